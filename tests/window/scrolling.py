"""A thousand documents in the table and a conversation of five hundred messages, scrolled.

Prints the longest wait of the GUI thread while each is opened and scrolled with the wheel and keys.
"""

import hashlib
import json
from pathlib import Path

from core.app import create_app
from core.paths import Paths
from core.reading.protocol import Description
from core.records.turns import Cited, Drafted, HeldBack, Outcome, Quoted
from core.text.span import Span
from core.vault.derivation import KdfCost
from desktop.program import Program
from desktop.vaults import VaultList
from tests.screen.hand import Hand
from tests.screen.watchdog import LongestWait
from tests.window.desk import PASSPHRASE, pages, travel

DOCUMENTS, MESSAGES = 1000, 500


def fill(home: Path) -> None:
    """Make a vault with many documents and one long conversation, by the records' own means."""
    cost = KdfCost(memory_kib=8, iterations=1, lanes=1)
    folder = home / "vaults" / "Large"
    folder.parent.mkdir(parents=True)
    with create_app(Paths.standard(), folder, PASSPHRASE, cost=cost) as app:
        documents = app.library.documents
        for number in range(DOCUMENTS):
            name = f"Contract {number:04} between Fernhollow and Saltmarsh, amended.pdf"
            data = name.encode()
            kept = documents.store(name, hashlib.sha256(data).digest(), len(data), [data])
            documents.opened(kept, described(number % 40 + 1), None)
            documents.finished(kept)
        conversations = app.dialogue.conversations
        made = conversations.create()
        for number in range(MESSAGES // 2):  # a message is a question or an answer
            quote = f"Clause {number} says that the fee is {number * 17} euros a month, " * 3
            cited = Cited(number % DOCUMENTS + 1, 1, "Contract.pdf", Span(0, len(quote)), quote)
            parts = (Quoted((cited,)), Drafted(f"The fee is {number * 17} euros.", (cited,)))
            outcome = Outcome((*parts, HeldBack("x")) if number % 3 == 0 else parts)
            conversations.append(made.id, f"What is the fee of clause {number}?", outcome)
    VaultList(home / "config").used(folder)


def described(pages: int) -> Description:
    """Return what an ordinary document says about itself."""
    return Description(
        pages=pages,
        encrypted=False,
        title="",
        author="",
        created="",
        attachments=0,
        javascript=False,
        launch=False,
        warnings=[],
    )


def journey(hand: Hand, program: Program, _home: Path) -> None:
    """Unlock, scroll the one, then the other."""
    desk, window = program.desk, program.window
    hand.wait_until(window.unlock.passphrase.line.hasFocus)
    hand.type(PASSPHRASE)
    watchdog = hand.see(lambda: LongestWait(25.0))
    hand.see(watchdog.start)
    hand.key("enter")
    hand.wait_until(lambda: len(desk.library.rows) == DOCUMENTS, 60)
    told: dict[str, float] = {"documents": DOCUMENTS, "messages": MESSAGES}

    def measured(name: str) -> None:
        told[f"{name}_wall_ms"] = round(hand.see(lambda: watchdog.worst_wall_ms), 1)
        told[f"{name}_own_ms"] = round(hand.see(lambda: watchdog.worst_own_ms), 1)
        print(name, hand.see(watchdog.report))  # noqa: T201  this is what it is for
        hand.see(watchdog.forget)

    hand.key("ctrl+2")
    hand.wait_until(pages(program).library.table.isVisible)
    measured("open_documents")
    table = pages(program).library.table
    hand.scroll(table, 120)
    hand.scroll(table, -120)
    hand.click(table)
    for _ in range(20):
        hand.key("pagedown")
    measured("scroll_documents")
    hand.key("ctrl+1")
    hand.see(lambda: desk.conversations.show(desk.conversations.shown[0].id))
    transcript = pages(program).ask.transcript
    hand.wait_until(lambda: len(desk.asking.turns) == MESSAGES // 2, 30)
    last = f"clause {MESSAGES // 2 - 1}?"
    hand.wait_until(lambda: last in transcript.toPlainText()[-2000:], 30)
    measured("open_messages")
    hand.scroll(transcript, -150)
    hand.scroll(transcript, 80)
    hand.click(transcript)
    for _ in range(20):
        hand.key("pageup")
    measured("scroll_messages")
    hand.see(watchdog.stop)
    print(json.dumps(told))  # noqa: T201  this is what it is for


if __name__ == "__main__":
    import sys

    if not (Path(sys.argv[1]) / "vaults").exists():
        fill(Path(sys.argv[1]))
    travel(journey)
