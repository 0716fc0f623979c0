"""True claims made false: exactly one number, date, unit, name, denial or comparison changed.

By program and seeded, so that anyone makes the same changes. It shares no code with
core.answering: what the check does not know must be able to show here.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Place:
    """One thing in a claim that can be changed.

    Attributes:
        start: its first character.
        end: past its last.
        new: what stands there then.
        about: the words or digits that evidence must have to state it at all.
    """

    start: int
    end: int
    new: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """A claim with one thing changed.

    Attributes:
        kind: what was changed.
        text: the changed claim.
        stated: whether the evidence states what was changed: the number, the name, the words that
            are denied. What the evidence never said it cannot contradict.
    """

    kind: str
    text: str
    stated: bool


Finder = Callable[[str, Random, Sequence[str]], list[Place]]
"""Finds what can be changed in a claim, given names that other claims hold."""

_NUMBER = re.compile(r"(?<![\w.,/-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w/-]|[.,]\d)")
_YEAR = re.compile(r"(?<![\w.,$/-])(?:19|20)\d\d(?![\w/]|[.,]\d)")
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b(?= \d)|(?<=\d )(?:{'|'.join(_MONTHS)})\b")
_QUARTERS = "first second third fourth".split()
_QUARTER = re.compile(
    r"\b(?:first|second|third|fourth)(?=[ -]quarter)|(?<=\bQ)[1-4]\b", re.IGNORECASE
)

_UNITS = (
    ("million", "billion", "thousand"),
    ("%", " basis points", " percentage points"),
    ("percent", "basis points"),
    ("basis points", "percent"),
    ("minutes", "hours", "days"),
    ("hours", "minutes", "days"),
    ("days", "weeks", "months"),
    ("weeks", "days", "months"),
    ("months", "days", "years"),
    ("years", "months", "decades"),
    ("mg", "mcg", "g"),
    ("mcg", "mg"),
    ("kg", "g"),
    ("mL", "L"),
    ("ml", "l"),
    ("cm", "mm"),
    ("km", "m"),
    ("miles", "kilometers"),
    ("feet", "meters"),
    ("gallons", "liters"),
    ("pounds", "ounces"),
)
_PREFIX = 5
"""Words that begin alike are taken for forms of one word."""

_CURRENCIES = ("$", "€", "£")

_OPPOSITES = (
    "increase/decrease increased/decreased increases/decreases increasing/decreasing rise/fall"
    " rose/fell grew/shrank growth/decline higher/lower more/less above/below over/under up/down"
    " before/after first/last highest/lowest most/least early/late earlier/later larger/smaller"
    " greater/smaller gain/loss better/worse positive/negative best/worst strong/weak high/low"
    " maximum/minimum longer/shorter faster/slower raised/lowered improved/worsened"
).split()
_OPPOSITE = {a: b for pair in _OPPOSITES for a, b in (pair.split("/"), pair.split("/")[::-1])}
_OPPOSITE_WORD = re.compile(rf"\b(?:{'|'.join(_OPPOSITE)})\b")

_REMOVED = (
    (re.compile(r"\bwithout\b"), "with"),
    (re.compile(r"\bno longer\b"), "still"),
    (re.compile(r"\bcannot\b"), "can"),
    (
        re.compile(
            r"\b(is|are|was|were|has|have|had|will|would|can|could|should|may|might|must) not\b"
        ),
        r"\1",
    ),
    (re.compile(r"\b(is|are|was|were|has|have|had|would|could|should|must)n['\u2019]t\b"), r"\1"),
    (re.compile(r"\b(?:do|does|did) not |\b(?:do|does|did)n['\u2019]t "), ""),
)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has been|have been|has|have|had|will|would|can|could|should|may|might"
    r"|must)\b(?! not\b)"
)
_DENIES = re.compile(r"(?: [\w']+){0,3} (?:no|not|never|none|nothing|without)\b")
_NAMES = re.compile(r"(?<![\w'\u2019.-])[A-Z][\w&-]*(?:\s[A-Z][\w&-]*)*")
_VIRUS = frozenset("covid covid19 coronavirus coronaviruses sars cov ncov".split())
_ORDINARY = frozenset(
    """
    A An The In On At By For From He She It They We You I If This That These Those There When While
    After Before As And But Or Not No Yes His Her Its Their Our With However Although Despite Q1 Q2
    Q3 Q4 YoY YES CEO Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday Do
    """.split()
) | frozenset(_MONTHS)


def changed(
    kind: str, claim: str, evidence: str, random: Random, others: Sequence[str]
) -> Changed | None:
    """Change one thing of a kind in a claim, or return None where it has none.

    Args:
        kind: one of KINDS.
        claim: a claim that the evidence supports.
        evidence: what it rests on.
        random: decides which thing, and into what.
        others: names that other claims hold.
    """
    places = KINDS[kind](claim, random, others)
    if not places:
        return None
    place = random.choice(places)
    text = claim[: place.start] + place.new + claim[place.end :]
    there = {word[:_PREFIX] for word in _parts(evidence)}
    stated = any(word[:_PREFIX] in there for about in place.about for word in _parts(about))
    return Changed(kind, text, stated)


def number(claim: str, random: Random, _: Sequence[str]) -> list[Place]:
    """Find numbers that are no years, each to change in one digit."""
    found = []
    for match in _NUMBER.finditer(claim):
        if _YEAR.match(claim, match.start()) or _is_day(claim, match):
            continue
        digit = random.choice([i for i, sign in enumerate(match[0]) if sign.isdigit()])
        allowed = "123456789" if digit == 0 else "0123456789"
        new = random.choice([one for one in allowed if one != match[0][digit]])
        at = match.start() + digit
        found.append(Place(at, at + 1, new, (match[0],)))
    return found


def date(claim: str, random: Random, _: Sequence[str]) -> list[Place]:
    """Find years, months, days and quarters, each to change into another."""
    days = [match for match in _NUMBER.finditer(claim) if _is_day(claim, match)]
    found = [
        *(
            (year, [str(int(year[0]) + by) for by in (-2, -1, 1, 2)])
            for year in _YEAR.finditer(claim)
        ),
        *((month, _MONTHS) for month in _MONTH.finditer(claim)),
        *((day, [str(number) for number in range(1, 29)]) for day in days),
    ]
    quarters = [
        _other(match, list("1234") if match[0].isdigit() else _QUARTERS, random, "quarter")
        for match in _QUARTER.finditer(claim)
    ]
    return [_other(match, choices, random) for match, choices in found] + quarters


def unit(claim: str, random: Random, _: Sequence[str]) -> list[Place]:
    """Find units, currencies and scales of numbers, each to change into another."""
    found = []
    for written, *others in _UNITS:
        pattern = re.escape(written) + ("" if written == "%" else r"\b")
        space = "" if written == "%" else "[ -]"
        found += [
            Place(*match.span(2), random.choice(others), (match[1],))
            for match in re.finditer(rf"(\d+){space}({pattern})", claim)
        ]
    for match in re.finditer(r"[$€£](?=(\d+))", claim):
        others = [sign for sign in _CURRENCIES if sign != match[0]]
        found.append(Place(*match.span(), random.choice(others), (match[1],)))
    return found


def name(claim: str, random: Random, others: Sequence[str]) -> list[Place]:
    """Find names, each to change into one that another claim holds."""
    strangers = [other for other in others if not _alike(other, claim)]
    if not strangers or _is_title(claim):
        return []
    return [
        Place(*match.span(), random.choice(strangers), (match[0],))
        for match in _NAMES.finditer(claim)
        if _is_name(claim, match)
    ]


def negation(claim: str, _: Random, __: Sequence[str]) -> list[Place]:
    """Find the denial to take out, or the places where one can be put in."""
    for pattern, left in _REMOVED:
        if match := pattern.search(claim):
            return [Place(*match.span(), match.expand(left), _beside(claim, match.end())[1:])]
    found = []
    for match in _AUXILIARY.finditer(claim):
        at = match.start() + len(match[0].split()[0])
        if _DENIES.match(claim, match.end()):
            continue  # two denials may cancel out
        found.append(Place(at, at, " not", _beside(claim, match.end())[1:]))
    return found


def comparison(claim: str, _: Random, __: Sequence[str]) -> list[Place]:
    """Find comparisons and directions, each to turn round."""
    return [
        Place(*match.span(), _OPPOSITE[match[0]], (match[0], *_beside(claim, match.end())))
        for match in _OPPOSITE_WORD.finditer(claim)
    ]


KINDS: dict[str, Finder] = {
    "number": number,
    "date": date,
    "unit": unit,
    "name": name,
    "negation": negation,
    "comparison": comparison,
}
"""What is changed, by name."""


def _other(match: re.Match[str], choices: Sequence[str], random: Random, *more: str) -> Place:
    new = random.choice([one for one in choices if one != match[0].lower() and one != match[0]])
    return Place(*match.span(), new, (match[0], *more))


def _beside(claim: str, at: int) -> tuple[str, ...]:
    """Return the word before and the first longer word behind a place."""
    before = re.findall(r"[^\W\d_]{3,}", claim[:at])[-2:-1]
    return (*(before or [""]), *re.findall(r"[^\W\d_]{3,}", claim[at:])[:1])


def named(claims: Sequence[str]) -> list[str]:
    """Return the names that claims hold, each once, in order."""
    found = (
        m[0]
        for claim in claims
        if not _is_title(claim)
        for m in _NAMES.finditer(claim)
        if _is_name(claim, m)
    )
    return list(dict.fromkeys(found))


def _parts(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _alike(one: str, other: str) -> bool:
    """Say whether two texts share a word or a name of the same virus: no change at all then."""
    ours, theirs = set(_parts(one)), set(_parts(other))
    return bool(ours & theirs) or (bool(ours & _VIRUS) and bool(theirs & _VIRUS))


def _is_day(claim: str, match: re.Match[str]) -> bool:
    before = claim[: match.start()].split()[-1:]
    after = claim[match.end() :].split()[:1]
    short = match[0].isdigit() and len(match[0]) <= 2
    return short and any(word.strip(",.") in _MONTHS for word in before + after)


def _is_name(claim: str, match: re.Match[str]) -> bool:
    """Say whether capitalised words are a name: not the first word of a sentence alone."""
    words = match[0].split()
    before = claim[: match.start()].rstrip()
    opens = before[-1:] in {"", *'.!?:"\u201c\u2022'} or before[-1:].isdigit()
    if words[0] in _ORDINARY or len(match[0]) == 1:
        return False
    return len(words) > 1 or not opens


def _is_title(claim: str) -> bool:
    words: list[str] = [word for word in re.findall(r"[A-Za-z]+", claim) if len(word) > 3]
    return 2 * sum(word[0].isupper() for word in words) > len(words)
