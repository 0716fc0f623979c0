"""Who gets into the open vault: its passphrase, recovery key, keychain and profile."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.access import Ways
from core.app import App
from core.errors import (
    CloisterError,
    ForbiddenByProfile,
    KeychainUnavailable,
    WrongPassphrase,
)
from core.records.settings import Profile
from core.vault.derivation import KdfCost, calibrate
from desktop.jobs import Jobs, Lane, Listener
from desktop.state.recovery import RecoveryState
from desktop.state.session import Session
from desktop.state.tries import Asker, Tries


class Deed(StrEnum):
    """What was done."""

    PASSPHRASE_CHANGED = auto()
    RECOVERY_KEPT = auto()
    RECOVERY_WORKS = auto()
    RECOVERY_REMOVED = auto()
    KEYCHAIN_ON = auto()
    KEYCHAIN_OFF = auto()
    PROFILE_CHOSEN = auto()


@dataclass(frozen=True, slots=True)
class KeychainHere:
    """This computer's keychain.

    Attributes:
        name: what the system calls it; empty where it cannot be used.
        obstacle: why it cannot be used: ``missing``, ``untrusted`` or ``denied``, see
            core.errors.KeychainUnavailable, or ``regulated``; empty where it can.
    """

    name: str = ""
    obstacle: str = ""


class AccessState(Asker):
    """View-model of how the open vault is unlocked. It looks only when it is asked to.

    It does one thing after the other; what it is asked for meanwhile is not done.

    Attributes:
        changed: emitted when ``ways`` or ``keychain`` is new.
        stale: emitted when a vault is open; who shows something of it asks for `look`.
        done: emitted with the Deed that was done.
        key_coming: emitted right before ``recovery`` offers a new key.
        profile_chosen: emitted when the vault has another profile.
        ways: how the vault can be unlocked; None until it was looked at.
        keychain: this computer's keychain; None until it has answered.
        recovery: the new recovery key that `new_recovery_key` leads to.
    """

    changed = Signal()
    stale = Signal()
    done = Signal(object)
    key_coming = Signal()
    profile_chosen = Signal()

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        tries: Tries,
        recovery: RecoveryState,
        *,
        cost: KdfCost | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tries, parent)
        self.recovery = recovery
        self.ways: Ways | None = None
        self.keychain: KeychainHere | None = None
        self._session = session
        self._jobs = jobs
        self._cost = cost
        self._working = False
        session.locking.connect(self._clear)
        session.opened.connect(self.stale)
        recovery.kept.connect(self._kept)

    @property
    def regulated(self) -> bool:
        """Whether the vault has the regulated profile."""
        return self.ways is not None and self.ways.profile is Profile.REGULATED

    def look(self) -> None:
        """Look at the vault and at this computer's keychain again."""
        app = self._session.app
        if app is None:
            return

        def looked(ways: Ways) -> None:
            self.ways = ways
            self.changed.emit()

        def asked(found: KeychainHere) -> None:
            self.keychain = found
            self.changed.emit()

        self._jobs.call("vault", app.access.ways, Listener(done=looked))
        # Not in the vault's lane: a keychain may take its time to answer, and locking must not.
        self._jobs.call("pages", lambda: _keychain(app), Listener(done=asked))

    def change_passphrase(self, old: str, new: str) -> None:
        """Change the passphrase; every other way of unlocking stays."""

        def change(app: App) -> None:
            app.access.change_passphrase(old, new, cost=self._cost or calibrate())

        self._do(change, Deed.PASSPHRASE_CHANGED)

    def new_recovery_key(self, passphrase: str) -> None:
        """Offer a new recovery key; the one before stays good until the new one is kept."""

        def offer() -> None:
            self.key_coming.emit()
            self.recovery.offer()

        self._do(lambda app: app.access.check_passphrase(passphrase), then=offer)

    def check_recovery_key(self, text: str) -> None:
        """Find out whether a recovery key that was typed from its sheet opens the vault."""
        self._do(
            lambda app: app.access.check_recovery_key(text), Deed.RECOVERY_WORKS, guessable=False
        )

    def remove_recovery_key(self, passphrase: str) -> None:
        """Let no recovery key open the vault any more."""
        self._do(lambda app: app.access.remove_recovery_key(passphrase), Deed.RECOVERY_REMOVED)

    def use_keychain(self, passphrase: str) -> None:
        """Let this computer's keychain open the vault, too."""
        self._do(lambda app: app.access.use_keychain(passphrase), Deed.KEYCHAIN_ON, "pages")

    def forget_keychain(self) -> None:
        """Let no keychain open the vault any more."""
        self._do(
            lambda app: app.access.forget_keychain(), Deed.KEYCHAIN_OFF, "pages", guessable=False
        )

    def choose_standard(self, passphrase: str) -> None:
        """Give the vault the standard profile."""
        self._choose(Profile.STANDARD, passphrase)

    def choose_regulated(self, passphrase: str) -> None:
        """Give the vault the regulated profile, which also turns the keychain off."""
        self._choose(Profile.REGULATED, passphrase)

    def _choose(self, profile: Profile, passphrase: str) -> None:
        self._do(
            lambda app: app.access.choose_profile(profile, passphrase),
            Deed.PROFILE_CHOSEN,
            "pages",
            then=self.profile_chosen.emit,
        )

    def _do(
        self,
        work: Callable[[App], None],
        deed: Deed | None = None,
        lane: Lane = "vault",
        *,
        then: Callable[[], None] | None = None,
        guessable: bool = True,
    ) -> None:
        app = self._session.app
        if app is None or self._working or (guessable and self.tries.wait_s):
            return

        def done(_nothing: Any) -> None:
            if guessable:
                self.tries.right()
            self._set_working(working=False)
            self.over.emit()
            if then is not None:
                then()
            if deed is not None:
                self.done.emit(deed)
            self.look()

        def failed(error: Exception) -> None:
            self._set_working(working=False)
            if isinstance(error, WrongPassphrase):
                self.tries.wrong()
                self.wrong.emit()
            elif isinstance(error, CloisterError):
                self.refused.emit(error)

        self._set_working(working=True)
        self._jobs.call(lane, lambda: work(app), Listener(done=done, failed=failed))

    def _kept(self) -> None:
        self.done.emit(Deed.RECOVERY_KEPT)
        self.look()

    def _set_working(self, *, working: bool) -> None:
        self._working = working
        self.busy.emit(working)

    def _clear(self) -> None:
        self.ways, self.keychain = None, None
        self._set_working(working=False)
        self.over.emit()
        self.changed.emit()


def _keychain(app: App) -> KeychainHere:
    try:
        return KeychainHere(name=app.access.keychain_name())
    except ForbiddenByProfile:
        return KeychainHere(obstacle="regulated")
    except KeychainUnavailable as error:
        return KeychainHere(obstacle=error.reason)
