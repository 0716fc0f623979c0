"""Verbatim pieces of evidence.

They are shown at once, and they are all that is shown where no drafted sentence holds. A quote
can be off the point; it can never be made up.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.answering.facts import facts
from core.text.sentences import lines, sentences
from core.text.span import Span
from core.text.stems import content_stems

WORDS = (70, 50)
"""Words of the first and of the second quote: together what a person reads at a glance."""

FEWEST = 8
"""Words below which a stretch that is no sentence is a bare title, which says nothing."""


_Said = tuple[frozenset[str], frozenset[Decimal]]
"""The stems and the numbers of a quote."""


@dataclass(frozen=True, slots=True)
class Source:
    """A passage to quote from.

    Attributes:
        page_text: the text of its page.
        body: the span of it that may be quoted.
        table: whether its lines are rows of a table.
    """

    page_text: str
    body: Span

    @property
    def table(self) -> bool:
        """Whether it is mostly rows: many lines, few of them sentences."""
        text = self.body.of(self.page_text)
        rows = text.count("\t")
        return rows > max(2, text.count(". "))


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
    """Return the best quotes, best first: from each source the stretch nearest to the question.

    Args:
        question: the words asked.
        sources: the passages, best first.
    """
    asked = frozenset(content_stems(question))
    chosen: list[Quote] = []
    shown: list[frozenset[str]] = []
    for number, source in enumerate(sources):
        span = _stretch(asked, source, WORDS[len(chosen)])
        if _is_title(span.of(source.page_text)) and number + 1 < len(sources):
            continue
        said = _said(span.of(source.page_text))
        if any(_repeats(said, other) for other in shown):
            continue
        chosen.append(Quote(number, span))
        shown.append(said)
        if len(chosen) == len(WORDS):
            break
    return chosen


def best_sentences(question: str, source: Source, tokens: int) -> Span:
    """Return the stretch of a source that bears most on the question, for the writer to read."""
    return _stretch(frozenset(content_stems(question)), source, round(tokens * 0.7))


def _stretch(asked: frozenset[str], source: Source, words: int) -> Span:
    """Return the best run of whole sentences, or rows, of at most so many words."""
    text = source.page_text
    split = lines if source.table else sentences
    units = list(split(text, source.body.start, source.body.end))
    lengths = [len(unit.of(text).split()) for unit in units]
    scores = [len(asked & frozenset(content_stems(unit.of(text)))) for unit in units]
    best, best_score = (0, 1), -1.0
    for first in range(len(units)):
        total, found = 0, 0.0
        for last in range(first, len(units)):
            total += lengths[last]
            if total > words and last > first:
                break
            # what stands first counts most: a quote should open with what it is quoted for
            found += scores[last] / (1 + 0.2 * (last - first))
            if found > best_score + 1e-9:
                best, best_score = (first, last + 1), found
    first, after = best
    total = sum(lengths[first:after])
    while after < len(units) and total + lengths[after] <= words:
        total += lengths[after]
        after += 1
    return Span(units[first].start, units[after - 1].end) if units else source.body


def _is_title(text: str) -> bool:
    return len(text.split()) < FEWEST and text.rstrip()[-1:] not in {".", "!", "?", ";", ":"}


def _said(text: str) -> _Said:
    return frozenset(content_stems(text)), facts(text).numbers


def _repeats(said: _Said, other: _Said) -> bool:
    """Say whether one repeats the other; the same words with another number do not."""
    (stems, numbers), (other_stems, other_numbers) = said, other
    fewest = max(1, min(len(stems), len(other_stems)))
    return len(stems & other_stems) >= 0.8 * fewest and numbers <= other_numbers
