"""The audit log as a table on paper, for an auditor who reads."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.paper.page import BOLD, PLAIN, Page, Running, wrapped

_SIZE, _LEADING, _PAD = 8.0, 10.0, 2.5
_WIDTHS = (0.065, 0.185, 0.20, 0.28, 0.15, 0.12)
"""Shares of the page's width: number, time, event, object (a UUID fits), outcome, account."""


@dataclass(frozen=True, slots=True)
class LogWords:
    """What the table says around the rows."""

    title: str = "Audit log"
    columns: tuple[str, str, str, str, str, str] = (
        "No.",
        "Time (UTC)",
        "What happened",
        "Number or name",
        "Outcome",
        "Account",
    )
    seal_title: str = "Seal"
    seal: str = (
        "The log had this many rows when it was exported, and the last of them carries this code."
        " Nobody can make such a code without the vault\u2019s keys. To have every row checked,"
        " export the log as JSON Lines as well: the vault it came from can compare the two."
    )
    page: str = "Page {page} of {pages}"


def log_report(
    rows: Iterable[Sequence[str]],
    facts: Sequence[tuple[str, str]],
    seal: Sequence[tuple[str, str]],
    footer: str,
    words: LogWords | None = None,
) -> bytes:
    """Return the log as a PDF.

    Args:
        rows: six texts each, in the order of the columns; they are read one after the other.
        facts: labels with what belongs to them, above the table: vault, time of export.
        seal: the same below it: number of rows, code, proof.
        footer: on every page: which vault, which moment.
        words: around it; English without.
    """
    words = words or LogWords()
    page = Page(words.title, Running(footer, words.page), wide=True)
    page.text(words.title, 20, font=BOLD)
    page.gap(6)
    page.facts(facts, 9, column=120)
    page.gap(10)
    table = _Table(page, words.columns)
    table.head()
    for row in rows:
        table.row(row)
    if not page.fits(130):
        page.turn()
    page.gap(18)
    page.text(words.seal_title, 12, font=BOLD)
    page.gap(3)
    page.facts(seal, 9, column=120)
    page.gap(3)
    page.text(words.seal, 8.5, quiet=True)
    return page.finish()


class _Table:
    def __init__(self, page: Page, columns: Sequence[str]) -> None:
        self._page = page
        self._columns = columns
        self._widths = [share * page.width for share in _WIDTHS]

    def head(self) -> None:
        self._draw([[name] for name in self._columns], BOLD)
        self._page.canvas.setStrokeGray(0)
        self._page.canvas.setLineWidth(0.8)
        self._page.canvas.line(self._page.left, self._page.y, self._page.right, self._page.y)

    def row(self, texts: Sequence[str]) -> None:
        cells = [
            wrapped(text, PLAIN, _SIZE, width - 6)
            for text, width in zip(texts, self._widths, strict=True)
        ]
        if not self._page.fits(_height(cells)):
            self._page.turn()
            self.head()
        self._draw(cells, PLAIN)
        self._page.rule()

    def _draw(self, cells: Sequence[Sequence[str]], font: str) -> None:
        page, x = self._page, self._page.left
        for lines, width in zip(cells, self._widths, strict=True):
            for number, line in enumerate(lines, start=1):
                page.line(line, x, page.y - _PAD - number * _LEADING + 2, _SIZE, font=font)
            x += width
        page.y -= _height(cells)


def _height(cells: Sequence[Sequence[str]]) -> float:
    return max(map(len, cells)) * _LEADING + 2 * _PAD
