"""The open vault: made, unlocked, locked. Everything else in the window hangs on it."""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from core.app import App, create_app, open_app, open_with_keychain, recover_app
from core.errors import CloisterError, VaultInUse, WrongPassphrase, WrongRecoveryKey
from core.paths import Paths
from core.records.receipts import Receipt
from core.records.settings import LOCK_AFTER, Profile
from core.vault.derivation import FLOOR, KdfCost, calibrate
from desktop.jobs import Jobs, Listener
from desktop.state.tries import Tries
from desktop.vaults import KnownVault, VaultList

IDLE_CHECK_MS = 10_000
"""How often idleness is looked at; by wall clock, so that sleeping counts."""


class Session(QObject):
    """The vault that is open, or none.

    Attributes:
        busy: emitted with whether a vault is being made or opened right now.
        opened: emitted when a vault is open; ``app`` is there.
        locking: emitted before a vault or a workspace closes: let go of all that came from it.
        locked: emitted when nothing of it is left in this process.
        refused: emitted with the error that kept a vault or workspace from being made or opened.
        elsewhere: emitted with the folder of a vault that another window has open.
        erased: emitted with the receipt of a vault that was erased; it is locked by then.
        removed: emitted with the receipt of a workspace that was erased.
        recovered: emitted after ``opened`` where a recovery key did it: the passphrase is new.
        keychain_refused: emitted after ``opened`` with the error that kept a new vault's secret out
            of this computer's keychain.
    """

    busy = Signal(bool)
    opened = Signal()
    locking = Signal()
    locked = Signal()
    refused = Signal(object)
    elsewhere = Signal(object)
    erased = Signal(object)
    removed = Signal(object)
    recovered = Signal()
    keychain_refused = Signal(object)

    def __init__(
        self,
        paths: Paths,
        vaults: VaultList,
        jobs: Jobs,
        *,
        cost: KdfCost | None = None,
        clock: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.paths = paths
        self.jobs = jobs
        self.lock_after_s = 60.0 * int(LOCK_AFTER.default)
        self.folder: Path | None = None
        self._vaults = vaults
        self._cost = cost
        self._clock = clock
        self._app: App | None = None
        self._last_used = clock()
        self._pending = False
        self._tries = Tries(clock)
        self._idle = QTimer(self)
        self._idle.setInterval(IDLE_CHECK_MS)
        self._idle.timeout.connect(self.check_idle)

    @property
    def app(self) -> App | None:
        """The open vault's App, or None while locked."""
        return self._app

    @property
    def closed(self) -> bool:
        """Whether no vault is open, and none is being opened, made or locked."""
        return self._app is None and not self._pending

    @property
    def known(self) -> list[KnownVault]:
        """The vaults of this user, most recently used first."""
        return self._vaults.all()

    def remember(self, folder: Path) -> None:
        """Put a vault first on the list of known ones."""
        with suppress(OSError):
            self._vaults.used(folder)

    def forget(self, folder: Path) -> None:
        """Take a vault off the list; the vault itself is not touched."""
        with suppress(OSError):
            self._vaults.forget(folder)

    @property
    def wait_s(self) -> float:
        """Seconds until the next passphrase or key is tried: wrong ones slow it down."""
        return self._tries.wait_s

    def create(
        self,
        folder: Path,
        passphrase: str,
        *,
        regulated: bool = False,
        keychain: bool = False,
    ) -> None:
        """Make a vault and open it.

        Args:
            folder: where.
            passphrase: as typed.
            regulated: whether it has the regulated profile; see core.records.settings.
            keychain: whether this computer's keychain shall open it, too. Where that fails the
                vault is made all the same, and ``keychain_refused`` says why.
        """
        refused: list[CloisterError] = []

        def make() -> App:
            cost = self._cost or calibrate()
            profile = Profile.REGULATED if regulated else Profile.STANDARD
            app = create_app(self.paths, folder, passphrase, cost=cost, profile=profile)
            if keychain:
                try:
                    app.access.use_keychain(passphrase)
                except CloisterError as error:
                    refused.append(error)
            return app

        def then() -> None:
            for error in refused:
                self.keychain_refused.emit(error)

        self._enter(folder, make, then)

    def unlock(self, folder: Path, passphrase: str) -> None:
        """Open a vault; a wrong passphrase makes the next try wait longer."""
        floor = self._cost or FLOOR
        self._enter(folder, lambda: open_app(self.paths, folder, passphrase, floor=floor))

    def unlock_with_keychain(self, folder: Path) -> None:
        """Open a vault with what this computer's keychain keeps for it."""
        floor = self._cost or FLOOR
        self._enter(folder, lambda: open_with_keychain(self.paths, folder, floor=floor))

    def recover(self, folder: Path, recovery: str, passphrase: str) -> None:
        """Open a vault with its recovery key; a wrong one makes the next try wait longer.

        Args:
            folder: the vault's.
            recovery: the key as typed from its sheet; it stays good.
            passphrase: the new one.
        """

        def make() -> App:
            cost, floor = self._cost or calibrate(), self._cost or FLOOR
            return recover_app(self.paths, folder, recovery, passphrase, cost=cost, floor=floor)

        self._enter(folder, make, self.recovered.emit)

    def lock(self) -> None:
        """Close the vault, end its children, forget what came from it."""
        app, self._app = self._app, None
        if app is None:
            return
        self._idle.stop()
        self._pending = True
        self.jobs.cancel_all()
        self.locking.emit()
        self.jobs.call("vault", app.lock, Listener(done=self._is_locked, failed=self._is_locked))

    def erase(self, passphrase: str) -> None:
        """Erase the open vault for good; ``erased`` then tells the receipt.

        Args:
            passphrase: typed once more; see ``CareState.erase``, which tries it before.
        """
        app, self._app = self._app, None
        folder = self.folder
        if app is None or folder is None:
            return
        self._idle.stop()
        self._pending = True
        self.jobs.cancel_all()
        self.locking.emit()

        def work() -> Receipt:
            try:
                return app.erase(passphrase)
            finally:
                app.lock()  # whatever kept it from being erased

        def done(receipt: Receipt) -> None:
            self.forget(folder)
            self._is_locked(None)
            self.erased.emit(receipt)

        def failed(error: Exception) -> None:
            self._is_locked(None)
            if isinstance(error, CloisterError):
                self.refused.emit(error)

        self.jobs.call("vault", work, Listener(done=done, failed=failed))

    def switch(self, workspace: str) -> None:
        """Open another workspace of the vault.

        Args:
            workspace: its id.
        """
        self._change(lambda app: app.switch(workspace))

    def delete_workspace(self, workspace: str) -> None:
        """Erase a workspace with everything in it; another one is opened if it was open."""
        self._change(lambda app: app.delete_workspace(workspace), self.removed.emit)

    def touch(self) -> None:
        """Somebody is there: a key was pressed, the mouse moved. It may be somebody else by now."""
        self.check_idle()
        self._last_used = self._clock()

    def check_idle(self) -> None:
        """Lock when nobody was there for as long as the setting says."""
        gone = self._clock() - self._last_used
        # A clock that was set back says nothing about how long it was: rather lock once too often.
        if self._app is not None and not 0 <= gone < self.lock_after_s:
            self.lock()

    def _change(
        self, change: Callable[[App], Any], then: Callable[[Any], None] = lambda _: None
    ) -> None:
        """Do something that may end what the view-models hold, then let them look anew."""
        app = self._app
        if app is None:
            return
        self.jobs.cancel_all()
        self.locking.emit()

        def work() -> Any:
            outcome = change(app)
            app.warm()
            return outcome

        def done(outcome: Any) -> None:
            over(None)
            then(outcome)

        def over(error: Exception | None) -> None:
            if self._app is app:
                self.opened.emit()
                if isinstance(error, CloisterError):
                    self.refused.emit(error)

        self.jobs.call("vault", work, Listener(done=done, failed=over))

    def _enter(
        self, folder: Path, make: Callable[[], App], then: Callable[[], None] | None = None
    ) -> None:
        self._pending = True
        self.busy.emit(True)

        def enter() -> tuple[App, float]:
            app = make()
            try:
                return app, 60.0 * int(app.settings.get(LOCK_AFTER))
            except BaseException:
                app.lock()
                raise

        def done(entered: tuple[App, float]) -> None:
            app, self.lock_after_s = entered
            self._pending = False
            with suppress(OSError):  # the vault is open; only the list does not know it
                self._vaults.used(folder)
            self._app = app
            self._tries.right()
            self.folder = folder
            self.touch()
            self._idle.start()
            app.warm(writer=True)
            self.busy.emit(False)
            self.opened.emit()
            if then is not None:
                then()

        def failed(error: Exception) -> None:
            self._pending = False
            self._refuse(error)
            if isinstance(error, VaultInUse):
                self.elsewhere.emit(folder)

        self.jobs.call("vault", enter, Listener(done=done, failed=failed))

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, WrongPassphrase | WrongRecoveryKey):
            self._tries.wrong()
        self.busy.emit(False)
        if isinstance(error, CloisterError):
            self.refused.emit(error)

    def _is_locked(self, _outcome: Any) -> None:
        self._pending = False
        self.locked.emit()
