"""Words to runs, runs to lines: the first steps of page layout. Pure.

A **run** is a piece of a line within one column or one table cell: words drawn one after the other
on one height without a wide gap. A **line** is all runs on one height, its cells told apart.

Boxes are in points with the origin at the top left and y growing downwards.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

CELL_GAP = 1.0
"""Gap, in type sizes, from which two words are two cells. A space is about a quarter, and justified
lines stretch it to about 0.8."""

NUMBER_GAP = 0.5
"""The same between two numbers, which stand closer in narrow tables and never in one phrase."""

_OVERLAP = 0.5
"""Share of the lower of two boxes that must stand beside the other for both to be on one line."""

_BACKWARDS = -0.3
"""Gap, in type sizes, below which a word does not follow the one drawn before it."""

_MARKER_GAP = 4.0
"""Gap, in type sizes, that a bullet or a section number may keep from its text."""

_EVEN = 0.05
"""Spread, in type sizes, of the gaps of a justified line."""

_JUSTIFIED_GAPS = 3
"""Gaps of the shortest line that is compared so."""

_CURRENCIES = frozenset({"$", "\u20ac", "\u00a3", "\u00a5", "US$", "$(", "("})
_BULLET = re.compile(
    r"[\u2022\u25aa\u25a0\u25cf\u25cb\u2023\u25e6\u27a2\u2713\u2013\u2014*\u00b7o-]"
)
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.?")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,4})[.)]")
_NUMBER = re.compile(r"[$\u20ac\u00a3(+\u2212\u2013\u2014-]*(?:\d[\d.,]*[)%]*)?")
_CLOSER = re.compile(r"[)%][)%,.;]*")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class Token(NamedTuple):
    """A word as the page shows it.

    Attributes:
        text: without white space, never empty. A soft hyphen may stand at its end.
        x0: left edge in points.
        y0: top edge.
        x1: right edge.
        y1: bottom edge.
        size: height of the type in points.
        bold: whether the type is bold.
        turn: quarter turns of the type against the page. The box is given as if the type stood
            upright, so boxes of different turns must not be compared.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool = False
    turn: int = 0


class Run(NamedTuple):
    """Tokens ``start`` to ``end`` (exclusive), and the box around them."""

    start: int
    end: int
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    text: str


class Line(NamedTuple):
    """What stands on one height.

    Attributes:
        cells: for each cell from left to right, the indices of its tokens in order.
        edges: for each cell, its left and right edge.
        texts: for each cell, its words joined by spaces.
        x0: left edge of the line.
        y0: top edge.
        x1: right edge.
        y1: bottom edge.
        size: height of its largest type.
        bold: whether it begins and ends in bold type.
    """

    cells: list[list[int]]
    edges: list[tuple[float, float]]
    texts: list[str]
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool


def is_marker(text: str) -> bool:
    """Say whether a word opens a list item: a bullet, ``2.`` or ``(b)``."""
    return bool(_BULLET.fullmatch(text) or _NUMBERED.fullmatch(text))


def closes(before: str, text: str) -> bool:
    """Say whether a word set apart belongs to the number before it: ``)`` after ``(1,577``.

    Filings set the closing bracket and the per cent sign in a column of their own.
    """
    if before in {"(", "$("}:
        return text[0].isdigit()
    return before[-1:].isdigit() and _CLOSER.fullmatch(text) is not None


def runs(tokens: Sequence[Token]) -> list[Run]:
    """Cut the words, in the order in which they are drawn, into runs."""
    found: list[Run] = []
    start = 0
    for index in range(1, len(tokens)):
        before, token = tokens[index - 1], tokens[index]
        gap = token.x0 - before.x1
        shared = min(before.y1, token.y1) - max(before.y0, token.y0)
        lower = min(before.y1 - before.y0, token.y1 - token.y0)
        size = max(before.size, token.size)
        if (
            shared < _OVERLAP * lower
            or not _BACKWARDS * size < gap < CELL_GAP * size
            or (gap > NUMBER_GAP * size and _are_two_numbers(before.text, token.text))
        ):
            found.append(_run(tokens, start, index))
            start = index
    if tokens:
        found.append(_run(tokens, start, len(tokens)))
    return found


def lines(tokens: Sequence[Token], pieces: Sequence[Run]) -> list[Line]:
    """Bring runs to lines, from top to bottom."""
    rows: list[list[Run]] = []
    tallest: Run | None = None
    for run in sorted(pieces, key=_middle):
        if tallest is not None and _beside(tallest, run):
            rows[-1].append(run)
            tallest = max(tallest, run, key=_height)
        else:
            rows.append([run])
            tallest = run
    return [_line(tokens, row) for row in rows]


def _are_two_numbers(before: str, text: str) -> bool:
    """``(57)`` and ``107``, or ``13`` and ``$``; but ``$`` and ``5,363`` are one."""
    return (
        before[-1] in "0123456789)%\u2014\u2013"
        and _NUMBER.fullmatch(before.lstrip(")%")) is not None
        and _NUMBER.fullmatch(text) is not None
    )


def _run(tokens: Sequence[Token], start: int, end: int) -> Run:
    if end - start == 1:
        text, x0, y0, x1, y1, size, _, _ = tokens[start]
        return Run(start, end, x0, y0, x1, y1, size, text)
    texts, lefts, tops, rights, bottoms, sizes, _, _ = zip(*tokens[start:end], strict=True)
    return Run(
        start, end, min(lefts), min(tops), max(rights), max(bottoms), max(sizes), " ".join(texts)
    )


def _middle(run: Run) -> float:
    return run.y0 + run.y1


def _height(run: Run) -> float:
    return run.y1 - run.y0


def _beside(one: Run, other: Run) -> bool:
    """Whether the middle of the taller run is level with the lower one.

    A raised footnote sign is beside its word; the second of three small lines is beside the large
    title to their left, the others are not.
    """
    lower, taller = sorted((one, other), key=_height)
    return lower.y0 <= (taller.y0 + taller.y1) / 2 <= lower.y1


def _line(tokens: Sequence[Token], row: list[Run]) -> Line:
    backwards = False
    if len(row) > 1:
        row.sort(key=_left)
        if 2 * sum(1 for run in row if _RIGHT_TO_LEFT.search(run.text)) > len(row):
            backwards = True
            row.reverse()
    cells: list[list[int]] = []
    edges: list[tuple[float, float]] = []
    texts: list[str] = []
    for run in row:
        members = range(run.start, run.end)
        if cells and (
            _same_cell(texts[-1], edges[-1], run, backwards=backwards)
            or (len(cells) == 1 and _is_marked(texts[0], edges[0], run))
        ):
            cells[-1].extend(members)
            texts[-1] += " " + run.text
            left, right = edges[-1]
            edges[-1] = (min(left, run.x0), max(right, run.x1))
        else:
            cells.append(list(members))
            texts.append(run.text)
            edges.append((run.x0, run.x1))
    if len(cells) == sum(map(len, cells)) and _is_justified(edges, row[0].size):
        cells = [[index for cell in cells for index in cell]]
        texts = [" ".join(texts)]
        edges = [(edges[0][0], edges[-1][1])]
    return Line(
        cells,
        edges,
        texts,
        min(run.x0 for run in row),
        min(run.y0 for run in row),
        max(run.x1 for run in row),
        max(run.y1 for run in row),
        max(run.size for run in row),
        tokens[cells[0][0]].bold and tokens[cells[-1][-1]].bold,
    )


def _left(run: Run) -> float:
    return run.x0


def _same_cell(text: str, edge: tuple[float, float], run: Run, *, backwards: bool) -> bool:
    gap = edge[0] - run.x1 if backwards else run.x0 - edge[1]
    first, last = run.text.partition(" ")[0], text.rpartition(" ")[2]
    if gap < (NUMBER_GAP if _are_two_numbers(last, first) else CELL_GAP) * run.size:
        return True
    if gap < 4 * CELL_GAP * run.size and closes(text, run.text):
        return True
    return text in _CURRENCIES


def _is_marked(text: str, edge: tuple[float, float], run: Run) -> bool:
    """Whether a run follows its bullet, or a title its number."""
    if run.x0 - edge[1] > _MARKER_GAP * run.size:
        return False
    return is_marker(text) or (_SECTION.fullmatch(text) is not None and run.text[0].isupper())


def _is_justified(edges: list[tuple[float, float]], size: float) -> bool:
    """Whether the gaps of a line are wide only because it was stretched: then all are alike."""
    gaps = [right[0] - left[1] for left, right in pairwise(edges)]
    return len(gaps) >= _JUSTIFIED_GAPS and max(gaps) - min(gaps) < _EVEN * size
