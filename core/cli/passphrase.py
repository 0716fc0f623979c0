"""Where secrets come from: a prompt, or a file. Never the arguments, never the environment.

A command that opens the vault with its passphrase has it typed once: whatever else the command
needs the passphrase for, an export or a new recovery key, was asked for by that very typing. A
command that opens the vault with the keychain asks when it comes to that.
"""

import argparse
import getpass
from pathlib import Path

from core.app import App
from core.errors import AccessDenied, FileGone, ForbiddenByProfile


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
    """Return the passphrase that a vault shall have, typed twice; None where the two differ."""
    if file is not None:
        return first_line(file)
    first = getpass.getpass("New passphrase: ")
    return first if getpass.getpass("Once more: ") == first else None


def ask_recovery(file: Path | None) -> str:
    """Return a recovery key, as it is typed from its sheet."""
    if file is not None:
        return first_line(file)
    return getpass.getpass("Recovery key, from its sheet (it is not shown): ")


def typed(arguments: argparse.Namespace) -> str:
    """Return the passphrase that this command was opened with; asks for it if that was not so."""
    given: str | None = arguments.passphrase
    return ask(arguments.passphrase_file) if given is None else given


def allow_export(app: App, arguments: argparse.Namespace) -> None:
    """Let something leave the vault as a file; a command calls this right before it writes one.

    Raises:
        WrongPassphrase: the vault asks for its passphrase, and another was typed.
    """
    if arguments.passphrase is not None:
        return  # it was typed for this very command, and opened the vault
    try:
        app.access.allow_export()
    except ForbiddenByProfile:
        app.access.allow_export(ask(arguments.passphrase_file))
