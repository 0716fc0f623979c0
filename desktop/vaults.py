"""Which vaults this user has: the one thing that must be known before unlocking.

A small JSON file in the user's configuration folder with folders and nothing of their content.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import msgspec
import platformdirs

_FILE = "vaults.json"

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
"""What a folder's name must not hold, on the strictest system (Windows)."""


class _Stored(msgspec.Struct, forbid_unknown_fields=True):
    vaults: list[str] = []


@dataclass(frozen=True, slots=True)
class KnownVault:
    """A vault that was made or opened here before.

    Attributes:
        folder: where it is.
        there: whether the folder still holds a vault.
    """

    folder: Path
    there: bool

    @property
    def name(self) -> str:
        """What it is called: its folder's name."""
        return self.folder.name


class VaultList:
    """The known vaults, most recently used first.

    Args:
        folder: the configuration folder; without one, the user's own.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._file = (folder or platformdirs.user_config_path("Cloister", appauthor=False)) / _FILE

    def all(self) -> list[KnownVault]:
        """Return the vaults; a list that cannot be read counts as empty."""
        return [
            KnownVault(folder, (folder / "header.json").is_file())
            for folder in map(Path, self._read().vaults)
        ]

    def used(self, folder: Path) -> None:
        """Put a vault first."""
        wanted = str(folder.absolute())
        rest = [known for known in self._read().vaults if known != wanted]
        self._write([wanted, *rest])

    def forget(self, folder: Path) -> None:
        """Take a vault off the list; the vault itself is not touched."""
        gone = str(folder.absolute())
        self._write([known for known in self._read().vaults if known != gone])

    def _read(self) -> _Stored:
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=_Stored)
        except (OSError, msgspec.DecodeError):
            return _Stored()

    def _write(self, vaults: list[str]) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        temporary = self._file.with_suffix(".new")
        temporary.write_bytes(msgspec.json.encode(_Stored(vaults)))
        temporary.replace(self._file)


def folder_for(parent: Path, name: str) -> Path:
    """Return the folder of a new vault: named as the person wishes, and not there yet.

    Args:
        parent: where the folder goes.
        name: as typed; what no folder may be called is left out.
    """
    cleaned = _NOT_IN_NAMES.sub(" ", name)
    wanted = " ".join(cleaned.split()).strip(". ")[:80] or "Cloister"
    folder, number = parent / wanted, 2
    while folder.exists():
        folder, number = parent / f"{wanted} {number}", number + 1
    return folder
