"""Ask: conversations on the left, the conversation in the middle, its evidence on the right."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.actions import Actions
from desktop.icons import Icons
from desktop.messages import message
from desktop.state.asking import AskState
from desktop.state.conversations import ConversationsState
from desktop.state.library import LibraryState
from desktop.state.page import PageState
from desktop.state.turns import Source
from desktop.views.conversations import ConversationsView
from desktop.widgets.elided import ElidedLabel
from desktop.widgets.empty import EmptyState
from desktop.widgets.notice import Notice
from desktop.widgets.page_view import PageView
from desktop.widgets.question import QuestionBox
from desktop.widgets.scope import ScopeDialog
from desktop.widgets.style import kind
from desktop.widgets.transcript import Transcript


class AskView(QWidget):
    """The page of questions.

    Attributes:
        export_wanted: emitted when the open conversation shall be exported.
        library_wanted: emitted when the person wants to add documents first.
    """

    export_wanted = Signal()
    library_wanted = Signal()

    def __init__(
        self,
        state: AskState,
        conversations: ConversationsState,
        library: LibraryState,
        page: PageState,
        icons: Icons,
        actions: Actions,
        copy: Callable[[str], None],
    ) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        kind(self, "page")
        self.setAccessibleName(self.tr("Ask"))
        self._state = state
        self._conversations = conversations
        self._library = library
        self._page = page
        self._icons = icons
        self._copy = copy
        self._looked_at: int | None = None
        self.conversations = ConversationsView(conversations, icons, actions)
        self.transcript = Transcript(icons)
        self.question = QuestionBox(icons)
        self.evidence = PageView(page, icons, copy)
        self.notice = Notice(icons, "danger")
        self.good = Notice(icons, "good")
        self.progress = Notice(icons, "not-found", dismissible=False)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        for part in (self.conversations, self._middle(actions), self.evidence):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 3)
        self._splitter.setStretchFactor(2, 2)
        self._splitter.setSizes([210, 520, 420])
        self.conversations.setMinimumWidth(170)
        self.evidence.setMinimumWidth(300)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        self._follow()
        self._reset()

    def focus_question(self) -> None:
        """Let the person type a question."""
        self.question.field.setFocus()

    def forget_typed(self) -> None:
        """Let go of a question that was typed and not asked, and of what was searched for."""
        self.question.field.setPlainText("")
        self.evidence.search.setText("")
        self.conversations.search.setText("")

    def ask_of(self, documents: tuple[int, ...]) -> None:
        """Begin a conversation that asks only some documents."""
        self._conversations.new()
        self._state.scope = documents
        self._show_scope()
        self.focus_question()

    def tell(self, text: str, more: str) -> None:
        """Say that something was done."""
        self.good.say(text, more)

    def search(self) -> None:
        """Find: on the page where that has the focus, else among the conversations."""
        focus = self.focusWidget()
        if focus is not None and self.evidence.isAncestorOf(focus):
            self.evidence.search_page()
        else:
            self.conversations.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retint(self) -> None:
        """Write everything anew, because the theme changed."""
        self.transcript.show_turns(self._state.turns)

    def _middle(self, actions: Actions) -> QWidget:
        middle = QWidget()
        middle.setMinimumWidth(320)
        self._title = kind(ElidedLabel(), "heading")
        self.export = QPushButton(self.tr("Export…"))
        self._icons.put(self.export, "export")
        self.export.setToolTip(actions.tip("ask.export"))
        self.export.clicked.connect(self.export_wanted)
        self.show_evidence = QPushButton(self.tr("Evidence"))
        self._icons.put(self.show_evidence, "evidence")
        self.show_evidence.clicked.connect(self._open_evidence)
        self.show_evidence.hide()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.show_evidence)
        head.addWidget(self.export)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self.transcript)
        column = QVBoxLayout(middle)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.good)
        column.addWidget(self._stack, 1)
        column.addWidget(self.progress)
        column.addWidget(self.question)
        return middle

    def _empty(self) -> QWidget:
        self._teach = EmptyState(
            self._icons,
            "ask",
            self.tr("Ask your documents"),
            self.tr(
                "You get the words that your documents hold, with document and page, and an answer"
                " drafted from them. Each drafted sentence is checked against these words; what"
                " they do not hold is not shown."
            ),
        )
        self.add_first = self._teach.offer(self.tr("Add documents first…"), primary=True)
        self.add_first.clicked.connect(self.library_wanted)
        return self._teach

    def _follow(self) -> None:
        state = self._state
        state.reset.connect(self._reset)
        state.added.connect(self._added)
        state.changed.connect(self.transcript.update_turn)
        state.ended.connect(self._ended)
        state.busy_changed.connect(self._show_busy)
        self._conversations.changed.connect(self._show_title)
        self._conversations.failed.connect(self._fail)
        for signal in (self._library.reset, self._library.inserted, self._library.removed):
            signal.connect(self._show_library)
        self._library.totals_changed.connect(self._show_library)
        self.question.asked.connect(self._ask)
        self.question.stopped.connect(state.stop)
        self.question.scope_wanted.connect(self._choose_scope)
        self.transcript.source_chosen.connect(self._open_source)
        self.transcript.again_wanted.connect(state.ask_again)
        self.transcript.copy_wanted.connect(self._copy_answer)
        self.evidence.closed.connect(self._close_evidence)

    def _reset(self) -> None:
        self.notice.hide()
        self.good.hide()
        self._looked_at = None
        self.transcript.show_turns(self._state.turns)
        self._stack.setCurrentIndex(1 if self._state.turns else 0)
        self._page.clear()
        self._show_title()
        self._show_scope()
        self._show_library()
        self._show_busy()

    def _show_busy(self) -> None:
        self.question.set_busy(busy=self._state.busy)
        self._show_title()

    def _fail(self, error: Exception) -> None:
        self.notice.tell(message(error))

    def _ask(self, question: str) -> None:
        self.notice.hide()
        quotes_only = True if self.question.quotes_only.isChecked() else None
        self._state.ask(question, quotes_only=quotes_only)

    def _added(self, _position: int) -> None:
        self._stack.setCurrentIndex(1)
        self.transcript.add_turn(self._state.turns)
        self._show_title()

    def _ended(self, position: int) -> None:
        self.transcript.announce(position)
        turn = self._state.turns[position]
        if self._looked_at != position and turn.quotes and self.evidence.isVisible():
            self._page.show(turn.sources, 0)

    def _open_source(self, turn: int, position: int) -> None:
        self._looked_at = turn
        self._open_evidence()
        self._page.show(self._state.turns[turn].sources, position)

    def _open_evidence(self) -> None:
        self.evidence.show()
        self.show_evidence.hide()

    def _close_evidence(self) -> None:
        self.evidence.hide()
        self.show_evidence.show()
        self.focus_question()

    def _copy_answer(self, position: int) -> None:
        turn = self._state.turns[position]
        lines = [turn.question, ""]
        lines += [self._cited(said.text, said.sources) for said in turn.said if not said.removed]
        lines += [self._cited(f"“{one.quote}”", [one]) for one in turn.quotes if not one.removed]
        self._copy("\n".join(lines))

    def _cited(self, text: str, sources: tuple[Source, ...] | list[Source]) -> str:
        where = "; ".join(
            self.tr("{document}, page {page}").format(document=one.name, page=one.page)
            for one in sources
            if not one.removed
        )
        return f"{text} ({where})"

    def _show_title(self) -> None:
        self._title.setText(self._conversations.title() or self.tr("New conversation"))
        self.export.setEnabled(self._state.conversation is not None and not self._state.busy)

    def _show_scope(self) -> None:
        rows = (self._library.row(one) for one in self._state.scope)
        self.question.show_scope([row.document.name for row in rows if row is not None])

    def _choose_scope(self) -> None:
        documents = [(row.id, row.document.name) for row in self._library.rows]
        dialog = ScopeDialog(self, sorted(documents, key=lambda one: one[1]), self._state.scope)

        def chosen() -> None:
            self._state.scope = dialog.chosen
            self._show_scope()

        dialog.accepted.connect(chosen)
        dialog.open()

    def _show_library(self) -> None:
        there = bool(self._library.rows)
        self.add_first.setVisible(not there)
        self.question.setEnabled(there)
        totals = self._library.totals
        if totals.busy and there:
            self.progress.say(
                self.tr("Documents are still being read; what is read so far can be asked.")
            )
        else:
            self.progress.hide()
