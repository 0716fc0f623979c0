"""A session of the tests that touch models: what is imported goes to a folder of the test."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from core.paths import Paths
from core.vault.derivation import KdfCost
from desktop.jobs import Jobs
from desktop.state.session import Session
from desktop.vaults import VaultList

LONG = 180_000
"""Milliseconds; a limit for a machine that is busy, nothing is measured by it."""


@contextmanager
def session_with_own_models(
    qtbot: QtBot, folder: Path, paths: Paths, cost: KdfCost
) -> Iterator[Session]:
    """Open a session on a new vault; afterwards lock it and end its lanes.

    Args:
        qtbot: waits.
        folder: an empty folder of the test.
        paths: where the program's own models are.
        cost: of the vault's key derivation.
    """
    own = replace(paths, models=(paths.models[0], folder / "models"))
    jobs = Jobs()
    made = Session(own, VaultList(folder / "config"), jobs, cost=cost)
    with qtbot.waitSignal(made.opened, timeout=LONG):
        made.create(folder / "vault", "correct horse")
    yield made
    if made.app is not None:
        with qtbot.waitSignal(made.locked, timeout=LONG):
            made.lock()
    jobs.stop()
