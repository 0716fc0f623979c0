"""An office: a vault with two workspaces, without any child process."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.vault.derivation import KdfCost
from tests.erasure import Office


@pytest.fixture
def office(tmp_path: Path, cheap: KdfCost) -> Iterator[Office]:
    """Yield a vault with two workspaces, a document and a conversation in each."""
    with Office.make(tmp_path / "vault", cheap) as made:
        yield made
