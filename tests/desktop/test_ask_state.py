"""The Ask page's view-model: a turn grows as the answer comes, can be stopped, and is forgotten."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.errors import ConversationNotFound
from desktop.state.asking import AskState
from desktop.state.conversations import ConversationsState
from desktop.state.session import Session
from desktop.state.turns import Stage
from tests.documents import write_pdf

PAGES = [
    "The annual leave of every employee is 30 days.",
    "The loan bears interest at 6.25 percent.",
]


@pytest.fixture
def asking(opened: Session, tmp_path: Path) -> AskState:
    """Return the view-model of a vault that holds a document."""
    assert opened.app is not None
    list(opened.app.library.add([write_pdf(tmp_path / "policy.pdf", PAGES)]))
    list(opened.app.library.learn())
    return AskState(opened, opened.jobs)


def test_an_answer_grows_until_it_is_done(asking: AskState, qtbot: QtBot) -> None:
    """Evidence first, with its page; then whatever the draft brought."""
    with qtbot.waitSignal(asking.ended, timeout=60_000):
        asking.ask("  What interest does the loan bear? ")
        assert asking.turns[0].stage is Stage.SEARCHING
        assert asking.busy
        asking.ask("a second question while the first is being answered")
    (turn,) = asking.turns
    assert turn.question == "What interest does the loan bear?"
    assert turn.stage is Stage.DONE
    assert (turn.quotes[0].name, turn.quotes[0].page) == ("policy.pdf", 2)
    assert turn.sources[0] == turn.quotes[0]
    assert turn.number(turn.quotes[0]) == 1
    assert not asking.busy


def test_not_in_your_documents_is_a_stage_of_its_own(asking: AskState, qtbot: QtBot) -> None:
    """It looks different from an answer, and offers the nearest pages."""
    with qtbot.waitSignal(asking.ended, timeout=60_000):
        asking.ask("Which volcano erupted on Iceland?")
    assert asking.turns[0].stage is Stage.NOT_FOUND
    assert asking.turns[0].nearest


def test_stopping_keeps_what_was_shown(asking: AskState, qtbot: QtBot) -> None:
    """The evidence stays; the model is free for the next question."""
    with qtbot.waitSignal(asking.changed, timeout=60_000):
        asking.ask("What interest does the loan bear?")
    asking.stop()
    assert asking.turns[0].stage is Stage.STOPPED
    assert asking.turns[0].quotes
    with qtbot.waitSignal(asking.ended, timeout=60_000):
        asking.ask("How many days is the annual leave?", quotes_only=True)
    assert asking.turns[1].stage is Stage.DONE
    assert asking.turns[1].said == []


def test_locking_forgets_every_turn(asking: AskState, opened: Session, qtbot: QtBot) -> None:
    """Nothing that came from the vault stays in the window."""
    with qtbot.waitSignal(asking.changed, timeout=60_000):
        asking.ask("What interest does the loan bear?")
    with qtbot.waitSignals([asking.reset, opened.locked], timeout=30_000):
        opened.lock()
    assert list(asking.turns) == []


def answered(asking: AskState, qtbot: QtBot, question: str) -> None:
    """Ask a question of the evidence and wait for the answer."""
    with qtbot.waitSignal(asking.kept, timeout=60_000):
        asking.ask(question, quotes_only=True)


def test_a_conversation_is_kept_and_shown_again(
    asking: AskState, opened: Session, qtbot: QtBot
) -> None:
    """Its first question makes it, and names it; what it showed comes back as it was."""
    conversations = ConversationsState(opened, opened.jobs, asking)
    answered(asking, qtbot, "How many days is the annual leave?")
    answered(asking, qtbot, "Which volcano erupted on Iceland?")
    qtbot.waitUntil(lambda: bool(conversations.shown) and conversations.shown[0].turns == 2)
    (kept,) = conversations.shown
    assert (kept.title, kept.id) == ("How many days is the annual leave?", asking.conversation)
    before = list(asking.turns)
    conversations.new()
    assert (asking.conversation, list(asking.turns)) == (None, [])
    with qtbot.waitSignal(asking.reset, check_params_cb=lambda: bool(asking.turns)):
        conversations.show(kept.id)
    assert [turn.stage for turn in asking.turns] == [Stage.DONE, Stage.NOT_FOUND]
    assert [turn.sources for turn in asking.turns] == [turn.sources for turn in before]


def test_conversations_are_searched_renamed_and_deleted(
    asking: AskState, opened: Session, qtbot: QtBot
) -> None:
    """By any word of question or answer; a deleted one leaves the middle, too."""
    conversations = ConversationsState(opened, opened.jobs, asking)
    answered(asking, qtbot, "How many days is the annual leave?")
    qtbot.waitUntil(lambda: len(conversations.shown) == 1)
    (number,) = (one.id for one in conversations.shown)
    with qtbot.waitSignal(conversations.changed):
        conversations.search("zebra")
    qtbot.waitUntil(lambda: not conversations.shown)
    conversations.search("employee")
    qtbot.waitUntil(lambda: len(conversations.shown) == 1)
    conversations.rename(number, "Leave")
    qtbot.waitUntil(lambda: conversations.title() == "Leave")
    conversations.delete(number)
    qtbot.waitUntil(lambda: not conversations.shown)
    assert (asking.conversation, list(asking.turns)) == (None, [])
    with qtbot.waitSignal(conversations.failed) as failed:
        conversations.rename(number, "Again")
    assert failed.args is not None
    assert isinstance(failed.args[0], ConversationNotFound)


def test_a_removed_document_leaves_the_screen_as_it_left_the_vault(
    asking: AskState, opened: Session, qtbot: QtBot
) -> None:
    """What is shown after a removal is what is shown when the conversation is opened again."""
    answered(asking, qtbot, "How many days is the annual leave?")
    (quote, *_) = asking.turns[0].quotes
    assert opened.app is not None
    opened.app.library.remove(quote.document)
    asking.forget(quote.document)
    (left, *_) = asking.turns[0].quotes
    assert (left.removed, left.quote, left.name, left.page) == (True, "", "", quote.page)
    number = asking.conversation
    assert number is not None
    asking.clear()
    with qtbot.waitSignal(asking.reset, check_params_cb=lambda: bool(asking.turns)):
        asking.show(number)
    assert asking.turns[0].quotes[0] == left
