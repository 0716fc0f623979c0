"""Nearest vectors, with a chromadb collection that lives in memory only.

Runs in the semantic child; the only file that imports chromadb. It is given ids and vectors,
never text. The settings reach a recall of 0.99 and more against exact search on real vectors
(``python -m tests.bench index``). Search within chosen documents is exact and does not ask Chroma,
whose filters take ten times as long as multiplying out.
"""

from collections.abc import Sequence

import chromadb
import numpy as np
from chromadb.config import Settings

Vector = np.ndarray[tuple[int], np.dtype[np.float32]]


class VectorIndex:
    """Passage vectors by id, searched by cosine."""

    def __init__(self, dimensions: int) -> None:
        self._dimensions = dimensions
        client = chromadb.EphemeralClient(Settings(anonymized_telemetry=False))
        self._collection = client.create_collection(
            "passages",
            embedding_function=None,
            configuration={
                "hnsw": {
                    "space": "cosine",
                    "max_neighbors": 16,
                    "ef_construction": 100,
                    "ef_search": 200,
                }
            },
        )
        self._vectors: dict[int, Vector] = {}
        self._documents: dict[int, set[int]] = {}

    def add(self, passages: Sequence[int], documents: Sequence[int], vectors: bytes) -> None:
        """Add vectors; one already there under the same id is replaced."""
        matrix = np.frombuffer(vectors, dtype="<f4").reshape(len(passages), self._dimensions)
        self._collection.upsert(ids=[str(p) for p in passages], embeddings=matrix)
        for passage, document, vector in zip(passages, documents, matrix, strict=True):
            self._vectors[passage] = vector
            self._documents.setdefault(document, set()).add(passage)

    def forget(self, passages: Sequence[int]) -> None:
        """Take vectors out; ids that are not there are passed over."""
        if passages:
            self._collection.delete(ids=[str(p) for p in passages])
        for passage in passages:
            self._vectors.pop(passage, None)
        for there in self._documents.values():
            there.difference_update(passages)

    def nearest(self, vector: Vector, most: int, documents: Sequence[int]) -> list[int]:
        """Return up to ``most`` passages, nearest first.

        Args:
            vector: of any length.
            most: how many.
            documents: only in these; empty for all.
        """
        if documents:
            within = [p for one in documents for p in self._documents.get(one, ())]
            scores = [(-cosine, p) for p, cosine, _ in self.cosines(vector, None, within)]
            return [passage for _, passage in sorted(scores)[:most]]
        if len(self) == 0:
            return []
        found = self._collection.query(
            query_embeddings=np.stack([vector]), n_results=min(most, len(self)), include=[]
        )
        return [int(passage) for passage in found["ids"][0]]

    def cosines(
        self, vector: Vector, other: Vector | None, passages: Sequence[int]
    ) -> list[tuple[int, float, float]]:
        """Return chosen passages with their exact cosines to one and to another unit vector.

        Passages without a vector are left out; without another vector its cosines are 0.
        """
        there = [passage for passage in passages if passage in self._vectors]
        if not there:
            return []
        matrix = np.stack([self._vectors[passage] for passage in there])
        first = matrix @ vector
        second = np.zeros_like(first) if other is None else matrix @ other
        return [
            (passage, float(one), float(two))
            for passage, one, two in zip(there, first, second, strict=True)
        ]

    def __len__(self) -> int:
        return len(self._vectors)
