"""What went wrong in the database is said in our own words, and never quotes a value."""

import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from core.errors import (
    AccessDenied,
    CloisterError,
    DiskFull,
    StorageError,
    VaultDamaged,
    VaultLocked,
)
from core.vault import database as database_module
from core.vault.database import Database
from tests.vault import INSERT, ROOT, SCHEMA, posix, texts


def test_a_full_database_is_a_full_disk_and_loses_nothing(database: Database) -> None:
    """SQLite's own refusal to grow; the transaction is undone, what was there before stays."""
    database.run(INSERT, ("kept",))
    database.run("PRAGMA max_page_count = 8")
    with pytest.raises(DiskFull):
        database.run_many(INSERT, [("x" * 3000,) for _ in range(50)])
    assert texts(database) == ["kept"]
    database.run(INSERT, ("after",))
    assert texts(database) == ["kept", "after"]


def test_a_transaction_that_the_disk_undid_does_not_go_on(database: Database) -> None:
    """SQLite undoes all of it: storing what follows without what came before would be wrong."""
    database.run("PRAGMA max_page_count = 8")

    def go_on_regardless() -> None:
        with database.transaction():
            database.run(INSERT, ("first",))
            with pytest.raises(DiskFull):
                database.run(INSERT, ("x" * 60_000,))
            database.run(INSERT, ("last",))

    with pytest.raises(StorageError, match="rolled back"):
        go_on_regardless()
    assert texts(database) == []


def test_a_statement_that_the_disk_undid_leaves_the_rest_of_its_transaction(
    database: Database,
) -> None:
    """SQLite undoes one of many rows alone where it can: the transaction goes on."""
    database.run("PRAGMA max_page_count = 8")
    many = (
        "INSERT INTO note (text) WITH RECURSIVE n(i) AS"
        " (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 50) SELECT hex(randomblob(1500)) FROM n"
    )
    with database.transaction():
        database.run(INSERT, ("first",))
        with pytest.raises(DiskFull):
            database.run(many)
        database.run(INSERT, ("last",))
    assert texts(database) == ["first", "last"]


def test_what_cannot_be_connected_to_is_a_refusal_of_the_disk(tmp_path: Path, key: bytes) -> None:
    """As where SQLite has no way to the files that goes by the name asked for."""
    with pytest.raises(StorageError, match="SQLITE_CANTOPEN"):
        Database(tmp_path / "t.db", key, SCHEMA, "workspace", vfs="nowhere")


def test_a_setting_that_is_not_in_force_is_refused(
    tmp_path: Path, key: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite passes over what it does not know: nothing is taken for granted."""
    monkeypatch.setattr(database_module, "_SETTINGS", (("no_such_setting", "ON", 1),))
    with pytest.raises(StorageError, match="no_such_setting is not in force"):
        Database(tmp_path / "t.db", key, SCHEMA, "workspace")


def test_a_file_that_is_written_in_the_clear_is_refused(
    tmp_path: Path, key: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the driver says of its cipher, the file itself is looked at."""
    Database(tmp_path / "t.db", key, SCHEMA, "workspace").close()
    begins = (tmp_path / "t.db").read_bytes()[:16]
    monkeypatch.setattr(database_module, "_PLAINTEXT", begins)
    with pytest.raises(VaultDamaged):
        Database(tmp_path / "t.db", key, SCHEMA, "workspace")


def test_a_file_of_one_byte_is_damage_and_never_a_new_start(tmp_path: Path, key: bytes) -> None:
    """SQLite itself takes it for a database that is about to begin."""
    (tmp_path / "t.db").write_bytes(b"\x00")
    with pytest.raises(VaultDamaged):
        Database(tmp_path / "t.db", key, SCHEMA, "workspace")
    assert (tmp_path / "t.db").read_bytes() == b"\x00"


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
        cwd=ROOT,
    )
    return child.stdout.strip()


@posix
def test_a_write_that_the_system_refuses_for_space_is_a_full_disk(
    tmp_path: Path, key: bytes
) -> None:
    """A real refusal, in a process that may write 64 KiB to a file."""
    assert _in_child(LIMITED, tmp_path / "t.db", key) == "full [('kept',)]"


@posix
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
