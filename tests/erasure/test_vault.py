"""A whole vault is erased, the keys first: a crash leaves nothing that could be opened."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from core import erasure
from core.app import App
from core.errors import (
    AccessDenied,
    KeychainUnavailable,
    NotAVault,
    VaultDamaged,
    VaultError,
    VaultInUse,
    VaultLocked,
    WrongPassphrase,
)
from core.records.receipts import Kind, Receipt, Step
from core.vault import copies, disk, shredding, snapshot
from core.vault import keychain as chain
from core.vault.derivation import KdfCost
from core.vault.lockfile import LockFile
from tests.conftest import PASSPHRASE
from tests.erasure import Office


class Ring:
    """A keychain in memory."""

    kept: dict[tuple[str, str], bytes]

    def __init__(self) -> None:
        self.kept = {}

    def read(self, kind: chain.Kind, vault: str) -> bytes | None:
        """What is kept."""
        return self.kept.get((kind, vault))

    def delete(self, kind: chain.Kind, vault: str) -> None:
        """Keep it no more."""
        del self.kept[kind, vault]


@pytest.fixture(autouse=True)
def ring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    """A keychain that has an entry of another vault."""
    made = Ring()
    made.kept[chain.Kind.KEY, "another"] = b"theirs"
    monkeypatch.setattr(chain.Keychain, "find", lambda: made)
    return made


def erase(office: Office) -> Receipt:
    """Erase the office's vault."""
    return erasure.erase(office.vault, office.workspaces, lock=office.vault.lock)


def test_nothing_is_left_of_it(office: Office) -> None:
    """Not even the folder, where nothing else is in it."""
    folder, identity = office.vault.folder, office.vault.id
    receipt = erase(office)
    assert not folder.exists()
    assert (receipt.kind, receipt.object, receipt.name) == (Kind.VAULT, identity, "vault")
    counts = dict(receipt.steps)
    assert counts.pop(Step.FILES) >= 5
    assert counts == {Step.HEADER: 2, Step.KEY: 3, Step.KEYCHAIN: 0, Step.KEPT: 0}
    with pytest.raises(VaultLocked):
        office.vault.control.value("SELECT 1")


def test_files_of_others_stay(office: Office) -> None:
    """And are counted; everything of ours is gone, what crashes left included."""
    folder = office.vault.folder
    theirs = ["notes.txt", "workspaces/x.db", "workspaces/notes.txt", "more/header.json", "a.db"]
    (folder / "more").mkdir()
    for name in theirs:
        (folder / name).write_text("mine")
    ours = ["header.json.new", "attempts", "attempts.new", "unfinished", "control.db-journal"]
    for name in ours:
        (folder / name).write_text("left")
    copying = folder / snapshot.FOLDER / "0"
    copying.mkdir(parents=True)
    (copying / "control.db").write_text("left")
    receipt = erase(office)
    there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert there == {str(Path(name)) for name in theirs}
    assert receipt.count(Step.KEPT) == len(theirs)


def test_what_the_keychain_keeps_of_it_is_taken_out(office: Office, ring: Ring) -> None:
    """The secret and the seal of the log; those of other vaults stay."""
    for kind in chain.Kind:
        ring.kept[kind, office.vault.id] = b"ours"
    assert erase(office).count(Step.KEYCHAIN) == len(chain.Kind)
    assert list(ring.kept) == [(chain.Kind.KEY, "another")]


def test_no_keychain_is_no_failure(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it may keep opens nothing any more."""

    def refuse() -> None:
        raise KeychainUnavailable("missing")

    monkeypatch.setattr(chain.Keychain, "find", refuse)
    assert erase(office).count(Step.KEYCHAIN) == 0
    assert not office.vault.folder.exists()


def test_the_header_is_overwritten_before_any_file_goes(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it lies, with as many random bytes, and the disk is waited for."""
    folder = office.vault.folder
    before = {name: (folder / name).read_bytes() for name in (copies.MAIN, copies.BACKUP)}
    seen: list[str] = []
    real = os.unlink

    def watch(path: Path) -> None:
        if not seen:
            for name, data in before.items():
                now = (folder / name).read_bytes()
                assert len(now) == len(data)
                assert sum(a == b for a, b in zip(now, data, strict=True)) < len(data) // 8
        if Path(path).name not in {"control.db-wal", "control.db-shm"}:
            seen.append(Path(path).name)
        real(path)

    office.vault.lock()
    monkeypatch.setattr(os, "unlink", watch)
    shredding.shred(folder)
    assert seen[:2] == [copies.MAIN, copies.BACKUP]


class _CrashError(BaseException):
    """The process ends here."""


def _points(office: Office, monkeypatch: pytest.MonkeyPatch, stop: int) -> int:
    """Erase, and crash at a touch of the disk; return how many touches there were."""
    count = 0

    def touching(real: Callable[..., object]) -> Callable[..., object]:
        def touch(*arguments: object, **more: object) -> object:
            nonlocal count
            count += 1
            if count == stop:
                raise _CrashError
            return real(*arguments, **more)

        return touch

    office.vault.lock()
    with monkeypatch.context() as patched:
        for place, name in ((os, "write"), (os, "fsync"), (os, "unlink"), (os, "rmdir")):
            patched.setattr(place, name, touching(getattr(place, name)))
        try:
            shredding.shred(office.vault.folder)
        except _CrashError:
            return count
    return count


def test_a_crash_at_any_point_leaves_a_whole_vault_or_none(
    tmp_path: Path, cheap: KdfCost, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Never half a vault that looks whole; the erasure can be finished without a passphrase."""
    with Office.make(tmp_path / "all", cheap) as office:
        points = _points(office, monkeypatch, 0)
    assert points > 15
    whole = 0
    for stop in range(1, points + 1):
        folder = tmp_path / str(stop)
        with Office.make(folder, cheap) as office:
            listed = office.workspaces.all()
            _points(office, monkeypatch, stop)
        try:
            with Office.open(folder, cheap) as again:
                assert again.workspaces.all() == listed
                for one in listed:
                    again.database(one.id)
                again.workspaces.sweep()
                whole += 1
            assert not erasure.unfinished(folder)
        except (NotAVault, VaultDamaged):
            if erasure.unfinished(folder):
                assert erasure.finish(folder).kind is Kind.VAULT
            left = {path.name for path in folder.rglob("*")} if folder.exists() else set()
            assert not left
    assert 2 <= whole <= 8


def test_the_passphrase_is_asked_for_again(app: App) -> None:
    """A wrong one erases nothing, and is logged."""
    folder = app.places.all()[0].path.parent
    with pytest.raises(WrongPassphrase):
        app.erase("not the one")
    assert app.audit.entries()[-1].event == "vault.refused"
    receipt = app.erase(PASSPHRASE)
    assert receipt.count(Step.HEADER) == 2
    assert not folder.exists()
    app.lock()


def test_a_vault_that_another_process_took_is_not_erased(office: Office) -> None:
    """It opened it in the moment after locking."""
    held: list[LockFile] = []

    def lock() -> None:
        office.vault.lock()
        held.append(LockFile(office.vault.folder))

    with pytest.raises(VaultInUse):
        erasure.erase(office.vault, office.workspaces, lock=lock)
    held[0].release()
    assert (office.vault.folder / copies.MAIN).exists()


def test_locking_may_fail_for_whatever_reason(office: Office) -> None:
    """A full disk keeps nobody from erasing."""

    def lock() -> None:
        office.vault.lock()
        raise AccessDenied

    erasure.erase(office.vault, office.workspaces, lock=lock)
    assert not office.vault.folder.exists()


def test_a_vault_that_is_locked_is_not_erased(office: Office) -> None:
    """Whoever erases it has unlocked it."""
    office.vault.lock()
    with pytest.raises(VaultLocked):
        erase(office)
    assert (office.vault.folder / copies.MAIN).exists()


@pytest.mark.parametrize("left", [[], [shredding.MARKER]])
def test_only_a_vault_whose_keys_are_gone_counts_as_unfinished(
    left: list[str], office: Office, cheap: KdfCost
) -> None:
    """A damaged header alone is no erasure; and opening the vault takes the mark back."""
    folder = office.vault.folder
    office.vault.lock()
    for name in left:
        disk.ensure_private_file(folder / name)
    assert not erasure.unfinished(folder)
    with Office.open(folder, cheap) as again:
        again.workspaces.sweep()
    for name in (copies.MAIN, copies.BACKUP):
        (folder / name).write_bytes(b"damaged")
    assert not erasure.unfinished(folder)
    with pytest.raises(VaultError), Office.open(folder, cheap):
        pass
