"""One fact, one shape; two facts, two shapes."""

from datetime import date
from decimal import Decimal

import pytest

from core.answering.facts import facts, ground


@pytest.mark.parametrize("written", ["1,577", "1577", "$1,577.00", "(1,577)", "1577.0"])
def test_a_number_is_one_number_however_it_is_written(written: str) -> None:
    """Separators, currency and trailing noughts do not matter."""
    assert facts(f"It was {written} then.").numbers == {Decimal(1577)}


@pytest.mark.parametrize(
    "written", ["9 March 2024", "March 9, 2024", "2024-03-09", "9th March 2024"]
)
def test_a_date_is_one_date_however_it_is_written(written: str) -> None:
    """Only unambiguous forms are taken as calendar dates."""
    assert facts(f"Seen on {written} again.").dates == {date(2024, 3, 9)}


def test_an_ambiguous_date_equals_only_itself() -> None:
    """03/09/2024 may be March or September."""
    assert facts("On 03/09/2024.").dates == {"3/9/2024"}
    assert not ground("On 9 March 2024.").holds(facts("On 03/09/2024."))
    assert ground("On 3/9/2024.").holds(facts("On 03/09/2024."))


def test_names_are_capitalised_words_inside_a_sentence() -> None:
    """The first word of a sentence is capitalised anyway."""
    assert facts("The drug Aspirin helps Zebulon.").names == {"aspirin", "zebulon"}
    assert facts("Aspirin helps.").names == frozenset()


@pytest.mark.parametrize(
    ("passage", "sentence"),
    [
        ("Revenue was $1,577 million.", "Revenue was 1577 million."),
        ("Discharged on 9 March 2024.", "He was discharged on March 9, 2024."),
        ("Given three times a day.", "Given 3 times a day."),
        ("Acme's net income", "The net income of Acme"),
    ],
)
def test_ground_holds_the_same_fact_in_other_words(passage: str, sentence: str) -> None:
    """Both sides are put into one shape."""
    assert ground(passage).holds(facts(sentence))


@pytest.mark.parametrize(
    ("passage", "sentence"),
    [
        ("Revenue was $1,577 million.", "Revenue was 1,578 million."),
        ("Discharged on 9 March 2024.", "He was discharged on March 10, 2024."),
        ("Given to Zebulon.", "It was given to Ada."),
        ("Ward B12 is closed.", "It is ward B13."),
        ("Marketing management is responsible.", "The Marketing Manager is responsible."),
    ],
)
def test_ground_does_not_hold_another_fact(passage: str, sentence: str) -> None:
    """One digit, one day, one name apart is apart."""
    assert not ground(passage).holds(facts(sentence))
