"""Bringing documents in: ours and the peer pipeline, by turns, over the same documents."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from core.paths import program_folder
from tests.bench.figures import Figure, median, ratio, show
from tests.bench.peer import Peer
from tests.bench.workspace import model


class Ours(msgspec.Struct, frozen=True):
    """What tests.bench.ours prints."""

    pages: int
    lost_pages: int
    lost_documents: int
    passages: int
    searchable_s: float
    total_s: float
    peak_rss_mb: float
    loaded: list[str]


@dataclass(frozen=True, slots=True)
class _Theirs:
    pages: int
    lost_documents: int
    total_s: float


def run(name: str, pdfs: Sequence[Path], runs: int) -> dict[str, Figure]:
    """Bring the documents in so many times by both ways, and print the figures.

    Args:
        name: of the set, for the title.
        pdfs: the documents.
        runs: times are medians over so many; who goes first alternates.

    Raises:
        SystemExit: a parser or an engine was loaded into the app's process.
    """
    ours: list[Ours] = []
    theirs: list[_Theirs] = []
    with tempfile.TemporaryDirectory(prefix="cloister-bench-") as folder:
        peer = Peer(model("embedder")[1], Path(folder, "peer"))
        for number in range(runs):
            if number % 2:
                theirs.append(_theirs(peer, pdfs))
            ours.append(_ours(pdfs))
            if not number % 2:
                theirs.append(_theirs(peer, pdfs))
    searchable = median([one.searchable_s for one in ours])
    total = median([one.total_s for one in ours])
    peer_total = median([one.total_s for one in theirs])
    figures: dict[str, Figure] = {
        "documents": len(pdfs),
        "pages": ours[-1].pages,
        "lost": ours[-1].lost_pages + ours[-1].lost_documents,
        "passages": ours[-1].passages,
        "ours_searchable_s": searchable,
        "ours_total_s": total,
        "peer_total_s": peer_total,
        "ratio_searchable": ratio(searchable, peer_total),
        "ratio_total": ratio(total, peer_total),
        "app_rss_mb": max(one.peak_rss_mb for one in ours),
        "peer_pages": theirs[-1].pages,
        "peer_lost_documents": theirs[-1].lost_documents,
    }
    notes = {
        "lost": "pages and documents that could not be read",
        "ratio_searchable": "ours / the peer's total: less is faster",
        "ratio_total": "ours / the peer's total: less is faster",
        "app_rss_mb": "peak of the app process; none of the engines is loaded in it",
    }
    show(f"ingest, {name}, medians of {runs}", figures, notes)
    return figures


def _ours(pdfs: Sequence[Path]) -> Ours:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.ours", *(str(pdf.resolve()) for pdf in pdfs)],
        stdout=subprocess.PIPE,
        cwd=program_folder(),
        check=False,
    )
    if not done.stdout:
        raise SystemExit(f"our side ended with code {done.returncode}")
    figures = msgspec.json.decode(done.stdout, type=Ours)
    if figures.loaded:
        raise SystemExit(f"the app's process loaded {', '.join(figures.loaded)}")
    return figures


def _theirs(peer: Peer, pdfs: Sequence[Path]) -> _Theirs:
    peer.clear()
    started = time.perf_counter()
    pages, lost = peer.add_all(pdfs)
    return _Theirs(pages, lost, time.perf_counter() - started)
