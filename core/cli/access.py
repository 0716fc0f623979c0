"""The commands on who gets into the vault: passphrase, recovery key, keychain, profile."""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from core.app import App
from core.cli import messages, passphrase
from core.cli.commands import DONE, FAILED
from core.cli.opening import give_key, sheet_free
from core.cli.printing import complain, say
from core.errors import CloisterError, ForbiddenByProfile
from core.records.settings import Profile
from core.vault.derivation import calibrate
from core.vault.recovery import RecoveryKey


def register(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Tell the command line of these commands; ``add`` is ``add_parser`` of its commands."""
    change = add("passphrase", help="change the passphrase")
    _new_passphrase_file(change)

    recover = add("recover", help="open with the recovery key, and choose a new passphrase")
    _recovery_file(recover)
    _new_passphrase_file(recover)

    recovery = add("recovery", help="the recovery key: is there one, make, check or remove it")
    actions = recovery.add_subparsers(dest="action", metavar="ACTION")
    actions.add_parser("status", help="say whether there is one")
    new = actions.add_parser("new", help="make one; the sheet before it is worthless from then on")
    new.add_argument(
        *("--sheet", "--recovery-sheet"),
        dest="recovery_sheet",
        type=Path,
        metavar="PDF",
        help="write its sheet into a file, to be printed and deleted",
    )
    _recovery_file(actions.add_parser("check", help="a drill: find out whether the sheet works"))
    actions.add_parser("remove", help="let no recovery key open the vault any more")

    keychain = add("keychain", help="unlock with this computer's keychain, or not")
    keychain.add_argument("action", choices=("status", "on", "off"), nargs="?", default="status")

    profile = add("profile", help="show the vault's profile, or change it")
    profile.add_argument("profile", choices=[one.value for one in Profile], nargs="?")


def _new_passphrase_file(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--new-passphrase-file",
        type=Path,
        metavar="FILE",
        help="read the new passphrase from the first line of a file instead of asking for it",
    )


def _recovery_file(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--recovery-file",
        type=Path,
        metavar="FILE",
        help="read the recovery key from the first line of a file instead of asking for it",
    )


def change(app: App, arguments: argparse.Namespace) -> int:
    """Change the passphrase."""
    old = passphrase.typed(arguments)
    new = passphrase.ask_new(arguments.new_passphrase_file)
    if new is None:
        complain("The two passphrases differ. Nothing was changed.")
        return FAILED
    app.access.change_passphrase(old, new, cost=calibrate())
    say("The passphrase is changed.")
    say("Copies and backups made before go on opening with the old one.")
    return DONE


def recovery(app: App, arguments: argparse.Namespace) -> int:
    """Say whether there is a recovery key, or make, check, remove it."""
    match arguments.action:
        case "new":
            return _new_recovery(app, arguments)
        case "check":
            app.access.check_recovery_key(passphrase.ask_recovery(arguments.recovery_file))
            say("The sheet works: its recovery key opens this vault.")
        case "remove":
            app.access.remove_recovery_key(passphrase.typed(arguments))
            say("No recovery key opens this vault. A sheet of it is worthless: destroy it.")
        case _:
            there = app.access.ways().recovery
            say("There is a recovery key." if there else "There is no recovery key.")
    return DONE


def _new_recovery(app: App, arguments: argparse.Namespace) -> int:
    if arguments.recovery_sheet is None and not sys.stdout.isatty():
        complain(
            "There is no terminal to show a recovery key on. Give --sheet FILE.pdf."
            " Nothing was changed."
        )
        return FAILED
    if not sheet_free(arguments):
        return FAILED
    app.access.check_passphrase(passphrase.typed(arguments))
    before = app.access.ways().recovery
    give_key(app, arguments, RecoveryKey.generate())
    if before:
        say("The sheet before it is worthless now: destroy it.")
    return DONE


def keychain(app: App, arguments: argparse.Namespace) -> int:
    """Say whether the keychain may open the vault, or turn that on or off."""
    match arguments.action:
        case "on":
            app.access.use_keychain(passphrase.typed(arguments))
            say(f"This computer's keychain ({app.access.keychain_name()}) opens the vault now,")
            say("and so does whoever is logged in with your account: 'cloister --keychain …'.")
        case "off":
            app.access.forget_keychain()
            say("No keychain opens the vault any more.")
        case _:
            on = app.access.ways().keychain
            say("A keychain may open this vault." if on else "No keychain may open this vault.")
            _say_possible(app)
    return DONE


def _say_possible(app: App) -> None:
    try:
        say(f"This computer has one that can be used: {app.access.keychain_name()}.")
    except ForbiddenByProfile:
        say("The regulated profile does not allow any.")
    except CloisterError as error:
        say(messages.words(error))


def profile(app: App, arguments: argparse.Namespace) -> int:
    """Show the vault's profile, or change it."""
    if arguments.profile is not None:
        app.access.choose_profile(Profile(arguments.profile), passphrase.typed(arguments))
    say(f"profile = {app.settings.profile.value}")
    if app.settings.profile is Profile.REGULATED:
        say("The passphrase is always needed, the window locks after 5 minutes at most and stays")
        say("out of screenshots where the system can, and exports ask for the passphrase.")
    return DONE


COMMANDS: Mapping[str, Callable[[App, argparse.Namespace], int]] = MappingProxyType(
    {"passphrase": change, "recovery": recovery, "keychain": keychain, "profile": profile}
)
"""The commands that work on an unlocked vault."""
