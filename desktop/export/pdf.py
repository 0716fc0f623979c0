"""A transcript as a PDF on A4, set with Qt.

The text is laid out on one endless strip that Qt cuts into pages; each page is then drawn with its
foot. It runs in any thread, as long as there is a QGuiApplication. Everything is held in memory.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from core.errors import StorageError
from desktop.export.blocks import (
    Line,
    Passage,
    References,
    Style,
    blocks,
    cited,
    foot,
    page_of,
    title,
)
from desktop.export.transcript import Transcript

DPI = 600
"""Steps an inch in which text is placed."""

_MARGIN_MM = 22.0
_FOOT_MM = 12.0  # from the page's lower edge to the foot's baseline
_INDENT_MM = 9.0
_RULE_MM = 0.5
_RULE_GAP_MM = 3.0

_INK = "#1b1f24"
_QUIET = "#57606a"
_ACCENT = "#1f5f8b"
_RULE = "#c4cbd3"

_SMALL_PT = 8.5
_BODY_PT = 10.0

_OTHER_FORMS = ("calt", "case", "clig", "dlig", "liga", "tnum")

# What a block of text is, kept in its format.
_ROLE = QTextFormat.Property.UserProperty
_LEADS = 1  # it stands on the page of what follows it
_QUOTE = 2
_NOTICE = 3


@dataclass(frozen=True, slots=True)
class _Face:
    """How a line is set: size, colour, weight, and the space around it, in points."""

    points: float
    colour: str = _INK
    bold: bool = False
    italic: bool = False
    above: float = 0
    below: float = 0
    indent_mm: float = 0
    role: int = 0


_FACES = {
    Style.TITLE: _Face(19, bold=True, below=8),
    Style.FACT: _Face(9, _QUIET, below=1),
    Style.WARNING: _Face(9.5, bold=True, above=12, indent_mm=4, role=_NOTICE),
    Style.METHOD: _Face(9, indent_mm=4, below=6, role=_NOTICE),
    Style.QUESTION: _Face(13, bold=True, above=22, below=1, role=_LEADS),
    Style.ASKED: _Face(_SMALL_PT, _QUIET, below=7, role=_LEADS),
    Style.FINDING: _Face(_BODY_PT, bold=True, below=5),
    Style.NOTE: _Face(9, _QUIET, italic=True, below=4),
    Style.LABEL: _Face(9, _QUIET, bold=True, above=6, below=3, role=_LEADS),
    Style.ITEM: _Face(9, below=2),
}
_PASSAGE = _Face(_BODY_PT, below=7)
_NUMBER = _Face(_SMALL_PT, _ACCENT)
_PLACE = _Face(9, bold=True, below=2, role=_LEADS)
_WORDS = _Face(9, below=7, indent_mm=_INDENT_MM, role=_QUOTE)
_ERASED = _Face(9, _QUIET, italic=True, below=7, indent_mm=_INDENT_MM)


def to_pdf(transcript: Transcript) -> bytes:
    """Return a transcript as the bytes of a PDF.

    Raises:
        StorageError: Qt could not begin it.
    """
    # Qt's layout starts a timer to go on later. It is never waited for, but a thread that Python
    # started has nothing to hold a timer until it has had a loop.
    QEventLoop()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer)
    writer.setTitle(title(transcript))
    document = _document(transcript, writer)
    painter = QPainter()
    if not painter.begin(writer):
        raise StorageError("EIO")
    try:
        _draw(document, painter, writer, title(transcript))
    finally:
        painter.end()
    return bytes(buffer.data().data())


def _writer(buffer: QBuffer) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    # The margins are the document's own: the foot stands in them.
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setCreator("Cloister")
    return writer


def _document(transcript: Transcript, writer: QPdfWriter) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    document.setDefaultTextOption(option)
    document.setDefaultFont(_font(_PASSAGE))
    _fill(QTextCursor(document), transcript)
    margins = 2 * _dots(_MARGIN_MM)
    document.setPageSize(QSizeF(writer.width() - margins, writer.height() - margins))
    _keep_together(document)
    return document


def _fill(cursor: QTextCursor, transcript: Transcript) -> None:
    cursor.beginEditBlock()
    for block in blocks(transcript):
        match block:
            case Line(style, text):
                _add(cursor, text, _FACES[style])
            case Passage(sentences):
                _begin(cursor, _PASSAGE)
                for sentence in sentences:
                    cursor.insertText(f"{sentence.text}\N{NO-BREAK SPACE}", _letters(_PASSAGE))
                    cursor.insertText(cited(sentence.numbers), _letters(_NUMBER))
                    cursor.insertText(" ", _letters(_PASSAGE))
            case References(_, entries):
                for entry in entries:
                    _begin(cursor, _PLACE)
                    cursor.insertText(f"{cited((entry.number,))}  ", _letters(_NUMBER))
                    cursor.insertText(entry.place, _letters(_PLACE))
                    _add(cursor, entry.words, _ERASED if entry.removed else _WORDS)
    cursor.endEditBlock()


def _add(cursor: QTextCursor, text: str, face: _Face) -> None:
    _begin(cursor, face)
    cursor.insertText(text.replace("\n", "\N{LINE SEPARATOR}"), _letters(face))


def _begin(cursor: QTextCursor, face: _Face) -> None:
    block = QTextBlockFormat()
    block.setTopMargin(_space(face.above))
    block.setBottomMargin(_space(face.below))
    block.setLeftMargin(_dots(face.indent_mm))
    block.setProperty(_ROLE, face.role)
    block.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if cursor.atStart():
        cursor.setBlockFormat(block)
    else:
        cursor.insertBlock(block, _letters(face))


def _letters(face: _Face) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFont(_font(face))
    letters.setForeground(QColor(face.colour))
    return letters


def _font(face: _Face) -> QFont:
    font = QFont(QGuiApplication.font().families())
    font.setPointSizeF(face.points)
    font.setWeight(QFont.Weight.DemiBold if face.bold else QFont.Weight.Normal)
    font.setItalic(face.italic)
    # A PDF knows what a letter stands for only in its usual form: figures of one width and
    # brackets raised beside capitals would not be found, nor copied.
    for feature in _OTHER_FORMS:
        font.setFeature(QFont.Tag(feature), 0)
    return font


def _keep_together(document: QTextDocument) -> None:
    """Begin a page before what would be parted from the block it leads to."""
    first: QTextBlock | None = None
    for block in _blocks(document):
        if first is not None and _page(document, first) != _page(document, block):
            cursor = QTextCursor(first)
            form = first.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            cursor.setBlockFormat(form)
        if _role(block) != _LEADS:
            first = None
        elif first is None:
            first = block


def _page(document: QTextDocument, block: QTextBlock) -> int:
    """Return the page on which a block's first line ends."""
    document.pageCount()  # lays out what is not yet: a block without lines has no first one
    top = document.documentLayout().blockBoundingRect(block).top()
    return int((top + block.layout().lineAt(0).rect().bottom()) / document.pageSize().height())


def _draw(document: QTextDocument, painter: QPainter, writer: QPdfWriter, name: str) -> None:
    margin, size = _dots(_MARGIN_MM), document.pageSize()
    pages = document.pageCount()
    context = QAbstractTextDocumentLayout.PaintContext()
    for page in range(pages):
        if page:
            writer.newPage()
        strip = QRectF(0, page * size.height(), size.width(), size.height())
        painter.save()
        painter.translate(margin, margin - strip.top())
        context.clip = strip
        painter.setClipRect(strip)
        document.documentLayout().draw(painter, context)
        _draw_rules(document, painter, strip)
        painter.restore()
        _draw_foot(painter, writer, name, page_of(page + 1, pages))


def _draw_rules(document: QTextDocument, painter: QPainter, strip: QRectF) -> None:
    """Draw the line to the left of quotes and of the notice."""
    layout = document.documentLayout()
    for block in _blocks(document):
        role = _role(block)
        if role not in {_QUOTE, _NOTICE}:
            continue
        whole = layout.blockBoundingRect(block)
        if _role(block.next()) == role:
            whole.setBottom(layout.blockBoundingRect(block.next()).top())
        left = block.blockFormat().leftMargin() - _dots(_RULE_GAP_MM)
        rule = QRectF(left, whole.top(), _dots(_RULE_MM), whole.height())
        if rule.intersects(strip):
            painter.fillRect(rule & strip, QColor(_RULE if role == _QUOTE else _ACCENT))


def _draw_foot(painter: QPainter, writer: QPdfWriter, name: str, page: str) -> None:
    font = _font(_FACES[Style.ASKED])
    metrics = QFontMetricsF(font, writer)
    margin, line = _dots(_MARGIN_MM), metrics.height()
    box = QRectF(margin, writer.height() - _dots(_FOOT_MM), writer.width() - 2 * margin, line)
    painter.setFont(font)
    painter.setPen(QColor(_QUIET))
    painter.drawText(box, Qt.AlignmentFlag.AlignRight, page)
    room = box.width() - metrics.horizontalAdvance(page + "    ")
    said = metrics.elidedText(f"{foot()}  {name}", Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine, said)


def _role(block: QTextBlock) -> int:
    return block.blockFormat().intProperty(_ROLE.value)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _dots(millimetres: float) -> float:
    return millimetres * DPI / 25.4


def _space(points: float) -> float:
    """Return a space above or below a block: Qt scales it from the screen's dots to the device's.

    What is beside a block it leaves alone.
    """
    screen = QImage(1, 1, QImage.Format.Format_Mono).logicalDpiY()
    return points * screen / 72
