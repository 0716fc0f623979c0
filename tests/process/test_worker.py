"""A child process answers, can be stopped, cannot outlive the app, and can only harm itself."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from core import errors
from core.process.limits import MEBIBYTE, Limits
from core.process.worker import Role, Worker
from tests.process.echo_child import Count, Misbehave, Number

CHILD = Path(__file__).with_name("echo_child.py")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals and rlimits")


def role(limits: Limits | None = None) -> Role:
    """Return the test child's role."""
    return Role("echo", (sys.executable, str(CHILD)), Number, limits or Limits())


@pytest.fixture
def worker() -> Iterator[Worker]:
    """Yield a worker, and leave nothing of it behind."""
    made = Worker(role())
    yield made
    made.kill()


def gone(pid: int) -> bool:
    """Wait for a process to end; say whether it did."""
    for _ in range(200):
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.05)
    return False


def test_streams_replies_in_order(worker: Worker) -> None:
    """All replies of a call arrive, in order, and then it ends."""
    assert [n.value for n in worker.stream(Count(5), 30)] == [0, 1, 2, 3, 4]


def test_calls_from_several_threads_are_told_apart(worker: Worker) -> None:
    """Answers reach the thread that asked."""
    found: dict[int, list[int]] = {}

    def ask(upto: int) -> None:
        found[upto] = [n.value for n in worker.stream(Count(upto), 30)]

    threads = [threading.Thread(target=ask, args=(n,)) for n in (3, 50, 200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {n: list(range(n)) for n in (3, 50, 200)}


def test_an_urgent_call_overtakes_a_running_one(worker: Worker) -> None:
    """A question is answered while a long batch is still running."""
    slow = worker.stream(Count(10_000, pause=0.01), 600)
    next(slow)
    assert [n.value for n in worker.stream(Count(2, urgent=True), 60)] == [0, 1]
    assert next(slow).value > 0
    slow.close()


def test_closing_the_stream_cancels_the_call(worker: Worker) -> None:
    """After a cancel the child is free for the next call, and is the same process."""
    stream = worker.stream(Count(1_000_000, pause=0.001), 30)
    next(stream)
    before = worker.pid
    stream.close()
    assert [n.value for n in worker.stream(Count(1), 30)] == [0]
    assert worker.pid == before


def test_a_hanging_child_is_killed_at_its_limit(worker: Worker) -> None:
    """Wall-clock time is limited by the app, whatever the child does."""
    worker.start()
    pid = worker.pid
    with pytest.raises(errors.ChildTimedOut):
        worker.call(Misbehave("hang"), 0.3)
    assert pid is not None
    assert gone(pid)


def test_a_crash_is_reported_and_the_next_call_gets_a_fresh_child(worker: Worker) -> None:
    """One bad call costs one call."""
    with pytest.raises(errors.ChildCrashed):
        worker.call(Misbehave("exit"), 30)
    assert worker.call(Count(1), 30).value == 0


def test_a_fresh_child_is_prepared() -> None:
    """What callers count on is set up again after each start."""
    starts: list[int] = []
    worker = Worker(role(), lambda w: starts.append(w.call(Count(1), 30).value))
    with pytest.raises(errors.ChildCrashed):
        worker.call(Misbehave("exit"), 30)
    worker.call(Count(1), 30)
    worker.kill()
    assert starts == [0, 0]


def test_typed_errors_cross_by_name(worker: Worker) -> None:
    """A declared error arrives as itself and the child lives on."""
    with pytest.raises(errors.NeedsPassword):
        worker.call(Misbehave("typed"), 30)
    assert worker.alive


def test_an_unexpected_error_crosses_without_its_text(worker: Worker) -> None:
    """Where it failed may be kept; what it said may be a document's text."""
    with pytest.raises(errors.ChildCrashed) as caught:
        worker.call(Misbehave("raise"), 30)
    assert "ValueError" in caught.value.trace
    assert "Zebulon" not in caught.value.trace


def test_error_output_is_scrubbed(worker: Worker) -> None:
    """Of a dying child's traceback the places are kept, the words and folders are not."""
    with pytest.raises(errors.ChildCrashed) as caught:
        worker.call(Misbehave("traceback"), 30)
    assert caught.value.trace == "x.py:7 read\nValueError"


def test_a_reply_outside_the_protocol_ends_the_child(worker: Worker) -> None:
    """What is not declared is not believed."""
    with pytest.raises(errors.ChildProtocolError):
        worker.call(Misbehave("garbage"), 30)
    assert not worker.alive


def test_a_library_that_prints_does_not_break_the_frames(worker: Worker) -> None:
    """Standard output belongs to nobody but the wire."""
    assert worker.call(Misbehave("print"), 30).value == 1


def test_the_offline_switches_are_set(worker: Worker) -> None:
    """Children are born with every library told to stay offline."""
    assert worker.call(Misbehave("environment"), 30).value == 1


@POSIX
def test_a_child_leaves_no_core_and_writes_no_file(worker: Worker) -> None:
    """Neither a crash nor a library can put a child's memory on the disk."""
    assert worker.call(Misbehave("core"), 30).value == 0
    with pytest.raises(errors.ChildCrashed):
        list(worker.stream(Misbehave("write"), 30))
    assert worker.pid is not None
    left = Path(f"/tmp/cloister-test-{worker.pid}")  # noqa: S108  where the child tried
    assert left.stat().st_size == 0
    left.unlink()


@POSIX
def test_address_space_is_limited() -> None:
    """One huge allocation fails inside the child and is told as what it is."""
    worker = Worker(role(Limits(address_space=1024 * MEBIBYTE)))
    with pytest.raises(errors.ChildOutOfMemory):
        worker.call(Misbehave("allocate"), 30)
    worker.kill()


def test_resident_memory_is_watched() -> None:
    """A child that grows bit by bit is killed by the watchdog."""
    worker = Worker(role(Limits(resident=200 * MEBIBYTE)))
    with pytest.raises(errors.ChildOutOfMemory):
        worker.call(Misbehave("grow"), 60)
    worker.kill()


@POSIX
def test_processor_time_is_limited() -> None:
    """A child that only spins is ended by the kernel."""
    worker = Worker(role(Limits(cpu_seconds=1)))
    with pytest.raises((errors.ChildTimedOut, errors.ChildCrashed)):
        worker.call(Misbehave("spin"), 60)
    assert not worker.alive
    worker.kill()


@POSIX
def test_killing_a_child_kills_what_it_started(worker: Worker) -> None:
    """The whole process group goes."""
    grandchild = worker.call(Misbehave("grandchild"), 30).value
    worker.kill()
    assert gone(grandchild)


@POSIX
@pytest.mark.parametrize("how", ["hang", "spin"])
def test_no_orphan_when_the_app_is_killed(how: str) -> None:
    """Even by kill -9 of the app, even from a child that never looks up from its work."""
    app = subprocess.Popen(
        [sys.executable, "-c", _APP.format(root=str(CHILD.parents[2]), how=how)],
        stdout=subprocess.PIPE,
    )
    assert app.stdout is not None
    child = int(app.stdout.readline())
    time.sleep(0.2)
    app.send_signal(signal.SIGKILL)
    app.wait()
    app.stdout.close()
    assert gone(child)


_APP = """
import sys; sys.path.insert(0, {root!r})
import threading
from tests.process.test_worker import role, Misbehave, Worker
worker = Worker(role()); worker.start(); print(worker.pid, flush=True)
worker.call(Misbehave({how!r}), 3600)
"""


def test_killing_is_idempotent_and_safe_while_a_call_waits(worker: Worker) -> None:
    """Locking may come at any moment; the waiting call is told at once."""
    threading.Timer(0.3, worker.kill).start()
    with pytest.raises(errors.ChildCrashed):
        worker.call(Misbehave("hang"), 60)
    worker.kill()
    assert not worker.alive


def test_nothing_of_the_test_run_is_left() -> None:
    """The children of the tests above are gone."""
    assert not psutil.Process(os.getpid()).children()
