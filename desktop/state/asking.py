"""A conversation as it is shown: questions, and what each of them brought so far."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QObject, Signal

from core.answering.gate import THRESHOLDS
from core.assistant import (
    Answered,
    AnswerEvent,
    Citation,
    EvidenceFound,
    NotInDocuments,
    NoWriter,
    Sentence,
    Withheld,
)
from core.errors import CloisterError
from core.records.settings import EVIDENCE, GATE, QUOTES_ONLY
from desktop.jobs import Job, Jobs, Listener
from desktop.state.session import Session


class Stage(Enum):
    """How far an answer has come."""

    SEARCHING = "searching"
    DRAFTING = "drafting"
    DONE = "done"
    NOT_FOUND = "not found"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(slots=True)
class Turn:
    """One question with everything it brought so far.

    Attributes:
        question: the words asked.
        scope: documents it was asked of; empty for all.
        stage: how far it has come.
        quotes: the best evidence, verbatim.
        sentences: drafted sentences that the evidence holds.
        withheld: drafted sentences that it does not hold.
        nearest: document id, name and page of the nearest pages, where nothing was found.
        error: what went wrong, where something did.
    """

    question: str
    scope: tuple[int, ...] = ()
    stage: Stage = Stage.SEARCHING
    quotes: tuple[Citation, ...] = ()
    sentences: list[Sentence] = field(default_factory=list)
    withheld: list[str] = field(default_factory=list)
    nearest: tuple[tuple[int, str, int], ...] = ()
    error: CloisterError | None = None

    @property
    def citations(self) -> list[Citation]:
        """Every citation in the order it is numbered: sentences first, then quotes."""
        return [c for sentence in self.sentences for c in sentence.citations] + list(self.quotes)


class AskState(QObject):
    """View-model of the Ask page.

    Attributes:
        added: emitted with the position of a new turn.
        changed: emitted with the position of a turn that has more to show.
        ended: emitted with the position of a turn that will not change any more.
        cleared: emitted when there are no turns any more.
    """

    added = Signal(int)
    changed = Signal(int)
    ended = Signal(int)
    cleared = Signal()

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._turns: list[Turn] = []
        self._job: Job | None = None
        session.locking.connect(self.clear)

    @property
    def turns(self) -> Sequence[Turn]:
        """The questions asked, oldest first."""
        return self._turns

    @property
    def busy(self) -> bool:
        """Whether a question is being answered; the next one waits for it."""
        return self._job is not None

    def ask(
        self, question: str, *, scope: Sequence[int] = (), quotes_only: bool | None = None
    ) -> None:
        """Ask a question; its turn grows as the answer comes.

        Args:
            question: the words asked; white space around them is dropped.
            scope: documents to look in; empty for all.
            quotes_only: whether to leave it at the evidence; None for what the settings say.
        """
        app = self._session.app
        words = question.strip()
        if app is None or self.busy or not words:
            return
        self._turns.append(Turn(words, tuple(scope)))
        position = len(self._turns) - 1
        self.added.emit(position)

        def answer() -> Iterator[AnswerEvent]:
            settings = app.settings
            return app.assistant.ask(
                words,
                most=int(settings.get(EVIDENCE)),
                scope=scope,
                quotes_only=bool(settings.get(QUOTES_ONLY)) if quotes_only is None else quotes_only,
                threshold=THRESHOLDS[str(settings.get(GATE))],
            )

        def hear(event: AnswerEvent) -> None:
            self._hear(position, event)

        def over(_nothing: object) -> None:
            self._end(position, None)

        def failed(error: Exception) -> None:
            self._end(position, error)

        listener = Listener(event=hear, done=over, failed=failed)
        self._job = self._jobs.stream("model", answer, listener)

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

    def clear(self) -> None:
        """Forget every turn, because the vault locks or a new conversation begins."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._turns.clear()
        self.cleared.emit()

    def _hear(self, position: int, event: AnswerEvent) -> None:
        turn = self._turns[position]
        match event:
            case EvidenceFound():
                turn.quotes, turn.stage = event.quotes, Stage.DRAFTING
            case Sentence():
                turn.sentences.append(event)
            case Withheld():
                turn.withheld.append(event.text)
            case NotInDocuments():
                turn.nearest, turn.stage = event.nearest, Stage.NOT_FOUND
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
