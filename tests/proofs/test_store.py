"""What somebody did to the files while the vault was locked is found out, or has no effect."""

from pathlib import Path

import pytest

from core.vault import database
from tests.proofs import store

PROMISED = 300
"""Changed files, over all kinds of change."""

NOTICED = 0.85
"""Of the single older pages that have an effect, the share that is noticed at the least."""


def test_no_changed_file_is_ever_believed(tmp_path: Path) -> None:
    """Opening or reading fails, or the vault's own check names it; a log may end earlier."""
    proofs = store.run(tmp_path / "proof")
    assert [f"{proof.name}: {what}" for proof in proofs for what in proof.failed] == []
    assert sum(proof.tried for proof in proofs) >= PROMISED


def test_the_proof_notices_a_cipher_without_codes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages that are encrypted and not authenticated are believed when they were changed."""
    careless = (*database.CIPHER, ("hmac_use", "0"))
    monkeypatch.setattr(database, "CIPHER", careless)
    monkeypatch.setattr(database, "_CIPHER_DETAILS", ())
    proof = store._Shelf(tmp_path).altered("one bit flipped", store._flipped)
    assert proof.failed


def test_most_single_older_pages_are_noticed_and_the_rest_is_known(tmp_path: Path) -> None:
    """A page's code does not tell its age: what catches most is that pages must fit together.

    This holds what docs/threat-model.md says about the rest; a whole older file is noticed when it
    meets the audit log.
    """
    found = store.stale_pages(tmp_path)
    assert found["noticed"] >= NOTICED * (found["noticed"] + found["believed"])
    assert found["noticed"] > 50
