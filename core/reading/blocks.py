"""Lines to headings, paragraphs, lists and tables. Pure."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from core.reading.lines import Line, is_marker
from core.reading.protocol import BlockKind

_LARGE = 1.15
"""Type this much larger than the page's body makes a heading."""

_LOOSE = 0.4
"""White space, in type sizes over the region's usual leading, that ends a paragraph."""

_ROW_GAP = 2.5
"""White space, in type sizes, up to which a table goes on."""

_ROWS_ABOVE = 3
"""Rows with one of which a further row must be aligned: brackets shift a number, and a heading of
the columns may be centred."""

_BETWEEN_ROWS = 2
"""Lines of one cell (a label, a wrapped label) that may stand between two rows of a table."""

_LABEL_LENGTH = 80
_LABEL_GAP = 0.8
"""White space, in type sizes, up to which a longer label, cut over lines, is part of a table."""

_HEADING_LENGTH = 120
_CAPITALS = 4
"""Letters of the shortest line whose capitals make it a heading."""

_CELL_LENGTH = 60


class Group(NamedTuple):
    """Lines that belong together, and what they are."""

    kind: BlockKind
    lines: list[Line]


def group(lines: Sequence[Line], body: float) -> list[Group]:
    """Group the lines of one region, from top to bottom.

    Args:
        lines: as ``lines.lines`` gives them.
        body: height of the page's usual type in points.
    """
    groups: list[Group] = []
    leading = _leading(lines)
    begin = 0
    while begin < len(lines):
        end = _table_end(lines, begin)
        if end > begin:
            groups.append(Group("table", list(lines[begin:end])))
        else:
            end = begin + 1
            _append(groups, lines[begin], leading, body)
        begin = end
    return groups


def _leading(lines: Sequence[Line]) -> float:
    """The usual white space between two lines of a paragraph, in points."""
    gaps = [
        gap
        for upper, lower in pairwise(lines)
        if -0.5 * lower.size < (gap := lower.y0 - upper.y1) < 1.5 * lower.size
    ]
    return median(gaps) if gaps else 0.0


def _append(groups: list[Group], line: Line, leading: float, body: float) -> None:
    """Add one line outside of tables to the last group, or begin a new one."""
    kind = _kind(line, body)
    if groups and groups[-1].kind != "table":
        last = groups[-1]
        above = last.lines[-1]
        near = line.y0 - above.y1 < leading + _LOOSE * line.size
        alike = abs(line.size - above.size) < 0.1 * line.size
        if near and _goes_on(last, line, kind, alike=alike):
            last.lines.append(line)
            return
    groups.append(Group(kind, [line]))


def _goes_on(last: Group, line: Line, kind: BlockKind, *, alike: bool) -> bool:
    above = last.lines[-1]
    if last.kind == "list":
        if kind == "list":
            return True
        return kind == "paragraph" and line.x0 > last.lines[0].x0 - 0.5 * line.size
    if last.kind != kind or not alike:
        return False
    if kind == "heading":
        return above.bold == line.bold
    indented = 0.8 * line.size < line.x0 - above.x0 < 4 * line.size
    return not (indented and len(last.lines) > 1 and above.texts[-1][-1:] in ".:!?")


def _kind(line: Line, body: float) -> BlockKind:
    first = line.texts[0]
    marker, _, rest = first.partition(" ")
    if _is_heading(line, body):
        return "heading"
    if rest and is_marker(marker):
        return "list"
    return "paragraph"


def _is_heading(line: Line, body: float) -> bool:
    text = " ".join(line.texts)
    letters = sum(map(str.isalpha, text))
    if len(text) > _HEADING_LENGTH or letters < 0.5 * len(text):
        return False
    if line.size > _LARGE * body:
        return True
    if len(line.cells) > 1 and not is_marker(line.texts[0]):
        return False
    if line.bold:
        return text[-1] not in ".,;"
    return letters >= _CAPITALS and text.isupper() and text[-1] not in ",;"


def _table_end(lines: Sequence[Line], begin: int) -> int:
    """Where the table that begins at a line ends; ``begin`` itself where none does."""
    if not _is_row(lines[begin]):
        return begin
    end = begin
    rows = [lines[begin]]
    waiting = 0
    for index in range(begin + 1, len(lines)):
        line = lines[index]
        gap = (line.y0 - lines[index - 1].y1) / line.size
        if gap > _ROW_GAP:
            break
        if _is_row(line) and any(_aligned(row, line) for row in rows[-_ROWS_ABOVE:]):
            rows.append(line)
            end, waiting = index + 1, 0
            continue
        waiting += 1
        if waiting > _BETWEEN_ROWS or (gap > _LABEL_GAP and len(line.texts[0]) > _LABEL_LENGTH):
            break
    return end


def _is_row(line: Line) -> bool:
    """Several cells, at most one of them long."""
    return len(line.cells) > 1 and sum(len(text) > _CELL_LENGTH for text in line.texts) <= 1


def _aligned(upper: Line, lower: Line) -> bool:
    """Whether a cell after the first has an edge or its middle in common with one above."""
    near = 0.6 * lower.size
    for left, right in lower.edges[1:]:
        for other_left, other_right in upper.edges[1:]:
            if (
                abs(left - other_left) < near
                or abs(right - other_right) < near
                or abs(left + right - other_left - other_right) < 2 * near
            ):
                return True
    return False
