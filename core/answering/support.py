"""Is this sentence in the evidence? Decided per sentence, without asking a model.

Every number, date and name of the sentence must stand in one passage; most of its content words
too; and where the passage's closest sentence denies, the sentence must deny. The passage that
supports it best becomes its citation.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from core.answering.facts import Facts, Ground, facts, ground
from core.text.sentences import sentences
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


@dataclass(frozen=True)
class Evidence:
    """A passage that a sentence may rest on, prepared once and used for every sentence.

    Attributes:
        text: the passage's words, lead included.
    """

    text: str

    @cached_property
    def ground(self) -> Ground:
        """Its numbers, dates and words."""
        return ground(self.text)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content words."""
        return frozenset(content_stems(self.text))

    @cached_property
    def sentences(self) -> list[tuple[Span, frozenset[str]]]:
        """Its sentences, each with the stems of its content words."""
        return [
            (span, frozenset(content_stems(span.of(self.text)))) for span in sentences(self.text)
        ]

    def closest(self, stems: frozenset[str]) -> Span:
        """Return its sentence that shares most with these stems."""
        best, most = Span(0, len(self.text)), -1.0
        for span, there in self.sentences:
            shared = len(stems & there) / (1 + len(stems | there)) ** 0.5
            if shared > most:
                best, most = span, shared
        return best


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
    if not stems and not stated.numbers and not stated.dates:
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
    if not one.ground.holds(stated):
        return None
    coverage = len(stems & one.stems) / len(stems) if stems else 1.0
    if coverage < COVERED:
        return None
    span = one.closest(stems)
    if _denies(sentence) != _denies(span.of(one.text)):
        return None
    return span, coverage


def _denies(text: str) -> bool:
    return bool(_NEGATION.search(text))
