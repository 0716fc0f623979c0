"""Our keys, wrapped keys and codes are those of the standards."""

import json
from pathlib import Path

from tests.proofs.vectors import VECTORS, run


def test_every_published_vector_holds(tmp_path: Path) -> None:
    """More than a hundred of them, through the functions that the vault uses."""
    proofs = run(tmp_path)
    assert [proof.failed for proof in proofs] == [[]] * len(proofs)
    assert sum(proof.tried for proof in proofs) >= 100
    assert all(proof.tried >= 14 for proof in proofs)


def test_every_file_of_vectors_names_its_source_and_licence() -> None:
    """Somebody else's work stays theirs."""
    files = sorted(VECTORS.glob("*.json"))
    assert len(files) == 5
    for file in files:
        said = json.loads(file.read_text(encoding="utf-8"))
        assert said["source"]
        assert said["licence"]
