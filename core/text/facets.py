"""What a document is about as a whole: whose it is, which period, which type.

People name a document in the question ("FY2018 capital expenditure of 3M", "the Standard plan")
with words that its file name, its title and its first page carry, and that few other documents
do. These words are the document's facets. Nothing here knows a company or a form.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise

from core.text.stems import stem
from core.text.words import FORM_WORDS, QUESTION_WORDS, folded, years_in_full

NAME, TITLE, INITIALS, OPENING = 1.0, 0.8, 0.7, 0.5
"""How much a word counts by where it stands: file name, title, initials, first pages."""

OPENING_WORDS = 200
"""Words of a document's beginning that are looked at; only names and numbers of them count."""

OTHER_YEAR = 0.3
"""How much a year counts in a question that names a later one: reports look back, not ahead."""

DOUBT = 3.0
"""Added to the weight of what was named, so that one common word alone decides little."""

_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_JOINED = re.compile(r"\b([A-Z])\w+ (?:&|and|AND) ([A-Z])\w+")
_LOWER_UPPER = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_MOST_JOINED = 3


def facets(name: str, title: str, opening: str) -> Mapping[str, float]:
    """Return the words that stand for a document, with how much each counts, 0 to 1.

    Args:
        name: its file name; the ending is left out.
        title: as the document gives it; may be empty.
        opening: the text of its first pages.
    """
    found: dict[str, float] = {}

    def take(words: Iterable[str], weight: float) -> None:
        for word in words:
            key = stem(word.lower())
            found[key] = max(found.get(key, 0.0), weight)

    beginning = folded(opening)
    take(
        (
            word
            for word in _WORD.findall(beginning)[:OPENING_WORDS]
            if word[0].isupper() or word[0].isdigit()
        ),
        OPENING,
    )
    for first, second in _JOINED.findall(beginning[: OPENING_WORDS * 8]):
        take((first + second, f"{first}n{second}"), OPENING)
    take(_WORD.findall(folded(title)), TITLE)
    plain = folded(name.rpartition(".")[0] or name)
    parts = _WORD.findall(_LOWER_UPPER.sub(" ", plain).replace("_", " "))
    for one, other in pairwise(parts):
        take((one[0] + other[0], f"{one[0]}n{other[0]}"), INITIALS)
    take((*_WORD.findall(plain), *parts), NAME)
    return found


def named(question: str, documents: Mapping[int, Mapping[str, float]]) -> dict[int, float]:
    """Return how well the question names each document, 0 to 1; empty where it names none.

    Args:
        question: the words asked.
        documents: the facets of each document.
    """
    count = len(documents)
    holding = Counter(word for one in documents.values() for word in one)
    words = _asked(question, holding)
    latest = max((word for word in words if _YEAR.fullmatch(word)), default="")
    scores: dict[int, float] = dict.fromkeys(documents, 0.0)
    whole = 0.0
    for word in words:
        if not 0 < holding[word] < count:  # a word of all documents tells none of them apart
            continue
        rarity = math.log((count + 1) / (holding[word] + 0.5))
        if _YEAR.fullmatch(word) and word != latest:
            rarity *= OTHER_YEAR
        whole += rarity
        for document, one in documents.items():
            scores[document] += rarity * one.get(word, 0.0)
    if not whole:
        return {}
    return {document: score / (whole + DOUBT) for document, score in scores.items()}


def _asked(question: str, known: Mapping[str, int]) -> list[str]:
    """Return the question's words that may be facets, also written together ("best buy")."""
    words = [word.lower() for word in _WORD.findall(folded(years_in_full(question)))]
    found = [stem(word) for word in words if word not in QUESTION_WORDS and word not in FORM_WORDS]
    for size in range(2, _MOST_JOINED + 1):
        joined = ("".join(words[at : at + size]) for at in range(len(words) - size + 1))
        found += [key for word in joined if known.get(key := stem(word), 0)]
    return list(dict.fromkeys(found))
