"""The look that the sample documents share: paper, type, tables, and how a PDF is written."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor, white
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    FrameBreak,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

INK = HexColor("#1d2733")
GREY = HexColor("#66707c")
HAIR = HexColor("#c9d0d8")
TEAL = HexColor("#0f5c66")
NAVY = HexColor("#23395b")
PLUM = HexColor("#5b2a4d")

Story = list[Any]
Row = Sequence[Any]


@dataclass(frozen=True, slots=True)
class Paper:
    """A page as one house prints it.

    Attributes:
        head: running head, at the top left from the second page on.
        foot: at the bottom left of every page; the page number stands at the bottom right.
        accent: colour of headings and rules.
        size: width and height in points.
        margins: left, top, right and bottom in points.
        columns: how many columns of text; with two, ``banner`` is kept free across the first page.
        banner: height in points of the full-width part above the columns of the first page.
        family: ``Helvetica`` or ``Times``, two of the fonts that every PDF viewer has.
        body: size of running text in points.
    """

    head: str
    foot: str
    accent: Any = INK
    size: tuple[float, float] = A4
    margins: tuple[float, float, float, float] = (56, 62, 56, 58)
    columns: int = 1
    banner: float = 0
    family: str = "Helvetica"
    body: float = 9.5

    @property
    def width(self) -> float:
        """Points between the left and the right margin."""
        return self.size[0] - self.margins[0] - self.margins[2]

    def font(self, *, bold: bool = False, italic: bool = False) -> str:
        """Return the name of the paper's font in one of its cuts."""
        slant = "Oblique" if self.family == "Helvetica" else "Italic"
        cut = ("Bold" if bold else "") + (slant if italic else "")
        if not cut:
            return "Helvetica" if self.family == "Helvetica" else "Times-Roman"
        return f"{self.family}-{cut}"

    def style(self, kind: str) -> ParagraphStyle:
        """Return the paragraph style of one kind of text.

        Args:
            kind: ``title``, ``heading``, ``subheading``, ``body``, ``justified``, ``clause``,
                ``bullet``, ``item``, ``small``, ``cell``, ``number`` or ``label``.
        """
        size, accent = self.body, self.accent
        base = ParagraphStyle(
            kind,
            fontName=self.font(),
            fontSize=size,
            leading=round(size * 1.38, 1),
            textColor=INK,
            spaceAfter=5,
            allowWidows=0,
            allowOrphans=0,
            bulletFontName=self.font(),
            bulletFontSize=size,
        )
        bold = self.font(bold=True)
        cell = {"fontSize": size - 0.7, "leading": (size - 0.7) * 1.27, "spaceAfter": 0}
        changes: dict[str, dict[str, Any]] = {
            "title": {"fontName": bold, "fontSize": 18, "leading": 22, "textColor": accent},
            "heading": {
                "fontName": bold,
                "fontSize": size + 2,
                "leading": size + 5,
                "textColor": accent,
                "spaceBefore": 9,
                "spaceAfter": 4,
                "keepWithNext": 1,
            },
            "subheading": {
                "fontName": bold,
                "spaceBefore": 4,
                "spaceAfter": 2,
                "keepWithNext": 1,
            },
            "body": {},
            "justified": {"alignment": TA_JUSTIFY},
            # Justified lines in narrow columns tear holes into the text.
            "clause": {
                "leftIndent": 26,
                "spaceBefore": 2,
                "alignment": TA_JUSTIFY if self.columns == 1 else TA_LEFT,
            },
            "bullet": {"leftIndent": 14, "bulletIndent": 3, "spaceAfter": 3},
            "item": {"leftIndent": 47, "bulletIndent": 28, "spaceAfter": 3},
            "small": {"fontSize": size - 1.5, "leading": size + 1, "textColor": GREY},
            "cell": cell,
            "number": {**cell, "alignment": TA_RIGHT},
            "label": {**cell, "textColor": GREY},
        }
        return ParagraphStyle(kind, parent=base, **changes[kind])

    def text(self, kind: str, words: str, bullet: str | None = None) -> Any:
        """Return one paragraph; ``words`` may hold reportlab's inline tags."""
        return Paragraph(words, self.style(kind), bulletText=bullet)

    def prose(self, source: str, kind: str = "body") -> Story:
        """Set plain text whose blocks are divided by blank lines.

        A block is a heading (``# ``), a subheading (``## ``), a bullet (``- ``), an item
        (``(a) ``), a numbered clause (``4.2 ``) or else running text of the kind given.
        """
        story: Story = []
        for block in source.strip().split("\n\n"):
            words = " ".join(block.split())
            first, _, rest = words.partition(" ")
            if first == "#":
                story.append(self.text("heading", rest))
            elif first == "##":
                story.append(self.text("subheading", rest))
            elif first == "-":
                story.append(self.text("bullet", rest, "\N{BULLET}"))
            elif first.startswith("(") and first.endswith(")") and len(first) <= len("(iii)"):
                story.append(self.text("item", rest, first))
            elif first.replace(".", "").isdigit() and "." in first:
                story.append(self.text("clause", rest, first))
            else:
                story.append(self.text(kind, words))
        return story

    def table(
        self,
        rows: Sequence[Row],
        widths: Sequence[float],
        *,
        numbers: int = 0,
        bold: Sequence[int] = (),
        sections: Sequence[int] = (),
    ) -> Any:
        """Set a table whose first row is its head, repeated on every page it runs over.

        Args:
            rows: the cells as strings; the head first.
            widths: share of each column in the paper's width, any unit.
            numbers: how many columns, counted from the right, are aligned to the right.
            bold: rows that hold totals: bold, with a rule above.
            sections: rows that head a part of the table: bold, in the accent colour.
        """
        scale = self.width / sum(widths)
        first_number = len(widths) - numbers
        cells = []
        for index, row in enumerate(rows):
            strong = index == 0 or index in bold or index in sections
            cells.append(
                [
                    self.text(
                        "number" if column >= first_number else "cell",
                        _cell(str(words), strong=strong, shade="white" if index == 0 else None),
                    )
                    for column, words in enumerate(row)
                ]
            )
        commands: list[tuple[Any, ...]] = [
            ("BACKGROUND", (0, 0), (-1, 0), self.accent),
            ("TEXTCOLOR", (0, 0), (-1, 0), white),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
            ("LINEBELOW", (0, 1), (-1, -1), 0.4, HAIR),
            ("TOPPADDING", (0, 0), (-1, -1), 2.6),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            ("LEFTPADDING", (0, 0), (-1, -1), 5),
            ("RIGHTPADDING", (0, 0), (-1, -1), 5),
        ]
        commands += [("LINEABOVE", (0, row), (-1, row), 0.8, INK) for row in bold]
        commands += [("BACKGROUND", (0, row), (-1, row), HexColor("#edf1f4")) for row in sections]
        return Table(
            cells,
            colWidths=[share * scale for share in widths],
            repeatRows=1,
            style=TableStyle(commands),
            spaceBefore=3,
            spaceAfter=8,
            hAlign="LEFT",
        )

    def facts(self, pairs: Sequence[tuple[str, str]], across: int = 2) -> Any:
        """Set labels and values in a framed grid, ``across`` pairs to a line."""
        lines = []
        for start in range(0, len(pairs), across):
            line: list[Any] = []
            for label, value in pairs[start : start + across]:
                line += [self.text("label", label), self.text("cell", f"<b>{value}</b>")]
            lines.append(line + [""] * (2 * across - len(line)))
        share = self.width / across
        return Table(
            lines,
            colWidths=[share * 0.34, share * 0.66] * across,
            style=TableStyle(
                [
                    ("BOX", (0, 0), (-1, -1), 0.8, self.accent),
                    ("LINEBELOW", (0, 0), (-1, -2), 0.4, HAIR),
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("TOPPADDING", (0, 0), (-1, -1), 3),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
                ]
            ),
            spaceAfter=8,
            hAlign="LEFT",
        )

    def letterhead(self, name: str, line: str) -> Any:
        """Set the house's name and its address over a rule as wide as the page's text."""
        name_style = ParagraphStyle(
            "name", parent=self.style("title"), fontSize=16, leading=19, spaceAfter=0
        )
        address = ParagraphStyle(
            "address", parent=self.style("small"), alignment=TA_RIGHT, spaceAfter=0
        )
        return Table(
            [[Paragraph(name, name_style), Paragraph(line, address)]],
            colWidths=[self.width * 0.52, self.width * 0.48],
            style=TableStyle(
                [
                    ("LINEBELOW", (0, 0), (-1, -1), 2, self.accent),
                    ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
                    ("LEFTPADDING", (0, 0), (-1, -1), 0),
                    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
                ]
            ),
            spaceAfter=10,
        )


def write(
    path: Path, paper: Paper, title: str, story: Callable[[], Story], encrypt: Any = None
) -> None:
    """Write a document as a PDF, the same bytes on every machine.

    The story is set twice, because "Page 1 of 4" needs the 4 before the first page is drawn.
    Streams are not compressed: two builds of zlib may pack the same text into different bytes.

    Args:
        path: where the PDF goes.
        paper: what it is printed on.
        title: the document's title in its metadata; its author is the paper's ``foot``.
        story: returns the document's flowables, new ones at every call.
        encrypt: reportlab's encryption, or None.
    """
    draft = _document(io.BytesIO(), paper, title, pages=0)
    draft.build(story())
    final = _document(str(path), paper, title, pages=draft.page, encrypt=encrypt)
    final.build(story())


def page_break() -> Any:
    """Return what begins a new page."""
    return PageBreak()


def column_break() -> Any:
    """Return what goes on at the head of the next column."""
    return FrameBreak()


def gap(points: float) -> Any:
    """Return empty space of that height."""
    return Spacer(1, points)


def _cell(words: str, *, strong: bool, shade: str | None) -> str:
    if shade:
        words = f'<font color="{shade}">{words}</font>'
    return f"<b>{words}</b>" if strong else words


def _document(
    target: io.BytesIO | str, paper: Paper, title: str, *, pages: int, encrypt: Any = None
) -> Any:
    def furniture(canvas: Any, document: Any) -> None:
        left, top, right, _ = paper.margins
        width, height = paper.size
        canvas.saveState()
        canvas.setFillColor(GREY)
        canvas.setStrokeColor(HAIR)
        canvas.setFont(paper.font(), 8)
        canvas.line(left, 42, width - right, 42)
        canvas.drawString(left, 30, paper.foot)
        canvas.drawRightString(width - right, 30, f"Page {document.page} of {pages}")
        if document.page > 1:
            canvas.drawString(left, height - top + 20, paper.head)
            canvas.line(left, height - top + 14, width - right, height - top + 14)
        canvas.restoreState()

    document = BaseDocTemplate(
        target,
        pagesize=paper.size,
        title=title,
        author=paper.foot,
        subject="A sample document. Everything in it is invented.",
        lang="en",
        invariant=1,
        pageCompression=0,
        encrypt=encrypt,
    )
    document.addPageTemplates(
        [
            PageTemplate(
                "first", _frames(paper, paper.banner), furniture, autoNextPageTemplate="next"
            ),
            PageTemplate("next", _frames(paper, 0), furniture),
        ]
    )
    return document


def _frames(paper: Paper, banner: float) -> list[Any]:
    left, top, _, bottom = paper.margins
    width, height = paper.width, paper.size[1] - top - bottom
    flush = {"leftPadding": 0, "rightPadding": 0, "topPadding": 0, "bottomPadding": 0}
    across = [Frame(left, bottom + height - banner, width, banner, **flush)] if banner else []
    gutter = 20
    share = (width - gutter * (paper.columns - 1)) / paper.columns
    return across + [
        Frame(left + column * (share + gutter), bottom, share, height - banner, **flush)
        for column in range(paper.columns)
    ]
