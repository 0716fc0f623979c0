"""A sentence is shown only where one passage holds all of it."""

import pytest

from core.answering.support import Evidence, answers, supported

PASSAGES = [
    Evidence("Employees get 30 days of annual leave. Leave that is not taken expires in March."),
    Evidence("The loan of $2,500,000 bears interest at 6.25 % a year. It was not secured."),
]


def test_the_best_passage_becomes_the_citation() -> None:
    """Position and closest sentence are returned."""
    found = supported("Interest on the loan is 6.25 % a year.", PASSAGES)
    assert found is not None
    assert found.evidence == 1
    assert found.span.of(PASSAGES[1].text).startswith("The loan of")


@pytest.mark.parametrize(
    "sentence",
    [
        "Employees get 31 days of annual leave.",
        "Employees do not get 30 days of annual leave.",
        "Employees of Acme get 30 days of annual leave.",
        "The loan was secured.",
        "Managers enjoy unlimited holidays abroad.",
        "The loan bears interest at 30 % a year.",
        "...",
    ],
)
def test_what_no_passage_holds_is_withheld(sentence: str) -> None:
    """A wrong number, a wrong name, a lost 'not', an invention, nothing at all."""
    assert supported(sentence, PASSAGES) is None


def test_a_true_sentence_that_answers_something_else_is_told_apart() -> None:
    """A small model likes to copy whatever it was given."""
    sentence = "It was not secured."
    found = supported(sentence, PASSAGES)
    assert found is not None
    assert not answers("How many days of annual leave do employees get?", sentence, found, PASSAGES)
