"""Whatever is done to the header, it is repaired or refused, and no other key is used."""

from pathlib import Path

from tests.proofs.header import run


def test_every_flip_and_every_corruption_is_repaired_or_refused(tmp_path: Path) -> None:
    """More than a thousand flips of bytes, more than eighty kinds of corruption, each counted."""
    proofs = {proof.name: proof for proof in run(tmp_path)}
    assert [failure for proof in proofs.values() for failure in proof.failed] == []
    assert proofs["header: bytes flipped in one copy, repaired"].tried >= 1000
    assert proofs["header: bytes flipped in both copies, refused"].tried >= 1000
    assert proofs["header: corruptions, repaired or refused"].tried >= 80 * 9
    assert proofs["header: missing copies, folders and links"].tried == 18
    assert proofs["header: old copies beside newer ones"].tried == 10
    assert proofs["key derivations within their bounds"].tried > 0
