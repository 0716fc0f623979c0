"""Nothing of the user's lies in the clear, whatever happens."""

from pathlib import Path

import pytest

from tests.proofs import canary
from tests.proofs.actor import SCENARIOS


def test_there_are_ten_scenarios_or_more() -> None:
    """As many as were promised."""
    assert len(SCENARIOS) >= 10


@pytest.mark.parametrize("scenario", list(SCENARIOS))
def test_nothing_of_the_users_lies_in_the_clear(scenario: str, tmp_path: Path) -> None:
    """Not in the vault, the home, the temporary folder, the output or the process list."""
    (proof,) = canary.run(tmp_path, [scenario])
    assert not proof.failed
