"""The Settings page: every control shows what holds, and changes it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core import errors
from core.records.settings import GATE, Profile
from desktop.icons import Icons
from desktop.preferences import PreferencesFile
from desktop.state.access import AccessState, Deed
from desktop.state.consent import Consent
from desktop.state.preferences import PreferencesState
from desktop.state.recovery import RecoveryState
from desktop.state.session import Session
from desktop.state.strength import StrengthState
from desktop.state.tries import Tries
from desktop.theme import LIGHT, load
from desktop.views.access import AccessSection
from desktop.views.settings import SettingsView

ASSETS = Path(__file__).parents[2] / "assets"
LONG = 30_000


@pytest.fixture
def state(opened: Session, tmp_path: Path, qtbot: QtBot) -> PreferencesState:
    """Return the view-model of an open vault, with its values loaded."""
    file = PreferencesFile(tmp_path / "config")
    consent = Consent(opened, opened.jobs, Tries())
    made = PreferencesState(opened, opened.jobs, consent, file)
    with qtbot.waitSignal(made.changed, timeout=LONG):
        opened.opened.emit()
    return made


@pytest.fixture
def view(state: PreferencesState, opened: Session, qtbot: QtBot) -> SettingsView:
    """Return the page, shown in a small window on a system that can block captures."""
    icons = Icons(ASSETS / "icons", load(ASSETS / "themes", LIGHT), (1.0,))
    jobs = opened.jobs
    access = AccessState(opened, jobs, Tries(), RecoveryState(opened, jobs))
    section = AccessSection(access, StrengthState(jobs), icons)
    made = SettingsView(state, section, icons, capture_possible=True)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    return made


def roll(view: SettingsView, field: QWidget) -> None:
    """Turn the wheel by a notch over a field, towards the person."""
    place = QPointF(field.mapTo(view, field.rect().center()))
    QTest.wheelEvent(
        view.windowHandle(), place, QPoint(0, -120), QPoint(), Qt.KeyboardModifier.NoModifier
    )
    QApplication.processEvents()


def test_it_shows_what_holds(view: SettingsView) -> None:
    """The defaults of a new vault and a new computer."""
    assert view.themes.checkedId() == 0
    assert view.language.currentData() == "system"
    assert view.minutes.value() == 5
    assert view.gates.checkedId() == GATE.choices.index("balanced")
    assert not view.quotes_only.isChecked()
    assert view.pages.value() == 8
    assert not view.capture.isChecked()
    assert not view.export_asks.isChecked()


def test_every_control_changes_what_it_says(view: SettingsView, state: PreferencesState) -> None:
    """At once, by mouse and keyboard alike."""
    view.themes.button(2).click()
    assert state.here.theme == "dark"
    view.language.setFocus()
    QTest.keyClick(view.language, Qt.Key.Key_Down)
    assert state.here.language == "en"
    view.minutes.stepUp()
    assert state.lock_after == 6
    view.gates.button(0).click()
    assert state.gate == "strict"
    view.quotes_only.click()
    assert state.quotes_only
    view.capture.click()
    assert state.capture_blocked
    view.export_asks.click()
    assert state.export_asks
    view.pages.selectAll()
    QTest.keyClicks(view.pages, "12")
    assert state.evidence == 12


def test_a_change_from_elsewhere_is_shown(view: SettingsView, state: PreferencesState) -> None:
    """And it does not come back as a change of the page's own."""
    state.set_gate("generous")
    state.set_lock_after(30)
    assert view.gates.checkedId() == GATE.choices.index("generous")
    assert view.minutes.value() == 30


def test_the_wheel_scrolls_the_page_and_changes_no_field(
    view: SettingsView, state: PreferencesState, qtbot: QtBot
) -> None:
    """On its way down the page it passes over every one of them."""
    area = view.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=LONG)
    for field in (view.language, view.minutes, view.pages):
        area.ensureWidgetVisible(field)
        before = bar.value()
        roll(view, field)
        assert bar.value() > before or before == bar.maximum()
    assert bar.value() > 0
    assert (state.lock_after, state.evidence, state.here.language) == (5, 8, "system")


def test_a_value_that_was_not_stored_is_told_and_taken_back(
    view: SettingsView,
    state: PreferencesState,
    opened: Session,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The page never shows what does not hold."""

    def refuse(*_given: object) -> None:
        raise errors.DiskFull

    assert opened.app is not None
    monkeypatch.setattr(opened.app.settings, "put", refuse)
    with qtbot.waitSignal(state.failed, timeout=LONG):
        view.pages.setValue(12)
    assert view.notice.said == "The disk is full."
    qtbot.waitUntil(lambda: view.pages.value() == 8, timeout=LONG)


def test_every_control_has_a_name_and_every_word_is_plain(view: SettingsView) -> None:
    """For whoever hears the page."""
    for kind in (QAbstractButton, QComboBox, QSpinBox):
        for control in view.findChildren(kind):
            if control.focusPolicy() != Qt.FocusPolicy.NoFocus and control.isVisibleTo(view):
                told = QAccessible.queryAccessibleInterface(control)
                assert told.text(QAccessible.Text.Name), control
    for label in view.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_the_regulated_profile_fixes_what_it_forbids(
    view: SettingsView, state: PreferencesState, opened: Session, qtbot: QtBot
) -> None:
    """The range ends at its bound, the boxes are on, and each says why."""
    assert opened.app is not None
    opened.app.settings.choose_profile(Profile.REGULATED)
    state.look()
    qtbot.waitUntil(lambda: state.regulated, timeout=LONG)
    assert (view.minutes.minimum(), view.minutes.maximum()) == (1, 5)
    for box, says in ((view.capture, view.capture_says), (view.export_asks, view.export_says)):
        assert box.isChecked()
        assert not box.isEnabled()
        assert "regulated profile" in says.text()


def test_a_box_that_needs_the_passphrase_stays_as_it_is_until_then(
    view: SettingsView, state: PreferencesState, qtbot: QtBot
) -> None:
    """Asking before exports is not turned off by a click alone."""
    view.export_asks.click()
    qtbot.waitUntil(lambda: state._jobs.idle, timeout=LONG)
    with qtbot.waitSignal(state._consent.wanted, timeout=LONG):
        view.export_asks.click()
    assert view.export_asks.isChecked()


def test_a_system_that_cannot_block_captures_says_so(
    view: SettingsView, state: PreferencesState
) -> None:
    """The wish is shown as it is: the vault may be opened on another system."""
    view._capture_possible = False
    state.set_capture_blocked(on=True)
    assert view.capture.isChecked()
    assert not view.capture.isEnabled()
    assert "Windows does" in view.capture_says.text()


def test_what_was_done_comes_into_sight(view: SettingsView, qtbot: QtBot) -> None:
    """Wherever on the page the person was by then."""
    area = view.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=LONG)
    bar.setValue(bar.maximum())
    view.access._state.done.emit(Deed.PASSPHRASE_CHANGED)
    qtbot.waitUntil(lambda: not view.access.notice.visibleRegion().isEmpty(), timeout=LONG)
