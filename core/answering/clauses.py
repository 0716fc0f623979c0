"""The clauses of a sentence, and which clause of the evidence is about the same thing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.text.remembered import remembered
from core.text.span import Span, trimmed
from core.text.stems import content_stems

_BREAK = re.compile(
    r"[;:!?()\t\n\u2014\u2013]|[.,](?=\s|$)|\b(?:but|however|although|though|while|whereas|because"
    r"|since|which|who|when|where|if|and|that|so|as|despite|aber|weil|pero|porque)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence between commas and conjunctions.

    Attributes:
        span: where it stands.
        text: its words.
        stems: the stems of its content words.
    """

    span: Span
    text: str
    stems: frozenset[str]


@remembered(4096)
def clauses(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text that hold content words, in order."""
    return tuple(_clauses(text))


def _clauses(text: str) -> Iterator[Clause]:
    begin = 0
    for end, following in [(m.start(), m.end()) for m in _BREAK.finditer(text)] + [(len(text), 0)]:
        span = trimmed(text, begin, end)
        stems = frozenset(content_stems(span.of(text)))
        if stems:
            yield Clause(span, span.of(text), stems)
            begin = following
    # a clause without content words of its own goes with the next one


def nearest(clause: Clause, others: Sequence[Clause]) -> tuple[list[Clause], int]:
    """Return the clauses that share most content words with this one, and how many they share."""
    shared = [len(clause.stems & other.stems) for other in others]
    most = max(shared, default=0)
    return [other for other, count in zip(others, shared, strict=True) if count == most > 0], most
