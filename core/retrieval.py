"""Find the pages that bear on a question: by words and by meaning, fused by score.

Candidates come from both lists over everything, and again from the documents that the question
names. Each is scored by a sum of signals whose weights stand below and can be read; then the best
passage of each page is kept. ``docs/decisions/0014-retrieval.md`` says what each signal brings.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from core.records.passages import Passages, StoredPassage
from core.semantic.index import Neighbour
from core.text.concepts import Concept, concepts
from core.text.facets import named
from core.text.sentences import sentences
from core.text.stems import content_stems, stem
from core.text.words import terms, years_in_full

CANDIDATES = 50
"""Passages taken from each list before fusion."""

NAMED_DOCUMENTS = 4
"""Documents that a question names best, searched besides, each list for itself."""

COVERAGE, BM25, FACETS = 0.3, 0.15, 0.8
"""Weights beside a cosine's 1."""

WRITTEN, LINES, HEADING = 0.3, 0.2, 0.2
"""Weights where the question names field terms: cosine to what documents write in their place,
share of those words in the passage, and one of them at the head of the page."""

HEAD = 250
"""Characters of a page that are its head."""


class Meaning(Protocol):
    """Search by meaning; ``semantic.index.SemanticIndex`` is the real one."""

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
        """Return the nearest passages, then those asked for besides."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that bears on a question, the best of its page.

    Attributes:
        passage: with its page's text.
        cosine: similarity of meaning, -1 to 1; None while it has not been embedded yet.
        coverage: share of the question's words that it or its document's facets hold, rare ones
            weighing more, 0 to 1.
        keyword: its BM25 score as a share of the best one, 0 to 1.
        score: what it is ranked by.
        lines: share of the words that documents write for the question's field terms, 0 to 1.
    """

    passage: StoredPassage
    cosine: float | None
    coverage: float
    keyword: float
    score: float
    lines: float = 0.0


@dataclass(slots=True)
class _Candidate:
    passage: StoredPassage
    cosine: float | None
    besides: float
    keyword: float
    coverage: float = 0.0
    lines: float = 0.0
    score: float = 0.0


def retrieve(
    question: str,
    passages: Passages,
    meaning: Meaning,
    *,
    most: int,
    documents: Sequence[int] = (),
    facets: Mapping[int, Mapping[str, float]] | None = None,
) -> list[Found]:
    """Return the best passage of each of the best pages, best first.

    Args:
        question: the words asked.
        passages: of the open workspace.
        meaning: search by meaning over the same passages.
        most: how many pages to return.
        documents: only in these; empty for all.
        facets: of each document, see ``text.facets``; none to do without.
    """
    known = {d: one for d, one in (facets or {}).items() if not documents or d in documents}
    names = named(question, known)
    field = concepts(question)
    words = terms(question)
    candidates = _candidates(question, words, field, names, passages, meaning, documents)
    _cover(words, passages, candidates, known)
    for one in candidates.values():
        one.score = (
            (one.cosine or 0.0)
            + COVERAGE * one.coverage
            + BM25 * one.keyword
            + FACETS * names.get(one.passage.document, 0.0)
            + _field_score(field, one)
        )
    pages: dict[tuple[int, int], _Candidate] = {}
    for one in sorted(candidates.values(), key=lambda one: (-one.score, one.passage.id)):
        pages.setdefault((one.passage.document, one.passage.page), one)
    ranked = list(pages.values())
    return [
        Found(one.passage, one.cosine, one.coverage, one.keyword, one.score, one.lines)
        for one in ranked[:most]
    ]


def _candidates(
    question: str,
    words: Sequence[str],
    field: Sequence[Concept],
    names: Mapping[int, float],
    passages: Passages,
    meaning: Meaning,
    documents: Sequence[int],
) -> dict[int, _Candidate]:
    """Return every passage worth scoring, from all lists."""
    asked, written = _asked(question), "; ".join(name for one in field for name in one.written)
    other_words = [word for word in terms(written) if word not in words] if field else []
    best = sorted(names, key=lambda document: -names[document])[:NAMED_DOCUMENTS]
    apart = [document for document in best if names[document] > 0]
    keyword: dict[int, float] = {}
    besides: set[int] = set()
    for place in (documents, *([document] for document in apart)):
        keyword |= {h.passage: h.score for h in passages.by_words(words, CANDIDATES, place)}
        besides |= {h.passage for h in passages.by_words(other_words, CANDIDATES, place)}
    found = meaning.search(
        asked,
        CANDIDATES,
        documents=documents,
        apart=apart,
        also=[*keyword, *besides],
        besides=written,
        weight=WRITTEN,
    )
    cosines = {near.passage: near for near in found}
    top = max(keyword.values(), default=0.0) or 1.0
    stored = passages.get({*keyword, *cosines})
    made = {}
    for passage, one in stored.items():
        near = cosines.get(passage)
        score = keyword.get(passage, 0.0) / top
        made[passage] = (
            _Candidate(one, None, 0.0, score)
            if near is None
            else _Candidate(one, near.cosine, near.besides, score)
        )
    return made


def _asked(question: str) -> str:
    """Return the sentences of a question that ask; the others mostly say how to answer."""
    full = years_in_full(question)
    asking = [text for span in sentences(full) if "?" in (text := span.of(full))]
    return " ".join(asking) or full


def _cover(
    words: Sequence[str],
    passages: Passages,
    candidates: Mapping[int, _Candidate],
    facets: Mapping[int, Mapping[str, float]],
) -> None:
    """Work out the share of the words that each candidate covers, weighted by rarity."""
    total, whole = passages.count(), 0.0
    several = len(facets) > 1
    for word in words:
        holding = passages.holding(word)
        rarity = math.log(1 + (total + 1) / (len(holding) + 1))
        whole += rarity
        key = stem(word)
        for passage, one in candidates.items():
            if passage in holding:
                one.coverage += rarity
            elif several:
                one.coverage += rarity * facets.get(one.passage.document, {}).get(key, 0.0)
    for one in candidates.values():
        one.coverage /= whole or 1.0


def _field_score(field: Sequence[Concept], one: _Candidate) -> float:
    if not field:
        return 0.0
    words = frozenset(content_stems(one.passage.text))
    head = frozenset(content_stems(one.passage.page_text[:HEAD]))
    one.lines = sum(concept.share(words) for concept in field) / len(field)
    headed = sum(concept.heads(head) for concept in field) / len(field)
    return WRITTEN * one.besides + LINES * one.lines + HEADING * headed
