"""Measures how long the GUI thread keeps a person waiting, and catches what it was doing then."""

import os
import sys
import threading
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, QTimer

_TICK_MS = 5
_KEPT = 20
_STACKS = 5
_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Wait:
    """One time in which the event loop did not come round.

    Attributes:
        wall_ms: how long it was.
        cpu_ms: how much of it the GUI thread was computing; the rest it waited for a lock, the
            interpreter, a file or the processor.
        process_cpu_ms: what all threads of the process computed meanwhile.
        queued_ms: how much of it the GUI thread could have run, but the machine was busy; 0 where
            the system does not say (only Linux does).
        stacks: what the GUI thread was doing, each distinct place once, innermost call last.
    """

    wall_ms: float
    cpu_ms: float
    process_cpu_ms: float
    queued_ms: float
    stacks: tuple[str, ...] = ()

    @property
    def own_ms(self) -> float:
        """How long it was without what the busy machine added."""
        return max(self.wall_ms - self.queued_ms, 0.0)

    def __str__(self) -> str:
        return (
            f"{self.wall_ms:.0f} ms (GUI thread computed {self.cpu_ms:.0f}, whole process "
            f"{self.process_cpu_ms:.0f}, machine was busy {self.queued_ms:.0f})\n"
            + "\n".join(self.stacks)
        )


@dataclass(frozen=True, slots=True)
class _Moment:
    """All clocks at one tick, in seconds, and its number."""

    number: int
    wall: float
    cpu: float
    process_cpu: float
    queued: float


class LongestWait(QObject):
    """Ticks in the GUI thread every 5 ms and notes how long it takes from one tick to the next.

    Make, start and stop it in the GUI thread. A helper thread looks at the GUI thread's Python
    stack when a tick is overdue. It can do that only while the interpreter is free: what a call
    into C++ that keeps it was called from is seen only if that call comes back to Python.

    Args:
        threshold_ms: waits above this are kept, with their stacks.

    Attributes:
        worst_wall_ms: the longest wait.
        worst_cpu_ms: the most that the GUI thread computed in one wait.
        worst_own_ms: the longest wait without what the busy machine added to it.
        waits: the waits above the threshold, longest first; twenty at most.
    """

    def __init__(self, threshold_ms: float = 50.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worst_wall_ms = 0.0
        self.worst_cpu_ms = 0.0
        self.worst_own_ms = 0.0
        self.waits: list[Wait] = []
        self._threshold_ms = threshold_ms
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._schedstat = _open_schedstat()
        self._last = self._now(0)
        self._gui = threading.get_ident()
        self._stacks: list[tuple[int, str]] = []
        self._stopped = threading.Event()
        self._observer = threading.Thread(target=self._observe, name="longest-wait", daemon=True)

    def start(self) -> None:
        """Begin to measure."""
        self._last = self._now(1)
        self._timer.start()
        self._observer.start()

    def stop(self) -> None:
        """End measuring. What was measured stays; it cannot be started again."""
        self._timer.stop()
        self._stopped.set()
        self._observer.join()
        if self._schedstat is not None:
            os.close(self._schedstat)
            self._schedstat = None

    def forget(self) -> None:
        """Forget what was measured so far, such as the time until the first paint."""
        self.worst_wall_ms = self.worst_cpu_ms = self.worst_own_ms = 0.0
        self.waits.clear()
        self._last = self._now(self._last.number + 1)

    def report(self) -> str:
        """Say what was measured, in lines for a person."""
        heading = (
            f"longest wait {self.worst_wall_ms:.0f} ms; without the busy machine "
            f"{self.worst_own_ms:.0f} ms; most computed in one {self.worst_cpu_ms:.0f} ms"
        )
        return "\n".join([heading, *map(str, self.waits)])

    def _tick(self) -> None:
        last, now = self._last, self._now(self._last.number + 1)
        self._last = now
        wait = Wait(
            (now.wall - last.wall) * 1000,
            (now.cpu - last.cpu) * 1000,
            (now.process_cpu - last.process_cpu) * 1000,
            (now.queued - last.queued) * 1000,
        )
        self.worst_wall_ms = max(self.worst_wall_ms, wait.wall_ms)
        self.worst_cpu_ms = max(self.worst_cpu_ms, wait.cpu_ms)
        self.worst_own_ms = max(self.worst_own_ms, wait.own_ms)
        stacks, self._stacks = self._stacks, []
        if wait.wall_ms > self._threshold_ms:
            seen = dict.fromkeys(stack for number, stack in stacks if number == last.number)
            self.waits.append(replace(wait, stacks=tuple(seen)[:_STACKS]))
            self.waits.sort(key=lambda one: one.wall_ms, reverse=True)
            del self.waits[_KEPT:]

    def _observe(self) -> None:
        """Look at the GUI thread's stack while a tick is overdue; runs in the helper thread."""
        while not self._stopped.wait(self._threshold_ms / 4000):
            last = self._last
            # From half the threshold on: a wait just above it is to be caught too.
            if time.perf_counter() - last.wall < self._threshold_ms / 2000:
                continue
            frame = sys._current_frames().get(self._gui)
            if frame is not None:
                stack = "".join(traceback.format_list(traceback.extract_stack(frame)[-_DEPTH:]))
                self._stacks.append((last.number, stack))

    def _now(self, number: int) -> _Moment:
        queued = 0.0
        if self._schedstat is not None:
            # The second number: nanoseconds spent ready to run, but not running.
            # Source: Documentation/scheduler/sched-stats.rst of the Linux kernel.
            queued = int(os.pread(self._schedstat, 100, 0).split()[1]) / 1e9
        wall, cpu = time.perf_counter(), time.thread_time()
        return _Moment(number, wall, cpu, time.process_time(), queued)


def _open_schedstat() -> int | None:
    """Open the scheduler's account of this thread; None where the system keeps none."""
    with suppress(OSError):
        return os.open("/proc/thread-self/schedstat", os.O_RDONLY)
    return None
