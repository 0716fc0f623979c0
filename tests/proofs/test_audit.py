"""Every tampering with the audit log is found, named and placed."""

from pathlib import Path

from tests.proofs import audit


def test_every_tampering_is_named(tmp_path: Path) -> None:
    """At least 35 of them, with the row at which each begins."""
    (proof,) = audit.run(tmp_path)
    assert list(proof.failed) == []
    assert proof.tried >= 35
