"""The table model obeys Qt's rules and says honestly how each document stands."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.modeltest import ModelTester

from core.records.documents import Document
from desktop.lists.documents import DOCUMENT_ROLE, SORT_ROLE, Column, DocumentsModel
from desktop.state.library import Row

READY = Document(7, "Lease.pdf", 9, "2026-11-22T10:00:00", "read", None, 12, 12, 0, 0, 30, 30)


class Rows(QObject):
    """The part of LibraryState that the model looks at."""

    reset = Signal()
    changed = Signal(int)
    inserted = Signal(int)
    removed = Signal(int)

    def __init__(self, rows: list[Row]) -> None:
        super().__init__()
        self.rows = rows


def model(rows: Any) -> DocumentsModel:
    """Return the model over a stand-in that has the same signals."""
    return DocumentsModel(rows)


def test_it_obeys_the_rules_while_rows_come_change_and_go(qtmodeltester: ModelTester) -> None:
    """Checked by pytest-qt's model tester through every change."""
    check: Callable[[DocumentsModel], None] = qtmodeltester.check
    rows = Rows([Row(READY)])
    table = model(rows)
    check(table)
    rows.rows.append(Row(replace(READY, id=8, name="Annex.pdf")))
    rows.inserted.emit(1)
    rows.rows[0] = Row(replace(READY, pages=13))
    rows.changed.emit(0)
    check(table)
    assert table.data(table.index(0, Column.PAGES), SORT_ROLE) == 13
    assert table.data(table.index(1, Column.NAME), DOCUMENT_ROLE) == 8
    del rows.rows[0]
    rows.removed.emit(0)
    assert table.rowCount() == 1
    rows.rows.clear()
    rows.reset.emit()
    assert table.rowCount() == 0


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (Row(READY), "ready"),
        (Row(replace(READY, state="waiting", read=3)), "waiting to be read"),
        (Row(replace(READY, state="waiting"), reading=5), "reading page 5 of 12"),
        (Row(replace(READY, learned=12)), "searchable by words, learning meaning 40 %"),
        (Row(replace(READY, without_text=2)), "2 of 12 pages have no text"),
        (
            Row(replace(READY, without_text=2, pictures=2)),
            "2 of 12 pages are scanned and not made out yet",
        ),
        (Row(replace(READY, pictures=2), scan=(0, 2)), "making out scanned page 1 of 2"),
        (Row(replace(READY, scanned=2)), "ready; 2 of 12 pages were scanned"),
        (Row(replace(READY, illegible=1)), "1 of 12 scanned pages could not be made out"),
        (Row(replace(READY, hiding=1)), "1 of 12 pages hide text (left out)"),
        (Row(replace(READY, lost=1)), "1 of 12 pages could not be read"),
        (Row(replace(READY, state="unread", failure="NeedsPassword")), "needs a password"),
        (Row(replace(READY, state="unread", failure="SomethingNew")), "could not be read"),
    ],
)
def test_states_are_honest(row: Row, words: str) -> None:
    """What is shown is what is stored."""
    table = model(Rows([row]))
    assert table.data(table.index(0, Column.STATE)) == words
