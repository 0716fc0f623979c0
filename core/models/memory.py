"""How much memory a model needs, and how much there is."""

from dataclasses import dataclass
from typing import Annotated

import msgspec
import psutil

KIBIBYTE = 1024
MEBIBYTE = 1024 * KIBIBYTE

CONTEXT = 2048
"""Tokens that a question needs at most: its evidence, its template, its answer. The writer makes
its context as large as the prompt, so what a model was trained for does not count."""

BATCH = 256
"""Tokens that llama.cpp reads at a time (core/writing/llama.py)."""

HALF, SINGLE = 2, 4
"""Bytes of a number in the cache of keys and values, and in the results of a batch."""

WRITER_PROGRAM = 96 * MEBIBYTE
"""What a writer child takes beside the model: Python, llama.cpp, small buffers. With SmolLM2 135M
it was 69 MiB over file and cache (x86-64, llama-cpp-python 0.3.36)."""

EMBEDDER_PROGRAM = 512 * MEBIBYTE
"""What a semantic child takes beside the model: PyTorch, Chroma and small buffers. With MiniLM it
was 593 MiB in all, 87 MiB of them the file (x86-64, torch 2.13.0)."""


@dataclass(frozen=True, slots=True)
class Memory:
    """A computer's memory.

    Attributes:
        available: bytes that programs can take without pushing others out.
        installed: bytes that are built in.
    """

    available: int
    installed: int


class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What of a writer's network decides how much memory it needs.

    Attributes:
        context: tokens of context that it was trained for.
        blocks: its layers.
        kv_heads: attention heads of a layer with keys and values of their own.
        key_length: numbers of a key.
        value_length: numbers of a value.
        vocabulary: tokens that it knows.
    """

    context: Annotated[int, msgspec.Meta(gt=0)]
    blocks: Annotated[int, msgspec.Meta(gt=0)]
    kv_heads: Annotated[int, msgspec.Meta(ge=0)]
    key_length: Annotated[int, msgspec.Meta(ge=0)]
    value_length: Annotated[int, msgspec.Meta(ge=0)]
    vocabulary: Annotated[int, msgspec.Meta(gt=0)]


def writer_need(size: int, shape: Shape) -> int:
    """Return the bytes of memory that a writer needs, rather too many than too few.

    The file (llama.cpp maps all of it) + keys and values of every layer for each token of the
    context + the results for each token of a batch + the program.

    Args:
        size: of the file, in bytes.
        shape: of its network.
    """
    token = shape.blocks * shape.kv_heads * (shape.key_length + shape.value_length) * HALF
    cache = min(shape.context, CONTEXT) * token
    return size + cache + BATCH * shape.vocabulary * SINGLE + WRITER_PROGRAM


def embedder_need(size: int) -> int:
    """Return the bytes of memory that an embedder of so many bytes needs, passages not counted."""
    return size + EMBEDDER_PROGRAM


def now() -> Memory:
    """Return this computer's memory as it stands now."""
    found = psutil.virtual_memory()
    return Memory(found.available, found.total)
