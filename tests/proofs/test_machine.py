"""Whatever people do with a vault, in whatever order, it holds what plain Python says."""

from pathlib import Path

from tests.proofs.machine import run


def test_the_vault_and_its_twin_never_differ(tmp_path: Path) -> None:
    """Two hundred made-up runs, and a comparison after every step of an open vault."""
    runs, steps, looks = run(tmp_path)
    assert runs.tried >= 200
    assert steps.tried >= 1500
    assert looks.tried >= 1000
