"""An office, and a backup of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.vault.derivation import KdfCost
from tests.backup import back_up
from tests.erasure import Office


@pytest.fixture
def office(tmp_path: Path, cheap: KdfCost) -> Iterator[Office]:
    """Yield a vault with two workspaces, a document and a conversation in each."""
    with Office.make(tmp_path / "vault", cheap) as made:
        yield made


@pytest.fixture
def file(office: Office, tmp_path: Path) -> Path:
    """A backup of the office."""
    back_up(office, tmp_path / "office.cloister")
    return tmp_path / "office.cloister"
