"""The commands that look after the vault as a whole: back up, restore, hold, check, erase."""

import argparse
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from core import backup as backups
from core import erasure
from core.app import App
from core.backup import Made, Phase, Progress
from core.cli import messages, opening, passphrase, receipts
from core.cli.commands import DONE, FAILED, NO_VAULT
from core.cli.printing import Progress as Line
from core.cli.printing import complain, say
from core.errors import StorageError, VaultDamaged, VaultError
from core.paths import Paths
from core.process.sandbox.tries import Layer
from core.records.documents import Documents
from core.vault import sealing
from core.vault.recovery import RecoveryKey
from core.verification import Checked


def register(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Tell the command line of these commands; ``add`` is ``add_parser`` of its commands."""
    check = add("verify", help="check that everything stored is whole, in every workspace")
    check.add_argument(
        "--offline",
        action="store_true",
        help="try every way to the network instead, and show who refuses it; sends nothing",
    )

    backup = add("backup", help="write the whole vault, encrypted, into one file, and check it")
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.add_argument("--replace", action="store_true", help="in the place of a file there")

    restore = add("restore", help="make a vault of a backup, in the folder that --vault names")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument(
        "--check", action="store_true", help="a drill: only find out whether it could be done"
    )
    restore.add_argument(
        "--recovery", action="store_true", help="with the recovery key instead of the passphrase"
    )
    restore.add_argument(
        "--recovery-file",
        type=Path,
        metavar="FILE",
        help="read the recovery key from the first line of a file instead of asking for it",
    )

    hold = add("hold", help="legal hold: nothing in a workspace can be erased until its release")
    hold.add_argument("workspace")
    release = add("release", help="end the legal hold on a workspace")
    release.add_argument("workspace")

    erase = add("erase-vault", help="erase the whole vault; asks for the name of its folder")
    receipts.register(erase)


def backup(app: App, arguments: argparse.Namespace) -> int:
    """Write a backup."""
    file: Path = arguments.file
    if file.exists() and not arguments.replace:
        complain(f"{file} is there already. Give another name, or --replace. Nothing was written.")
        return FAILED
    made = _follow(app.backup.write(file))
    say(f"{file}: {_held(made)}, encrypted, read back and checked.")
    say("It opens with the passphrase and the recovery key that the vault has today.")
    return DONE


def restore(_paths: Paths, arguments: argparse.Namespace) -> int:
    """Make a vault of a backup, or find out whether that could be done."""
    file, folder = arguments.file, arguments.vault
    secret = _secret(arguments)
    try:
        if arguments.check:
            made = _follow(backups.check(file, secret))
            say(f"{file} can be restored: {_held(made)}.")
        else:
            made = _follow(backups.restore(file, folder, secret))
            say(f"The vault is in {folder}: {_held(made)}.")
    except (VaultError, StorageError) as error:
        complain(messages.words(error))
        return NO_VAULT
    finally:
        if isinstance(secret, RecoveryKey):
            sealing.erase(secret.key)
    return DONE


def _secret(arguments: argparse.Namespace) -> str | RecoveryKey:
    if arguments.recovery or arguments.recovery_file is not None:
        return RecoveryKey.parse(passphrase.ask_recovery(arguments.recovery_file))
    return passphrase.ask(arguments.passphrase_file)


def _follow(progress: Iterable[Progress]) -> Made:
    """Show how far it is, and return what it comes to."""
    line, found = Line(), []
    for told in progress:
        if isinstance(told, Made):
            found.append(told)
        else:
            line.show(f"{_PHASES[told.phase]}: {100 * told.done // max(1, told.total)} %")
    line.clear()
    return found[-1]


_PHASES: Mapping[Phase, str] = MappingProxyType(
    {
        Phase.COPYING: "copying",
        Phase.WRITING: "writing",
        Phase.CHECKING: "checking",
        Phase.UNPACKING: "unpacking",
    }
)


def _held(made: Made) -> str:
    some = "1 workspace" if made.workspaces == 1 else f"{made.workspaces} workspaces"
    return f"{some}, {made.size / 1e6:.1f} MB, as of {made.utc[:19].replace('T', ' ')} UTC"


def hold(app: App, arguments: argparse.Namespace) -> int:
    """Put a legal hold on a workspace."""
    one = app.workspaces.named(arguments.workspace)
    app.workspaces.hold(one.id)
    say(f"{one.name}: on legal hold since {app.workspaces.get(one.id).held} UTC.")
    say("No document or conversation in it can be erased, nor the workspace, nor the vault.")
    return DONE


def release(app: App, arguments: argparse.Namespace) -> int:
    """End the legal hold on a workspace."""
    one = app.workspaces.named(arguments.workspace)
    app.workspaces.release(one.id)
    say(f"{one.name}: no legal hold.")
    return DONE


def verify(app: App, arguments: argparse.Namespace) -> int:
    """Check that everything stored is whole, or that nothing can leave this computer."""
    return _offline(app) if arguments.offline else _stored(app)


def _offline(app: App) -> int:
    closed = True
    for tried in app.verification.offline():
        closed = closed and tried.refused
        who = "a child process" if tried.child else "this program"
        said = f"refused by {_LAYERS[tried.layer]}" if tried.refused else "NOT REFUSED"
        say(f"{_WAYS[tried.way]} from {who}: {said}")
    say("Nothing can leave this computer." if closed else "Something could leave this computer.")
    return DONE if closed else FAILED


_WAYS: Mapping[str, str] = MappingProxyType(
    {
        "tcp": "a connection (TCP)",
        "udp": "a message (UDP)",
        "ipv6": "a connection over IPv6",
        "raw": "a packet of its own making",
        "dns": "asking for a name (DNS)",
        "io_uring": "a socket through io_uring",
    }
)

_LAYERS: Mapping[Layer, str] = MappingProxyType(
    {
        Layer.FILTER: "Cloister's kernel filter",
        Layer.SANDBOX: "the sandbox of macOS",
        Layer.FIREWALL: "a rule of Windows Firewall",
        Layer.SYSTEM: "the system",
    }
)


def _stored(app: App) -> int:
    line, sound = Line(), True
    for told in app.verification.run():
        line.clear()
        sound = sound and told.sound
        say(f"{'sound  ' if told.sound else 'DAMAGED'}  {_said(app, told)}")
        line.show(f"checking: {100 * told.share:.0f} %")
    line.clear()
    return DONE if sound else FAILED


def _said(app: App, checked: Checked) -> str:
    words = _CHECKS[checked.check]
    if checked.check == "original":
        words += f" {_name(app, checked)}"
    if checked.check == "audit" and not checked.sound:
        words += f", from row {checked.about}"
    if checked.waiting:
        words += f" ({checked.waiting} passages wait for theirs)"
    if checked.workspace:
        words = f"{app.workspaces.get(checked.workspace).name}: {words}"
    return words


def _name(app: App, checked: Checked) -> str:
    number = f"#{checked.about}"
    try:
        return Documents(app.workspaces.open(checked.workspace)).names().get(checked.about, number)
    except VaultDamaged:
        return number


_CHECKS: Mapping[str, str] = MappingProxyType(
    {
        "header": "header: both copies authentic and the same",
        "control": "settings, keys and audit log: every page authentic",
        "workspace": "every page authentic",
        "current": "no older copy put in its place",
        "references": "every row belongs to something",
        "keywords": "keyword indexes agree with pages and conversations",
        "vectors": "vectors of one size, each of a passage",
        "original": "original unchanged since it came in:",
        "audit": "audit log: no row changed, moved or missing",
    }
)


def erase_vault(paths: Paths, arguments: argparse.Namespace) -> int:
    """Erase the whole vault, or finish that where a crash ended it."""
    folder: Path = arguments.vault
    if erasure.unfinished(folder):
        with receipts.issued(arguments.receipt) as done:
            done.append(erasure.finish(folder))
        return DONE
    try:
        app = opening.open_vault(paths, arguments)
    except (VaultError, StorageError) as error:
        complain(messages.words(error))
        return NO_VAULT
    with app:
        complain(
            f"This erases the vault in {folder}: every workspace with every document and"
            " conversation, the audit log, and all keys. It does not reach the files they came"
            " from, exports, nor backups of the vault."
        )
        if input("Type the name of its folder to erase it: ").strip() != folder.absolute().name:
            complain("Nothing was erased.")
            return FAILED
        typed = passphrase.typed(arguments)
        with receipts.issued(arguments.receipt) as done:
            done.append(app.erase(typed))
    return DONE


COMMANDS: Mapping[str, Callable[[App, argparse.Namespace], int]] = MappingProxyType(
    {"verify": verify, "backup": backup, "hold": hold, "release": release}
)
"""The commands that work on an unlocked vault."""

OPENING: Mapping[str, Callable[[Paths, argparse.Namespace], int]] = MappingProxyType(
    {"restore": restore, "erase-vault": erase_vault}
)
"""The commands that begin without an unlocked vault."""
