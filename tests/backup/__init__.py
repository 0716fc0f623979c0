"""Backups: one file, consistent, checked, restored; hostile ones refused."""

from collections.abc import Iterator
from pathlib import Path

from core.backup import Backup, Made, Progress, check, restore
from core.vault.derivation import KdfCost
from core.vault.slots import Secret
from tests.conftest import PASSPHRASE
from tests.erasure import Office


def back_up(office: Office, file: Path) -> Made:
    """Write a backup."""
    return last(Backup(office.vault, office.workspaces, office.audit).write(file))


def drill(file: Path, floor: KdfCost, secret: Secret = PASSPHRASE) -> Made:
    """Check a backup."""
    return last(check(file, secret, floor=floor))


def bring_back(file: Path, folder: Path, floor: KdfCost, secret: Secret = PASSPHRASE) -> Made:
    """Restore a backup."""
    return last(restore(file, folder, secret, floor=floor))


def last(progress: Iterator[Progress]) -> Made:
    """Do what a generator does, and return what it comes to."""
    *_, made = progress
    assert isinstance(made, Made)
    return made
