"""Words are put into the order in which a person reads the page."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reading.layout import SOFT_HYPHEN, arrange
from core.reading.lines import Token
from core.reading.protocol import PageRead
from tests.reading.drawing import column, pdf, read

LEFT = [
    "The harbour office keeps the tide",
    "tables of the last forty years and",
    "lends them to anyone who asks for",
    "them in writing before the end of",
    "the month in which they were made.",
]
RIGHT = [
    "Copies may be made on the machine",
    "in the hall, which takes coins and",
    "gives no change, so bring as many",
    "as you need and leave some for the",
    "person who comes after you there.",
]
TABLE = [
    ("(in thousands)", "2023", "2022"),
    ("Ferry tickets", "1,577", "1,373"),
    ("Mooring fees", "(262", "(49"),
    ("Net income", "4,870", "2,068"),
]


def texts(page: PageRead) -> list[tuple[str, str]]:
    """Kind and text of each block."""
    return [(block.kind, page.text[block.start : block.end]) for block in page.blocks]


def test_two_columns_are_read_one_after_the_other() -> None:
    """Left, then right, though they were drawn line by line across; the title stays on top."""

    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica-Bold", 16)
        canvas.drawString(60, 560, "News from the Harbour Office")
        canvas.setFont("Helvetica", 10)
        for number, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
            canvas.drawString(30, 520 - 12 * number, left)
            canvas.drawString(215, 520 - 12 * number, right)

    assert texts(read(pdf(draw))) == [
        ("heading", "News from the Harbour Office"),
        ("paragraph", "\n".join(LEFT)),
        ("paragraph", "\n".join(RIGHT)),
    ]


def test_columns_whose_lines_stand_at_different_heights_are_columns() -> None:
    """Nothing depends on lines being level."""

    def draw(canvas: Any) -> None:
        column(canvas, 215, 515, RIGHT, 13)
        column(canvas, 30, 520, LEFT)

    assert texts(read(pdf(draw))) == [
        ("paragraph", "\n".join(LEFT)),
        ("paragraph", "\n".join(RIGHT)),
    ]


def table(canvas: Any) -> None:
    """A statement as filings set it: currency and closing bracket in columns of their own."""
    for number, (label, *cells) in enumerate(TABLE):
        y = 500 - 14 * number
        canvas.drawString(30, y, label)
        for cell, right in zip(cells, (250, 350), strict=True):
            canvas.drawRightString(right, y, cell)
            if cell.startswith("("):
                canvas.drawString(right + 6, y, ")")
            if label == "Net income":
                canvas.drawString(right - 60, y, "$")


def test_a_table_keeps_its_rows() -> None:
    """Rows are lines, cells are separated by one tab, and a number keeps what belongs to it."""
    assert texts(read(pdf(table))) == [
        (
            "table",
            (
                "(in thousands)\t2023\t2022\n"
                "Ferry tickets\t1,577\t1,373\n"
                "Mooring fees\t(262)\t(49)\n"
                "Net income\t$ 4,870\t$ 2,068"
            ),
        )
    ]


def test_a_table_between_paragraphs_stands_by_itself() -> None:
    """The prose above and below is not drawn into it."""

    def draw(canvas: Any) -> None:
        column(canvas, 30, 560, ["The figures of the year are given below, and those of the year"])
        table(canvas)
        column(canvas, 30, 400, ["The accompanying notes are an integral part of this statement."])

    assert [kind for kind, _ in texts(read(pdf(draw)))] == ["paragraph", "table", "paragraph"]


def test_odd_spaces_are_spaces() -> None:
    """What one types into a search box is what is found."""
    page = read(pdf(lambda canvas: canvas.drawString(50, 500, "Total\u00a0due\u00a0now")))
    assert page.text == "Total due now"


@pytest.mark.parametrize(
    ("upper", "lower", "joined"),
    [
        ("for exam-", "ple here", "for example here"),
        ("for exam" + SOFT_HYPHEN, "ple here", "for example here"),
        ("the long-", "term plan", "the long-term plan"),
        ("the Smith-", "Jones case", "the Smith-\nJones case"),
        ("pages 12-", "19 of it", "pages 12-\n19 of it"),
        ("a follow-up or follow-", "up visit", "a follow-up or follow-up visit"),
        ("it was high-", "ly rated", "it was highly rated"),
        ("a state-of-the-", "art clinic", "a state-of-the-art clinic"),
    ],
)
def test_a_word_cut_at_the_line_end_is_made_whole(upper: str, lower: str, joined: str) -> None:
    """The hyphen goes where it was only set by the line end, and stays where it was written."""
    found = arrange([*line(upper, 0), *line(lower, 12)])
    assert found.text == joined
    for token, start, end in found.spans:
        piece = [*upper.split(), *lower.split()][token]
        assert found.text[start:end] in {piece, piece[:-1]}


def test_a_hyphenated_word_keeps_a_box_for_each_piece() -> None:
    """Both pieces are words of their own whose spans adjoin."""

    def draw(canvas: Any) -> None:
        column(canvas, 50, 500, ["The ferry was late for exam-", "ple on Tuesday of that week."])

    page = read(pdf(draw))
    pieces = [page.text[word.start : word.end] for word in page.words]
    at = pieces.index("exam")
    upper, lower = page.words[at], page.words[at + 1]
    assert pieces[at + 1] == "ple"
    assert upper.end == lower.start
    assert lower.y0 > upper.y0
    assert lower.x0 < upper.x0


def test_lists_keep_their_items_on_lines_of_their_own() -> None:
    """A bullet is joined to its text, and a second line to its item."""

    def draw(canvas: Any) -> None:
        canvas.drawString(30, 520, "What to bring on the day of the visit is as follows:")
        for number, item in enumerate(["the letter", "a list of all medicines that you", "a coat"]):
            canvas.drawString(40, 490 - 12 * (number + (number > 1)), "\u2022")
            canvas.drawString(60, 490 - 12 * (number + (number > 1)), item)
        canvas.drawString(60, 466, "take at home")

    assert texts(read(pdf(draw)))[1:] == [
        (
            "list",
            (
                "\u2022 the letter\n"
                "\u2022 a list of all medicines that you\ntake at home\n"
                "\u2022 a coat"
            ),
        )
    ]


def test_headings_are_large_bold_or_in_capitals() -> None:
    """Each of the three is told from the paragraph below it."""

    def draw(canvas: Any) -> None:
        for y, (font, size, text) in zip(
            (560, 500, 440),
            [
                ("Helvetica", 16, "Annual report"),
                ("Helvetica-Bold", 10, "Risk factors"),
                ("Helvetica", 10, "BALANCE SHEET"),
            ],
            strict=True,
        ):
            canvas.setFont(font, size)
            canvas.drawString(30, y, text)
            canvas.setFont("Helvetica", 10)
            canvas.drawString(30, y - 25, "The office was open on all days of the year but two.")

    kinds = [kind for kind, _ in texts(read(pdf(draw)))]
    assert kinds == ["heading", "paragraph"] * 3


def test_a_script_from_right_to_left_is_read_so() -> None:
    """Words of a right-to-left script follow each other leftwards."""
    words = ["\u05e9\u05dc\u05d5\u05dd", "\u05e2\u05d5\u05dc\u05dd"]
    tokens = [Token(words[0], 53, 0, 90, 10, 10), Token(words[1], 20, 0, 50, 10, 10)]
    assert arrange(tokens).text == " ".join(words)


def line(text: str, y: float) -> list[Token]:
    """Words set one after the other from the left margin."""
    tokens: list[Token] = []
    x = 0.0
    for piece in text.split():
        tokens.append(Token(piece, x, y, x + 5 * len(piece), y + 10, 10))
        x += 5 * len(piece) + 3
    return tokens


PLACES = st.floats(-50, 700, allow_nan=False, width=32)
WORDS = st.text(
    st.sampled_from("abcdeXYZ019$%().,-\u2022\u05d0\u4e2d\u00ad"), min_size=1, max_size=8
).filter(lambda text: text.strip(SOFT_HYPHEN) != "")


@st.composite
def tokens(draw: st.DrawFn) -> Token:
    """A word anywhere, of any size, perhaps turned."""
    x, y = draw(PLACES), draw(PLACES)
    width, height = draw(st.floats(0, 200)), draw(st.floats(0, 40))
    return Token(
        draw(WORDS).lstrip(SOFT_HYPHEN),
        x,
        y,
        x + width,
        y + height,
        max(height, 1.0),
        draw(st.booleans()),
        draw(st.integers(0, 3)),
    )


@given(st.lists(tokens(), max_size=60))
def test_no_word_is_lost_or_moved_out_of_its_span(words: list[Token]) -> None:
    """Each word has one span; spans are in range and in order; the text of a span is the word."""
    found = arrange(words)
    assert sorted(span.token for span in found.spans) == list(range(len(words)))
    before = 0
    for token, start, end in found.spans:
        assert before <= start < end <= len(found.text)
        assert words[token].text.startswith(found.text[start:end])
        assert len(words[token].text) - (end - start) <= 1
        before = end
    gaps = [
        found.text[one.end : two.start]
        for one, two in zip(found.spans, found.spans[1:], strict=False)
    ]
    assert set(gaps) <= {"", " ", "\t", "\n", "\n\n"}


@given(st.lists(tokens(), max_size=60))
def test_every_word_lies_in_one_block(words: list[Token]) -> None:
    """Blocks follow each other, two line feeds apart, and cover the whole text."""
    found = arrange(words)
    position = 0
    for kind, start, end in found.blocks:
        assert kind in {"heading", "paragraph", "list", "table"}
        assert start == position + (2 if position else 0)
        assert start < end
        position = end
    assert position == len(found.text)


def test_a_page_read_passes_its_own_protocol() -> None:
    """What the child encodes, the app accepts."""
    page = read(pdf(table))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(page), type=PageRead) == page
