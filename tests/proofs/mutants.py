"""Model files with damaged headers: how many are refused before llama.cpp sees them.

Each mutant is a small whole model with something about its structure changed: a count, a length, a
type, a side or a place of a tensor, bytes lost or put in, the end cut off. What the parser lets
through is loaded by a real writer child, which may refuse it or die of it; the app may not.
"""

import random
import struct
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from core.errors import ChildError, ModelError, UnknownFamily
from core.writing import gguf
from core.writing.inspector import Inspector
from core.writing.protocol import Unfit
from core.writing.templates import family_of
from core.writing.writer import Writer
from tests.models import headers

_SIZES = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
_STRING, _ARRAY = 8, 9

Place = tuple[int, int]
"""Where a number of the structure stands, and how many bytes it has."""


@dataclass(slots=True)
class Tally:
    """What became of mutants.

    Attributes:
        tried: how many.
        refused: by our own parser, or for want of a template, before llama.cpp saw them.
        reasons: why.
        loaded: let through, and loaded by the engine.
        unloaded: let through, and refused by the engine.
        killed: let through, and the child died of it.
        seconds: in all.
    """

    tried: int = 0
    refused: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    loaded: int = 0
    unloaded: int = 0
    killed: int = 0
    seconds: float = 0.0


def places(whole: bytes) -> list[Place]:
    """Return where the numbers stand that say how a header is built."""
    found: list[Place] = [(0, 4), (4, 4), (8, 8), (16, 8)]
    tensors, keys = struct.unpack_from("<QQ", whole, 8)
    at = 24

    def string(at: int) -> int:
        found.append((at, 8))
        return at + 8 + int(struct.unpack_from("<Q", whole, at)[0])

    for _ in range(keys):
        at = string(at)
        found.append((at, 4))
        kind = struct.unpack_from("<I", whole, at)[0]
        at += 4
        if kind == _ARRAY:
            found += [(at, 4), (at + 4, 8)]
            kind, length = struct.unpack_from("<IQ", whole, at)
            at += 12
            for _ in range(length):
                at = string(at) if kind == _STRING else at + _SIZES[kind]
        else:
            at = string(at) if kind == _STRING else at + _SIZES[kind]
    for _ in range(tensors):
        at = string(at)
        sides = struct.unpack_from("<I", whole, at)[0]
        found.append((at, 4))
        found += [(at + 4 + 8 * side, 8) for side in range(sides)]
        at += 4 + 8 * sides
        found += [(at, 4), (at + 4, 8)]
        at += 12
    return [*found, (at, 0)]


def mutants(count: int, seed: int = 6) -> Iterator[bytes]:
    """Yield damaged files, no two alike on purpose."""
    chance = random.Random(seed)  # noqa: S311  the same ones each time
    whole = headers.gguf()
    *known, (end, _) = places(whole)
    for _ in range(count):
        yield _mutant(chance, whole, known, end)


def _mutant(chance: random.Random, whole: bytes, known: list[Place], end: int) -> bytes:
    made = bytearray(whole)
    at, size = chance.choice(known)
    match chance.randrange(6):
        case 0:  # another number: near, large, or any
            number = int.from_bytes(made[at : at + size], "little")
            other = chance.choice(
                (
                    number ^ (1 << chance.randrange(8 * size)),
                    number + 1,
                    chance.getrandbits(8 * size),
                )
            )
            made[at : at + size] = (other % (1 << 8 * size)).to_bytes(size, "little")
        case 1:  # all ones
            made[at : at + size] = b"\xff" * size
        case 2:  # bytes lost
            del made[at : at + chance.randrange(1, 40)]
        case 3:  # bytes put in
            made[at:at] = chance.randbytes(chance.randrange(1, 40))
        case 4:  # the end cut off
            del made[chance.randrange(len(made)) :]
        case _:  # several numbers at once
            for at, size in chance.choices(known, k=4):
                made[at : at + size] = chance.randbytes(size)
    return bytes(made) if bytes(made) != whole else whole[:end]


def run(count: int, folder: Path, *, children: int = 0) -> Tally:
    """Try mutants.

    Args:
        count: how many.
        folder: where they are written, one at a time.
        children: how many of them are also looked into by a child, as the app does.
    """
    tally, started = Tally(), time.monotonic()
    file, inspector = folder / "mutant.gguf", Inspector()
    for number, content in enumerate(mutants(count)):
        file.write_bytes(content)
        tally.tried += 1
        found = inspector.inspect(file) if number < children else gguf.inspect(file)
        if isinstance(found, Unfit):
            tally.refused += 1
            tally.reasons[found.reason] += 1
            continue
        try:
            family = family_of(found)
        except UnknownFamily:
            tally.refused += 1
            tally.reasons["unknown family"] += 1
            continue
        _load(file, family, tally)
    inspector.retire()
    tally.seconds = time.monotonic() - started
    return tally


def _load(file: Path, family: str, tally: Tally) -> None:
    writer = Writer(file, family)
    try:
        writer.start()
        tally.loaded += 1
    except ModelError:
        tally.unloaded += 1
    except ChildError:
        tally.killed += 1
    finally:
        writer.retire()
