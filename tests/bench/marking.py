"""How an answer that was shown is marked against gold answers and against the pages it cites."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.answering.facts import facts, ground
from core.text.stems import content_stems

_UNITS = frozenset(
    content_stems("usd dollars cents million millions billion billions thousand percent percentage")
)
"""Words beside a number that do not make the answer any less a plain number."""

_YEARS = range(1900, 2100)
_SMALL = 100

_Value = Decimal | date | str


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold answer, taken apart.

    Attributes:
        values: its numbers and dates.
        words: the stems of its content words; where it has none ("No."), its plain words.
        numeric: whether it is nothing but numbers, dates and units.
    """

    values: frozenset[_Value]
    words: frozenset[str]
    numeric: bool

    @property
    def telling(self) -> frozenset[_Value]:
        """The values by which a page can be told to hold this answer.

        All of them where the answer is numeric; beside words, a year or a small whole number
        stands on any page and tells nothing.
        """
        if self.numeric:
            return self.values
        return frozenset(v for v in self.values if not isinstance(v, Decimal) or _is_telling(v))


def gold(answer: str) -> Gold:
    """Take a gold answer apart."""
    stated = facts(answer)
    values = frozenset[_Value](stated.numbers | stated.dates)
    words = frozenset(content_stems(answer))
    return Gold(values, words or _plain(answer), bool(values) and words <= _UNITS)


def recall(answers: Sequence[str], shown: str) -> float:
    """Return how much of the best gold answer stands in the text shown, 0 to 1.

    For a numeric answer 1 where all its values are there, else 0; for any other the share of its
    content words.
    """
    there = ground(shown)
    values = there.numbers | there.dates
    words = frozenset(content_stems(shown)) | _plain(shown)
    best = 0.0
    for answer in map(gold, answers):
        if answer.numeric:
            best = max(best, float(answer.values <= values))
        elif answer.words:
            best = max(best, len(answer.words & words) / len(answer.words))
    return best


def holds_number(answers: Sequence[str], page: str) -> bool:
    """Say whether a page holds the telling numbers and dates of a gold answer."""
    there = ground(page)
    values = there.numbers | there.dates
    return any(telling <= values for answer in answers if (telling := gold(answer).telling))


def _is_telling(value: Decimal) -> bool:
    whole = value == value.to_integral_value()
    return not whole or (value >= _SMALL and int(value) not in _YEARS)


def _plain(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", text.lower()))


# A second opinion on whether a sentence is supported. On purpose it shares no code with
# core.answering: a slip in the check there must not hide itself here.

_DIGITS = re.compile(r"\d+(?:[,.]\d+)*")
_CAPITALISED = re.compile(r"(?<![^\W_])[A-Z][^\W_]*(?:[-&'\u2019][^\W_]+)*")
_OPENING = re.compile(r"(?:^|[.!?:;]\s|[\"\u201c(\u2022*#]|\n)[\s*]*$")
_ORDINARY = frozenset(
    "a an and are as at but by for from he i if in is it its no not of on or our she so such that"
    " the their them these they this those to was we were what when where which who will with yes"
    " you your".split()
)


def unsupported(sentence: str, pages: Sequence[str]) -> list[str]:
    """Return the numbers and names of a sentence that stand on none of the pages it cites."""
    text = "\n".join(pages)
    numbers = {_number(written) for written in _DIGITS.findall(text)}
    missing = [n for n in _DIGITS.findall(sentence) if _number(n) not in numbers]
    folded = re.sub(r"[-\s]+", " ", text.casefold())
    return missing + [name for name in _names(sentence) if not _stands_in(name, folded)]


def _number(written: str) -> str:
    """Return a number without separators and without zeros behind the point."""
    plain = re.sub(r",(?=\d{3}(?!\d))", "", written)
    whole, _, rest = plain.partition(".")
    rest = rest.rstrip("0")
    return f"{whole.lstrip('0') or '0'}.{rest}" if rest else whole.lstrip("0") or "0"


def _names(sentence: str) -> list[str]:
    """Return the capitalised words that do not merely open a sentence."""
    return [
        match[0]
        for match in _CAPITALISED.finditer(sentence)
        if match[0].casefold() not in _ORDINARY
        and (match[0][1:] != match[0][1:].lower() or not _OPENING.search(sentence[: match.start()]))
    ]


def _stands_in(name: str, text: str) -> bool:
    """Say whether a name is on the page, be it in the singular or in the possessive."""
    plain = re.sub(r"['\u2019]s?$", "", name.casefold()).replace("-", " ")
    forms = {plain, plain.removesuffix("s"), plain.removesuffix("es")}
    return any(re.search(rf"(?<![^\W_]){re.escape(form)}", text) for form in forms if form)
