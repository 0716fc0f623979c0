"""What the app and the semantic child say to each other. Numbers are bounded on both sides."""

from typing import Annotated

import msgspec
from msgspec import Meta

BATCH = 2000
"""Vectors in one Fill at most."""

Id = Annotated[int, Meta(ge=0, le=2**53)]
Text = Annotated[str, Meta(max_length=20_000)]


class Load(msgspec.Struct, frozen=True, tag="load"):
    """Load the embedder from a folder."""

    folder: str


class Embed(msgspec.Struct, frozen=True, tag="embed"):
    """Embed passages; answered batch by batch, in an order that saves padding."""

    texts: Annotated[list[Text], Meta(max_length=4096)]


class Fill(msgspec.Struct, frozen=True, tag="fill"):
    """Add vectors to the index.

    Attributes:
        passages: their passage ids.
        documents: for each, the id of its document.
        vectors: float32, little endian, one after the other.
    """

    passages: Annotated[list[Id], Meta(max_length=BATCH)]
    documents: Annotated[list[Id], Meta(max_length=BATCH)]
    vectors: bytes


class Forget(msgspec.Struct, frozen=True, tag="forget"):
    """Take passages out of the index."""

    passages: list[Id]


class Search(msgspec.Struct, frozen=True, tag="search"):
    """Find the passages nearest to a question.

    Attributes:
        question: the question's words.
        most: how many to find.
        documents: only in these; empty for all.
        apart: documents in each of which to find as many again.
        also: passages to score besides, wherever they rank.
        besides: other words for the same thing; empty for none.
        weight: what a cosine to these counts beside one to the question.
    """

    question: Text
    most: Annotated[int, Meta(ge=1, le=1000)]
    documents: list[Id] = []
    apart: list[Id] = []
    also: list[Id] = []
    besides: Text = ""
    weight: Annotated[float, Meta(ge=0, le=1)] = 0.0


class Count(msgspec.Struct, frozen=True, tag="count"):
    """Say how many vectors the index holds."""


class Loaded(msgspec.Struct, frozen=True, tag="loaded"):
    """The embedder is loaded."""

    dimensions: Annotated[int, Meta(ge=1, le=8192)]


class Vectors(msgspec.Struct, frozen=True, tag="vectors"):
    """Some of the vectors asked for.

    Attributes:
        positions: which of the texts they belong to.
        vectors: float32, little endian, unit length, one after the other.
    """

    positions: Annotated[list[Annotated[int, Meta(ge=0, le=4096)]], Meta(max_length=4096)]
    vectors: Annotated[bytes, Meta(max_length=4096 * 8192 * 4)]


class Hit(msgspec.Struct, frozen=True, array_like=True):
    """A passage and its cosine similarity to the question, and to the other words."""

    passage: Id
    cosine: Annotated[float, Meta(ge=-1.01, le=1.01)]
    besides: Annotated[float, Meta(ge=-1.01, le=1.01)] = 0.0


class Nearest(msgspec.Struct, frozen=True, tag="nearest"):
    """The passages found, nearest first, and the scores of those asked for besides."""

    hits: Annotated[list[Hit], Meta(max_length=1000)]
    also: Annotated[list[Hit], Meta(max_length=4096)]


class Held(msgspec.Struct, frozen=True, tag="held"):
    """How many vectors the index holds now."""

    vectors: Annotated[int, Meta(ge=0)]


Request = Load | Embed | Fill | Forget | Search | Count
Reply = Loaded | Vectors | Nearest | Held
