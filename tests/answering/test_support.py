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


def test_facts_from_the_far_ends_of_a_passage_are_not_joined() -> None:
    """Each word stands in the passage; together they say what it does not."""
    passage = Evidence(
        "The loan bears interest on the balance. It is counted in quarters of equal length."
        " Late sums cost 9 percent. Interest is paid with each instalment."
        " The principal is repaid in 16 instalments."
    )
    assert supported("The principal is repaid in 16 instalments.", [passage]) is not None
    assert supported("The loan bears interest in 16 quarters of equal length.", [passage]) is None
    joined = "The loan bears interest of 9 percent, counted in quarters of equal length."
    assert supported(joined, [passage]) is None


def test_a_table_row_is_held_with_its_header() -> None:
    """The header row says which year; another row's number is no support."""
    lead = "Item\t2018\t2017"
    rows = "Sales\t32,765\t31,657\nCosts\t16,682\t16,055\nTax\t1,637\t2,679"
    table = [Evidence(f"{lead}\n{rows}", len(lead) + 1)]
    assert supported("Sales were 32,765 in 2018.", table) is not None
    assert supported("Sales were 1,637 in 2018.", table) is None
    whole = [Evidence(f"{lead}\n{rows}")]
    assert supported("Sales were 32,765 in 2018.", whole) is not None


def test_a_true_sentence_that_answers_something_else_is_told_apart() -> None:
    """A small model likes to copy whatever it was given."""
    sentence = "It was not secured."
    found = supported(sentence, PASSAGES)
    assert found is not None
    assert not answers("How many days of annual leave do employees get?", sentence, found, PASSAGES)
