"""Both ways to make a change whole, and what a disk that fails once may leave behind."""

from pathlib import Path

import pytest
import sqlcipher3

from core.errors import StorageError
from core.vault.database import Database, Journal
from tests.proofs.fault_disk import Fault, FaultDisk
from tests.proofs.fault_vfs import FaultVFS
from tests.vault import INSERT, SCHEMA, texts

WORDS = ("CREATE VIRTUAL TABLE words USING fts5 (text)",)


@pytest.mark.parametrize(("journal", "waits"), [("wal", 2), ("delete", 3)])
def test_each_journal_waits_for_all_that_it_needs(
    tmp_path: Path, key: bytes, journal: Journal, waits: int
) -> None:
    """FULL is enough for a log; a journal that is deleted needs its folder as well, EXTRA."""
    database = Database(tmp_path / "t.db", key, SCHEMA, "workspace", journal=journal)
    assert database.value("PRAGMA journal_mode") == journal
    assert database.value("PRAGMA synchronous") == waits
    database.run(INSERT, ("one",))
    database.truncate_wal()
    assert (tmp_path / "t.db-wal").exists() == (journal == "wal")
    database.close()
    assert [file.name for file in tmp_path.iterdir()] == ["t.db"]


def test_a_file_can_change_its_journal(tmp_path: Path, key: bytes) -> None:
    """There and back again; what was stored stays."""
    wanted: list[str] = []
    journals: tuple[Journal, ...] = ("delete", "wal", "delete")
    for journal in journals:
        database = Database(tmp_path / "t.db", key, SCHEMA, "workspace", journal=journal)
        database.run(INSERT, (journal,))
        wanted.append(journal)
        assert texts(database) == wanted
        database.close()


@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_an_empty_database_is_encrypted_too(tmp_path: Path, key: bytes, journal: Journal) -> None:
    """Its first page is there at once, under the key."""
    Database(tmp_path / "t.db", key, (), "workspace", journal=journal).close()
    assert (tmp_path / "t.db").stat().st_size == 4096
    other = sqlcipher3.connect(str(tmp_path / "t.db"))
    other.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    assert other.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
    other.close()


def test_a_read_that_fails_once_does_not_spoil_the_keyword_index(
    tmp_path: Path, key: bytes
) -> None:
    """FTS5 would go on with totals of nothing, and what is stored next be malformed for good."""
    disk = FaultDisk()
    vfs = FaultVFS("cloister-unreadable", disk)  # there for as long as somebody holds it
    failed, at, reads = 0, 0, 1
    while at < reads:
        path = tmp_path / f"{at}.db"
        database = Database(path, key, WORDS, "workspace")
        database.run_many("INSERT INTO words VALUES (?)", [("one two",), ("three",)])
        database.close()
        database = Database(path, key, WORDS, "workspace", vfs="cloister-unreadable")
        disk.arm(tmp_path, Fault.UNREADABLE, at)
        try:
            database.run("INSERT INTO words VALUES ('four')")
        except StorageError:
            failed += 1
            database.run("INSERT INTO words VALUES ('four')")
        reads = len(disk.touches) if at == 0 else reads
        disk.disarm()
        database.close()
        database = Database(path, key, WORDS, "workspace")
        assert database.rows("PRAGMA integrity_check") == [("ok",)], at
        database.run("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
        database.close()
        at += 1
    assert failed > 5
    vfs.unregister()
