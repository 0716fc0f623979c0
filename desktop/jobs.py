"""Long work off the GUI thread: core yields, this delivers.

Work runs in lanes. One lane is one thread, so what is in a lane happens one after the other and in
order: the vault's quick look-ups, the files going in, the model answering. A job is a generator
of core's events, or a plain call; what it yields, returns or raises reaches the GUI thread through
one queued signal on one object that lives as long as the window.
"""

import itertools
import threading
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from core.errors import CloisterError

Lane = Literal["vault", "files", "reading", "scans", "meaning", "model", "pages"]
"""``vault``: short reads and writes; ``files``: files being copied in, or exports out;
``reading``: documents being read; ``scans``: scanned pages being made out; ``meaning``: passages
being embedded; ``model``: questions being answered; ``pages``: page pictures being drawn."""

LANES: tuple[Lane, ...] = ("vault", "files", "reading", "scans", "meaning", "model", "pages")


def _ignore(_value: Any) -> None:
    """Where nobody wants to know."""


@dataclass(frozen=True, slots=True)
class Listener:
    """Who is told about a job, always on the GUI thread.

    Attributes:
        event: called with each value that a generator yields.
        done: called once with what a call returned; with None at the end of a generator.
        failed: called instead of ``done`` with the error that ended the work.
    """

    event: Callable[[Any], None] = _ignore
    done: Callable[[Any], None] = _ignore
    failed: Callable[[Exception], None] = _ignore


class Job:
    """One piece of work under way. Cancelling it means that nothing more is heard of it.

    Attributes:
        lane: where it runs.
    """

    def __init__(self, number: int, lane: Lane, listener: Listener) -> None:
        self.lane = lane
        self._number = number
        self._listener = listener
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether it was cancelled."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Stop it at its next event; core rolls back and ends the child that worked for it."""
        self._cancelled.set()


@dataclass(frozen=True, slots=True)
class _Told:
    job: Job
    kind: Literal["event", "done", "failed"]
    value: Any


class Jobs(QObject):
    """The lanes. Lives on the GUI thread; ``stop`` must be called before it is dropped.

    Attributes:
        crashed: emitted with an exception that core did not raise on purpose.
    """

    crashed = Signal(object)
    _told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = itertools.count(1)
        self._lanes = {
            lane: ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"lane-{lane}")
            for lane in LANES
        }
        self._running: set[Job] = set()
        self._news: deque[_Told] = deque()
        self._delivering = QTimer(self)
        self._delivering.setInterval(0)
        self._delivering.timeout.connect(self._deliver)
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        """Whether no job is waiting or running."""
        return not self._running

    def stream(self, lane: Lane, make: Callable[[], Iterable[Any]], listener: Listener) -> Job:
        """Run a generator in a lane.

        Args:
            lane: which.
            make: makes the generator; called in the lane.
            listener: who is told.
        """

        def work(job: Job) -> None:
            events = iter(make())
            try:
                for event in events:
                    if job.cancelled:
                        return
                    self._told.emit(_Told(job, "event", event))
            finally:
                close = getattr(events, "close", None)
                if close is not None:
                    close()

        return self._submit(lane, work, listener)

    def call(self, lane: Lane, make: Callable[[], Any], listener: Listener) -> Job:
        """Run one call in a lane; ``listener.done`` gets what it returns."""
        return self._submit(lane, lambda _job: make(), listener)

    def cancel_all(self) -> None:
        """Cancel everything that waits or runs."""
        for job in self._running:
            job.cancel()

    def stop(self) -> None:
        """Cancel everything and wait until the lanes are empty. Nothing can be run after it."""
        self.cancel_all()
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)
        self._running.clear()
        self._delivering.stop()
        self._news.clear()

    def _submit(self, lane: Lane, work: Callable[[Job], Any], listener: Listener) -> Job:
        job = Job(next(self._numbers), lane, listener)
        self._running.add(job)
        self._lanes[lane].submit(self._run, job, work)
        return job

    def _run(self, job: Job, work: Callable[[Job], Any]) -> None:
        """Do the work, in the lane."""
        try:
            value = None if job.cancelled else work(job)
        except Exception as error:  # noqa: BLE001  delivered to whoever asked, or to the crash panel
            self._told.emit(_Told(job, "failed", error))
        else:
            self._told.emit(_Told(job, "done", value))

    @Slot(object)
    def _take(self, told: _Told) -> None:
        """Queue what a lane told. Qt would hand over all of it at once, and input would wait."""
        self._news.append(told)
        self._delivering.start()

    def _deliver(self) -> None:
        """Tell one listener, on the GUI thread; the next one when the event loop comes round."""
        told = self._news.popleft()
        if not self._news:
            self._delivering.stop()
        if told.kind != "event":
            self._running.discard(told.job)
        if told.job.cancelled:
            return
        listener = told.job._listener  # noqa: SLF001  the two classes of this module share it
        if told.kind == "event":
            listener.event(told.value)
        elif told.kind == "done":
            listener.done(told.value)
        else:
            if not isinstance(told.value, CloisterError):
                self.crashed.emit(told.value)
            listener.failed(told.value)
