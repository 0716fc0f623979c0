"""Is this sentence in the evidence? Decided per sentence, without asking a model.

Two questions, one set of rules. ``supported`` is for answers: one place, the closest sentence or
table row with what heads it, must hold every number, date and name of the sentence and most of
its content words, and must not contradict it. Facts picked from several sentences and joined are
not support: a small model joins what does not belong together. ``judge`` is for a claim that sums
a whole passage up: nothing in the passage may contradict it, and enough of it must speak for it.
"""

from collections.abc import Sequence
from dataclasses import astuple, dataclass

from core.answering import polarity, weights
from core.answering.claim import Claim, Kind, missing_names
from core.answering.contradiction import contradiction
from core.answering.facts import Facts, facts, ground
from core.answering.place import Evidence, Unit
from core.answering.score import Features, features, probability
from core.answering.table import other_column
from core.text.sentences import sentences
from core.text.span import Span
from core.text.stems import content_stems
from core.text.words import compact

__all__ = ["Evidence", "Judgement", "Support", "answers", "judge", "supported"]

COVERED = 0.7
"""Share of a sentence's content words that its passage must hold."""

ASKED = 0.5
"""Share of the question's content words that a sentence must meet, itself or in the evidence
sentence it rests on. A small model likes to copy true sentences that answer something else."""


UNHEARD = 5
"""Content words of a claim that cannot all be other words for what the passage says."""

SAME_WORDING = 0.9
"""Share of two sentences' content words that they have in common where one repeats the other."""


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


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a passage says of a claim.

    Attributes:
        contradicted: the kind of fact in which they differ, or None.
        probability: that the passage supports it, by the learned weights; 0 where contradicted, and
            where a claim of more than a few words shares none with it.
        features: what that rests on, the mean over the claim's sentences.
    """

    contradicted: Kind | None
    probability: float
    features: Features | None

    @property
    def supported(self) -> bool:
        """Whether the claim may be shown."""
        return self.probability >= weights.THRESHOLD


def answers(question: str, sentence: str, support: Support, evidence: Sequence[Evidence]) -> bool:
    """Say whether a supported sentence is about what was asked."""
    asked = frozenset(content_stems(question))
    if not asked:
        return True
    grounds = support.span.of(evidence[support.evidence].text)
    met = asked & {*content_stems(sentence), *content_stems(grounds)}
    return len(met) >= ASKED * len(asked)


def supported(sentence: str, evidence: Sequence[Evidence]) -> Support | None:
    """Return the one place that holds the sentence best, or None where none does."""
    stated = facts(sentence)
    best: Support | None = None
    for number, one in enumerate(evidence):
        claim = Claim(sentence, one.comma)
        found = _held_by(claim, stated, one) if claim.stems else None
        if found is not None and (best is None or found[1] > best.coverage):
            best = Support(number, found[0], found[1])
    return best


def judge(text: str, evidence: Evidence) -> Judgement:
    """Judge a claim of one or more sentences against a whole passage."""
    found: list[Features] = []
    for span in sentences(text):
        claim = Claim(span.of(text), evidence.comma)
        if not claim.stems:
            continue
        at = evidence.together(claim.stems)
        kind = contradiction(claim, evidence, at)
        if kind is not None:
            return Judgement(kind, 0.0, None)
        found.append(features(claim, evidence, at))
    if not found:
        return Judgement(None, 0.0, None)
    columns = zip(*map(astuple, found), strict=True)
    mean = Features(*(sum(column) / len(found) for column in columns))
    unheard = not mean.one_place and mean.short <= 1 / UNHEARD
    return Judgement(None, 0.0 if unheard else probability(mean), mean)


def _held_by(claim: Claim, stated: Facts, one: Evidence) -> tuple[Span, float] | None:
    unit = one.closest(claim.stems)
    if unit is None:
        return None
    span = one.units[unit].span
    if compact(claim.text) == compact(span.of(one.text)):
        return span, 1.0
    headed = one.headed(unit)
    if not ground(headed).holds(stated):
        return None
    coverage = len(claim.stems & frozenset(content_stems(headed))) / len(claim.stems)
    if coverage < COVERED or _differ(claim, one, unit, headed):
        return None
    return span, coverage


def _differ(claim: Claim, one: Evidence, unit: int, headed: str) -> bool:
    """Say whether a sentence contradicts the place that it is to rest on."""
    place, row = Evidence(headed, above=one.scale), one.units[unit]
    return (
        not _agree(claim, row)
        or bool(missing_names(claim, place))
        or contradiction(claim, place, range(len(place.units))) is not None
        or (row.is_row and _mixed_up(claim, one, unit))
    )


def _mixed_up(claim: Claim, one: Evidence, unit: int) -> bool:
    header = one.header(unit)
    return other_column(claim, header, one.units[unit].text, one.rows_below(header))


def _agree(claim: Claim, unit: Unit) -> bool:
    """Say whether both deny or neither does; as often, where one is nearly the other's wording."""
    if polarity.denies(claim.plain) != polarity.denies(unit.text):
        return False
    either = claim.stems | unit.stems
    reworded = len(claim.stems & unit.stems) < SAME_WORDING * len(either)
    return reworded or polarity.as_often(claim.plain, unit.text)
