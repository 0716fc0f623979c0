"""The Ask page's view-model: a turn grows as the answer comes, can be stopped, and is forgotten."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.state.asking import AskState, Stage
from desktop.state.session import Session
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
    assert turn.citations[-1] == turn.quotes[-1]
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
    assert asking.turns[1].sentences == []


def test_locking_forgets_every_turn(asking: AskState, opened: Session, qtbot: QtBot) -> None:
    """Nothing that came from the vault stays in the window."""
    with qtbot.waitSignal(asking.changed, timeout=60_000):
        asking.ask("What interest does the loan bear?")
    with qtbot.waitSignals([asking.cleared, opened.locked], timeout=30_000):
        opened.lock()
    assert list(asking.turns) == []
