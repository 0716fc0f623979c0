"""What of a conversation is exported: numbers, counts, and nothing that was withheld or removed."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from core.records.conversations import Conversation, Turn
from core.records.turns import (
    Cited,
    Drafted,
    HeldBack,
    Outcome,
    Quoted,
    Unanswered,
    Undrafted,
)
from core.text.span import Span
from desktop.export.blocks import Line, Passage, References, blocks
from desktop.export.plain import lines, one_line, plain, right_to_left
from desktop.export.transcript import Place, Transcript, transcript

EXPORTED = datetime(2026, 3, 4, 5, 6, tzinfo=timezone(timedelta(hours=2)))

INTEREST = "The loan bears interest at 6.25 percent."
ARREARS = "Interest is payable quarterly in arrears; see § 9(c)."
REVENUE = "Umsatzerlöse 2024 | 4.812.000 €\nUmsatzerlöse 2023 | 4.377.500 €"
SECRET = "The chairman resigned."


def cited(document: int, page: int, quote: str, name: str = "Kredit Müller.pdf") -> Cited:
    """Return a citation; the same quote stands at the same place."""
    return Cited(document, page, name, Span(page * 100, page * 100 + len(quote)), quote)


def turn(question: str, *parts: object, stopped: bool = False, scope: tuple[int, ...] = ()) -> Turn:
    """Return a stored turn with the parts given."""
    outcome = Outcome(parts, scope)  # type: ignore[arg-type]  # a tuple of parts
    return Turn(1, "2026-03-03T10:20:30.400+00:00", question, outcome, stopped)


ANSWERED = turn(
    "What interest does the loan bear?",
    Quoted((cited(1, 12, INTEREST), cited(1, 13, ARREARS), cited(1, 14, "Unused."))),
    Drafted("It bears 6.25 percent.", (cited(1, 12, INTEREST),)),
    HeldBack(SECRET),
    Drafted(
        "It is payable quarterly.",
        (cited(1, 13, ARREARS), cited(1, 12, INTEREST), cited(1, 13, ARREARS)),
    ),
    HeldBack(SECRET),
)
QUOTES_ONLY = turn(
    "Wie hoch war der Umsatz?", Quoted((cited(2, 3, REVENUE, "Jahresbericht.pdf"),)), scope=(2, 3)
)
NOT_FOUND = turn(
    "Which volcano erupted?",
    Unanswered((Cited(1, 4, "Loan.pdf"), Cited(2, 8, "Report.pdf"), Cited(9, 1, removed=True))),
)
REMOVED = turn(
    "What of notice?",
    Quoted((cited(5, 1, SECRET).without({5}), cited(1, 12, INTEREST))),
    Drafted(SECRET, (cited(5, 1, SECRET), cited(5, 2, SECRET))).without({5}),
)
STOPPED = turn("Slow?", Quoted((cited(1, 12, INTEREST),)), Undrafted("ChildCrashed"), stopped=True)

TURNS = (ANSWERED, QUOTES_ONLY, NOT_FOUND, REMOVED, STOPPED)


def made(*turns: Turn, title: str = "Loan: interest and notice") -> Transcript:
    """Return the transcript of a conversation with the turns given."""
    conversation = Conversation(1, title, "", "", len(turns))
    return transcript(conversation, turns, "Audit 2024", EXPORTED)


def said(exported: Transcript) -> str:
    """Return all words of an export, one block a line."""
    words: list[str] = []
    for block in blocks(exported):
        match block:
            case Line(_, text):
                words.append(text)
            case Passage(sentences):
                words += [sentence.text for sentence in sentences]
            case References(_, entries):
                words += [f"{entry.number} {entry.place}: {entry.words}" for entry in entries]
    return "\n".join(words)


def test_what_was_scanned_says_so() -> None:
    """And which words were hard to make out: whoever reads the export has no page beside it."""
    fax = Cited(4, 1, "fax.pdf", Span(0, 12), "7 mm, benign", scanned=True, unsure=(Span(6, 12),))
    sure = Cited(4, 2, "fax.pdf", Span(0, 4), "7 mm", scanned=True)
    words = said(made(turn("How large is it?", Quoted((fax, sure)))))
    assert "fax.pdf, page 1 (scanned; hard to read, check on the page: benign): 7 mm" in words
    assert "fax.pdf, page 2 (scanned): 7 mm" in words


def test_quotes_are_numbered_first_and_the_same_place_has_one_number() -> None:
    """The numbers are those of the screen, where the evidence is shown before the sentences."""
    (section,) = made(ANSWERED).sections
    assert [sentence.numbers for sentence in section.sentences] == [(1,), (2, 1)]
    assert section.quotes == (1, 2, 3)
    assert [(s.number, s.place.page, s.quote) for s in section.sources] == [
        (1, 12, INTEREST),
        (2, 13, ARREARS),
        (3, 14, "Unused."),
    ]


def test_each_section_numbers_its_own() -> None:
    """A number is looked up below its own question."""
    first, second = made(ANSWERED, QUOTES_ONLY).sections
    assert (first.number, second.number) == (1, 2)
    assert [source.number for source in second.sources] == [1]


def test_two_stretches_of_one_page_are_two_sources() -> None:
    """It is the words that are cited, not the page."""
    one, other = Cited(1, 2, "a.pdf", Span(0, 3), "one"), Cited(1, 2, "a.pdf", Span(4, 7), "two")
    (section,) = made(turn("?", Quoted((one, other)))).sections
    assert [source.quote for source in section.sources] == ["one", "two"]


def test_withheld_sentences_are_counted_and_not_told() -> None:
    """What did not pass the check does not leave the vault."""
    exported = made(ANSWERED)
    assert exported.sections[0].withheld == 2
    assert "2 drafted sentences were withheld" in said(exported)
    assert SECRET not in said(exported)
    assert SECRET not in repr(exported)
    one = made(turn("?", HeldBack("x")))
    assert "One drafted sentence was withheld" in said(one)


def test_what_was_removed_says_so() -> None:
    """Page and number stay, name and words are gone."""
    exported = made(REMOVED)
    (section,) = exported.sections
    assert section.sources[0].place == Place("", 1, removed=True)
    assert section.sentences[0].numbers == (1, 3)
    assert "(A sentence was erased together with the document it rested on.)" in said(exported)
    assert "1 Removed document, page 1: The document was removed from the vault" in said(exported)
    assert f"2 Kredit Müller.pdf, page 12: {INTEREST}" in said(exported)
    assert SECRET not in repr(exported)


def test_not_in_your_documents_names_the_nearest_pages() -> None:
    """Each once; a removed one without its name."""
    words = said(made(NOT_FOUND)).splitlines()
    assert words[-5:] == [
        "Not in your documents.",
        "Nearest pages",
        "Loan.pdf, page 4",
        "Report.pdf, page 8",
        "Removed document, page 1",
    ]


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (STOPPED, "Stopped before its end"),
        (STOPPED, "No answer was drafted"),
        (QUOTES_ONLY, "Asked 2026-03-03 10:20 UTC, of 2 chosen documents only"),
        (turn("?", scope=(1,)), "of one chosen document only"),
        (ANSWERED, "Asked 2026-03-03 10:20 UTC\n"),
        (ANSWERED, "Quoted as evidence: [1]\N{NO-BREAK SPACE}[2]"),
    ],
)
def test_it_says_how_an_answer_was_asked_for_and_ended(shown: Turn, words: str) -> None:
    """Whoever reads it later knows what the answer could know."""
    assert words in said(made(shown))


def test_the_top_says_what_this_is() -> None:
    """What it is called, from where and when, that it is open, and how answers are made."""
    words = said(made(*TURNS))
    for part in (
        "Loan: interest and notice\n",
        "Workspace: Audit 2024\n",
        "Exported: 2026-03-04 03:06 UTC\n",
        "Questions: 5\n",
        "has left the vault and is not encrypted",
        "a small language model",
        "Each sentence was checked",
    ):
        assert part in words
    assert said(made(title="")).startswith("Conversation\n")


def test_an_empty_conversation_can_be_exported() -> None:
    """There is just nothing in it."""
    assert made().sections == ()


def test_a_table_keeps_its_rows_and_a_question_its_one_line() -> None:
    """Rows of a quote are lines; what stands in a heading is one."""
    (section,) = made(turn("One\n two\u2028three", Quoted((cited(2, 3, REVENUE),)))).sections
    assert section.question == "One two three"
    assert section.sources[0].quote == REVENUE


def test_no_control_character_and_no_hidden_direction_passes() -> None:
    """What XML cannot hold and what turns text round is gone; letters of all scripts stay."""
    assert plain(" a\tb\r\nc\x0bd\x85\u2029e ") == "a b\nc\nd\ne"
    assert plain("\x00 \ud800 \ufdd0 \ufffc \uffff") == " ".join("\ufffd" * 5)
    assert plain("page \u202e21\u202c \u2066x\u2069") == "page 21 x"
    assert plain("Größe 日本 שלום 👩\u200d⚕️") == "Größe 日本 שלום 👩\u200d⚕️"
    assert lines("\n \n") == []
    assert one_line("a\n\n  b \t c") == "a b c"


def test_the_direction_is_that_of_the_first_letter() -> None:
    """Figures and marks have none."""
    assert right_to_left("12. שלום hello")
    assert right_to_left("«مرحبا»")
    assert not right_to_left("12. hello שלום")
    assert not right_to_left("12 %")


def test_a_name_from_right_to_left_keeps_to_itself() -> None:
    """It would carry the number of the page to its other side."""
    words = said(made(turn("?", Quoted((cited(1, 7, "x", "שבת.pdf"),)))))
    assert "\u2068שבת.pdf\u2069, page 7" in words


def test_the_moment_is_utc() -> None:
    """A time without a place: the file does not tell where it was made."""
    assert EXPORTED.astimezone(UTC).hour == 3
