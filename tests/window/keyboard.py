"""Everything by the keyboard alone: the mouse is not touched once."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.program import Program
from desktop.views.shortcuts import ShortcutSheet
from tests.documents import write_pdf
from tests.screen.hand import Ended, Hand
from tests.window.desk import PASSPHRASE, pages, ready, travel, unlock


def journey(hand: Hand, program: Program, home: Path) -> None:
    """Make a vault, add, ask, walk the citations, copy, lock, unlock."""
    desk, window = program.desk, program.window
    given = write_pdf(home / "policy.pdf", ["Leave is 30 days a year.", "Sick pay lasts 8 weeks."])
    _make_vault(hand, program)

    hand.key("f1")
    hand.wait_until(lambda: any(d.isVisible() for d in window.findChildren(ShortcutSheet)))
    hand.key("esc")
    hand.key("ctrl+o")
    hand.wait_until(lambda: any(d.isVisible() for d in window.findChildren(QFileDialog)))
    hand.type(str(given))
    hand.key("enter")
    hand.wait_until(ready(program, 1), 120)
    hand.key("ctrl+n")
    hand.wait_until(pages(program).ask.question.field.hasFocus)
    hand.type("How many days is leave, and how many weeks is sick pay?")
    hand.key("enter")
    hand.wait_until(lambda: bool(desk.asking.turns) and desk.asking.turns[0].over, 90)
    hand.wait_until(lambda: desk.evidence.page is not None, 30)
    assert hand.see(lambda: desk.evidence.count) > 1
    before = hand.see(lambda: desk.evidence.position)
    hand.key("alt+right")
    hand.wait_until(lambda: desk.evidence.position == before + 1)
    hand.key("alt+left")
    hand.wait_until(lambda: desk.evidence.position == before)
    hand.wait_until(lambda: pages(program).ask.evidence.canvas.page is desk.evidence.page)
    hand.key("ctrl+shift+c")
    hand.wait_until(lambda: "policy.pdf, page" in QApplication.clipboard().text())
    _walk_all(hand)
    _copy_from_a_field(hand)
    hand.key("ctrl+l")
    hand.wait_until(window.unlock.passphrase.line.hasFocus, 30)
    assert hand.see(lambda: QApplication.clipboard().text()) == ""
    assert hand.see(lambda: QApplication.clipboard().text(QClipboard.Mode.Selection)) == ""
    unlock(hand, program)
    hand.wait_until(lambda: window.pages is not None, 60)
    with suppress(Ended):
        hand.key("ctrl+q")
        hand.wait_until(lambda: desk.session.app is None, 30)


def _make_vault(hand: Hand, program: Program) -> None:
    window = program.window
    first = window.first_run
    fields, step, done = first.secret.fields, first.recovery, first.done
    hand.wait_until(first.place.name.hasFocus)
    hand.key("enter")
    hand.wait_until(fields.passphrase.line.hasFocus)
    hand.type(PASSPHRASE)
    hand.key("enter")
    hand.wait_until(fields.repeated.line.hasFocus)
    hand.type(PASSPHRASE)
    hand.key("enter")
    hand.wait_until(lambda: bool(step.sheet.shown), 60)
    groups = hand.see(lambda: step.sheet.shown)
    hand.wait_until(step.next.hasFocus)
    hand.key("space")
    for field in step.fields:
        hand.wait_until(field.line.hasFocus)
        hand.type(groups[hand.see(partial(getattr, field, "number")) - 1])
        hand.key("enter")
    hand.wait_until(done.start.isVisible, 30)
    hand.key("tab")
    hand.wait_until(done.start.hasFocus)
    hand.key("space")
    hand.wait_until(lambda: window.pages is not None)


def _copy_from_a_field(hand: Hand) -> None:
    """Copy without any button of ours, as every field allows."""
    hand.key("ctrl+n")
    hand.type("words of a field")
    hand.key("ctrl+a")
    hand.key("ctrl+c")
    hand.wait_until(lambda: QApplication.clipboard().text() == "words of a field")


def _walk_all(hand: Hand) -> None:
    """Tab through every page: the focus comes round, and is always on something with a name."""
    for number in range(1, 6):
        hand.key(f"ctrl+{number}")
        names = []
        for _ in range(45):
            hand.key("tab")
            widget = hand.see(QApplication.focusWidget)
            assert widget is not None, f"page {number} loses the focus"
            name = hand.see(partial(_name, widget))
            assert name, f"{type(widget).__name__} on page {number} has no name"
            names.append(name)
        assert len(set(names)) >= 5, names


def _name(widget: QWidget) -> str:
    """Return what a screen reader would say of a widget."""
    text = getattr(widget, "text", None)
    return widget.accessibleName() or (str(text()) if callable(text) else "")


if __name__ == "__main__":
    travel(journey)
