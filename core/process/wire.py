"""What passes between the app and a child: length-prefixed frames of declared types.

A frame is four bytes of length (big endian) and one msgpack value. Each side decodes only into
types it declares, so a hostile child can send wrong values but never code. A call has an id; it is
answered by any number of items and then by an end or a failure.
"""

import struct
from typing import Annotated, BinaryIO

import msgspec

MAX_FRAME = 64 * 1024 * 1024
"""Bytes in the largest frame: a page picture of 16 megapixels needs 48 MiB."""

_LENGTH = struct.Struct(">I")

CallId = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]


class Call(msgspec.Struct, frozen=True, tag="call"):
    """The app asks; ``body`` is one of the child's declared requests, still encoded."""

    id: CallId
    body: msgspec.Raw


class Cancel(msgspec.Struct, frozen=True, tag="cancel"):
    """The app no longer wants the answer to a call."""

    id: CallId


class Item(msgspec.Struct, frozen=True, tag="item"):
    """The child answers; ``body`` is one of its declared replies, still encoded."""

    id: CallId
    body: msgspec.Raw


class End(msgspec.Struct, frozen=True, tag="end"):
    """The child has answered a call in full."""

    id: CallId


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """The child could not answer: an error's class name, never its text."""

    id: CallId
    code: Annotated[str, msgspec.Meta(max_length=64)]
    trace: Annotated[str, msgspec.Meta(max_length=4000)] = ""


Down = Call | Cancel
Up = Item | End | Failed


class BadFrame(Exception):
    """The bytes are not a frame of the kind expected."""


def write_frame(stream: BinaryIO, value: msgspec.Struct) -> None:
    """Write one frame and flush.

    Raises:
        BadFrame: the value is larger than a frame may be.
        OSError: the other side is gone.
    """
    payload = msgspec.msgpack.encode(value)
    if len(payload) > MAX_FRAME:
        raise BadFrame
    stream.write(_LENGTH.pack(len(payload)))
    stream.write(payload)
    stream.flush()


def read_frame(stream: BinaryIO) -> bytes | None:
    """Read one frame's payload; None when the other side has closed.

    Raises:
        BadFrame: the length is over the cap, or the stream ended inside a frame.
    """
    head = stream.read(_LENGTH.size)
    if not head:
        return None
    if len(head) < _LENGTH.size:
        raise BadFrame
    (length,) = _LENGTH.unpack(head)
    if length > MAX_FRAME:
        raise BadFrame
    payload = stream.read(length)
    if len(payload) < length:
        raise BadFrame
    return payload
