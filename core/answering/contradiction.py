"""Where a sentence says something else than the evidence: a number, date, unit, name, denial.

Each rule looks for one kind of difference and says nothing of what the evidence leaves open;
that is for the score. A number counts with what it belongs to: the right amount of the wrong year
or the wrong column is a contradiction.
"""

from collections.abc import Sequence

from core.answering import opposites, polarity
from core.answering.amounts import wrong_amount
from core.answering.claim import Claim, Kind, missing_names
from core.answering.clauses import Clause, clauses, nearest
from core.answering.periods import wrong_date, wrong_time
from core.answering.place import Evidence

_ALIKE = 3
"""Content words that clauses about the same thing share."""


def contradiction(claim: Claim, evidence: Evidence, at: Sequence[int]) -> Kind | None:
    """Return in what kind of fact the sentence differs from the evidence, or None.

    Args:
        claim: the sentence.
        evidence: the passage.
        at: the units of the passage that are about what the sentence says.
    """
    return next((kind for rule in _RULES if (kind := rule(claim, evidence, at))), None)


def _name(claim: Claim, evidence: Evidence, at: Sequence[int]) -> Kind | None:
    del at  # a name may stand anywhere in the passage: later sentences say "he" and "the company"
    return "name" if evidence.named and missing_names(claim, evidence) else None


def _negation(claim: Claim, evidence: Evidence, at: Sequence[int]) -> Kind | None:
    there = [evidence.units[number].text for number in at]
    return "negation" if there and polarity.disagree(claim.plain, there) else None


def _opposite(claim: Claim, evidence: Evidence, at: Sequence[int]) -> Kind | None:
    there = [clause for number in at for clause in clauses(evidence.units[number].text)]
    if not there:
        return None
    for clause in clauses(claim.plain):
        close, shared = nearest(clause, there)
        if (shared >= _ALIKE and _excluded(clause, close, there)) or _excluded(
            clause, there, there
        ):
            return "opposite"
    return None


def _excluded(clause: Clause, close: Sequence[Clause], there: Sequence[Clause]) -> bool:
    near = {spot for other in close for spot, _ in opposites.placed(other.text)}
    near_stems = {word for other in close for word in other.stems}
    said = {spot for spot, _ in opposites.placed(clause.text)}
    for line, _ in said:
        groups = {other for scale, other in near if scale == line}
        own = {other for scale, other in said if scale == line}
        if groups and not groups & own:
            return True
    if len(clause.stems & near_stems) < _ALIKE:
        return False
    everywhere = {word for other in there for word in other.stems}
    return any(
        opposites.negated_form(word, other)
        for word in clause.stems - everywhere
        for other in near_stems
    )


_RULES = (wrong_amount, wrong_date, wrong_time, _name, _negation, _opposite)
"""The rules, those that cost least first."""
