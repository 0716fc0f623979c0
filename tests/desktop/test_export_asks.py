"""Before something leaves the vault the passphrase is asked for; a wrong one writes nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core import errors
from core.app import App
from core.records.settings import EXPORT_ASKS, Profile
from desktop.icons import Icons
from desktop.jobs import Listener
from desktop.program import Program
from desktop.state.consent import Consent
from desktop.state.exporting import ExportState
from desktop.state.privacy import Form, PrivacyState
from desktop.state.session import Session
from desktop.state.tries import Tries
from desktop.theme import LIGHT, load
from desktop.widgets.ask_passphrase import AskConsent

ASSETS = Path(__file__).parents[2] / "assets"
LONG = 30_000
PASSPHRASE = "correct horse"


class Clock:
    """A clock that a test moves on."""

    now = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Return the clock that says when the next passphrase may come."""
    return Clock()


@pytest.fixture
def consent(opened: Session, clock: Clock) -> Consent:
    """Return the question of a vault that asks."""
    vault(opened).settings.put(EXPORT_ASKS, "on")
    return Consent(opened, opened.jobs, Tries(clock))


@pytest.fixture
def exporting(consent: Consent) -> ExportState:
    """Return the export of conversations."""
    return ExportState(consent)


@pytest.fixture
def conversation(opened: Session) -> int:
    """Return a conversation of the vault."""
    return int(vault(opened).dialogue.conversations.create().id)


def vault(session: Session) -> App:
    """Return the open vault's App."""
    assert session.app is not None
    return session.app


def outcomes(session: Session, event: str) -> list[str]:
    """Return the outcomes of an event in the audit log."""
    app = vault(session)
    return [entry.outcome for entry in app.audit.entries() if entry.event == event]


@pytest.mark.parametrize("ending", ["pdf", "docx", "md"])
def test_a_conversation_leaves_with_the_passphrase_only(
    exporting: ExportState,
    consent: Consent,
    conversation: int,
    opened: Session,
    qtbot: QtBot,
    tmp_path: Path,
    clock: Clock,
    ending: str,
) -> None:
    """A wrong one writes no file and no entry of an export, and is in the log itself."""
    path = tmp_path / f"out.{ending}"
    with qtbot.waitSignal(consent.wanted, timeout=LONG):
        exporting.export(conversation, ending, path)
    with qtbot.waitSignal(consent.wrong, timeout=LONG):
        consent.give("wrong")
    assert not path.exists()
    assert outcomes(opened, "conversation.exported") == []
    assert outcomes(opened, "vault.refused") == ["WrongPassphrase"]
    clock.now += 1
    with qtbot.waitSignals([consent.over, exporting.done], timeout=LONG):
        consent.give(PASSPHRASE)
    assert path.stat().st_size > 0
    assert outcomes(opened, "conversation.exported") == [ending]


def test_the_audit_log_leaves_with_the_passphrase_only(
    consent: Consent, opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    """As a table and as JSON Lines alike."""
    state = PrivacyState(opened, opened.jobs, consent, tmp_path / "config")
    with qtbot.waitSignal(state.audit_changed, timeout=LONG):
        state.refresh()
    for form in (Form.CSV, Form.JSON_LINES):
        path = tmp_path / f"log.{form}"
        with qtbot.waitSignal(consent.wanted, timeout=LONG):
            state.export(path, form)
        assert not path.exists()
        with qtbot.waitSignal(state.exported, timeout=LONG):
            consent.give(PASSPHRASE)
        assert path.exists()
    qtbot.waitUntil(lambda: opened.jobs.idle, timeout=LONG)


def test_guessing_slows_down(
    exporting: ExportState,
    consent: Consent,
    conversation: int,
    opened: Session,
    qtbot: QtBot,
    tmp_path: Path,
    clock: Clock,
) -> None:
    """Until the time is over nothing is tried, not even the right one."""
    with qtbot.waitSignal(consent.wanted, timeout=LONG):
        exporting.export(conversation, "md", tmp_path / "out.md")
    for wait in (1, 2, 4):
        with qtbot.waitSignal(consent.wrong, timeout=LONG):
            consent.give("wrong")
        assert consent.tries.wait_s == wait
        consent.give(PASSPHRASE)
        assert opened.jobs.idle
        clock.now += wait
    with qtbot.waitSignal(exporting.done, timeout=LONG):
        consent.give(PASSPHRASE)
    assert consent.tries.wait_s == 0


def test_what_is_withdrawn_is_never_written(
    exporting: ExportState,
    consent: Consent,
    conversation: int,
    opened: Session,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    """Before a passphrase, and while one is being tried."""
    path = tmp_path / "out.md"
    for tried in (False, True):
        with qtbot.waitSignal(consent.wanted, timeout=LONG):
            exporting.export(conversation, "md", path)
        if tried:
            with qtbot.waitSignal(consent.busy, timeout=LONG, check_params_cb=bool):
                consent.give("wrong")
        with qtbot.waitSignal(consent.over, timeout=LONG):
            consent.withdraw()
        consent.give(PASSPHRASE)
        qtbot.waitUntil(lambda: opened.jobs.idle, timeout=LONG)
        assert not path.exists()


def test_locking_ends_the_question(
    exporting: ExportState,
    consent: Consent,
    conversation: int,
    opened: Session,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    """Nothing leaves a vault that is locked, whatever is typed then."""
    with qtbot.waitSignal(consent.wanted, timeout=LONG):
        exporting.export(conversation, "md", tmp_path / "out.md")
    with qtbot.waitSignals([consent.over, opened.locked], timeout=LONG):
        opened.lock()
    consent.give(PASSPHRASE)
    exporting.export(conversation, "md", tmp_path / "out.md")
    assert opened.jobs.idle
    assert not (tmp_path / "out.md").exists()


def test_where_the_vault_does_not_ask_it_leaves_at_once(
    exporting: ExportState,
    consent: Consent,
    conversation: int,
    opened: Session,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    """The standard profile leaves that to the person."""
    vault(opened).settings.put(EXPORT_ASKS, "off")
    with (
        qtbot.assertNotEmitted(consent.wanted),
        qtbot.waitSignal(exporting.done, timeout=LONG),
    ):
        exporting.export(conversation, "md", tmp_path / "out.md")


def test_an_export_that_fails_says_so_and_asks_no_more(
    exporting: ExportState, consent: Consent, conversation: int, qtbot: QtBot, tmp_path: Path
) -> None:
    """The passphrase was right; what went wrong is the disk."""
    with qtbot.waitSignal(consent.wanted, timeout=LONG):
        exporting.export(conversation, "md", tmp_path / "nowhere" / "out.md")
    with (
        qtbot.waitSignal(consent.over, timeout=LONG),
        qtbot.waitSignal(exporting.failed, timeout=LONG) as failed,
    ):
        consent.give(PASSPHRASE)
    assert failed.args is not None
    assert isinstance(failed.args[0], errors.StorageError)


def test_a_refusal_that_comes_before_the_passphrase_was_looked_at_ends_the_question(
    consent: Consent, qtbot: QtBot
) -> None:
    """The profile may forbid the work itself: typing another passphrase would not help."""
    told: list[Exception] = []

    def forbidden(app: App) -> None:
        app.settings.choose_profile(Profile.REGULATED)
        raise errors.ForbiddenByProfile

    listener = Listener(failed=told.append)
    with qtbot.waitSignal(consent.wanted, timeout=LONG):
        consent.call("files", forbidden, listener)
    with qtbot.waitSignal(consent.over, timeout=LONG):
        consent.give(PASSPHRASE)
    qtbot.waitUntil(lambda: bool(told), timeout=LONG)
    assert isinstance(told[0], errors.ForbiddenByProfile)


def test_long_work_tells_its_progress(consent: Consent, qtbot: QtBot) -> None:
    """Once the passphrase is right; a backup takes its time."""

    def work(_app: App) -> Iterator[int]:
        yield from range(3)

    told: list[int] = []
    over: list[None] = []
    listener = Listener(event=told.append, done=over.append)
    with qtbot.waitSignal(consent.wanted, timeout=LONG):
        consent.stream("files", work, listener)
    assert told == []
    consent.give(PASSPHRASE)
    qtbot.waitUntil(lambda: over == [None], timeout=LONG)
    assert told == [0, 1, 2]


@pytest.fixture
def dialog(consent: Consent, qtbot: QtBot) -> Iterator[AskConsent]:
    """Yield the dialog, on a window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    icons = Icons(ASSETS / "icons", load(ASSETS / "themes", LIGHT), (1.0,))
    made = AskConsent(window, icons, consent)
    made.open()
    yield made
    window.close()


def test_the_dialog_stays_until_the_passphrase_is_right(
    dialog: AskConsent,
    exporting: ExportState,
    consent: Consent,
    conversation: int,
    qtbot: QtBot,
    tmp_path: Path,
    clock: Clock,
) -> None:
    """It says that one was wrong, and keeps its button away until the next may come."""
    with qtbot.waitSignal(consent.wanted, timeout=LONG):
        exporting.export(conversation, "md", tmp_path / "out.md")
    dialog.go.click()
    assert dialog.isVisible()
    QTest.keyClicks(dialog.field.line, "wrong")
    with qtbot.waitSignal(consent.wrong, timeout=LONG):
        QTest.keyClick(dialog.field.line, Qt.Key.Key_Return)
        assert not dialog.go.isEnabled()
        dialog.reject()
    assert dialog.isVisible()
    assert dialog.notice.said == "That is not the passphrase."
    assert dialog.field.text == ""
    assert dialog.go.text() == "Again in 2 s"
    clock.now += 2
    qtbot.waitUntil(dialog.go.isEnabled, timeout=LONG)
    QTest.keyClicks(dialog.field.line, PASSPHRASE)
    with qtbot.waitSignals([dialog.accepted, exporting.done], timeout=LONG):
        dialog.go.click()


def test_cancelling_the_dialog_leaves_everything_in_the_vault(
    dialog: AskConsent,
    exporting: ExportState,
    consent: Consent,
    conversation: int,
    opened: Session,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    """With Escape as well."""
    with qtbot.waitSignal(consent.wanted, timeout=LONG):
        exporting.export(conversation, "md", tmp_path / "out.md")
    with qtbot.waitSignal(consent.over, timeout=LONG):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    consent.give(PASSPHRASE)
    assert opened.jobs.idle
    assert not (tmp_path / "out.md").exists()


def test_the_window_asks_wherever_something_leaves(
    doorway: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    """And the profile that is chosen in Settings counts there at once."""
    desk, window = doorway.desk, doorway.window
    session = desk.session
    with qtbot.waitSignal(session.opened, timeout=LONG):
        session.create(tmp_path / "office", PASSPHRASE)
    with qtbot.waitSignal(session.locked, timeout=LONG):
        session.lock()
    with qtbot.waitSignal(session.opened, timeout=LONG):
        session.unlock(tmp_path / "office", PASSPHRASE)
    qtbot.waitUntil(lambda: window.pages is not None, timeout=LONG)
    with qtbot.waitSignal(desk.access.profile_chosen, timeout=LONG):
        desk.access.choose_regulated(PASSPHRASE)
    qtbot.waitUntil(lambda: desk.preferences.regulated, timeout=LONG)
    qtbot.waitUntil(lambda: desk.jobs.idle, timeout=LONG)
    with qtbot.waitSignal(desk.consent.wanted, timeout=LONG):
        desk.exporting.export(1, "md", tmp_path / "out.md")
    (asked,) = window.findChildren(AskConsent)
    assert asked.isVisible()
    with qtbot.waitSignal(session.locked, timeout=LONG):
        session.lock()
    assert not (tmp_path / "out.md").exists()
