"""One fact changed is a contradiction; another wording is none."""

import pytest

from core.answering.support import Evidence, judge, supported

LOAN = "The loan of $2.5 million bears interest at 6.25 percent a year from 1 March 2024."
DOSE = "Dr. Ada Quill gave Mr. Brandt 500 mg of Zebulin twice a day for 30 days."
SALES = "Revenue was $1,577 million in 2018 and $1,402 million in 2017. Net income decreased."


@pytest.mark.parametrize(
    ("evidence", "claim", "kind"),
    [
        (LOAN, "The loan of $2.5 million bears interest at 6.35 percent.", "number"),
        (LOAN, "The loan of $2.5 billion bears interest at 6.25 percent.", "number"),
        (LOAN, "The loan of €2.5 million bears interest at 6.25 percent.", "unit"),
        (LOAN, "The loan bears interest at 6.25 percentage points a year.", "unit"),
        (LOAN, "The loan bears interest from 1 March 2023.", "date"),
        (LOAN, "The loan bears interest from 1 April 2024.", "date"),
        (LOAN, "The loan does not bear interest.", "negation"),
        (DOSE, "Mr. Brandt got 500 mcg of Zebulin twice a day.", "unit"),
        (DOSE, "Mr. Brandt got 500 mg of Zebulin for 30 months.", "unit"),
        (DOSE, "Mr. Brandt got 500 mg of Aldorane twice a day.", "name"),
        (SALES, "Net income increased.", "opposite"),
    ],
)
def test_one_fact_changed_contradicts(evidence: str, claim: str, kind: str) -> None:
    """Number, scale, unit, date, name, denial and direction."""
    assert judge(claim, Evidence(evidence)).contradicted == kind


@pytest.mark.parametrize(
    ("evidence", "claim"),
    [
        (LOAN, "The $2,500,000 loan bears interest at 6.25 % a year."),
        (DOSE, "Mr. Brandt took 500 mg of Zebulin for 30 days."),
        (SALES, "In 2018 revenue was $1.6 billion."),
        (SALES, "In 2018 revenue was $1.58 billion."),
    ],
)
def test_another_wording_does_not(evidence: str, claim: str) -> None:
    """Scales are converted, and a rounded number is true to the digits it states."""
    assert judge(claim, Evidence(evidence)).contradicted is None


def test_a_number_rounded_wrongly_contradicts() -> None:
    """1,577 million are 1.6 billion, not 1.5."""
    claim = "In 2018 revenue was $1.5 billion."
    assert judge(claim, Evidence(SALES)).contradicted == "number"


def test_a_loss_is_not_an_income() -> None:
    """Parentheses in a table are a minus sign; a word for the loss says the same."""
    table = Evidence("Item\t2018\t2017\nNet income (loss)\t(1,234)\t567")
    assert supported("Net income was 1,234 in 2018.", [table]) is None
    assert supported("The net loss was 1,234 in 2018.", [table]) is not None


TABLE = Evidence(
    "Plan\tDeductible\tCopay\nGold plan\t500\t20\nSilver plan\t1,000\t30\nBronze plan\t2,000\t40"
)


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("The Silver plan has a deductible of 1,000.", True),
        ("The Silver plan has a deductible of 1,000 and a copay of 30.", True),
        ("The Silver plan has a deductible of 500.", False),
        ("The Silver plan has a copay of 1,000.", False),
        ("The Silver plan has a deductible of 30 and a copay of 1,000.", False),
        ("The Titan plan has a deductible of 1,000.", False),
    ],
)
def test_row_and_column_must_hold_number_and_companion(sentence: str, held: bool) -> None:  # noqa: FBT001  the case's outcome
    """The right number of the wrong plan, or of the wrong column, is no support."""
    assert (supported(sentence, [TABLE]) is not None) == held


def test_the_number_of_another_year_is_a_mix_up() -> None:
    """Each number belongs to the period of its sentence."""
    evidence = Evidence(
        "Sales in the third quarter of 2020 were 45 million. Sales in the second quarter of 2020"
        " were 39 million."
    )
    assert judge("Sales in Q3 2020 were 45 million.", evidence).contradicted is None
    assert judge("Sales in Q2 2020 were 45 million.", evidence).contradicted == "mix-up"


def test_a_table_in_millions_gives_its_numbers_their_scale() -> None:
    """The heading says it once for all rows."""
    table = Evidence("Balance sheet (in millions)\nItem\t2018\t2017\nAssets\t$7,250\t$6,900")
    assert judge("Assets were $7.25 billion in 2018.", table).contradicted is None
    assert judge("Assets were $7.25 trillion in 2018.", table).contradicted == "number"


def test_a_sentence_that_stands_there_is_held_word_for_word() -> None:
    """No rule withholds what the page says itself."""
    words = "Not more than 150 dollars of it may pay for Ada's fees, unless she has no other fund."
    assert supported(words, [Evidence(words)]) is not None


def test_a_sentence_that_opens_with_another_name_is_withheld() -> None:
    """Its first word is capitalised anyway, and may be a name all the same."""
    evidence = [Evidence("Ostrava will recall 19 pickups to mend a wire in the door.")]
    assert supported("Ostrava will recall 19 pickups to mend a wire.", evidence) is not None
    assert supported("Brandtsen will recall 19 pickups to mend a wire.", evidence) is None


def test_a_claim_that_nothing_speaks_for_is_not_supported() -> None:
    """Nothing contradicts it; that is not enough."""
    found = judge("Managers enjoy unlimited holidays abroad every summer.", Evidence(LOAN))
    assert found.contradicted is None
    assert not found.supported
