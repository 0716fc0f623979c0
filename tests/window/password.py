"""A PDF that needs a password: asked for in its row, wrong once, then right."""

from functools import partial
from pathlib import Path

from desktop.lists.documents import Column
from desktop.program import Program
from desktop.widgets.password_cell import PasswordField
from tests.documents import write_pdf
from tests.screen.hand import Hand
from tests.window.desk import ask, make_vault, pages, ready, travel


def journey(hand: Hand, program: Program, home: Path) -> None:
    """Drop it, type a wrong password, then the right one, then ask."""
    library = program.desk.library
    given = write_pdf(home / "sealed.pdf", ["The fee is 480 euros a month."], password="sesame")
    make_vault(hand, program)
    hand.drag_files([given], onto=program.window)
    table = pages(program).library.table

    def field() -> PasswordField | None:
        return next((one for one in table.findChildren(PasswordField) if one.isVisible()), None)

    def stands(failure: str | None) -> bool:
        return not library.totals.busy and library.rows[0].document.failure == failure

    for password, then in (("wrong", "WrongPassword"), ("sesame", None)):
        shown = hand.wait_until(field, 60)
        assert shown is not None
        hand.click(shown.line)
        hand.type(password)
        hand.key("enter")
        hand.wait_until(partial(stands, then), 60)
    hand.wait_until(ready(program, 1), 60)
    hand.wait_until(lambda: field() is None)
    assert hand.see(lambda: table.model().index(0, Column.STATE).data()) == "ready"
    hand.key("ctrl+1")
    ask(hand, program, "How much is the fee?")
    assert hand.see(lambda: program.desk.asking.turns[0].quotes[0].name) == "sealed.pdf"


if __name__ == "__main__":
    travel(journey, ["sesame", "480 euros", "How much is the fee"])
