"""The audit log as a table: every code that core writes has words."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core import errors
from core.records.audit import Entry
from desktop.lists.audit import (
    EVENTS,
    KINDS,
    OUTCOMES,
    AuditModel,
    Column,
    cells,
    event_words,
    kind_words,
)

ROOT = Path(__file__).parents[2]
WRITING = {"append", "note", "_open"}
"""Who is given an event's code."""


def entry(number: int = 1, event: str = "document.added", outcome: str = "done") -> Entry:
    """Return a row of the log."""
    return Entry(number, "2026-11-22T10:00:00.000+00:00", number, "kim", event, "7", outcome)


def codes() -> Iterator[str]:
    """Yield every event's code that the program writes anywhere."""
    for package in ("core", "desktop"):
        for source in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and _called(node.func) in WRITING:
                    yield from (
                        given.value
                        for given in node.args
                        if isinstance(given, ast.Constant)
                        and isinstance(given.value, str)
                        and given.value.partition(".")[0] in KINDS
                        and "." in given.value
                    )


def _called(function: ast.expr) -> str:
    return getattr(function, "attr", getattr(function, "id", ""))


def test_every_event_that_is_written_has_words_and_no_other_has() -> None:
    """A new event without words fails here, and so do words that nothing needs."""
    assert set(codes()) == set(EVENTS)


def test_every_kind_of_event_can_be_chosen() -> None:
    """The kind is the part before the dot; everything comes first."""
    assert next(iter(KINDS)) == ""
    assert {event.partition(".")[0] for event in EVENTS} == set(KINDS) - {""}


def test_every_way_a_document_fails_has_words() -> None:
    """Reading one leaves the name of the error as its outcome."""
    failing: list[type] = [errors.DocumentError, *errors.DocumentError.__subclasses__()]
    assert {error.__name__ for error in failing} <= set(OUTCOMES)


def test_unknown_codes_are_shown_as_they_are(qtbot: QtBot) -> None:
    """A vault may have been used with a later version."""
    assert qtbot is not None
    assert event_words("vault.folded") == "vault.folded"
    assert kind_words("origami") == "origami"
    assert cells(entry(outcome="12 entries"))[Column.OUTCOME] == "12 entries"


def test_it_obeys_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    """Checked by pytest-qt's model tester, empty and full."""
    check: Callable[[AuditModel], None] = qtmodeltester.check
    model = AuditModel()
    check(model)
    model.show_entries([entry(2), entry(1, "vault.created")])
    check(model)
    assert model.rowCount() == 2
    assert model.rowCount(model.index(0, 0)) == 0


def test_a_row_says_what_happened_in_words_and_local_time(qtbot: QtBot) -> None:
    """Number, time, what, object, outcome, account."""
    assert qtbot is not None
    model = AuditModel()
    model.show_entries([entry(3, "question.asked", "not found")])
    shown = [model.index(0, column).data() for column in range(len(Column))]
    assert shown[0] == "3"
    assert shown[1].startswith("2026-11-2")
    assert len(shown[1]) == len("2026-11-22 10:00:00")
    assert shown[2:] == ["Question asked", "7", "not in the documents", "kim"]
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(len(Column))]
    assert all(titles)


def test_a_name_that_looks_like_html_is_no_html_in_a_tool_tip(qtbot: QtBot) -> None:
    """Accounts come from the operating system."""
    assert qtbot is not None
    model = AuditModel()
    model.show_entries([Entry(1, "2026-11-22T10:00:00.000+00:00", 1, "<b>kim", "x.y", "", "done")])
    shown = model.index(0, Column.ACCOUNT).data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in shown
    assert "&lt;b&gt;kim" in shown


def test_words_follow_the_language(qtbot: QtBot) -> None:
    """They are looked up when they are shown, not when the program starts."""
    assert qtbot is not None

    class Shouting(QTranslator):
        """Translates everything to capitals."""

        def translate(
            self,
            context: str,
            text: str,
            disambiguation: str | None = None,
            n: int = -1,
        ) -> str:
            """Return the text in capitals."""
            del context, disambiguation, n
            return text.upper()

        def isEmpty(self) -> bool:  # noqa: N802  Qt's name
            """Return that there is something in it."""
            return False

    shouting = Shouting()
    QCoreApplication.installTranslator(shouting)
    try:
        assert event_words("vault.locked") == "VAULT LOCKED"
        assert kind_words("") == "EVERYTHING"
    finally:
        QCoreApplication.removeTranslator(shouting)
