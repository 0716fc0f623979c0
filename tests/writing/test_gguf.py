"""What a model file says about itself is read within bounds, and a lying header is found out."""

import ctypes
import struct
from pathlib import Path

import llama_cpp
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import UnknownFamily
from core.paths import Paths
from core.writing import gguf, quantisation
from core.writing.protocol import Facts, Unfit
from core.writing.templates import family_of
from tests.models import headers

WHOLE = headers.gguf()


def looked_into(folder: Path, content: bytes) -> Facts | Unfit:
    """Return what is found in a file of that content."""
    return gguf.inspect(headers.write(folder / "model.gguf", content))


def test_the_bundled_model_says_what_its_card_says(paths: Paths) -> None:
    """SmolLM2 135M Instruct: 30 layers, 3 of 9 heads with keys, 8192 tokens of context."""
    facts = gguf.inspect(paths.models[0] / "SmolLM2-135M-Instruct.Q4_1.gguf")

    assert isinstance(facts, Facts)
    assert (facts.architecture, facts.pretokenizer, facts.quantisation) == (
        "llama",
        "smollm",
        "Q4_1",
    )
    assert (facts.blocks, facts.heads, facts.kv_heads, facts.context) == (30, 9, 3, 8192)
    assert (facts.parameters, facts.vocabulary) == (134_515_008, 49_152)
    assert facts.template
    assert family_of(facts) == "smollm2"


def test_a_small_file_written_by_hand_is_read(tmp_path: Path) -> None:
    """Every fact comes from the key that the format gives it."""
    facts = looked_into(tmp_path, WHOLE)

    assert facts == Facts(
        architecture="llama",
        name="Kestrel 1M Instruct",
        licence="apache-2.0",
        quantisation="F32",
        tokenizer="gpt2",
        pretokenizer="smollm",
        template=True,
        markers=("<|im_end|>", "<|im_start|>"),
        parameters=32 * 5 + 32,
        vocabulary=5,
        context=512,
        blocks=2,
        embedding=32,
        heads=4,
        kv_heads=2,
        key_length=8,
        value_length=8,
    )


def test_heads_that_differ_by_layer_count_as_the_most(tmp_path: Path) -> None:
    """The memory estimate must not be too small."""
    facts = looked_into(
        tmp_path, headers.gguf(headers.changed(llama__attention__head_count_kv=(1, 4)))
    )

    assert isinstance(facts, Facts)
    assert facts.kv_heads == 4


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not-gguf"),
        (b"GG", "not-gguf"),
        (b"%PDF-1.7\n" + bytes(100), "not-gguf"),
        (headers.gguf(version=1), "version"),
        (headers.gguf(version=4), "version"),
        (b"GGUF\x00\x00\x00\x03" + bytes(64), "version"),
        (WHOLE[:40], "cut-short"),
        (WHOLE[:-1], "cut-short"),
        (headers.gguf(data=0), "cut-short"),
        (headers.gguf(key_count=2**63), "malformed"),
        (headers.gguf(key_count=4096), "malformed"),
        (headers.gguf(tensor_count=2**63), "malformed"),
        (headers.gguf(tensor_count=60_000), "malformed"),
        (headers.gguf(tensors=[]), "not-a-writer"),
        (headers.gguf(headers.changed(general__type="adapter")), "not-a-writer"),
        (headers.gguf(headers.changed(general__architecture="clip")), "not-a-writer"),
        (headers.gguf(headers.changed(general__architecture="../../x")), "not-a-writer"),
        (headers.gguf(headers.changed(llama__context_length=None)), "not-a-writer"),
        (headers.gguf(headers.changed(tokenizer__ggml__tokens=None)), "not-a-writer"),
        (headers.gguf(headers.changed(split__count=3)), "split"),
        (headers.gguf(headers.changed(general__alignment=0)), "malformed"),
        (headers.gguf(headers.changed(general__alignment=48)), "malformed"),
        (headers.gguf(headers.changed(general__alignment=2**31)), "malformed"),
        (headers.gguf(headers.changed(llama__block_count=2**32 - 1)), "malformed"),
    ],
)
def test_what_is_no_usable_model_is_told_by_its_reason(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    """The reason is one of a few; what a person reads is made of it."""
    assert looked_into(tmp_path, content) == Unfit(reason)  # type: ignore[arg-type]  # a parameter's


def array(kind: int, length: int) -> bytes:
    """Return a key whose value is an array that is said to be that long, and nothing of it."""
    return headers.string("x") + struct.pack("<IIQ", 9, kind, length)


@pytest.mark.parametrize(
    "extra",
    [
        struct.pack("<Q", 2**63),  # a key
        headers.string("x") + struct.pack("<IQ", 8, 2**62),  # a text
        array(8, 2**62),
        array(8, 2**20),
        array(0, 2**62),
        array(10, 2**61),
        array(9, 1),
        array(77, 1),
        headers.string("x") + struct.pack("<I", 13) + bytes(8),
        headers.string("general.name") + headers.value("a second name"),
    ],
)
def test_a_value_that_lies_about_its_length_or_type_is_refused(
    tmp_path: Path, extra: bytes
) -> None:
    """No memory is taken for what is not there, and no unknown type is guessed at."""
    content = headers.gguf(extra=extra, key_count=len(headers.KEYS) + 1)

    assert looked_into(tmp_path, content) == Unfit("malformed")


@pytest.mark.parametrize(
    "tensors",
    [
        [headers.tensor("a", (32,), 0, 64)],
        [headers.tensor("a", (32,), 0, 0), headers.tensor("b", (32,), 0, 96)],
        [headers.tensor("a", (32,), 0, 0), headers.tensor("b", (32,), 0, 2**63)],
        [headers.tensor("a", (32,), 0, 0), headers.tensor("a", (32,), 0, 128)],
        [headers.tensor("a", (), 0, 0)],
        [headers.tensor("a", (1, 1, 1, 1, 1), 0, 0)],
        [headers.tensor("a", (0,), 0, 0)],
        [headers.tensor("a", (2**63, 4), 0, 0)],
        [headers.tensor("a", (2**39, 2**39), 0, 0)],
        [headers.tensor("a", (33,), 8, 0)],
        [headers.tensor("a", (32,), 4, 0)],
        [headers.tensor("a" * 300, (32,), 0, 0)],
    ],
)
def test_a_tensor_in_a_wrong_place_or_of_an_absurd_size_is_refused(
    tmp_path: Path, tensors: list[bytes]
) -> None:
    """Each has to follow the one before, at its alignment, in numbers that blocks divide."""
    assert looked_into(tmp_path, headers.gguf(tensors=tensors)) == Unfit("malformed")


def test_words_of_the_file_are_capped(tmp_path: Path) -> None:
    """A name of a megabyte is a name of 200 letters."""
    facts = looked_into(tmp_path, headers.gguf(headers.changed(general__name="N" * 2**20)))

    assert isinstance(facts, Facts)
    assert len(facts.name) == 200


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    edits=st.lists(
        st.tuples(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=8)), max_size=4
    ),
    keep=st.integers(0, len(WHOLE)),
)
def test_no_mutation_of_a_header_does_more_than_be_refused(
    tmp_path: Path, edits: list[tuple[int, bytes]], keep: int
) -> None:
    """Any bytes changed, any end cut off: facts in their ranges or a reason, nothing else."""
    content = bytearray(WHOLE)
    for position, piece in edits:
        content[position : position + len(piece)] = piece
    found = looked_into(tmp_path, bytes(content[:keep]))

    assert isinstance(found, (Facts, Unfit))


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(rest=st.binary(max_size=400))
def test_noise_after_the_magic_number_is_refused(tmp_path: Path, rest: bytes) -> None:
    """Noise is not taken for a model."""
    assert isinstance(looked_into(tmp_path, b"GGUF\x03\x00\x00\x00" + rest), Unfit)


@pytest.mark.parametrize(
    ("keys", "family"),
    [
        ({"tokenizer__ggml__pre": "smollm"}, "smollm2"),
        ({"tokenizer__ggml__pre": "llama-bpe"}, "chatml"),
    ],
)
def test_a_family_is_told_by_network_and_markers(
    tmp_path: Path, keys: dict[str, str], family: str
) -> None:
    """Whoever has ChatML's markers as tokens was trained on ChatML."""
    facts = looked_into(tmp_path, headers.gguf(headers.changed(**keys)))

    assert isinstance(facts, Facts)
    assert family_of(facts) == family


@pytest.mark.parametrize("tokens", [("a", "b"), ("<|im_start|>", "b"), ("<|im_end|>",)])
def test_a_vocabulary_without_the_markers_is_an_unknown_family(
    tmp_path: Path, tokens: tuple[str, ...]
) -> None:
    """No template is guessed."""
    facts = looked_into(tmp_path, headers.gguf(headers.changed(tokenizer__ggml__tokens=tokens)))

    assert isinstance(facts, Facts)
    with pytest.raises(UnknownFamily):
        family_of(facts)


def test_the_sizes_of_tensor_types_are_those_of_the_engine() -> None:
    """A wrong number here would refuse good files, or pass a file that was cut short."""
    folder = Path(llama_cpp.__file__).parent / "lib"
    (file, *_) = sorted(folder.glob("*ggml-base*"))
    engine = ctypes.CDLL(str(file))
    engine.ggml_blck_size.restype = ctypes.c_int64
    engine.ggml_type_size.restype = ctypes.c_size_t

    assert {
        kind: (engine.ggml_blck_size(kind), engine.ggml_type_size(kind))
        for kind in range(max(quantisation.BLOCKS) + 1)
        if engine.ggml_blck_size(kind)
    } == quantisation.BLOCKS


def test_the_names_of_schemes_are_those_of_the_engine() -> None:
    """What a person reads is what the makers of the file wrote on it."""
    prefix = "LLAMA_FTYPE_MOSTLY_"
    named = {getattr(llama_cpp, n): n.removeprefix(prefix) for n in dir(llama_cpp) if prefix in n}

    assert named | {0: "F32"} == quantisation.SCHEMES
