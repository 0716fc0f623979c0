"""Words as every file format takes them: no control characters, no hidden change of direction."""

import re
import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Embeddings, overrides and isolates: with them a document could turn round what stands behind its
# words, a page number say (https://trojansource.codes). The text's own direction stays.
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")

# XML takes none of the first two kinds; to Qt some of the others mean frames and pictures.
_UNFIT = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff]")

_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def lines(text: str) -> list[str]:
    """Return the lines of a text, each without white space at its ends; none are empty.

    A character that no file can hold becomes U+FFFD.
    """
    whole = _DIRECTIONS.sub("", text).replace("\t", " ")
    cleaned = (_UNFIT.sub(REPLACEMENT, line).strip() for line in whole.splitlines())
    return [line for line in cleaned if line]


def plain(text: str) -> str:
    r"""Return a text with its lines, which end in ``\n`` whatever they ended in before."""
    return "\n".join(lines(text))


def one_line(text: str) -> str:
    """Return a text on one line, with every run of white space as one space."""
    return " ".join(" ".join(lines(text)).split())


def right_to_left(text: str) -> bool:
    """Whether a text runs from right to left: its first letter says so (UAX 9, rule P2)."""
    directions = map(unicodedata.bidirectional, text)
    return next((d for d in directions if d == "L" or d in _RIGHT_TO_LEFT), "L") != "L"
