"""Parts that the tests of the vault start from."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.vault.database import Database
from core.vault.vault import Vault
from tests.vault import CHEAP, PASSPHRASE, SCHEMA


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """A new vault, unlocked."""
    folder = tmp_path / "vault"
    with Vault.create(folder, PASSPHRASE, cost=CHEAP, control_schema=SCHEMA) as made:
        yield made


@pytest.fixture
def key() -> bytes:
    """A database key."""
    return os.urandom(32)


@pytest.fixture
def database(tmp_path: Path, key: bytes) -> Iterator[Database]:
    """A new database with one table, ``note``."""
    opened = Database(tmp_path / "notes.db", key, SCHEMA, "workspace")
    yield opened
    opened.close()
