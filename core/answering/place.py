"""Evidence, and the places in it that a sentence may rest on."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from core.answering import numbers, units
from core.answering.dates import YEARS, Stated, dates
from core.answering.names import Words, names
from core.answering.numbers import Quantity
from core.text import sentences
from core.text.span import Span
from core.text.stems import content_stems

_BEGINNING = 3
"""Units at a passage's beginning that head all of it: title, place and day."""


@dataclass(frozen=True)
class Unit:
    """A sentence or a table row of a passage.

    Attributes:
        span: where it stands in the passage.
        text: its words, plain.
        comma: whether the passage writes decimals with a comma.
    """

    span: Span
    text: str
    comma: bool

    @cached_property
    def order(self) -> list[str]:
        """The stems of its content words, as they follow each other."""
        return content_stems(self.text)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The same, each once."""
        return frozenset(self.order)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Its numbers, without those inside dates; years are numbers as well."""
        return numbers.quantities(dates(self.text)[1], comma=self.comma)

    @cached_property
    def dates(self) -> list[Stated]:
        """Its dates and periods."""
        return dates(self.text)[0]

    @property
    def heads_columns(self) -> bool:
        """Whether it is a row of words, dates and years, as the head of a table is."""
        return self.is_row and all(one.value in YEARS and not one.unit for one in self.quantities)

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return "\t" in self.text


@dataclass(frozen=True)
class Evidence:
    """A passage that a sentence may rest on, prepared once and used for every sentence.

    Attributes:
        text: the passage's words, lead included.
        lead: how many characters at its beginning are the lead.
        above: the power of ten of all its numbers where that is known from elsewhere.
    """

    text: str
    lead: int = 0
    above: int | None = None

    @cached_property
    def scale(self) -> int | None:
        """The power of ten that a heading gives the numbers of a table: ``(in millions)``."""
        found = units.IN_SCALE.search(self.plain)
        return units.SCALES[found[1].lower().rstrip("s")] if found else self.above

    @cached_property
    def comma(self) -> bool:
        """Whether it writes decimals with a comma."""
        return numbers.has_decimal_comma(self.plain)

    @cached_property
    def plain(self) -> str:
        """Its words with compatibility characters folded."""
        return numbers.plain(self.text)

    @cached_property
    def units(self) -> list[Unit]:
        """Its sentences and table rows, in order."""
        spans = sentences.units(self.text)
        return [Unit(span, numbers.plain(span.of(self.text)), self.comma) for span in spans]

    @cached_property
    def words(self) -> Words:
        """Its words, to look names up in."""
        return Words(self.plain)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content words."""
        return frozenset(content_stems(self.plain))

    @cached_property
    def named(self) -> bool:
        """Whether it has any names: where it has none, a name in a claim is open, not denied."""
        return bool(names(self.plain))

    @cached_property
    def rarity(self) -> dict[str, int]:
        """In how many of its sentences a stem stands."""
        counts: dict[str, int] = {}
        for unit in self.units:
            for word in unit.stems:
                counts[word] = counts.get(word, 0) + 1
        return counts

    def closest(self, stems: frozenset[str]) -> int | None:
        """Return the position of the unit that shares most with these stems.

        A table's header row heads other rows; nothing rests on it alone where there are any.
        """
        best, most = None, 0.0
        rows = [number for number, unit in enumerate(self.units) if unit.is_row]
        for number, unit in enumerate(self.units):
            if len(rows) > 1 and number == rows[0]:
                continue
            shared = len(stems & unit.stems) / (1 + len(stems | unit.stems)) ** 0.5
            if shared > most:
                best, most = number, shared
        return best

    def together(self, stems: frozenset[str], most: int = 3) -> list[int]:
        """Return the units that cover most of these stems together, the best first."""
        left = set(stems)
        found: list[int] = []
        while left and len(found) < most:
            gains = [
                (
                    sum(1 / self.rarity[word] ** 0.5 for word in left & unit.stems)
                    / (8 + len(unit.stems)) ** 0.25,
                    -number,
                )
                for number, unit in enumerate(self.units)
                if number not in found
            ]
            if not gains or max(gains)[0] <= 0:
                break
            number = -max(gains)[1]
            found.append(number)
            left -= self.units[number].stems
        return found

    def around(self, at: Sequence[int]) -> list[int]:
        """Return these units with their neighbours and the passage's beginning, in order."""
        near = {other for one in at for other in (one - 1, one, one + 1)} | set(range(_BEGINNING))
        return sorted(near & set(range(len(self.units))))

    def header(self, unit: int) -> str:
        """Return the row that heads the columns of a table row, or none.

        The nearest one above with words and periods alone, and where there is none the first.
        """
        if not self.units[unit].is_row:
            return ""
        above = [one for one in self.units[:unit] if one.is_row]
        heading = next((one for one in reversed(above) if one.heads_columns), None)
        first = next(one for one in self.units if one.is_row)
        return (heading or first).text

    def rows_below(self, header: str) -> list[str]:
        """Return the table rows that a row heads, as far as they are in the passage."""
        at = next((n for n, one in enumerate(self.units) if one.text == header), -1)
        return [one.text for one in self.units[at + 1 :] if one.is_row]

    def headed(self, unit: int) -> str:
        """Return a unit with what heads it: the passage's lead and, over a row, the first row."""
        span = self.units[unit].span
        parts = [self.text[: self.lead], self.header(unit), span.of(self.text)]
        return "\n".join(part for part in parts if part)
