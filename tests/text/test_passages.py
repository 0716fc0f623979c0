"""Passages keep sentences and rows whole, stay within the embedder's size and lose nothing."""

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.text.passages import SIZE, passages
from core.text.tokens import estimate
from core.text.words import folded, terms


@dataclass(frozen=True)
class Part:
    """A block of a page."""

    start: int
    end: int
    kind: str


def page_of(*parts: tuple[str, str]) -> tuple[str, list[Part]]:
    """Return a page's text and blocks from (kind, text) pairs."""
    text, blocks = "", []
    for kind, words in parts:
        if text:
            text += "\n\n"
        blocks.append(Part(len(text), len(text) + len(words), kind))
        text += words
    return text, blocks


def test_a_short_page_is_one_passage() -> None:
    """A heading stays with what it heads."""
    text, blocks = page_of(("heading", "Leave"), ("paragraph", "You get 30 days. They expire."))
    assert [p.text(text) for p in passages(text, blocks)] == [text]


def test_a_page_without_text_has_no_passages() -> None:
    """A scan without text is not searched."""
    assert passages("", []) == []


def test_a_long_table_repeats_its_heading_and_header_row() -> None:
    """The second half of a table still says what its columns are."""
    rows = "\n".join(f"Item {n}\t{n * 111}\t{n * 222}" for n in range(60))
    table = f"(in millions)\t2018\t2017\n{rows}"
    text, blocks = page_of(("heading", "Cash flows"), ("table", table))
    found = passages(text, blocks)
    assert len(found) > 1
    for passage in found[1:]:
        assert passage.text(text).startswith("Cash flows\n\n(in millions)\t2018\t2017\n")
        assert all(line in table.split("\n") for line in passage.body.of(text).split("\n"))


def test_sentences_are_never_cut_and_overlap_is_whole_sentences() -> None:
    """Each passage begins and ends with a sentence."""
    prose = " ".join(f"Sentence number {n} speaks of topic {n * 7}." for n in range(100))
    text, blocks = page_of(("paragraph", prose))
    found = passages(text, blocks)
    assert len(found) > 3
    for passage in found:
        words = passage.body.of(text)
        assert words.startswith("Sentence number")
        assert words.endswith(".")
    assert all(b.body.start < a.body.end for a, b in pairwise(found))


def test_words_without_spaces_are_cut_rather_than_lost() -> None:
    """A page of one endless word cannot make an endless passage."""
    text, blocks = page_of(("paragraph", "x" * 20_000))
    assert all(estimate(p.text(text)) <= SIZE for p in passages(text, blocks))


KINDS = st.sampled_from(["heading", "paragraph", "list", "table"])
WORDS = st.text(alphabet="ab 12.\n\t,", min_size=1, max_size=900).filter(str.strip)


@given(st.lists(st.tuples(KINDS, WORDS), max_size=6))
def test_every_word_of_a_page_is_in_a_passage(parts: list[tuple[str, str]]) -> None:
    """What is on the page can be found; what is found is within the size."""
    text, blocks = page_of(*parts)
    covered = [False] * len(text)
    for passage in passages(text, blocks):
        for at in range(*passage.body):
            covered[at] = True
        assert estimate(passage.text(text)) <= SIZE + 5
    assert all(covered[at] or text[at].isspace() for at in range(len(text)))


def test_terms_fold_numbers_and_drop_question_words() -> None:
    """1,577 and 1577 are one word; 'what is the' is none."""
    assert terms("What is the FY2018 capex of $1,577 million?") == [
        "2018",
        "capex",
        "1577",
        "million",
    ]
    assert terms("what is it") == ["what", "is", "it"]
    assert folded("1,577,000 and 12,34") == "1577000 and 12,34"
