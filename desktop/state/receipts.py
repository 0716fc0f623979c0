"""The receipts of what was erased, until the vault locks."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.errors import CloisterError
from core.records.receipts import Receipt
from core.vault.outside import write_private
from desktop.jobs import Jobs, Listener
from desktop.lists.receipts import document
from desktop.state.library import LibraryState
from desktop.state.session import Session

__all__ = ["Receipt", "ReceiptsState"]


class ReceiptsState(QObject):
    """View-model of receipts.

    Attributes:
        given: emitted with the receipts that are to be shown now.
        kept: emitted when ``receipts`` has one more.
        saved: emitted with the file that a receipt was written to.
        failed: emitted with the error that kept it from being written.
        receipts: of the documents erased since the vault was unlocked.
    """

    given = Signal(object)
    kept = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self, session: Session, library: LibraryState, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.receipts: Sequence[Receipt] = ()
        library.erased.connect(self._keep)
        session.locking.connect(self._forget)
        session.removed.connect(self._give)
        session.erased.connect(self._give)

    def show(self) -> None:
        """Let the receipts of documents be shown."""
        if self.receipts:
            self.given.emit(self.receipts)

    def save(self, receipt: Receipt, path: Path) -> None:
        """Write a receipt as a PDF; that file is outside of the vault."""

        def write() -> Path:
            write_private(path, [document(receipt)])
            return path

        def failed(error: Exception) -> None:
            if isinstance(error, CloisterError):
                self.failed.emit(error)

        self._jobs.call("files", write, Listener(done=self.saved.emit, failed=failed))

    def _keep(self, receipt: Receipt) -> None:
        self.receipts = (*self.receipts, receipt)
        self.kept.emit()

    def _give(self, receipt: Receipt) -> None:
        self.given.emit((receipt,))

    def _forget(self) -> None:
        self.receipts = ()
