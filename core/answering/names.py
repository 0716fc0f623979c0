"""Names in a text, and whether another text has them.

A name is a capitalised word inside a sentence, or a word that mixes letters and digits. Not
stems: a manager is not the management.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from core.answering.dates import MONTHS
from core.text.words import QUESTION_WORDS

_WORD = re.compile(r"[^\W\d_]+(?:[-\'\u2019.&][^\W\d_]+)*")
_MIXED = re.compile(r"(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])\w+(?:-\w+)*")
_QUANTITY = re.compile(
    r"\d+(?:[.,]\d+)*(?:-?[a-z%\u00b5\u03bc]+(?:-[a-z]+)*|[KMB])?|\d+-[a-z-]+|q[1-4]|fy\d+|[1-4]q\d*",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[-\'\u2019.&]")
_OPENING = re.compile(r"(?:^|[.!?:;\u2022|]|[\"\u201c(\u2018*#]|\n)[\s*]*$")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
_SHORTEST_PLURAL = 3  # "gas" and "IRS" are no plurals
_SHORTEST_SHARED = 4
_ENDINGS = frozenset(
    ["", "a", "e", "s", "n", "an", "ian", "ean", "ish", "ese", "i", "y", "ia", "ic"]
)
"""What may differ between a place and what is of it: Russia and Russian."""


@dataclass(frozen=True, slots=True)
class Name:
    """One word of a name.

    Attributes:
        word: in lower case and the singular.
        written: as it stands.
        opens: whether it opens a sentence, where any word is capitalised.
        span: where it stands.
    """

    word: str
    written: str
    opens: bool
    span: tuple[int, int]


def names(text: str, *, opening: bool = False) -> list[Name]:
    """Return the words of names in a text that is plain, in order.

    Args:
        text: the words.
        opening: whether to return words that open a sentence, too.
    """
    undotted = _DOTTED.sub(lambda match: match[0].replace(".", "").ljust(len(match[0])), text)
    mixed = list(_mixed(undotted))
    rest = list(undotted)
    for one in mixed:
        rest[slice(*one.span)] = " " * len(one.written)
    capitalised = _capitalised("".join(rest), opening=opening)
    return sorted([*mixed, *capitalised], key=lambda one: one.span)


def singular(word: str) -> str:
    """Return a word as names are compared: lower case, singular."""
    low = word.lower()
    return low[:-1] if len(low) > _SHORTEST_PLURAL and low.endswith("s") else low


def _mixed(text: str) -> Iterator[Name]:
    for match in _MIXED.finditer(text):
        if not _QUANTITY.fullmatch(match[0]):
            yield Name(match[0].lower(), match[0], False, match.span())


def _capitalised(text: str, *, opening: bool) -> Iterator[Name]:
    for match in _WORD.finditer(text):
        word = match[0]
        ordinary = word.lower() in QUESTION_WORDS and not (word.isupper() and len(word) > 1)
        if not word[0].isupper() or ordinary or word.lower() in MONTHS:
            continue
        acronym = len(word) > 1 and word.isupper()
        opens = not acronym and bool(_OPENING.search(text, 0, match.start()))
        if opens and not opening:
            continue
        at = match.start()
        for part in _PARTS.split(word):
            if (
                len(part) > 1
                and part[0].isupper()
                and (acronym or part.lower() not in QUESTION_WORDS)
            ):
                yield Name(singular(part), part, opens, (at, at + len(part)))
            at += len(part) + 1


class Words:
    """The words a text offers, to look names up in."""

    def __init__(self, text: str) -> None:
        self._text = _DOTTED.sub(lambda match: match[0].replace(".", ""), text)

    @cached_property
    def all(self) -> frozenset[str]:
        """Its words and their parts in lower case and the singular, and its mixed words."""
        words = _WORD.findall(self._text)
        parts = {singular(part) for word in words for part in (word, *_PARTS.split(word))}
        mixed = _MIXED.findall(self._text)
        pieces = {singular(piece) for word in mixed for piece in word.split("-")}
        return frozenset(parts | pieces | {word.lower() for word in mixed})

    @cached_property
    def initials(self) -> frozenset[str]:
        """Initials of its runs of capitalised words, ``of`` and ``and`` left out or in."""
        runs = re.findall(r"(?:[A-Z][\w-]*(?:\s(?:of|and|for|the|&)\s|[\s-])?){2,}", self._text)
        found = set()
        for run in runs:
            words = re.findall(r"[A-Za-z&]+", run)
            capitals = [word[0] for word in words if word[0].isupper()]
            for begin in range(len(capitals)):
                for end in range(begin + 2, len(capitals) + 1):
                    found.add("".join(capitals[begin:end]).lower())
        return frozenset(found)

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Its words in capitals."""
        return frozenset(word for word in re.findall(r"\b[A-Z]{2,6}\b", self._text))

    def hold(self, name: Name, *, loosely: bool = False) -> bool:
        """Say whether the name stands here.

        Args:
            name: one word of a name.
            loosely: whether the text's initials and the adjective of a land will do.
        """
        if name.word in self.all:
            return True
        if not loosely:
            return False
        if name.written.isupper() and name.written.lower() in self.initials:
            return True
        return any(_akin(name.word, word) for word in self.all)


def _akin(one: str, other: str) -> bool:
    shared = 0
    for ours, theirs in zip(one, other, strict=False):
        if ours != theirs:
            break
        shared += 1
    return shared >= _SHORTEST_SHARED and one[shared:] in _ENDINGS and other[shared:] in _ENDINGS
