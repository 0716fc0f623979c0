"""The two copies of the header, and which of them holds."""

import errno
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from core.errors import (
    KeychainEmpty,
    NoRecoveryKey,
    NotAVault,
    StorageError,
    VaultDamaged,
    VaultError,
    WrongPassphrase,
    WrongRecoveryKey,
)
from core.vault import disk, header
from core.vault.derivation import KdfCost
from core.vault.header import Body, Header
from core.vault.keys import Purpose, VaultKeys
from core.vault.recovery import RecoveryKey
from core.vault.slots import Secret, Slot, open_slot

MAIN = "header.json"
BACKUP = "header.bak"


@dataclass(frozen=True, slots=True)
class Opened:
    """A header that was unlocked and authenticated.

    Attributes:
        header: the newest authentic one.
        keys: the vault's keys.
    """

    header: Header
    keys: VaultKeys


def present(folder: Path) -> bool:
    """Whether there is a copy of a header in the folder, good or bad."""
    return any((folder / name).exists() for name in (MAIN, BACKUP))


def write(folder: Path, data: bytes) -> None:
    """Make ``data`` the header of the vault.

    Both copies are staged before either takes its place, so a full disk is met while the old
    header still stands whole. They take their places one after the other: a crash leaves at least
    one of them, and replacing the main copy is the moment at which the new header holds. What the
    disk refuses after that is no refusal of the change: the next unlocking puts the backup right.

    Raises:
        DiskFull, AccessDenied, StorageError: see `disk.refusals`; the old header holds.
    """
    with disk.refusals():
        main, backup = (disk.stage(folder / name, data) for name in (MAIN, BACKUP))
        main.replace(folder / MAIN)
    with suppress(StorageError), disk.refusals():
        disk.sync_folder(folder)
        disk.publish(backup, folder / BACKUP)


def peek(folder: Path) -> Body:
    """Read what the header says before any key is known: nothing of it is authenticated yet.

    Raises:
        NotAVault: neither copy is there.
        VaultDamaged: neither copy can be read.
        VaultTooNew: a later version wrote it.
        DiskFull, AccessDenied, StorageError: see `disk.refusals`.
    """
    return _parse(list(_read(folder).values()))[0].body


def agree(folder: Path, data: bytes) -> bool:
    """Whether both copies are, byte for byte, the header that is in force."""
    files = _read(folder)
    return all(files.get(name) == data for name in (MAIN, BACKUP))


def unlock(folder: Path, secret: Secret, *, floor: KdfCost) -> Opened:
    """Find the header that holds, and unlock it; `repair` then puts the other copy right.

    A copy is believed only once its MAC verifies, and of two such copies the one with the higher
    sequence holds. A secret that opens no more than an older copy is a wrong one: it was changed,
    and the backup had not caught up, which it does now.

    Raises:
        NotAVault: neither copy is there.
        VaultDamaged: neither copy can be read, or none is authentic.
        VaultTooNew: a later version wrote it; nothing was changed.
        VaultDowngraded, VaultTooCostly: no copy asks for a derivation that we run.
        WrongPassphrase, WrongRecoveryKey, KeychainEmpty: the slot for it does not open.
        NoRecoveryKey: there is no slot for one.
        DiskFull, AccessDenied, StorageError: see `disk.refusals`.
    """
    found = _parse(list(_read(folder).values()))
    slot, keys = open_any(found, secret, floor)
    with ExitStack() as undo:
        undo.callback(keys.erase)
        key = keys.key(Purpose.HEADER)
        authentic = [copy for copy in found if copy.authentic(key)]
        if not authentic:
            raise VaultDamaged("header")
        newest = max(authentic, key=lambda copy: copy.body.sequence)
        if slot not in newest.body.slots:
            repair(folder, newest.data)  # both copies are of one vault: the same key signed them
            raise _wrong(secret)
        undo.pop_all()
    return Opened(newest, keys)


def repair(folder: Path, data: bytes) -> None:
    """Bring both copies to ``data``, and remove what a crash left staged.

    Not before something else in the folder opened with the header's keys: a header of another
    vault, put here by mistake, must not take the place of the right one beside it.

    Raises:
        DiskFull, AccessDenied, StorageError: see `disk.refusals`.
    """
    if not agree(folder, data):
        write(folder, data)
    with disk.refusals():
        for name in (MAIN, BACKUP):
            disk.staging_path(folder / name).unlink(missing_ok=True)


def _read(folder: Path) -> dict[str, bytes]:
    files = {}
    with disk.refusals():
        for name in (MAIN, BACKUP):
            try:
                with disk.reading(folder / name) as file:
                    files[name] = file.read(header.MAX_BYTES + 1)
            except (FileNotFoundError, NotADirectoryError):
                continue
            except disk.NotAFile:
                if (folder / name).is_dir():  # no copy could ever be written there
                    raise IsADirectoryError(errno.EISDIR, "") from None
                files[name] = b""  # a copy that cannot be read, and will be replaced
    if not files:
        raise NotAVault
    return files


def _parse(files: list[bytes]) -> list[Header]:
    """The copies that can be read, the one that claims the higher sequence first."""
    found = []
    for data in files:
        try:
            found.append(header.parse(data))
        except VaultDamaged:
            continue
    if not found:
        raise VaultDamaged("header")
    return sorted(found, key=lambda copy: copy.body.sequence, reverse=True)


def open_any(found: list[Header], secret: Secret, floor: KdfCost) -> tuple[Slot, VaultKeys]:
    """Return the first slot that opens, and the keys that it gives.

    Raises:
        VaultError: none does; see `unlock` for the kinds.
    """
    refused: list[VaultError] = []
    tried = set()
    for copy in found:
        for slot in copy.body.slots:
            # Both copies hold the same slots, nearly always: derive once.
            if (copy.body.vault, slot) in tried:
                continue
            tried.add((copy.body.vault, slot))
            try:
                key = open_slot(slot, secret, vault=copy.body.vault, floor=floor)
            except VaultError as error:
                refused.append(error)
                continue
            if key is not None:
                return slot, VaultKeys(key)
    if not refused:  # no slot of its kind
        raise NoRecoveryKey if isinstance(secret, RecoveryKey) else KeychainEmpty
    # A copy that could be tried says more than one that could not.
    raise next((error for error in refused if isinstance(error, WrongPassphrase)), refused[0])


def _wrong(secret: Secret) -> VaultError:
    if isinstance(secret, str):
        return WrongPassphrase()
    return WrongRecoveryKey() if isinstance(secret, RecoveryKey) else KeychainEmpty()
