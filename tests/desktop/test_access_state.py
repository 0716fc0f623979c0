"""The view-model of who gets into the open vault."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from core import errors
from core.app import App
from core.records.settings import Profile
from core.vault.derivation import KdfCost
from core.vault.keychain import Keychain
from core.vault.recovery import RecoveryKey
from desktop.state.access import AccessState, Deed, KeychainHere
from desktop.state.recovery import RecoveryState
from desktop.state.session import Session
from desktop.state.tries import Tries
from tests.desktop.conftest import MemoryKeychain

LONG = 30_000
PASSPHRASE = "correct horse"
NEW = "seven grey herons at dusk"


class NamedKeychain(MemoryKeychain):
    """A keychain with a name."""

    name = "Memory"


@pytest.fixture(autouse=True)
def keychain(monkeypatch: pytest.MonkeyPatch) -> NamedKeychain:
    """Return this computer's keychain."""
    made = NamedKeychain()
    monkeypatch.setattr(Keychain, "find", lambda: made)
    return made


@pytest.fixture
def state(opened: Session, cheap: KdfCost, qtbot: QtBot) -> AccessState:
    """Return the view-model of an open vault, after a first look."""
    jobs = opened.jobs
    made = AccessState(opened, jobs, Tries(lambda: 0.0), RecoveryState(opened, jobs), cost=cheap)
    made.look()
    qtbot.waitUntil(lambda: made.ways is not None and made.keychain is not None, timeout=LONG)
    return made


def vault(session: Session) -> App:
    """Return the open vault's App."""
    assert session.app is not None
    return session.app


def settle(session: Session, qtbot: QtBot) -> None:
    """Wait until the lanes are empty."""
    qtbot.waitUntil(lambda: session.jobs.idle, timeout=LONG)


def test_a_new_vault_has_its_passphrase_only(state: AccessState) -> None:
    """And this computer's keychain could open it."""
    assert state.ways is not None
    assert (state.ways.recovery, state.ways.keychain, state.regulated) == (False, False, False)
    assert state.keychain == KeychainHere(name="Memory")


def test_the_passphrase_is_changed(state: AccessState, opened: Session, qtbot: QtBot) -> None:
    """From then on the new one is the passphrase."""
    with qtbot.waitSignal(state.over, timeout=LONG), qtbot.waitSignal(state.done) as done:
        state.change_passphrase(PASSPHRASE, NEW)
    assert done.args == [Deed.PASSPHRASE_CHANGED]
    vault(opened).access.check_passphrase(NEW)


def test_a_wrong_passphrase_is_told_and_slows_the_next_down(
    state: AccessState, opened: Session, qtbot: QtBot
) -> None:
    """While it has to wait, nothing that needs a passphrase is tried."""
    with qtbot.waitSignal(state.wrong, timeout=LONG):
        state.change_passphrase("wrong", NEW)
    assert state.tries.wait_s == 1
    settle(opened, qtbot)
    asks: list[Callable[[], None]] = [
        lambda: state.change_passphrase(PASSPHRASE, NEW),
        lambda: state.new_recovery_key(PASSPHRASE),
        lambda: state.remove_recovery_key(PASSPHRASE),
        lambda: state.use_keychain(PASSPHRASE),
        lambda: state.choose_regulated(PASSPHRASE),
        lambda: state.choose_standard(PASSPHRASE),
    ]
    for ask in asks:
        ask()
        assert opened.jobs.idle
    with qtbot.waitSignal(state.done, timeout=LONG):
        state.forget_keychain()
    assert state.tries.wait_s == 1


def test_only_one_thing_is_done_at_a_time(
    state: AccessState, opened: Session, qtbot: QtBot
) -> None:
    """A second click while the first is under way does nothing."""
    deeds: list[Deed] = []
    state.done.connect(deeds.append)
    state.change_passphrase(PASSPHRASE, NEW)
    state.change_passphrase(PASSPHRASE, "another one")
    settle(opened, qtbot)
    assert deeds == [Deed.PASSPHRASE_CHANGED]


def test_a_new_recovery_key_counts_once_it_is_typed_back(
    state: AccessState, opened: Session, qtbot: QtBot
) -> None:
    """Until then the one before stays good."""
    old = vault(opened).access.new_recovery_key(PASSPHRASE).text
    recovery = state.recovery
    with qtbot.waitSignals(
        [state.over, state.key_coming, recovery.offered], timeout=LONG, order="strict"
    ):
        state.new_recovery_key(PASSPHRASE)
    groups = recovery.groups
    with qtbot.waitSignal(state.done, timeout=LONG) as done:
        state.check_recovery_key(old)
    assert done.args == [Deed.RECOVERY_WORKS]
    with qtbot.waitSignal(state.done, timeout=LONG) as done:
        recovery.keep({number: groups[number - 1] for number in recovery.asked})
    assert done.args == [Deed.RECOVERY_KEPT]
    with qtbot.waitSignal(state.refused, timeout=LONG) as refused:
        state.check_recovery_key(old)
    assert refused.args is not None
    assert isinstance(refused.args[0], errors.WrongRecoveryKey)
    with qtbot.waitSignal(state.done, timeout=LONG):
        state.check_recovery_key("-".join(groups))


def test_a_wrong_passphrase_shows_no_recovery_key(
    state: AccessState, opened: Session, qtbot: QtBot
) -> None:
    """None is even made."""
    with qtbot.waitSignal(state.wrong, timeout=LONG), qtbot.assertNotEmitted(state.key_coming):
        state.new_recovery_key("wrong")
    settle(opened, qtbot)
    assert state.recovery.groups == ()


def test_the_recovery_key_is_removed(state: AccessState, opened: Session, qtbot: QtBot) -> None:
    """And a drill says then that there is none."""
    vault(opened).access.new_recovery_key(PASSPHRASE)
    with qtbot.waitSignal(state.done, timeout=LONG) as done:
        state.remove_recovery_key(PASSPHRASE)
    assert done.args == [Deed.RECOVERY_REMOVED]
    with qtbot.waitSignal(state.refused, timeout=LONG) as refused:
        state.check_recovery_key(RecoveryKey.generate().text)
    assert refused.args is not None
    assert isinstance(refused.args[0], errors.NoRecoveryKey)


def test_the_keychain_is_turned_on_and_off(
    state: AccessState, opened: Session, qtbot: QtBot, keychain: NamedKeychain
) -> None:
    """Turning it on takes the passphrase; turning it off makes the vault safer and takes none."""
    steps: list[tuple[Callable[[], None], Deed, bool]] = [
        (lambda: state.use_keychain(PASSPHRASE), Deed.KEYCHAIN_ON, True),
        (state.forget_keychain, Deed.KEYCHAIN_OFF, False),
    ]
    for act, deed, on in steps:
        with qtbot.waitSignal(state.done, timeout=LONG) as done:
            act()
        assert done.args == [deed]
        settle(opened, qtbot)
        assert state.ways is not None
        assert state.ways.keychain is on
        assert bool(keychain.kept) is on


@pytest.mark.parametrize("reason", ["missing", "untrusted", "denied"])
def test_why_there_is_no_keychain_is_told(
    state: AccessState,
    opened: Session,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    reason: str,
) -> None:
    """The page says it, and turning it on is refused with it."""

    def refuse() -> Keychain:
        raise errors.KeychainUnavailable(reason)

    monkeypatch.setattr(Keychain, "find", refuse)
    state.look()
    settle(opened, qtbot)
    assert state.keychain == KeychainHere(obstacle=reason)
    with qtbot.waitSignal(state.refused, timeout=LONG) as refused:
        state.use_keychain(PASSPHRASE)
    assert refused.args is not None
    assert isinstance(refused.args[0], errors.KeychainUnavailable)


def test_the_regulated_profile_turns_the_keychain_off(
    state: AccessState, opened: Session, qtbot: QtBot, keychain: NamedKeychain
) -> None:
    """And the way back is open to who knows the passphrase."""
    vault(opened).access.use_keychain(PASSPHRASE)
    with qtbot.waitSignals([state.profile_chosen, state.done], timeout=LONG):
        state.choose_regulated(PASSPHRASE)
    settle(opened, qtbot)
    assert state.regulated
    assert keychain.kept == {}
    assert state.keychain == KeychainHere(obstacle="regulated")
    assert vault(opened).settings.profile is Profile.REGULATED
    with qtbot.waitSignal(state.profile_chosen, timeout=LONG):
        state.choose_standard(PASSPHRASE)
    settle(opened, qtbot)
    assert not state.regulated


def test_locking_forgets_everything(state: AccessState, opened: Session, qtbot: QtBot) -> None:
    """Also a new key that is on the screen, and whatever is under way."""
    with qtbot.waitSignal(state.recovery.offered, timeout=LONG):
        state.new_recovery_key(PASSPHRASE)
    with qtbot.waitSignals([state.over, opened.locked], timeout=LONG):
        opened.lock()
    assert state.ways is None
    assert state.keychain is None
    assert state.recovery.groups == ()
    state.look()
    state.forget_keychain()
    assert opened.jobs.idle


def test_what_core_did_not_raise_is_not_told_here(
    state: AccessState, opened: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The crash panel shows that; the page can be used again."""

    def broken() -> None:
        raise RuntimeError

    monkeypatch.setattr(vault(opened).access, "forget_keychain", broken)
    with (
        qtbot.assertNotEmitted(state.refused),
        qtbot.waitSignal(opened.jobs.crashed, timeout=LONG),
    ):
        state.forget_keychain()
    settle(opened, qtbot)
    with qtbot.waitSignal(state.done, timeout=LONG):
        state.change_passphrase(PASSPHRASE, NEW)
    settle(opened, qtbot)
