"""What a person should know of a document is said below the table, and can be decided there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.reading.protocol import Description
from core.records.documents import Document
from desktop.icons import Icons
from desktop.state.carries import Carries, carries
from desktop.theme import LIGHT, load
from desktop.widgets.carried import Carried
from desktop.widgets.confirm import Confirm

ASSETS = Path(__file__).parents[2] / "assets"


@pytest.fixture
def icons() -> Icons:
    """Return the icons in the light theme."""
    return Icons(ASSETS / "icons", load(ASSETS / "themes", LIGHT), (1.0,))


@pytest.fixture
def notice(qtbot: QtBot, icons: Icons) -> Iterator[Carried]:
    """Yield the notice in a window."""
    window = QWidget()
    qtbot.addWidget(window)
    shown = Carried(icons)
    QVBoxLayout(window).addWidget(shown)
    window.show()
    yield shown
    window.close()


DOCUMENT = Document(7, "Lease.pdf", 900, "2031-05-01", "read", None, 12, 12, 0, 0, 30, 30)


def description(**given: object) -> Description:
    """Return what a plain document says about itself, but for what is given."""
    plain: dict[str, object] = {
        "pages": 12,
        "encrypted": False,
        "title": "",
        "author": "",
        "created": "",
        "attachments": 0,
        "javascript": False,
        "launch": False,
        "warnings": [],
    }
    return Description(**(plain | given))  # type: ignore[arg-type]  # put together by name


def test_a_plain_document_carries_nothing(notice: Carried) -> None:
    """Then there is no notice."""
    assert not carries(DOCUMENT, None).anything
    assert not carries(DOCUMENT, description()).anything
    notice.show_carries(carries(DOCUMENT, description()))
    assert notice.isHidden()


def test_everything_it_carries_is_said(notice: Carried) -> None:
    """One line each, in plain words."""
    found = carries(
        DOCUMENT,
        description(javascript=True, launch=True, attachments=3, warnings=["structure_slow"]),
    )
    notice.show_carries(found)
    said = notice.accessibleDescription()
    assert [part in said for part in ("scripts", "program", "inside of it: 3", "found out")] == [
        True,
        True,
        True,
        True,
    ]
    assert notice.action.isHidden()


def test_hidden_text_is_used_after_a_question(notice: Carried, qtbot: QtBot) -> None:
    """And left out again without one."""
    wanted: list[tuple[int, bool]] = []
    notice.hidden_wanted.connect(lambda document, use: wanted.append((document, use)))
    notice.show_carries(Carries(7, hiding=2, changeable=True))
    notice.action.click()
    asked = notice.findChild(Confirm)
    assert isinstance(asked, Confirm)
    assert not wanted
    asked.do.click()
    assert wanted == [(7, True)]
    del asked
    qtbot.waitUntil(lambda: notice.findChild(Confirm) is None)
    notice.show_carries(Carries(7, hiding=2, used=True, changeable=True))
    assert isinstance(notice.action, QPushButton)
    notice.action.click()
    assert wanted == [(7, True), (7, False)]
