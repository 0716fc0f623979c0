"""A recovery key leaves the vault: once on the terminal, or on a sheet to be printed."""

import os
from datetime import datetime
from pathlib import Path

from core.cli.printing import say
from core.vault import disk
from core.vault.recovery import RecoveryKey


def show_key(key: RecoveryKey) -> None:
    """Show a recovery key on the terminal, with what to do about it."""
    groups = key.groups
    say()
    say("Its recovery key opens the vault when the passphrase is forgotten. It is shown this once:")
    say()
    say(f"    {'-'.join(groups[:4])}-")
    say(f"    {'-'.join(groups[4:])}")
    say()
    say("Write it down and keep the paper in a safe place: whoever has it can open the vault.")
    say("'cloister recovery check' finds out whether your copy is right. Then clear this screen.")


def write_sheet(path: Path, key: RecoveryKey, name: str, vault: str) -> None:
    """Write a recovery key's sheet as a PDF; it is not encrypted, and nobody else may read it.

    Args:
        path: where; no file must be there yet.
        key: what it says.
        name: what the vault is called.
        vault: its id.

    Raises:
        DiskFull, AccessDenied, StorageError: the disk refused.
    """
    from core.paper.recovery import recovery_sheet

    made = datetime.now().astimezone().date().isoformat()
    drawn = recovery_sheet(key.groups, name, vault, made)
    with disk.refusals():
        file = disk.private_file(path, os.O_EXCL)
        try:
            with os.fdopen(file, "wb") as opened:
                opened.write(drawn)
                opened.flush()
                os.fsync(file)
        except BaseException:
            path.unlink()  # half a key is on it
            raise
