"""The semantic child: holds the embedder and the vectors of the open workspace."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from core.errors import ModelUnusable
from core.process.serve import serve
from core.semantic import protocol
from core.semantic.chroma import VectorIndex
from core.semantic.embedder import Embedder


def urgency(request: protocol.Request) -> int:
    """Say how soon to serve: a question overtakes everything, filling overtakes embedding."""
    if isinstance(request, protocol.Search):
        return 2
    return 0 if isinstance(request, protocol.Embed) else 1


class _Child:
    def __init__(self) -> None:
        self._loaded: tuple[Embedder, VectorIndex] | None = None

    def answer(self, request: protocol.Request) -> Iterator[msgspec.Struct | None]:
        if isinstance(request, protocol.Load):
            embedder = Embedder(Path(request.folder))
            self._loaded = embedder, VectorIndex(embedder.dimensions)
            yield protocol.Loaded(embedder.dimensions)
            return
        if self._loaded is None:
            raise ModelUnusable
        embedder, index = self._loaded
        match request:
            case protocol.Embed():
                for positions, vectors in embedder.batches(request.texts):
                    yield protocol.Vectors(positions, vectors.tobytes())
            case protocol.Search():
                yield _search(embedder, index, request)
            case protocol.Fill():
                index.add(request.passages, request.documents, request.vectors)
                yield protocol.Held(len(index))
            case protocol.Forget():
                index.forget(request.passages)
                yield protocol.Held(len(index))
            case protocol.Count():
                yield protocol.Held(len(index))


def _search(embedder: Embedder, index: VectorIndex, request: protocol.Search) -> protocol.Nearest:
    asked = embedder.one(request.question)
    wanted, other = asked, None
    if request.besides:
        other = embedder.one(request.besides)
        wanted = asked + request.weight * other
    places = [request.documents, *([document] for document in request.apart)]
    lists = (index.nearest(wanted, request.most, place) for place in places)
    hits = list(dict.fromkeys(passage for one in lists for passage in one))
    also = set(request.also).difference(hits)
    return protocol.Nearest(
        [protocol.Hit(*hit) for hit in index.cosines(asked, other, hits)],
        [protocol.Hit(*hit) for hit in index.cosines(asked, other, list(also))],
    )


if __name__ == "__main__":
    serve(protocol.Request, _Child().answer, urgency=urgency)
