"""Where Cloister looks for its files and keeps its data, on each system.

Wherever a path is needed it is passed in as a part of `Paths`; nothing asks for the standard
places on its own. That is what lets a test give every part a folder of its own.
"""

from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders that the program works with.

    Attributes:
        models: folders searched for model files, first one first. None of them need exist.
        default_vault: where a vault goes when the person names no other place.
        samples: the sample documents that come with the program.
    """

    models: tuple[Path, ...]
    default_vault: Path
    samples: Path

    @classmethod
    def standard(cls) -> "Paths":
        """The places for this user of this computer; nothing is made or read."""
        # appauthor=False: without it Windows repeats the name (AppData/Local/Cloister/Cloister).
        data = platformdirs.user_data_path("Cloister", appauthor=False)
        return cls(
            models=(program_folder() / "models", data / "models"),
            default_vault=data / "vault",
            samples=program_folder() / "assets" / "samples",
        )


def program_folder() -> Path:
    """The folder that holds ``core`` and ``assets``.

    From source it is the repository. In a frozen program the modules keep their place below the
    folder of the bundle, so the same step up leads there.
    """
    return Path(__file__).resolve().parent.parent
