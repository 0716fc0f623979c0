"""A document that is removed takes its words out of every conversation."""

import pytest

from core.records.conversations import Conversations
from core.records.documents import Documents
from core.records.turns import Cited, Drafted, HeldBack, Outcome, Quoted, Unanswered
from core.vault.database import Database
from tests.records import add_document, answered, cited, drafted, holds


@pytest.fixture
def loan(workspace: Database) -> int:
    """A document that is removed in most of these tests."""
    return add_document(workspace, "zanzibar.pdf", ["The quince interest is 6.25 percent."])


@pytest.fixture
def leave(workspace: Database) -> int:
    """A document that stays."""
    return add_document(workspace, "leave.pdf", ["The annual leave is 30 days."])


def test_quotes_and_sentences_of_a_removed_document_are_gone(
    conversations: Conversations, workspace: Database, loan: int
) -> None:
    """From the rows, the keyword index and the free space; where they stood is still known."""
    made = conversations.create().id
    place = cited(loan, "The quince interest", name="zanzibar.pdf")
    for _ in range(40):
        conversations.append(
            made,
            "What is due?",
            answered(
                Quoted((place,)),
                Drafted("Quagmire is due. " * 60, (place,)),
                HeldBack("Perhaps a plinth."),
                Unanswered((Cited(loan, 3, "zanzibar.pdf"),)),
            ),
        )
    words = ["quince", "quagmire", "plinth", "zanzibar"]
    assert holds(workspace, *words) == words
    Documents(workspace).remove(loan)
    assert holds(workspace, *words) == []
    for word in words:
        assert conversations.search(word) == []
    gone = Cited(loan, 1, removed=True)
    turns = conversations.turns(made)
    assert len(turns) == 40
    assert turns[0].outcome == answered(
        Quoted((gone,)),
        Drafted("", (gone,)),
        HeldBack("", removed=True),
        Unanswered((Cited(loan, 3, removed=True),)),
    )
    assert turns[0].question == "What is due?"
    assert [one.id for one in conversations.search("due")] == [made]


def test_the_words_of_other_documents_stay(
    conversations: Conversations, loan: int, leave: int, workspace: Database
) -> None:
    """In the same turn, and in turns that the removed one had no part in."""
    made = conversations.create().id
    stays, goes = cited(leave, "leave is 30 days"), cited(loan, "quince")
    conversations.append(
        made,
        "Both?",
        Outcome(
            (
                Quoted((goes, stays)),
                Drafted("Leave is 30 days.", (stays,)),
                Drafted("From both.", (stays, goes)),
            )
        ),
    )
    untouched = drafted(leave, "The leave is long.", "The annual leave")
    conversations.append(made, "Leave?", untouched)
    Documents(workspace).remove(loan)
    both, other = conversations.turns(made)
    gone = Cited(loan, 1, removed=True)
    assert both.outcome.parts == (
        Quoted((gone, stays)),
        Drafted("Leave is 30 days.", (stays,)),
        Drafted("From both.", (stays, gone)),
    )
    assert other.outcome == untouched
    assert [one.id for one in conversations.search("30 days leave long")] == [made]


def test_what_was_withheld_goes_with_any_document_of_the_evidence(
    conversations: Conversations, loan: int, leave: int, workspace: Database
) -> None:
    """It cites nothing, so nobody can say whose words it holds."""
    made = conversations.create().id
    outcome = drafted(leave, "Leave is long.", "The annual leave")
    conversations.append(made, "Leave?", outcome, evidence=[loan, leave])
    Documents(workspace).remove(loan)
    (turn,) = conversations.turns(made)
    assert turn.outcome.parts == (*outcome.parts[:2], HeldBack("", removed=True))


def test_an_answer_that_comes_in_after_the_removal_is_stored_without_the_words(
    conversations: Conversations, loan: int, leave: int, workspace: Database
) -> None:
    """The answer was still being written when its document went."""
    made = conversations.create().id
    Documents(workspace).remove(loan)
    conversations.append(
        made, "What is due?", drafted(loan, "Quagmire is due.", "quince"), evidence=[loan, leave]
    )
    (turn,) = conversations.turns(made)
    gone = Cited(loan, 1, removed=True)
    assert turn.outcome.parts == (
        Quoted((gone,)),
        Drafted("", (gone,)),
        HeldBack("", removed=True),
    )
    assert holds(workspace, "quagmire", "quince") == []
    assert workspace.rows("SELECT document FROM turn_document") == [(leave,)]


def test_several_removals_one_after_the_other_empty_an_answer(
    conversations: Conversations, loan: int, leave: int, workspace: Database
) -> None:
    """Each takes its own words; the sentence that rested on both goes with the last."""
    made = conversations.create().id
    places = (cited(loan, "quince"), cited(leave, "30 days"))
    conversations.append(made, "Both?", answered(Drafted("From both.", places)))
    for document in (loan, leave):
        Documents(workspace).remove(document)
    (turn,) = conversations.turns(made)
    assert turn.outcome.words == ""
    assert turn.outcome.cited == {loan, leave}
    assert holds(workspace, "quince", "from both") == []
