"""Who gets in: every way of unlocking is added, used, replaced and taken away on a real vault."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.access import Access, Doors, Ways, doors, keychain_secret
from core.app import App, create_app, open_app, open_with_keychain, recover_app
from core.errors import (
    ForbiddenByProfile,
    KeychainEmpty,
    KeychainUnavailable,
    NoRecoveryKey,
    NotAVault,
    PassphraseMissing,
    RecoveryKeyMistyped,
    VaultLocked,
    WrongPassphrase,
    WrongRecoveryKey,
)
from core.paths import Paths
from core.records.settings import EXPORT_ASKS, LOCK_AFTER, Profile
from core.vault.derivation import KdfCost
from core.vault.keychain import Keychain, Kind
from core.vault.recovery import RecoveryKey
from tests.conftest import PASSPHRASE

NEW = "nine paper boats at noon"


class MemoryKeychain:
    """A keychain that keeps everything in memory, or refuses."""

    name = "Memory"

    def __init__(self) -> None:
        self.kept: dict[tuple[Kind, str], bytes] = {}
        self.refusal = ""

    def read(self, kind: Kind, vault: str) -> bytes | None:
        """Return what is kept."""
        self._answer()
        return self.kept.get((kind, vault))

    def write(self, kind: Kind, vault: str, data: bytes) -> None:
        """Keep something."""
        self._answer()
        self.kept[kind, vault] = data

    def delete(self, kind: Kind, vault: str) -> None:
        """Keep it no more."""
        self._answer()
        self.kept.pop((kind, vault), None)

    def _answer(self) -> None:
        if self.refusal:
            raise KeychainUnavailable(self.refusal)


@pytest.fixture
def keychain(monkeypatch: pytest.MonkeyPatch) -> MemoryKeychain:
    """Return this computer's keychain; tests/vault has the real one."""
    made = MemoryKeychain()
    monkeypatch.setattr(Keychain, "find", lambda: made)
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of the vault."""
    return tmp_path / "vault"


@pytest.fixture
def access(app: App) -> Access:
    """Return the access of an open vault that has nothing but its passphrase."""
    return app.access


@pytest.fixture
def again(app: App, folder: Path, paths: Paths, cheap: KdfCost) -> Iterator[Callable[..., App]]:
    """Return a function that locks the vault and opens it in another way."""
    opened: list[App] = [app]

    def reopen(passphrase: str | None = None, recovery: str | None = None) -> App:
        opened[-1].lock()
        if recovery is not None:
            made = recover_app(paths, folder, recovery, NEW, cost=cheap, floor=cheap)
        elif passphrase is not None:
            made = open_app(paths, folder, passphrase, floor=cheap)
        else:
            made = open_with_keychain(paths, folder, floor=cheap)
        opened.append(made)
        return made

    yield reopen
    opened[-1].lock()


def told(app: App) -> list[tuple[str, str]]:
    """Return what the audit log says of keys, in order: event and outcome."""
    app.collect()
    return [
        (entry.event, entry.outcome)
        for entry in app.audit.entries()
        if entry.event.startswith(("key.", "vault.re", "profile."))
    ]


def test_a_new_vault_has_its_passphrase_and_nothing_else(app: App, folder: Path) -> None:
    """Open and locked, it says so."""
    ways = app.access.ways()
    assert ways == Ways(ways.vault, recovery=False, keychain=False, profile=Profile.STANDARD)
    assert doors(folder) == Doors()
    with pytest.raises(NotAVault):
        doors(folder / "nowhere")


def test_the_right_passphrase_passes_and_a_wrong_one_is_told_the_log(app: App) -> None:
    """Whoever guesses at an open vault leaves a trace."""
    app.access.check_passphrase(PASSPHRASE)
    assert told(app) == []
    for wrong in ("wrong", ""):
        with pytest.raises(WrongPassphrase):
            app.access.check_passphrase(wrong)
    assert told(app) == [("vault.refused", "WrongPassphrase")] * 2


def test_a_locked_vault_checks_nothing(app: App) -> None:
    """There is nothing left to check with."""
    app.lock()
    with pytest.raises(VaultLocked):
        app.access.check_passphrase(PASSPHRASE)


def test_a_changed_passphrase_opens_and_the_old_one_no_longer(
    app: App, cheap: KdfCost, again: Callable[..., App]
) -> None:
    """From the next unlocking on."""
    app.access.change_passphrase(PASSPHRASE, NEW, cost=cheap)
    with pytest.raises(WrongPassphrase):
        again(passphrase=PASSPHRASE)
    assert told(again(passphrase=NEW)) == [
        ("key.passphrase-changed", "done"),
        ("vault.refused", "WrongPassphrase"),
    ]


def test_a_passphrase_is_not_changed_by_who_does_not_know_it(
    app: App, cheap: KdfCost, again: Callable[..., App]
) -> None:
    """Nor to an empty one."""
    with pytest.raises(WrongPassphrase):
        app.access.change_passphrase("wrong", NEW, cost=cheap)
    with pytest.raises(PassphraseMissing):
        app.access.change_passphrase(PASSPHRASE, "", cost=cheap)
    assert told(again(passphrase=PASSPHRASE)) == [("vault.refused", "WrongPassphrase")]


def test_a_changed_passphrase_leaves_recovery_key_and_keychain_as_they_are(
    app: App, cheap: KdfCost, again: Callable[..., App], keychain: MemoryKeychain
) -> None:
    """Both go on opening the vault."""
    recovery = app.access.new_recovery_key(PASSPHRASE).text
    app.access.use_keychain(PASSPHRASE)
    app.access.change_passphrase(PASSPHRASE, NEW, cost=cheap)
    assert len(keychain.kept) == 1
    ways = again().access.ways()
    assert (ways.recovery, ways.keychain) == (True, True)
    again(recovery=recovery).access.check_recovery_key(recovery)


def test_a_recovery_key_opens_the_vault_and_gives_it_a_new_passphrase(
    app: App, folder: Path, again: Callable[..., App]
) -> None:
    """When the old one is forgotten; the key stays good."""
    recovery = app.access.new_recovery_key(PASSPHRASE).text
    assert doors(folder) == Doors(recovery=True)
    recovered = again(recovery=recovery.lower().replace("-", " "))
    assert recovered.access.ways().recovery
    with pytest.raises(WrongPassphrase):
        recovered.access.check_passphrase(PASSPHRASE)
    recovered.access.check_passphrase(NEW)
    events = [event for event, _ in told(recovered)]
    assert events[:3] == ["key.recovery-made", "vault.recovered", "key.passphrase-changed"]
    again(recovery=recovery)


def test_an_older_sheet_is_worthless_once_there_is_a_new_one(
    app: App, again: Callable[..., App]
) -> None:
    """The drill says so, and so does the locked vault."""
    old = app.access.new_recovery_key(PASSPHRASE).text
    new = app.access.new_recovery_key(PASSPHRASE).text
    with pytest.raises(WrongRecoveryKey):
        app.access.check_recovery_key(old)
    app.access.check_recovery_key(new)
    with pytest.raises(WrongRecoveryKey):
        again(recovery=old)
    again(recovery=new)


def test_a_recovery_key_that_is_on_paper_already_is_kept(
    app: App, again: Callable[..., App]
) -> None:
    """First it is written down, then it counts."""
    key = RecoveryKey.generate()
    with pytest.raises(NoRecoveryKey):
        app.access.check_recovery_key(key.text)
    app.access.keep_recovery_key(key)
    app.access.check_recovery_key(key.text)
    again(recovery=key.text)


def test_the_drill_tells_right_wrong_mistyped_and_none(app: App) -> None:
    """A slip of the pen is no attempt, and is not in the log; everything else is."""
    with pytest.raises(NoRecoveryKey):
        app.access.check_recovery_key(RecoveryKey.generate().text)
    key = app.access.new_recovery_key(PASSPHRASE)
    groups = list(key.groups)
    app.access.check_recovery_key(key.text)
    with pytest.raises(WrongRecoveryKey):
        app.access.check_recovery_key(RecoveryKey.generate().text)
    for place, group in enumerate(groups):
        swapped = "A" if group[0] != "A" else "B"
        typed = [*groups[:place], swapped + group[1:], *groups[place + 1 :]]
        with pytest.raises(RecoveryKeyMistyped) as slip:
            app.access.check_recovery_key(" ".join(typed))
        assert slip.value.group == place + 1
    assert told(app) == [
        ("key.recovery-checked", "NoRecoveryKey"),
        ("key.recovery-made", "done"),
        ("key.recovery-checked", "done"),
        ("key.recovery-checked", "WrongRecoveryKey"),
    ]


def test_a_removed_recovery_key_opens_nothing(app: App, again: Callable[..., App]) -> None:
    """Removing takes the passphrase; removing none changes and logs nothing."""
    app.access.remove_recovery_key(PASSPHRASE)
    recovery = app.access.new_recovery_key(PASSPHRASE).text
    with pytest.raises(WrongPassphrase):
        app.access.remove_recovery_key("wrong")
    assert app.access.ways().recovery
    app.access.remove_recovery_key(PASSPHRASE)
    assert not app.access.ways().recovery
    assert [event for event, _ in told(app)] == [
        "key.recovery-made",
        "vault.refused",
        "key.recovery-removed",
    ]
    with pytest.raises(NoRecoveryKey):
        again(recovery=recovery)


def test_who_does_not_know_the_passphrase_makes_no_recovery_key(app: App) -> None:
    """An open vault on an unwatched desk is not enough."""
    with pytest.raises(WrongPassphrase):
        app.access.new_recovery_key("wrong")
    assert not app.access.ways().recovery


def test_the_keychain_opens_the_vault_once_it_is_turned_on(
    app: App, folder: Path, again: Callable[..., App], keychain: MemoryKeychain
) -> None:
    """Beside the passphrase, never instead of it."""
    with pytest.raises(KeychainEmpty):
        keychain_secret(folder)
    with pytest.raises(WrongPassphrase):
        app.access.use_keychain("wrong")
    assert keychain.kept == {}
    assert app.access.keychain_name() == "Memory"
    app.access.use_keychain(PASSPHRASE)
    assert doors(folder) == Doors(keychain=True)
    opened = again()
    assert opened.access.ways().keychain
    opened.access.check_passphrase(PASSPHRASE)
    assert told(opened) == [("vault.refused", "WrongPassphrase"), ("key.keychain-stored", "done")]


def test_what_a_keychain_keeps_of_another_size_or_vault_opens_nothing(
    app: App, folder: Path, paths: Paths, cheap: KdfCost, keychain: MemoryKeychain
) -> None:
    """It may have been changed, or be of a copy that was made anew."""
    app.access.use_keychain(PASSPHRASE)
    (place,) = keychain.kept
    app.lock()
    for kept in (b"", b"short", bytes(32)):
        keychain.kept[place] = kept
        with pytest.raises(KeychainEmpty):
            open_with_keychain(paths, folder, floor=cheap)


def test_a_forgotten_keychain_opens_nothing(
    app: App, paths: Paths, cheap: KdfCost, folder: Path, keychain: MemoryKeychain
) -> None:
    """Neither with what it keeps now nor with what it kept before."""
    app.access.forget_keychain()
    app.access.use_keychain(PASSPHRASE)
    before = dict(keychain.kept)
    app.access.forget_keychain()
    assert keychain.kept == {}
    assert not app.access.ways().keychain
    assert [event for event, _ in told(app)] == ["key.keychain-stored", "key.keychain-removed"]
    app.lock()
    keychain.kept.update(before)
    with pytest.raises(KeychainEmpty):
        open_with_keychain(paths, folder, floor=cheap)


def test_a_keychain_that_does_not_answer_is_forgotten_all_the_same(
    app: App, keychain: MemoryKeychain
) -> None:
    """What it still keeps is worthless; the log says that it is still there."""
    app.access.use_keychain(PASSPHRASE)
    keychain.refusal = "denied"
    app.access.forget_keychain()
    assert not app.access.ways().keychain
    assert told(app)[-1] == ("key.keychain-removed", "KeychainUnavailable")


def test_without_a_keychain_the_vault_stays_as_it_is(app: App, keychain: MemoryKeychain) -> None:
    """It says why, and adds no slot that nothing opens."""
    keychain.refusal = "untrusted"
    with pytest.raises(KeychainUnavailable) as unavailable:
        app.access.use_keychain(PASSPHRASE)
    assert unavailable.value.reason == "untrusted"
    assert not app.access.ways().keychain
    assert told(app) == []


def test_the_regulated_profile_turns_the_keychain_off_and_keeps_it_off(
    app: App, keychain: MemoryKeychain, again: Callable[..., App]
) -> None:
    """The passphrase is always needed then; the recovery key stays."""
    app.access.new_recovery_key(PASSPHRASE)
    app.access.use_keychain(PASSPHRASE)
    app.settings.put(LOCK_AFTER, "30")
    with pytest.raises(WrongPassphrase):
        app.access.choose_profile(Profile.REGULATED, "wrong")
    assert app.access.ways().profile is Profile.STANDARD
    app.access.choose_profile(Profile.REGULATED, PASSPHRASE)
    assert keychain.kept == {}
    ways = app.access.ways()
    assert (ways.keychain, ways.recovery, ways.profile) == (False, True, Profile.REGULATED)
    assert app.settings.get(LOCK_AFTER) == 5
    for refused in (app.access.keychain_name, lambda: app.access.use_keychain(PASSPHRASE)):
        with pytest.raises(ForbiddenByProfile):
            refused()
    with pytest.raises(KeychainEmpty):
        again()


def test_the_standard_profile_is_chosen_again_with_the_passphrase(app: App) -> None:
    """Both changes are in the log; choosing what holds changes nothing."""
    app.access.choose_profile(Profile.STANDARD, PASSPHRASE)
    app.access.choose_profile(Profile.REGULATED, PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        app.access.choose_profile(Profile.STANDARD, "wrong")
    assert app.access.ways().profile is Profile.REGULATED
    app.access.choose_profile(Profile.STANDARD, PASSPHRASE)
    assert app.access.ways().profile is Profile.STANDARD
    assert [event for event, _ in told(app)] == [
        "profile.changed",
        "vault.refused",
        "profile.changed",
    ]


@pytest.mark.parametrize("regulated", [False, True])
def test_nothing_leaves_without_the_passphrase_where_the_vault_asks_for_it(
    app: App, *, regulated: bool
) -> None:
    """By its own choice, or by its profile; where it does not ask, none is looked at."""
    app.access.allow_export()
    app.access.allow_export("whatever")
    if regulated:
        app.access.choose_profile(Profile.REGULATED, PASSPHRASE)
    else:
        app.settings.put(EXPORT_ASKS, "on")
    with pytest.raises(ForbiddenByProfile):
        app.access.allow_export()
    for wrong in ("", "wrong"):
        with pytest.raises(WrongPassphrase):
            app.access.allow_export(wrong)
    app.access.allow_export(PASSPHRASE)
    assert [event for event, _ in told(app)].count("vault.refused") == 2


def test_a_vault_can_be_regulated_from_its_first_moment(
    tmp_path: Path, paths: Paths, cheap: KdfCost
) -> None:
    """A choice of first run."""
    made = create_app(paths, tmp_path / "office", PASSPHRASE, cost=cheap, profile=Profile.REGULATED)
    with made as app:
        assert app.access.ways().profile is Profile.REGULATED
        assert app.settings.get(EXPORT_ASKS) is True


def test_a_recovery_sets_no_empty_passphrase(
    app: App, folder: Path, paths: Paths, cheap: KdfCost
) -> None:
    """It is refused before anything is opened."""
    recovery = app.access.new_recovery_key(PASSPHRASE).text
    app.lock()
    with pytest.raises(PassphraseMissing):
        recover_app(paths, folder, recovery, "", cost=cheap, floor=cheap)
    with open_app(paths, folder, PASSPHRASE, floor=cheap):
        pass
