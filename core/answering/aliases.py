"""Other names of the same thing, for names that documents use side by side.

A readable table: each line holds words that stand for one another as names, as documents of the
field use them.
"""

import re

from core.answering.names import Name, Words, singular

_TABLE = """
covid covid-19 covid19 coronavirus coronaviruses sars-cov-2 sarscov2 2019-ncov ncov sars cov
  pandemic virus
us usa america american united states
uk britain british united kingdom england
eu european union
un united nations
yoy year-over-year year
nyc york
acetaminophen tylenol paracetamol
ibuprofen advil motrin
aspirin asa acetylsalicylic
epinephrine adrenaline
hiv aids
"""
_PRONOUNS = frozenset({"us"})
"""Names only in capitals."""

_ALIASES: dict[str, frozenset[str]] = {}
for _line in re.sub(r"\n\s+", " ", _TABLE.strip()).splitlines():
    for _word in _line.split():
        _same = frozenset(map(singular, _line.split()))
        _ALIASES[singular(_word)] = _ALIASES.get(singular(_word), frozenset()) | _same


def known_as(name: Name, words: Words) -> bool:
    """Say whether the text has the name, or another name of the same thing."""
    offered = words.all - _PRONOUNS | {acronym.lower() for acronym in words.acronyms}
    return bool(_ALIASES.get(name.word, frozenset()) & offered)
