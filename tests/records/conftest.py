"""Parts that the tests of the records start from."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.records.audit import AuditLog
from core.records.conversations import Conversations
from core.records.schema import CONTROL, WORKSPACE
from core.vault.database import Database


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Database]:
    """A new workspace's database."""
    database = Database(tmp_path / "workspace.db", os.urandom(32), WORKSPACE, "workspace")
    yield database
    database.close()


@pytest.fixture
def control(tmp_path: Path) -> Iterator[Database]:
    """A new control database."""
    database = Database(tmp_path / "control.db", os.urandom(32), CONTROL, "control")
    yield database
    database.close()


@pytest.fixture
def audit(control: Database) -> AuditLog:
    """Its audit log."""
    return AuditLog(control, lambda: bytes(32))


@pytest.fixture
def conversations(workspace: Database) -> Conversations:
    """Its conversations."""
    return Conversations(workspace)
