"""Dates and periods as a text states them, as far as it states them.

``9 March 2024``, ``March 9, 2024`` and ``2024-03-09`` are one date. ``03/09/2024`` could be two,
so it equals only itself. ``Q3``, ``third quarter`` and ``3Q20`` name one quarter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_NAMES = (
    "january jan januar jänner enero",
    "february feb februar febrero",
    "march mar märz marzo",
    "april apr abril",
    "may mai mayo",
    "june jun juni junio",
    "july jul juli julio",
    "august aug agosto",
    "september sept sep septiembre",
    "october oct oktober okt octubre",
    "november nov noviembre",
    "december dec dezember dez diciembre",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()}
"""A month's number by its name in English, German and Spanish."""

YEARS = range(1900, 2101)
"""Plain numbers that may be years."""

_SHORT_YEAR = 2
_MONTHS_IN_YEAR = 12
_MONTH = "(" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"((?:19|20)\d\d)"
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_DAY_MONTH = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|\.)?(?: of| de)? {_MONTH},?(?: de)?(?: (\d{{4}})\b)?",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"\b{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?(?![\d%])(?:,? (\d{{4}})\b)?", re.IGNORECASE
)
_MONTH_YEAR = re.compile(rf"\b{_MONTH},?(?: de| of)? {_YEAR}\b", re.IGNORECASE)
_MONTH_ALONE = re.compile(
    r"\b(January|February|March|April|June|July|August|September|October|November|December"
    r"|(?<=[iI]n )May|(?<=by )May|(?<=of )May|(?<=since )May|(?<=until )May)\b"
)
_SLASHED = re.compile(r"(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])")
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
_QUARTER = re.compile(
    rf"\b(?:({'|'.join(_ORDINALS)})[\s-](?:fiscal )?quarter|q([1-4])(?:\b|(?=\d\d))"
    r"|([1-4])q(?=\d\d\b|\b)|quarter ([1-4])\b)",
    re.IGNORECASE,
)
_FISCAL = re.compile(r"\b(?:fy|fiscal(?: year)?|fiscal years)[\s']?(\d{4}|\d{2})\b", re.IGNORECASE)
_QUARTER_YEAR = re.compile(r"\b(?:q[1-4]|[1-4]q)[\s'-]?(\d\d)\b", re.IGNORECASE)
_PLAIN_YEAR = re.compile(rf"(?<![\w.,$€£/-]){_YEAR}(?![\w%/]|[.,]\d)")
_JOINT = re.compile(
    r",?\s?(?:of|in|for|fiscal|fiscal year|fy|full year|[\'-])?\s?(?:fiscal|fy|the)?\s?",
    re.IGNORECASE,
)
_ORDINARY = re.compile(r"^\d+ (?:may|mar|dec|sep|mai)$|^(?:may|mar|dec|sep|mai) \d+$")
"""A number beside a word that is a month only where it is capitalised."""
_YEAR_RANGE = re.compile(rf"\b{_YEAR}(?:-|\u2013|/)((?:19|20)?\d\d)\b")


@dataclass(frozen=True, slots=True)
class When:
    """A date or period, as far as it is stated.

    Attributes:
        year: four digits.
        month: 1 to 12.
        day: 1 to 31.
        quarter: 1 to 4.
        written: for a date that may be read two ways, its parts as they are written.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    written: str | None = None

    def holds(self, stated: "When") -> bool:
        """Say whether nothing that is stated differs from this date; either may say less."""
        if self.written or stated.written:
            return self.written == stated.written
        return all(
            theirs is None or ours is None or ours == theirs
            for ours, theirs in (
                (self.year, stated.year),
                (self.month, stated.month),
                (self.day, stated.day),
                (self.quarter, stated.quarter),
            )
        )

    def parts(self) -> frozenset[tuple[str, int | str]]:
        """Return what is stated, each part by its name."""
        named = {
            "year": self.year,
            "month": self.month,
            "day": self.day,
            "quarter": self.quarter,
            "written": self.written,
        }
        return frozenset((name, part) for name, part in named.items() if part is not None)

    @property
    def calendar(self) -> date | str | None:
        """The calendar date, or the parts as written where it may be two; None for a period."""
        if self.written:
            return self.written
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return f"{self.year}-{self.month}-{self.day}"


@dataclass(frozen=True, slots=True)
class Stated:
    """A date at its place in the text, ``span`` counted in characters."""

    when: When
    span: tuple[int, int]


def dates(text: str) -> tuple[list[Stated], str]:
    """Return the dates of a text, in order, and the text with spaces in their place.

    Years that stand alone, and those of a fiscal year, are left in the text: they are numbers
    as well.
    """
    found: list[Stated] = []
    rest = text
    for pattern, read in _PATTERNS:
        for match in pattern.finditer(rest):
            if _ORDINARY.search(match[0]) is None:
                found.append(Stated(read(match), match.span()))
                rest = rest[: match.start()] + " " * len(match[0]) + rest[match.end() :]
    found = _joined([*found, *_periods(rest)], text)
    return found, _QUARTER.sub(lambda m: " " * len(m[0]), rest)


def _periods(rest: str) -> Iterator[Stated]:
    for match in _MONTH_ALONE.finditer(rest):
        yield Stated(When(month=MONTHS[match[1].lower()]), match.span())
    for match in _QUARTER.finditer(rest):
        word = next(group for group in match.groups() if group)
        yield Stated(When(quarter=_ORDINALS.get(word.lower()) or int(word)), match.span())
    for pattern in (_FISCAL, _QUARTER_YEAR):
        for match in pattern.finditer(rest):
            yield Stated(When(year=_century(match[1])), match.span(1))
    for match in _YEAR_RANGE.finditer(rest):
        yield Stated(When(year=int(match[1])), match.span(1))
        yield Stated(When(year=_century(match[2])), match.span(2))
    for match in _PLAIN_YEAR.finditer(rest):
        yield Stated(When(year=int(match[1])), match.span())


def _joined(found: list[Stated], text: str) -> list[Stated]:
    """Give a quarter or month the year beside it: ``third quarter of 2020``, ``2020 Q3``."""
    result: list[Stated] = []
    for one in sorted(set(found), key=lambda stated: stated.span):
        last = result[-1] if result else None
        if last and _JOINT.fullmatch(text[last.span[1] : one.span[0]]):
            short, year = (last.when, one.when) if one.when.year else (one.when, last.when)
            if short.year is None and year == When(year=year.year):
                when = When(year.year, short.month, short.day, short.quarter)
                result[-1] = Stated(when, (last.span[0], one.span[1]))
                continue
        result.append(one)
    return result


def _century(written: str) -> int:
    return int(written) if len(written) > _SHORT_YEAR else 2000 + int(written)


def _slashed(match: re.Match[str]) -> When:
    first, second, year = int(match[1]), int(match[3]), match[4]
    full = _century(year)
    if first > _MONTHS_IN_YEAR >= second > 0:
        return When(full, second, first)
    if second > _MONTHS_IN_YEAR >= first > 0:
        return When(full, first, second)
    return When(written="/".join(part.lstrip("0") for part in (match[1], match[3], year)))


def _year(written: str | None) -> int | None:
    return int(written) if written else None


_PATTERNS = (
    (_ISO, lambda m: When(int(m[1]), int(m[2]), int(m[3]))),
    (_DAY_MONTH, lambda m: When(_year(m[3]), MONTHS[m[2].lower()], int(m[1]))),
    (_MONTH_DAY, lambda m: When(_year(m[3]), MONTHS[m[1].lower()], int(m[2]))),
    (_MONTH_YEAR, lambda m: When(int(m[2]), MONTHS[m[1].lower()])),
    (_SLASHED, _slashed),
)
