"""Work runs off the GUI thread, in order, and is told on the GUI thread."""

import threading
import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from core.errors import DiskFull
from desktop.jobs import Jobs, Listener


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    """Yield lanes; afterwards they have ended."""
    del qtbot
    made = Jobs()
    yield made
    made.stop()


def test_events_arrive_on_the_gui_thread_in_order(jobs: Jobs, qtbot: QtBot) -> None:
    """The generator runs elsewhere; its listener does not."""
    heard: list[tuple[int, bool]] = []
    worked: list[threading.Thread] = []
    done: list[object] = []

    def work() -> Iterator[int]:
        worked.append(threading.current_thread())
        yield from range(3)

    def event(value: int) -> None:
        heard.append((value, threading.current_thread() is threading.main_thread()))

    jobs.stream("files", work, Listener(event=event, done=done.append))
    qtbot.waitUntil(lambda: bool(done))
    assert heard == [(0, True), (1, True), (2, True)]
    assert worked[0] is not threading.main_thread()
    assert jobs.idle


def test_a_lane_is_serial_and_lanes_are_not(jobs: Jobs, qtbot: QtBot) -> None:
    """A question is answered while files go in; two files go in one after the other."""
    gate = threading.Event()
    order: list[str] = []

    def slow() -> None:
        gate.wait(10)

    jobs.call("files", slow, Listener(done=lambda _: order.append("first file")))
    jobs.call("files", lambda: None, Listener(done=lambda _: order.append("second file")))
    jobs.call("model", lambda: None, Listener(done=lambda _: order.append("answer")))
    qtbot.waitUntil(lambda: order == ["answer"])
    gate.set()
    qtbot.waitUntil(lambda: len(order) == 3)
    assert order == ["answer", "first file", "second file"]


def test_cancelling_closes_the_generator_and_silences_it(jobs: Jobs, qtbot: QtBot) -> None:
    """Its finally block runs; nothing more is heard."""
    closed = threading.Event()
    heard: list[int] = []

    def work() -> Iterator[int]:
        try:
            for number in range(10_000):
                yield number
                time.sleep(0.005)
        finally:
            closed.set()

    job = jobs.stream("files", work, Listener(event=heard.append))
    qtbot.waitUntil(lambda: len(heard) > 2)
    job.cancel()
    qtbot.waitUntil(closed.is_set)
    count = len(heard)
    qtbot.waitUntil(lambda: jobs.idle)
    assert len(heard) == count


def test_typed_errors_reach_the_listener_and_others_the_crash_panel_too(
    jobs: Jobs, qtbot: QtBot
) -> None:
    """What core raises on purpose has words; anything else is a bug and is said to be one."""
    failed: list[Exception] = []
    crashed: list[Exception] = []
    jobs.crashed.connect(crashed.append)

    def full() -> None:
        raise DiskFull

    def broken() -> None:
        raise ZeroDivisionError

    jobs.call("vault", full, Listener(failed=failed.append))
    jobs.call("vault", broken, Listener(failed=failed.append))
    qtbot.waitUntil(lambda: len(failed) == 2)
    assert isinstance(failed[0], DiskFull)
    assert [type(error) for error in crashed] == [ZeroDivisionError]


def test_stopping_waits_for_what_runs_and_drops_what_waits(qtbot: QtBot) -> None:
    """Closing the window leaves no thread."""
    del qtbot
    jobs = Jobs()
    started: list[int] = []
    jobs.call("files", lambda: started.append(1), Listener())
    for _ in range(5):
        jobs.call("files", lambda: time.sleep(0.01), Listener())
    jobs.stop()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("lane-")]
