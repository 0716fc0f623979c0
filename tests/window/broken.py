"""A broken PDF, and a file that is none, among good ones: each is told, the others are read."""

from pathlib import Path

from desktop.program import Program
from desktop.widgets.confirm import Confirm
from tests.documents import write_pdf
from tests.screen.hand import Hand
from tests.window.desk import ask, make_vault, pages, ready, travel


def journey(hand: Hand, program: Program, home: Path) -> None:
    """Drop a folder, read what is said about it, remove the broken one by its button."""
    library = program.desk.library
    folder = home / "mixed"
    folder.mkdir()
    write_pdf(folder / "a good one.pdf", ["The notice period is three months."])
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n" + b"\x00garbage" * 500)
    (folder / "letter.pdf").write_text("Dear all, this is no PDF.")
    write_pdf(folder / "z good one.pdf", ["The deposit is 900 euros."])
    make_vault(hand, program)
    hand.drag_files([folder], onto=program.window)
    hand.wait_until(ready(program, 3), 120)
    view = pages(program).library
    hand.wait_until(lambda: "letter.pdf" in view.refused.accessibleDescription())
    states = hand.see(lambda: {row.document.name: row.document.state for row in library.rows})
    assert states == {"a good one.pdf": "read", "broken.pdf": "unread", "z good one.pdf": "read"}

    hand.click(view.filter)
    hand.type("broken")
    hand.wait_until(lambda: view.table.model().rowCount() == 1)
    place = hand.see(
        lambda: view.table.viewport().mapToGlobal(
            view.table.visualRect(view.table.model().index(0, 0)).center()
        )
    )
    hand.click(place)
    hand.wait_until(view.again.isVisible)
    hand.click(view.remove)
    confirm = hand.wait_until(lambda: program.window.findChild(Confirm))
    assert isinstance(confirm, Confirm)
    hand.click(confirm.do)
    hand.wait_until(lambda: len(library.rows) == 2, 30)
    hand.key("ctrl+1")
    ask(hand, program, "How long is the notice period?")
    assert hand.see(lambda: program.desk.asking.turns[0].quotes[0].name) == "a good one.pdf"


if __name__ == "__main__":
    travel(journey)
