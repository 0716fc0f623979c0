"""How often a retrieved page is a page that holds the answer."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench.figures import Figure, interval, mean, share, show
from tests.bench.peer import PIPELINES, Peer
from tests.bench.questions import Place, QuestionSet
from tests.bench.workspace import model, workspace

CUTS = (1, 3, 5, 10)
"""Ranks at which hits are counted."""

_MOST = max(CUTS)

Search = Callable[[str, Sequence[str]], list[Place]]
"""From a question and the names of its documents (none for all) to its pages, best first."""


def run(
    questions: QuestionSet,
    scope: str,
    peer: str | None,
    keep: Path | None,
    sources: Sequence[str] = (),
) -> dict[str, Figure]:
    """Measure page hits and print them.

    Args:
        questions: the set.
        scope: ``own`` or ``all``.
        peer: one of peer.PIPELINES, to be measured instead of ours.
        keep: folder for what is built; see workspace and Peer.fill_once.
        sources: only questions whose answers stand in one of these; empty for all.
    """
    ranks: list[int | None] = []
    documents = 0
    with _peer(questions, keep, peer) if peer else _ours(questions, keep) as search:
        for q in questions.questions:
            gold = questions.gold(q)
            if q.answerable and gold and q.rests_on(sources):
                found = [
                    (questions.same_as.get(name, name), page)
                    for name, page in search(q.question, questions.scope(q, scope))
                ]
                ranks.append(next((n for n, at in enumerate(found, start=1) if at in gold), None))
                documents += bool(found) and found[0][0] in {name for name, _ in gold}
    hits = {cut: sum(1 for rank in ranks if rank and rank <= cut) for cut in CUTS}
    figures: dict[str, Figure] = {"n": len(ranks)}
    figures |= {f"hit@{cut}": share(hits[cut], len(ranks)) for cut in CUTS}
    figures[f"mrr@{_MOST}"] = mean([1 / rank if rank else 0.0 for rank in ranks])
    figures["document@1"] = share(documents, len(ranks))
    notes = {f"hit@{cut}": interval(hits[cut], len(ranks)) for cut in CUTS}
    notes["document@1"] = interval(documents, len(ranks))
    title = f"retrieval, {questions.name}, scope {scope}, {peer or 'ours'} (95 % intervals)"
    show(title, figures, notes)
    return figures


@contextmanager
def _ours(questions: QuestionSet, keep: Path | None) -> Iterator[Search]:
    with workspace(questions.pdfs, keep) as app:
        names = app.library.documents.names()
        ids = {name: document for document, name in names.items()}

        def search(question: str, scope: Sequence[str]) -> list[Place]:
            within = [ids[name] for name in scope if name in ids]
            if scope and not within:  # none of them could be read
                return []
            found = app.assistant.search(question, most=_MOST, scope=within)
            return [(names[f.passage.document], f.passage.page) for f in found]

        yield search


@contextmanager
def _peer(questions: QuestionSet, keep: Path | None, name: str) -> Iterator[Search]:
    by_name = {pdf.name: pdf for pdf in questions.pdfs}
    with tempfile.TemporaryDirectory(prefix="cloister-bench-") as temporary:
        store = (keep or Path(temporary)) / f"peer-{name}"
        pipeline = Peer(model("embedder")[1], store, PIPELINES[name])
        pipeline.fill_once(questions.pdfs)
        yield lambda question, scope: pipeline.pages(question, [by_name[name] for name in scope])
