"""A transcript as Markdown (CommonMark), in which words of others are never markup.

What Markdown or one of its dialects could take for markup is escaped where it stands, and left
alone where it cannot be any: a full stop between two sentences, a hyphen inside a word.
"""

import re
from collections.abc import Iterator

from desktop.export.blocks import Block, Line, Passage, References, Style, blocks, cited
from desktop.export.transcript import Transcript

_MARKUP = re.compile(
    r"""
    [\\`*_{}\[\]<>\#|~$^@]
    | & (?=[\#\w])                            # entities
    | (?<!\d) [.:] (?=\S) | [.:] (?=[^\s\d])  # www.x.y, https://x and :emoji: (no 6.25, no 9:14)
    | ^ [-+=:%]                               # lists, underlined headings, definitions
    | - (?=-) | (?<=-) -                      # dashes, and what else stands in pairs
    | \+ (?=\+) | (?<=\+) \+
    | = (?==) | (?<==) =
    | % (?=%) | (?<=%) %
    """,
    re.VERBOSE | re.MULTILINE,
)
# "1.", "a.", "iv)" and "(b)" at the beginning of a line are lists to some.
_ENUMERATED = re.compile(r"^(\(?\w{1,9})([.)])(?!\S)", re.MULTILINE)

_PREFIXES = {
    Style.TITLE: "# ",
    Style.QUESTION: "## ",
    Style.LABEL: "### ",
    Style.FACT: "- ",
    Style.ITEM: "- ",
}
_EMPHASIS = {Style.WARNING: "**", Style.FINDING: "**", Style.ASKED: "*", Style.NOTE: "*"}

# In a list one line follows the other; all else has an empty line between.
_CLOSE = frozenset({Style.FACT, Style.ITEM})


def escaped(text: str) -> str:
    """Return a text in which nothing is markup."""
    return _ENUMERATED.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", text))


def to_markdown(transcript: Transcript) -> str:
    """Return a transcript as Markdown."""
    said = ""
    before: Style | None = None
    for block in blocks(transcript):
        style = block.style if isinstance(block, Line) else None
        between = "\n" if style in _CLOSE and style is before else "\n\n"
        said += (between if said else "") + "\n\n".join(_written(block))
        before = style
    return said + "\n"


def _written(block: Block) -> Iterator[str]:
    match block:
        case Line(style, text):
            mark = _EMPHASIS.get(style, "")
            yield f"{_PREFIXES.get(style, '')}{mark}{escaped(text)}{mark}"
        case Passage(sentences):
            yield " ".join(
                f"{escaped(one.text)} {_numbers(one.numbers)}".strip() for one in sentences
            )
        case References(_, entries):
            for entry in entries:
                yield f"{_numbers((entry.number,))} {escaped(entry.place)}"
                if entry.removed:
                    yield f"*{escaped(entry.words)}*"
                else:
                    yield "> " + escaped(entry.words).replace("\n", "\\\n> ")


def _numbers(numbers: tuple[int, ...]) -> str:
    return escaped(cited(numbers))
