"""Text for a terminal: nothing that a document says can move the cursor or colour the screen."""

import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from core.assistant import Citation
from core.reading.protocol import Description
from core.records.documents import Document


def harmless(text: str) -> str:
    """Return the text without control, format and private characters."""
    return "".join(
        character
        for character in text
        if character in "\n\t" or unicodedata.category(character) not in {"Cc", "Cf", "Co", "Cs"}
    )


def say(text: str = "") -> None:
    """Print a line on standard output."""
    print(harmless(text))


def complain(text: str) -> None:
    """Print a line on standard error."""
    print(harmless(text), file=sys.stderr)


class Progress:
    """One line that is written over and over on a terminal, and left out elsewhere."""

    def __init__(self) -> None:
        self._shown = 0
        self._terminal = sys.stderr.isatty()

    def show(self, text: str) -> None:
        """Show where things stand now."""
        if self._terminal:
            line = harmless(text)
            print("\r" + line.ljust(self._shown), end="", file=sys.stderr, flush=True)
            self._shown = len(line)

    def clear(self) -> None:
        """Take the line away before something lasting is printed."""
        if self._shown:
            print("\r" + " " * self._shown + "\r", end="", file=sys.stderr, flush=True)
            self._shown = 0


def source(citation: Citation) -> str:
    """Return document and page, as a person cites them."""
    return f"{citation.name}, page {citation.page}"


def quoted(citation: Citation) -> str:
    """Return the words of a citation in quotation marks, with their source below."""
    words = citation.quote.replace("\n", "\n   ")
    said = f"  \u201c{words}\u201d\n      {source(citation)}"
    if citation.unsure:
        hard = ", ".join(span.of(citation.quote) for span in citation.unsure)
        return f"{said}, scanned; hard to make out, check on the page: {hard}"
    return f"{said}, scanned" if citation.scanned else said


def state(document: Document) -> str:
    """Return how a document stands, in words."""
    if document.state == "unread":
        kinds = {
            "NeedsPassword": "needs a password",
            "WrongPassword": "needs a password (the one given was wrong)",
            "DocumentTooSlow": f"stopped after {document.read} pages: reading took too long",
        }
        return kinds.get(document.failure or "", f"could not be read ({document.failure})")
    if document.state != "read":
        return f"being read, page {document.read} of {document.pages or '?'}"
    without = max(0, document.without_text - document.pictures - document.illegible)
    hidden = "used" if document.hidden else "left out"
    said = (
        (document.lost, "pages could not be read"),
        (without, "pages have no text"),
        (document.pictures, "pages are pictures, not made out yet"),
        (document.scanned, "pages made out on their pictures"),
        (document.illegible, "scanned pages could not be made out"),
        (document.differing, "pages show other words than their text says"),
        (document.hiding, f"pages hide text ({hidden})"),
    )
    parts = [f"{count} of {document.read} {words}" for count, words in said if count]
    if not document.ready:
        share = 100 * document.learned // max(1, document.passages)
        parts.append(f"searchable by words, learning meaning {share} %")
    return "; ".join(parts) or "ready"


def warnings(description: Description | None) -> list[str]:
    """Return what a document carries that a person should know of, in words."""
    if description is None:
        return []
    found = []
    if description.javascript:
        found.append("carries scripts (never run)")
    if description.launch:
        found.append("asks to start a program (never started)")
    if description.attachments:
        found.append(f"{description.attachments} files inside of it (not opened)")
    if "structure_unread" in description.warnings or "structure_slow" in description.warnings:
        found.append("scripts and files inside of it could not be looked for")
    return found


def table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        say("  ".join(cells).rstrip())


def file_name(path: Path) -> str:
    """Return a file's name as far as it can be shown."""
    return harmless(path.name.encode("utf-8", "replace").decode())
