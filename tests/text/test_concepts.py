"""Field terms: what people ask for, and what documents write."""

from core.text.concepts import _table, concepts
from core.text.stems import content_stems


def test_what_is_asked_for_is_found_under_what_documents_write() -> None:
    """Whether spelled out, in short, or with the sign for "and"."""
    for question in ("What was capex in FY19?", "the D&A margin", "capital expenditures of 2018"):
        assert concepts(question)
    (capex,) = concepts("What was capex in FY19?")
    line = frozenset(content_stems("Purchases of property, plant and equipment (1,577)"))
    assert capex.share(line) == 1.0
    assert capex.heads(line)
    assert capex.share(frozenset(content_stems("Purchases of investments"))) < 0.5


def test_other_questions_have_none() -> None:
    """A word within another is no term."""
    assert concepts("Who may visit the ward?") == []
    assert concepts("Is the pension indebted?") == []


def test_every_row_of_the_table_says_something() -> None:
    """Both sides, in lower case, with words that can be found."""
    for row in _table():
        assert all(name == name.lower().strip() and name for name in row.asked)
        assert all(row.written)
        assert all(row.stems)
