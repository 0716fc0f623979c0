"""Sentences are found without cutting numbers, abbreviations and doses."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.sentences import lines, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Dr. Ada gave 0.5 mg. He slept.", ["Dr. Ada gave 0.5 mg.", "He slept."]),
        ("Acme Inc. paid $1.2 million. Good.", ["Acme Inc. paid $1.2 million.", "Good."]),
        ("See No. 7 and Sec. 3. Then stop.", ["See No. 7 and Sec. 3.", "Then stop."]),
        ("Title without a stop\n\nBody here.", ["Title without a stop", "Body here."]),
        ("A line\nthat goes on. Next.", ["A line\nthat goes on.", "Next."]),
        ('He said "stop." Then left.', ['He said "stop."', "Then left."]),
        ("Signed by J. Doe. Filed.", ["Signed by J. Doe.", "Filed."]),
        ("", []),
        ("  \n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    """Each example reads as a person would split it."""
    assert [span.of(text) for span in sentences(text)] == expected


@given(st.text(alphabet="ab A.!?\n\t1", max_size=80))
def test_spans_are_ordered_and_lose_only_white_space(text: str) -> None:
    """Whatever the text, no word is lost and none is repeated."""
    found = list(sentences(text))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join("".join(s.of(text).split()) for s in found) == "".join(text.split())
    assert all(s.of(text) == s.of(text).strip() != "" for s in found)


def test_lines_skip_what_is_empty() -> None:
    """Rows of a table are its lines."""
    text = "a 1\n\n  b 2  \n"
    assert [span.of(text) for span in lines(text, 0, len(text))] == ["a 1", "b 2"]
