"""What the app and the writer child say to each other."""

from typing import Annotated

import msgspec
from msgspec import Meta


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

    prompt: Annotated[int, Meta(ge=0)]
    reused: Annotated[int, Meta(ge=0)]
    written: Annotated[int, Meta(ge=0)]
    reading_s: Annotated[float, Meta(ge=0)]
    writing_s: Annotated[float, Meta(ge=0)]


Request = Load | Generate
Reply = Loaded | Piece | Written
