"""Verbatim pieces of evidence.

They are shown at once, and they are all that is shown where no drafted sentence holds. A quote
can be off the point; it can never be made up. Lengths and weights were chosen on questions with
gold answers (docs/decisions/0015-one-quote.md).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.answering.facts import facts
from core.text.sentences import units
from core.text.span import Span
from core.text.stems import content_stems

WORDS = 120
"""Words of one quote: what a person reads at a glance. Two quotes share them."""

CLOSE = 0.02
"""Difference in score below which another document may be as right as the first."""

MISSED = 1 / 3
"""Share of the question's words that the best page lacks and another page has."""

LATER = 0.2
"""How much less a word counts for each sentence that it stands behind the quote's first."""

AGAIN = 0.2
"""What a word of the question that stands there again counts beside its first time's 1."""

FEWEST = 8
"""Words below which a stretch that is no sentence is a bare title, which says nothing."""

_WORD = re.compile(r"\S+")

_Said = tuple[frozenset[str], frozenset[Decimal]]
"""The stems and the numbers of a quote."""


@dataclass(frozen=True, slots=True)
class Source:
    """A page to quote from, with the passage for which it was found.

    Attributes:
        page_text: the text of the page.
        body: the span of the passage.
        document: the id of its document.
        score: what it is ranked by.
    """

    page_text: str
    body: Span
    document: int = 0
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of a page, verbatim.

    Attributes:
        source: the position of its source in the list given.
        span: of the page's text.
    """

    source: int
    span: Span


def quotes(question: str, sources: Sequence[Source]) -> list[Quote]:
    """Return what to quote: the best page, and a second one where a single one would mislead.

    That is where another document is as close, and where the best page says nothing of what a
    good part of the question is about, and another page does.

    Args:
        question: the words asked.
        sources: the pages, best first.
    """
    asked = frozenset(content_stems(question))
    telling = [n for n, one in enumerate(sources) if not _is_title(one.page_text)]
    numbers = telling or range(len(sources))
    if not numbers:
        return []
    first, *others = numbers
    page = sources[first].page_text
    left = asked - frozenset(content_stems(page))
    half = _page_stretch(asked, sources[first], WORDS // 2)
    for number in others:
        source = sources[number]
        rival = _rivals(sources[first], source)
        other = _page_stretch(asked if rival else left, source, WORDS // 2)
        words = other.of(source.page_text)
        added = left & frozenset(content_stems(words))
        if not rival and (not left or len(added) < MISSED * len(asked)):
            continue
        if not _repeats(_said(words), _said(half.of(page))):
            return [Quote(first, half), Quote(number, other)]
    return [Quote(first, _page_stretch(asked, sources[first], WORDS))]


def best_sentences(question: str, source: Source, tokens: int) -> Span:
    """Return the stretch of a passage that bears most on the question, for the writer to read."""
    asked = frozenset(content_stems(question))
    return _stretch(asked, source.page_text, source.body, round(tokens * 0.7))


def _page_stretch(asked: frozenset[str], source: Source, words: int) -> Span:
    return _stretch(asked, source.page_text, Span(0, len(source.page_text)), words)


def _stretch(asked: frozenset[str], text: str, within: Span, words: int) -> Span:
    """Return the run of sentences and rows, of at most so many words, that is closest."""
    pieces = [piece for unit in units(text, *within) for piece in _pieces(text, unit, words)]
    lengths = [len(piece.of(text).split()) for piece in pieces]
    stems = [content_stems(piece.of(text)) for piece in pieces]
    best, best_score = within, -1.0
    for first in range(len(pieces)):
        total, after = 0, first
        while after < len(pieces) and total + lengths[after] <= words:
            total += lengths[after]
            after += 1
        score = _closeness(asked, stems[first:after])
        if score > best_score + 1e-9:
            best, best_score = Span(pieces[first].start, pieces[after - 1].end), score
        if after == len(pieces):  # what begins later shows less
            break
    return best


def _closeness(asked: frozenset[str], stems: Sequence[Sequence[str]]) -> float:
    """Return how much of what was asked stands in a run; what stands first counts most."""
    seen: set[str] = set()
    score, repeated = 0.0, 0
    for behind, unit in enumerate(stems):
        for word in asked.intersection(unit):
            again = unit.count(word) - (word not in seen)
            repeated += again
            score += (word not in seen) / (1 + LATER * behind)
            seen.add(word)
    return score + AGAIN * min(repeated, 2 * len(asked))


def _pieces(text: str, unit: Span, words: int) -> Iterator[Span]:
    """Yield a unit whole, or, where it alone has too many words, cut between words."""
    found = list(_WORD.finditer(text, *unit))
    for at in range(0, len(found), words):
        part = found[at : at + words]
        yield Span(part[0].start(), part[-1].end())


def _rivals(one: Source, other: Source) -> bool:
    return one.document != other.document and one.score - other.score < CLOSE


def _is_title(text: str) -> bool:
    return len(text.split()) < FEWEST and text.rstrip()[-1:] not in {".", "!", "?", ";", ":"}


def _said(text: str) -> _Said:
    return frozenset(content_stems(text)), facts(text).numbers


def _repeats(said: _Said, other: _Said) -> bool:
    """Say whether one repeats the other; the same words with another number do not."""
    (stems, numbers), (other_stems, other_numbers) = said, other
    fewest = max(1, min(len(stems), len(other_stems)))
    return len(stems & other_stems) >= 0.8 * fewest and numbers <= other_numbers
