"""Fixtures that every test may use: a cheap vault, the bundled models, an open App."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from core.app import App, create_app
from core.paths import Paths
from core.vault.derivation import KdfCost

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PASSPHRASE = "correct horse battery staple"


@pytest.fixture(scope="session")
def cheap() -> KdfCost:
    """Return a key derivation that takes no time. Only a test may pass one."""
    return KdfCost(memory_kib=8, iterations=1, lanes=1)


@pytest.fixture(scope="session")
def paths() -> Paths:
    """Return the standard paths: the bundled models are where start.py put them."""
    return Paths.standard()


@pytest.fixture
def app(tmp_path: Path, paths: Paths, cheap: KdfCost) -> Iterator[App]:
    """Yield an App on a new vault; afterwards nothing of it runs any more."""
    with create_app(paths, tmp_path / "vault", PASSPHRASE, cost=cheap) as opened:
        yield opened


@pytest.fixture(autouse=True)
def leaves_nothing_running() -> Iterator[None]:
    """Fail a test that leaves a thread or a child process behind."""
    before = {child.pid for child in psutil.Process().children()}
    threads = set(threading.enumerate())
    yield
    left = {child.pid for child in psutil.Process().children()} - before
    assert not left, "a child process outlived its test"
    for thread in set(threading.enumerate()) - threads:
        thread.join(5)
        assert not thread.is_alive(), f"thread {thread.name} outlived its test"
