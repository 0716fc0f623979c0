"""Amounts: whether the evidence has the number of a sentence, with its unit and its sign."""

import re
from collections.abc import Sequence
from decimal import Decimal

from core.answering import units
from core.answering.claim import Claim, Kind
from core.answering.numbers import Quantity
from core.answering.place import Evidence, Unit
from core.text.stems import content_stems

_LOSS = frozenset(
    content_stems(
        """
        loss decrease decline deficit negative outflow used purchase payment paid expenditure spent
        repurchase dividend repayment expense cost tax charge down fell lower reduction deduct less
        minus below shrink drop contract shortfall dropped
        """
    )
)
"""Words that say with a plain number what a minus sign says."""


_NEVER_LEFT_OUT = units.MONEY | {"%", "pp", "bp"}
"""Units that a sentence does not leave out where it repeats a number."""

_ALIKE = 2
"""Content words that a sentence shares with a unit that is about the same thing."""


def wrong_amount(claim: Claim, evidence: Evidence, at: Sequence[int]) -> Kind | None:
    """Return how a number of the sentence differs from the evidence, or None.

    A number that the evidence does not have is wrong where it has another of its kind.

    Args:
        claim: the sentence.
        evidence: the passage.
        at: the units that the sentence rests on.
    """
    for stated in claim.quantities:
        alike = [
            (number, one)
            for number, unit in enumerate(evidence.units)
            for one in unit.quantities
            if same_amount(stated, one, evidence.scale)
        ]
        if not alike:
            if stated.spelled and stated.unit is None:
                continue
            if not any(_rivals(stated, q) for unit in evidence.units for q in unit.quantities):
                continue
            return "number"
        fitting = [(n, one) for n, one in alike if same_unit(stated, one, evidence.units[n].text)]
        if not fitting:
            return "unit"
        if not any(_same_sign(stated, one, claim, evidence.units[n]) for n, one in fitting):
            return "number"
        near = [
            n for n, _ in fitting if n in at or len(claim.stems & evidence.units[n].stems) >= _ALIKE
        ]
        if not near:
            return "mix-up"
    return None


def same_amount(stated: Quantity, one: Quantity, above: int | None) -> bool:
    """Say whether a number of the evidence makes the number stated true, to the digits stated.

    Args:
        stated: the number of the sentence.
        one: the number of the evidence.
        above: the power of ten that a heading gives all numbers of a table.
    """
    if stated.value == one.value and stated.scale == one.scale:
        return True
    scales = {one.scale} if one.scale is not None else {None, above}
    if stated.scale is None and one.scale is not None and one.value == stated.value:
        return False
    for scale in scales:
        there = one.value.scaleb(scale or 0)
        if there == stated.full:
            return True
        if scale is None and stated.scale is None and stated.value == one.value:
            return True
        last = Decimal(1).scaleb(int(stated.value.as_tuple().exponent) + (stated.scale or 0))
        rounded = stated.scale is not None or stated.value != stated.value.to_integral_value()
        if rounded and abs(there - stated.full) * 2 <= last and there:
            return True
    return False


def same_unit(stated: Quantity, one: Quantity, around: str) -> bool:
    """Say whether two equal numbers count the same: days and days, not days and months."""
    if stated.per and one.per and stated.per != one.per:
        return False
    if stated.unit is None:
        return one.unit not in _NEVER_LEFT_OUT or "\t" in around
    if stated.unit == one.unit:
        return True
    if one.unit is not None or not ("\t" in around or stated.unit in units.MONEY):
        return False
    low = around.lower()
    return any(word in low for word, unit in units.UNITS.items() if unit == stated.unit)


def _same_sign(stated: Quantity, one: Quantity, claim: Claim, unit: Unit) -> bool:
    """Say whether both are above or both below nought.

    A loss, a decrease or a payment is told by a word as well as by a sign; parentheses are a sign
    only in the rows of a table and around amounts of money.
    """
    below = one.negative and (unit.is_row or one.unit in units.MONEY or one.unit == "%")
    if below == stated.negative:
        return True
    if stated.negative:
        return bool(_LOSS & unit.stems)
    label = re.sub(r"\([^)]*\)", "", unit.text.split("\t")[0])
    return bool(_LOSS & (claim.stems | set(content_stems(label))))


def _rivals(stated: Quantity, one: Quantity) -> bool:
    """Say whether two numbers are of a kind, so that one of them denies the other."""
    return stated.unit is None or one.unit is None or stated.unit == one.unit
