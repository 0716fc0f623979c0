"""What an export says from top to bottom, and all of its own words.

The writers set these blocks, each in the way of its format; none of them has words itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

from PySide6.QtCore import QCoreApplication

from desktop.export.plain import right_to_left
from desktop.export.transcript import Place, Section, Sentence, Transcript

_ISOLATE, _END_ISOLATE = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


class Style(Enum):
    """How a line is set."""

    TITLE = "title"
    FACT = "fact"
    WARNING = "warning"
    METHOD = "method"
    QUESTION = "question"
    ASKED = "asked"
    FINDING = "finding"
    NOTE = "note"
    LABEL = "label"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words, on its own."""

    style: Style
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences that run on, each with the numbers of what it cites behind it."""

    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A numbered source.

    Attributes:
        number: as the sentences cite it.
        place: document and page in words.
        words: the quote, or why there is none.
        removed: whether there is none.
    """

    number: int
    place: str
    words: str
    removed: bool


@dataclass(frozen=True, slots=True)
class References:
    """The sources of one question.

    Attributes:
        question: its number.
        entries: in the order of their numbers.
    """

    question: int
    entries: tuple[Reference, ...]


Block = Line | Passage | References


def blocks(transcript: Transcript) -> Iterator[Block]:
    """Yield what an export says, in order."""
    yield Line(Style.TITLE, title(transcript))
    yield Line(Style.FACT, _workspace(transcript.workspace))
    yield Line(Style.FACT, _exported(transcript.exported))
    yield Line(Style.FACT, _questions(len(transcript.sections)))
    yield Line(Style.WARNING, _warning())
    yield Line(Style.METHOD, _method())
    for section in transcript.sections:
        yield from _section(section)


def title(transcript: Transcript) -> str:
    """Return what the export is called."""
    return transcript.title or QCoreApplication.translate("Export", "Conversation")


def page_of(page: int, pages: int) -> str:
    """Return the words at the foot of a page."""
    said = QCoreApplication.translate("Export", "Page {page} of {pages}")
    return said.format(page=page, pages=pages)


def foot() -> str:
    """Return the reminder at the foot of every page."""
    return QCoreApplication.translate("Export", "Exported from Cloister. Not encrypted.")


def column_names() -> tuple[str, str, str]:
    """Return what the columns of a table of sources are called."""
    return (
        QCoreApplication.translate("Export", "No."),
        QCoreApplication.translate("Export", "Document and page"),
        QCoreApplication.translate("Export", "Words, verbatim"),
    )


def cited(numbers: tuple[int, ...]) -> str:
    """Return the numbers of citations as they stand in a text, never broken over two lines."""
    return "\N{NO-BREAK SPACE}".join(f"[{number}]" for number in numbers)


def _section(section: Section) -> Iterator[Block]:
    yield Line(Style.QUESTION, f"{section.number}. {section.question}")
    yield Line(Style.ASKED, _asked(section))
    if section.sentences:
        yield Passage(tuple(map(_shown, section.sentences)))
    if section.unanswered:
        yield Line(Style.FINDING, _unanswered())
        if section.nearest:
            yield Line(Style.LABEL, QCoreApplication.translate("Export", "Nearest pages"))
            yield from (Line(Style.ITEM, _place(place)) for place in section.nearest)
    yield from (Line(Style.NOTE, text) for text in _notes(section))
    if section.sources:
        yield Line(Style.LABEL, QCoreApplication.translate("Export", "Sources"))
        yield References(
            section.number,
            tuple(
                Reference(
                    source.number,
                    _place(source.place),
                    _erased() if source.place.removed else source.quote,
                    source.place.removed,
                )
                for source in section.sources
            ),
        )


def _notes(section: Section) -> Iterator[str]:
    if section.withheld:
        yield _withheld(section.withheld)
    if section.undrafted:
        yield QCoreApplication.translate(
            "Export", "No answer was drafted: the language model failed."
        )
    if section.stopped:
        yield QCoreApplication.translate(
            "Export", "Stopped before its end; what was shown until then is here."
        )
    if section.quotes:
        said = QCoreApplication.translate("Export", "Quoted as evidence: {numbers}")
        yield said.format(numbers=cited(section.quotes))


def _shown(sentence: Sentence) -> Sentence:
    return sentence if sentence.text else Sentence(_sentence_erased(), sentence.numbers)


def _place(place: Place) -> str:
    if place.removed:
        said = QCoreApplication.translate("Export", "Removed document, page {page}")
    else:
        said = QCoreApplication.translate("Export", "{document}, page {page}")
    name = place.document
    if right_to_left(name):
        name = f"{_ISOLATE}{name}{_END_ISOLATE}"  # or it would carry the page's number along
    where = said.format(document=name, page=place.page)
    if place.unsure:
        said = QCoreApplication.translate(
            "Export", "{where} (scanned; hard to read, check on the page: {words})"
        )
        return said.format(where=where, words=", ".join(place.unsure))
    if place.scanned:
        return QCoreApplication.translate("Export", "{where} (scanned)").format(where=where)
    return where


def _asked(section: Section) -> str:
    if section.chosen == 0:
        said = QCoreApplication.translate("Export", "Asked {when}")
    elif section.chosen == 1:
        said = QCoreApplication.translate("Export", "Asked {when}, of one chosen document only")
    else:
        said = QCoreApplication.translate(
            "Export", "Asked {when}, of {count} chosen documents only"
        )
    return said.format(when=_when(section.asked), count=section.chosen)


def _when(moment: datetime) -> str:
    # The same moment in every language and everywhere; it does not tell where the computer stands.
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")


def _workspace(name: str) -> str:
    return QCoreApplication.translate("Export", "Workspace: {name}").format(name=name)


def _exported(moment: datetime) -> str:
    return QCoreApplication.translate("Export", "Exported: {when}").format(when=_when(moment))


def _questions(count: int) -> str:
    return QCoreApplication.translate("Export", "Questions: {count}").format(count=count)


def _warning() -> str:
    return QCoreApplication.translate(
        "Export",
        "This file has left the vault and is not encrypted. Whoever has it can read it.",
    )


def _method() -> str:
    return QCoreApplication.translate(
        "Export",
        "How the answers came about: a small language model on the computer of the person who"
        " asked drafted them. Each sentence was checked against the words it cites; sentences"
        " that did not pass were withheld and are only counted here. The quotes are verbatim."
        " Check what matters against the documents themselves.",
    )


def _unanswered() -> str:
    return QCoreApplication.translate("Export", "Not in your documents.")


def _withheld(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate(
            "Export", "One drafted sentence was withheld: the documents do not support it."
        )
    said = QCoreApplication.translate(
        "Export", "{count} drafted sentences were withheld: the documents do not support them."
    )
    return said.format(count=count)


def _erased() -> str:
    return QCoreApplication.translate(
        "Export", "The document was removed from the vault, and its words with it."
    )


def _sentence_erased() -> str:
    return QCoreApplication.translate(
        "Export", "(A sentence was erased together with the document it rested on.)"
    )
