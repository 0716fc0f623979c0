"""Words of a scan that may be others: marked in what is quoted, and no number rests on them."""

from core.answering import cite
from core.assistant import Citation, _rests_on_guess
from core.reading.protocol import Word
from core.text.span import Span

PAGE = "The rent is\n4,210   dollars, due\ton 1 May."


def words(text: str) -> list[Word]:
    """Return the words of a text, anywhere on the page."""
    found, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        found.append(Word(at, at + len(word), 0.1, 0.1, 0.2, 0.2))
        at += len(word)
    return found


def test_unsure_words_are_marked_where_the_quote_has_them() -> None:
    """White space is folded in between, so the places differ from those of the page."""
    span = Span(4, len(PAGE))
    quote = "rent is 4,210 dollars, due  on 1 May."
    confidences = bytes([99, 99, 99, 41, 99, 99, 60, 99, 99])
    marked = cite.unsure(PAGE, words(PAGE), confidences, span, quote)
    assert [one.of(quote) for one in marked] == ["4,210", "on"]


def test_a_page_whose_text_was_given_has_none() -> None:
    """It has no confidences at all."""
    assert cite.unsure(PAGE, words(PAGE), b"", Span(0, 8), "The rent") == ()


def test_no_sentence_says_a_number_that_was_guessed() -> None:
    """Others of the same quote may be said."""
    quote = "rent is 4,210 dollars, due on 1 May."
    cited = Citation(1, "lease.pdf", 1, Span(4, 40), quote, (), scanned=True, unsure=(Span(8, 13),))
    assert _rests_on_guess("The rent is 4,210 dollars.", cited)
    assert not _rests_on_guess("It is due on 1 May.", cited)
