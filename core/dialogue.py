"""Use case: ask within a conversation, and keep what was shown.

The turn is stored when the answer is complete, or when it was stopped, by the person or by an
error: a stopped one keeps what was shown until then.
"""

from collections.abc import Generator, Sequence
from contextlib import suppress

from core.answering import gate
from core.assistant import (
    Answered,
    AnswerEvent,
    Assistant,
    Citation,
    EvidenceFound,
    NotInDocuments,
    NoWriter,
    Sentence,
    Withheld,
)
from core.errors import ConversationNotFound, VaultLocked
from core.records.conversations import Conversations
from core.records.turns import (
    Cited,
    Drafted,
    HeldBack,
    Outcome,
    Part,
    Quoted,
    Unanswered,
    Undrafted,
)


class Dialogue:
    """Conversations of the open workspace, and asking within them.

    Attributes:
        conversations: list, search, rename, delete them, and read their turns.
    """

    def __init__(self, conversations: Conversations, assistant: Assistant) -> None:
        self.conversations = conversations
        self._assistant = assistant

    def ask(
        self,
        conversation: int,
        question: str,
        *,
        most: int = 8,
        scope: Sequence[int] = (),
        quotes_only: bool = False,
        threshold: float = gate.THRESHOLDS["balanced"],
    ) -> Generator[AnswerEvent, None, None]:
        """Answer a question as `Assistant.ask` does, and append it to a conversation.

        When the last event is told, the turn is stored. Closing the generator before stops the
        answer; the turn is stored as stopped then.

        Args:
            conversation: its id.
            question: the words asked.
            most: how many pages to keep as evidence.
            scope: documents to look in; empty for all.
            quotes_only: whether to leave it at the evidence.
            threshold: probability of being answerable below which nothing is answered.

        Raises:
            ConversationNotFound: there is none with that id, or it was deleted meanwhile.
        """
        self.conversations.get(conversation)
        shown = _Shown(self.conversations, conversation, question, scope)
        events = self._assistant.ask(
            question, most=most, scope=scope, quotes_only=quotes_only, threshold=threshold
        )
        complete = False
        try:
            for event in events:
                shown.add(event)
                if isinstance(event, Answered | NotInDocuments):
                    complete = True
                    shown.keep(stopped=False)
                yield event
        finally:
            events.close()
            if not complete:
                # Stopped because the vault locks or the conversation goes: there is nowhere left.
                with suppress(VaultLocked, ConversationNotFound):
                    shown.keep(stopped=True)


class _Shown:
    """What an answer has shown so far."""

    def __init__(
        self, conversations: Conversations, conversation: int, question: str, scope: Sequence[int]
    ) -> None:
        self._conversations = conversations
        self._conversation = conversation
        self._question = question
        self._scope = tuple(scope)
        self._parts: list[Part] = []
        self._evidence: tuple[int, ...] = ()
        self._seconds: dict[str, float] = {}

    def add(self, event: AnswerEvent) -> None:
        match event:
            case EvidenceFound():
                self._parts.append(Quoted(tuple(map(_cited, event.quotes))))
                self._evidence = event.documents
                self._seconds = {"evidence": event.seconds}
            case Sentence():
                self._parts.append(Drafted(event.text, tuple(map(_cited, event.citations))))
            case Withheld():
                self._parts.append(HeldBack(event.text))
            case NotInDocuments():
                nearest = tuple(
                    Cited(document, page, name) for document, name, page in event.nearest
                )
                self._parts.append(Unanswered(nearest))
                self._seconds = {"evidence": event.seconds}
            case NoWriter():
                self._parts.append(Undrafted(type(event.error).__name__))
            case Answered():
                self._seconds = dict(event.seconds)

    def keep(self, *, stopped: bool) -> None:
        outcome = Outcome(tuple(self._parts), self._scope, self._seconds)
        self._conversations.append(
            self._conversation, self._question, outcome, evidence=self._evidence, stopped=stopped
        )


def _cited(citation: Citation) -> Cited:
    return Cited(
        citation.document,
        citation.page,
        citation.name,
        citation.span,
        citation.quote,
        tuple((box.x0, box.y0, box.x1, box.y1) for box in citation.boxes),
        scanned=citation.scanned,
        unsure=citation.unsure,
    )
