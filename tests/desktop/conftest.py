"""Fixtures of the desktop's tests: an open session on a real, cheap vault."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.paths import Paths
from core.vault.derivation import KdfCost
from desktop.jobs import Jobs
from desktop.state.session import Session
from desktop.vaults import VaultList


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, paths: Paths, cheap: KdfCost) -> Iterator[Session]:
    """Yield a session whose new vault is open; afterwards it is locked and its lanes have ended."""
    jobs = Jobs()
    session = Session(paths, VaultList(tmp_path / "config"), jobs, cost=cheap)
    with qtbot.waitSignal(session.opened, timeout=30_000):
        session.create(tmp_path / "vault", "correct horse")
    yield session
    if session.app is not None:
        with qtbot.waitSignal(session.locked, timeout=30_000):
            session.lock()
    jobs.stop()
