"""A real vault locks when the person leaves, and the computer sleeps only after that."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.paths import Paths
from core.vault.derivation import KdfCost
from desktop.jobs import Jobs
from desktop.presence.guard import Guard
from desktop.presence.presence import Presence
from desktop.state.session import Session
from desktop.vaults import VaultList
from tests.presence.bus import System
from tests.presence.test_linux import LEAVING

PASSPHRASE = "ochre lantern quiet river"


@pytest.fixture
def session(
    qtbot: QtBot, tmp_path: Path, paths: Paths, cheap: KdfCost, presence: Presence
) -> Iterator[Session]:
    """Yield a guarded session with an open vault in a folder named ``vault``."""
    jobs = Jobs()
    made = Session(paths, VaultList(tmp_path / "config"), jobs, cost=cheap)
    guard = Guard(presence, made)
    with qtbot.waitSignal(made.opened, timeout=30_000):
        made.create(tmp_path / "vault", PASSPHRASE)
    yield made
    if not made.closed:
        with qtbot.waitSignal(made.locked, timeout=30_000):
            made.lock()
    jobs.stop()
    guard.deleteLater()


@pytest.mark.parametrize("said", LEAVING)
def test_each_leaving_locks_the_vault(
    session: Session, far: System, qtbot: QtBot, said: str
) -> None:
    """Whatever the system says over its bus: the vault is locked."""
    with qtbot.waitSignals([session.locking, session.locked], timeout=30_000):
        far.say(said)
    assert session.closed


def test_the_computer_sleeps_after_the_vault_is_closed(
    session: Session, far: System, qtbot: QtBot
) -> None:
    """When the delay ends, this process has no file of the vault open any more; and once more."""
    for _ in range(2):
        with qtbot.waitSignal(session.locked, timeout=30_000):
            with qtbot.waitSignal(session.locking, timeout=30_000):
                far.say("suspend")
            assert far.silent()
        assert far.hears() == "asleep 0"
        far.say("resume")
        assert far.hears() == "inhibited"
        assert session.folder is not None
        with qtbot.waitSignal(session.opened, timeout=30_000):
            session.unlock(session.folder, PASSPHRASE)


def test_the_computer_sleeps_at_once_where_nothing_is_open(
    session: Session, far: System, qtbot: QtBot
) -> None:
    """There is nothing to wait for."""
    with qtbot.waitSignal(session.locked, timeout=30_000):
        session.lock()
    assert far.silent()
    far.say("suspend")
    qtbot.waitUntil(lambda: not far.silent(), timeout=10_000)
    assert far.hears() == "asleep 0"


def test_a_vault_that_is_being_opened_locks_when_it_is_open(
    session: Session, far: System, qtbot: QtBot, presence: Presence
) -> None:
    """Somebody presses Enter and closes the lid."""
    with qtbot.waitSignal(session.locked, timeout=30_000):
        session.lock()
    assert session.folder is not None
    with qtbot.waitSignals([session.opened, session.locked], timeout=30_000):
        session.unlock(session.folder, PASSPHRASE)
        presence.left.emit(LEAVING["suspend"])
    assert session.closed
    with qtbot.waitSignal(session.opened, timeout=30_000):
        session.unlock(session.folder, PASSPHRASE)
    assert far.silent()  # and that one leaving counts once


def test_a_vault_that_does_not_open_keeps_no_computer_awake(
    session: Session, far: System, qtbot: QtBot
) -> None:
    """The passphrase was wrong, and the lid is closed."""
    with qtbot.waitSignal(session.locked, timeout=30_000):
        session.lock()
    assert session.folder is not None
    with qtbot.waitSignal(session.refused, timeout=30_000):
        far.say("suspend")
        session.unlock(session.folder, "wrong")
    qtbot.waitUntil(lambda: not far.silent(), timeout=10_000)
    assert far.hears() == "asleep 0"
