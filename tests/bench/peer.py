"""The pipelines that people write today, for comparison: LangChain from end to end.

PyPDFLoader, RecursiveCharacterTextSplitter, the same MiniLM through sentence-transformers with its
own defaults, Chroma on disk, and in one of them BM25 beside it. The only file that imports
LangChain; it needs the extra ``bench``.
"""

import os
import shutil
import sys
import time
import warnings
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from core.offline import SWITCHES
from tests.bench.questions import Place


class Pipeline(NamedTuple):
    """What a pipeline is made of.

    Attributes:
        chunk: characters of a chunk.
        overlap: characters that it repeats of the one before.
        hybrid: whether keyword and dense lists, each cut first, are fused by rank.
    """

    chunk: int
    overlap: int
    hybrid: bool = False


PIPELINES: Mapping[str, Pipeline] = MappingProxyType(
    {
        "langchain": Pipeline(1000, 200),  # the values of LangChain's own examples
        "langchain-20": Pipeline(1000, 20),
        "hybrid": Pipeline(512, 0, hybrid=True),
    }
)

_PAGES = 10
_CUT = 10
"""Chunks of each list that the hybrid pipeline fuses."""


class Peer:
    """The peer pipeline on a folder of its own, with its model loaded and warm.

    Args:
        model: the embedder's folder.
        store: where Chroma keeps its files.
        pipeline: what it is made of.

    Raises:
        SystemExit: the extra ``bench`` is not installed.
    """

    def __init__(
        self, model: Path, store: Path, pipeline: Pipeline = PIPELINES["langchain"]
    ) -> None:
        os.environ.update(SWITCHES)  # before the imports that read them
        try:
            with warnings.catch_warnings():
                warnings.simplefilter(
                    "ignore", DeprecationWarning
                )  # langchain-community's farewell
                from langchain_chroma import Chroma
                from langchain_community.document_loaders import PyPDFLoader
                from langchain_text_splitters import RecursiveCharacterTextSplitter
        except ImportError:
            raise SystemExit(
                "The peer pipeline is not installed: pip install --editable '.[bench]'"
            ) from None
        self._loader: Any = PyPDFLoader
        self._splitter = RecursiveCharacterTextSplitter(
            chunk_size=pipeline.chunk, chunk_overlap=pipeline.overlap
        )
        self._hybrid = pipeline.hybrid
        self._keyword: dict[tuple[str, ...], Any] = {}
        self._chroma: Any = Chroma
        self._embeddings = _embeddings(model)
        self._embeddings.embed_query("warm up")
        self._store_folder = store
        self._store: Any = self._open()

    def add(self, pdf: Path) -> int:
        """Load, split, embed and store one document; return how many pages it had.

        Raises:
            Exception: whatever the loader raises on a document it cannot read.
        """
        pages = self._loader(str(pdf)).load()
        chunks = self._splitter.split_documents(pages)
        if chunks:
            self._store.add_documents(chunks)
        return len(pages)

    def add_all(self, pdfs: Iterable[Path]) -> tuple[int, int]:
        """Add documents; return how many pages went in and how many documents did not."""
        read = lost = 0
        for pdf in pdfs:
            try:
                read += self.add(pdf)
            except Exception as error:  # noqa: BLE001  its loader has no one root of errors
                print(f"peer: {pdf.name}: {type(error).__name__}", file=sys.stderr)
                lost += 1
        return read, lost

    def pages(self, question: str, scope: Sequence[Path] = ()) -> list[Place]:
        """Return the ten best pages, each once, best first.

        Args:
            question: the words asked.
            scope: only in these documents; empty for all.
        """
        within = {"source": {"$in": [str(pdf) for pdf in scope]}} if scope else None
        if self._hybrid:
            return self._fused(question, within)
        most = 2 * _PAGES
        while True:
            chunks = self._store.similarity_search(question, k=most, filter=within)
            found = list(dict.fromkeys(_place(chunk) for chunk in chunks))
            if len(found) >= _PAGES or len(chunks) < most:
                return found[:_PAGES]
            most *= 2

    def _fused(self, question: str, within: dict[str, Any] | None) -> list[Place]:
        """Fuse the first chunks of both lists by rank, as EnsembleRetriever does by default."""
        from langchain_classic.retrievers import EnsembleRetriever
        from langchain_community.retrievers import BM25Retriever
        from langchain_core.documents import Document

        key = tuple(within["source"]["$in"]) if within else ()
        if key not in self._keyword:
            held = self._store.get(where=within)
            chunks = [
                Document(page_content=text, metadata=metadata)
                for text, metadata in zip(held["documents"], held["metadatas"], strict=True)
            ]
            self._keyword[key] = BM25Retriever.from_documents(chunks, k=_CUT) if chunks else None
        dense = self._store.as_retriever(search_kwargs={"k": _CUT, "filter": within})
        if self._keyword[key] is None:
            return []
        both = EnsembleRetriever(retrievers=[self._keyword[key], dense], weights=[0.5, 0.5])
        return list(dict.fromkeys(_place(chunk) for chunk in both.invoke(question)))[:_PAGES]

    def fill_once(self, pdfs: Sequence[Path]) -> None:
        """Add the documents, unless the store holds them all from an earlier run."""
        done = self._store_folder / "holds.txt"
        names = "\n".join(str(pdf) for pdf in pdfs)
        if done.exists() and done.read_text(encoding="utf-8") == names:
            return
        self.clear()
        started = time.monotonic()
        for pdf in pdfs:
            self.add_all([pdf])
            took = time.monotonic() - started
            print(f"peer: {pdf.name} in at {took:.0f} s", file=sys.stderr, flush=True)
        done.write_text(names, encoding="utf-8")

    def clear(self) -> None:
        """Empty the store."""
        self._store.reset_collection()
        (self._store_folder / "holds.txt").unlink(missing_ok=True)

    def close(self) -> None:
        """Erase the store's files."""
        shutil.rmtree(self._store_folder, ignore_errors=True)

    def _open(self) -> Any:
        return self._chroma(
            collection_name="peer",
            embedding_function=self._embeddings,
            persist_directory=str(self._store_folder),
        )


def _embeddings(model: Path) -> Any:
    from langchain_core.embeddings import Embeddings
    from sentence_transformers import SentenceTransformer

    class MiniLm(Embeddings):
        """The bundled embedder, called as langchain's own wrapper calls it."""

        def __init__(self) -> None:
            self._model: Any = SentenceTransformer(str(model), device="cpu", local_files_only=True)

        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            vectors: list[list[float]] = self._model.encode(texts).tolist()
            return vectors

        def embed_query(self, text: str) -> list[float]:
            return self.embed_documents([text])[0]

    return MiniLm()


def _place(chunk: Any) -> Place:
    return Path(chunk.metadata["source"]).name, int(chunk.metadata["page"]) + 1
