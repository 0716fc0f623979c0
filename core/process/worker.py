"""The app's side of a child process: start, call, stream, cancel, limit, kill.

One class serves all three children. Calls may come from several threads at once; answers are told
apart by their call's id. A child that crashed, hung or was killed is started afresh by the next
call.
"""

import itertools
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO

import msgspec

from core import errors, offline
from core.process import wire
from core.process.limits import Limits
from core.process.sandbox.windows import Job
from core.process.trace import ErrorOutput
from core.process.watchdog import Watchdog

_WINDOWS_FLAGS = 0x00000200 | 0x08000000
"""CREATE_NEW_PROCESS_GROUP and CREATE_NO_WINDOW, processthreadsapi.h."""

_KEPT_ENVIRONMENT = ("SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL")

CROSSING: Mapping[str, type[errors.CloisterError]] = MappingProxyType(
    {
        error.__name__: error
        for error in (
            errors.EmptyFile,
            errors.NotAPdf,
            errors.DocumentDamaged,
            errors.NeedsPassword,
            errors.WrongPassword,
            errors.DocumentTooLarge,
            errors.PageError,
            errors.ModelUnusable,
        )
    }
)
"""The errors that a child may report by name; anything else counts as a crash."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a child is: its name, how it is started, what it answers, what it may use.

    Attributes:
        name: ``reader``, ``semantic`` or ``writer``.
        command: the executable and its arguments; the limits are appended as one argument.
        replies: the union of Struct types that it answers with.
        limits: see Limits.
        environment: variables beyond the switches of core.offline.
    """

    name: str
    command: tuple[str, ...]
    replies: Any
    limits: Limits
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Gone:
    """Put into every waiting call's mailbox when the child ends."""


class _Life:
    """One run of the executable, from start to its end."""

    def __init__(self, role: Role) -> None:
        environment = {k: v for k in _KEPT_ENVIRONMENT if (v := os.environ.get(k)) is not None}
        environment |= offline.SWITCHES
        environment |= role.environment
        self.process = subprocess.Popen(
            [*role.command, msgspec.json.encode(role.limits).decode()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            cwd=Path(sys.executable).anchor,
            start_new_session=True,
            creationflags=_WINDOWS_FLAGS if sys.platform == "win32" else 0,
        )
        self._job = _hold(self.process, role.limits)
        self.mail: dict[int, queue.SimpleQueue[wire.Up | _Gone]] = {}
        self.errors = ErrorOutput()
        self.broken = False
        self.writing = threading.Lock()
        self._killing = threading.Lock()
        self._killed = False
        self.watchdog = Watchdog(self.process, role.limits, self.kill)
        self._threads = [
            threading.Thread(target=self._receive, daemon=True, name=f"{role.name}-answers"),
            threading.Thread(target=self._listen, daemon=True, name=f"{role.name}-errors"),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def alive(self) -> bool:
        return not self.broken and self.process.poll() is None

    def send(self, value: msgspec.Struct) -> None:
        assert self.process.stdin is not None  # noqa: S101  for the type checker: we asked for it
        stdin: BinaryIO = self.process.stdin  # type: ignore[assignment]  # typeshed says IO[bytes]
        with self.writing:
            wire.write_frame(stdin, value)

    def kill(self) -> None:
        """End the child and everything it started."""
        self.broken = True
        with self._killing:
            # Once only: when the group is gone its number may belong to somebody else.
            if not self._killed:
                self._killed = True
                self._signal()
            self.process.wait()

    def _signal(self) -> None:
        if sys.platform == "win32":
            self.process.kill()
            return
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return

    def close(self) -> None:
        """Kill, and wait until the threads that served this life have ended."""
        self.kill()
        self.watchdog.stop()
        if self._job is not None:
            self._job.close()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # what was still buffered for a dead child
                    continue

    def _receive(self) -> None:
        stdout: BinaryIO = self.process.stdout  # type: ignore[assignment]  # typeshed says IO[bytes]
        decoder: msgspec.msgpack.Decoder[wire.Up] = msgspec.msgpack.Decoder(wire.Up)
        try:
            while (payload := wire.read_frame(stdout)) is not None:
                answer = decoder.decode(payload)
                mailbox = self.mail.get(answer.id)
                if mailbox is not None:
                    mailbox.put(answer)
        except (wire.BadFrame, msgspec.DecodeError, OSError):
            self.kill()
        finally:
            self.broken = True
            for mailbox in list(self.mail.values()):
                mailbox.put(_Gone())

    def _listen(self) -> None:
        assert self.process.stderr is not None  # noqa: S101  for the type checker: we asked for it
        for line in self.process.stderr:
            self.errors.feed(line)


def _hold(process: "subprocess.Popen[bytes]", limits: Limits) -> Job | None:
    """Put a child into a job of its own, where the system has such."""
    if sys.platform != "win32":
        return None
    job = Job(limits)
    job.hold(int(process._handle))  # noqa: SLF001  the only way to it
    return job


class Worker:
    """A child process as the app sees it.

    Args:
        role: what the child is.
        prepare: called with this worker after every start, to bring a fresh child into the state
            that callers count on (load the model, fill the index).
    """

    def __init__(self, role: Role, prepare: Callable[["Worker"], None] | None = None) -> None:
        self._role = role
        self._prepare = prepare
        self._ids = itertools.count(1)
        self._starting = threading.RLock()
        self._life: _Life | None = None
        self._retired = False
        self._decoder: msgspec.msgpack.Decoder[Any] = msgspec.msgpack.Decoder(role.replies)

    @property
    def alive(self) -> bool:
        """Whether the child is running now."""
        return self._life is not None and self._life.alive

    @property
    def pid(self) -> int | None:
        """The child's process id, while it runs."""
        return self._life.process.pid if self._life is not None and self._life.alive else None

    def start(self) -> None:
        """Start the child unless it runs; prepare it."""
        self._ensure()

    def call(self, request: msgspec.Struct, seconds: float) -> Any:
        """Ask for exactly one reply.

        Args:
            request: one of the child's requests.
            seconds: how long to wait before the child is killed.

        Raises:
            ChildError: the child crashed, was too slow or broke the protocol.
            VaultLocked: it was retired.
            CloisterError: one of CROSSING, reported by the child.
        """
        replies = list(self.stream(request, seconds))
        if len(replies) != 1:
            raise self._broken_protocol()
        return replies[0]

    def stream(self, request: msgspec.Struct, seconds: float) -> Generator[Any, None, None]:
        """Ask, and yield replies as they come. Closing the generator cancels the call.

        Args:
            request: one of the child's requests.
            seconds: how long to wait in all before the child is killed; time that the caller
                spends between replies does not count.

        Raises:
            ChildError, CloisterError: as for call.
        """
        life = self._ensure()
        number = next(self._ids)
        mailbox: queue.SimpleQueue[wire.Up | _Gone] = queue.SimpleQueue()
        life.mail[number] = mailbox
        ended = False
        try:
            try:
                life.send(wire.Call(number, msgspec.Raw(msgspec.msgpack.encode(request))))
            except OSError:
                raise self._gone(life) from None
            if not life.alive:  # it ended before it could see the mailbox
                mailbox.put(_Gone())
            left = seconds
            while True:
                started = time.monotonic()
                try:
                    answer = mailbox.get(timeout=max(0.0, left))
                except queue.Empty:
                    ended = True
                    life.kill()
                    raise errors.ChildTimedOut(self._role.name, life.errors.text()) from None
                left -= time.monotonic() - started
                if isinstance(answer, wire.Item):
                    yield self._decode(answer)
                    continue
                ended = True
                if isinstance(answer, wire.End):
                    return
                raise self._failure(life, answer)
        finally:
            del life.mail[number]
            if not ended and life.alive:
                try:
                    life.send(wire.Cancel(number))
                except OSError:
                    life.kill()

    def kill(self) -> None:
        """End the child and everything it started; what it held is gone."""
        starting = self._life
        if starting is not None:
            starting.kill()  # before taking the lock: a start that is under way ends at once
        with self._starting:
            life, self._life = self._life, None
            if life is not None:
                life.close()

    def retire(self) -> None:
        """End the child for good: no later call starts it again."""
        self._retired = True
        self.kill()

    def _ensure(self) -> _Life:
        with self._starting:
            if self._retired:
                raise errors.VaultLocked
            if self._life is not None and self._life.alive:
                return self._life
            if self._life is not None:
                self._life.close()
            life = self._life = _Life(self._role)
            if self._retired:  # while it was starting
                life.kill()
                raise errors.VaultLocked
            if self._prepare is not None:
                self._prepare(self)
            return life

    def _decode(self, answer: wire.Item) -> Any:
        try:
            return self._decoder.decode(answer.body)
        except msgspec.DecodeError:
            raise self._broken_protocol() from None

    def _failure(self, life: _Life, answer: "wire.Up | _Gone") -> errors.CloisterError:
        if isinstance(answer, wire.Failed):
            if answer.code in CROSSING:
                return CROSSING[answer.code]()
            if answer.code == "ChildOutOfMemory":
                life.kill()  # an engine that ran dry cannot be trusted to go on
                return errors.ChildOutOfMemory(self._role.name)
            return errors.ChildCrashed(self._role.name, answer.trace)
        return self._gone(life)

    def _gone(self, life: _Life) -> errors.CloisterError:
        life.kill()
        if self._retired:
            return errors.VaultLocked()
        if life.watchdog.barked:
            return errors.ChildOutOfMemory(self._role.name)
        if sys.platform != "win32" and life.process.returncode == -signal.SIGXCPU:
            return errors.ChildTimedOut(self._role.name)
        return errors.ChildCrashed(self._role.name, life.errors.text())

    def _broken_protocol(self) -> errors.ChildProtocolError:
        if self._life is not None:
            self._life.kill()
        return errors.ChildProtocolError(self._role.name)
