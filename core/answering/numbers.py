"""Numbers as a text states them: value, sign, scale and unit.

``1,577``, ``1577`` and ``$1,577.00`` have one value. ``1.234,56`` is read as German and Spanish
write it wherever the text shows that it is written so; ``1.577`` alone stays what it looks like.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from core.answering import units
from core.answering.dates import YEARS

_GROUP_SPACES = re.compile(r"(?<=\d)[\u00a0\u2009\u202f\u2019](?=\d{3}(?!\d))")
_NUMBER = re.compile(
    r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?"
    r"|\d{1,3}\.\d{3},\d+|\d+(?:[.,]\d+)?|[.]\d+)"
)
_DECIMAL_COMMA = re.compile(
    r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,}))(?![\d,])"
)
_DECIMAL_POINT = re.compile(
    r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,}))(?![\d.])"
)
_RANGE = re.compile(r"\s?(?:-|\u2013|\bto\b|\band\b|\bor\b|\bbis\b|\bund\b)\s?[$€£]?\s?")
_WORD_AFTER = re.compile(r"[^\W\d_]")
_NAMED = re.compile(
    r"(?<![a-z])(?!(?:mid|pre|post|non|top|sub|over|under|since|up)-)[A-Za-z]{2,}-$", re.IGNORECASE
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)

SPELLED = {
    word: Decimal(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {
    word: Decimal(value)
    for value, word in zip(
        range(30, 100, 10), "thirty forty fifty sixty seventy eighty ninety".split(), strict=True
    )
}
SPELLED |= {"half": Decimal("0.5"), "twice": Decimal(2)}
UNSURE = frozenset({"one", "zero"})
"""``one of the``, ``no one``: words more often than numbers."""

_SPELLED_WORD = re.compile(rf"\b(?:{'|'.join(SPELLED)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts.

    Attributes:
        value: as written, without sign or scale.
        scale: the power of ten stated beside it, or None.
        unit: its unit by the name it is compared by, or None.
        per: the unit it is counted by (``a day``, ``/kg``), or None.
        negative: a minus sign, or parentheses as accounts write them.
        spelled: written as a word.
        span: where it stands in the text, unit included.
    """

    value: Decimal
    scale: int | None = None
    unit: str | None = None
    per: str | None = None
    negative: bool = False
    spelled: bool = False
    span: tuple[int, int] = (0, 0)

    @property
    def full(self) -> Decimal:
        """The value times its scale."""
        return self.value.scaleb(self.scale or 0)


def plain(text: str) -> str:
    """Return the text with compatibility characters folded and digits in unspaced groups."""
    return unicodedata.normalize("NFKC", _GROUP_SPACES.sub("", text)).replace("\u2212", "-")


def quantities(text: str, *, comma: bool | None = None) -> list[Quantity]:
    """Return the numbers of a text that is ``plain``, in order.

    Args:
        text: the words.
        comma: whether a comma is the decimal sign; None to tell from the text.
    """
    decimal_comma = has_decimal_comma(text) if comma is None else comma
    found = [*_written(text, comma=decimal_comma), *_spelled(text)]
    return _shared(text, sorted(found, key=lambda one: one.span))


def has_decimal_comma(text: str) -> bool:
    """Say whether the text writes decimals with a comma, as German and Spanish do."""
    return len(_DECIMAL_COMMA.findall(text)) > len(_DECIMAL_POINT.findall(text))


def _written(text: str, *, comma: bool) -> Iterator[Quantity]:
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if _NAMED.search(text, max(0, start - 20), start):
            continue  # the 19 of COVID-19 is part of a name
        value = _value(match[0], comma=comma)
        if value is None:
            continue
        if ordinal := _ORDINAL.match(text, end):
            yield Quantity(value, span=(start, ordinal.end()))
            continue
        yield _with_unit(text, value, start, end, spelled=False)


def _spelled(text: str) -> Iterator[Quantity]:
    for match in _SPELLED_WORD.finditer(text):
        word = match[0].lower()
        one = _with_unit(text, SPELLED[word], *match.span(), spelled=True)
        if word not in UNSURE or one.unit is not None or one.scale is not None:
            yield one


def _value(written: str, *, comma: bool) -> Decimal | None:
    if comma:
        number = re.sub(r"\.(?=\d{3}(?!\d))", "", written).replace(",", ".")
    else:
        number = re.sub(r",(?=\d{3}(?!\d))", "", written).replace(",", ".")
    try:
        return Decimal(number)
    except InvalidOperation:  # digits of a script that Decimal does not read
        return None


def _with_unit(text: str, value: Decimal, start: int, end: int, *, spelled: bool) -> Quantity:
    scale = unit = per = None
    before = text[max(0, start - 6) : start]
    currency = units.BEFORE.search(before)
    begin = start
    if currency:
        unit = units.unit_named(currency["unit"])
        begin = start - (len(before) - currency.start())
    negative, stop = False, end
    if text[begin - 1 : begin] == "(" and text[end : end + 1] == ")" and not spelled:
        negative, stop = True, end + 1
    elif text[begin - 1 : begin] == "-" and not text[begin - 2 : begin - 1].isalnum():
        negative = True
    if match := units.SCALE.match(text, stop):
        scale, stop = units.SCALES[match["scale"].lower()], match.end()
    elif (
        unit in units.MONEY
        and text[stop : stop + 1] in {"m", "M"}
        and not text[stop + 1 : stop + 2].isalpha()
    ):
        scale, stop = 6, stop + 1
    if (match := units.AFTER.match(text, stop)) and not (
        unit and match["unit"].isalpha() and len(match["unit"]) == 1
    ):
        unit, stop = unit or units.unit_named(re.sub(r"\s", " ", match["unit"])), match.end()
    if (match := units.PER.match(text, stop)) and (counted := units.unit_named(match["unit"])):
        per, stop = counted, match.end()
    if _WORD_AFTER.match(text, end) and stop == end:
        return Quantity(value, span=(start, end), spelled=spelled)  # "100mbps": unit unknown
    return Quantity(value, scale, unit, per, negative, spelled, (begin, stop))


def _shared(text: str, found: list[Quantity]) -> list[Quantity]:
    """Give the first number of a range the scale and unit of its second: ``4 to 7 %``."""
    result = list(found)
    for at in range(len(found) - 2, -1, -1):
        one, following = result[at], result[at + 1]
        between = text[one.span[1] : following.span[0]]
        if one.unit is not None and one.scale is None and following.scale is None:
            continue
        if _RANGE.fullmatch(between) and one.scale is None and one.value not in YEARS:
            result[at] = Quantity(
                one.value,
                following.scale,
                one.unit or following.unit,
                one.per or following.per,
                one.negative,
                one.spelled,
                one.span,
            )
    return result
