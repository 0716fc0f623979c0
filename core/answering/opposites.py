"""Words that exclude each other: a text that says one of them does not say another.

A readable table. Each line is one scale (an indented line goes on with it); the groups on it,
divided by ``|``, exclude each other. Words are compared by their stems; those with ``_`` are read
as phrases.
"""

import re

from core.text.stems import stem

_TABLE = """
increase rise rose risen grow grew grown growth gain climb up raise improve improvement expand
  expansion accelerate surge jump soar double strengthen upward uptick elevate boost | decrease
  decline fall fell fallen drop reduce reduction lower down shrink shrank shrunk sank worsen
  contract contraction decelerate slow slump plunge weaken downward diminish cut
more higher greater exceed above over larger larger_than | less fewer lower below under smaller
most highest maximum greatest largest best peak | least lowest minimum smallest worst fewest
at_least minimum no_less_than | at_most maximum up_to no_more_than
high | low
strong strength | weak weakness
before prior_to earlier preceding ahead_of | after following later since subsequent
first | last final
early | late
start begin began begun open launch | end finish close cease terminate stop expire
include including included inclusive | exclude excluding excluded exclusive except
accept approve allow permit grant authorize | reject refuse deny denied prohibit forbid decline
  disallow disapprove
win won | lose lost
buy bought purchase acquire acquisition | sell sold sale divest divestiture dispose
lend lender lent | borrow borrower
employer | employee
buyer purchaser | seller vendor
landlord lessor | tenant lessee
debit | credit
asset | liability
income revenue profit | expense cost loss
profit profitable | loss unprofitable
positive | negative
present presence | absent absence
mandatory required compulsory obligatory | optional voluntary
permanent | temporary
always | never rarely seldom
all every | none
all every | some few
both | neither
same identical equal | different differ
safe | dangerous unsafe harmful
common | rare uncommon unusual
easy easily simple | difficult difficulty hard hardly
fast quick rapid | slow
long | short
old | new
young | old
large big huge | small tiny
major | minor
public | private
internal | external
domestic | foreign international
male man men | female woman women
left | right
acute | chronic
benign | malignant
mild | severe
inpatient | outpatient
oral | intravenous
gross | net
fixed | variable floating
short-term | long-term
current | noncurrent non-current
secured | unsecured
daily | weekly | monthly | quarterly | yearly annually annual
monday | tuesday | wednesday | thursday | friday | saturday | sunday
agree support favor | oppose disagree
success succeed successful | fail failure unsuccessful
effective effectiveness effectively | ineffective
likely probable | unlikely improbable
possible | impossible
able can | unable inability
sufficient adequate enough | insufficient inadequate
stable | unstable
certain certainty | uncertain uncertainty
known | unknown
available | unavailable
complete | incomplete
appropriate | inappropriate
legal lawful | illegal unlawful
directly direct | indirectly indirect
active | inactive
visible | invisible
upgrade | downgrade
inflow | outflow
surplus | deficit
import | export
entry enter | exit
arrive arrival | depart departure leave
hire | fire dismiss
north northern | south southern
east eastern | west western
inside | outside
winter | summer
hot warm | cold cool
majority | minority
favorable favourable | unfavorable unfavourable adverse
optimistic | pessimistic
outperform | underperform
overestimate | underestimate
faster | slower
better | worse
ahead | behind
"""

_GOES_ON = re.compile(r"\n\s+")
_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non")
_SHORTEST_ROOT = 4
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _load() -> tuple[dict[str, list[tuple[int, int]]], dict[str, list[tuple[int, int]]]]:
    words: dict[str, list[tuple[int, int]]] = {}
    phrases: dict[str, list[tuple[int, int]]] = {}
    for line, scale in enumerate(_GOES_ON.sub(" ", _TABLE.strip()).splitlines()):
        for group, members in enumerate(scale.split("|")):
            for member in members.split():
                if "_" in member:
                    phrases.setdefault(member.replace("_", " "), []).append((line, group))
                else:
                    words.setdefault(stem(member), []).append((line, group))
    return words, phrases


_WORDS, _PHRASES = _load()
_PHRASE = re.compile(rf"\b(?:{'|'.join(_PHRASES)})\b", re.IGNORECASE)

Place = tuple[int, int]
"""A scale's number and a group on it."""


def placed(text: str) -> list[tuple[Place, int]]:
    """Return the places on the scales that a text's words have, each with its character."""
    found = [(place, m.start()) for m in _PHRASE.finditer(text) for place in _PHRASES[m[0].lower()]]
    for match in _WORD.finditer(text):
        found += [(place, match.start()) for place in _WORDS.get(stem(match[0].lower()), ())]
    return found


def negated_form(word: str, other: str) -> bool:
    """Say whether one stem is the other with a denying prefix: certain and uncertain."""
    short, long = sorted((word, other), key=len)
    if len(short) < _SHORTEST_ROOT:
        return False
    return any(long == prefix + short for prefix in _PREFIXES)
