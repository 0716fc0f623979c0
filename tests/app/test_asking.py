"""A question asked while documents are still being read: their words are there, meaning is not."""

from collections.abc import Sequence

from core.app import App
from core.assistant import EvidenceFound, NotInDocuments
from tests.records import add_document

LOAN = "The loan bears interest at 6.25 percent a year."


def ask(app: App, question: str) -> object:
    """Return what is told first."""
    return next(iter(app.assistant.ask(question, quotes_only=True)))


def names(app: App, documents: Sequence[int]) -> set[str]:
    """Return what these documents are called."""
    return {app.library.documents.names()[one] for one in documents}


def test_words_alone_answer_before_meaning_is_known(app: App) -> None:
    """And still refuse what is not there; once it is known, nothing changes for the person."""
    add_document(app.library._db, "loan.pdf", ["The parties agree.", LOAN, "Signed."])
    for _ in range(2):
        told = ask(app, "What interest does the loan bear?")
        assert isinstance(told, EvidenceFound)
        assert [quote.quote for quote in told.quotes] == [LOAN]
        assert names(app, told.documents) == {"loan.pdf"}
        assert isinstance(
            ask(app, "Which museum shows the oldest clock of Vienna?"), NotInDocuments
        )
        list(app.library.learn())
