"""Where sentences begin and end, in prose as documents have it.

Rules rather than a model: they are quick, they can be read, and what matters here is that a
sentence is never cut inside a number, an abbreviation or a dose ("0.5 mg", "Inc.", "No. 7").
"""

import re
from collections.abc import Iterator

from core.text.span import Span, trimmed

_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof st jr sr inc corp co ltd llc plc bros no nos vs etc e.g i.e cf al fig figs sec
    secs art arts dept est approx vol pp ed eds rev u.s u.k a.m p.m jan feb mar apr jun jul aug sep
    sept oct nov dec mon tue wed thu fri sat sun gen col lt sgt hon ave blvd rd tel ext ph.d m.d r.n
    b.a m.a bzw z.b d.h nr tab max min
    """.split()
)

_END = re.compile(r"[.!?…][\"'\u201d\u2019)\]]*(?=\s)|\n[ \t]*\n")
_LAST_WORD = re.compile(r"([A-Za-z][A-Za-z.]*)\.$")


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the spans of the sentences in ``text[start:end]``, without outer white space.

    A blank line always ends a sentence; a single newline does not.
    """
    stop = len(text) if end is None else end
    begin = start
    for match in _END.finditer(text, start, stop):
        at = match.end()
        if match[0].startswith("\n"):
            at = match.start()
        elif not _is_end(text, begin, match.start(), at, stop):
            continue
        span = trimmed(text, begin, at)
        if span.start < span.end:
            yield span
        begin = match.end()
    span = trimmed(text, begin, stop)
    if span.start < span.end:
        yield span


def _is_end(text: str, begin: int, mark: int, after: int, stop: int) -> bool:
    following = text[after:stop].lstrip()[:1]
    if following and following.islower():
        return False
    if text[mark] != ".":
        return True
    word = _LAST_WORD.search(text, max(begin, mark - 20), mark + 1)
    if word is None:
        # "7." opens a numbered item when it is all there is so far
        return not text[begin:mark].strip().isdigit()
    plain = word[1].lower().rstrip(".")
    if len(plain) == 1 and plain != "i":  # an initial: "J. Doe", "Section B. 2"
        return False
    return plain not in _ABBREVIATIONS


def lines(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the spans of the lines in ``text[start:end]`` that hold anything."""
    at = start
    while at < end:
        newline = text.find("\n", at, end)
        stop = end if newline < 0 else newline
        span = trimmed(text, at, stop)
        if span.start < span.end:
            yield span
        at = stop + 1


def units(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the spans of the sentences in ``text[start:end]``, those of tables row by row."""
    for span in sentences(text, start, end):
        if "\t" in span.of(text):
            yield from lines(text, *span)
        else:
            yield span
