"""The Models page: what a person sees, drops, presses, and is told."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.paths import Paths
from core.vault.derivation import KdfCost
from desktop.icons import Icons
from desktop.state.models import ModelsState
from desktop.state.session import Session
from desktop.theme import LIGHT, load
from desktop.views.model_card import ModelCard
from desktop.views.models import ModelsView
from desktop.widgets.confirm import Confirm
from tests.desktop.own_models import LONG, session_with_own_models
from tests.models import headers

ASSETS = Path(__file__).parents[2] / "assets"


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path, paths: Paths, cheap: KdfCost) -> Iterator[Session]:
    """Yield an open session whose imported models go to a folder of the test."""
    with session_with_own_models(qtbot, tmp_path, paths, cheap) as made:
        yield made


@pytest.fixture
def state(session: Session) -> ModelsState:
    """Return the view-model."""
    return ModelsState(session, session.jobs)


@pytest.fixture
def copied() -> list[str]:
    """Return what was put on the clipboard."""
    return []


@pytest.fixture
def view(state: ModelsState, copied: list[str], qtbot: QtBot) -> ModelsView:
    """Return the page, shown, with the models of the program on it."""
    icons = Icons(ASSETS / "icons", load(ASSETS / "themes", LIGHT), (1.0,))
    made = ModelsView(state, icons, copied.append)
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show()
    qtbot.waitUntil(lambda: len(state.rows) == 2, timeout=LONG)
    return made


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a file that says all that a model says, and holds none."""
    return headers.write(tmp_path / "kestrel.gguf", headers.gguf())


def said(widget: QWidget) -> str:
    """Return every word that is shown on a widget."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text() for label in labels)


def card(view: ModelsView, state: ModelsState, position: int) -> ModelCard:
    """Return the card of a row."""
    found = view.card(state.rows[position].model.id)
    assert found is not None
    return found


def imported(view: ModelsView, state: ModelsState, source: Path, qtbot: QtBot) -> ModelCard:
    """Import a model and return its card."""
    state.import_file(source)
    qtbot.waitUntil(lambda: len(state.rows) == 3 and state.importing is None, timeout=LONG)
    return card(view, state, 2)


def dragged(paths: Sequence[Path]) -> QMimeData:
    """Return what a file manager hands over."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def enters(view: ModelsView, data: QMimeData) -> bool:
    """Drag something over the page; return whether the page wants it."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(100, 100), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(view, event)
    return event.isAccepted()


def drop(view: ModelsView, data: QMimeData) -> None:
    """Let something go over the page."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(100, 100), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(view, event)


def test_each_model_says_what_it_is_for_and_what_it_takes(
    view: ModelsView, state: ModelsState
) -> None:
    """In plain words: purpose, form, licence, sizes, memory, hash, place, in use."""
    writer, embedder = said(card(view, state, 0)), said(card(view, state, 1))

    for words in ("SmolLM2 135M Instruct", "In use", "SmolLM2 (ChatML)", "Apache-2.0", "Q4_1"):
        assert words in writer
    assert "93.8 MB" in writer
    assert "b179c9523d0e6a0f…" in writer
    assert "about 290 MB" in writer
    assert "words the answers" in writer
    assert "finds passages" in embedder
    assert "memory" in view.subtitle.text()


def test_hash_and_place_can_be_copied_whole(
    view: ModelsView, state: ModelsState, copied: list[str]
) -> None:
    """What is shortened on the page is not on the clipboard."""
    for button in card(view, state, 0).findChildren(QToolButton):
        button.click()

    model = state.rows[0].model
    assert copied == [model.id, str(model.path)]


def test_only_what_can_be_done_is_offered(view: ModelsView, state: ModelsState) -> None:
    """The model in use can be tried; the embedder can be neither tried nor removed."""

    def offers(one: ModelCard) -> list[str]:
        buttons = one.findChildren(QPushButton)
        return [button.text() for button in buttons if button.isVisibleTo(one)]

    assert offers(card(view, state, 0)) == ["Test run"]
    assert offers(card(view, state, 1)) == []


def test_a_dropped_model_is_imported_and_offered(
    view: ModelsView, state: ModelsState, small: Path, qtbot: QtBot
) -> None:
    """A PDF dropped here is not for this page: it goes on to the window."""
    pdf = dragged([small.with_name("letter.pdf")])
    assert not enters(view, pdf)
    assert enters(view, dragged([small]))
    assert "Let go to import" in said(view)
    drop(view, dragged([small]))
    assert "Let go to import" not in said(view)
    assert view.importing.isVisible()
    qtbot.waitUntil(lambda: len(state.rows) == 3, timeout=LONG)

    assert not view.importing.isVisible()
    assert "Kestrel 1M Instruct” is imported" in view.notice.said
    assert view.notice.action.text() == "Use this model"


def test_a_model_that_does_not_load_is_told_beside_the_one_that_stays(
    view: ModelsView, state: ModelsState, small: Path, qtbot: QtBot
) -> None:
    """The offer of the notice was taken; the page says how it went."""
    imported(view, state, small, qtbot)
    view.notice.action.click()
    qtbot.waitUntil(lambda: "cannot be used" in view.notice.said, timeout=LONG)

    assert "“SmolLM2 135M Instruct” goes on writing." in view.notice.said
    assert "The engine cannot load its file" in said(view.notice)
    assert "In use" in said(card(view, state, 0))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7 and so on", "not a model in the GGUF format"),
        (headers.gguf(version=1), "a version of the GGUF format"),
        (headers.gguf()[:-1], "ends before its contents do"),
        (headers.gguf(key_count=2**60), "contradicts itself"),
        (headers.gguf(headers.changed(split__count=2)), "one of several parts"),
        (headers.gguf(headers.changed(general__type="adapter")), "not a language model"),
        (headers.gguf(headers.changed(tokenizer__ggml__tokens=("a",))), "its family"),
        (b"", "The file is empty."),
    ],
)
def test_why_a_file_is_not_imported_is_said_in_words(
    view: ModelsView, state: ModelsState, tmp_path: Path, content: bytes, words: str, qtbot: QtBot
) -> None:
    """One sentence for each reason, and that nothing was changed."""
    with qtbot.waitSignal(state.told, timeout=LONG):
        state.import_file(headers.write(tmp_path / "x.gguf", content))

    assert view.notice.said == "“x.gguf” was not imported."
    assert words in said(view.notice)
    qtbot.waitUntil(lambda: state.importing is None, timeout=LONG)


def test_words_of_a_file_are_never_taken_for_html(
    view: ModelsView, state: ModelsState, tmp_path: Path, qtbot: QtBot
) -> None:
    """A name is a stranger's: it is shown letter by letter, and cannot widen the page."""
    name = "<b>Kestrel</b><img src='x'>" + "W" * 200
    file = headers.write(tmp_path / "x.gguf", headers.gguf(headers.changed(general__name=name)))
    made = imported(view, state, file, qtbot)

    assert "<b>Kestrel</b>" in said(made)
    for label in view.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert not label.toolTip().startswith("<b>")
    assert made.minimumSizeHint().width() < 760


def test_a_test_run_is_begun_by_key_and_shown_in_its_card(
    view: ModelsView, state: ModelsState, qtbot: QtBot
) -> None:
    """While it runs the same place holds the button that stops it."""
    one = card(view, state, 0)
    QTest.keyClick(one.test, Qt.Key.Key_Space)
    assert one.stop.isVisible()
    assert not one.test.isVisible()
    qtbot.waitUntil(lambda: state.rows[0].can_test, timeout=LONG)

    assert "2026" in said(one)
    assert "tokens," in said(one)
    assert one.test.isVisible()
    assert not one.stop.isVisible()


def test_a_test_run_can_be_stopped(view: ModelsView, state: ModelsState, qtbot: QtBot) -> None:
    """The card says so."""
    one = card(view, state, 0)
    one.test.click()
    qtbot.waitUntil(lambda: state.trial is not None and bool(state.trial.text), timeout=LONG)
    one.stop.click()

    assert "Stopped." in said(one)
    assert one.test.isVisible()


def test_removing_asks_first_and_says_what_it_reaches(
    view: ModelsView, state: ModelsState, small: Path, qtbot: QtBot
) -> None:
    """Other vaults of this computer share the file."""
    imported(view, state, small, qtbot).remove.click()
    (asked,) = view.findChildren(Confirm)
    assert "Other vaults on this computer" in said(asked)
    asked.do.click()
    qtbot.waitUntil(lambda: len(state.rows) == 2, timeout=LONG)

    assert view.notice.said == "“Kestrel 1M Instruct” was removed."


def test_too_little_memory_is_said_before_it_is_felt(
    view: ModelsView, state: ModelsState, small: Path, qtbot: QtBot
) -> None:
    """In words, not by colour alone."""
    one = imported(view, state, small, qtbot)
    row = state.rows[2]
    one.show_row(replace(row, enough_memory=False), 1_000_000, None)

    assert "but only 976.6 kB are free now" in said(one)


def test_every_control_has_a_name_and_can_be_reached_by_key(
    view: ModelsView, state: ModelsState, small: Path, qtbot: QtBot
) -> None:
    """Buttons without words say what they copy, and of which model."""
    made = imported(view, state, small, qtbot)
    qtbot.waitUntil(made.isVisible)
    names = []
    for button in view.findChildren(QAbstractButton):
        if button.isVisible():
            interface = QAccessible.queryAccessibleInterface(button)
            names.append(interface.text(QAccessible.Text.Name))
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert all(names)
    assert "Copy “SHA-256” of Kestrel 1M Instruct" in names


def test_locking_empties_the_page(
    view: ModelsView, state: ModelsState, session: Session, small: Path, qtbot: QtBot
) -> None:
    """No name of a model stays."""
    imported(view, state, small, qtbot)
    with qtbot.waitSignal(session.locked, timeout=LONG):
        session.lock()

    assert "Kestrel" not in said(view)
    assert not view.notice.isVisible()
