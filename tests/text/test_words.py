"""The words that a question is searched by."""

from core.text.words import terms, years_in_full


def test_fiscal_years_are_written_as_documents_write_them() -> None:
    """With two digits or four; other letters before digits are left alone."""
    assert years_in_full("FY22 and fy 2018, CY '19") == "2022 and 2018, 2019"
    assert years_in_full("the ALFY22 form") == "the ALFY22 form"


def test_how_to_answer_is_not_what_is_asked() -> None:
    """Words of form are left out, unless there are no others."""
    assert terms("Based on the information provided, what is the rent? Round to one unit.") == [
        "rent",
        "one",
    ]
    assert terms("What is it?") == ["what", "is", "it"]


def test_numbers_lose_their_separators() -> None:
    """As on the side of the index."""
    assert terms("1,577 million") == ["1577", "million"]
