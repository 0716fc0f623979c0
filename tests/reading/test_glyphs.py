"""Characters become clean words."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reading.glyphs import Frame, words

FRAME = Frame(0, 0, 1000, 100, 0)


def cut(text: str | list[int], widths: list[float] | None = None) -> list[str]:
    """The words of characters drawn one after the other, each 5 points wide."""
    codes = np.array([ord(sign) if isinstance(sign, str) else sign for sign in text], np.uint32)
    sizes = np.array(widths or [5.0] * len(codes))
    right = np.cumsum(sizes)
    heights = np.full(len(codes), 10.0)
    boxes = np.column_stack((right - sizes, heights, right, 2 * heights))
    return words(codes, boxes, FRAME).texts


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u202f", "\u3000", "\t", "\r\n"])
def test_every_kind_of_space_separates(space: str) -> None:
    """No-break, wide, narrow: a space is a space."""
    assert cut(f"net{space}income") == ["net", "income"]


def test_ligatures_are_spelt_out() -> None:
    """One finds "office" and "flow" by typing them."""
    assert cut("o\ufb03ce cash\ufb02ow") == ["office", "cashflow"]


def test_what_is_not_seen_is_not_read() -> None:
    """Control characters, byte order marks and zero-width spaces leave no trace."""
    assert cut("\ufefftotal\u200b\x00\x1b due\u202e") == ["total", "due"]


def test_a_soft_hyphen_counts_only_where_it_is_drawn() -> None:
    """Some fonts draw the common hyphen with its code; one without width is not there."""
    assert cut("follow\u00adup") == ["follow-up"]
    assert cut("follow\u00adup", [5.0] * 6 + [0.0] + [5.0] * 2) == ["followup"]
    assert cut("\u00ad") == []


def test_a_surrogate_pair_is_one_character() -> None:
    """And half of one is unknown, never an invalid string."""
    assert cut([0xD83D, 0xDE00, ord("a")]) == ["\U0001f600a"]
    assert cut([0xD83D, ord("a")]) == ["\ufffda"]


def test_a_number_that_is_no_character_is_unknown() -> None:
    """A font can claim anything."""
    assert cut([0xE0E0E0, ord("a")]) == ["\ufffda"]


def test_a_wide_gap_separates_without_a_space() -> None:
    """Cells of a table are often drawn with nothing between them."""
    codes = np.array([ord("7"), ord("9")], np.uint32)
    boxes = np.array([[0, 10, 5, 20], [80, 10, 85, 20]], np.float64)
    assert words(codes, boxes, FRAME).texts == ["7", "9"]


def test_unexplained_characters_are_counted() -> None:
    """Zero, the replacement character and private codes are what a broken font gives."""
    codes = np.array([0, 0xFFFD, 0xE001, ord("a")], np.uint32)
    boxes = np.array([[i, 10, i + 1, 20] for i in range(4)], np.float64)
    assert words(codes, boxes, FRAME).broken == 0.75


@given(st.lists(st.integers(0, 2**32 - 1), max_size=40))
def test_any_codes_make_words_without_spaces(codes: list[int]) -> None:
    """Whatever a font claims, each word is encodable, not empty, and one word."""
    for text in cut(codes):
        assert text
        assert text.encode()
        assert text.split() == [text]
