"""How much memory a model needs is said from what its file says."""

from core.models import catalogue, memory
from core.models.memory import MEBIBYTE, Shape, embedder_need, writer_need
from core.paths import Paths
from core.writing import gguf
from core.writing.protocol import Facts

SHAPE = Shape(context=8192, blocks=30, kv_heads=3, key_length=64, value_length=64, vocabulary=49152)


def test_a_writer_needs_its_file_its_cache_its_results_and_the_program() -> None:
    """SmolLM2: 30 layers x 3 heads x 128 numbers x 2 bytes x 2048 tokens are 45 MiB of cache."""
    need = writer_need(94 * MEBIBYTE, SHAPE)

    assert need == (94 + 45 + 48 + 96) * MEBIBYTE


def test_a_short_context_needs_a_short_cache() -> None:
    """A model is never given more context than it was trained for."""
    short = Shape(
        context=512, blocks=30, kv_heads=3, key_length=64, value_length=64, vocabulary=49152
    )
    assert writer_need(0, SHAPE) - writer_need(0, short) == 30 * 3 * 128 * 2 * (2048 - 512)


def test_an_embedder_needs_its_file_and_the_program() -> None:
    """PyTorch is most of it."""
    assert embedder_need(87 * MEBIBYTE) == 599 * MEBIBYTE


def test_the_catalogue_knows_the_shape_of_its_writer(paths: Paths) -> None:
    """What the catalogue says is what the file's own header says."""
    model = catalogue.load().default("writer")
    facts = gguf.inspect(catalogue.find(paths.models, model.id))

    assert isinstance(facts, Facts)
    assert model.shape is not None
    assert model.quantisation == facts.quantisation
    for field in Shape.__struct_fields__:
        assert getattr(model.shape, field) == getattr(facts, field)


def test_a_computer_has_less_memory_free_than_built_in() -> None:
    """Both are in bytes."""
    now = memory.now()
    assert 0 < now.available <= now.installed
