"""The semantic index: how fast it fills, what it finds, how long a question takes."""

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from core.app import App
from core.offline import SWITCHES
from core.records.passages import Passages
from core.semantic import protocol
from core.semantic.index import Neighbour, SemanticIndex, StoredVector
from core.text.tokens import estimate
from tests.bench.figures import Figure, mean, median, show
from tests.bench.questions import QuestionSet
from tests.bench.workspace import model, workspace

Matrix = np.ndarray[tuple[int, ...], np.dtype[np.float32]]

_MOST = 10

_TIE = 1e-5
"""Cosines nearer than this to the tenth best count as equal to it: identical passages share one
vector, and a question embedded in another process differs in the sixth place."""


def run(questions: QuestionSet, runs: int, keep: Path | None) -> dict[str, Figure]:
    """Measure the index on the real passages of a set and print the figures.

    Args:
        questions: the set.
        runs: fresh children to fill; the rate is the median of them.
        keep: folder for the vault; see workspace.
    """
    asked = [q.question for q in questions.questions]
    with workspace(questions.pdfs, keep) as app:
        passages = app.library.passages
        vectors = list(passages.vectors())
        evidence_ms = _first_evidence_ms(app, asked)
        errors = _token_errors(passages, [v.passage for v in vectors])
        rates = []
        for _ in range(runs):
            with _filled(passages) as (rate, index):
                rates.append(rate)
                seconds, found = _search(index, asked)
    figures: dict[str, Figure] = {
        "vectors": len(vectors),
        "fill_per_s": median(rates),
        f"recall@{_MOST}": _recall(asked, found, vectors),
        "query_ms": median([1000 * s for s in seconds]),
        "first_evidence_ms": median(evidence_ms),
        "first_evidence_p95_ms": float(np.percentile(evidence_ms, 95)),
        "token_estimate_error": mean(errors),
        "token_estimate_low_share": mean([float(error < 0) for error in errors]),
    }
    notes = {
        "fill_per_s": f"median of {runs} fresh children",
        "query_ms": "median, embedding the question included",
        "first_evidence_ms": "median, from the question to evidence or its absence",
        "token_estimate_error": "mean of estimate / tokenizer - 1",
    }
    show(f"index, {questions.name}, {len(asked)} questions", figures, notes)
    return figures


@contextmanager
def _filled(passages: Passages) -> Iterator[tuple[float, SemanticIndex]]:
    """Yield vectors a second, and an index in a fresh child, filled from the vault."""
    index = SemanticIndex(model("embedder")[1], tuple)
    try:
        index.start()
        started = time.perf_counter()
        batch: list[StoredVector] = []
        for vector in passages.vectors():
            batch.append(vector)
            if len(batch) == protocol.BATCH:
                index.add(batch)
                batch = []
        index.add(batch)
        took = time.perf_counter() - started
        yield index.count() / took, index
    finally:
        index.kill()


def _search(
    index: SemanticIndex, asked: Sequence[str]
) -> tuple[list[float], list[list[Neighbour]]]:
    """Return the seconds that each search took, and what it found."""
    seconds, found = [], []
    index.search("warm up", _MOST)
    for question in asked:
        started = time.perf_counter()
        found.append(index.search(question, _MOST))
        seconds.append(time.perf_counter() - started)
    return seconds, found


def _recall(
    asked: Sequence[str], found: Sequence[Sequence[Neighbour]], vectors: Sequence[StoredVector]
) -> float | None:
    """Return the share of each question's exact ten nearest that was found."""
    matrix: Matrix = np.frombuffer(b"".join(v.vector for v in vectors), dtype="<f4")
    matrix = matrix.reshape(len(vectors), -1)
    row = {vector.passage: number for number, vector in enumerate(vectors)}
    most = min(_MOST, len(vectors))
    shares = []
    for vector, neighbours in zip(_embed(asked), found, strict=True):
        cosines = matrix @ vector
        least = float(np.partition(cosines, -most)[-most]) - _TIE
        good = sum(1 for near in neighbours if cosines[row[near.passage]] >= least)
        shares.append(good / most)
    return mean(shares)


def _embed(asked: Sequence[str]) -> Matrix:
    """Return the questions' unit vectors, embedded here, one at a time as the child does it."""
    os.environ.update(SWITCHES)  # before the import that reads them
    from sentence_transformers import SentenceTransformer

    embedder: Any = SentenceTransformer(
        str(model("embedder")[1]), device="cpu", local_files_only=True
    )
    vectors: Matrix = np.stack([embedder.encode([question])[0] for question in asked])
    unit: Matrix = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit


def _first_evidence_ms(app: App, asked: Sequence[str]) -> list[float]:
    """Return the milliseconds from each question to the first thing told."""
    found = []
    list(app.assistant.ask("warm up"))
    for question in asked:
        started = time.perf_counter()
        telling = app.assistant.ask(question, quotes_only=True)
        next(iter(telling))
        found.append(1000 * (time.perf_counter() - started))
        list(telling)
    return found


def _token_errors(passages: Passages, ids: Sequence[int]) -> list[float]:
    """Return, for each passage, how far the estimate is off the tokenizer's count, as a share."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(model("embedder")[1] / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    errors = []
    for at in range(0, len(ids), protocol.BATCH):
        for passage in passages.get(ids[at : at + protocol.BATCH]).values():
            real = len(tokenizer.encode(passage.text, add_special_tokens=False).ids)
            if real:
                errors.append(estimate(passage.text) / real - 1)
    return errors
