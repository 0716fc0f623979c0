"""Closing the window while documents go in: nothing is lost, and the next start goes on."""

from pathlib import Path

from desktop.program import Program
from tests.documents import write_pdf
from tests.screen.hand import Hand
from tests.window.desk import close, make_vault, ready, travel, unlock

PAGES = 250


def journey(hand: Hand, program: Program, home: Path) -> None:
    """On the first start drop and close; on the second unlock and wait."""
    window, desk = program.window, program.desk
    if not (home / "config" / "vaults.json").exists():
        make_vault(hand, program)
        home_files = [
            write_pdf(home / f"filing {n}.pdf", [f"Item {n}.{p} of it." for p in range(PAGES)])
            for n in range(1, 4)
        ]
        hand.drag_files(home_files, onto=window)
        hand.wait_until(lambda: len(desk.library.rows) >= 1, 60)
        close(hand, program)
        return
    unlock(hand, program)
    hand.wait_until(lambda: window.pages is not None, 60)
    hand.wait_until(ready(program, 3), 240)
    read = hand.see(lambda: [(row.document.read, row.document.ready) for row in desk.library.rows])
    assert read == [(PAGES, True)] * 3, read


if __name__ == "__main__":
    travel(journey)
