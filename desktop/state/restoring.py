"""Making a vault of a backup, or finding out whether that could be done."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core import backup
from core.backup import Made, Working
from core.errors import CloisterError, WrongPassphrase, WrongRecoveryKey
from core.vault import sealing
from core.vault.derivation import FLOOR, KdfCost
from core.vault.recovery import RecoveryKey
from desktop.jobs import Job, Jobs, Listener
from desktop.state.session import Session
from desktop.state.tries import Asker, Tries

__all__ = ["Made", "RestoringState"]


class RestoringState(Asker):
    """View-model of the restore of a backup; no vault needs to be open.

    Attributes:
        working: emitted with how much of a phase is done, 0 to 1.
        checked: emitted with the file and with what it holds: it could be restored.
        restored: emitted with the folder of the new vault and with what it holds.
    """

    working = Signal(float)
    checked = Signal(object, object)
    restored = Signal(object, object)

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        tries: Tries,
        *,
        cost: KdfCost | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tries, parent)
        self._session = session
        self._jobs = jobs
        self._floor = cost or FLOOR
        self._job: Job | None = None

    def check(self, file: Path, secret: str, *, recovery: bool) -> None:
        """Find out whether a backup could be restored; nothing is written.

        Args:
            file: the backup.
            secret: what opened its vault when it was made.
            recovery: whether that is the recovery key, not the passphrase.
        """
        self._run(file, None, secret, recovery=recovery)

    def restore(self, file: Path, folder: Path, secret: str, *, recovery: bool) -> None:
        """Make a vault of a backup in a new folder; for the rest see `check`."""
        self._run(file, folder, secret, recovery=recovery)

    def stop(self) -> None:
        """Stop; nothing is left of what was begun."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            self.busy.emit(False)

    def _run(self, file: Path, folder: Path | None, secret: str, *, recovery: bool) -> None:
        if self._job is not None or self.tries.wait_s:
            return

        def heard(told: Working | Made) -> None:
            if isinstance(told, Working):
                self.working.emit(told.done / max(1, told.total))
                return
            self.tries.right()
            if folder is None:
                self.checked.emit(file, told)
            else:
                self._session.remember(folder)
                self.restored.emit(folder, told)

        def done(_nothing: object) -> None:
            self._job = None
            self.busy.emit(False)
            self.over.emit()

        def failed(error: Exception) -> None:
            self._job = None
            if isinstance(error, WrongPassphrase | WrongRecoveryKey):
                self.tries.wrong()
            self.busy.emit(False)
            if isinstance(error, CloisterError):
                self.refused.emit(error)

        self.busy.emit(True)
        self._job = self._jobs.stream(
            "files",
            lambda: _work(file, folder, secret, self._floor, recovery=recovery),
            Listener(event=heard, done=done, failed=failed),
        )


def _work(
    file: Path, folder: Path | None, typed: str, floor: KdfCost, *, recovery: bool
) -> Iterator[Working | Made]:
    secret = RecoveryKey.parse(typed) if recovery else typed
    try:
        if folder is None:
            yield from backup.check(file, secret, floor=floor)
        else:
            yield from backup.restore(file, folder, secret, floor=floor)
    finally:
        if isinstance(secret, RecoveryKey):
            sealing.erase(secret.key)
