"""The header of a GGUF file, read within bounds: what a model says about itself.

Runs in the writer child, because the file is a stranger's. Every count, length, size and offset is
checked before it is believed, and nothing is kept but a handful of facts. A file that passes has a
place for every byte of every tensor: one that was cut short is told here, not by a crash of the
engine. The chat template of the file is a program; that there is one is noted, no more.

Format: docs/gguf.md of ggml, versions 2 and 3, little endian.
"""

import os
import re
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

import msgspec

from core.writing.protocol import MARKERS, Facts, Unfit, UnfitReason
from core.writing.quantisation import BLOCKS, SCHEMES

HEADER = 64 * 1024 * 1024
"""Bytes that a header may take; that of a model with 262,144 tokens takes about 16 million."""

MOST_KEYS, MOST_TENSORS = 4096, 65_536
"""Models of today have about 40 keys and, in the largest mixtures of experts, 2,000 tensors."""

MOST_KEY, MOST_TENSOR_NAME, MOST_STRING = 1024, 256, 8 * 1024 * 1024
"""Bytes of a key, of a tensor's name, of any other string."""

MOST_LAYERS = 4096
"""Numbers in an array that says something about each layer."""

_STRING, _ARRAY = 8, 9
_NUMBERS = {
    0: struct.Struct("<B"),
    1: struct.Struct("<b"),
    2: struct.Struct("<H"),
    3: struct.Struct("<h"),
    4: struct.Struct("<I"),
    5: struct.Struct("<i"),
    6: struct.Struct("<f"),
    7: struct.Struct("<B"),
    10: struct.Struct("<Q"),
    11: struct.Struct("<q"),
    12: struct.Struct("<d"),
}
_U32, _U64 = _NUMBERS[4], _NUMBERS[10]
_FLOATS = frozenset({6, 12})

_TOKENS, _TEMPLATE = "tokenizer.ggml.tokens", "tokenizer.chat_template"
_GENERAL = frozenset(
    {
        "general.architecture",
        "general.type",
        "general.name",
        "general.license",
        "general.file_type",
        "general.alignment",
        "split.count",
        "tokenizer.ggml.model",
        "tokenizer.ggml.pre",
        _TOKENS,
        _TEMPLATE,
    }
)
_OF_ARCHITECTURE = (
    ".context_length",
    ".block_count",
    ".embedding_length",
    ".attention.head_count",
    ".attention.head_count_kv",
    ".attention.key_length",
    ".attention.value_length",
)

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_MARKERS = {marker.encode(): marker for marker in MARKERS}
_MARKER_LENGTHS = frozenset(map(len, _MARKERS))

Value = int | str | tuple[int, tuple[str, ...]]
"""What is kept of one key: a number, a text, or the size of a vocabulary and the markers in it."""


class BadHeader(Exception):
    """The file is not a model that can be used.

    Attributes:
        reason: see protocol.Unfit.
    """

    def __init__(self, reason: UnfitReason) -> None:
        super().__init__(reason)
        self.reason = reason


def inspect(file: Path) -> Facts | Unfit:
    """Return what a model file says about itself, or why it is none.

    Raises:
        OSError: it cannot be read.
    """
    with file.open("rb") as stream:
        try:
            return _facts(_Header(stream, os.fstat(stream.fileno()).st_size))
        except BadHeader as bad:
            return Unfit(bad.reason)


class _Header:
    """Takes bytes from the start of a file, never more than are there or than a header may have."""

    def __init__(self, stream: BinaryIO, size: int) -> None:
        self._stream = stream
        self.size = size
        self.taken = 0

    def take(self, count: int) -> bytes:
        self._count(count)
        found = self._stream.read(count)
        if len(found) < count:  # it shrank while we read
            raise BadHeader("cut-short")
        return found

    def skip(self, count: int) -> None:
        self._count(count)
        self._stream.seek(count, os.SEEK_CUR)

    def number(self, kind: struct.Struct) -> int:
        value: int = kind.unpack(self.take(kind.size))[0]
        return value

    def string(self, most: int) -> bytes:
        length = self.number(_U64)
        if length > most:
            raise BadHeader("malformed")
        return self.take(length)

    def _count(self, count: int) -> None:
        if count > HEADER - self.taken:
            raise BadHeader("malformed")
        if count > self.size - self.taken:
            raise BadHeader("cut-short")
        self.taken += count


def _facts(header: _Header) -> Facts:
    if header.size < len(b"GGUF") or header.take(4) != b"GGUF":
        raise BadHeader("not-gguf")
    if header.number(_U32) not in {2, 3}:
        raise BadHeader("version")
    tensors, keys = header.number(_U64), header.number(_U64)
    if tensors > MOST_TENSORS or keys > MOST_KEYS:
        raise BadHeader("malformed")
    said = _metadata(header, keys)
    if said.get("general.type", "model") != "model":
        raise BadHeader("not-a-writer")  # an adapter, a projector for pictures
    if _whole(said, "split.count", 1) > 1:
        raise BadHeader("split")
    parameters = _tensors(header, tensors, _whole(said, "general.alignment", 32))
    try:
        return msgspec.convert(_described(said, parameters), Facts)
    except msgspec.ValidationError:  # a number out of its range
        raise BadHeader("malformed") from None


def _metadata(header: _Header, keys: int) -> dict[str, Value]:
    """Return what is kept of the keys and their values."""
    said: dict[str, Value] = {}
    seen: set[bytes] = set()
    for _ in range(keys):
        raw = header.string(MOST_KEY)
        if raw in seen:
            raise BadHeader("malformed")
        seen.add(raw)
        key = raw.decode("utf-8", "replace")
        value = _value(header, key)
        if value is not None and (key in _GENERAL or key.endswith(_OF_ARCHITECTURE)):
            said[key] = value
    return said


def _value(header: _Header, key: str) -> Value | None:
    kind = header.number(_U32)
    if kind == _STRING:
        return header.string(MOST_STRING).decode("utf-8", "replace")[:200]
    if kind == _ARRAY:
        return _array(header, key)
    if kind not in _NUMBERS:
        raise BadHeader("malformed")
    number = header.number(_NUMBERS[kind])
    return None if kind in _FLOATS else number


def _array(header: _Header, key: str) -> Value | None:
    kind, length = header.number(_U32), header.number(_U64)
    if kind == _STRING:
        return _strings(header, length, wanted=key == _TOKENS)
    if kind not in _NUMBERS:  # an array of arrays: allowed by the format, used by no model
        raise BadHeader("malformed")
    if key.endswith(_OF_ARCHITECTURE) and 0 < length <= MOST_LAYERS and kind not in _FLOATS:
        return max(header.number(_NUMBERS[kind]) for _ in range(length))
    header.skip(length * _NUMBERS[kind].size)
    return None


def _strings(header: _Header, length: int, *, wanted: bool) -> Value | None:
    """Pass over an array of strings; of the vocabulary, tell its size and the markers in it."""
    if length * _U64.size > HEADER:
        raise BadHeader("malformed")
    found: set[str] = set()
    for _ in range(length):
        one = header.string(MOST_STRING)
        if wanted and len(one) in _MARKER_LENGTHS and one in _MARKERS:
            found.add(_MARKERS[one])
    return (length, tuple(sorted(found))) if wanted else None


def _tensors(header: _Header, count: int, alignment: int) -> int:
    """Check that every tensor lies where it should, inside the file; return the parameters."""
    if not 1 <= alignment <= 1 << 16 or alignment & (alignment - 1):
        raise BadHeader("malformed")
    if not count:
        raise BadHeader("not-a-writer")
    seen: set[bytes] = set()
    parameters = end = 0
    for _ in range(count):
        name = header.string(MOST_TENSOR_NAME)
        dimensions = header.number(_U32)
        if name in seen or not 1 <= dimensions <= 4:  # noqa: PLR2004  GGML_MAX_DIMS
            raise BadHeader("malformed")
        seen.add(name)
        sides = [header.number(_U64) for _ in range(dimensions)]
        kind, offset = header.number(_U32), header.number(_U64)
        if kind not in BLOCKS or not all(1 <= side <= 1 << 40 for side in sides):
            raise BadHeader("malformed")
        numbers, size = BLOCKS[kind]
        elements = 1
        for side in sides:
            elements *= side
        # llama.cpp wants the tensors one after the other, without gaps and without overlaps
        start = -(-end // alignment) * alignment
        if offset != start or sides[0] % numbers or elements > 1 << 48:
            raise BadHeader("malformed")
        end = start + elements // numbers * size
        parameters += elements
    data = -(-header.taken // alignment) * alignment
    if data + end > header.size:
        raise BadHeader("cut-short")
    return parameters


def _described(said: Mapping[str, Value], parameters: int) -> dict[str, object]:
    architecture = _word(said, "general.architecture")
    vocabulary = said.get(_TOKENS)
    context = _whole(said, f"{architecture}.context_length", 0)
    blocks = _whole(said, f"{architecture}.block_count", 0)
    embedding = _whole(said, f"{architecture}.embedding_length", 0)
    heads = _whole(said, f"{architecture}.attention.head_count", 0)
    if not (architecture and context and blocks and embedding and isinstance(vocabulary, tuple)):
        raise BadHeader("not-a-writer")
    length = embedding // max(1, heads)
    return {
        "type": "facts",
        "architecture": architecture,
        "name": _text(said, "general.name"),
        "licence": _text(said, "general.license"),
        "quantisation": SCHEMES.get(_whole(said, "general.file_type", -1), ""),
        "tokenizer": _word(said, "tokenizer.ggml.model"),
        "pretokenizer": _word(said, "tokenizer.ggml.pre"),
        "template": _TEMPLATE in said,
        "markers": vocabulary[1],
        "parameters": parameters,
        "vocabulary": vocabulary[0],
        "context": context,
        "blocks": blocks,
        "embedding": embedding,
        "heads": heads,
        "kv_heads": _whole(said, f"{architecture}.attention.head_count_kv", heads),
        "key_length": _whole(said, f"{architecture}.attention.key_length", length),
        "value_length": _whole(said, f"{architecture}.attention.value_length", length),
    }


def _whole(said: Mapping[str, Value], key: str, otherwise: int) -> int:
    value = said.get(key, otherwise)
    return value if isinstance(value, int) else otherwise


def _text(said: Mapping[str, Value], key: str) -> str:
    value = said.get(key)
    return value if isinstance(value, str) else ""


def _word(said: Mapping[str, Value], key: str) -> str:
    value = _text(said, key)
    return value if _NAME.fullmatch(value) else ""
