"""Asking within a conversation keeps what was shown, however it ended."""

import os
import pkgutil
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from core.assistant import (
    Answered,
    AnswerEvent,
    Assistant,
    EvidenceFound,
    NotInDocuments,
    NoWriter,
    Sentence,
    Withheld,
)
from core.dialogue import Dialogue
from core.errors import (
    ChildCrashed,
    CloisterError,
    ConversationNotFound,
    DocumentNotFound,
    VaultLocked,
)
from core.records.conversations import Conversations, Turn
from core.records.documents import Documents
from core.records.schema import WORKSPACE
from core.records.turns import Drafted, HeldBack, Quoted, Unanswered, Undrafted
from core.semantic.index import Neighbour
from core.vault.database import Database
from core.writing.writer import Writer
from tests.records import add_document, holds

QUESTION = "What interest does the zamindar loan bear?"
LOAN = "The zamindar loan of $2,500,000 bears interest at 6.25 percent a year and is due in 2031."
LEASE = "The zamindar loan bears interest of 7.75 percent a year once the lease has ended."
SAID = "The zamindar loan bears interest at 6.25 percent a year."
SAID_TOO = "The zamindar loan bears interest of 7.75 percent a year."
MADE_UP = "The interest was negotiated by a kumquat."


class Near:
    """Meaning without a model: whatever shares a word is near."""

    error: CloisterError | None = None

    def search(
        self,
        question: str,
        most: int,
        *,
        documents: Sequence[int] = (),
        apart: Sequence[int] = (),
        also: Sequence[int] = (),
        besides: str = "",
        weight: float = 0.0,
    ) -> list[Neighbour]:
        """Return those asked for besides, all equally near."""
        del question, most, documents, apart, besides, weight
        if self.error is not None:
            raise self.error
        return [Neighbour(passage, 0.9) for passage in also]


class Scripted(Writer):
    """A writer whose words are known."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(Path("nowhere"), "smollm2")
        self.sentences = sentences
        self.error: CloisterError | None = None
        self.stopped = False

    def draft(self, system: str, user: str, most: int) -> Generator[str, None, None]:
        """Yield one sentence after the other, then the error if there is one."""
        del system, user, most
        try:
            for sentence in self.sentences:
                yield f"{sentence} "
            if self.error is not None:
                raise self.error
        finally:
            self.stopped = True


class Place:
    """A workspace with two documents, and a conversation in it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.loan = add_document(database, "loan.pdf", [LOAN])
        self.lease = add_document(database, "lease.pdf", [LEASE])
        self.meaning = Near()
        self.writer = Scripted(SAID, MADE_UP, SAID_TOO)
        self.conversations = Conversations(database)
        self.dialogue = Dialogue(self.conversations, Assistant(database, self.meaning, self.writer))
        self.conversation = self.conversations.create().id

    def ask(self, *, scope: Sequence[int] = ()) -> Generator[AnswerEvent, None, None]:
        """Ask the one question that all these tests ask."""
        return self.dialogue.ask(self.conversation, QUESTION, scope=scope)

    @property
    def turn(self) -> Turn:
        """The one turn that is there."""
        (turn,) = self.conversations.turns(self.conversation)
        return turn


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """Yield a place; its database is closed afterwards."""
    database = Database(tmp_path / "workspace.db", os.urandom(32), WORKSPACE, "workspace")
    yield Place(database)
    database.close()


def test_a_complete_answer_is_kept_as_it_was_shown(place: Place) -> None:
    """Quotes, sentences with their places and what was withheld, in order, with the seconds."""
    told = list(place.ask(scope=[place.loan, place.lease]))
    assert [type(event) for event in told] == [
        EvidenceFound,
        Sentence,
        Withheld,
        Sentence,
        Answered,
    ]
    evidence, said, _, too, answered = told
    assert isinstance(evidence, EvidenceFound)
    assert isinstance(said, Sentence)
    assert isinstance(too, Sentence)
    assert isinstance(answered, Answered)
    turn = place.turn
    assert (turn.question, turn.stopped) == (QUESTION, False)
    assert turn.outcome.scope == (place.loan, place.lease)
    assert turn.outcome.seconds == answered.seconds
    quoted, one, held, other = turn.outcome.parts
    assert isinstance(quoted, Quoted)
    assert [(q.document, q.page, q.name, q.span, q.quote) for q in quoted.quotes] == [
        (q.document, q.page, q.name, q.span, q.quote) for q in evidence.quotes
    ]
    assert isinstance(one, Drafted)
    assert (one.text, one.citations[0].document) == (SAID, place.loan)
    assert held == HeldBack(MADE_UP)
    assert isinstance(other, Drafted)
    assert (other.text, other.citations[0].document) == (SAID_TOO, place.lease)
    assert place.conversations.get(place.conversation).title == QUESTION


def test_the_turn_is_there_when_the_last_event_is_told(place: Place) -> None:
    """Whoever stops listening then has stopped nothing."""
    answer = place.ask()
    for event in answer:
        if isinstance(event, Answered):
            break
        assert place.conversations.turns(place.conversation) == []
    assert not place.turn.stopped
    answer.close()
    assert not place.turn.stopped


def test_what_the_documents_do_not_answer_is_kept_too(place: Place) -> None:
    """With the nearest pages."""
    answer = place.dialogue.ask(place.conversation, QUESTION, threshold=1.0)
    (told,) = answer
    assert isinstance(told, NotInDocuments)
    (nearest,) = place.turn.outcome.parts
    assert isinstance(nearest, Unanswered)
    assert {(one.document, one.name, one.page) for one in nearest.nearest} == set(told.nearest)
    assert not place.turn.stopped


def test_a_stopped_answer_keeps_what_was_shown_until_then(place: Place) -> None:
    """The model stops as well."""
    answer = place.ask()
    shown = [next(answer), next(answer)]
    assert isinstance(shown[-1], Sentence)
    answer.close()
    assert place.writer.stopped
    assert place.turn.stopped
    assert [type(part) for part in place.turn.outcome.parts] == [Quoted, Drafted]
    assert place.turn.outcome.seconds.keys() == {"evidence"}


def test_an_answer_that_was_never_listened_to_is_no_turn(place: Place) -> None:
    """Nothing was asked yet."""
    place.ask().close()
    assert place.conversations.turns(place.conversation) == []
    assert "question.asked" not in noted(place)


def test_an_answer_that_fails_is_kept_as_stopped(place: Place) -> None:
    """The error is for whoever asked."""
    place.meaning.error = ChildCrashed("semantic")
    with pytest.raises(ChildCrashed):
        list(place.ask())
    assert (place.turn.stopped, place.turn.outcome.parts) == (True, ())


def test_an_answer_without_a_writer_is_complete(place: Place) -> None:
    """The evidence stands, and why there is no more is kept by name."""
    place.writer.error = ChildCrashed("writer")
    told = list(place.ask())
    assert isinstance(told[-2], NoWriter)
    assert place.turn.outcome.parts[-1] == Undrafted("ChildCrashed")
    assert not place.turn.stopped


def test_stopping_because_the_vault_locks_raises_nothing(place: Place) -> None:
    """There is nowhere left to keep the turn."""
    answer = place.ask()
    assert [type(next(answer)) for _ in range(2)] == [EvidenceFound, Sentence]
    place.database.close()
    answer.close()
    assert place.writer.stopped


def test_an_answer_goes_no_further_when_the_vault_locks(place: Place) -> None:
    """Its words come from the vault."""
    answer = place.ask()
    next(answer)
    place.database.close()
    with pytest.raises(VaultLocked):
        list(answer)


@pytest.mark.parametrize("after", [1, 2, 3])
def test_a_document_removed_while_the_answer_streams_leaves_no_words(
    after: int, place: Place
) -> None:
    """Whenever it goes; what rests on the other document is still said and kept."""
    answer = place.ask()
    told = [next(answer) for _ in range(after)]
    Documents(place.database).remove(place.loan)
    told += answer
    (kept,) = [event for event in told if isinstance(event, Sentence) and event.text == SAID_TOO]
    assert kept.citations[0].document == place.lease
    assert holds(place.database, "6.25 percent", "2,500,000", "kumquat", "loan.pdf") == []
    parts = place.turn.outcome.parts
    assert [part.text for part in parts if isinstance(part, Drafted) and part.text] == [SAID_TOO]
    assert place.conversations.search("6.25") == []
    assert [one.id for one in place.conversations.search("7.75")] == [place.conversation]
    Documents(place.database).remove(place.lease)
    assert holds(place.database, "7.75 percent", "lease") == []


@pytest.mark.parametrize("step", ["core.assistant.quotes.quotes", "core.assistant.retrieve"])
def test_a_document_removed_between_two_steps_is_not_quoted(
    step: str, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Found, and gone before its page was looked up: the rest of the answer stands."""
    removing_after(step, place, monkeypatch)
    evidence, *_ = list(place.ask())
    assert isinstance(evidence, EvidenceFound)
    assert {quote.document for quote in evidence.quotes} == {place.lease}
    assert place.turn.outcome.cited == {place.lease}
    assert holds(place.database, "6.25 percent", "kumquat") == []


def test_a_document_removed_between_two_steps_is_not_offered(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is it among the nearest pages."""
    removing_after("core.assistant.retrieve", place, monkeypatch)
    (told,) = place.dialogue.ask(place.conversation, QUESTION, threshold=1.0)
    assert isinstance(told, NotInDocuments)
    assert [name for _, name, _ in told.nearest] == ["lease.pdf"]


def test_the_end_of_an_answer_whose_conversation_was_deleted(place: Place) -> None:
    """Stopping it raises nothing; finishing it says that there is no such conversation."""
    stopped, finished = place.ask(), place.ask()
    next(stopped)
    next(finished)
    place.conversations.delete(place.conversation)
    stopped.close()
    with pytest.raises(ConversationNotFound):
        list(finished)
    assert place.database.value("SELECT count(*) FROM turn") == 0
    assert holds(place.database, "kumquat") == []


def test_nothing_is_asked_in_a_conversation_that_is_not_there(place: Place) -> None:
    """It is said before anything is looked for."""
    with pytest.raises(ConversationNotFound):
        list(place.dialogue.ask(99, QUESTION))
    assert "question.asked" not in noted(place)


def removing_after(step: str, place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the loan be removed as soon as a step of answering is done."""
    function: Callable[..., Any] = pkgutil.resolve_name(step)

    def removing(*values: Any, **named: Any) -> Any:
        found = function(*values, **named)
        with suppress(DocumentNotFound):  # the step may be done again
            Documents(place.database).remove(place.loan)
        return found

    monkeypatch.setattr(step, removing)


def noted(place: Place) -> list[str]:
    """Return the events that wait for the audit log."""
    return [event for (event,) in place.database.rows("SELECT event FROM outbox")]
