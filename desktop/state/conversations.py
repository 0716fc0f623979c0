"""The list of conversations on the left of the Ask page."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.errors import CloisterError
from core.records.conversations import Conversation
from desktop.jobs import Job, Jobs, Listener
from desktop.state.asking import AskState
from desktop.state.session import Session


class ConversationsState(QObject):
    """View-model of the list; what is chosen in it is shown by an AskState.

    Attributes:
        changed: emitted when ``shown`` is new.
        failed: emitted with the error that kept something from being done.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, session: Session, jobs: Jobs, asking: AskState, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._asking = asking
        self._shown: list[Conversation] = []
        self._words = ""
        self._looking: Job | None = None
        session.opened.connect(self.refresh)
        session.locking.connect(self._clear)
        asking.began.connect(self.refresh)
        asking.kept.connect(self.refresh)
        asking.failed.connect(self.failed)

    @property
    def shown(self) -> Sequence[Conversation]:
        """The conversations that hold the words searched for, newest first; all without words."""
        return self._shown

    @property
    def words(self) -> str:
        """What is searched for."""
        return self._words

    @property
    def open(self) -> int | None:
        """The conversation that is shown in the middle."""
        return self._asking.conversation

    def title(self) -> str:
        """Return the title of the open conversation, as the list has it; empty for a new one."""
        return next((one.title for one in self._shown if one.id == self.open), "")

    def search(self, words: str) -> None:
        """Show only conversations that hold every word."""
        self._words = words.strip()
        self.refresh()

    def show(self, conversation: int) -> None:
        """Show a conversation in the middle."""
        self._asking.show(conversation)
        self.changed.emit()

    def new(self) -> None:
        """Begin a new conversation; it is kept from its first question on."""
        self._asking.clear()
        self.changed.emit()

    def rename(self, conversation: int, title: str) -> None:
        """Give a conversation another title."""
        self._change(lambda conversations: conversations.rename(conversation, title))

    def delete(self, conversation: int) -> None:
        """Erase a conversation with everything in it."""
        if conversation == self.open:
            self._asking.clear()
        self._change(lambda conversations: conversations.delete(conversation))

    def refresh(self) -> None:
        """Look at the vault's list again."""
        app = self._session.app
        if app is None:
            return
        words = self._words
        if self._looking is not None:
            self._looking.cancel()

        def look() -> list[Conversation]:
            conversations = app.dialogue.conversations
            found: list[Conversation] = (
                conversations.search(words) if words else conversations.all()
            )
            return found

        def found(shown: list[Conversation]) -> None:
            self._looking = None
            self._shown = shown
            self.changed.emit()

        self._looking = self._jobs.call("vault", look, Listener(done=found, failed=self._tell))

    def _change(self, change: Callable[[Any], None]) -> None:
        app = self._session.app
        if app is not None:
            self._jobs.call(
                "vault",
                lambda: change(app.dialogue.conversations),
                Listener(done=lambda _: self.refresh(), failed=self._tell),
            )

    def _clear(self) -> None:
        self._shown, self._words, self._looking = [], "", None
        self.changed.emit()

    def _tell(self, error: Exception) -> None:
        if isinstance(error, CloisterError):
            self.failed.emit(error)
