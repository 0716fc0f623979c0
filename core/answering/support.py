"""Is this sentence in the evidence? Decided per sentence, without asking a model.

In each passage the closest sentence (or table row) is looked for. It and what heads it (the
passage's lead, the table's first row) must hold every number, date and name of the sentence and
most of its content words: facts picked from several sentences and joined are not support, a small
model joins what does not belong together. Where the closest sentence denies, the sentence must
deny. The passage that supports it best becomes its citation.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from core.answering.facts import Facts, facts, ground
from core.text.sentences import lines, sentences
from core.text.span import Span
from core.text.stems import content_stems

COVERED = 0.7
"""Share of a sentence's content words that its passage must hold."""

ASKED = 0.5
"""Share of the question's content words that a sentence must meet, itself or in the evidence
sentence it rests on. A small model likes to copy true sentences that answer something else."""

_NEGATION = re.compile(
    r"\b(?:no|not|never|none|neither|nor|without|cannot|except|excluding|unless)\b|n[\'\u2019]t\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Unit:
    """A sentence or a table row of a passage, with the stems of its content words."""

    span: Span
    stems: frozenset[str]


@dataclass(frozen=True)
class Evidence:
    """A passage that a sentence may rest on, prepared once and used for every sentence.

    Attributes:
        text: the passage's words, lead included.
        lead: how many characters at its beginning are the lead.
    """

    text: str
    lead: int = 0

    @cached_property
    def units(self) -> list[_Unit]:
        """Its sentences and table rows, in order."""
        spans: list[Span] = []
        for span in sentences(self.text):
            rows = lines(self.text, *span) if "\t" in span.of(self.text) else [span]
            spans.extend(rows)
        return [_Unit(span, frozenset(content_stems(span.of(self.text)))) for span in spans]

    def closest(self, stems: frozenset[str]) -> int | None:
        """Return the position of the unit that shares most with these stems."""
        best, most = None, 0.0
        for number, unit in enumerate(self.units):
            shared = len(stems & unit.stems) / (1 + len(stems | unit.stems)) ** 0.5
            if shared > most:
                best, most = number, shared
        return best

    def headed(self, unit: int) -> str:
        """Return a unit with what heads it: the passage's lead and, over a row, the first row."""
        span = self.units[unit].span
        parts = [self.text[: self.lead], span.of(self.text)]
        if "\t" in parts[1]:
            rows = (one.span.of(self.text) for one in self.units)
            parts.insert(1, next(row for row in rows if "\t" in row))
        return "\n".join(parts)


@dataclass(frozen=True, slots=True)
class Support:
    """The evidence that holds a sentence.

    Attributes:
        evidence: its position in the list given.
        span: the closest sentence of that evidence, in its text.
        coverage: share of the sentence's content words that the evidence holds, 0 to 1.
    """

    evidence: int
    span: Span
    coverage: float


def answers(question: str, sentence: str, support: Support, evidence: Sequence[Evidence]) -> bool:
    """Say whether a supported sentence is about what was asked."""
    asked = frozenset(content_stems(question))
    if not asked:
        return True
    grounds = support.span.of(evidence[support.evidence].text)
    met = asked & {*content_stems(sentence), *content_stems(grounds)}
    return len(met) >= ASKED * len(asked)


def supported(sentence: str, evidence: Sequence[Evidence]) -> Support | None:
    """Return what holds the sentence, or None where nothing does."""
    stated = facts(sentence)
    stems = frozenset(content_stems(sentence))
    if not stems:
        return None
    best: Support | None = None
    for number, one in enumerate(evidence):
        found = _held_by(sentence, stated, stems, one)
        if found is not None and (best is None or found[1] > best.coverage):
            best = Support(number, found[0], found[1])
    return best


def _held_by(
    sentence: str, stated: Facts, stems: frozenset[str], one: Evidence
) -> tuple[Span, float] | None:
    unit = one.closest(stems)
    if unit is None:
        return None
    place = one.headed(unit)
    if not ground(place).holds(stated):
        return None
    coverage = len(stems & frozenset(content_stems(place))) / len(stems)
    if coverage < COVERED:
        return None
    span = one.units[unit].span
    if _denies(sentence) != _denies(span.of(one.text)):
        return None
    return span, coverage


def _denies(text: str) -> bool:
    return bool(_NEGATION.search(text))
