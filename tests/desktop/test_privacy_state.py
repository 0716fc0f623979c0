"""The Privacy page's view-model: what is where, what was done, and the log as a file."""

import csv
import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core import errors
from core.places import Kind
from core.records.audit import Entry
from desktop.lists.audit import Column
from desktop.state.consent import Consent
from desktop.state.privacy import Form, Layer, PrivacyState, Wanted
from desktop.state.session import Session
from desktop.state.tries import Tries

LONG = 30_000


@pytest.fixture
def state(opened: Session, tmp_path: Path, qtbot: QtBot) -> PrivacyState:
    """Return the view-model of a vault in which a few things were done, after a first look."""
    made = PrivacyState(
        opened, opened.jobs, Consent(opened, opened.jobs, Tries()), tmp_path / "config"
    )
    assert opened.app is not None
    for event, obj, outcome in (
        ("document.added", "7", "done"),
        ("document.read", "7", "NeedsPassword"),
        ("setting.changed", "lock.after", "done"),
    ):
        opened.app.audit.append(event, obj, outcome)
    with qtbot.waitSignals([made.places_changed, made.audit_changed], timeout=LONG):
        made.refresh()
    return made


def events(state: PrivacyState) -> list[str]:
    """Return the codes of the entries that are shown."""
    return [entry.event for entry in state.audit.entries]


def settle(state: PrivacyState, qtbot: QtBot) -> None:
    """Wait until the lanes are empty."""
    qtbot.waitUntil(lambda: state._jobs.idle, timeout=LONG)


def test_a_look_tells_places_processes_and_the_log_newest_first(state: PrivacyState) -> None:
    """Everything at once, from the lanes."""
    assert {Kind.HEADER, Kind.CONTROL, Kind.WORKSPACE} <= {place.kind for place in state.places}
    assert state.processes[0].role == "app"
    assert events(state)[:3] == ["setting.changed", "document.read", "document.added"]
    assert state.audit.all == len(state.audit.entries)


def test_every_word_of_the_filter_must_be_in_the_row(state: PrivacyState, qtbot: QtBot) -> None:
    """In any column, as shown or as the code, in upper or lower case."""
    for words, found in (
        ("READ document", ["document.read"]),
        ("needs a password", ["document.read"]),
        ("NeedsPassword", ["document.read"]),
        ("setting.changed", ["setting.changed"]),
        ("document lock", []),
        ("  ", None),
    ):
        state.filter(words)
        settle(state, qtbot)
        assert events(state) == found if found is not None else len(events(state)) > 3
    assert state.audit.all > 3


def test_a_kind_of_event_can_be_chosen_together_with_words(
    state: PrivacyState, qtbot: QtBot
) -> None:
    """Both must hold."""
    state.choose_kind("document")
    settle(state, qtbot)
    assert events(state) == ["document.read", "document.added"]
    state.filter("added")
    settle(state, qtbot)
    assert events(state) == ["document.added"]


def test_the_log_is_sorted_by_any_column(state: PrivacyState, qtbot: QtBot) -> None:
    """By what is shown; rows alike stay newest first."""
    state.sort(Column.NUMBER, descending=False)
    settle(state, qtbot)
    numbers = [entry.sequence for entry in state.audit.entries]
    assert numbers == sorted(numbers)
    state.sort(Column.EVENT, descending=False)
    settle(state, qtbot)
    assert events(state)[:2] == ["document.added", "document.read"]
    state.sort(Column.ACCOUNT, descending=True)
    settle(state, qtbot)
    numbers = [entry.sequence for entry in state.audit.entries]
    assert numbers == sorted(numbers, reverse=True)


def test_typing_fast_shows_the_last_wish_only(state: PrivacyState, qtbot: QtBot) -> None:
    """What was overtaken is never shown, also while the log is being read."""
    seen: list[list[str]] = []
    state.audit_changed.connect(lambda: seen.append(events(state)))
    state.refresh()
    for words in ("d", "do", "document", "document added"):
        state.filter(words)
    settle(state, qtbot)
    assert seen == [["document.added"]]


def test_the_log_leaves_as_csv_without_formulas(
    state: PrivacyState, opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    """What a spreadsheet would take for a formula is text, and the export itself is in the log."""
    assert opened.app is not None
    for number, cell in enumerate(("=1+1", "+1", "-1", "@SUM(A1)", "\tx", 'comma, "quote"')):
        opened.app.audit.append("model.used", cell, str(number))
    state.refresh()
    state.choose_kind("model")
    settle(state, qtbot)
    path = tmp_path / "log.csv"
    with qtbot.waitSignal(state.exported, timeout=LONG) as exported:
        state.export(path, Form.CSV)
    assert exported.args == [path]
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = list(csv.reader(file))
    assert header == list(Entry.__slots__)
    cells = [row[header.index("object")] for row in reversed(rows)]
    assert cells == ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\tx", 'comma, "quote"']
    entry = opened.app.audit.entries()[-1]
    assert (entry.event, entry.outcome) == ("audit.exported", "6 entries")


def test_a_part_of_the_log_leaves_as_json_lines_as_it_is_shown(
    state: PrivacyState, opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    """One object a line, every field, in the order shown."""
    assert opened.app is not None
    opened.app.audit.append("model.used", "writer")
    state.refresh()
    state.choose_kind("model")
    settle(state, qtbot)
    path = tmp_path / "log.jsonl"
    shown = list(state.audit.entries)
    with qtbot.waitSignal(state.exported, timeout=LONG):
        state.export(path, Form.JSON_LINES)
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [Entry(**line) for line in lines] == shown


def test_the_whole_log_as_json_lines_can_be_checked_later(
    state: PrivacyState, opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    """It has the codes and the seal; the log may go on after it."""
    app = opened.app
    assert app is not None
    path = tmp_path / "log.jsonl"
    with qtbot.waitSignal(state.exported, timeout=LONG):
        state.export(path, Form.JSON_LINES)
    found = app.audit.verify_export(path, app.access.ways().vault)
    assert found.file.sound
    assert found.log.sound


def test_the_log_leaves_as_a_pdf(state: PrivacyState, qtbot: QtBot, tmp_path: Path) -> None:
    """All of it, whatever is shown."""
    path = tmp_path / "log.pdf"
    with qtbot.waitSignal(state.exported, timeout=LONG):
        state.export(path, Form.PDF)
    assert path.read_bytes().startswith(b"%PDF")


def test_a_failing_export_is_told_and_not_noted_as_done(
    state: PrivacyState, opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    """Nothing is left behind."""
    with qtbot.waitSignal(state.failed, timeout=LONG) as failed:
        state.export(tmp_path / "nowhere" / "log.csv", Form.CSV)
    assert failed.args is not None
    assert isinstance(failed.args[0], errors.StorageError)
    assert opened.app is not None
    assert "audit.exported" not in [entry.event for entry in opened.app.audit.entries()]


def test_locking_empties_it(state: PrivacyState, opened: Session, qtbot: QtBot) -> None:
    """Neither an entry nor what was looked for or tried stays; without a vault nothing is done."""
    with qtbot.waitSignal(state.audit_changed, timeout=LONG):
        state.try_the_network()
    state.filter("document")
    settle(state, qtbot)
    with qtbot.waitSignals([state.emptied, opened.locked], timeout=LONG):
        opened.lock()
    assert (list(state.places), list(state.processes), events(state)) == ([], [], [])
    assert state.audit.all == 0
    assert state.wanted == Wanted()
    assert list(state.tried) == []
    state.try_the_network()
    state.refresh()
    assert opened.jobs.idle


def test_every_way_out_is_tried_and_logged(state: PrivacyState, qtbot: QtBot) -> None:
    """From the window and from a child; a second wish meanwhile changes nothing."""
    with qtbot.waitSignal(state.audit_changed, timeout=LONG):
        state.try_the_network()
        assert state.trying
        state.try_the_network()
    assert not state.trying
    assert len(state.tried) == 12
    assert {one.child for one in state.tried} == {False, True}
    assert [event for event in events(state) if event == "vault.offline"] == ["vault.offline"]
    # this process has no wall, and it is said
    assert Layer.NOBODY in {one.layer for one in state.tried}


def test_another_workspace_makes_it_stale(
    state: PrivacyState, opened: Session, qtbot: QtBot
) -> None:
    """Whoever shows it looks again."""
    assert opened.app is not None
    other = opened.app.workspaces.create("Ward 7")
    with qtbot.waitSignals([state.emptied, state.stale], timeout=LONG):
        opened.switch(other.id)
    with qtbot.waitSignal(state.places_changed, timeout=LONG):
        state.refresh()
    assert "Ward 7" in [place.name for place in state.places]


def test_many_entries_are_handled_with_pauses(
    state: PrivacyState, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lane lets go of Python again and again, so that the window goes on painting."""
    pauses: list[float] = []
    monkeypatch.setattr("desktop.state.privacy.time.sleep", pauses.append)
    stamp = "2026-11-22T10:00:00.000+00:00"
    state._log = [Entry(n, stamp, n, "kim", "vault.locked", "", "done") for n in range(1, 5001)]
    state.sort(Column.EVENT, descending=False)
    settle(state, qtbot)
    assert len(state.audit.entries) == 5000
    assert len([pause for pause in pauses if pause == 0.001]) >= 20
