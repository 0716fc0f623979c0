"""What a text denies: each denial with the words it reaches."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.answering.clauses import Clause, clauses, nearest
from core.text.stems import content_stems

_STRONG = (
    r"no longer|not|no|never|none|neither|nor|nothing|nobody|nowhere|without|cannot|unable to"
    r"|fail(?:s|ed)? to|den(?:y|ies|ied|ying)|kein(?:e[nmrs]?)?|nicht|nie|niemals|ohne|weder|sin"
    r"|nunca|tampoco|ningun[oa]?"
)
_WEAK = (
    r"except|exclu(?:des?|ded|ding|sion|sive)|unless|hardly|barely|rarely|seldom|inability|fail(?:ure|s|ed|ing)?"
    r"|denial|lack(?:s|ed|ing)?|absence|absent|refus(?:es?|ed|ing|al)|ruled? out|free (?:of|from)"
    r"|negative for|rather than|instead of|prohibit(?:s|ed)?|declin(?:es?|ed|ing) to"
    r"|avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?|turn(?:s|ed)? down|reject(?:s|ed)?|exempt(?:s|ed)?"
    r"|un(?:likely|clear|known|certain|able)|insufficient|impossible|scarce"
)
_CUE = re.compile(rf"\b(?:{_STRONG})\b|n[\'\u2019]t\b", re.IGNORECASE)
_ANY = re.compile(rf"\b(?:{_STRONG}|{_WEAK})\b|n[\'\u2019]t\b", re.IGNORECASE)
"""Cues, and words that make a denial true without being one."""

_NO_DENIAL = re.compile(
    r"\b(?:not only|not just|not merely|not simply|no doubt|whether or not|not necessarily only"
    r"|(?:no|not) (?:less|fewer|more|later|earlier) than|n[o\u00ba]\. ?\d|if not)\b",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"[;:.!?()\n\t]|,\s|\b(?:but|however|although|though|while|whereas|because|since)\b",
    re.IGNORECASE,
)
_ALIKE = 2
"""Content words that two clauses share where they are about the same thing."""

_FIRST = 2

REACH = 5
"""Content words behind a denial that it may deny."""


@dataclass(frozen=True, slots=True)
class Denial:
    """One denial.

    Attributes:
        cue: the denying word, in lower case.
        reach: the stems of the content words behind it in its clause, in order.
    """

    cue: str
    reach: tuple[str, ...]


def denials(text: str) -> list[Denial]:
    """Return what a text denies, in order."""
    shown = _NO_DENIAL.sub(lambda match: "_" * len(match[0]), text)
    cues = list(_CUE.finditer(shown))
    found = []
    for number, match in enumerate(cues):
        end = cues[number + 1].start() if number + 1 < len(cues) else len(shown)
        stop = _STOP.search(shown, match.end(), end)
        reach = content_stems(shown[match.end() : stop.start() if stop else end])
        found.append(Denial(match[0].lower(), tuple(reach[:REACH])))
    return found


def denies(text: str) -> bool:
    """Say whether a text denies anything."""
    return bool(_CUE.search(_NO_DENIAL.sub("", text)))


def as_often(one: str, other: str) -> bool:
    """Say whether two wordings of one sentence deny equally often."""
    return len(denials(one)) == len(denials(other))


def disagree(claim: str, evidence: Sequence[str]) -> bool:
    """Say whether the claim denies what the evidence asserts, or the reverse.

    Clause by clause: a clause of the claim is held against those clauses of the evidence that are
    about the same thing.

    Args:
        claim: a sentence.
        evidence: the sentences that it may rest on.
    """
    there = [clause for text in evidence for clause in clauses(text)]
    denied, said = denies(claim), frozenset(content_stems(claim))
    for clause in clauses(claim):
        close, shared = nearest(clause, there)
        if not shared:
            continue
        denial = denies(clause.text)
        about = shared >= min(_ALIKE, len(clause.stems)) or _asserted(clause, there)
        if denial and not any(_makes_true(other.text, said) for other in close) and about:
            return True
        if (
            not denied
            and all(denies(other.text) for other in close)
            and any(_reached(clause, other, shared) for other in close)
        ):
            return True
    return False


def _makes_true(text: str, said: frozenset[str]) -> bool:
    """Say whether a clause denies, or has a word like it that the claim does not repeat.

    "Masks prevent it" does not make true that they do not prevent it.
    """
    if denies(text):
        return True
    return any(not said.issuperset(content_stems(match[0])) for match in _ANY.finditer(text))


def _asserted(clause: Clause, there: Sequence[Clause]) -> bool:
    """Say whether the very words that this clause denies are asserted there, and nowhere denied."""
    heads = {one.reach[0] for one in denials(clause.text) if one.reach}
    asserted = {word for other in there if not _ANY.search(other.text) for word in other.stems}
    reached = {word for other in there for one in denials(other.text) for word in one.reach}
    return bool(heads & asserted - reached)


def _reached(clause: Clause, other: Clause, shared: int) -> bool:
    """Say whether what the other clause denies stands in this one, not denied.

    One word is enough where it comes first behind the denial; clauses that share more are about
    the same thing, and any word that it reaches will do.
    """
    far = REACH if shared >= _ALIKE else _FIRST
    return any(clause.stems & set(one.reach[:far]) for one in denials(other.text))
