"""Where passphrases come from: a prompt, or a file. Never the arguments, never the environment."""

import getpass
from pathlib import Path

from core.errors import AccessDenied, FileGone


def first_line(file: Path) -> str:
    """Return the first line of a file, without its line end.

    Raises:
        FileGone, AccessDenied: it cannot be read.
    """
    try:
        with file.open(encoding="utf-8") as opened:
            return opened.readline().rstrip("\r\n")
    except FileNotFoundError:
        raise FileGone from None
    except (OSError, UnicodeDecodeError):
        raise AccessDenied from None


def ask(file: Path | None) -> str:
    """Return the passphrase of an existing vault."""
    return first_line(file) if file is not None else getpass.getpass("Passphrase: ")


def ask_new(file: Path | None) -> str | None:
    """Return the passphrase for a new vault, typed twice; None where the two differ."""
    if file is not None:
        return first_line(file)
    first = getpass.getpass("New passphrase: ")
    return first if getpass.getpass("Once more: ") == first else None
