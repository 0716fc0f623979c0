"""Pages being looked at: scanned ones made out, others compared with what they show."""

from PySide6.QtCore import QObject, Signal

from core import events
from core.errors import CloisterError
from desktop.jobs import Job, Jobs, Listener
from desktop.state.session import Session


class Scanning(QObject):
    """The looks that are under way, one document after the other.

    Attributes:
        moved: emitted with a document's id, pages looked at so far, how many there are, and
            whether they are being compared.
        over: emitted with a document's id, whether its pages were compared, and whether a person
            asked for that, or with the error that ended it; not where it was given up.
    """

    moved = Signal(int, int, int, bool)
    over = Signal(int, bool, bool, object)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._running: dict[int, Job] = {}

    @property
    def busy(self) -> bool:
        """Whether any document is being looked at, or waits for it."""
        return bool(self._running)

    def has(self, document: int) -> bool:
        """Whether a document is being looked at, or waits for it."""
        return document in self._running

    def recognise(self, document: int) -> None:
        """Make out a document's scanned pages."""
        self._look(document, comparing=False, asked=True)

    def compare(self, document: int, *, asked: bool) -> None:
        """Compare a document's pages with what they show."""
        self._look(document, comparing=True, asked=asked)

    def give_up(self, document: int) -> bool:
        """Stop looking at a document; return whether it was being looked at."""
        job = self._running.pop(document, None)
        if job is not None:
            job.cancel()
        return job is not None

    def forget(self) -> None:
        """The vault locked: what was under way is over."""
        self._running = {}

    def _look(self, document: int, *, comparing: bool, asked: bool) -> None:
        app = self._session.app
        if app is None or document in self._running:
            return

        def hear(event: events.Recognised | events.Compared) -> None:
            if document in self._running:
                self.moved.emit(document, event.done, event.total, comparing)

        def over(error: Exception | None) -> None:
            if self._running.pop(document, None) is not None:
                told = error if isinstance(error, CloisterError) else None
                self.over.emit(document, comparing, asked, told)

        look = app.scans.compare if comparing else app.scans.recognise
        listener = Listener(event=hear, done=lambda _: over(None), failed=over)
        self._running[document] = self._jobs.stream("scans", lambda: look(document), listener)
