"""A transcript as a Word document: real headings, a table of sources for each question.

A citation is a link within the document to its row of the table. The document's properties name
neither a person nor a computer.
"""

from datetime import UTC
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.export.blocks import (
    Line,
    Passage,
    Reference,
    References,
    Style,
    blocks,
    cited,
    column_names,
    foot,
    title,
)
from desktop.export.plain import right_to_left
from desktop.export.transcript import Transcript

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.styles.style import ParagraphStyle
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

_STYLES = {
    Style.TITLE: "Title",
    Style.FACT: "No Spacing",
    Style.WARNING: "Intense Quote",
    Style.METHOD: "Normal",
    Style.QUESTION: "Heading 1",
    Style.ASKED: "Caption",
    Style.FINDING: "Normal",
    Style.NOTE: "Normal",
    Style.LABEL: "Heading 2",
    Style.ITEM: "List Bullet",
}

_PAGE_MM = (210, 297)
_MARGIN_MM = 22
_COLUMNS_MM = (14, 52, 100)

_LONGEST_PROPERTY = 255
"""Characters of a core property, by the format's own rule (ECMA-376, part 2)."""

# The template's picture of an empty page, and a note that Word for the Macintosh wrote it.
_STRAYS = ("/metadata/thumbnail", "/extended-properties")


def to_docx(transcript: Transcript) -> bytes:
    """Return a transcript as the bytes of a Word document."""
    import docx

    document = docx.Document()
    _set_page(document)
    _set_styles(document)
    _set_properties(document, transcript)
    question = 0
    for block in blocks(transcript):
        match block:
            case Line(style, text):
                question += style is Style.QUESTION
                _line(document, style, text)
            case Passage():
                _passage(document, block, question)
            case References():
                _references(document, block)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _line(document: "Document", style: Style, text: str) -> None:
    paragraph = document.add_paragraph(style=_STYLES[style])
    run = paragraph.add_run(text)
    run.bold = True if style is Style.FINDING else None
    run.italic = True if style is Style.NOTE else None
    _turn(paragraph, text)


def _passage(document: "Document", passage: Passage, question: int) -> None:
    paragraph = document.add_paragraph()
    for sentence in passage.sentences:
        paragraph.add_run(sentence.text)
        for number in sentence.numbers:
            paragraph.add_run("\N{NO-BREAK SPACE}")
            _link(paragraph, cited((number,)), _anchor(question, number))
        paragraph.add_run(" ")
    _turn(paragraph, passage.sentences[0].text)


def _references(document: "Document", references: References) -> None:
    from docx.shared import Mm

    table = document.add_table(rows=1, cols=len(_COLUMNS_MM), style="Table Grid")
    table.autofit = False
    for cell, name in zip(table.rows[0].cells, column_names(), strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    _repeat(table.rows[0].cells[0].paragraphs[0])
    for entry in references.entries:
        cells = table.add_row().cells
        _row(cells, entry, references.question)
    # Word goes by its cells, others by the columns.
    for column, width in zip(table.columns, _COLUMNS_MM, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    document.add_paragraph()


def _row(cells: "tuple[_Cell, ...]", entry: Reference, question: int) -> None:
    number, place, words = (cell.paragraphs[0] for cell in cells)
    _bookmark(number, question, entry.number)
    number.add_run(cited((entry.number,)))
    place.add_run(entry.place)
    words.add_run(entry.words).italic = True if entry.removed else None
    _turn(words, entry.words)


def _set_page(document: "Document") -> None:
    from docx.shared import Mm

    (section,) = document.sections
    section.page_width, section.page_height = map(Mm, _PAGE_MM)
    section.left_margin = section.right_margin = Mm(_MARGIN_MM)
    section.top_margin = section.bottom_margin = Mm(_MARGIN_MM)
    paragraph = section.footer.paragraphs[0]
    paragraph.add_run(f"{foot()}   ")
    _field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    _field(paragraph, "NUMPAGES")


def _set_styles(document: "Document") -> None:
    from docx.shared import Pt, RGBColor

    ink, quiet = RGBColor(0x1B, 0x1F, 0x24), RGBColor(0x57, 0x60, 0x6A)
    for name, points, colour in (
        ("Normal", 10.5, ink),
        ("Title", 20, ink),
        ("Heading 1", 13, ink),
        ("Heading 2", 10.5, quiet),
        ("Caption", 9, quiet),
        ("Footer", 8.5, quiet),
        ("Intense Quote", 10.5, ink),
    ):
        style: ParagraphStyle = document.styles[name]
        style.font.size, style.font.color.rgb = Pt(points), colour
    document.styles["Caption"].font.bold = False


def _set_properties(document: "Document", transcript: Transcript) -> None:
    properties = document.core_properties
    properties.title = title(transcript)[:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = properties.comments = ""
    # The format takes UTC without saying so.
    moment = transcript.exported.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    properties.created = properties.modified = moment
    relations = document.part.package.rels
    for key in [k for k, relation in relations.items() if relation.reltype.endswith(_STRAYS)]:
        del relations[key]


def _turn(paragraph: "Paragraph", text: str) -> None:
    """Let a paragraph run from right to left where its text does."""
    if right_to_left(text):
        _of(paragraph).get_or_add_pPr().append(_element("w:bidi"))
        for run in paragraph.runs:
            run.font.rtl = True


def _anchor(question: int, number: int) -> str:
    return f"source_{question}_{number}"


def _link(paragraph: "Paragraph", text: str, anchor: str) -> None:
    link = _element("w:hyperlink", {"w:anchor": anchor})
    run = paragraph.add_run(text)
    run.font.superscript = True
    link.append(run.font.element)
    _of(paragraph).append(link)


def _bookmark(paragraph: "Paragraph", question: int, number: int) -> None:
    one = {"w:id": str(question * 10_000 + number)}
    name = {"w:name": _anchor(question, number)}
    _of(paragraph).append(_element("w:bookmarkStart", one | name))
    _of(paragraph).append(_element("w:bookmarkEnd", one))


def _field(paragraph: "Paragraph", instruction: str) -> None:
    field = _element("w:fldSimple", {"w:instr": instruction})
    field.append(paragraph.add_run("1").font.element)
    _of(paragraph).append(field)


def _repeat(paragraph: "Paragraph") -> None:
    """Show the row of a table in which a paragraph stands again on each page."""
    (row,) = _of(paragraph).xpath("ancestor::w:tr")
    row.get_or_add_trPr().append(_element("w:tblHeader"))


def _of(paragraph: "Paragraph") -> "BaseOxmlElement":
    """Return a paragraph's own element."""
    element: BaseOxmlElement = paragraph.paragraph_format.element
    return element


def _element(name: str, attributes: dict[str, str] | None = None) -> "BaseOxmlElement":
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for key, value in (attributes or {}).items():
        made.set(qn(key), value)
    return made
