"""A vault is made, recovered, opened: what comes before every other command."""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from core.app import App, create_app, open_app, open_with_keychain, recover_app
from core.cli import messages, passphrase
from core.cli.commands import DONE, FAILED, NO_VAULT
from core.cli.printing import complain, say
from core.cli.sheet import show_key, write_sheet
from core.errors import CloisterError, StorageError, VaultError
from core.paths import Paths
from core.records.settings import Profile
from core.vault.derivation import calibrate
from core.vault.recovery import RecoveryKey

_NO_KEY = (
    "No recovery key was made: there is no terminal to show it on, and no --recovery-sheet."
    " 'cloister recovery new' makes one."
)


def open_vault(paths: Paths, arguments: argparse.Namespace) -> App:
    """Open the vault with its passphrase, or with the keychain where that was asked for.

    ``arguments.passphrase`` is what was typed for it, or None.

    Raises:
        VaultError, StorageError, ModelError: see core.app.open_app and open_with_keychain.
    """
    if arguments.keychain:
        arguments.passphrase = None
        return open_with_keychain(paths, arguments.vault)
    arguments.passphrase = passphrase.ask(arguments.passphrase_file)
    return open_app(paths, arguments.vault, arguments.passphrase)


def create(paths: Paths, arguments: argparse.Namespace) -> int:
    """Make a vault, with a recovery key where somebody can take note of it."""
    if not sheet_free(arguments):
        return FAILED
    words = _new_passphrase(arguments.passphrase_file)
    if words is None:
        return FAILED
    profile = Profile.REGULATED if arguments.regulated else Profile.STANDARD
    with create_app(paths, arguments.vault, words, cost=calibrate(), profile=profile) as app:
        say(f"A new vault is in {arguments.vault}. Without its passphrase nobody can open it.")
        if arguments.recovery_sheet is None and not sys.stdout.isatty():
            complain(_NO_KEY)
            return DONE
        try:
            give_key(app, arguments, RecoveryKey.generate())
        except CloisterError:
            complain("The vault was made, but without a recovery key:")
            raise
    return DONE


def sheet_free(arguments: argparse.Namespace) -> bool:
    """Say so where the sheet's file is there already, and return whether it is not."""
    sheet: Path | None = arguments.recovery_sheet
    if sheet is not None and sheet.exists():
        complain(f"{sheet} is there already. Give another name. Nothing was done.")
        return False
    return True


def give_key(app: App, arguments: argparse.Namespace, key: RecoveryKey) -> None:
    """Put a recovery key on paper or on the terminal, and only then let it open the vault."""
    if arguments.recovery_sheet is not None:
        vault = app.access.ways().vault
        write_sheet(arguments.recovery_sheet, key, arguments.vault.name, vault)
        app.access.keep_recovery_key(key)
        say(f"Its recovery key is in {arguments.recovery_sheet}. Print that file, then delete it:")
        say("it is not encrypted, and whoever gets it can open the vault.")
    else:
        app.access.keep_recovery_key(key)
        show_key(key)


def recover(paths: Paths, arguments: argparse.Namespace) -> int:
    """Open the vault with its recovery key, and give it a new passphrase."""
    key = passphrase.ask_recovery(arguments.recovery_file)
    words = _new_passphrase(arguments.new_passphrase_file)
    if words is None:
        return FAILED
    try:
        app = recover_app(paths, arguments.vault, key, words, cost=calibrate())
    except (VaultError, StorageError) as error:
        complain(messages.words(error))
        return NO_VAULT
    with app:
        say("The vault has the new passphrase. The recovery key stays good: keep its sheet.")
    return DONE


def _new_passphrase(file: Path | None) -> str | None:
    words = passphrase.ask_new(file)
    if words is None:
        complain("The two passphrases differ. Nothing was done.")
    elif not words:
        complain("An empty passphrase protects nothing. Nothing was done.")
    return words or None


COMMANDS: Mapping[str, Callable[[Paths, argparse.Namespace], int]] = MappingProxyType(
    {"create": create, "recover": recover}
)
"""The commands that begin without an unlocked vault."""
