"""Dates and periods: whether the evidence says the same time, and of the same thing."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from core.answering.amounts import same_amount
from core.answering.claim import Claim, Kind
from core.answering.clauses import Clause, clauses
from core.answering.dates import YEARS, When
from core.answering.numbers import Quantity
from core.answering.place import Evidence, Unit

_SHORT = 3
"""Clauses of a sentence that one date in it may date all."""

_ALIKE = 2
"""Content words that a unit shares with a clause whose time it may tell."""


def wrong_date(claim: Claim, evidence: Evidence, at: Sequence[int]) -> Kind | None:
    """Say whether the evidence has another date than the sentence, near what it rests on."""
    near = [evidence.units[number] for number in evidence.around(at)]
    for stated in claim.dates:
        for where in (near, evidence.units):
            there, values = _times(where)
            if _date_held(stated.when, there, values):
                break
            if _date_denied(stated.when, there, values):
                return "date"
    return None


def wrong_time(claim: Claim, evidence: Evidence, at: Sequence[int]) -> Kind | None:
    """Hold each number, and each clause without one, against the periods where it stands."""
    for clause in clauses(claim.plain):
        inside = [one.when for one in claim.dates if _within(one.span, clause.span)]
        if not inside and len(claim.dates) == 1 and len(clauses(claim.plain)) <= _SHORT:
            inside = [claim.dates[0].when]
        if not inside:
            continue
        counted = [q for q in claim.quantities if _within(q.span, clause.span)]
        places = [_holding(q, evidence) for q in counted] or [_about(clause, evidence, at)]
        for units_there in places:
            if units_there and not any(
                _fits(when, evidence.units[n]) for n in units_there for when in inside
            ):
                return "mix-up"
    return None


def _times(where: Sequence[Unit]) -> tuple[list[When], set[Decimal]]:
    there = [one.when for unit in where for one in unit.dates]
    return there, {q.value for unit in where for q in unit.quantities}


def _date_denied(stated: When, there: Sequence[When], values: set[Decimal]) -> bool:
    """Say whether the evidence says another year, month, day or quarter at all."""
    kinds = {kind for when in there for kind in _kinds(when)}
    kinds |= {"year" for value in values if value in YEARS}
    missing = stated.parts() - {part for when in there for part in when.parts()}
    return any(kind in kinds for kind, _ in missing or stated.parts())


def _date_held(stated: When, there: Iterable[When], values: set[Decimal]) -> bool:
    there = list(there)
    all_parts = {part for when in there for part in when.parts()}
    all_parts |= {("year", int(value)) for value in values if value in YEARS}
    if stated.parts() <= all_parts and len(stated.parts()) == 1:
        return True
    return any(
        when.holds(stated) and when.parts() & stated.parts() and stated.parts() <= all_parts
        for when in there
    )


def _within(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] < outer[1]


def _holding(stated: Quantity, evidence: Evidence) -> list[int]:
    above = evidence.scale
    return [
        number
        for number, unit in enumerate(evidence.units)
        if any(same_amount(stated, one, above) for one in unit.quantities)
    ]


def _about(clause: Clause, evidence: Evidence, at: Sequence[int]) -> list[int]:
    shared = {number: len(clause.stems & evidence.units[number].stems) for number in at}
    most = max(shared.values(), default=0)
    return [number for number, count in shared.items() if count >= max(_ALIKE, most - 1)]


def _fits(when: When, unit: Unit) -> bool:
    """Say whether a unit says nothing of the time, or says this time."""
    there = [one.when for one in unit.dates]
    years = {one.year for one in there} - {None}
    years |= {int(q.value) for q in unit.quantities if q.value in YEARS and q.unit is None}
    if when.year is not None and years and when.year not in years:
        return False
    alike = [one for one in there if one.parts() and _kinds(one) & _kinds(when) - {"year"}]
    return not alike or any(one.holds(when) for one in alike)


def _kinds(when: When) -> set[str]:
    return {kind for kind, _ in when.parts()}
