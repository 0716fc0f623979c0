"""Use case: erase a whole vault, and say what was done and what it does not reach.

Documents are erased by ``Library.remove`` and workspaces by ``App.delete_workspace``; each returns
a `Receipt`, too.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from core.errors import CloisterError, KeychainUnavailable
from core.records.receipts import Kind, Receipt, Step
from core.records.workspaces import Workspaces
from core.vault import keychain, shredding
from core.vault.keychain import Keychain
from core.vault.vault import Vault


def erase(vault: Vault, workspaces: Workspaces, *, lock: Callable[[], None]) -> Receipt:
    """Erase a vault for good. Whoever calls this has checked the passphrase just before.

    It is locked first. Then both copies of its header, without which no passphrase and no recovery
    key opens it, are overwritten and removed; then what this system's keychain keeps; then every
    file of the vault. Files that are not ours stay. The audit log goes with the vault: the receipt
    is all that is left.

    Args:
        vault: the vault, unlocked.
        workspaces: of it.
        lock: locks it, and ends everything that works on it.

    Raises:
        WorkspaceHeld: a legal hold stands on one of its workspaces; nothing was erased.
        VaultLocked: it is locked already.
        VaultInUse: another process opened it meanwhile; nothing was erased.
        DiskFull, AccessDenied, StorageError: the disk refused; see `finish`.
    """
    folder, identity = vault.folder, vault.id
    with workspaces.erasing():
        count = len(workspaces.all())
        with suppress(CloisterError):  # a full disk, say, may keep the log from being told
            lock()
        return _erase(folder, identity, (Step.KEY, 1 + count))


def unfinished(folder: Path) -> bool:
    """Whether a crash ended the erasure of this folder's vault after its keys were gone.

    Raises:
        VaultTooNew: a later version wrote the vault.
        AccessDenied, StorageError: the disk refused.
    """
    return shredding.unfinished(folder)


def finish(folder: Path) -> Receipt:
    """Finish an erasure that a crash ended, see `unfinished`: only files are left of that vault.

    Raises:
        VaultInUse, DiskFull, AccessDenied, StorageError: as for `erase`.
    """
    return _erase(folder, "")


def _erase(folder: Path, identity: str, *steps: tuple[Step, int]) -> Receipt:
    shredded = shredding.shred(folder)
    entries = _forget(identity) if identity else 0
    return Receipt.now(
        Kind.VAULT,
        identity,
        folder.name,
        (Step.HEADER, shredded.headers),
        *steps,
        (Step.KEYCHAIN, entries),
        (Step.FILES, shredded.files),
        (Step.KEPT, shredded.kept),
    )


def _forget(identity: str) -> int:
    """Take what the keychain keeps for a vault out of it; return how many entries those were."""
    entries = 0
    with suppress(KeychainUnavailable):  # what it may keep opens nothing any more
        found = Keychain.find()
        for kind in keychain.Kind:
            if found.read(kind, identity) is not None:
                found.delete(kind, identity)
                entries += 1
    return entries
