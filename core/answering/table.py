"""Whether a number stands in the column that a sentence speaks of."""

from collections.abc import Sequence
from itertools import combinations

from core.answering.amounts import same_amount
from core.answering.claim import Claim
from core.answering.dates import When, dates
from core.answering.numbers import quantities
from core.text.stems import content_stems

_SIGNS = frozenset({"$", "US$", "\u20ac", "\u00a3", "\u00a5", ")"})
_MOST_WAYS = 2_000
"""Ways to lay a short row out that are tried; with more of them, nothing is known of it."""


def other_column(claim: Claim, header: str, row: str, rows: Sequence[str] = ()) -> bool:
    """Say whether the sentence takes a number of the row from a column that it does not name.

    The columns named are those whose heading shares a word or a period with the sentence that
    some other column's heading does not. Numbers and columns named are paired in their order.
    A row with fewer cells than there are columns left some empty; a number whose column cannot be
    told then counts as one of another column.

    Args:
        claim: the sentence.
        header: the heads of the columns, divided by tabs.
        row: the cells of the row, likewise.
        rows: all rows of the table, which show what its columns hold.
    """
    if header == row:
        return False
    heads, cells = _cells(header), _cells(row)
    if len(heads) == len(cells) - 1:  # nothing stands above the names of the rows
        heads = ["", *heads]
    named = _named(claim, heads)
    if not named:
        return False
    layouts = _layouts(cells, heads, [_cells(one) for one in rows])
    at = [_columns(claim, cells, layouts, number) for number in range(len(claim.quantities))]
    found = [columns for columns in at if columns]
    if len(layouts) != 1:
        return any(not columns <= set(named) for columns in found) or (not layouts and bool(found))
    if len(found) == len(named) > 1:
        return any(column not in columns for column, columns in zip(named, found, strict=True))
    return any(not columns & set(named) for columns in found)


def _cells(row: str) -> list[str]:
    """Return the cells of a row; a currency's sign alone is none."""
    return [cell for cell in row.split("\t") if cell.strip() not in _SIGNS]


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


def _layouts(
    cells: list[str], heads: list[str], rows: Sequence[list[str]]
) -> list[tuple[int, ...]]:
    """Return the ways in which the cells may lie in the columns, in their order.

    Where full rows show that a column holds numbers, or words, no other cell lies in it.
    """
    if len(cells) == len(heads):
        return [tuple(range(len(heads)))]
    if len(cells) > len(heads):
        return []
    full = [row for row in rows if len(row) == len(heads)]
    kinds = [{_is_number(row[column]) for row in full} for column in range(len(heads))]
    found = []
    for number, rest in enumerate(combinations(range(1, len(heads)), len(cells) - 1)):
        if number == _MOST_WAYS:
            return []
        way = (0, *rest)
        fits = zip(cells[1:], way[1:], strict=True)
        if all(not kinds[column] or _is_number(cell) in kinds[column] for cell, column in fits):
            found.append(way)
    return found


def _is_number(cell: str) -> bool:
    return sum(sign.isdigit() for sign in cell) > sum(sign.isalpha() for sign in cell)


def _columns(
    claim: Claim, cells: list[str], layouts: Sequence[tuple[int, ...]], number: int
) -> set[int]:
    """Return the columns in which a number of the sentence may stand."""
    stated = claim.quantities[number]
    places = [
        place
        for place, cell in list(enumerate(cells))[1:]
        if any(
            same_amount(stated, one, None) or stated.value == one.value for one in quantities(cell)
        )
    ]
    return {way[place] for way in layouts for place in places} or set(places)
