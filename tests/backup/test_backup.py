"""A backup is one encrypted file from which the vault as it was can be restored."""

import os
import stat
import subprocess
import sys
import tarfile
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from core.backup import Backup, Phase, Working, check, restore
from core.errors import (
    AccessDenied,
    DiskFull,
    NotABackup,
    NotAVault,
    StorageError,
    VaultDamaged,
    VaultExists,
    VaultLocked,
    WrongPassphrase,
    WrongRecoveryKey,
)
from core.records.documents import Documents
from core.vault import snapshot
from core.vault.derivation import KdfCost
from core.vault.recovery import RecoveryKey
from tests.backup import back_up, bring_back, drill
from tests.conftest import PASSPHRASE
from tests.erasure import VECTOR, Office, learn, story
from tests.records import add_document
from tests.vault import ROOT, posix


def test_a_restored_vault_is_what_it_was(
    office: Office, file: Path, tmp_path: Path, cheap: KdfCost
) -> None:
    """Workspaces, documents, conversations, vectors and the audit log; both logs say it."""
    before = {one.name: story(office.database(one.id)) for one in office.workspaces.all()}
    listed, log = office.workspaces.all(), office.events
    assert log[-1] == ("vault.backed-up", "", "done")
    made = bring_back(file, tmp_path / "again", cheap)
    assert (made.vault, made.workspaces) == (office.vault.id, 2)
    with Office.open(tmp_path / "again", cheap) as again:
        assert again.vault.id == office.vault.id
        assert again.vault.header_sound()
        assert again.workspaces.all() == listed
        assert {one.name: story(again.database(one.id)) for one in listed} == before
        assert again.events == [*log[:-1], ("vault.restored", made.utc, "done")]
        for one in listed:
            assert again.audit.collect(again.database(one.id), one.id) is None
        add_document(again.database(listed[0].id), "new.pdf", ["More."])


def test_a_drill_needs_no_room_and_writes_nothing(
    file: Path, tmp_path: Path, cheap: KdfCost
) -> None:
    """The databases are read where they stand in the file."""
    before = sorted(path.name for path in tmp_path.rglob("*"))
    made = drill(file, cheap)
    assert made.size > 100_000
    assert sorted(path.name for path in tmp_path.rglob("*")) == before
    with pytest.raises(WrongPassphrase):
        drill(file, cheap, "another")


def test_a_recovery_key_restores_as_well(office: Office, tmp_path: Path, cheap: KdfCost) -> None:
    """The one that the vault had when it was backed up."""
    key = RecoveryKey.generate()
    office.vault.put_recovery(key)
    back_up(office, tmp_path / "b")
    bring_back(tmp_path / "b", tmp_path / "again", cheap, key)
    with Office.open(tmp_path / "again", cheap) as again:
        assert again.vault.recoverable
    with pytest.raises(WrongRecoveryKey):
        drill(tmp_path / "b", cheap, RecoveryKey.generate())


@posix
def test_a_backup_is_private_and_a_tar(file: Path, office: Office) -> None:
    """Nobody else may read it; whoever holds the keys can take it apart without Cloister."""
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with tarfile.open(file) as tar:
        assert tar.getnames() == [
            "header.json",
            "manifest.json",
            "control.db",
            *sorted(f"workspaces/{one.id}.db" for one in office.workspaces.all()),
        ]


def test_nothing_in_a_backup_can_be_read(office: Office, file: Path) -> None:
    """No word, no name and no vector, in any encoding; and nothing is left in the vault."""
    data = file.read_bytes()
    for word in ("quince", "Quagmire", "loan.pdf", "Ward 7", "What is due", PASSPHRASE):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert word.encode(encoding) not in data
    assert VECTOR[:64] not in data
    assert b"SQLite format 3" not in data
    assert not (office.vault.folder / snapshot.FOLDER).exists()


def test_the_vault_may_be_worked_with_meanwhile(
    office: Office, tmp_path: Path, cheap: KdfCost
) -> None:
    """Another thread goes on adding and removing; what is restored is whole, as of one moment."""
    ward = office.database(office.id("Ward 7"))
    large = add_document(ward, "large.pdf", ["word " * 2000 for _ in range(200)])
    stop = threading.Event()
    added: list[int] = []

    def work() -> None:
        while not stop.is_set():
            added.append(add_document(ward, "x.pdf", [f"Page of document {len(added)}."]))
            learn(ward)
            if len(added) % 3 == 0:
                Documents(ward).remove(added[-2])
            office.audit.collect(ward, office.id("Ward 7"))

    thread = threading.Thread(target=work)
    progress = Backup(office.vault, office.workspaces, office.audit).write(tmp_path / "b")
    first = next(progress)
    thread.start()
    try:
        phases = {told.phase for told in [first, *progress] if isinstance(told, Working)}
    finally:
        stop.set()
        thread.join()
    assert phases == {Phase.COPYING, Phase.WRITING, Phase.CHECKING}
    bring_back(tmp_path / "b", tmp_path / "again", cheap)
    with Office.open(tmp_path / "again", cheap) as again:
        assert again.audit.verify().sound
        database = again.database(office.id("Ward 7"))
        assert again.audit.collect(database, office.id("Ward 7")) is None
        assert large in Documents(database).names()
        assert database.rows("PRAGMA foreign_key_check") == []
        passages = database.value("SELECT count(*) FROM passage")
        assert passages == database.value("SELECT count(*) FROM passage_words")


@pytest.mark.parametrize("change", ["erase", "make", "delete", "close"])
def test_what_changes_while_it_is_copied_is_changed_in_the_backup(
    change: str, office: Office, tmp_path: Path, cheap: KdfCost
) -> None:
    """An erased document is not in it; a workspace that is made, deleted or closed does no harm."""
    ward = office.id("Ward 7")
    doomed = add_document(
        office.database(ward), "zebra.pdf", ["zebra crossing " * 500 for _ in range(300)]
    )
    progress = Backup(office.vault, office.workspaces, office.audit).write(tmp_path / "b")
    first = next(progress)
    assert isinstance(first, Working)
    assert first.phase is Phase.COPYING
    changes: dict[str, Callable[[], object]] = {
        "erase": lambda: Documents(office.database(ward)).remove(doomed),
        "make": lambda: office.fill("Third"),
        "delete": lambda: office.workspaces.delete(ward),
        "close": lambda: office.database(ward).close(),
    }
    changes[change]()
    list(progress)
    bring_back(tmp_path / "b", tmp_path / "again", cheap)
    with Office.open(tmp_path / "again", cheap) as again:
        names = [one.name for one in again.workspaces.all()]
        expected = {"make": ["Ward 7", "Contracts", "Third"], "delete": ["Contracts"]}
        assert names == expected.get(change, ["Ward 7", "Contracts"])
        for one in again.workspaces.all():
            assert again.database(one.id).rows("PRAGMA integrity_check") == [("ok",)]
        if change in {"erase", "close"}:
            there = "zebra.pdf" in Documents(again.database(ward)).names().values()
            assert there is (change == "close")


@pytest.mark.parametrize("when", [Phase.COPYING, Phase.WRITING, Phase.CHECKING])
def test_a_backup_that_is_stopped_leaves_nothing(
    when: Phase, office: Office, tmp_path: Path
) -> None:
    """Neither in the vault nor beside the file, and a backup of that name stays."""
    (tmp_path / "b").write_bytes(b"the one before")
    before = sorted(path.name for path in tmp_path.iterdir())
    progress = Backup(office.vault, office.workspaces, office.audit).write(tmp_path / "b")
    add_document(office.database(office.id("Ward 7")), "l.pdf", ["word " * 500] * 300)
    for told in progress:
        if isinstance(told, Working) and told.phase is when:
            break
    progress.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert (tmp_path / "b").read_bytes() == b"the one before"
    assert not (office.vault.folder / snapshot.FOLDER).exists()


def test_a_backup_ends_when_the_vault_is_locked(office: Office, tmp_path: Path) -> None:
    """It says so, and leaves nothing."""
    ward = office.database(office.id("Ward 7"))
    add_document(ward, "l.pdf", ["word " * 500] * 300)
    progress = Backup(office.vault, office.workspaces, office.audit).write(tmp_path / "b")
    next(progress)
    office.vault.lock()
    with pytest.raises(VaultLocked):
        list(progress)
    assert [path.name for path in tmp_path.iterdir()] == ["vault"]
    assert not (office.vault.folder / snapshot.FOLDER).exists()


def test_a_damaged_vault_is_not_backed_up(office: Office, tmp_path: Path) -> None:
    """A backup that cannot be restored would be worse than none; the log has the failure."""
    ward = office.id("Ward 7")
    file = office.vault.folder / "workspaces" / f"{ward}.db"
    office.database(ward).close()
    data = bytearray(file.read_bytes())
    data[-100] ^= 1
    file.write_bytes(data)
    with pytest.raises(VaultDamaged):
        back_up(office, tmp_path / "b")
    assert [path.name for path in tmp_path.iterdir()] == ["vault"]
    assert office.events[-1] == ("vault.backed-up", "", "VaultDamaged")


@posix
@pytest.mark.parametrize("pages", [1, 300])
def test_a_full_disk_is_said_and_leaves_nothing(pages: int, office: Office, tmp_path: Path) -> None:
    """Whether the file has no room or the copies: the vault is not touched."""
    import resource

    ward = office.database(office.id("Ward 7"))
    add_document(ward, "l.pdf", ["word " * 500] * pages)
    for database in (ward, office.database(office.id("Contracts")), office.vault.control):
        database.truncate_wal()
    sizes = [file.stat().st_size for file in office.vault.folder.rglob("*.db")]
    largest = 300 * 1024
    assert (max(sizes) < largest) is (pages == 1)
    assert sum(sizes) > largest
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, before[1]))
    try:
        with pytest.raises(DiskFull):
            back_up(office, tmp_path / "b")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert [path.name for path in tmp_path.iterdir()] == ["vault"]
    assert not (office.vault.folder / snapshot.FOLDER).exists()
    assert back_up(office, tmp_path / "b").workspaces == 2


@posix
def test_a_full_disk_while_restoring_leaves_nothing(
    file: Path, tmp_path: Path, cheap: KdfCost
) -> None:
    """The folder is as it was, there or not; with room again it works."""
    import resource

    (tmp_path / "empty").mkdir()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    for folder in (tmp_path / "empty", tmp_path / "missing"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, before[1]))
        try:
            with pytest.raises(DiskFull):
                bring_back(file, folder, cheap)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list((tmp_path / "empty").iterdir()) == []
    assert not (tmp_path / "missing").exists()
    assert bring_back(file, tmp_path / "empty", cheap).workspaces == 2


def test_a_backup_needs_a_folder_that_can_be_written_to(office: Office, tmp_path: Path) -> None:
    """One that is not there is said to be so."""
    with pytest.raises(StorageError):
        back_up(office, tmp_path / "nowhere" / "b")
    assert not (office.vault.folder / snapshot.FOLDER).exists()


def test_a_crash_leaves_copies_that_the_next_unlocking_removes(
    office: Office, cheap: KdfCost
) -> None:
    """They are encrypted, and worth nothing."""
    left = office.vault.folder / snapshot.FOLDER / "x"
    left.mkdir(parents=True)
    (left / "control.db").write_bytes(b"half")
    office.vault.lock()
    with Office.open(office.vault.folder, cheap) as again:
        again.workspaces.sweep()
        assert not left.parent.exists()


@pytest.mark.parametrize("there", ["vault", "file", "something"])
def test_a_vault_is_restored_into_an_empty_folder_only(
    there: str, file: Path, tmp_path: Path, cheap: KdfCost
) -> None:
    """What is there stays."""
    folder = tmp_path / ("vault" if there == "vault" else "other")
    if there == "file":
        folder.write_bytes(b"mine")
    elif there == "something":
        folder.mkdir()
        (folder / "notes.txt").write_bytes(b"mine")
    before = {path: path.stat().st_size for path in folder.rglob("*")}
    with pytest.raises(VaultExists):
        bring_back(file, folder, cheap)
    assert {path: path.stat().st_size for path in folder.rglob("*")} == before


def test_a_restoring_that_is_stopped_leaves_nothing(
    file: Path, tmp_path: Path, cheap: KdfCost
) -> None:
    """Until its last step there is no vault."""
    progress = restore(file, tmp_path / "again", PASSPHRASE, floor=cheap)
    for told in progress:
        if isinstance(told, Working) and told.phase is Phase.UNPACKING:
            assert not (tmp_path / "again" / "header.json").exists()
            break
    progress.close()
    assert not (tmp_path / "again").exists()


_CRASH = """
import os, sys
from pathlib import Path
from core.vault import copies
from tests.backup import bring_back
from tests.vault import CHEAP

copies.write = lambda folder, data: os._exit(7)
bring_back(Path(sys.argv[1]), Path(sys.argv[2]), CHEAP)
"""


def test_a_crash_while_restoring_leaves_no_vault_and_can_be_made_good(
    file: Path, tmp_path: Path, cheap: KdfCost
) -> None:
    """What is in the folder counts for nothing, and the next try clears it."""
    folder = tmp_path / "again"
    words = [sys.executable, "-c", _CRASH, str(file), str(folder)]
    assert subprocess.run(words, cwd=ROOT, check=False).returncode == 7
    assert len(list((folder / "workspaces").iterdir())) == 2
    with pytest.raises(NotAVault), Office.open(folder, cheap):
        pass
    bring_back(file, folder, cheap)
    with Office.open(folder, cheap) as again:
        assert len(again.workspaces.all()) == 2
        assert len(list((folder / "workspaces").glob("*.db"))) == 2


@pytest.mark.parametrize("name", ["missing.cloister", "", "vault/header.json"])
def test_what_is_no_backup_is_said_to_be_none(
    name: str, office: Office, tmp_path: Path, cheap: KdfCost
) -> None:
    """A file that is not there, a folder, another file."""
    assert office.vault.id
    with pytest.raises(NotABackup):
        drill(tmp_path / name, cheap)


@posix
@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_backup_that_may_not_be_read_is_said_to_be_so(file: Path, cheap: KdfCost) -> None:
    """It is no damaged one."""
    file.chmod(0)
    with pytest.raises(AccessDenied):
        drill(file, cheap)


def test_a_legal_hold_is_restored_too(office: Office, tmp_path: Path, cheap: KdfCost) -> None:
    """Moving a vault does not end a hold."""
    office.workspaces.hold(office.id("Ward 7"))
    back_up(office, tmp_path / "b")
    bring_back(tmp_path / "b", tmp_path / "again", cheap)
    with Office.open(tmp_path / "again", cheap) as again:
        assert [one.held is None for one in again.workspaces.all()] == [False, True]


def test_every_passphrase_opens_the_backups_of_its_time(
    office: Office, file: Path, tmp_path: Path, cheap: KdfCost
) -> None:
    """Changing it does not reach earlier backups, as the documentation says."""
    office.vault.put_passphrase("another one", cost=cheap)
    back_up(office, tmp_path / "later")
    assert drill(file, cheap).workspaces == 2
    assert drill(tmp_path / "later", cheap, "another one").workspaces == 2
    with pytest.raises(WrongPassphrase):
        drill(tmp_path / "later", cheap)


def test_checking_may_be_stopped(file: Path, cheap: KdfCost) -> None:
    """And lets go of the file."""
    progress = check(file, PASSPHRASE, floor=cheap)
    next(progress)
    progress.close()
    file.unlink()
