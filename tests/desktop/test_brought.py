"""Files that the program is started with: from the menu of a PDF file, for instance."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.paths import Paths
from core.vault.derivation import KdfCost
from desktop.program import Program
from tests.documents import write_pdf


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, paths: Paths, cheap: KdfCost
) -> Iterator[Program]:
    """Yield the program with no vault open."""
    made = Program(qapp, paths, tmp_path / "config", cost=cheap)
    made.window.show()
    yield made
    if not made.desk.session.closed:
        with qtbot.waitSignal(made.desk.session.locked, timeout=30_000):
            made.desk.session.lock()
    made.end()
    made.window.close()
    made.window.deleteLater()
    qapp.setStyleSheet("")


def test_they_wait_for_the_vault_and_are_brought_in_once(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    """Nothing is lost while the passphrase is typed; the next unlocking does not do it again."""
    library = program.desk.library
    first, second = (write_pdf(tmp_path / name, ["Words."]) for name in ("a.pdf", "b.pdf"))
    program.bring([first])
    session = program.desk.session
    with qtbot.waitSignal(session.opened, timeout=30_000):
        session.create(tmp_path / "vault", "correct horse battery")
    qtbot.waitUntil(lambda: len(library.rows) == 1 and not library.totals.busy, timeout=60_000)

    program.window.first_run.done.start.click()
    program.instance.brought.emit([second])  # from another start, while this window is open
    qtbot.waitUntil(lambda: len(library.rows) == 2 and not library.totals.busy, timeout=60_000)
    assert program.window.pages is not None
    assert program.window.pages.page == "library"
    assert sorted(row.document.name for row in library.rows) == ["a.pdf", "b.pdf"]

    with qtbot.waitSignal(session.locked, timeout=30_000):
        session.lock()
    assert not program._brought
