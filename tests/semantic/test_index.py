"""Passages are found by meaning, and only while the child lives."""

from collections.abc import Iterator

import pytest

from core.errors import ModelUnusable
from core.models import catalogue
from core.paths import Paths
from core.semantic.index import FLOAT, SemanticIndex, StoredVector

TEXTS = [
    "The patient takes aspirin every morning.",
    "The lease ends on the last day of June.",
    "Quarterly revenue grew by four percent.",
]


@pytest.fixture
def index(paths: Paths) -> Iterator[SemanticIndex]:
    """Yield an empty index with the bundled embedder."""
    made = SemanticIndex(catalogue.find(paths.models, "all-minilm-l6-v2"), list)
    made.start()
    yield made
    made.kill()


def stored(index: SemanticIndex) -> list[StoredVector]:
    """Return the vectors of TEXTS; passage 10 is in document 1, 11 in 2, 12 in 3."""
    return [StoredVector(10 + i, 1 + i, vector) for i, vector in index.embed(TEXTS)]


def test_meaning_is_found_in_other_words(index: SemanticIndex) -> None:
    """No word of the question is in the passage."""
    index.add(stored(index))
    assert index.search("medication schedule", 3)[0].passage == 10
    assert index.search("when does the rental contract finish", 3)[0].passage == 11


def test_scope_limits_and_also_adds(index: SemanticIndex) -> None:
    """Only chosen documents are searched; chosen passages are scored wherever they rank."""
    index.add(stored(index))
    found = index.search("medication schedule", 1, documents=[2, 3], also=[10])
    assert [near.passage for near in found][1:] == [10]
    assert found[0].passage in {11, 12}
    assert found[1].cosine > found[0].cosine


def test_what_is_forgotten_is_not_found(index: SemanticIndex) -> None:
    """Removal reaches the index at once."""
    index.add(stored(index))
    index.forget([10, 999])
    assert index.count() == 2
    assert 10 not in [near.passage for near in index.search("medication schedule", 3)]


def test_vectors_are_unit_length_and_whole(index: SemanticIndex) -> None:
    """Every text gets one vector, whatever the order they are done in."""
    import struct

    found = dict(index.embed([*TEXTS, "x " * 5000, ""]))
    assert sorted(found) == [0, 1, 2, 3, 4]
    for vector in found.values():
        numbers = struct.unpack(f"<{len(vector) // FLOAT}f", vector)
        assert abs(sum(n * n for n in numbers) - 1) < 1e-3


def test_a_fresh_child_is_filled_from_what_is_stored(paths: Paths) -> None:
    """After a crash, search goes on with the same vectors."""
    kept: list[StoredVector] = []
    index = SemanticIndex(catalogue.find(paths.models, "all-minilm-l6-v2"), lambda: kept)
    kept += stored(index)
    index.kill()
    assert index.search("medication schedule", 1)[0].passage == 10
    index.kill()


def test_a_folder_without_a_model_is_refused(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The error is typed; nothing is looked for elsewhere."""
    index = SemanticIndex(tmp_path_factory.mktemp("empty"), list)
    with pytest.raises(ModelUnusable):
        index.start()
    index.kill()
