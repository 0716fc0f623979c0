"""A conversation as one text: questions, evidence, checked sentences with numbered chips.

Everything is inserted as plain text with formats of ours: nothing that a document or a model says
is ever taken for HTML, and the browser loads nothing.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHelpEvent,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFrame,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from desktop.icons import Icons
from desktop.messages import message
from desktop.state.turns import Source, Stage, Turn
from desktop.widgets.ink import Ink
from desktop.widgets.quote_tip import QuoteTip

_AT_ONCE_MS = 15
"""How long a slice of a long conversation may take to be written."""

_NEAR_END = 60
"""Device-independent pixels from the end within which a growing answer is followed."""


class Transcript(QTextBrowser):
    """Shows turns; follows the one that grows.

    Attributes:
        source_chosen: emitted with the position of a turn and of the source in it.
        again_wanted: emitted with the position of a turn that shall be asked again.
        copy_wanted: emitted with the position of a turn that shall be copied.
    """

    source_chosen = Signal(int, int)
    again_wanted = Signal(int)
    copy_wanted = Signal(int)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._frames: list[QTextFrame] = []
        self._turns: Sequence[Turn] = ()
        self._tip = QuoteTip(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(self.tr("Conversation"))
        self.viewport().setAutoFillBackground(False)
        self.setProperty("kind", "transcript")
        self.document().setDocumentMargin(8)
        self.anchorClicked.connect(self._clicked)
        self._writing = QTimer(self)
        self._writing.setInterval(0)
        self._writing.timeout.connect(self._write_some)
        self._ink = Ink(icons.theme, self.font().pointSizeF())

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:  # noqa: N802  Qt's name
        """Load nothing, whatever a text names."""
        return None

    def show_turns(self, turns: Sequence[Turn]) -> None:
        """Show a whole conversation; a long one is written in slices, so that nothing waits."""
        self._tip.put_away()
        self._turns = turns
        self._frames = []
        self._ink = Ink(self._icons.theme, self.font().pointSizeF())
        self.document().clear()
        self._writing.start()
        self._write_some()

    def add_turn(self, turns: Sequence[Turn]) -> None:
        """Show a new turn at the end of those that are shown."""
        self._turns = turns
        self._finish_writing()
        self._write(len(turns) - 1)
        self._to_end()

    def update_turn(self, position: int) -> None:
        """Show what a turn has brought since."""
        self._finish_writing()
        bar = self.verticalScrollBar()
        following = bar.maximum() - bar.value() < _NEAR_END
        place = bar.value()
        self._rewrite(position)
        if following:
            self._to_end()
        else:
            bar.setValue(place)

    def announce(self, position: int) -> None:
        """Let a screen reader say an answer, once it is complete."""
        said = spoken(self._turns[position]) or self.tr("The answer is complete.")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def event(self, event: QEvent) -> bool:
        """Show the quote behind a chip while the mouse rests on it."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._hover(self.viewport().mapFromGlobal(event.globalPos()), event.globalPos())
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Take the quote away when the mouse leaves its chip."""
        super().mouseMoveEvent(event)
        if self._tip.isVisible() and not self.anchorAt(event.position().toPoint()):
            self._tip.hide()

    def _hover(self, place: QPoint, screen: QPoint) -> None:
        source = self._source(self.anchorAt(place))
        if source is None or source.removed:
            self._tip.hide()
            return
        where = self.tr("{document}, page {page}").format(document=source.name, page=source.page)
        self._tip.tell(source.quote or self.tr("Open this page"), where, screen)

    def _clicked(self, url: QUrl) -> None:
        self._tip.hide()
        does, turn, position = _parsed(url.toString())
        if does == "source":
            self.source_chosen.emit(turn, position)
        elif does == "again":
            self.again_wanted.emit(turn)
        elif does == "copy":
            self.copy_wanted.emit(turn)

    def _source(self, anchor: str) -> Source | None:
        does, turn, position = _parsed(anchor)
        if does != "source" or turn >= len(self._turns):
            return None
        sources = self._turns[turn].sources
        return sources[position] if position < len(sources) else None

    # writing

    def _write_some(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while len(self._frames) < len(self._turns) and clock.elapsed() < _AT_ONCE_MS:
            self._write(len(self._frames))
        if len(self._frames) >= len(self._turns):
            self._writing.stop()
        self._to_end()

    def _finish_writing(self) -> None:
        self._writing.stop()
        while len(self._frames) < len(self._turns) - 1:
            self._write(len(self._frames))

    def _write(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        frame = cursor.insertFrame(self._ink.turn())
        self._frames.append(frame)
        self._fill(frame, position)
        cursor.endEditBlock()

    def _rewrite(self, position: int) -> None:
        if position >= len(self._frames):
            return
        frame = self._frames[position]
        cursor = frame.firstCursorPosition()
        cursor.beginEditBlock()
        cursor.setPosition(frame.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._fill(frame, position)
        cursor.endEditBlock()

    def _fill(self, frame: QTextFrame, position: int) -> None:
        turn, ink = self._turns[position], self._ink
        cursor = frame.lastCursorPosition()
        cursor.setBlockFormat(ink.paragraph)
        cursor.insertText(turn.question, ink.question)
        if turn.scope:
            count = len(turn.scope)
            said = (
                self.tr("asked of 1 document")
                if count == 1
                else self.tr("asked of {n} documents").format(n=count)
            )
            self._line(cursor, said, ink.small)
        if turn.quotes:
            self._line(cursor, self.tr("Evidence, word for word"), ink.label)
            for quote in turn.quotes:
                self._quote(cursor, position, turn, quote)
        if turn.said:
            self._said(cursor, position, turn)
        self._outcome(cursor, position, turn)

    def _quote(self, cursor: QTextCursor, position: int, turn: Turn, quote: Source) -> None:
        ink = self._ink

        def write(inside: QTextCursor) -> None:
            if quote.removed:
                inside.insertText(self.tr("This document was removed."), ink.removed)
                return
            inside.setBlockFormat(ink.tight)
            done = 0
            for start, end in quote.unsure:
                inside.insertText(quote.quote[done:start], ink.body)
                inside.insertText(quote.quote[start:end], ink.unsure)
                done = end
            inside.insertText(quote.quote[done:] + "  ", ink.body)
            self._chip(inside, position, turn, quote)
            self._line(inside, self._where(quote), ink.small)

        self._framed(cursor, ink.quote(), write)

    def _said(self, cursor: QTextCursor, position: int, turn: Turn) -> None:
        ink = self._ink
        self._line(cursor, self.tr("Answer, checked sentence by sentence"), ink.label)
        cursor.insertBlock(ink.paragraph)
        for said in turn.said:
            if said.removed:
                words = self.tr("(A sentence that rested on a removed document.) ")
                cursor.insertText(words, ink.removed)
                continue
            cursor.insertText(said.text + " ", ink.body)
            for source in said.sources:
                self._chip(cursor, position, turn, source)
            cursor.insertText(" ", ink.body)

    def _outcome(self, cursor: QTextCursor, position: int, turn: Turn) -> None:
        ink = self._ink
        if turn.withheld:
            self._framed(
                cursor,
                ink.notice("withheld"),
                lambda inside: inside.insertText(self._withheld(turn.withheld), ink.withheld),
            )
        match turn.stage:
            case Stage.NOT_FOUND:
                self._framed(
                    cursor,
                    ink.notice("not-found"),
                    lambda inside: self._nearest(inside, position, turn),
                )
            case Stage.SEARCHING:
                self._line(cursor, self.tr("Searching your documents…"), ink.quiet)
            case Stage.DRAFTING:
                self._line(cursor, self.tr("Drafting, and checking each sentence…"), ink.quiet)
            case Stage.STOPPED:
                self._line(cursor, self.tr("Stopped."), ink.quiet)
            case Stage.DONE | Stage.FAILED:
                pass
        if turn.error is not None or turn.stage is Stage.FAILED:
            self._framed(
                cursor,
                ink.notice("danger-surface"),
                lambda inside: inside.insertText(_told(turn), ink.danger),
            )
        if turn.over:
            cursor.insertBlock(ink.line)
            cursor.insertText(self.tr("Ask again"), ink.link(f"again:{position}"))
            if turn.quotes or turn.said:
                cursor.insertText("    ", ink.small)
                cursor.insertText(self.tr("Copy with sources"), ink.link(f"copy:{position}"))

    def _nearest(self, cursor: QTextCursor, position: int, turn: Turn) -> None:
        ink = self._ink
        cursor.setBlockFormat(ink.tight)
        cursor.insertText(self.tr("Not in your documents."), ink.not_found_bold)
        if not turn.nearest:
            return
        self._line(cursor, self.tr("The nearest pages are:"), ink.not_found)
        for source in turn.nearest:
            cursor.insertBlock(ink.tight)
            if source.removed:
                cursor.insertText(self.tr("This document was removed."), ink.not_found)
                continue
            self._chip(cursor, position, turn, source)
            cursor.insertText("  " + self._where(source), ink.not_found)

    def _chip(self, cursor: QTextCursor, position: int, turn: Turn, source: Source) -> None:
        if source.removed:
            return
        number = turn.number(source)
        form = self._ink.chip(f"source:{position}:{number - 1}")
        cursor.insertText(f"\u00a0{number}\u00a0", form)

    def _line(self, cursor: QTextCursor, text: str, form: QTextCharFormat) -> None:
        cursor.insertBlock(self._ink.tight)
        cursor.insertText(text, form)

    def _framed(self, cursor: QTextCursor, form: QTextFrameFormat, write: Any) -> None:
        frame = cursor.insertFrame(form)
        write(frame.firstCursorPosition())
        # After a frame the cursor stands in a block of its own; it continues there.
        cursor.setPosition(frame.lastPosition() + 1)
        cursor.setBlockFormat(self._ink.gap)
        cursor.setBlockCharFormat(self._ink.nothing)

    def _where(self, source: Source) -> str:
        where = self.tr("{document}, page {page}").format(document=source.name, page=source.page)
        if source.unsure:
            return self.tr("{where} · scanned; check the underlined words on the page").format(
                where=where
            )
        return self.tr("{where} · scanned").format(where=where) if source.scanned else where

    def _withheld(self, count: int) -> str:
        if count == 1:
            return self.tr("1 drafted sentence was withheld: your documents do not support it.")
        return self.tr(
            "{n} drafted sentences were withheld: your documents do not support them."
        ).format(n=count)

    def _to_end(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())


def spoken(turn: Turn) -> str:
    """Return an answer as a person would read it out: sentences, or else quotes."""
    said = " ".join(one.text for one in turn.said if not one.removed)
    return said or " ".join(quote.quote for quote in turn.quotes if not quote.removed)


def _told(turn: Turn) -> str:
    words = message(turn.error or Exception())
    return " ".join(filter(None, (words.happened, words.means, words.action)))


def _parsed(anchor: str) -> tuple[str, int, int]:
    """Return what an anchor does, the turn and the source; they are ours, written above."""
    parts = anchor.split(":")
    numbers = [int(part) for part in parts[1:] if part.isdigit()]
    turn, position = (*numbers, 0, 0)[:2]
    return parts[0], turn, position
