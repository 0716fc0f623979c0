"""The child's side of the wire: take calls, run them in turns, answer.

A handler is a generator of replies. Between two replies the child looks at its inbox, so a call
can be cancelled at any reply, and a more urgent call (a question, while a long batch is being
embedded) is served first. A handler that works long without a reply yields None to give way.

A child has no life of its own: when the app's end of the pipe closes, however the app ended, the
child exits at once.
"""

import os
import queue
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

import msgspec

from core.errors import CloisterError
from core.process import hygiene, limits, wire
from core.process.sandbox import walls
from core.process.trace import describe

Handler = Callable[[Any], Iterator[msgspec.Struct | None]]


@dataclass(slots=True)
class _Running:
    id: int
    urgency: int
    replies: Iterator[msgspec.Struct | None]


def take_standard_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep the pipes for frames and give libraries that print our error output instead."""
    incoming = os.fdopen(os.dup(0), "rb", buffering=1024 * 1024)
    outgoing = os.fdopen(os.dup(1), "wb", buffering=1024 * 1024)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return incoming, outgoing


def serve(
    requests: Any,
    handler: Handler,
    *,
    urgency: Callable[[Any], int] = lambda _request: 0,
    confined: bool = False,
) -> None:
    """Answer calls until the app closes the pipe. Never returns.

    Args:
        requests: the union of Struct types that this child takes.
        handler: makes the generator of replies to one request.
        urgency: the larger it is, the sooner a request is served; equal ones in order of arrival.
        confined: whether it needs nothing but memory, and the program's own files to read.
    """
    hygiene.leave_no_traces()
    walls.cut_off(wholly=True)
    incoming, outgoing = take_standard_streams()
    limits.apply(msgspec.json.decode(sys.argv[1], type=limits.Limits))
    if confined:
        walls.confine()
    inbox: queue.SimpleQueue[wire.Call | wire.Cancel] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(incoming, inbox), daemon=True).start()
    _Loop(msgspec.msgpack.Decoder(requests), handler, urgency, inbox, outgoing).run()


def _receive(incoming: BinaryIO, inbox: "queue.SimpleQueue[wire.Call | wire.Cancel]") -> None:
    decoder: msgspec.msgpack.Decoder[wire.Down] = msgspec.msgpack.Decoder(wire.Down)
    try:
        while (payload := wire.read_frame(incoming)) is not None:
            inbox.put(decoder.decode(payload))
    finally:
        # The app is gone or talks nonsense. Nothing here is worth an orderly end, and an
        # orderly end could hang in a parser's C code.
        os._exit(0)


class _Loop:
    def __init__(
        self,
        decoder: "msgspec.msgpack.Decoder[Any]",
        handler: Handler,
        urgency: Callable[[Any], int],
        inbox: "queue.SimpleQueue[wire.Call | wire.Cancel]",
        outgoing: BinaryIO,
    ) -> None:
        self._decoder = decoder
        self._handler = handler
        self._urgency = urgency
        self._inbox = inbox
        self._outgoing = outgoing
        self._running: list[_Running] = []

    def run(self) -> None:
        while True:
            self._take_mail()
            turn = max(self._running, key=lambda call: (call.urgency, -call.id))
            self._advance(turn)

    def _take_mail(self) -> None:
        while not self._running or not self._inbox.empty():
            mail = self._inbox.get()
            if isinstance(mail, wire.Call):
                request = self._decoder.decode(mail.body)
                call = _Running(mail.id, self._urgency(request), self._handler(request))
                self._running.append(call)
            else:
                for call in [c for c in self._running if c.id == mail.id]:
                    self._end(call)

    def _advance(self, call: _Running) -> None:
        try:
            reply = next(call.replies)
        except StopIteration:
            self._end(call)
            wire.write_frame(self._outgoing, wire.End(call.id))
        except CloisterError as error:
            self._fail(call, type(error).__name__, "")
        except MemoryError:
            self._fail(call, "ChildOutOfMemory", "")
        except Exception as error:  # noqa: BLE001  the app decides; the child lives on
            self._fail(call, "ChildCrashed", describe(error))
        else:
            if reply is not None:
                body = msgspec.Raw(msgspec.msgpack.encode(reply))
                wire.write_frame(self._outgoing, wire.Item(call.id, body))

    def _fail(self, call: _Running, code: str, trace: str) -> None:
        self._end(call)
        wire.write_frame(self._outgoing, wire.Failed(call.id, code, trace))

    def _end(self, call: _Running) -> None:
        self._running.remove(call)
        close = getattr(call.replies, "close", None)
        if close is not None:
            close()
