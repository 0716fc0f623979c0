"""Word: headings are headings, citations lead to their row, and nobody is named."""

import getpass
import platform
import subprocess
import sys
import zipfile
from io import BytesIO

import docx
from docx.document import Document

from core.records.turns import Drafted, Quoted
from desktop.export.docx import to_docx
from desktop.export.transcript import Transcript
from tests.desktop.test_export_transcript import (
    ANSWERED,
    INTEREST,
    REVENUE,
    SECRET,
    TURNS,
    cited,
    made,
    turn,
)


def written(transcript: Transcript) -> BytesIO:
    """Return the file's bytes."""
    return BytesIO(to_docx(transcript))


def reopened(transcript: Transcript) -> Document:
    """Return the document as it is read back."""
    return docx.Document(written(transcript))


def styled(document: Document, style: str) -> list[str]:
    """Return the paragraphs of a style."""
    return [p.text for p in document.paragraphs if p.style is not None and p.style.name == style]


def test_headings_are_real() -> None:
    """Word's own table of contents and outline find them."""
    document = reopened(made(*TURNS))
    assert styled(document, "Title") == ["Loan: interest and notice"]
    assert styled(document, "Heading 1")[:2] == [
        "1. What interest does the loan bear?",
        "2. Wie hoch war der Umsatz?",
    ]
    assert styled(document, "Heading 2").count("Sources") == 4
    assert styled(document, "List Bullet") == [
        "Loan.pdf, page 4",
        "Report.pdf, page 8",
        "Removed document, page 1",
    ]


def test_the_warning_comes_before_the_first_question() -> None:
    """Whoever opens it knows what it is."""
    texts = [paragraph.text for paragraph in reopened(made(*TURNS)).paragraphs]
    warning = next(i for i, text in enumerate(texts) if "not encrypted" in text)
    assert warning < texts.index("1. What interest does the loan bear?")


def test_sources_are_a_table_with_the_words_verbatim() -> None:
    """Number, document and page, words; rows of a table stay lines."""
    first, second, third, _ = reopened(made(*TURNS)).tables
    rows = [[cell.text for cell in row.cells] for row in first.rows]
    assert rows[0] == ["No.", "Document and page", "Words, verbatim"]
    assert rows[1] == ["[1]", "Kredit Müller.pdf, page 12", INTEREST]
    assert second.rows[1].cells[2].text == REVENUE
    assert third.rows[1].cells[1].text == "Removed document, page 1"


def test_a_citation_leads_to_its_row() -> None:
    """A link within the document for each number, to a bookmark that is there once."""
    body = reopened(made(ANSWERED, ANSWERED)).element.body
    links = body.xpath(".//w:hyperlink/@w:anchor")
    marks = body.xpath(".//w:bookmarkStart/@w:name")
    assert links == [f"source_{turn}_{number}" for turn in (1, 2) for number in (1, 2, 1)]
    assert len(marks) == len(set(marks)) == 6
    assert set(links) <= set(marks)
    numbers = body.xpath(".//w:bookmarkStart/@w:id")
    assert len(numbers) == len(set(numbers))
    assert "It bears 6.25 percent.\N{NO-BREAK SPACE}[1] It is payable" in "".join(
        body.xpath(".//w:t/text()")
    )


def test_properties_name_neither_person_nor_computer() -> None:
    """Title and moment, nothing of where it was made, and no leftovers of a template."""
    stream = written(made(*TURNS))
    properties = docx.Document(stream).core_properties
    assert properties.title == "Loan: interest and notice"
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.created is not None
    assert properties.created.strftime("%Y-%m-%d %H:%M") == "2026-03-04 03:06"
    with zipfile.ZipFile(stream) as package:
        assert "docProps/thumbnail.jpeg" not in package.namelist()
        about = b"".join(package.read(n) for n in package.namelist() if n.startswith("docProps"))
    for name in (getpass.getuser(), platform.node(), "Macintosh", "python-docx"):
        assert name.encode() not in about


def test_a_title_longer_than_a_property_may_be_is_no_obstacle() -> None:
    """The heading has all of it."""
    document = reopened(made(title="long " * 100))
    assert len(document.core_properties.title) <= 255
    assert len(styled(document, "Title")[0]) > 255


def test_withheld_and_removed_words_are_nowhere_in_the_file() -> None:
    """Not even in a part that Word does not show."""
    with zipfile.ZipFile(written(made(*TURNS))) as package:
        assert not any(SECRET.encode() in package.read(name) for name in package.namelist())


def test_hostile_and_foreign_text_is_held() -> None:
    """Control characters, markup, endless words; text from right to left runs from there."""
    texts = ["a\x00b\x0c<w:p/> ]]> &amp;", "שלום עולם", "日本語" * 200, "W" * 5000, "\ufffe"]
    sources = tuple(cited(1, page, text, text) for page, text in enumerate(texts, 1))
    document = reopened(made(turn("שאלה?", Quoted(sources), Drafted(texts[0], sources))))
    (table,) = document.tables
    assert table.rows[1].cells[2].text == "a\ufffdb\n<w:p/> ]]> &amp;"
    assert table.rows[2].cells[2].text == "שלום עולם"
    assert table.rows[2].cells[2].paragraphs[0].runs[0].font.rtl
    assert not table.rows[3].cells[2].paragraphs[0].runs[0].font.rtl
    assert table.rows[4].cells[2].text == "W" * 5000


def test_it_is_a4_with_a_foot() -> None:
    """The page's number is Word's own field."""
    (section,) = reopened(made(ANSWERED)).sections
    assert section.page_width is not None
    assert round(section.page_width.mm) == 210
    footer = section.footer.paragraphs[0]
    assert "Not encrypted." in footer.text
    fields = footer.paragraph_format.element.xpath(".//w:fldSimple/@w:instr")
    assert fields == ["PAGE", "NUMPAGES"]


def test_two_hundred_turns_are_two_hundred_headings() -> None:
    """A long conversation is only longer."""
    document = reopened(made(*(ANSWERED,) * 200))
    assert len(styled(document, "Heading 1")) == len(document.tables) == 200


def test_nothing_of_it_is_loaded_before_it_is_needed() -> None:
    """The window has to be there within a second."""
    check = (
        "import sys, desktop.export.file; print([m for m in sys.modules if m in ('docx', 'lxml')])"
    )
    run = subprocess.run(
        [sys.executable, "-c", check], capture_output=True, text=True, check=True, timeout=60
    )
    assert run.stdout == "[]\n"
