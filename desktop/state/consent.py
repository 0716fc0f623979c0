"""Nothing leaves the vault as a file without the passphrase, where the vault asks for it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.app import App
from core.errors import ForbiddenByProfile, WrongPassphrase
from desktop.jobs import Job, Jobs, Lane, Listener
from desktop.state.session import Session
from desktop.state.tries import Asker, Tries

_ALLOWED = object()
"""What a job yields once core has let it go on."""


@dataclass(frozen=True, slots=True)
class _Leaving:
    """Something on its way out: where its work runs, what it is, and who is told."""

    lane: Lane
    work: Callable[[], Iterable[Any]]
    allow: Callable[[str | None], None]
    listener: Listener

    def start(self, passphrase: str | None) -> Iterator[Any]:
        """Ask core, then do the work; in the lane, right after each other."""
        self.allow(passphrase)
        yield _ALLOWED
        yield from self.work()


class Consent(Asker):
    """View-model of the question for the passphrase before something leaves the vault.

    Core decides whether it has to be asked, in the lane and right before the work. So what is
    handed to `call` or `stream` runs at once where the vault does not ask; where it does, it waits
    for the passphrase and never begins with a wrong one.

    Attributes:
        wanted: emitted when the passphrase has to be typed: answer with `give` or `withdraw`.
    """

    wanted = Signal()

    def __init__(
        self, session: Session, jobs: Jobs, tries: Tries, parent: QObject | None = None
    ) -> None:
        super().__init__(tries, parent)
        self._session = session
        self._jobs = jobs
        self._asked: _Leaving | None = None
        self._trying: Job | None = None
        session.locking.connect(self.withdraw)

    def call(self, lane: Lane, work: Callable[[App], Any], listener: Listener) -> None:
        """Run one call that writes a file; ``listener.done`` gets what it returns."""

        def once(app: App) -> Iterator[Any]:
            yield work(app)

        self.stream(lane, once, Listener(event=listener.done, failed=listener.failed))

    def stream(self, lane: Lane, work: Callable[[App], Iterable[Any]], listener: Listener) -> None:
        """Run a generator that writes a file; ``listener.event`` gets what it yields."""
        app = self._session.app
        if app is not None:
            allow = app.access.allow_export
            self._run(_Leaving(lane, lambda: work(app), allow, listener), None)

    def give(self, passphrase: str) -> None:
        """Try a passphrase; while the next one has to wait, nothing is tried."""
        if self._asked is not None and self._trying is None and not self.tries.wait_s:
            self.busy.emit(True)
            self._trying = self._run(self._asked, passphrase)

    def withdraw(self) -> None:
        """Let it stay in the vault: the person has thought better of it, or the vault closes."""
        if self._trying is not None:
            self._trying.cancel()
        self._end()

    def _run(self, leaving: _Leaving, passphrase: str | None) -> Job:
        def event(value: Any) -> None:
            if value is not _ALLOWED:
                leaving.listener.event(value)
            elif passphrase is not None:
                self.tries.right()
                self._end()

        def failed(error: Exception) -> None:
            if isinstance(error, ForbiddenByProfile) and passphrase is None:
                self._asked = leaving
                self.wanted.emit()
            elif isinstance(error, WrongPassphrase):
                self._trying = None
                self.tries.wrong()
                self.busy.emit(False)
                self.wrong.emit()
            else:
                if leaving is self._asked:
                    self._end()
                leaving.listener.failed(error)

        listener = Listener(event=event, done=leaving.listener.done, failed=failed)
        return self._jobs.stream(leaving.lane, lambda: leaving.start(passphrase), listener)

    def _end(self) -> None:
        self._asked, self._trying = None, None
        self.busy.emit(False)
        self.over.emit()
