"""Files that are made to work a reader to death cost their own reading, and nothing else."""

from collections.abc import Iterator

import pytest

from core.reading.protocol import PageRead
from core.reading.reader import ROLE, Reader
from tests.proofs.bombs import BOMBS, defused, document


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    """Yield a reader that gives up sooner than usual."""
    made = Reader(opening=20.0, stuck=10.0)
    yield made
    made.retire()


def test_there_are_bombs_of_every_kind() -> None:
    """The list has not shrunk."""
    assert len(BOMBS) >= 50


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_ends_within_its_limits(reader: Reader, name: str) -> None:
    """Read, partly lost or refused with a sentence; and the next document is read."""
    found = defused(reader, BOMBS[name]())
    assert found.pages or found.lost or found.refused
    assert found.memory <= ROLE.limits.resident
    with reader.open(lambda: [document()]) as opened:
        (page,) = opened.pages([1])
    assert isinstance(page, PageRead)
    assert page.text == "Larkspur"
