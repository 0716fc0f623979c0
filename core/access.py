"""Use case: who gets in. Passphrase, recovery key, the system's keychain, the vault's profile."""

from dataclasses import dataclass
from pathlib import Path

from core.errors import ForbiddenByProfile, KeychainEmpty, KeychainUnavailable, VaultError
from core.records.audit import AuditLog
from core.records.settings import EXPORT_ASKS, Profile, Settings
from core.vault import copies
from core.vault.derivation import KEY_BYTES, KdfCost
from core.vault.keychain import Keychain, Kind
from core.vault.recovery import RecoveryKey
from core.vault.sealing import erase
from core.vault.slots import KeychainSecret, KeychainSlot, RecoverySlot
from core.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Ways:
    """How an open vault can be unlocked, besides its passphrase.

    Attributes:
        vault: the vault's id.
        recovery: whether it has a recovery key.
        keychain: whether this system's keychain may open it.
        profile: see Profile.
    """

    vault: str
    recovery: bool
    keychain: bool
    profile: Profile


@dataclass(frozen=True, slots=True)
class Doors:
    """What a locked vault says about how it can be unlocked; nobody has vouched for it yet.

    Attributes:
        recovery: whether a recovery key may.
        keychain: whether a keychain may.
    """

    recovery: bool = False
    keychain: bool = False


def doors(folder: Path) -> Doors:
    """Return what a locked vault says about how it can be unlocked, besides its passphrase.

    Raises:
        NotAVault, VaultDamaged, VaultTooNew: the header cannot be read.
        DiskFull, AccessDenied, StorageError: the disk refused.
    """
    kinds = {type(slot) for slot in copies.peek(folder).slots}
    return Doors(recovery=RecoverySlot in kinds, keychain=KeychainSlot in kinds)


def keychain_secret(folder: Path) -> KeychainSecret:
    """Fetch what this system's keychain keeps to open a vault.

    Raises:
        KeychainEmpty: it keeps nothing of use for this vault.
        KeychainUnavailable: it cannot be asked.
        VaultError, StorageError: as for `doors`.
    """
    kept = Keychain.find().read(Kind.KEY, copies.peek(folder).vault)
    if kept is None or len(kept) != KEY_BYTES:
        raise KeychainEmpty
    return KeychainSecret(bytearray(kept))


class Access:
    """Changes how one vault is unlocked; every change is in the audit log."""

    def __init__(self, vault: Vault, settings: Settings, audit: AuditLog) -> None:
        self._vault = vault
        self._settings = settings
        self._audit = audit

    def ways(self) -> Ways:
        """Return how the vault can be unlocked."""
        return Ways(
            vault=self._vault.id,
            recovery=self._vault.recoverable,
            keychain=self._vault.in_keychain,
            profile=self._settings.profile,
        )

    def check_passphrase(self, passphrase: str) -> None:
        """Make sure that the person at the keyboard is the one who knows the passphrase.

        Raises:
            WrongPassphrase: they are not; the audit log is told.
            VaultLocked: the vault was locked.
        """
        try:
            self._vault.check(passphrase)
        except VaultError as error:
            self._audit.append("vault.refused", outcome=type(error).__name__)
            raise

    def allow_export(self, passphrase: str | None = None) -> None:
        """Let something leave the vault as a file; whoever writes one calls this right before.

        Args:
            passphrase: as it was typed for this file; None where nobody was asked for it.

        Raises:
            ForbiddenByProfile: it was not typed, and the vault asks for it.
            WrongPassphrase, VaultLocked: as for `check_passphrase`.
        """
        if not self._settings.get(EXPORT_ASKS):
            return
        if passphrase is None:
            raise ForbiddenByProfile
        self.check_passphrase(passphrase)

    def change_passphrase(self, old: str, new: str, *, cost: KdfCost) -> None:
        """Change the passphrase; recovery key and keychain go on opening the vault.

        Raises:
            VaultError, StorageError: see Vault.change_passphrase.
        """
        self.check_passphrase(old)
        self._vault.put_passphrase(new, cost=cost)
        self._audit.append("key.passphrase-changed")

    def new_recovery_key(self, passphrase: str) -> RecoveryKey:
        """Make a recovery key and return it, for once: nobody can ask for it again.

        A key that was made before opens the vault no longer.

        Raises:
            WrongPassphrase: that is not the passphrase.
            VaultError, StorageError: see Vault.put_recovery.
        """
        self.check_passphrase(passphrase)
        recovery = RecoveryKey.generate()
        self.keep_recovery_key(recovery)
        return recovery

    def keep_recovery_key(self, recovery: RecoveryKey) -> None:
        """Let a recovery key open the vault that somebody has on paper already.

        It asks for no passphrase: who calls it has just made the vault, or has called
        `check_passphrase`. A key that was made before opens the vault no longer.

        Raises:
            VaultError, StorageError: see Vault.put_recovery.
        """
        self._vault.put_recovery(recovery)
        self._audit.append("key.recovery-made")

    def check_recovery_key(self, text: str) -> None:
        """Prove that a printed recovery key would open the vault: a drill.

        Raises:
            RecoveryKeyMistyped: it was not typed as it is printed.
            WrongRecoveryKey: it would not open the vault.
            NoRecoveryKey: no recovery key would.
        """
        recovery = RecoveryKey.parse(text)
        try:
            self._vault.check(recovery)
        except VaultError as error:
            self._audit.append("key.recovery-checked", outcome=type(error).__name__)
            raise
        finally:
            erase(recovery.key)
        self._audit.append("key.recovery-checked")

    def remove_recovery_key(self, passphrase: str) -> None:
        """Let no recovery key open the vault any more.

        Raises:
            WrongPassphrase: that is not the passphrase.
            VaultError, StorageError: see Vault.drop_recovery.
        """
        self.check_passphrase(passphrase)
        if self._vault.recoverable:
            self._vault.drop_recovery()
            self._audit.append("key.recovery-removed")

    def keychain_name(self) -> str:
        """Return what this system calls the keychain that may open the vault.

        Raises:
            ForbiddenByProfile: the vault is regulated.
            KeychainUnavailable: there is none that we trust.
        """
        if self._settings.profile is Profile.REGULATED:
            raise ForbiddenByProfile
        return Keychain.find().name

    def use_keychain(self, passphrase: str) -> None:
        """Let this system's keychain open the vault, beside the passphrase.

        Raises:
            ForbiddenByProfile: the vault is regulated.
            WrongPassphrase: that is not the passphrase.
            KeychainUnavailable: there is none that we trust, or it refuses.
            VaultError, StorageError: see Vault.put_keychain.
        """
        if self._settings.profile is Profile.REGULATED:
            raise ForbiddenByProfile
        self.check_passphrase(passphrase)
        secret = KeychainSecret.generate()
        try:
            Keychain.find().write(Kind.KEY, self._vault.id, bytes(secret.key))
            self._vault.put_keychain(secret)
        finally:
            erase(secret.key)
        self._audit.append("key.keychain-stored")

    def forget_keychain(self) -> None:
        """Let no keychain open the vault any more, and take the secret out of this system's.

        Where the keychain does not answer, what it keeps is worthless from here on.

        Raises:
            VaultError, StorageError: see Vault.drop_keychain.
        """
        if not self._vault.in_keychain:
            return
        self._vault.drop_keychain()
        outcome = "done"
        try:
            Keychain.find().delete(Kind.KEY, self._vault.id)
        except KeychainUnavailable as error:
            outcome = type(error).__name__
        self._audit.append("key.keychain-removed", outcome=outcome)

    def choose_profile(self, profile: Profile, passphrase: str) -> None:
        """Change the vault's profile; the regulated one also turns the keychain off.

        Raises:
            WrongPassphrase: that is not the passphrase.
            VaultError, StorageError: the vault or the disk refused.
        """
        self.check_passphrase(passphrase)
        if profile is self._settings.profile:
            return
        if profile is Profile.REGULATED:
            self.forget_keychain()
        self._settings.choose_profile(profile)
