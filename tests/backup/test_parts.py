"""The parts below a backup: copies, the container, and databases that are read in place."""

from contextlib import suppress
from pathlib import Path

import apsw
import msgspec
import pytest

from core.errors import BackupDamaged, BackupTooNew, DiskFull, VaultLocked
from core.vault import backup, container, header
from core.vault.backup import BackupFile
from core.vault.derivation import KdfCost
from core.vault.keys import Purpose
from core.vault.snapshot import Copy
from core.vault.vault import workspace_key
from tests.conftest import PASSPHRASE
from tests.erasure import Office


def _copy(office: Office, target: Path) -> Copy:
    ward = office.id("Ward 7")
    key = workspace_key(office.vault.opened().keys, ward, office.workspaces.keys()[ward])
    return Copy(office.database(ward), key, target)


def test_a_copy_is_encrypted_from_its_first_page(office: Office, tmp_path: Path) -> None:
    """Half done or done; abandoning it twice does no harm."""
    for name, finished in (("half", False), ("whole", True)):
        copy = _copy(office, tmp_path / name)
        done, total = copy.pages
        assert 0 < done < total
        if finished:
            copy.finish()
        copy.abandon()
        copy.abandon()
        data = (tmp_path / name).read_bytes()
        assert b"SQLite" not in data
        assert b"quince" not in data


def test_no_copy_is_made_of_a_closed_database(office: Office, tmp_path: Path) -> None:
    """Its file is let go of."""
    ward = office.id("Ward 7")
    database = office.database(ward)
    database.close()
    with pytest.raises(VaultLocked):
        Copy(database, bytearray(32), tmp_path / "copy")
    (tmp_path / "copy").unlink()


def test_a_full_disk_below_a_copy_is_told_as_such(office: Office, tmp_path: Path) -> None:
    """And not as a damage of the database that is copied."""
    copy = _copy(office, tmp_path / "copy")
    with pytest.raises(DiskFull), copy._refusals():
        raise apsw.FullError
    copy.abandon()


def test_a_database_in_a_backup_needs_its_own_key(
    office: Office, file: Path, cheap: KdfCost
) -> None:
    """Neither the key of another one opens it, nor a wrapped key of another workspace."""
    ward, contracts = office.workspaces.all()
    wrapped = office.workspaces.keys()
    with backup.unlocked(file, PASSPHRASE, floor=cheap) as opened:
        with opened.workspace(ward.id, wrapped[ward.id]) as database:
            assert database.sound()
            assert database.rows("SELECT name FROM document") == [("loan.pdf",)]
            with pytest.raises(BackupDamaged):
                database.rows("INSERT INTO expected(path) VALUES ('x')")
        with pytest.raises(BackupDamaged), opened.workspace(ward.id, wrapped[contracts.id]):
            pass
        wrong = opened._open(f"workspaces/{ward.id}.db", opened.key(Purpose.CONTROL))
        with pytest.raises(BackupDamaged), wrong:
            pass
    with pytest.raises(VaultLocked):
        opened.key(Purpose.CONTROL)


def test_a_page_that_was_changed_is_noticed_by_its_own_code(office: Office, file: Path) -> None:
    """Even by who does not look at the manifest's hashes."""
    data = bytearray(file.read_bytes())
    opened = BackupFile(file, office.vault.opened().keys)
    data[data.index(b"control.db") + 512 + 4096 * 3 + 9] ^= 1
    file.write_bytes(data)
    with opened.control() as control, pytest.raises(BackupDamaged):
        control.sound()


def test_a_header_of_a_later_version_is_named(
    office: Office, file: Path, tmp_path: Path, cheap: KdfCost
) -> None:
    """The rest is not looked at."""
    data = file.read_bytes()
    body = msgspec.json.encode({"version": header.VERSION + 1})
    later = header.envelope(body, office.vault.opened().keys.key(Purpose.HEADER))
    block = container._tar_header("header.json", len(later))
    (tmp_path / "later").write_bytes(block + later + bytes(-len(later) % 512) + data[1024:])
    with (
        pytest.raises(BackupTooNew),
        backup.unlocked(tmp_path / "later", PASSPHRASE, floor=cheap),
    ):
        pass


def test_a_file_that_is_cut_while_it_is_read_is_noticed(office: Office, file: Path) -> None:
    """Its size was right when it was opened."""
    opened = container.read(file, office.vault.opened().keys)
    file.write_bytes(file.read_bytes()[:-20_000])
    last = list(opened.places)[-1]
    with pytest.raises(BackupDamaged):
        list(opened.contents(last))


def test_a_folder_that_cannot_be_begun_is_left_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also before there is anything in it."""

    def refuse(_folder: Path) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as full:
        full.setattr("core.vault.disk.sync_folder", refuse)
        with pytest.raises(DiskFull), backup.unpacking(tmp_path / "new"):
            pass
    assert not (tmp_path / "new").exists()
    with suppress(ZeroDivisionError), backup.unpacking(tmp_path / "new"):
        raise ZeroDivisionError
    assert not (tmp_path / "new").exists()
