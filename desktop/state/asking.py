"""A conversation as it is shown: questions, and what each of them brought so far."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.answering.gate import THRESHOLDS
from core.app import App
from core.assistant import (
    Answered,
    AnswerEvent,
    EvidenceFound,
    NotInDocuments,
    NoWriter,
    Sentence,
    Withheld,
)
from core.errors import CloisterError
from core.records.conversations import Conversation
from core.records.conversations import Turn as StoredTurn
from core.records.settings import EVIDENCE, GATE, QUOTES_ONLY
from desktop.jobs import Job, Jobs, Listener
from desktop.state.session import Session
from desktop.state.turns import Said, Stage, Turn, cited, kept, nearest


@dataclass(frozen=True, slots=True)
class _Began:
    """The first question made a conversation."""

    conversation: Conversation


class AskState(QObject):
    """View-model of the conversation in the middle of the Ask page.

    Attributes:
        reset: emitted when all turns are new, because another conversation is shown.
        added: emitted with the position of a new turn.
        changed: emitted with the position of a turn that has more to show.
        ended: emitted with the position of a turn that will not change any more.
        began: emitted with the Conversation that a first question made.
        kept: emitted when a turn was kept in the vault.
        busy_changed: emitted when ``busy`` is new.
        failed: emitted with the error that kept a conversation from being shown.
    """

    reset = Signal()
    added = Signal(int)
    changed = Signal(int)
    ended = Signal(int)
    began = Signal(object)
    kept = Signal()
    busy_changed = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._conversation: int | None = None
        self._turns: list[Turn] = []
        self._job: Job | None = None
        self._loading = False
        self.scope: tuple[int, ...] = ()
        session.locking.connect(self.clear)

    @property
    def turns(self) -> Sequence[Turn]:
        """The questions asked, oldest first."""
        return self._turns

    @property
    def conversation(self) -> int | None:
        """The conversation that is shown; None for a new one, which is not kept yet."""
        return self._conversation

    @property
    def busy(self) -> bool:
        """Whether an answer or a kept conversation is on its way; a question waits for it."""
        return self._job is not None or self._loading

    def show(self, conversation: int) -> None:
        """Show a conversation that the vault keeps."""
        app = self._session.app
        if app is None or conversation == self._conversation:
            return
        self._begin_anew(conversation)
        self._loading = True
        self.busy_changed.emit()

        def loaded(turns: list[StoredTurn]) -> None:
            if self._conversation == conversation:
                self._loading = False
                self.busy_changed.emit()
                self._turns = [kept(turn) for turn in turns]
                self.reset.emit()

        def failed(error: Exception) -> None:
            self._begin_anew(None)
            if isinstance(error, CloisterError):
                self.failed.emit(error)

        self._jobs.call(
            "vault",
            lambda: app.dialogue.conversations.turns(conversation),
            Listener(done=loaded, failed=failed),
        )

    def clear(self) -> None:
        """Show a new, empty conversation."""
        self._begin_anew(None)

    def ask(self, question: str, *, quotes_only: bool | None = None) -> None:
        """Ask a question; its turn grows as the answer comes.

        Args:
            question: the words asked; white space around them is dropped.
            quotes_only: whether to leave it at the evidence; None for what the settings say.
        """
        app = self._session.app
        words = question.strip()
        if app is None or self.busy or not words:
            return
        turn = Turn(words, self.scope)
        self._turns.append(turn)
        position = len(self._turns) - 1
        self.added.emit(position)
        listener = Listener(
            event=lambda event: self._hear(position, event),
            done=lambda _: self._end(position, None),
            failed=lambda error: self._end(position, error),
        )
        conversation = self._conversation
        self._job = self._jobs.stream(
            "model", lambda: _answer(app, conversation, turn, quotes_only=quotes_only), listener
        )
        self.busy_changed.emit()

    def ask_again(self, position: int) -> None:
        """Ask a question once more, in the documents that are chosen now."""
        self.ask(self._turns[position].question)

    def stop(self) -> None:
        """Stop the answer that is under way; what it has shown so far stays."""
        if self._job is None:
            return
        self._job.cancel()
        self._job = None
        position = len(self._turns) - 1
        self._turns[position].stage = Stage.STOPPED
        self.changed.emit(position)
        self.ended.emit(position)
        self.busy_changed.emit()

    def forget(self, document: int) -> None:
        """A document was removed: its words leave the screen as they left the vault."""
        for turn in self._turns:
            turn.forget(document)
        self.scope = tuple(one for one in self.scope if one != document)
        self.reset.emit()

    def _begin_anew(self, conversation: int | None) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.busy_changed.emit()
        self._conversation = conversation
        self._loading = False
        self._turns = []
        self.scope = ()
        self.reset.emit()

    def _hear(self, position: int, event: AnswerEvent | _Began) -> None:
        turn = self._turns[position]
        match event:
            case _Began():
                self._conversation = event.conversation.id
                self.began.emit(event.conversation)
                return
            case EvidenceFound():
                turn.quotes, turn.stage = tuple(map(cited, event.quotes)), Stage.DRAFTING
            case Sentence():
                turn.said.append(Said(event.text, tuple(map(cited, event.citations))))
            case Withheld():
                turn.withheld += 1
            case NotInDocuments():
                turn.nearest, turn.stage = nearest(event.nearest), Stage.NOT_FOUND
            case NoWriter():
                turn.error = event.error
            case Answered():
                turn.stage = Stage.DONE
        self.changed.emit(position)

    def _end(self, position: int, error: Exception | None) -> None:
        self._job = None
        turn = self._turns[position]
        if error is not None:
            turn.stage = Stage.FAILED
            turn.error = error if isinstance(error, CloisterError) else None
            self.changed.emit(position)
        self.ended.emit(position)
        self.busy_changed.emit()
        self.kept.emit()


def _answer(
    app: App, conversation: int | None, turn: Turn, *, quotes_only: bool | None
) -> Iterator[AnswerEvent | _Began]:
    """Ask within a conversation, a new one if need be; runs in a lane."""
    dialogue = app.dialogue  # once: another workspace may be opened meanwhile
    if conversation is None:
        made = dialogue.conversations.create()
        conversation = made.id
        yield _Began(made)
    settings = app.settings
    yield from dialogue.ask(
        conversation,
        turn.question,
        most=int(settings.get(EVIDENCE)),
        scope=turn.scope,
        quotes_only=bool(settings.get(QUOTES_ONLY)) if quotes_only is None else quotes_only,
        threshold=THRESHOLDS[str(settings.get(GATE))],
    )
