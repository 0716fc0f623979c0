"""What must be known before a vault is unlocked: look, language, and where the window was.

A small JSON file in the user's configuration folder; it holds nothing that came from a vault.
"""

from pathlib import Path
from typing import Annotated, Literal

import msgspec
import platformdirs

_FILE = "preferences.json"


class Preferences(msgspec.Struct, frozen=True, omit_defaults=True):
    """The choices of this user of this computer.

    Attributes:
        theme: light, dark, or as the system shows.
        language: of the words, or as the system has it.
        geometry: the window's place and state, as Qt writes them, in base 64.
    """

    theme: Literal["system", "light", "dark"] = "system"
    language: Literal["system", "en", "de", "es"] = "system"
    geometry: Annotated[str, msgspec.Meta(max_length=4096)] = ""


class PreferencesFile:
    """Reads and writes the preferences.

    Args:
        folder: the configuration folder; without one, the user's own.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or platformdirs.user_config_path("Cloister", appauthor=False)
        self._file = self.folder / _FILE

    def read(self) -> Preferences:
        """Return what is stored; a file that cannot be read counts as empty."""
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=Preferences)
        except (OSError, msgspec.DecodeError):
            return Preferences()

    def write(self, preferences: Preferences) -> None:
        """Store them whole, or leave the old ones.

        Raises:
            OSError: the disk refused.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        temporary = self._file.with_suffix(".new")
        temporary.write_bytes(msgspec.json.encode(preferences))
        temporary.replace(self._file)

    def change(self, **values: str) -> Preferences:
        """Store some values and return all."""
        changed = msgspec.structs.replace(self.read(), **values)
        self.write(changed)
        return changed
