"""Conversations are kept as they were, found by their words, and erased without a trace."""

import time
from collections.abc import Callable

import pytest

from core.errors import ConversationNotFound
from core.records.audit import AuditLog
from core.records.conversations import TITLE_LENGTH, Conversations, shortened
from core.records.turns import Cited, Drafted, HeldBack, Outcome, Quoted, Unanswered, Undrafted
from core.vault.database import Database
from tests.records import add_document, answered, cited, drafted, holds

LOAN = "The loan bears interest at 6.25 percent."


def asked(conversations: Conversations, question: str, outcome: Outcome | None = None) -> int:
    """Make a conversation of one question; return its id."""
    made = conversations.create().id
    conversations.append(made, question, outcome or answered())
    return made


def test_a_new_conversation_is_empty_and_the_first_of_the_list(
    conversations: Conversations,
) -> None:
    """With the title given, or without any yet."""
    named = conversations.create("  Leave\n and holidays ")
    unnamed = conversations.create()
    assert (named.title, named.turns, unnamed.title) == ("Leave and holidays", 0, "")
    assert conversations.all() == [unnamed, named]
    assert conversations.get(named.id) == named


def test_the_first_question_becomes_the_title(conversations: Conversations) -> None:
    """The second does not, and a title that was given stays."""
    one, other = conversations.create(), conversations.create("Mine")
    for conversation in (one, other):
        conversations.append(conversation.id, "What is\nthe rent?", answered())
        conversations.append(conversation.id, "And who pays it?", answered())
    assert conversations.get(one.id).title == "What is the rent?"
    assert conversations.get(other.id).title == "Mine"
    assert conversations.get(one.id).turns == 2


def test_a_long_title_is_cut_at_a_word(conversations: Conversations) -> None:
    """Also where there is no word to cut at; the ellipsis says that it was."""
    made = asked(conversations, "word " * 40)
    title = conversations.get(made).title
    assert title.endswith("word…")
    assert len(title) <= TITLE_LENGTH + 1
    assert len(shortened("x" * 200)) == TITLE_LENGTH


def test_the_conversation_that_was_used_last_comes_first(conversations: Conversations) -> None:
    """A renamed one stays where it is."""
    first, second = conversations.create("first"), conversations.create("second")
    time.sleep(0.002)
    conversations.append(first.id, "Anything new?", answered())
    conversations.rename(second.id, "renamed")
    assert [one.title for one in conversations.all()] == ["first", "renamed"]
    assert conversations.get(first.id).updated > first.updated


def test_a_title_can_be_changed_and_an_empty_one_brings_back_the_question(
    conversations: Conversations, workspace: Database
) -> None:
    """The old title is gone from the disk, and nothing is found by it."""
    made = asked(conversations, "What is the rent?")
    conversations.rename(made, "Quixotic matters")
    assert [one.title for one in conversations.search("quixotic")] == ["Quixotic matters"]
    conversations.rename(made, "   ")
    assert conversations.get(made).title == "What is the rent?"
    assert conversations.search("quixotic") == []
    assert holds(workspace, "quixotic") == []


def test_turns_come_back_as_they_were_stored(
    conversations: Conversations, workspace: Database
) -> None:
    """Every kind of part with every field, in order."""
    document = add_document(workspace, "loan.pdf", [LOAN])
    outcome = answered(
        Quoted((cited(document, "interest at 6.25 percent"),)),
        Drafted("It is 6.25 percent.", (cited(document, "6.25"), cited(document, "percent"))),
        HeldBack("The bank is kind."),
        Undrafted("ChildCrashed"),
        Unanswered((Cited(document, 1, "loan.pdf"),)),
    )
    made = conversations.create().id
    number = conversations.append(made, "What is the interest?", outcome)
    conversations.append(made, "And then?", Outcome(), stopped=True)
    whole, stopped = conversations.turns(made)
    assert (whole.id, whole.question, whole.stopped) == (number, "What is the interest?", False)
    assert whole.outcome == outcome
    assert (stopped.question, stopped.outcome, stopped.stopped) == ("And then?", Outcome(), True)
    assert whole.asked <= stopped.asked


@pytest.mark.parametrize(
    "words",
    ["roof", "ROOF", "who pays", "pays roof", "6.25", "percent", "sum of 2500000", "crane"],
)
def test_titles_questions_and_answers_are_searched(
    words: str, conversations: Conversations, workspace: Database
) -> None:
    """All the words must be there, each in any of the three."""
    document = add_document(workspace, "loan.pdf", [LOAN])
    made = asked(
        conversations,
        "Who pays for the roof?",
        drafted(document, "The bank pays 6.25 percent on a sum of $2,500,000.", "Crane & Sons"),
    )
    asked(conversations, "Who was at the meeting?")
    assert [one.id for one in conversations.search(words)] == [made]


@pytest.mark.parametrize(
    "words",
    [
        "m",
        "main",
        "maintena",
        "maintenan",
        "maintenance",
        "maintenances",
        "organi",
        "organizations",
    ],
)
def test_a_word_is_found_while_it_is_typed_and_in_its_other_forms(
    words: str, conversations: Conversations
) -> None:
    """A list that is emptied in the middle of a word would be of no use."""
    made = asked(conversations, "Which organization does the maintenance?")
    assert [one.id for one in conversations.search(words)] == [made]


@pytest.mark.parametrize("words", ["", "  ", "?!", "roof harbour", "perhaps", '"', "roof OR cat*"])
def test_what_is_not_there_is_not_found(
    words: str, conversations: Conversations, workspace: Database
) -> None:
    """Nor is what was withheld, and no word is taken for a command."""
    document = add_document(workspace, "loan.pdf", [LOAN])
    asked(conversations, "Who pays for the roof?", drafted(document, "The bank.", "The bank"))
    assert conversations.search(words) == []


def test_a_deleted_conversation_leaves_nothing_behind(
    conversations: Conversations, workspace: Database
) -> None:
    """Not in the rows, not in the keyword index, not in the free space of the file."""
    document = add_document(workspace, "loan.pdf", [LOAN])
    words = ["quixotic", "zephyr", "obelisk", "marzipan"]
    doomed = conversations.create("Quixotic")
    for number in range(60):  # enough that the rows take pages of their own
        conversations.append(
            doomed.id,
            f"Zephyr {number}?",
            drafted(document, f"Obelisk {number}. " * 80, f"Marzipan {number}. " * 40),
        )
    kept = asked(conversations, "Who pays for the roof?")
    assert holds(workspace, *words) == words
    conversations.delete(doomed.id)
    assert holds(workspace, *words, "roof") == ["roof"]
    for table in ("conversation", "turn", "conversation_words", "turn_words"):
        sql = f"SELECT count(*) FROM {table}"  # noqa: S608  names from the line above
        assert workspace.value(sql) == 1
    assert workspace.value("SELECT count(*) FROM turn_document") == 0
    assert conversations.all() == [conversations.get(kept)]
    assert conversations.create().id > kept


MISSING: list[Callable[[Conversations], object]] = [
    lambda conversations: conversations.get(7),
    lambda conversations: conversations.turns(7),
    lambda conversations: conversations.rename(7, "x"),
    lambda conversations: conversations.delete(7),
    lambda conversations: conversations.append(7, "x", Outcome()),
]


@pytest.mark.parametrize("ask", MISSING)
def test_a_conversation_that_is_not_there_is_named_as_such(
    ask: Callable[[Conversations], object], conversations: Conversations, workspace: Database
) -> None:
    """And nothing is stored for it."""
    with pytest.raises(ConversationNotFound):
        ask(conversations)
    assert workspace.value("SELECT count(*) FROM turn") == 0
    assert workspace.value("SELECT count(*) FROM outbox") == 0


def test_what_was_done_is_in_the_audit_log_without_a_word_of_it(
    conversations: Conversations, workspace: Database, audit: AuditLog
) -> None:
    """Numbers only; the chain holds; questions are noted by whoever answers them."""
    made = asked(conversations, "Who pays for the roof?")
    conversations.rename(made, "Quixotic")
    conversations.delete(made)
    audit.collect(workspace, "w")
    assert [(entry.event, entry.object) for entry in audit.entries()] == [
        ("conversation.created", "1"),
        ("conversation.renamed", "1"),
        ("conversation.deleted", "1"),
    ]
    assert audit.verify().sound
