"""No damaged model file harms the app, and nearly all are refused before llama.cpp sees them."""

from pathlib import Path

import pytest

from core.writing import gguf
from core.writing.protocol import Facts
from tests.models import headers
from tests.proofs import mutants


def test_the_places_are_those_of_the_header(tmp_path: Path) -> None:
    """The whole file passes, and its header ends where the walk ends."""
    whole = headers.gguf()
    *_, (end, _) = mutants.places(whole)
    assert isinstance(gguf.inspect(headers.write(tmp_path / "a.gguf", whole)), Facts)
    assert len(whole) - end < headers.ALIGNMENT + 32 * 5 * 4 + 32 * 4


def _proven(tally: mutants.Tally, count: int) -> None:
    assert tally.tried == count
    assert tally.refused >= 0.95 * count
    assert tally.refused + tally.loaded + tally.unloaded + tally.killed == count


def test_damaged_headers_are_refused(tmp_path: Path) -> None:
    """Two hundred, some of them by a real child."""
    _proven(mutants.run(200, tmp_path, children=10), 200)


@pytest.mark.soak
def test_many_damaged_headers_are_refused(tmp_path: Path) -> None:
    """Five thousand."""
    _proven(mutants.run(5_000, tmp_path, children=100), 5_000)
