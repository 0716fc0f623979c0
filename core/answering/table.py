"""Whether a number stands in the column that a sentence speaks of."""

from core.answering.amounts import same_amount
from core.answering.claim import Claim
from core.answering.dates import When, dates
from core.answering.numbers import quantities
from core.text.stems import content_stems


def other_column(claim: Claim, header: str, row: str) -> bool:
    """Say whether the sentence takes a number of the row from a column that it does not name.

    The columns named are those whose heading shares a word or a period with the sentence that
    some other column's heading does not. Numbers and columns named are paired in their order.

    Args:
        claim: the sentence.
        header: the heads of the columns, divided by tabs.
        row: the cells of the row, likewise.
    """
    heads, cells = header.split("\t"), row.split("\t")
    if len(heads) != len(cells) or header == row:
        return False
    named = _named(claim, heads)
    if not named:
        return False
    at = [_columns(claim, cells, number) for number in range(len(claim.quantities))]
    found = [columns for columns in at if columns]
    if len(found) == len(named) > 1:
        return any(column not in columns for column, columns in zip(named, found, strict=True))
    return any(not columns & set(named) for columns in found)


def _named(claim: Claim, heads: list[str]) -> list[int]:
    """Return the columns whose heads the sentence names, in the order it names them."""
    said = [one.when for one in claim.dates]
    keys = [_keys(head) for head in heads]
    found: list[tuple[int, int]] = []
    for column, own in list(enumerate(keys))[1:]:
        telling = [key for key in own if not all(key in other for other in keys[1:])]
        places = [_place(key, claim, said) for key in telling]
        if any(place is not None for place in places):
            found.append((min(place for place in places if place is not None), column))
    return [column for _, column in sorted(found)]


def _keys(head: str) -> list[str | When]:
    return [*content_stems(head), *(one.when for one in dates(head)[0])]


def _place(key: str | When, claim: Claim, said: list[When]) -> int | None:
    """Return where in the sentence a head's word or period stands, as a rank; None for nowhere."""
    if isinstance(key, When):
        alike = [n for n, when in enumerate(said) if key.holds(when) and key.parts() & when.parts()]
        return alike[0] if alike else None
    return claim.order.index(key) if key in claim.order else None


def _columns(claim: Claim, cells: list[str], number: int) -> set[int]:
    stated = claim.quantities[number]
    return {
        column
        for column, cell in list(enumerate(cells))[1:]
        if any(
            same_amount(stated, one, None) or stated.value == one.value for one in quantities(cell)
        )
    }
