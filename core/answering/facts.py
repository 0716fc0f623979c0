"""The facts in a text that must not be wrong: numbers, dates and names, in one shape each.

``1,577``, ``1577`` and ``$1,577.00`` are one number. ``9 March 2024`` and ``March 9, 2024`` are
one date; ``03/09/2024`` could be two, so it equals only itself written the same way.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from core.text.words import QUESTION_WORDS, folded

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_DAY_MONTH = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH},? (\d{{4}})\b", re.IGNORECASE
)
_MONTH_DAY = re.compile(rf"\b{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", re.IGNORECASE)
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})\b")

_NUMBER = re.compile(r"(?<![\w.])\.?\d+(?:\.\d+)?(?!\w)|(?<![A-Za-z_])\d+(?:\.\d+)?(?=[A-Za-z%])")
_DIGITS_IN_WORD = re.compile(r"\b(?=\w*\d)(?=\w*[A-Za-z])\w+\b")
_SPELLED = {
    word: Decimal(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
} | {"half": Decimal("0.5"), "twice": Decimal(2), "fifteen": Decimal(15), "twenty": Decimal(20)}
_SHORTEST_PLURAL = 3  # "gas" and "IRS" are no plurals
_UNSURE = {"one", "zero"}  # "one of the", "no one": words more often than numbers
_WORD = re.compile(r"[^\W\d_]+(?:[-\'\u2019][^\W\d_]+)*")
_PARTS = re.compile(r"[-\'\u2019]")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a text states.

    Attributes:
        numbers: values, without sign, separators or unit.
        dates: calendar dates; those that could be read two ways as they are written.
        names: capitalised words inside sentences, in lower case and the singular, and words that
            mix letters and digits. Not stems: a manager is not the management.
    """

    numbers: frozenset[Decimal]
    dates: frozenset[date | str]
    names: frozenset[str]


def facts(text: str) -> Facts:
    """Return the numbers, dates and names that a sentence states."""
    plain = _SPACES.sub(" ", folded(text))
    dates, rest = _dates(plain)
    spelled = {
        _SPELLED[word.lower()]
        for word in _WORD.findall(rest)
        if word.lower() in _SPELLED and word.lower() not in _UNSURE
    }
    return Facts(frozenset(_numbers(rest) | spelled), frozenset(dates), frozenset(_names(rest)))


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


def ground(text: str) -> Ground:
    """Return what a passage offers: all its numbers (also inside dates), dates and words."""
    plain = _SPACES.sub(" ", folded(text))
    dates, _ = _dates(plain)
    words = [word.lower() for word in _WORD.findall(plain)]
    spelled = {_SPELLED[word] for word in words if word in _SPELLED}
    names = {_name(part) for word in words for part in (word, *_PARTS.split(word))}
    mixed = {word.lower() for word in _DIGITS_IN_WORD.findall(plain)}
    return Ground(frozenset(_numbers(plain) | spelled), frozenset(dates), frozenset(names | mixed))


def _numbers(text: str) -> set[Decimal]:
    found = set()
    for written in _NUMBER.findall(text):
        try:
            found.add(Decimal(written).normalize())
        except InvalidOperation:  # digits of a script that Decimal does not read
            continue
    return found


def _dates(text: str) -> tuple[set[date | str], str]:
    """Return the dates of a text and the text without them."""
    found: set[date | str] = set()

    def calendar(year: str, month: int, day: str, written: str) -> None:
        try:
            found.add(date(int(year), month, int(day)))
        except ValueError:
            found.add(written)

    for match in _ISO.finditer(text):
        calendar(match[1], int(match[2]), match[3], match[0])
    for match in _DAY_MONTH.finditer(text):
        calendar(match[3], _MONTHS[match[2].lower()], match[1], match[0])
    for match in _MONTH_DAY.finditer(text):
        calendar(match[3], _MONTHS[match[1].lower()], match[2], match[0])
    for match in _SLASHED.finditer(text):
        found.add("/".join(part.lstrip("0") for part in match.groups()))
    rest = text
    for pattern in (_ISO, _DAY_MONTH, _MONTH_DAY, _SLASHED):
        rest = pattern.sub(" ", rest)
    return found, rest


def _name(word: str) -> str:
    """Return a word as names are compared: lower case, singular."""
    plain = word.lower()
    return plain[:-1] if len(plain) > _SHORTEST_PLURAL and plain.endswith("s") else plain


def _names(text: str) -> set[str]:
    found = {word.lower() for word in _DIGITS_IN_WORD.findall(text)}
    for number, match in enumerate(_WORD.finditer(text)):
        word = match[0]
        if not word[0].isupper() or word.lower() in QUESTION_WORDS or word.lower() in _MONTHS:
            continue
        opens = number == 0 or text[: match.start()].rstrip()[-1:] in {".", "!", "?", ":", ""}
        if opens and not (len(word) > 1 and word.isupper()):
            continue  # any word is capitalised there; as a content word it must be covered anyway
        found |= {
            _name(part)
            for part in _PARTS.split(word)
            if len(part) > 1 and part.lower() not in QUESTION_WORDS
        }
    return found
