"""Where prose stands beside prose, read one column after the other. Pure.

A column is recognised by its prose, not by white space: tables have gutters too, but their cells
are short or numeric, and reading those column by column would tear every row apart. Runs that
cross a gutter (titles, wide figures) cut the page into bands, and each band is judged by itself.
"""

from bisect import bisect
from collections.abc import Iterable, Sequence

from core.reading.lines import Run

_PROSE_CHARACTERS = 18
_PROSE_WORDS = 3
_PROSE_DIGITS = 0.3
_PROSE_LINES = 3
"""Lines of prose that make a column; fewer stand in tables too."""

_FULL_LINE = 30
"""Characters of a line that fills its column rather than a cell."""

_GOING_ON = 0.25
"""Share of lines that begin in the middle of a sentence, from which short lines are prose too:
narrow columns have them, and lists of names in a table do not."""


def regions(runs: Sequence[Run]) -> list[list[Run]]:
    """Cut a page into regions in reading order, each to be read line by line across its width."""
    prose = [run for run in runs if is_prose(run)]
    if len(prose) < 2 * _PROSE_LINES:
        return [list(runs)]
    return _split(list(runs), _left_edges(prose))


def is_prose(run: Run) -> bool:
    """Say whether a run looks like a piece of running text rather than a table cell."""
    if run.end - run.start < _PROSE_WORDS or len(run.text) < _PROSE_CHARACTERS:
        return False
    return sum(map(str.isdigit, run.text)) < _PROSE_DIGITS * len(run.text)


def _left_edges(prose: Sequence[Run]) -> list[float]:
    """Left edges that several lines of prose share, from left to right."""
    edges: list[float] = []
    members: list[Run] = []
    for run in [*sorted(prose, key=lambda run: run.x0), None]:
        if run is not None and (not members or run.x0 - members[-1].x0 < 0.5 * run.size):
            members.append(run)
            continue
        if len(members) >= _PROSE_LINES:
            edges.append(members[0].x0)
        if run is not None:
            members = [run]
    return edges


def _split(runs: list[Run], edges: list[float]) -> list[list[Run]]:
    if not edges or len(runs) < 2 * _PROSE_LINES:
        return [runs]
    edge, rest = edges[0], edges[1:]
    found: list[list[Run]] = []
    across: list[Run] = []
    for band in _bands(runs, edge):
        left, right = _sides(band, edge)
        columns = _columns(left, right)
        if not columns:
            across.extend(band)
            continue
        if across:
            found.extend(_split(across, rest))
            across = []
        for column in columns:
            found.extend(_split(column, rest))
    if across:
        found.extend(_split(across, rest))
    return found


def _bands(runs: Iterable[Run], edge: float) -> list[list[Run]]:
    """Cut at the runs that cross an edge, from top to bottom; what is beside one stays with it.

    A heading that begins in the gutter, left of its indented paragraphs, does not cross it.
    """
    runs = list(runs)
    gutter = _gutter(runs, edge)
    crossing: list[Run] = []
    others: list[Run] = []
    for run in runs:
        begins = run.x0 < edge - 0.5 * run.size and run.x0 < gutter
        crosses = begins and run.x1 > edge + 0.5 * run.size
        (crossing if crosses else others).append(run)
    crossing.sort(key=lambda run: run.y0 + run.y1)
    middles = [(run.y0 + run.y1) / 2 for run in crossing]
    bands: list[list[Run]] = [[] for _ in range(2 * len(crossing) + 1)]
    for index, run in enumerate(crossing):
        bands[2 * index + 1].append(run)
    for run in others:
        place = bisect(middles, (run.y0 + run.y1) / 2)
        for index in (place - 1, place):
            if 0 <= index < len(middles) and run.y0 < middles[index] < run.y1:
                bands[2 * index + 1].append(run)
                break
        else:
            bands[2 * place].append(run)
    return [band for band in bands if band]


def _sides(band: Sequence[Run], edge: float) -> tuple[list[Run], list[Run]]:
    """What stands left and right of the gutter before an edge; bullets stay with their items."""
    limit = _gutter(band, edge)
    left = [run for run in band if run.x0 < limit and run.x0 < edge - 0.5 * run.size]
    right = [run for run in band if run.x0 >= limit or run.x0 >= edge - 0.5 * run.size]
    return left, right


def _gutter(runs: Iterable[Run], edge: float) -> float:
    """Where the gutter before an edge begins: at the right end of the prose to its left."""
    return max((run.x1 for run in runs if run.x1 <= edge and is_prose(run)), default=edge)


def _columns(left: list[Run], right: list[Run]) -> list[list[Run]]:
    """The columns of a band in reading order, or nothing where its lines go across."""
    if min(_height(left), _height(right)) < _PROSE_LINES:
        return []
    left_prose = [run for run in left if is_prose(run)]
    right_prose = [run for run in right if is_prose(run)]
    turns, furniture = _turns(left, right)
    if not (_is_column(left_prose) and _is_column(right_prose)):
        one_is_long = max(len(left_prose), len(right_prose)) >= 2 * _PROSE_LINES
        one_is_column = _is_column(left_prose) or _is_column(right_prose)
        return [left, right] if one_is_long and one_is_column and len(turns) == 1 else []
    if len(turns) == 1:
        return [left, right]
    if any(max(map(_height, turn)) >= _PROSE_LINES for turn in turns):
        return [side for turn in (*turns, furniture) for side in turn if side]
    # Drawn line by line across the page, so only the length of the lines tells prose from cells.
    full = min(_median_length(left_prose), _median_length(right_prose)) >= _FULL_LINE
    return [left, right] if full else []


def _is_column(prose: Sequence[Run]) -> bool:
    if len(prose) < _PROSE_LINES:
        return False
    going_on = sum(run.text[0].islower() for run in prose)
    return _median_length(prose) >= _FULL_LINE or going_on >= _GOING_ON * len(prose)


_Turn = tuple[list[Run], list[Run]]


def _turns(left: list[Run], right: list[Run]) -> tuple[list[_Turn], _Turn]:
    """Cut a band where the drawing goes back from right to left below all that came before.

    A table with prose in its cells is drawn cell by cell, so each of its rows is one turn; two
    columns are one turn altogether. Running feet are often drawn first: what stands below
    everything that follows it is no part of a turn, and comes back as the second value.
    """
    sides = sorted([(run.start, 0, run) for run in left] + [(run.start, 1, run) for run in right])
    turns: list[_Turn] = [([], [])]
    furniture: _Turn = ([], [])
    before = 0
    top, bottom = float("inf"), 0.0
    for _, side, run in sides:
        back = side < before
        if back and run.y0 >= bottom - 0.3 * run.size:
            turns.append(([], []))
        elif back and len(turns) == 1 and run.y1 <= top:
            furniture[0].extend(turns[0][0])
            furniture[1].extend(turns[0][1])
            turns = [([], [])]
            top, bottom = float("inf"), 0.0
        turns[-1][side].append(run)
        before = side
        top, bottom = min(top, run.y0), max(bottom, run.y1)
    return turns, furniture


def _height(runs: Sequence[Run]) -> float:
    """How many lines a set of runs takes, roughly."""
    if not runs:
        return 0
    height = max(run.y1 for run in runs) - min(run.y0 for run in runs)
    return height / max(min(run.size for run in runs), 1.0)


def _median_length(runs: Sequence[Run]) -> int:
    lengths = sorted(len(run.text) for run in runs)
    return lengths[len(lengths) // 2]
