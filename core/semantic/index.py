"""The app's side of search by meaning: a child that embeds, holds vectors and searches them.

The vault is the vector store; the child's index is filled from it at unlock and again whenever
the child had to be started anew.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.process.limits import MEBIBYTE, Limits
from core.process.program import module_command
from core.process.worker import Role, Worker
from core.semantic import protocol

FLOAT = 4
"""Bytes of one float32."""

ROLE = Role(
    name="semantic",
    command=module_command("core.semantic.child"),
    replies=protocol.Reply,
    limits=Limits(resident=4096 * MEBIBYTE),
    environment={
        "TOKENIZERS_PARALLELISM": "false",
        # threads that wait sleep instead of spinning: where another program works too, embedding
        # is three to seven times faster for it (measured beside a second torch process)
        "OMP_WAIT_POLICY": "PASSIVE",
        # torch makes a temporary folder for what it compiles, and then compiles nothing:
        # a folder that is there already, and that a user cannot write to
        "TORCHINDUCTOR_CACHE_DIR": Path(sys.executable).anchor,
    },
)

_LOADING, _BATCH, _SEARCHING = 120.0, 600.0, 60.0  # seconds until a child counts as hung


@dataclass(frozen=True, slots=True)
class StoredVector:
    """A passage's vector as the vault holds it: float32, little endian, unit length."""

    passage: int
    document: int
    vector: bytes


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A passage and its cosine similarity to a question, and to other words for it."""

    passage: int
    cosine: float
    besides: float = 0.0


class SemanticIndex:
    """Passages by meaning.

    Args:
        model: the embedder's folder.
        stored: gives every vector of the open workspace; called again after a crash.
    """

    def __init__(self, model: Path, stored: Callable[[], Iterable[StoredVector]]) -> None:
        self._model = model
        self._stored = stored
        self._dimensions = 0
        self._worker = Worker(ROLE, self._prepare)

    def change(self, model: Path) -> None:
        """Search with another embedder from now on; the index is filled anew from the vault."""
        self._model = model
        self._worker.kill()

    @property
    def alive(self) -> bool:
        """Whether the child is running."""
        return self._worker.alive

    def start(self) -> None:
        """Start the child, load the embedder and fill the index; returns when that is done."""
        self._worker.start()

    def embed(self, texts: Sequence[str]) -> Iterator[tuple[int, bytes]]:
        """Yield the position of each text with its vector, as they are done, in any order."""
        for done in self._worker.stream(protocol.Embed(list(texts)), _BATCH):
            size = self._dimensions * FLOAT
            for number, position in enumerate(done.positions):
                yield position, done.vectors[number * size : (number + 1) * size]

    def add(self, vectors: Sequence[StoredVector]) -> None:
        """Make vectors searchable."""
        self._fill(self._worker, vectors)

    def forget(self, passages: Sequence[int]) -> None:
        """Make passages unfindable; without a running child there is nothing to forget."""
        if self._worker.alive and passages:
            self._worker.call(protocol.Forget(list(passages)), _SEARCHING)

    def search(
        self,
        question: str,
        most: int,
        *,
        documents: Sequence[int] = (),
        apart: Sequence[int] = (),
        also: Sequence[int] = (),
        besides: str = "",
        weight: float = 0.0,
    ) -> list[Neighbour]:
        """Return the nearest passages, nearest first, then those asked for besides.

        Args:
            question: the words to search for.
            most: how many to find.
            documents: only in these; empty for all.
            apart: documents in each of which to find as many again.
            also: passages to score wherever they rank.
            besides: other words for the same thing; empty for none.
            weight: what a cosine to these counts beside one to the question.
        """
        request = protocol.Search(
            question, most, list(documents), list(apart), list(also), besides, weight
        )
        found: protocol.Nearest = self._worker.call(request, _SEARCHING)
        hits = [*found.hits, *found.also]
        return [Neighbour(hit.passage, hit.cosine, hit.besides) for hit in hits]

    def count(self) -> int:
        """Return how many vectors are searchable."""
        held: protocol.Held = self._worker.call(protocol.Count(), _SEARCHING)
        return held.vectors

    def kill(self) -> None:
        """End the child; every vector it held is gone with it."""
        self._worker.kill()

    def retire(self) -> None:
        """End the child for good, because the vault locks."""
        self._worker.retire()

    def _prepare(self, worker: Worker) -> None:
        loaded: protocol.Loaded = worker.call(protocol.Load(str(self._model)), _LOADING)
        self._dimensions = loaded.dimensions
        batch: list[StoredVector] = []
        for vector in self._stored():
            batch.append(vector)
            if len(batch) == protocol.BATCH:
                self._fill(worker, batch)
                batch = []
        self._fill(worker, batch)

    @staticmethod
    def _fill(worker: Worker, vectors: Sequence[StoredVector]) -> None:
        for at in range(0, len(vectors), protocol.BATCH):
            part = vectors[at : at + protocol.BATCH]
            request = protocol.Fill(
                [v.passage for v in part],
                [v.document for v in part],
                b"".join(v.vector for v in part),
            )
            worker.call(request, _BATCH)
