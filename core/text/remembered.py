"""What was worked out of words before, for as long as a vault is open.

Such a memory holds words of documents. It must not outlive the vault they came from, so every
memory of that kind is made here, and locking empties them all.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Found = TypeVar("Found")


class _Memories:
    """All memories of this process, and whether they may hold anything.

    Attributes:
        open: vaults that are open in this process.
        allowed: whether they may: always, until the first vault was locked.
        empty: what empties each of them.
    """

    def __init__(self) -> None:
        self.open = 0
        self.allowed = True
        self.empty: list[Callable[[], None]] = []


_MEMORIES = _Memories()


def remembered(most: int) -> Callable[[Callable[[str], Found]], Callable[[str], Found]]:
    """Make a function of one text answer from memory what it was asked before.

    Args:
        most: answers kept; those not asked for the longest time go first.
    """

    def decorate(function: Callable[[str], Found]) -> Callable[[str], Found]:
        kept = lru_cache(maxsize=most)(function)
        _MEMORIES.empty.append(kept.cache_clear)

        @wraps(function)
        def answer(text: str) -> Found:
            found = kept(text)
            if not _MEMORIES.allowed:  # looked at afterwards: locking may have come in between
                kept.cache_clear()
            return found

        return answer

    return decorate


def remember() -> None:
    """Allow memories to be filled: a vault was opened."""
    _MEMORIES.open += 1
    _MEMORIES.allowed = True


def forget() -> None:
    """Empty all memories: a vault was locked. Work still under way fills none, if it was the last.

    Each call answers one of `remember`.
    """
    _MEMORIES.open -= 1
    _MEMORIES.allowed = _MEMORIES.open > 0
    for empty in _MEMORIES.empty:
        empty()
