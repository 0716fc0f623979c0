"""The facts in a text that must not be wrong: numbers, dates and names, in one shape each.

``1,577``, ``1577`` and ``$1,577.00`` are one number. ``9 March 2024`` and ``March 9, 2024`` are
one date; ``03/09/2024`` could be two, so it equals only itself written the same way.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.answering.dates import dates
from core.answering.names import Words, names
from core.answering.numbers import SPELLED, plain, quantities


@dataclass(frozen=True, slots=True)
class Facts:
    """What a text states.

    Attributes:
        numbers: values, without sign, separators, scale or unit.
        dates: calendar dates; those that could be read two ways as they are written.
        names: capitalised words inside sentences, in lower case and the singular, and words that
            mix letters and digits. Not stems: a manager is not the management.
    """

    numbers: frozenset[Decimal]
    dates: frozenset[date | str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Ground:
    """Everything that a text offers as support for a sentence's facts."""

    numbers: frozenset[Decimal]
    dates: frozenset[date | str]
    words: frozenset[str]

    def holds(self, stated: Facts) -> bool:
        """Say whether every number, date and name stated is here."""
        return (
            stated.numbers <= self.numbers
            and stated.dates <= self.dates
            and stated.names <= self.words
        )


def facts(text: str) -> Facts:
    """Return the numbers, dates and names that a sentence states."""
    words = plain(text)
    found, rest = dates(words)
    whole = {one.when.calendar for one in found} - {None}
    numbers = {one.value.normalize() for one in quantities(rest)}
    for one in found:
        if one.when.calendar is None:
            numbers |= {Decimal(part) for part in (one.when.year, one.when.day) if part}
    return Facts(
        frozenset(numbers),
        frozenset(day for day in whole if day is not None),
        frozenset(one.word for one in names(words)),
    )


def ground(text: str) -> Ground:
    """Return what a passage offers: all its numbers (also inside dates), dates and words."""
    words = plain(text)
    found, rest = dates(words)
    numbers = {one.value.normalize() for one in (*quantities(words), *quantities(rest))}
    for one in found:
        numbers |= {Decimal(part) for part in (one.when.year, one.when.day) if part}
    offered = Words(words).all
    numbers |= {SPELLED[word] for word in offered & SPELLED.keys()}
    days = {one.when.calendar for one in found}
    return Ground(frozenset(numbers), frozenset(day for day in days if day is not None), offered)
