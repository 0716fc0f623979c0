"""The page beside an answer is the cited page, and its marks lie on the cited words."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from core.assistant import Citation, EvidenceFound
from core.errors import DocumentNotFound
from desktop.state.page import PageState
from desktop.state.session import Session
from tests.documents import write_pdf

PAGES = [
    "The annual leave of every employee is 30 days.",
    "The loan bears interest at 6.25 percent.",
]


@pytest.fixture
def citations(opened: Session, tmp_path: Path) -> list[Citation]:
    """Return the citations of an answer, from two pages of one document."""
    assert opened.app is not None
    list(opened.app.library.add([write_pdf(tmp_path / "policy.pdf", PAGES)]))
    list(opened.app.library.learn())
    told = opened.app.assistant.ask("interest of the loan, annual leave", quotes_only=True)
    (evidence,) = [event for event in told if isinstance(event, EvidenceFound)]
    return list(evidence.quotes)


def darkness(image: QImage, left: float, top: float, width: float, height: float) -> int:
    """Return how many pixels of a rectangle are ink."""
    return sum(
        QColor(image.pixel(x, y)).lightness() < 128
        for x in range(int(left), int(left + width))
        for y in range(int(top), int(top + height))
    )


def test_the_marks_lie_on_the_words(
    opened: Session, citations: list[Citation], qtbot: QtBot
) -> None:
    """All the ink of a one-line page is inside the marks."""
    state = PageState(opened, opened.jobs)
    with qtbot.waitSignal(state.shown, timeout=30_000):
        state.show(citations, 0)
    page = state.page
    assert page is not None
    image = page.picture
    inside = sum(
        darkness(image, m.left() - 2, m.top() - 4, m.width() + 4, m.height() + 8)
        for m in page.marks
    )
    everything = darkness(image, 0, 0, image.width(), image.height())
    assert inside > 100
    assert inside >= 0.98 * everything


def test_citations_are_walked_in_a_circle(
    opened: Session, citations: list[Citation], qtbot: QtBot
) -> None:
    """From the last to the first and back."""
    state = PageState(opened, opened.jobs)
    seen = []
    with qtbot.waitSignal(state.shown, timeout=30_000):
        state.show(citations, 0)
    for walk in (state.next, state.next, state.previous):
        with qtbot.waitSignal(state.shown, timeout=30_000):
            walk()
        assert state.page is not None
        seen.append(state.page.position)
    assert seen == [1, 0, 1]
    state.clear()
    assert (state.page, state.count) == (None, 0)


def test_a_removed_document_is_told(
    opened: Session, citations: list[Citation], qtbot: QtBot
) -> None:
    """An old citation of it shows no page and says why."""
    assert opened.app is not None
    opened.app.library.remove(citations[0].document)
    state = PageState(opened, opened.jobs)
    with qtbot.waitSignal(state.failed, timeout=30_000) as failed:
        state.show(citations, 0)
    assert failed.args is not None
    assert isinstance(failed.args[0], DocumentNotFound)
