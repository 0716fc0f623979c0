"""Quotes are verbatim, near the question, and do not repeat each other."""

from core.answering.cite import boxes
from core.answering.draft import whole_sentences
from core.answering.gate import THRESHOLDS, answerable
from core.answering.prompt import user_prompt
from core.answering.quotes import WORDS, Source, quotes
from core.reading.protocol import Word
from core.text.span import Span

PAGE = (
    "The ward opens at six in the morning on every working day. Visitors may come from ten"
    " until noon, two at a time. Flowers are not allowed in intensive care. Ask the nurse first."
)


def test_a_quote_is_verbatim_and_starts_where_the_question_points() -> None:
    """It is a stretch of the page and nothing else."""
    rest = "The kitchen bakes bread before noon. " * 30
    text = f"{rest}{PAGE} {rest}"
    (found,) = quotes("When may visitors come?", [Source(text, Span(0, len(text)))])
    assert found.span.of(text).startswith("Visitors may come from ten")


def test_a_quote_that_repeats_another_is_left_out() -> None:
    """Two copies of one page make one quote."""
    sources = [Source(PAGE, Span(0, len(PAGE)), document) for document in (1, 2)]
    assert len(quotes("When may visitors come?", sources)) == 1


def test_the_same_words_with_another_number_are_no_repetition() -> None:
    """Documents that disagree are both shown."""
    pages = [
        "The loan bears interest of 6.25 percent a year.",
        "The loan bears interest of 7 percent a year.",
    ]
    sources = [Source(page, Span(0, len(page)), number) for number, page in enumerate(pages)]
    assert len(quotes("What interest does the loan bear?", sources)) == len(pages)


def test_the_best_page_is_quoted_alone_where_it_is_clearly_better() -> None:
    """A second page would be the wrong one more often than not."""
    pages = ["The loan bears interest of 6.25 percent.", "The lease is due on 1 May of each year."]
    sources = [
        Source(page, Span(0, len(page)), number, score)
        for number, (page, score) in enumerate(zip(pages, (1.4, 1.1), strict=True))
    ]
    (found,) = quotes("What interest does the loan bear?", sources)
    assert found.source == 0


def test_two_questions_in_one_are_both_quoted() -> None:
    """The second page is shown for what the first one does not speak of."""
    pages = ["The loan bears interest of 6.25 percent.", "The annual leave is 25 days."]
    sources = [
        Source(page, Span(0, len(page)), number, score)
        for number, (page, score) in enumerate(zip(pages, (1.4, 1.1), strict=True))
    ]
    found = quotes("interest of the loan, annual leave", sources)
    assert [quote.source for quote in found] == [0, 1]


def test_a_quote_reaches_beyond_its_passage_and_is_never_too_long() -> None:
    """The page is quoted, not what the index happened to cut; a sentence without end is cut."""
    text = f"{PAGE} Visitors wear a badge."
    (found,) = quotes("When may visitors come?", [Source(text, Span(0, 40))])
    assert found.span.of(text).endswith("Visitors wear a badge.")
    endless = "visitors may come " * 200
    (found,) = quotes("When may visitors come?", [Source(endless, Span(0, 40))])
    assert len(found.span.of(endless).split()) == WORDS


def test_a_bare_title_is_passed_over_but_a_short_sentence_is_not() -> None:
    """A cover page says nothing; five words with a full stop may say it all."""
    cover, short = "Visitors and Visiting Hours", "Visitors may come until noon."
    sources = [Source(text, Span(0, len(text))) for text in (cover, short)]
    assert [quote.source for quote in quotes("When may visitors come?", sources)] == [1]


def test_a_table_is_quoted_by_rows() -> None:
    """Rows are units; none is cut."""
    table = "\n".join(f"Row {n}\t{n}\t{n + 1}" for n in range(600)).replace(
        "Row 33\t", "Capex 33\t"
    )
    (found,) = quotes("capex", [Source(table, Span(0, len(table)))])
    rows = found.span.of(table).split("\n")
    assert rows[0] == "Capex 33\t33\t34"
    assert all(row in table.split("\n") for row in rows)


def test_boxes_join_the_words_of_a_line() -> None:
    """One rectangle a line, in page fractions."""
    words = [
        Word(0, 3, 0.1, 0.1, 0.2, 0.12),
        Word(4, 7, 0.21, 0.1, 0.3, 0.12),
        Word(8, 11, 0.1, 0.14, 0.2, 0.16),
    ]
    assert [tuple(box) for box in boxes(words, Span(0, 11))] == [
        (0.1, 0.1, 0.3, 0.12),
        (0.1, 0.14, 0.2, 0.16),
    ]
    assert boxes(words, Span(20, 30)) == []


def test_sentences_leave_the_stream_whole_and_once() -> None:
    """A model that starts over is cut off; half a sentence at the end is dropped."""
    pieces = ["The dose is ", "5 mg. It is", " given daily. The dose is 5 mg. More"]
    assert list(whole_sentences(pieces)) == ["The dose is 5 mg.", "It is given daily."]
    assert list(whole_sentences(["One is done. Two is no"])) == ["One is done."]


def test_the_prompt_puts_evidence_between_marks_nobody_can_guess() -> None:
    """Two prompts never share their marks."""
    one, two = (user_prompt("Q?", ["some evidence"]) for _ in range(2))
    assert one != two
    assert "some evidence" in one
    assert "Question: Q?" in one


def test_better_evidence_makes_an_answer_more_likely() -> None:
    """The gate grows with its signals, and its positions are in the order of their names."""
    assert answerable(0.8, 0.9) > answerable(0.8, 0.2) > answerable(0.2, 0.2)
    assert THRESHOLDS["strict"] > THRESHOLDS["balanced"] > THRESHOLDS["generous"]
