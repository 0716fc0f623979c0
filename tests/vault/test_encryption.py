"""The database on disk: ciphertext, in which no change goes unnoticed."""

import os
import sqlite3
from pathlib import Path

import pytest
import sqlcipher3

from core.errors import (
    VaultDamaged,
)
from core.vault.database import Database
from tests.vault import INSERT, SCHEMA, posix, stored_texts, texts


def test_sqlcipher_opens_the_same_file(tmp_path: Path, key: bytes) -> None:
    """An independent program with the raw key is a way out that does not need ours."""
    database = Database(tmp_path / "t.db", key, SCHEMA, "workspace")
    database.run_many(INSERT, [(f"note {number}",) for number in range(1000)])
    database.close()
    other = sqlcipher3.connect(str(tmp_path / "t.db"))
    other.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    assert other.execute("SELECT count(*), max(text) FROM note").fetchone() == (1000, "note 999")
    assert other.execute("PRAGMA cipher_integrity_check").fetchall() == []
    other.close()


def test_the_settings_asked_for_are_in_force(database: Database) -> None:
    """Read back from the driver, one by one."""
    wanted = {
        "cipher": "sqlcipher",
        "legacy": "4",
        "hmac_use": "1",
        "journal_mode": "wal",
        "synchronous": 2,
        "checkpoint_fullfsync": 1,
        "temp_store": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
    }
    assert {name: database.value(f"PRAGMA {name}") for name in wanted} == wanted


def test_nothing_stored_is_readable_in_any_file(tmp_path: Path, key: bytes) -> None:
    """Neither in the database nor in its log, before and after the log is moved."""
    database = Database(tmp_path / "t.db", key, SCHEMA, "workspace")
    database.run("CREATE VIRTUAL TABLE words USING fts5 (text)")
    database.run_many(INSERT, [(f"canary {number}",) for number in range(500)])
    database.run("INSERT INTO words SELECT text FROM note")
    assert (tmp_path / "t.db-wal").stat().st_size > 4096

    def readable() -> list[str]:
        needles = (b"canary", "canary".encode("utf-16-le"), b"CREATE", b"SQLite format", key)
        files = [file for file in tmp_path.iterdir() if file.suffix != ".db-shm"]
        return [file.name for file in files if any(n in file.read_bytes() for n in needles)]

    assert readable() == []
    database.truncate_wal()
    assert (tmp_path / "t.db-wal").stat().st_size == 0
    assert readable() == []
    database.close()
    assert readable() == []
    assert [file.name for file in tmp_path.iterdir()] == ["t.db"]


def test_the_keyword_index_is_there(database: Database) -> None:
    """FTS5, with secure-delete, is part of the build."""
    database.run("CREATE VIRTUAL TABLE words USING fts5 (text)")
    database.run("INSERT INTO words (words, rank) VALUES ('secure-delete', 1)")
    database.run("INSERT INTO words VALUES ('grey herons')")
    assert database.value("SELECT text FROM words WHERE words MATCH 'heron*'") == "grey herons"


@posix
def test_files_are_private(tmp_path: Path, database: Database) -> None:
    """Mode 0600 for the database, its log and the log's index."""
    database.run(INSERT, ("one",))
    modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    assert modes == dict.fromkeys(("notes.db", "notes.db-wal", "notes.db-shm"), 0o600)


def test_another_key_is_damage(tmp_path: Path, key: bytes) -> None:
    """Which part was meant is said; whether key or file is wrong cannot be known."""
    Database(tmp_path / "t.db", key, SCHEMA, "workspace").close()
    before = (tmp_path / "t.db").read_bytes()
    with pytest.raises(VaultDamaged) as damage:
        Database(tmp_path / "t.db", os.urandom(32), SCHEMA, "workspace")
    assert damage.value.part == "workspace"
    assert (tmp_path / "t.db").read_bytes() == before


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_a_plaintext_database_put_in_its_place_is_damage(
    tmp_path: Path, key: bytes, journal: str
) -> None:
    """It is neither read nor written to."""
    plain = sqlite3.connect(tmp_path / "t.db")
    plain.execute(f"PRAGMA journal_mode = {journal}")
    plain.execute(SCHEMA[0])
    plain.commit()
    plain.close()
    before = (tmp_path / "t.db").read_bytes()
    with pytest.raises(VaultDamaged):
        Database(tmp_path / "t.db", key, SCHEMA, "control")
    assert (tmp_path / "t.db").read_bytes() == before


def test_a_changed_byte_in_any_page_is_found(tmp_path: Path, key: bytes) -> None:
    """In its text, its nonce or its code: reading raises, and never returns anything else."""
    path = tmp_path / "t.db"
    database = Database(path, key, SCHEMA, "workspace")
    database.run_many(INSERT, [(os.urandom(500).hex(),) for _ in range(80)])
    stored = texts(database)
    database.close()
    whole = path.read_bytes()
    pages = len(whole) // 4096
    assert pages > 20
    for page in range(pages):
        for offset in (0, 17, 100, 2000, 4015, 4016, 4031, 4032, 4095):
            altered = bytearray(whole)
            altered[page * 4096 + offset] ^= 1
            path.write_bytes(altered)
            with pytest.raises(VaultDamaged) as damage:
                stored_texts(path, key)
            assert damage.value.part == "workspace"
    path.write_bytes(whole)
    assert stored_texts(path, key) == stored


def test_pages_cannot_be_moved_or_cut_off(tmp_path: Path, key: bytes) -> None:
    """A page's code covers its number; a database knows how many pages it has."""
    path = tmp_path / "t.db"
    database = Database(path, key, SCHEMA, "workspace")
    database.run_many(INSERT, [("x" * 3000,) for _ in range(20)])
    database.close()
    whole = path.read_bytes()
    swapped = bytearray(whole)
    swapped[8192:12288], swapped[12288:16384] = whole[12288:16384], whole[8192:12288]
    for altered in (bytes(swapped), whole[:-4096], whole[:-1]):
        path.write_bytes(altered)
        with pytest.raises(VaultDamaged):
            stored_texts(path, key)
