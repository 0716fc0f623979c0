"""Find the pages that bear on a question: by words and by meaning, fused by score.

Candidates come from both lists. Each is scored ``cosine + 0.3 x coverage + 0.15 x BM25``, where
coverage is the share of the question's words it holds, weighted by how rare they are, and BM25 is
divided by the best one; then the best passage of each page is kept. On real documents this beat
rank fusion, and a learned reranker did not carry over (docs/decisions/0005-retrieval.md).
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from core.records.passages import Passages, StoredPassage
from core.semantic.index import Neighbour
from core.text.words import terms

CANDIDATES = 50
"""Passages taken from each list before fusion."""

COVERAGE, BM25 = 0.3, 0.15
"""Weights beside a cosine's 1."""


class Meaning(Protocol):
    """Search by meaning; ``semantic.index.SemanticIndex`` is the real one."""

    def search(
        self,
        question: str,
        most: int,
        *,
        documents: Sequence[int] = (),
        also: Sequence[int] = (),
    ) -> list[Neighbour]:
        """Return the nearest passages, then those asked for besides."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that bears on a question, the best of its page.

    Attributes:
        passage: with its page's text.
        cosine: similarity of meaning, -1 to 1.
        coverage: share of the question's words it holds, rare ones weighing more, 0 to 1.
        keyword: its BM25 score as a share of the best one, 0 to 1.
        score: what it is ranked by.
    """

    passage: StoredPassage
    cosine: float
    coverage: float
    keyword: float
    score: float


def retrieve(
    question: str,
    passages: Passages,
    meaning: Meaning,
    *,
    most: int,
    documents: Sequence[int] = (),
) -> list[Found]:
    """Return the best passage of each of the best pages, best first.

    Args:
        question: the words asked.
        passages: of the open workspace.
        meaning: search by meaning over the same passages.
        most: how many pages to return.
        documents: only in these; empty for all.
    """
    words = terms(question)
    keyword = {hit.passage: hit.score for hit in passages.by_words(words, CANDIDATES, documents)}
    cosines = {
        near.passage: near.cosine
        for near in meaning.search(question, CANDIDATES, documents=documents, also=list(keyword))
    }
    coverage = _coverage(words, passages, {*keyword, *cosines})
    best_keyword = max(keyword.values(), default=0.0) or 1.0
    scored = []
    for passage in {*keyword, *cosines}:
        by_words = keyword.get(passage, 0.0) / best_keyword
        cosine = cosines.get(passage, 0.0)
        score = cosine + COVERAGE * coverage[passage] + BM25 * by_words
        scored.append((score, passage, cosine, coverage[passage], by_words))
    scored.sort(key=lambda row: (-row[0], row[1]))
    pages = passages.pages_of(row[1] for row in scored)
    chosen, seen = [], set()
    for row in scored:
        page = pages.get(row[1])
        if page is None or page in seen:  # removed meanwhile, or a better one of its page is in
            continue
        seen.add(page)
        chosen.append(row)
        if len(chosen) == most:
            break
    texts = passages.get(row[1] for row in chosen)
    return [
        Found(texts[passage], cosine, covered, by_words, score)
        for score, passage, cosine, covered, by_words in chosen
        if passage in texts
    ]


def _coverage(
    words: Sequence[str], passages: Passages, candidates: set[int]
) -> Mapping[int, float]:
    """Return, for each candidate, the share of the words it holds, weighted by rarity."""
    total = passages.count()
    shares = dict.fromkeys(candidates, 0.0)
    whole = 0.0
    for word in words:
        holding = passages.holding(word)
        rarity = math.log(1 + (total + 1) / (len(holding) + 1))
        whole += rarity
        for passage in candidates & holding:
            shares[passage] += rarity
    return {p: share / whole for p, share in shares.items()} if whole else shares
