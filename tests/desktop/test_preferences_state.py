"""The Settings page's view-model: choices of this computer, and of the open vault."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core import errors
from core.records.settings import (
    CAPTURE_BLOCKED,
    EVIDENCE,
    EXPORT_ASKS,
    GATE,
    LOCK_AFTER,
    QUOTES_ONLY,
    Profile,
    Settings,
)
from desktop.preferences import PreferencesFile
from desktop.state.consent import Consent
from desktop.state.preferences import PreferencesState
from desktop.state.session import Session
from desktop.state.tries import Tries

LONG = 30_000


@pytest.fixture
def file(tmp_path: Path) -> PreferencesFile:
    """Return the file of this computer's choices."""
    return PreferencesFile(tmp_path / "config")


@pytest.fixture
def state(opened: Session, file: PreferencesFile, qtbot: QtBot) -> PreferencesState:
    """Return the view-model of an open vault, with its values loaded."""
    consent = Consent(opened, opened.jobs, Tries())
    made = PreferencesState(opened, opened.jobs, consent, file)
    with qtbot.waitSignal(made.changed, timeout=LONG):
        opened.opened.emit()
    return made


def stored(session: Session) -> Settings:
    """Return the vault's settings."""
    assert session.app is not None
    return session.app.settings


def changes(session: Session) -> list[str]:
    """Return the settings that the audit log says were changed."""
    assert session.app is not None
    entries = session.app.audit.entries()
    return [entry.object for entry in entries if entry.event == "setting.changed"]


def test_look_and_language_are_kept_outside_of_the_vault(
    state: PreferencesState, file: PreferencesFile, qtbot: QtBot
) -> None:
    """They are needed before it is open, and take effect at once."""
    told: list[str] = []
    state.theme_chosen.connect(told.append)
    state.language_chosen.connect(told.append)
    state.choose_theme("dark")
    state.choose_language("de")
    assert told == ["dark", "de"]
    assert (file.read().theme, file.read().language) == ("dark", "de")
    assert state.here == file.read()
    with qtbot.assertNotEmitted(state.theme_chosen):
        state.choose_theme("dark")


def test_a_look_that_cannot_be_stored_holds_for_this_time(
    state: PreferencesState, file: PreferencesFile, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A read-only home does not keep anybody from a dark window."""

    def refuse(**_values: str) -> None:
        raise OSError

    monkeypatch.setattr(file, "change", refuse)
    with qtbot.waitSignal(state.theme_chosen, timeout=LONG):
        state.choose_theme("dark")
    assert state.here.theme == "dark"
    assert file.read().theme == "system"


def test_a_choice_counts_at_once_and_is_stored_a_moment_later(
    state: PreferencesState, opened: Session, qtbot: QtBot
) -> None:
    """Ten steps of a number are one change in the audit log."""
    for minutes in range(11, 21):
        state.set_lock_after(minutes)
    state.set_quotes_only(on=True)
    state.set_gate("strict")
    state.set_evidence(12)
    assert (state.lock_after, state.quotes_only, state.gate, state.evidence) == (
        20,
        True,
        "strict",
        12,
    )
    assert opened.lock_after_s == 20 * 60
    assert changes(opened) == []
    qtbot.waitUntil(lambda: len(changes(opened)) == 4, timeout=LONG)
    settings = stored(opened)
    assert settings.get(LOCK_AFTER) == 20
    assert settings.get(QUOTES_ONLY) is True
    assert settings.get(GATE) == "strict"
    assert settings.get(EVIDENCE) == 12


def test_choosing_what_holds_already_changes_nothing(
    state: PreferencesState, opened: Session, qtbot: QtBot
) -> None:
    """The page may say the same twice."""
    with qtbot.assertNotEmitted(state.changed):
        state.set_lock_after(5)
        state.set_gate("balanced")
    assert not state._settled.isActive()
    assert changes(opened) == []


def test_a_choice_just_before_locking_is_kept(
    state: PreferencesState, opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    """It is stored before the vault closes, and the next opening goes by it."""
    state.set_lock_after(3)
    with qtbot.waitSignal(opened.locked, timeout=LONG):
        opened.lock()
    assert state.lock_after == 5
    opened.lock_after_s = 600.0
    with qtbot.waitSignal(opened.opened, timeout=LONG):
        opened.unlock(tmp_path / "vault", "correct horse")
    qtbot.waitUntil(lambda: state.lock_after == 3, timeout=LONG)
    assert opened.lock_after_s == 180


def test_without_a_vault_nothing_of_it_can_be_chosen(
    state: PreferencesState, opened: Session, qtbot: QtBot
) -> None:
    """The defaults are told, and stay."""
    with qtbot.waitSignal(opened.locked, timeout=LONG):
        opened.lock()
    state.set_evidence(3)
    assert state.evidence == 8


def test_a_value_that_cannot_be_stored_is_told_and_taken_back(
    state: PreferencesState, opened: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page shows again what is stored."""

    def refuse(*_given: object) -> None:
        raise errors.DiskFull

    monkeypatch.setattr(stored(opened), "put", refuse)
    with qtbot.waitSignal(state.failed, timeout=LONG) as failed:
        state.set_evidence(12)
    assert failed.args is not None
    assert isinstance(failed.args[0], errors.DiskFull)
    qtbot.waitUntil(lambda: state.evidence == 8, timeout=LONG)


def test_the_regulated_profile_bounds_what_can_be_chosen(
    state: PreferencesState, opened: Session, qtbot: QtBot
) -> None:
    """What was chosen before stays stored, and counts no longer."""
    assert state.minutes == (1, 60)
    assert (state.regulated, state.capture_blocked, state.export_asks) == (False, False, False)
    state.set_lock_after(30)
    state.set_capture_blocked(on=True)
    qtbot.waitUntil(lambda: stored(opened).get(CAPTURE_BLOCKED) is True, timeout=LONG)
    state.set_capture_blocked(on=False)
    qtbot.waitUntil(lambda: stored(opened).get(CAPTURE_BLOCKED) is False, timeout=LONG)
    stored(opened).choose_profile(Profile.REGULATED)
    state.look()
    qtbot.waitUntil(lambda: state.regulated, timeout=LONG)
    assert state.minutes == (1, 5)
    assert (state.lock_after, opened.lock_after_s) == (5, 300)
    assert state.capture_blocked
    assert state.export_asks
    with qtbot.waitSignal(opened.locked, timeout=LONG):
        opened.lock()
    assert not state.regulated
    assert state.minutes == (1, 60)


def test_to_ask_before_exports_is_chosen_freely_and_ended_with_the_passphrase(
    state: PreferencesState, opened: Session, qtbot: QtBot
) -> None:
    """Or who finds the vault open would turn it off first."""
    consent = state._consent
    state.set_export_asks(on=False)
    assert opened.jobs.idle
    state.set_export_asks(on=True)
    qtbot.waitUntil(lambda: stored(opened).get(EXPORT_ASKS) is True, timeout=LONG)
    with qtbot.waitSignal(consent.wanted, timeout=LONG):
        state.set_export_asks(on=False)
    assert state.export_asks
    with qtbot.waitSignal(consent.wrong, timeout=LONG):
        consent.give("wrong")
    assert stored(opened).get(EXPORT_ASKS) is True
    qtbot.waitUntil(lambda: not consent.tries.wait_s, timeout=LONG)
    with qtbot.waitSignal(consent.over, timeout=LONG):
        consent.give("correct horse")
    qtbot.waitUntil(lambda: not state.export_asks, timeout=LONG)
    assert stored(opened).get(EXPORT_ASKS) is False
