"""A sentence to be checked, taken apart, and the kinds of facts that may be wrong in it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from core.answering import numbers
from core.answering.aliases import known_as
from core.answering.dates import Stated, dates
from core.answering.names import Name, names
from core.answering.numbers import Quantity
from core.answering.place import Evidence
from core.text.stems import content_stems

Kind = Literal["number", "unit", "date", "name", "negation", "opposite", "mix-up"]
"""In what kind of fact a sentence and its evidence differ."""

_OPENERS = frozenset(
    """
    however despite although though while since yes still besides moreover instead during before
    after regardless nonetheless nevertheless notwithstanding overall meanwhile thus therefore hence
    because unlike like per one two three four five six seven eight nine ten another other several
    few many each every either neither both none until upon within without across among above below
    between under over against along around behind beyond toward towards through throughout again
    also then once here today yesterday tomorrow now soon later next last first second third prior
    past people company research scientific expert data result share net total adjusted gross
    revenue sale profit loss cost management patient study new high low early late good bad even
    just only maybe perhaps please such same similar according due given based compared further
    additional out up down off let lets see asked learn note face severe blood child men women
    person man woman section article item table figure page chapter annex part
    """.split()
)
"""Words that often open a sentence and are no names."""

_NO_NAME = ("ly", "ing", "tion", "sion", "ment", "ness", "ity", "ed", "s")
"""Endings that a name which opens a sentence rarely has."""

_SHOUTED = frozenset({"YES", "NO", "NOT", "ONLY", "AND", "OR"})
_SHORT_WORD, _FEW_WORDS, _TITLE = 3, 2, 0.6
"""A title is more than two longer words, of which more than this share is capitalised."""


@dataclass(frozen=True)
class Claim:
    """A sentence to be checked, taken apart once.

    Attributes:
        text: its words.
        comma: whether decimals are written with a comma, as the evidence writes them.
    """

    text: str
    comma: bool = False

    @cached_property
    def plain(self) -> str:
        """Its words with compatibility characters folded."""
        return numbers.plain(self.text)

    @cached_property
    def order(self) -> list[str]:
        """The stems of its content words, as they follow each other."""
        return content_stems(self.plain)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The same, each once."""
        return frozenset(self.order)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Its numbers, without those inside dates."""
        stated, rest = dates(self.plain)
        found = numbers.quantities(rest, comma=self.comma)
        within = [range(*one.span) for one in stated]
        return [q for q in found if not any(q.span[0] in place for place in within)]

    @cached_property
    def dates(self) -> list[Stated]:
        """Its dates and periods."""
        return dates(self.plain)[0]

    @cached_property
    def names(self) -> list[Name]:
        """The words of its names, those that open it, too."""
        return names(self.plain, opening=True)

    @cached_property
    def is_title(self) -> bool:
        """Whether it is set in capitals or as a title, where capitals mark no names."""
        words = [w for w in self.plain.split() if w[:1].isalpha() and len(w) > _SHORT_WORD]
        capitalised = sum(word[0].isupper() for word in words)
        return len(words) > _FEW_WORDS and capitalised > _TITLE * len(words)


def missing_names(claim: Claim, evidence: Evidence) -> list[Name]:
    """Return the words of names that the evidence has under no name."""
    return [
        name
        for name in claim.names
        if not _ordinary(name, claim)
        and not evidence.words.hold(name, loosely=True)
        and not known_as(name, evidence.words)
    ]


def _ordinary(name: Name, claim: Claim) -> bool:
    """Say whether a capitalised word is one because of where it stands."""
    return (
        (
            name.opens
            and name.written[1:].islower()
            and (name.word in _OPENERS or name.written.lower().endswith(_NO_NAME))
        )
        or (claim.is_title and not any(sign.isdigit() for sign in name.written))
        or name.written in _SHOUTED
    )
