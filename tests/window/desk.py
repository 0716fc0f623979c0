"""The real program, for journeys: a home of its own and a cheap key derivation; else as it is."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from core.paths import Paths
from core.process.sandbox import walls
from core.vault.derivation import KdfCost
from desktop.program import Program
from desktop.views.pages import PagesView
from desktop.widgets.transcript import Transcript
from tests.screen.hand import Ended, Hand
from tests.screen.stage import perform

PASSPHRASE = "ochre lantern quiet river"

Journey = Callable[[Hand, Program, Path], None]


def travel(journey: Journey, secrets: Sequence[str] = ()) -> None:
    """Run a journey with the program; exit with its code.

    The only argument of the command line is an empty folder, which is the person's home, too.

    Args:
        journey: what the person does.
        secrets: what must not stand in any file afterwards, but in PDFs right in the home folder,
            which are the person's own.
    """
    walls.cut_off()
    home = Path(sys.argv[1])
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        os.environ[variable] = str(home)
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    standard = Paths.standard()
    paths = Paths(standard.models, home / "vaults" / "vault", standard.samples)
    cost = KdfCost(memory_kib=8, iterations=1, lanes=1)
    program = Program(app, paths, home / "config", cost=cost)
    program.window.show()
    code = perform(lambda hand: journey(hand, program, home))
    opened = program.desk.session.app
    if opened is not None:
        opened.lock()
    program.end()
    for file, secret in found(home, (*secrets, PASSPHRASE)):
        sys.stderr.write(f"{file} holds {secret!r}\n")
        code = 1
    sys.exit(code)


def found(home: Path, secrets: Sequence[str]) -> Iterator[tuple[Path, str]]:
    """Yield each file below a folder that holds a secret, in UTF-8 or UTF-16."""
    for file in home.rglob("*"):
        if not file.is_file() or (file.parent == home and file.suffix == ".pdf"):
            continue
        data = file.read_bytes()
        for secret in secrets:
            if secret.encode() in data or secret.encode("utf-16-le") in data:
                yield file, secret


def make_vault(hand: Hand, program: Program, name: str = "Case files") -> str:
    """Go through first run with mouse and keyboard; return the recovery key."""
    view = program.window.first_run
    hand.wait_until(view.place.name.isVisible)
    hand.click(view.place.name)
    hand.key("ctrl+a")
    hand.type(name)
    hand.click(view.place.next)
    hand.click(view.secret.fields.passphrase.line)
    hand.type(PASSPHRASE)
    hand.click(view.secret.fields.repeated.line)
    hand.type(PASSPHRASE)
    hand.click(view.secret.make)
    step = view.recovery
    hand.wait_until(lambda: bool(step.sheet.shown), 60)
    groups = hand.see(lambda: step.sheet.shown)  # the paper that a person writes them on
    hand.click(step.next)
    for field in step.fields:
        hand.click(field.line)
        hand.type(groups[hand.see(partial(getattr, field, "number")) - 1])
    hand.click(step.next)
    hand.wait_until(view.done.start.isVisible, 30)
    hand.click(view.done.start)
    hand.wait_until(lambda: program.window.pages is not None)
    return "-".join(groups)


def unlock(hand: Hand, program: Program) -> None:
    """Type the passphrase where the cursor stands, and press Enter."""
    hand.wait_until(program.window.unlock.passphrase.line.hasFocus, 30)
    hand.type(PASSPHRASE)
    hand.wait_until(lambda: program.window.unlock.passphrase.text == PASSPHRASE)
    hand.key("enter")


def close(hand: Hand, program: Program) -> None:
    """Close the window by its title bar; the program ends with it."""
    session = program.desk.session
    with suppress(Ended):
        hand.close(program.window)
        hand.wait_until(lambda: session.app is None, 30)


def pages(program: Program) -> PagesView:
    """Return the pages of the open vault."""
    assert program.window.pages is not None
    return program.window.pages


def ready(program: Program, count: int) -> Callable[[], bool]:
    """Return what says whether so many documents are there and nothing is left to do."""
    library = program.desk.library

    def look() -> bool:
        settled = all(row.document.ready or row.error is not None for row in library.rows)
        return len(library.rows) == count and not library.totals.busy and settled

    return look


def ask(hand: Hand, program: Program, question: str, seconds: float = 90) -> None:
    """Type a question, press Enter and wait for the end of the answer."""
    asking = program.desk.asking
    before = hand.see(lambda: len(asking.turns))
    hand.click(pages(program).ask.question.field)
    hand.type(question)
    hand.key("enter")
    hand.wait_until(
        lambda: len(asking.turns) > before and asking.turns[-1].over and not asking.busy, seconds
    )


def chip(transcript: Transcript, anchor: str) -> QPoint | None:
    """Return where on the screen a chip is, once it is in sight; called in the program's thread."""
    block = transcript.document().begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            if fragment.charFormat().anchorHref() == anchor:
                cursor = QTextCursor(transcript.document())
                cursor.setPosition(fragment.position() + fragment.length() // 2)
                place = transcript.cursorRect(cursor)
                if not transcript.viewport().rect().contains(place):
                    bar = transcript.verticalScrollBar()
                    bar.setValue(bar.value() + place.y() - transcript.viewport().height() // 2)
                    return None
                return transcript.viewport().mapToGlobal(QRect(place).center())
            iterator += 1
        block = block.next()
    return None
