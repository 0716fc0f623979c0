"""A number is its value, its scale, its unit and its sign."""

from decimal import Decimal

import pytest

from core.answering.numbers import Quantity, plain, quantities


def _only(text: str) -> Quantity:
    (found,) = quantities(plain(text))
    return found


@pytest.mark.parametrize(
    ("written", "full", "unit"),
    [
        ("It cost $1.6 billion.", "1600000000", "usd"),
        ("It cost 1,577 million dollars.", "1577000000", "usd"),
        ("It cost €12.50.", "12.50", "eur"),
        ("It rose by 5 %.", "5", "%"),
        ("It rose by 5 percentage points.", "5", "pp"),
        ("It rose by 50 basis points.", "50", "bp"),
        ("A 30-day notice.", "30", "day"),
        ("Give 500mg.", "500", "mg"),
        ("Give 500 mcg.", "500", "mcg"),
        ("Give twelve tablets.", "12", None),
        ("Er kostet 1.234,56 Euro.", "1234.56", "eur"),
        ("Es sind 2,5 Prozent.", "2.5", "%"),
    ],
)
def test_a_number_is_read_with_scale_and_unit(written: str, full: str, unit: str | None) -> None:
    """Whatever stands beside the digits belongs to them."""
    found = _only(written)
    assert (found.full, found.unit) == (Decimal(full), unit)


@pytest.mark.parametrize("written", ["Net income\t(1,234)", "a loss of -1,234", "$(1,234)"])
def test_a_minus_is_a_sign_or_parentheses(written: str) -> None:
    """Accounts write what is below nought in parentheses."""
    assert _only(written).negative


def test_a_range_shares_its_unit() -> None:
    """The unit stands behind the second number only."""
    assert [one.unit for one in quantities("It grows by 4 to 7 % a year.")] == ["%", "%"]


def test_what_is_counted_by_is_kept() -> None:
    """Three times a day is not three times a week."""
    assert [_only(f"It is 3 times a {word}.").per for word in ("day", "week")] == ["day", "week"]


def test_a_number_in_a_name_is_no_number() -> None:
    """The 19 of COVID-19 counts nothing."""
    assert quantities("It is COVID-19 again.") == []


def test_a_text_of_decimal_commas_is_read_so() -> None:
    """In a German text 1.577 is a thousand and more; alone it stays what it looks like."""
    values = [one.value for one in quantities("Umsatz 1.577 Euro, Zins 2,5 Prozent.")]
    assert values == [Decimal(1577), Decimal("2.5")]
    assert _only("It measures 1.577 m.").value == Decimal("1.577")
