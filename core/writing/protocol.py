"""What the app and the writer child say to each other."""

from typing import Annotated, Literal, get_args

import msgspec
from msgspec import Meta

Marker = Literal["<|im_start|>", "<|im_end|>"]
"""A token that marks the parts of a prompt, for the families that there are templates for."""

MARKERS: tuple[Marker, ...] = get_args(Marker)

UnfitReason = Literal["not-gguf", "version", "malformed", "cut-short", "split", "not-a-writer"]

Word = Annotated[str, Meta(pattern=r"^([a-z0-9][a-z0-9._-]{0,63})?$")]
"""A technical name that a file gives, or nothing."""

Lengthy = Annotated[str, Meta(max_length=200)]
"""Words that a file gives; to be cleaned before anybody sees them."""


class Segment(msgspec.Struct, frozen=True, array_like=True):
    """A part of a prompt.

    Attributes:
        text: its characters.
        markup: whether special tokens in it count. True only for our own templates: in words that
            come from a person or a document, ``<|im_end|>`` is nine harmless characters.
    """

    text: str
    markup: bool = False


class Load(msgspec.Struct, frozen=True, tag="load"):
    """Load a model file."""

    file: str


class Generate(msgspec.Struct, frozen=True, tag="generate"):
    """Continue a prompt, greedily (temperature 0)."""

    prompt: list[Segment]
    most: Annotated[int, Meta(ge=1, le=4096)]


class Inspect(msgspec.Struct, frozen=True, tag="inspect"):
    """Read the header of a model file, without loading it.

    Attributes:
        file: its path, as the operating system encodes it.
    """

    file: bytes


class Facts(msgspec.Struct, frozen=True, tag="facts"):
    """What a GGUF file says about itself. Its words are a stranger's: show them as plain text.

    Attributes:
        architecture: which network it is, such as ``llama``.
        name: what its maker calls it; may be empty.
        licence: what its maker says about its licence; may be empty.
        quantisation: how its numbers are stored, such as ``Q4_K_M``; may be empty.
        tokenizer: which kind of tokenizer it has.
        pretokenizer: how text is cut before that; it tells families apart.
        template: whether the file brings a chat template (which is never used).
        markers: which of MARKERS are in its vocabulary.
        parameters: numbers in all its tensors.
        vocabulary: how many tokens it knows.
        context: tokens of context that it was trained for.
        blocks: its layers.
        embedding: numbers of a token's vector.
        heads: attention heads of a layer.
        kv_heads: of these, how many have keys and values of their own; the most of any layer.
        key_length: numbers of a key.
        value_length: numbers of a value.
    """

    architecture: Word
    name: Lengthy
    licence: Lengthy
    quantisation: Annotated[str, Meta(pattern=r"^[A-Z0-9_]{0,16}$")]
    tokenizer: Word
    pretokenizer: Word
    template: bool
    markers: tuple[Marker, ...]
    parameters: Annotated[int, Meta(ge=1, le=2**50)]
    vocabulary: Annotated[int, Meta(ge=1, le=2**24)]
    context: Annotated[int, Meta(ge=1, le=2**31)]
    blocks: Annotated[int, Meta(ge=1, le=4096)]
    embedding: Annotated[int, Meta(ge=1, le=2**20)]
    heads: Annotated[int, Meta(ge=0, le=2**16)]
    kv_heads: Annotated[int, Meta(ge=0, le=2**16)]
    key_length: Annotated[int, Meta(ge=0, le=2**20)]
    value_length: Annotated[int, Meta(ge=0, le=2**20)]


class Unfit(msgspec.Struct, frozen=True, tag="unfit"):
    """The file is not a model that can write.

    Attributes:
        reason: ``not-gguf``: something else; ``version``: of the format, or for machines of the
            other byte order; ``malformed``: it contradicts itself, or asks for absurd amounts;
            ``cut-short``: it ends before its contents do; ``split``: one part of several;
            ``not-a-writer``: whole, but an adapter, a projector, or not a language model.
    """

    reason: UnfitReason


class Loaded(msgspec.Struct, frozen=True, tag="loaded"):
    """The model is loaded.

    Attributes:
        trained_context: tokens of context it was trained for.
    """

    trained_context: Annotated[int, Meta(ge=1, le=2**31)]


class Piece(msgspec.Struct, frozen=True, tag="piece"):
    """The next characters."""

    text: Annotated[str, Meta(max_length=4096)]


class Written(msgspec.Struct, frozen=True, tag="written"):
    """The end of a continuation, with what it took.

    Attributes:
        prompt: tokens of the prompt.
        reused: of these, tokens still held from the prompt before.
        written: tokens written.
        reading_s: seconds spent on the prompt.
        writing_s: seconds spent writing.
    """

    prompt: Annotated[int, Meta(ge=0, le=2**31)]
    reused: Annotated[int, Meta(ge=0, le=2**31)]
    written: Annotated[int, Meta(ge=0, le=4096)]
    reading_s: Annotated[float, Meta(ge=0, le=86_400)]
    writing_s: Annotated[float, Meta(ge=0, le=86_400)]


Request = Load | Generate | Inspect
Reply = Loaded | Piece | Written
Inspection = Facts | Unfit
