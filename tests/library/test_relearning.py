"""Another embedder: its vectors are made beside those that serve, and then take their place."""

import json
import shutil
import struct
from pathlib import Path

import numpy as np
import pytest

from core.app import App, open_app
from core.models import catalogue
from core.paths import Paths
from core.records.embedders import Embedders
from core.relearning import Relearning
from core.vault.derivation import KdfCost
from tests.conftest import PASSPHRASE
from tests.documents import write_pdf

PAGES = [f"Minute {n} of the board: the rent of room {n} is {n * 11} dollars." for n in range(150)]
OTHER = "f" * 64


@pytest.fixture
def other(paths: Paths, tmp_path: Path) -> Path:
    """Return the folder of an embedder that makes other vectors: one layer is turned over."""
    folder = tmp_path / "other"
    shutil.copytree(catalogue.find(paths.models, "all-minilm-l6-v2"), folder)
    weights = folder / "model.safetensors"
    data = bytearray(weights.read_bytes())
    (length,) = struct.unpack_from("<Q", data)
    header = json.loads(data[8 : 8 + length])
    start, end = header["encoder.layer.5.output.LayerNorm.weight"]["data_offsets"]
    place = slice(8 + length + start, 8 + length + end)
    data[place] = (np.frombuffer(data[place], "<f4")[::-1]).tobytes()
    weights.write_bytes(data)
    return folder


def vectors(app: App) -> dict[int, bytes]:
    """Return every vector that serves."""
    return {one.passage: one.vector for one in app.library.passages.vectors()}


def test_the_old_vectors_serve_until_the_new_ones_are_all_there(
    app: App, other: Path, tmp_path: Path
) -> None:
    """A stop in between loses nothing that was made."""
    list(app.library.add([write_pdf(tmp_path / "minutes.pdf", PAGES)]))
    list(app.library.learn())
    before = vectors(app)
    parts = app._parts
    relearning = Relearning(parts.database, parts.semantic, (OTHER, other))
    work = relearning.run()
    first = next(work)
    assert (first.done, first.total) == (128, len(before))
    work.close()
    assert vectors(app) == before
    assert app.assistant.search("What is the rent of room 42?", most=3)
    assert Embedders(parts.database).learned_and_all() == (128, len(before))

    relearning = Relearning(parts.database, parts.semantic, (OTHER, other))
    told = [one.done for one in relearning.run()]
    assert told == [len(before)]
    after = vectors(app)
    assert after.keys() == before.keys()
    assert all(after[passage] != before[passage] for passage in before)
    assert Embedders(parts.database).serving == OTHER
    assert list(relearning.run()) == []
    found = app.assistant.search("What is the rent of room 42?", most=3)
    assert found[0].cosine is not None


def test_vectors_of_an_embedder_that_is_gone_are_made_anew(
    app: App, paths: Paths, tmp_path: Path
) -> None:
    """Until then everything can be found by its words."""
    list(app.library.add([write_pdf(tmp_path / "minutes.pdf", PAGES[:3])]))
    list(app.library.learn())
    before = vectors(app)
    Embedders(app._parts.database).serve(OTHER)
    app.lock()
    folder = tmp_path / "vault"
    with open_app(paths, folder, PASSPHRASE, floor=KdfCost(8, 1, 1)) as again:
        assert vectors(again) == {}
        assert again.assistant.search("rent of room 2", most=3)
        list(again.library.learn())
        assert vectors(again).keys() == before.keys()
