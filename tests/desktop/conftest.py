"""Fixtures of the desktop's tests: an open session on a real, cheap vault, the whole program."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.paths import Paths
from core.vault.derivation import KdfCost
from core.vault.keychain import Keychain, Kind
from desktop.jobs import Jobs
from desktop.program import Program
from desktop.state.session import Session
from desktop.vaults import VaultList


class MemoryKeychain:
    """A keychain for tests; the system's own has its tests beside core/vault."""

    def __init__(self) -> None:
        self.kept: dict[tuple[Kind, str], bytes] = {}

    def read(self, kind: Kind, vault: str) -> bytes | None:
        """Return what is kept, or None."""
        return self.kept.get((kind, vault))

    def write(self, kind: Kind, vault: str, secret: bytes) -> None:
        """Keep something."""
        self.kept[kind, vault] = secret

    def delete(self, kind: Kind, vault: str) -> None:
        """Keep it no longer."""
        self.kept.pop((kind, vault), None)


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


@pytest.fixture
def doorway(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, paths: Paths, cheap: KdfCost
) -> Iterator[Program]:
    """Yield the program as it starts for the first time; afterwards nothing of it is left."""
    own = Paths(paths.models, tmp_path / "vaults" / "vault", paths.samples)
    made = Program(qapp, own, tmp_path / "config", cost=cheap)
    made.window.show()
    yield made
    session = made.desk.session
    if session.app is not None:
        with qtbot.waitSignal(session.locked, timeout=30_000):
            session.lock()
    made.end()
    made.window.close()
    made.window.deleteLater()
    qapp.setStyleSheet("")
    qapp.clipboard().clear()


@pytest.fixture
def keychain(monkeypatch: pytest.MonkeyPatch) -> MemoryKeychain:
    """Return a keychain in memory, which takes the place of the system's."""
    kept = MemoryKeychain()
    monkeypatch.setattr(Keychain, "find", lambda: kept)
    return kept
