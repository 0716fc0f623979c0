"""A set of documents and questions in a folder: ``pdfs/`` and ``questions.jsonl``."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

Place = tuple[str, int]
"""A document's name and a page counted from 1."""

_T = TypeVar("_T")


class Evidence(msgspec.Struct, frozen=True):
    """A page that holds the answer."""

    pdf: str
    page: int


class Question(msgspec.Struct, frozen=True):
    """One question of a set.

    Attributes:
        id: its name in the set.
        question: the words asked.
        answers: gold answers, each of which would do.
        answerable: whether the documents answer it.
        evidence: the gold pages.
        scope: the documents it is asked of; empty for all.
        kind: what sort of question it is, where the set says so.
        sources: what the answer stands in, where the set says so: text, table, chart.
    """

    id: str
    question: str
    answers: list[str]
    answerable: bool
    evidence: list[Evidence] = []
    scope: list[str] = []
    kind: str | None = None
    sources: list[str] = []

    def rests_on(self, sources: Sequence[str]) -> bool:
        """Say whether its answer stands in one of these, named by how their names begin."""
        return not sources or any(one.startswith(tuple(sources)) for one in self.sources)


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Documents and the questions asked of them.

    Attributes:
        name: the folder's name.
        pdfs: the documents, by name.
        questions: in the order of the file.
        same_as: for every document, the first one of the same content.
    """

    name: str
    pdfs: tuple[Path, ...]
    questions: tuple[Question, ...]
    same_as: Mapping[str, str]

    def gold(self, question: Question) -> set[Place]:
        """Return the gold pages of a question."""
        return {(self.same_as.get(e.pdf, e.pdf), e.page) for e in question.evidence}

    def scope(self, question: Question, which: str) -> list[str]:
        """Return the documents to ask a question of; empty for all.

        Args:
            question: which question.
            which: ``own`` for those that the set names, ``all`` for none in particular.
        """
        return [self.same_as[name] for name in question.scope] if which == "own" else []


def load(folder: Path, limit: int | None = None) -> QuestionSet:
    """Read a set.

    Args:
        folder: holds ``pdfs/`` and ``questions.jsonl``.
        limit: take only so many questions, evenly spread over the file.
    """
    pdfs = documents(folder)
    lines = (folder / "questions.jsonl").read_bytes().splitlines()
    asked = [msgspec.json.decode(line, type=Question) for line in lines if line.strip()]
    first: dict[bytes, str] = {}
    same_as = {p.name: first.setdefault(_digest(p), p.name) for p in pdfs}
    return QuestionSet(folder.name, pdfs, tuple(spread(asked, limit)), same_as)


def documents(path: Path) -> tuple[Path, ...]:
    """Return the PDFs of a set, of a plain folder, or the one file, in the order of their names."""
    if path.is_file():
        return (path,)
    folder = path / "pdfs" if (path / "pdfs").is_dir() else path
    return tuple(sorted(folder.glob("*.pdf")))


def spread(items: Sequence[_T], most: int | None) -> list[_T]:
    """Return at most so many items, evenly spread over the sequence."""
    if most is None or most >= len(items):
        return list(items)
    return [items[number * len(items) // most] for number in range(most)]


def _digest(path: Path) -> bytes:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()
