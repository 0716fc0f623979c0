"""kill -9: nothing acknowledged is lost, no child survives, the vault opens at once."""

from pathlib import Path

import pytest

from tests.proofs import kills


@pytest.mark.parametrize("rounds", [20, pytest.param(200, marks=pytest.mark.soak)])
def test_nothing_acknowledged_is_lost(rounds: int, tmp_path: Path) -> None:
    """At random moments of adding, asking, locking and opening."""
    (proof,) = kills.run(tmp_path, rounds)
    assert proof.tried == rounds
    assert not proof.failed
