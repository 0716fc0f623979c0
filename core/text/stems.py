"""Words reduced to what they have in common with their other forms (Snowball, English)."""

import re

import snowballstemmer

from core.text.remembered import remembered
from core.text.words import QUESTION_WORDS, folded

_WORD = re.compile(r"[^\W\d_]+(?:[\'\u2019][^\W\d_]+)?")


@remembered(50_000)
def stem(word: str) -> str:
    """Return the stem of one word, in lower case."""
    stemmer = snowballstemmer.stemmer("english")  # it works in place, so each thread needs its own
    return str(stemmer.stemWord(word.lower().replace("\u2019", "'").removesuffix("'s")))


def content_stems(text: str) -> list[str]:
    """Return the stems of the words that carry content, in order, repeated as in the text."""
    words = _WORD.findall(folded(text))
    return [stem(word) for word in words if word.lower() not in QUESTION_WORDS]
