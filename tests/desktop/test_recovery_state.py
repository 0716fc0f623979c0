"""A recovery key opens nothing before it was typed back, and is nowhere once it is let go of."""

from pathlib import Path

import pypdf
import pytest
from pytestqt.qtbot import QtBot

from core.access import doors
from core.errors import AccessDenied
from core.vault.recovery import RecoveryKey
from desktop.state.recovery import ASKED, RecoveryState, read_typed
from desktop.state.session import Session


def offered(qtbot: QtBot, session: Session) -> RecoveryState:
    """Return a state with a key on offer."""
    state = RecoveryState(session, session.jobs)
    with qtbot.waitSignal(state.offered, timeout=30_000):
        state.offer()
    return state


def test_a_key_counts_once_two_of_its_groups_are_typed_back(
    opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    """Until then the vault has no slot for it; then it is in the header, and gone from here."""
    state = offered(qtbot, opened)
    groups = list(state.groups)
    assert len(groups) == 8
    assert len(set(state.asked)) == ASKED
    assert not doors(tmp_path / "vault").recovery
    first, second = state.asked
    state.keep({first: groups[first - 1], second: "00000"})
    state.keep({first: groups[first - 1]})
    with qtbot.waitSignal(state.kept, timeout=30_000):
        state.keep({number: groups[number - 1].lower() for number in state.asked})
    assert doors(tmp_path / "vault").recovery
    assert opened.app is not None
    opened.app.access.check_recovery_key("-".join(groups))
    assert (list(state.groups), list(state.asked)) == ([], [])
    made = [entry for entry in opened.app.audit.entries() if entry.event == "key.recovery-made"]
    assert len(made) == 1


def test_locking_lets_go_of_a_key_that_was_not_typed_back(
    opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    """It is erased in memory, and the vault never heard of it."""
    state = offered(qtbot, opened)
    key = state._key
    assert key is not None
    assert any(key.key)
    with qtbot.waitSignals([state.gone, opened.locked], timeout=30_000):
        opened.lock()
    assert not any(key.key)
    assert list(state.groups) == []
    assert not doors(tmp_path / "vault").recovery
    state.offer()
    state.keep({})
    state.save(tmp_path / "sheet.pdf")
    assert opened.jobs.idle


def test_a_key_that_is_let_go_of_while_it_is_kept_is_the_one_that_opens(
    opened: Session, qtbot: QtBot
) -> None:
    """What is erased on the screen must not become a slot of noughts."""
    state = offered(qtbot, opened)
    groups = list(state.groups)
    with qtbot.waitSignal(state.kept, timeout=30_000):
        state.keep({number: groups[number - 1] for number in state.asked})
        state.let_go()
    assert opened.app is not None
    opened.app.access.check_recovery_key("-".join(groups))


def test_the_sheet_is_a_file_for_its_owner_alone(
    opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    """Where it cannot be written that is said, and the key is still there."""
    state = offered(qtbot, opened)
    with qtbot.waitSignal(state.saved, timeout=30_000):
        state.save(tmp_path / "sheet.pdf")
    printed = pypdf.PdfReader(tmp_path / "sheet.pdf").pages[0].extract_text()
    letters = "".join(printed.split())
    assert all(group in letters for group in state.groups)
    assert "without the passphrase" in " ".join(printed.split())
    assert (tmp_path / "sheet.pdf").stat().st_mode & 0o077 == 0
    with qtbot.waitSignal(state.failed, timeout=30_000) as failed:
        state.save(tmp_path / "nowhere" / "sheet.pdf")
    assert failed.args is not None
    assert not isinstance(failed.args[0], AccessDenied)
    assert len(state.groups) == 8


def test_a_slip_is_named_as_soon_as_its_group_is_complete() -> None:
    """And not before; capitals, spaces and dashes do not matter."""
    groups = RecoveryKey(bytearray(range(20))).groups
    text = " ".join(groups).lower()
    assert read_typed(text).text == "-".join(groups)
    assert read_typed(text).whole
    assert read_typed("").missing == 40
    assert (read_typed(text[:9]).slip, read_typed(text[:9]).groups) == (0, 1)
    other = "2" if groups[1][0] != "2" else "3"
    mistyped = f"{groups[0]} {other}{groups[1][1:]}"
    assert read_typed(mistyped[:-1]).slip == 0
    assert read_typed(mistyped).slip == 2
    assert not read_typed(mistyped + text[11:]).whole
    longer = read_typed(text + " 7")
    assert (longer.slip, longer.missing, longer.whole) == (0, -1, False)


@pytest.mark.parametrize("text", ["Recovery key", "ß" * 30, "٣" * 40, "\0\n\t", "😀" * 9])
def test_anything_may_be_pasted(text: str) -> None:
    """It is no key, and that is all."""
    assert not read_typed(text).whole
