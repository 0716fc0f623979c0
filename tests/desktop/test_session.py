"""A vault is made, opened, refused, and locks by itself when nobody is there."""

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from core import errors
from core.paths import Paths
from core.records.settings import LOCK_AFTER, Profile
from core.vault.derivation import KdfCost
from core.vault.keychain import Keychain
from core.vault.recovery import RecoveryKey
from desktop.jobs import Jobs
from desktop.state.session import Session
from desktop.vaults import KnownVault, VaultList


class Clock:
    """A wall clock that a test can move, as sleeping does."""

    now = 1_000_000.0

    def __call__(self) -> float:
        """Return the time in seconds."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Return the clock that the session looks at."""
    return Clock()


@pytest.fixture
def session(
    qtbot: QtBot, tmp_path: Path, paths: Paths, cheap: KdfCost, clock: Clock
) -> Iterator[Session]:
    """Yield a session without a vault; afterwards it is locked and its lanes have ended."""
    jobs = Jobs()
    made = Session(paths, VaultList(tmp_path / "config"), jobs, cost=cheap, clock=clock)
    yield made
    if made.app is not None:
        with qtbot.waitSignal(made.locked):
            made.lock()
    jobs.stop()


def test_made_locked_and_opened_again(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    """What a person does on the first day and on the second."""
    folder = tmp_path / "vault"
    with qtbot.waitSignal(session.opened, timeout=30_000):
        session.create(folder, "correct horse")
    assert session.known == [KnownVault(folder, there=True)]
    with qtbot.waitSignals([session.locking, session.locked], timeout=30_000):
        session.lock()
    assert session.app is None
    assert psutil.Process().children() == []
    with qtbot.waitSignal(session.opened, timeout=30_000):
        session.unlock(folder, "correct horse")


def test_a_wrong_passphrase_is_refused_and_slows_the_next_try(
    session: Session, qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    """One second, then two; nothing else is revealed."""
    folder = tmp_path / "vault"
    with qtbot.waitSignal(session.opened, timeout=30_000):
        session.create(folder, "correct horse")
    with qtbot.waitSignal(session.locked, timeout=30_000):
        session.lock()
    for expected in (1.0, 2.0):
        with qtbot.waitSignal(session.refused, timeout=30_000) as refused:
            session.unlock(folder, "wrong")
        assert refused.args is not None
        assert isinstance(refused.args[0], errors.WrongPassphrase)
        assert session.wait_s == expected
    clock.now += 2
    assert session.wait_s == 0


def test_a_vault_of_a_regulated_office_locks_in_time_from_the_start(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    """However long was allowed before, by another vault or by this one's own setting."""
    folder = tmp_path / "vault"
    with qtbot.waitSignal(session.opened, timeout=30_000):
        session.create(folder, "correct horse")
    assert session.app is not None
    session.app.settings.put(LOCK_AFTER, "60")
    session.app.access.choose_profile(Profile.REGULATED, "correct horse")
    with qtbot.waitSignal(session.locked, timeout=30_000):
        session.lock()
    session.lock_after_s = 3600.0
    with qtbot.waitSignal(session.opened, timeout=30_000):
        session.unlock(folder, "correct horse")
    assert session.lock_after_s == 300.0


def test_a_keychain_that_refuses_keeps_no_vault_from_being_made(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The vault is open when it is told."""

    def missing() -> None:
        raise errors.KeychainUnavailable("denied")

    monkeypatch.setattr(Keychain, "find", missing)
    with qtbot.waitSignals([session.opened, session.keychain_refused], timeout=30_000):
        session.create(tmp_path / "vault", "correct horse", keychain=True)
    assert session.app is not None
    assert not session.app.access.ways().keychain


def test_a_recovery_key_sets_a_new_passphrase_or_slows_down(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    """A key of another vault counts as a guess; one that is only mistyped does not."""
    folder = tmp_path / "vault"
    with qtbot.waitSignal(session.opened, timeout=30_000):
        session.create(folder, "correct horse")
    assert session.app is not None
    key = session.app.access.new_recovery_key("correct horse").text
    with qtbot.waitSignal(session.locked, timeout=30_000):
        session.lock()
    with qtbot.waitSignal(session.refused, timeout=30_000):
        session.recover(folder, key[:-1], "staple battery")
    assert session.wait_s == 0
    with qtbot.waitSignal(session.refused, timeout=30_000) as refused:
        session.recover(folder, RecoveryKey.generate().text, "staple battery")
    assert refused.args is not None
    assert isinstance(refused.args[0], errors.WrongRecoveryKey)
    assert session.wait_s == 1.0
    with qtbot.waitSignals([session.opened, session.recovered], timeout=30_000):
        session.recover(folder, key, "staple battery")
    assert session.wait_s == 0
    session.app.access.check_passphrase("staple battery")


def test_it_locks_by_wall_clock_when_nobody_is_there(
    session: Session, qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    """A laptop that slept for an hour is locked when it wakes."""
    with qtbot.waitSignal(session.opened, timeout=30_000):
        session.create(tmp_path / "vault", "correct horse")
    clock.now += 299
    session.check_idle()
    assert session.app is not None
    session.touch()
    clock.now += 3600
    with qtbot.waitSignal(session.locked, timeout=30_000):
        session.check_idle()


def test_the_list_of_vaults_survives_and_forgives(tmp_path: Path) -> None:
    """Most recent first; a broken list counts as empty; a vault that is gone is said to be."""
    vaults = VaultList(tmp_path / "config")
    assert vaults.all() == []
    vaults.used(tmp_path / "one")
    vaults.used(tmp_path / "two")
    vaults.used(tmp_path / "one")
    assert [vault.name for vault in vaults.all()] == ["one", "two"]
    assert not vaults.all()[0].there
    vaults.forget(tmp_path / "one")
    assert [vault.name for vault in vaults.all()] == ["two"]
    (tmp_path / "config" / "vaults.json").write_text("{")
    assert vaults.all() == []


def test_waking_up_after_a_long_sleep_locks_before_anybody_can_work(
    opened: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first movement of the mouse comes before any timer; a clock set back locks as well."""
    now = opened._clock()
    with qtbot.waitSignal(opened.locked, timeout=30_000):
        monkeypatch.setattr(opened, "_clock", lambda: now + 8 * 3600)
        opened.touch()
    assert opened.closed


def test_a_list_of_vaults_that_cannot_be_written_keeps_no_vault_closed(
    opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    """Its folder is a file here: the vault opens all the same."""
    with qtbot.waitSignal(opened.locked, timeout=30_000):
        opened.lock()
    opened._vaults = VaultList(tmp_path / "file" / "below")
    (tmp_path / "file").write_text("no folder")
    opened.remember(tmp_path)
    with qtbot.waitSignal(opened.opened, timeout=30_000):
        opened.unlock(tmp_path / "vault", "correct horse")
    assert opened.app is not None
