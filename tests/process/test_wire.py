"""Frames are capped, complete and typed."""

import io

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.process import wire


@given(st.integers(0, 2**63 - 1), st.binary(max_size=2000))
def test_a_frame_survives_the_wire(number: int, body: bytes) -> None:
    """What is written is what is read."""
    stream = io.BytesIO()
    call = wire.Call(number, msgspec.Raw(msgspec.msgpack.encode(body)))
    wire.write_frame(stream, call)
    stream.seek(0)
    payload = wire.read_frame(stream)
    assert payload is not None
    back = msgspec.msgpack.decode(payload, type=wire.Down)
    assert isinstance(back, wire.Call)
    assert back.id == number
    assert msgspec.msgpack.decode(back.body) == body


@given(st.binary(max_size=200))
def test_no_bytes_can_hurt_the_reader(noise: bytes) -> None:
    """Noise is an end, a frame that does not decode, or a BadFrame; never anything else."""
    try:
        payload = wire.read_frame(io.BytesIO(noise))
        if payload is not None:
            msgspec.msgpack.decode(payload, type=wire.Up)
    except (wire.BadFrame, msgspec.DecodeError):
        pass


def test_a_length_over_the_cap_is_refused_before_anything_is_allocated() -> None:
    """A hostile child cannot make the app reserve four gigabytes."""
    with pytest.raises(wire.BadFrame):
        wire.read_frame(io.BytesIO(b"\xff\xff\xff\xff"))


def test_a_value_over_the_cap_is_not_written() -> None:
    """The cap holds in both directions."""
    huge = wire.Item(1, msgspec.Raw(msgspec.msgpack.encode(bytes(wire.MAX_FRAME))))
    with pytest.raises(wire.BadFrame):
        wire.write_frame(io.BytesIO(), huge)


def test_a_stream_that_ends_inside_a_frame_is_told_apart_from_an_orderly_end() -> None:
    """None means closed; half a frame means broken."""
    assert wire.read_frame(io.BytesIO(b"")) is None
    with pytest.raises(wire.BadFrame):
        wire.read_frame(io.BytesIO(b"\x00\x00\x00\x05abc"))
    with pytest.raises(wire.BadFrame):
        wire.read_frame(io.BytesIO(b"\x00\x00"))
