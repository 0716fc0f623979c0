"""A number of a table belongs to its row and to its column, also where cells are empty."""

import pytest

from core.answering.support import Evidence, supported

LABORATORY = Evidence(
    """Sample 1 taken\t12 August 2025, 07:50\tSample 2 taken\t18 November 2025, 08:05
Iron and vitamins
Test\t12 Aug 2025\tFlag\t18 Nov 2025\tFlag\tUnit\tReference range
RDW\t16.9\tH\t14.8\tH\t%\t11.5 - 14.5
Ferritin\t9\tL\t64\tng/mL\t30 - 400
Vitamin B12\t386\t402\tpg/mL\t200 - 900"""
)

STATEMENT = Evidence(
    """Consolidated statements of income
2018\t2017
Net sales\t$\t32,765\t$\t31,657
Current items:
Income taxes\t1,637\t2,679"""
)

EMPTY = Evidence(
    """Ward\tMonday\tTuesday\tWednesday
North\t4\t7
South\t5\t6\t8"""
)


@pytest.mark.parametrize(
    ("sentence", "evidence", "held"),
    [
        ("The ferritin on 18 November 2025 was 64 ng/mL.", LABORATORY, True),
        ("The ferritin on 18 November 2025 was 9 ng/mL.", LABORATORY, False),
        ("The ferritin in November 2025 was 9 ng/mL.", LABORATORY, False),
        ("The ferritin on 12 August 2025 was 64 ng/mL.", LABORATORY, False),
        ("Vitamin B12 on 18 November 2025 was 402 pg/mL.", LABORATORY, True),
        ("Vitamin B12 on 18 November 2025 was 386 pg/mL.", LABORATORY, False),
        ("The net sales of 2018 were 32,765.", STATEMENT, True),
        ("The net sales of 2017 were 32,765.", STATEMENT, False),
        ("The income taxes of 2017 were 2,679.", STATEMENT, True),
        ("The income taxes of 2018 were 2,679.", STATEMENT, False),
        ("The ward South has 6 on Tuesday.", EMPTY, True),
        ("The ward North has 7 on Tuesday.", EMPTY, False),
    ],
)
def test_a_number_is_taken_from_the_column_that_is_named(
    sentence: str,
    evidence: Evidence,
    held: bool,  # noqa: FBT001  the case's outcome
) -> None:
    """What the other column says is another fact; where nobody can tell, it is withheld."""
    assert (supported(sentence, [evidence]) is not None) == held
