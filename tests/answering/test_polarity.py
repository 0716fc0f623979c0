"""What one text asserts and another denies."""

import pytest

from core.answering.polarity import denies, disagree


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The plan does not cover dental care.", "The plan covers dental care."),
        ("The plan covers dental care.", "The plan does not cover dental care."),
        ("He has chest pain.", "He denied chest pain."),
        ("The loan is secured by the land.", "The loan is no longer secured by the land."),
        ("Masks do not prevent infection.", "Masks prevent infection."),
        ("They left with a permit.", "They left without a permit."),
    ],
)
def test_a_denial_and_an_assertion_disagree(claim: str, evidence: str) -> None:
    """In both directions, and in other words than not."""
    assert disagree(claim, [evidence])


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The plan does not cover dental care.", "Dental care is excluded from the plan."),
        ("He has no chest pain.", "He denied chest pain."),
        ("The plan covers dental care.", "The plan covers dental care, but not implants."),
        ("Costs rose by not more than 5 percent.", "Costs rose by at most 5 percent."),
    ],
)
def test_what_agrees_does_not_disagree(claim: str, evidence: str) -> None:
    """Other words, and denials of something else."""
    assert not disagree(claim, [evidence])


def test_not_only_is_no_denial() -> None:
    """Nor is what merely has the word in it."""
    assert not denies("It is not only cheap but good.")
