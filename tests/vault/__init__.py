"""The vault, tested on real files with a derivation that costs next to nothing."""

import os
from pathlib import Path

import pytest

from core.vault.database import Database
from core.vault.derivation import KdfCost
from core.vault.vault import Vault

CHEAP = KdfCost(memory_kib=8, iterations=1, lanes=1)
"""The least that Argon2 takes."""

PASSPHRASE = "seven grey herons at dusk"

SCHEMA = ("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT",)

ROOT = Path(__file__).parents[2]
"""Where a child process finds ``core`` and ``tests``."""

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions and signals")

INSERT = "INSERT INTO note (text) VALUES (?)"


def texts(database: Database) -> list[str]:
    """The texts of every note, in the order they were stored."""
    return [text for (text,) in database.rows("SELECT text FROM note ORDER BY id")]


def stored_texts(path: Path, key: bytes) -> list[str]:
    """The same, from a database that is opened for it."""
    database = Database(path, key, SCHEMA, "workspace")
    try:
        return texts(database)
    finally:
        database.close()


def unlock(folder: Path, passphrase: str = PASSPHRASE) -> Vault:
    """Unlock a vault that has the cheap derivation."""
    return Vault.unlock(folder, passphrase, control_schema=SCHEMA, floor=CHEAP)


def first_note(vault: Vault) -> str | None:
    """The text of a note in the control database, if there is one."""
    text: str | None = vault.control.value("SELECT text FROM note")
    return text
