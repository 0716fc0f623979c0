"""Claims with what they are to rest on: ``claims.jsonl``."""

import hashlib
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from core.answering.support import Evidence


class Labelled(msgspec.Struct, frozen=True):
    """One claim of a set.

    Attributes:
        id: its name in the set.
        set: the set it is of.
        context: what it is to rest on.
        claim: one or more sentences.
        label: whether people found it supported.
    """

    id: str
    set: str
    context: str
    claim: str
    label: Literal["supported", "unsupported"]

    @property
    def is_supported(self) -> bool:
        """Whether people found it supported."""
        return self.label == "supported"

    @property
    def is_held_back(self) -> bool:
        """Whether it is of the half that nothing is learned from; a context is of one half."""
        return hashlib.sha256(self.context.encode()).digest()[-1] % 2 == 1


def load(source: Path, limit: int | None = None) -> list[Labelled]:
    """Read the claims of a folder or file, evenly spread where not all are wanted.

    Args:
        source: ``claims.jsonl`` or the folder that holds it.
        limit: how many to take at most; None for all.

    Raises:
        SystemExit: there is no such file, or it is not of this form.
    """
    file = source / "claims.jsonl" if source.is_dir() else source
    try:
        lines = [line for line in file.read_bytes().splitlines() if line.strip()]
        claims = [msgspec.json.decode(line, type=Labelled) for line in lines]
    except OSError as error:
        raise SystemExit(f"{file}: {error.strerror}") from None
    except msgspec.DecodeError as error:
        raise SystemExit(f"{file}: {error}") from None
    if limit is None or limit >= len(claims):
        return claims
    return [claims[at * len(claims) // limit] for at in range(limit)]


def sets(claims: Sequence[Labelled]) -> list[str]:
    """Return the names of the claims' sets, in order."""
    return sorted({one.set for one in claims})


def reader() -> Callable[[str], Evidence]:
    """Return what prepares a context once for all claims on it."""
    return lru_cache(maxsize=None)(Evidence)
