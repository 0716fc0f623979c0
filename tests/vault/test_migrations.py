"""Schemas on disk are brought forward, never back."""

from pathlib import Path

import pytest

from core.errors import (
    StorageError,
    VaultTooNew,
)
from core.vault.database import Database
from tests.vault import INSERT, SCHEMA

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
