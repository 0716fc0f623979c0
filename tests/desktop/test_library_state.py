"""The Library's view-model: documents come in, are shown as they stand, and go."""

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core import errors
from core.records.settings import SCANS
from desktop.state.library import LibraryState, Refusal
from desktop.state.session import Session
from tests.documents import write_pdf

SAMPLES = Path(__file__).parents[2] / "assets" / "samples" / "pdfs"

PAGES = [
    "The annual leave of every employee is 30 days.",
    "The loan bears interest at 6.25 percent.",
]


@pytest.fixture
def library(opened: Session) -> LibraryState:
    """Return the view-model of a new, open vault."""
    state = LibraryState(opened, opened.jobs)
    opened.opened.emit()
    return state


def test_a_folder_goes_in_and_every_document_becomes_ready(
    library: LibraryState, qtbot: QtBot, tmp_path: Path
) -> None:
    """Rows appear as files arrive; what is refused is told and is no row."""
    refused: list[Refusal] = []
    library.refused.connect(refused.append)
    given = tmp_path / "given"
    given.mkdir()
    write_pdf(given / "one.pdf", PAGES)
    write_pdf(given / "two.pdf", PAGES[:1])
    (given / "three.pdf").write_text("not a pdf")
    library.add([given])
    qtbot.waitUntil(
        lambda: (
            len(library.rows) == 2
            and all(row.document.ready for row in library.rows)
            and not library.totals.busy
        ),
        timeout=60_000,
    )
    assert [row.document.name for row in library.rows] == ["one.pdf", "two.pdf"]
    assert [type(refusal.error) for refusal in refused] == [errors.NotAPdf]


def test_a_password_is_asked_for_and_taken(
    library: LibraryState, qtbot: QtBot, tmp_path: Path
) -> None:
    """The row says what it needs; with the password it is read."""
    library.add([write_pdf(tmp_path / "letter.pdf", PAGES, password="sesame")])
    qtbot.waitUntil(
        lambda: [row.document.failure for row in library.rows] == ["NeedsPassword"], timeout=30_000
    )
    library.try_again(library.rows[0].document.id, "sesame")
    qtbot.waitUntil(lambda: library.rows[0].document.ready, timeout=60_000)


def test_a_removed_document_leaves_the_table(
    library: LibraryState, qtbot: QtBot, tmp_path: Path
) -> None:
    """Its position is told, so that the table need not be drawn anew."""
    library.add([write_pdf(tmp_path / "one.pdf", PAGES)])
    qtbot.waitUntil(lambda: not library.totals.busy and bool(library.rows), timeout=60_000)
    with qtbot.waitSignal(library.removed, timeout=30_000) as removed:
        library.remove(library.rows[0].document.id)
    assert removed.args == [0]
    assert list(library.rows) == []


def test_locking_empties_the_table(library: LibraryState, opened: Session, qtbot: QtBot) -> None:
    """Not even a name stays."""
    with qtbot.waitSignal(opened.locked, timeout=30_000):
        opened.lock()
    assert list(library.rows) == []


@pytest.fixture
def fax(tmp_path: Path) -> Path:
    """Return a scanned document of one page."""
    return Path(shutil.copy(SAMPLES / "fax.pdf", tmp_path))


def test_scanned_pages_are_made_out_by_themselves(
    library: LibraryState, qtbot: QtBot, fax: Path
) -> None:
    """The row says so while it goes on, and when it is done."""
    seen: set[tuple[int, int] | None] = set()
    library.changed.connect(lambda position: seen.add(library.rows[position].scan))
    library.add([fax])
    qtbot.waitUntil(
        lambda: bool(library.rows) and library.rows[0].document.scanned == 1, timeout=60_000
    )
    qtbot.waitUntil(lambda: not library.totals.busy, timeout=60_000)
    assert seen >= {(0, 1), None}
    assert library.rows[0].document.ready
    assert not library.rows[0].has_pictures


def test_scanned_pages_wait_where_the_settings_say_so(
    library: LibraryState, opened: Session, qtbot: QtBot, fax: Path
) -> None:
    """On demand they are made out, and that can be stopped."""
    assert opened.app is not None
    opened.app.settings.put(SCANS, "off")
    library.add([fax])
    qtbot.waitUntil(
        lambda: bool(library.rows) and library.rows[0].document.state == "read", timeout=60_000
    )
    qtbot.waitUntil(lambda: not library.totals.busy, timeout=60_000)
    row = library.rows[0]
    assert row.has_pictures
    library.recognise(row.id)
    assert library.rows[0].scan == (0, 1)
    assert library.rows[0].underway
    assert library.totals.scans == (0, 1)
    library.stop(row.id)
    assert library.rows[0].has_pictures
    assert not library.totals.busy
    qtbot.waitUntil(lambda: opened.jobs.idle, timeout=60_000)
    library.recognise(row.id)
    qtbot.waitUntil(lambda: opened.jobs.idle, timeout=60_000)
    assert library.rows[0].document.scanned == 1
