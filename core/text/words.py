"""The words a question or a passage is searched by.

Both sides are put into one shape first: compatibility characters folded, thousands separators
taken out of numbers. Stemming is the keyword index's own (porter over unicode61).
"""

import re
import unicodedata

_THOUSANDS = re.compile(r"(?<=\d)[,\u2019\u202f\u00a0](?=\d{3}(?!\d))")
_TERM = re.compile(r"\d+(?:\.\d+)?|[^\W_]+(?:[\'\u2019][^\W_]+)?")

QUESTION_WORDS = frozenset(
    """
    a about all also am an and any are as at be been but by can could did do does for from had has
    have he her his how i if in into is it its may me might more most much many my no not of on or
    our please she should so some such tell than that the their them then there these they this
    those to us was we were what when where which who whom whose why will with would you your give
    show list explain describe
    """.split()
)
"""Words that say nothing about what is asked for."""


FORM_WORDS = frozenset(
    """
    according account address analyst answer assume base based basing calculate compute conclusions
    decimal decimals details document documents drawing explain extract information investor
    investors judgment judgments mentioned outlined perspective place places please primarily
    provided question relying rely reply report respond response round rounded shown state taking
    text unit units use using utilize
    """.split()
)
"""Words by which people say what form an answer shall have, or where it may be found."""

_FISCAL = re.compile(r"\b(?:fy|cy)\s?'?(\d{4}|\d{2})\b", re.IGNORECASE)


def years_in_full(question: str) -> str:
    """Return a question with its fiscal years as documents write them: FY22 becomes 2022."""
    return _FISCAL.sub(lambda year: year[1] if len(year[1]) > 2 else f"20{year[1]}", question)  # noqa: PLR2004  two digits


def folded(text: str) -> str:
    """Return the text in the shape in which both sides are compared.

    One character may become several (ligatures) or none, so spans do not carry over.
    """
    return _THOUSANDS.sub("", unicodedata.normalize("NFKC", text))


def terms(question: str) -> list[str]:
    """Return the words of a question that are worth searching, in order, each once.

    A question of nothing but question words keeps them all: better a poor search than none.
    """
    words = [word.lower() for word in _TERM.findall(folded(years_in_full(question)))]
    kept = [word for word in words if word not in QUESTION_WORDS and word not in FORM_WORDS]
    return list(dict.fromkeys(kept or words))


def compact(text: str) -> str:
    """Return the text with every run of white space as one space."""
    return " ".join(text.split())
