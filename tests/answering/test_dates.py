"""Dates and periods are compared as far as they are stated."""

import pytest

from core.answering.dates import When, dates


def _when(text: str) -> list[When]:
    return [one.when for one in dates(text)[0]]


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("on 9 March 2024", When(2024, 3, 9)),
        ("am 9. März 2024", When(2024, 3, 9)),
        ("el 9 de marzo de 2024", When(2024, 3, 9)),
        ("on 13/09/2024", When(2024, 9, 13)),
        ("on March 9", When(month=3, day=9)),
        ("in March 2024", When(2024, 3)),
        ("in Q3 2020", When(2020, quarter=3)),
        ("the third quarter of 2020", When(2020, quarter=3)),
        ("in fiscal 2021", When(2021)),
        ("in FY21", When(2021)),
    ],
)
def test_a_date_is_read_as_far_as_it_is_stated(written: str, when: When) -> None:
    """Year, month, day and quarter, in three languages."""
    assert _when(written) == [when]


def test_a_date_that_may_be_two_equals_only_itself() -> None:
    """03/09/2024 is no calendar date."""
    (found,) = _when("on 03/09/2024")
    assert found.written == "3/9/2024"
    assert not When(2024, 3, 9).holds(found)


@pytest.mark.parametrize("written", ["You may 5 times", "it may rise", "they march on"])
def test_a_word_that_is_also_a_month_is_no_month(written: str) -> None:
    """Only its capital makes it one."""
    assert _when(written) == []
