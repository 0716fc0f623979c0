"""Attempts to unlock a vault that failed, kept until somebody unlocks it and the log takes them.

While the vault is locked nobody has a key to write the log with, so they wait in a small file of
times. It holds no content, and nothing vouches for it: who can write in the folder can empty it.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from core.errors import KeychainEmpty, NoRecoveryKey, VaultError, WrongPassphrase, WrongRecoveryKey
from core.vault import disk

FILE = "attempts"
"""What the file is called, in the vault's folder."""

MOST = 100
"""How many are kept, the latest ones: whoever guesses on must not fill the disk."""

COUNTED = (WrongPassphrase, WrongRecoveryKey, NoRecoveryKey, KeychainEmpty)
"""The errors that mean that somebody tried, and had not what opens the vault."""

_LINE = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00) ([A-Za-z]+)", re.ASCII)
_REASONS = frozenset(error.__name__ for error in COUNTED)
_LONGEST = 1 << 16


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt.

    Attributes:
        utc: when, ISO 8601 to the microsecond.
        reason: the name of the error that it met.
    """

    utc: str
    reason: str


def record(folder: Path, error: VaultError) -> None:
    """Keep an attempt; an error that says nothing about who tried is passed over.

    Raises:
        VaultDamaged: something that is no file stands in their place.
        DiskFull, AccessDenied, StorageError: the disk refused.
    """
    if not isinstance(error, COUNTED):
        return
    utc = datetime.now(UTC).isoformat(timespec="microseconds")
    kept = [*read(folder), Attempt(utc, type(error).__name__)][-MOST:]
    data = "".join(f"{one.utc} {one.reason}\n" for one in kept).encode("ascii")
    with disk.refusals():
        disk.publish(disk.stage(folder / FILE, data), folder / FILE)


def read(folder: Path) -> list[Attempt]:
    """Return the attempts that are kept, the earliest first; lines that are none are left out.

    Raises:
        VaultDamaged: something that is no file stands in their place.
        DiskFull, AccessDenied, StorageError: the disk refused.
    """
    with disk.refusals():
        try:
            with disk.reading(folder / FILE) as file:
                text = file.read(_LONGEST).decode("ascii", "replace")
        except FileNotFoundError:
            return []
    found = (_LINE.fullmatch(line) for line in text.splitlines())
    kept = [Attempt(*match.groups()) for match in found if match and match[2] in _REASONS]
    return kept[-MOST:]


def clear(folder: Path) -> None:
    """Forget the attempts: the log has them.

    Raises:
        DiskFull, AccessDenied, StorageError: the disk refused.
    """
    with disk.refusals():
        (folder / FILE).unlink(missing_ok=True)
        disk.sync_folder(folder)
