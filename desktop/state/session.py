"""The open vault: made, unlocked, locked. Everything else in the window hangs on it."""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from core.app import App, create_app, open_app
from core.errors import CloisterError, VaultInUse, WrongPassphrase
from core.paths import Paths
from core.vault.derivation import FLOOR, KdfCost, calibrate
from desktop.jobs import Jobs, Listener
from desktop.vaults import KnownVault, VaultList

IDLE_CHECK_MS = 10_000
"""How often idleness is looked at; by wall clock, so that sleeping counts."""

_FIRST_DELAY_S, _MOST_DELAY_S = 1.0, 30.0


class Session(QObject):
    """The vault that is open, or none.

    Attributes:
        busy: emitted with whether a vault is being made or opened right now.
        opened: emitted when a vault is open; ``app`` is there.
        locking: emitted before a vault or a workspace closes: let go of all that came from it.
        locked: emitted when nothing of it is left in this process.
        refused: emitted with the error that kept a vault or workspace from being made or opened.
        elsewhere: emitted with the folder of a vault that another window has open.
    """

    busy = Signal(bool)
    opened = Signal()
    locking = Signal()
    locked = Signal()
    refused = Signal(object)
    elsewhere = Signal(object)

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
        self.lock_after_s = 600.0
        self.folder: Path | None = None
        self._vaults = vaults
        self._cost = cost
        self._clock = clock
        self._app: App | None = None
        self._last_used = clock()
        self._pending = False
        self._wrong = 0
        self._not_before = 0.0
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
        """Seconds until the next passphrase is tried: wrong ones slow it down."""
        return max(0.0, self._not_before - self._clock())

    def create(self, folder: Path, passphrase: str) -> None:
        """Make a vault and open it."""

        def make() -> App:
            cost = self._cost or calibrate()
            return create_app(self.paths, folder, passphrase, cost=cost)

        self._enter(folder, make)

    def unlock(self, folder: Path, passphrase: str) -> None:
        """Open a vault; a wrong passphrase makes the next try wait longer."""
        floor = self._cost or FLOOR
        self._enter(folder, lambda: open_app(self.paths, folder, passphrase, floor=floor))

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

    def switch(self, workspace: str) -> None:
        """Open another workspace of the vault.

        Args:
            workspace: its id.
        """
        self._change(lambda app: app.switch(workspace))

    def delete_workspace(self, workspace: str) -> None:
        """Erase a workspace with everything in it; another one is opened if it was open."""
        self._change(lambda app: app.delete_workspace(workspace))

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

    def _change(self, change: Callable[[App], None]) -> None:
        """Do something that may end what the view-models hold, then let them look anew."""
        app = self._app
        if app is None:
            return
        self.jobs.cancel_all()
        self.locking.emit()

        def work() -> None:
            change(app)
            app.warm()

        def over(error: Exception | None) -> None:
            if self._app is app:
                self.opened.emit()
                if isinstance(error, CloisterError):
                    self.refused.emit(error)

        listener = Listener(done=lambda _: over(None), failed=over)
        self.jobs.call("vault", work, listener)

    def _enter(self, folder: Path, make: Callable[[], App]) -> None:
        self._pending = True
        self.busy.emit(True)

        def done(app: App) -> None:
            self._pending = False
            with suppress(OSError):  # the vault is open; only the list does not know it
                self._vaults.used(folder)
            self._app, self._wrong = app, 0
            self.folder = folder
            self.touch()
            self._idle.start()
            app.warm(writer=True)
            self.busy.emit(False)
            self.opened.emit()

        def failed(error: Exception) -> None:
            self._pending = False
            self._refuse(error)
            if isinstance(error, VaultInUse):
                self.elsewhere.emit(folder)

        self.jobs.call("vault", make, Listener(done=done, failed=failed))

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, WrongPassphrase):
            self._wrong += 1
            delay = min(_MOST_DELAY_S, _FIRST_DELAY_S * 2 ** (self._wrong - 1))
            self._not_before = self._clock() + delay
        self.busy.emit(False)
        if isinstance(error, CloisterError):
            self.refused.emit(error)

    def _is_locked(self, _outcome: Any) -> None:
        self._pending = False
        self.locked.emit()
