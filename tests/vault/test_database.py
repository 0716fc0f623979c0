"""The encrypted database: what is stored is what comes back, or an error says why not."""

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest
import sqlcipher3

from core.errors import (
    AccessDenied,
    CloisterError,
    DiskFull,
    StorageError,
    VaultDamaged,
    VaultLocked,
    VaultTooNew,
)
from core.vault.database import Database
from tests.vault import SCHEMA

INSERT = "INSERT INTO note (text) VALUES (?)"


def _texts(database: Database) -> list[str]:
    return [text for (text,) in database.rows("SELECT text FROM note ORDER BY id")]


# Reading and writing


def test_what_was_stored_is_read_back_after_reopening(tmp_path: Path, key: bytes) -> None:
    """Every kind of value, by position and by name."""
    schema = ("CREATE TABLE t (a, b, c, d, e)",)
    values = (None, 7, 2.5, "grüß", b"\x00\xff")
    database = Database(tmp_path / "t.db", key, schema, "workspace")
    database.run("INSERT INTO t VALUES (?, ?, ?, ?, ?)", values)
    database.run("INSERT INTO t VALUES (:a, :b, :c, :d, :e)", dict(zip("abcde", values, strict=True)))
    database.close()
    database = Database(tmp_path / "t.db", key, schema, "workspace")
    assert database.rows("SELECT * FROM t") == [values, values]
    database.close()


def test_asking_for_one_row_or_one_value(database: Database) -> None:
    """The first row, its first column, or None where there is none."""
    assert database.row("SELECT id, text FROM note") is None
    assert database.value("SELECT text FROM note") is None
    database.run_many(INSERT, [("one",), ("two",)])
    assert database.row("SELECT id, text FROM note ORDER BY id") == (1, "one")
    assert database.value("SELECT count(*) FROM note") == 2
    assert database.last_insert_id == 2


def test_running_many_is_all_or_nothing(database: Database) -> None:
    """One bad set of values takes the good ones with it."""
    with pytest.raises(StorageError):
        database.run_many(INSERT, [("one",), (None,), ("three",)])
    assert _texts(database) == []


def test_a_transaction_is_stored_whole_or_not_at_all(database: Database) -> None:
    """An exception inside undoes everything inside, and goes on its way."""
    with database.transaction():
        database.run(INSERT, ("kept",))
    with pytest.raises(KeyError), database.transaction():
        database.run(INSERT, ("undone",))
        raise KeyError
    assert _texts(database) == ["kept"]


def test_an_inner_transaction_can_fail_alone(database: Database) -> None:
    """It is a savepoint: the outer transaction keeps what it did itself."""
    with database.transaction():
        database.run(INSERT, ("outer",))
        with pytest.raises(KeyError), database.transaction():
            database.run(INSERT, ("inner",))
            with database.transaction():
                database.run(INSERT, ("innermost",))
            raise KeyError
        with database.transaction():
            database.run(INSERT, ("second inner",))
    assert _texts(database) == ["outer", "second inner"]


def test_threads_take_turns_at_transactions(database: Database) -> None:
    """No thread sees or joins another's half-done transaction."""

    def work(name: str) -> None:
        for _ in range(20):
            with database.transaction():
                count = database.value("SELECT count(*) FROM note")
                database.run(INSERT, (name,))
                assert database.value("SELECT count(*) FROM note") == count + 1

    threads = [threading.Thread(target=work, args=(str(number),)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(_texts(database)) == 80


# Encryption


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


# Damage


def test_a_changed_byte_in_any_page_is_found(tmp_path: Path, key: bytes) -> None:
    """In its text, its nonce or its code: reading raises, and never returns anything else."""
    path = tmp_path / "t.db"
    database = Database(path, key, SCHEMA, "workspace")
    database.run_many(INSERT, [(os.urandom(500).hex(),) for _ in range(80)])
    stored = _texts(database)
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
                _read_all(path, key)
            assert damage.value.part == "workspace"
    path.write_bytes(whole)
    assert _read_all(path, key) == stored


def _read_all(path: Path, key: bytes) -> list[str]:
    database = Database(path, key, SCHEMA, "workspace")
    try:
        return _texts(database)
    finally:
        database.close()


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
            _read_all(path, key)


# Migrations

NEXT = "ALTER TABLE note ADD COLUMN seen INTEGER NOT NULL DEFAULT 0; CREATE INDEX i ON note (seen)"


def test_a_schema_is_brought_forward_and_keeps_its_rows(tmp_path: Path, key: bytes) -> None:
    """Only what the file has not had yet is applied."""
    database = Database(tmp_path / "t.db", key, SCHEMA, "workspace")
    database.run(INSERT, ("kept",))
    database.close()
    for _ in range(2):
        database = Database(tmp_path / "t.db", key, (*SCHEMA, NEXT), "workspace")
        assert database.rows("SELECT text, seen FROM note") == [("kept", 0)]
        assert database.value("PRAGMA user_version") == 2
        database.close()


def test_a_later_schema_is_left_alone(tmp_path: Path, key: bytes) -> None:
    """An older program does not touch what it does not know."""
    Database(tmp_path / "t.db", key, (*SCHEMA, NEXT), "workspace").close()
    before = (tmp_path / "t.db").read_bytes()
    with pytest.raises(VaultTooNew):
        Database(tmp_path / "t.db", key, SCHEMA, "workspace")
    assert (tmp_path / "t.db").read_bytes() == before


def test_a_migration_that_fails_leaves_the_version_before(tmp_path: Path, key: bytes) -> None:
    """Each is one transaction: the half that worked is undone, the ones before stay."""
    broken = "ALTER TABLE note ADD COLUMN seen; INSERT INTO nowhere VALUES (1)"
    with pytest.raises(StorageError):
        Database(tmp_path / "t.db", key, (*SCHEMA, broken), "workspace")
    database = Database(tmp_path / "t.db", key, SCHEMA, "workspace")
    assert database.value("PRAGMA user_version") == 1
    assert len(database.rows("SELECT name FROM pragma_table_info('note')")) == 2
    database.close()


# Errors


def test_a_full_database_is_a_full_disk_and_loses_nothing(database: Database) -> None:
    """SQLite's own refusal to grow; the transaction is undone, what was there before stays."""
    database.run(INSERT, ("kept",))
    database.run("PRAGMA max_page_count = 8")
    with pytest.raises(DiskFull):
        database.run_many(INSERT, [("x" * 3000,) for _ in range(50)])
    assert _texts(database) == ["kept"]
    database.run(INSERT, ("after",))
    assert _texts(database) == ["kept", "after"]


def test_a_transaction_that_the_disk_undid_does_not_go_on(database: Database) -> None:
    """SQLite undoes all of it: storing what follows without what came before would be wrong."""
    database.run("PRAGMA max_page_count = 8")
    with pytest.raises(StorageError), database.transaction():
        database.run(INSERT, ("first",))
        with pytest.raises(DiskFull):
            database.run(INSERT, ("x" * 60_000,))
        database.run(INSERT, ("last",))
    assert _texts(database) == []


LIMITED = """
import resource, sys
from pathlib import Path
from core.errors import DiskFull
from core.vault.database import Database
path, key = Path(sys.argv[1]), bytes.fromhex(sys.argv[2])
database = Database(path, key, ("CREATE TABLE t (a)",), "control")
database.run("INSERT INTO t VALUES ('kept')")
resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))
try:
    database.run("INSERT INTO t VALUES (zeroblob(200000))")
except DiskFull:
    print("full", database.rows("SELECT a FROM t"))
"""

DENIED = """
import os, sys
from pathlib import Path
from core.errors import AccessDenied
from core.vault.database import Database
path, key = Path(sys.argv[1]), bytes.fromhex(sys.argv[2])
if os.geteuid() == 0:
    os.setuid(65534)  # root is denied nothing
try:
    Database(path, key, (), "control")
except AccessDenied:
    print("denied")
"""


def _in_child(script: str, path: Path, key: bytes) -> str:
    child = subprocess.run(
        [sys.executable, "-c", script, str(path), key.hex()],
        capture_output=True,
        text=True,
        check=True,
    )
    return child.stdout.strip()


def test_a_write_that_the_system_refuses_for_space_is_a_full_disk(
    tmp_path: Path, key: bytes
) -> None:
    """A real refusal, in a process that may write 64 KiB to a file."""
    assert _in_child(LIMITED, tmp_path / "t.db", key) == "full [('kept',)]"


def test_a_file_that_may_not_be_read_is_access_denied(tmp_path: Path, key: bytes) -> None:
    """A real refusal, in a process without the rights."""
    Database(tmp_path / "t.db", key, SCHEMA, "control").close()
    (tmp_path / "t.db").chmod(0)
    assert _in_child(DENIED, tmp_path / "t.db", key) == "denied"


@pytest.mark.parametrize(
    ("error", "wanted"),
    [
        (apsw.PermissionsError(), AccessDenied),
        (apsw.ReadOnlyError(), AccessDenied),
        (apsw.NotADBError(), VaultDamaged),
        (apsw.CorruptError(), VaultDamaged),
        (apsw.FullError(), DiskFull),
        (apsw.IOError(), StorageError),
        (apsw.BusyError(), StorageError),
        (apsw.ConnectionClosedError(), VaultLocked),
    ],
)
def test_each_error_of_the_driver_has_its_meaning(
    database: Database, error: apsw.Error, wanted: type[CloisterError]
) -> None:
    """Nothing of the driver's reaches those who may not import it."""
    assert type(database._meaning(error)) is wanted


def test_an_error_in_a_statement_says_what_and_where(database: Database) -> None:
    """SQL is ours, and quoting it helps whoever wrote it."""
    with pytest.raises(StorageError, match="SQLITE_ERROR: no such column: txet"):
        database.rows("SELECT txet FROM note")


def test_an_error_never_quotes_a_value(database: Database) -> None:
    """Not the driver's words, not as the cause, not as arguments."""
    database.run("CREATE TABLE person (name TEXT UNIQUE CHECK (length(name) < 30)) STRICT")
    database.run("CREATE VIRTUAL TABLE words USING fts5 (text)")
    database.run("INSERT INTO person VALUES ('canary')")
    attempts: list[tuple[str, tuple[str, ...]]] = [
        ("INSERT INTO person VALUES (?)", ("canary",)),
        ("INSERT INTO person VALUES (?)", ("canary" * 9,)),
        ("SELECT * FROM words WHERE words MATCH ?", ("canary:x",)),
        ("SELECT * FROM words WHERE words MATCH ?", ('"canary',)),
        ("SELECT json_extract(?, '$')", ("canary",)),
        ("SELECT ?", ("canary", "canary")),
        ("INSERT INTO note VALUES (?, 'x')", ("canary",)),
    ]
    for sql, values in attempts:
        with pytest.raises(StorageError) as refusal:
            database.run(sql, values)
        assert "canary" not in repr(refusal.value)
        assert refusal.value.__suppress_context__


def test_a_broken_uniqueness_can_be_told_by_its_name(database: Database) -> None:
    """Callers may not import the driver; SQLite's name of the refusal is in the arguments."""
    database.run("INSERT INTO note VALUES (1, 'one')")
    with pytest.raises(StorageError) as refusal:
        database.run("INSERT INTO note VALUES (1, 'two')")
    assert refusal.value.args == ("SQLITE_CONSTRAINT_PRIMARYKEY",)


# Closing


def test_after_closing_everything_says_locked(database: Database) -> None:
    """Closing twice is closing once."""
    database.close()
    database.close()
    assert database.closed
    with pytest.raises(VaultLocked):
        database.rows("SELECT 1")
    with pytest.raises(VaultLocked):
        database.run_many(INSERT, [("one",)])
    with pytest.raises(VaultLocked):
        database.truncate_wal()
    with pytest.raises(VaultLocked):
        _ = database.last_insert_id
    with pytest.raises(VaultLocked), database.transaction():
        pass


def test_closing_inside_a_transaction_undoes_it(tmp_path: Path, key: bytes) -> None:
    """A vault that is locked half way stores nothing of it."""
    database = Database(tmp_path / "t.db", key, SCHEMA, "workspace")
    with pytest.raises(VaultLocked), database.transaction():
        database.run(INSERT, ("lost",))
        with database.transaction():
            database.close()
    assert _read_all(tmp_path / "t.db", key) == []


def test_closing_interrupts_a_long_statement_of_another_thread(
    tmp_path: Path, key: bytes
) -> None:
    """It gets `VaultLocked`, its transaction is undone, and closing does not wait for its end."""
    database = Database(tmp_path / "t.db", key, SCHEMA, "workspace")
    under_way = threading.Event()
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n"
    caught: list[BaseException] = []

    def work() -> None:
        try:
            with database.transaction():
                database.run(INSERT, ("lost",))
                under_way.set()
                database.value(endless)
        except VaultLocked as error:
            caught.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    assert under_way.wait(30)
    database.close()
    thread.join(30)
    assert not thread.is_alive()
    assert len(caught) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["t.db"], "the log was left behind"
    assert _read_all(tmp_path / "t.db", key) == []


def test_values_that_come_while_closing_are_not_stored(tmp_path: Path, key: bytes) -> None:
    """A source of rows may itself be what closes the database."""
    database = Database(tmp_path / "t.db", key, SCHEMA, "workspace")

    def source() -> Iterator[tuple[str]]:
        yield ("one",)
        database.close()
        yield ("two",)

    with pytest.raises(VaultLocked):
        database.run_many(INSERT, source())
    assert _read_all(tmp_path / "t.db", key) == []
