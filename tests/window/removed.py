"""A document is removed: its text is found no more, and old answers say that it was removed."""

from pathlib import Path

from desktop.program import Program
from desktop.state.turns import Stage
from desktop.widgets.confirm import Confirm
from tests.documents import write_pdf
from tests.screen.hand import Hand
from tests.window.desk import ask, make_vault, pages, ready, travel, unlock

SECRET = "The settlement with Greta Holm was 41,250 euros."


def journey(hand: Hand, program: Program, home: Path) -> None:
    """Ask, remove, ask again, lock, and look at the old conversation."""
    desk, window = program.desk, program.window
    files = [
        write_pdf(home / "settlement.pdf", [SECRET]),
        write_pdf(home / "menu.pdf", ["Soup is served on Mondays."]),
    ]
    make_vault(hand, program)
    hand.drag_files(files, onto=window)
    hand.wait_until(ready(program, 2), 120)
    hand.key("ctrl+1")
    ask(hand, program, "How much was the settlement with Greta Holm?")
    assert hand.see(lambda: SECRET in pages(program).ask.transcript.toPlainText())

    hand.key("ctrl+2")
    table = pages(program).library.table
    row = hand.see(
        lambda: next(n for n in range(2) if table.model().index(n, 0).data() == "settlement.pdf")
    )
    hand.click(
        hand.see(
            lambda: table.viewport().mapToGlobal(
                table.visualRect(table.model().index(row, 0)).center()
            )
        )
    )
    hand.click(pages(program).library.remove)
    confirm = hand.wait_until(lambda: window.findChild(Confirm))
    assert isinstance(confirm, Confirm)
    hand.click(confirm.do)
    hand.wait_until(lambda: len(desk.library.rows) == 1, 30)

    hand.key("ctrl+1")
    _says_removed(hand, program)
    ask(hand, program, "How much was the settlement with Greta Holm?")
    assert hand.see(lambda: desk.asking.turns[-1].stage) is Stage.NOT_FOUND
    hand.key("ctrl+l")
    unlock(hand, program)
    hand.wait_until(lambda: window.pages is not None and bool(desk.conversations.shown), 60)
    hand.key("ctrl+1")
    number = hand.see(lambda: desk.conversations.shown[0].id)
    hand.see(lambda: desk.conversations.show(number))
    hand.wait_until(lambda: len(desk.asking.turns) == 2)
    _says_removed(hand, program)


def _says_removed(hand: Hand, program: Program) -> None:
    shown = hand.see(pages(program).ask.transcript.toPlainText)
    assert "41,250" not in shown
    assert "This document was removed." in shown


if __name__ == "__main__":
    travel(journey, [SECRET, "Greta Holm", "settlement.pdf", "Soup is served"])
