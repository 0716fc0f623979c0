"""The page beside an answer is the cited page, and its marks lie on the cited words."""

from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import RectangleObject
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from core.assistant import EvidenceFound
from core.errors import DocumentNotFound
from desktop.state.page import PageState
from desktop.state.session import Session
from desktop.state.turns import Source, cited
from tests.documents import write_pdf

PAGES = [
    "The annual leave of every employee is 30 days.",
    "The loan bears interest at 6.25 percent.",
]


@pytest.fixture
def citations(opened: Session, tmp_path: Path) -> list[Source]:
    """Return the citations of an answer, from two pages of one document."""
    assert opened.app is not None
    list(opened.app.library.add([write_pdf(tmp_path / "policy.pdf", PAGES)]))
    list(opened.app.library.learn())
    told = opened.app.assistant.ask("interest of the loan, annual leave", quotes_only=True)
    (evidence,) = [event for event in told if isinstance(event, EvidenceFound)]
    return [cited(quote) for quote in evidence.quotes]


def darkness(image: QImage, left: float, top: float, width: float, height: float) -> int:
    """Return how many pixels of a rectangle are ink."""
    return sum(
        QColor(image.pixel(x, y)).lightness() < 128
        for x in range(int(left), int(left + width))
        for y in range(int(top), int(top + height))
    )


def test_the_marks_lie_on_the_words(opened: Session, citations: list[Source], qtbot: QtBot) -> None:
    """All the ink of a one-line page is inside the marks."""
    state = PageState(opened, opened.jobs)
    with qtbot.waitSignal(state.shown, timeout=30_000):
        state.show(citations, 0)
    page = state.page
    assert page is not None
    image = page.picture
    wide, high = image.width(), image.height()
    inside = sum(
        darkness(
            image,
            m.left() * wide - 2,
            m.top() * high - 4,
            m.width() * wide + 4,
            m.height() * high + 8,
        )
        for m in page.marks
    )
    everything = darkness(image, 0, 0, image.width(), image.height())
    assert inside > 100
    assert inside >= 0.98 * everything


def test_citations_are_walked_in_a_circle(
    opened: Session, citations: list[Source], qtbot: QtBot
) -> None:
    """From the last to the first and back."""
    state = PageState(opened, opened.jobs)
    seen = []
    with qtbot.waitSignal(state.shown, timeout=30_000):
        state.show(citations, 0)
    for walk in (state.next, state.next, state.previous):
        with qtbot.waitSignal(state.shown, timeout=30_000):
            walk()
        seen.append(state.position)
    assert seen == [1, 0, 1]
    state.clear()
    assert (state.page, state.count) == (None, 0)


def test_a_removed_document_is_told(opened: Session, citations: list[Source], qtbot: QtBot) -> None:
    """An old citation of it shows no page and says why."""
    assert opened.app is not None
    opened.app.library.remove(citations[0].document)
    state = PageState(opened, opened.jobs)
    with qtbot.waitSignal(state.failed, timeout=30_000) as failed:
        state.show(citations, 0)
    assert failed.args is not None
    assert isinstance(failed.args[0], DocumentNotFound)


def test_words_are_found_and_selected_on_the_page(
    opened: Session, citations: list[Source], qtbot: QtBot
) -> None:
    """In any capitals; a selection runs from the first to the last word that it touches."""
    state = PageState(opened, opened.jobs)
    with qtbot.waitSignal(state.shown, timeout=30_000):
        state.open(citations[0].document, "policy.pdf", 1)
    page = state.page
    assert page is not None
    (found,) = page.found("ANNUAL leave")
    assert page.found("interest") == []
    assert page.found("  ") == []
    text, places = page.selected(found)
    assert text == "annual leave"
    assert len(places) == 1
    assert page.selected(QRectF(0.9, 0.9, 0.01, 0.01)) == ("", [])


def test_leafing_shows_a_mark_only_on_the_cited_page(
    opened: Session, citations: list[Source], qtbot: QtBot
) -> None:
    """And it stops at the first and at the last page."""
    (second,) = [one for one in citations if one.page == 2]
    state = PageState(opened, opened.jobs)
    with qtbot.waitSignal(state.shown, timeout=30_000):
        state.show([second], 0)
    marks = []
    with qtbot.assertNotEmitted(state.loading):
        state.turn(1)
    for step in (-1, 1):
        with qtbot.waitSignal(state.shown, timeout=30_000):
            state.turn(step)
        assert state.page is not None
        marks.append((state.page.source.page, bool(state.page.marks)))
    assert marks == [(1, False), (2, True)]


def test_a_page_looked_at_closely_is_drawn_sharper(
    opened: Session, citations: list[Source], qtbot: QtBot
) -> None:
    """Once; the sharpest is sharp enough."""
    state = PageState(opened, opened.jobs)
    with qtbot.waitSignal(state.shown, timeout=30_000):
        state.show(citations, 0)
    assert state.page is not None
    before = state.page.picture.width()
    with qtbot.waitSignal(state.shown, timeout=30_000):
        state.sharpen()
    assert state.page.picture.width() in {2 * before - 1, 2 * before, 2 * before + 1}
    with qtbot.assertNotEmitted(state.loading):
        state.sharpen()


def turned(path: Path, rotation: int, cropped: tuple[int, int, int, int] | None) -> Path:
    """Turn and crop the page of a PDF, as scanners and printers do."""
    writer = PdfWriter(clone_from=path)
    page = writer.pages[0]
    if cropped is not None:
        page.cropbox = RectangleObject(cropped)
    page.rotate(rotation)
    writer.write(path)
    return path


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("cropped", [None, (40, 500, 560, 780)])
def test_marks_lie_on_the_words_of_turned_and_cropped_pages(
    opened: Session,
    qtbot: QtBot,
    tmp_path: Path,
    rotation: int,
    cropped: tuple[int, int, int, int] | None,
) -> None:
    """All ink of a page with one line is inside the marks, however the page lies."""
    assert opened.app is not None
    path = turned(write_pdf(tmp_path / "turned.pdf", [PAGES[1]]), rotation, cropped)
    list(opened.app.library.add([path]))
    list(opened.app.library.learn())
    told = opened.app.assistant.ask("What interest does the loan bear?", quotes_only=True)
    (evidence,) = [event for event in told if isinstance(event, EvidenceFound)]
    state = PageState(opened, opened.jobs)
    with qtbot.waitSignal(state.shown, timeout=30_000):
        state.show([cited(evidence.quotes[0])], 0)
    page = state.page
    assert page is not None
    image = page.picture
    wide, high = image.width(), image.height()
    assert (wide > high) == ((rotation in {90, 270}) != (cropped is not None))
    inside = sum(
        darkness(
            image,
            max(0, m.left() * wide - 4),
            max(0, m.top() * high - 4),
            m.width() * wide + 8,
            m.height() * high + 8,
        )
        for m in page.marks
    )
    everything = darkness(image, 0, 0, wide, high)
    assert everything > 100
    assert inside >= 0.98 * everything
