"""What is printed: whole, on the right number of pages, and nothing in it is markup."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pypdfium2
import pytest

from core.paper.log import LogWords, log_report
from core.paper.page import PLAIN, Page, Running, clipped, printable, wrapped
from core.paper.receipt import ReceiptWords, receipt
from core.paper.recovery import SheetWords, recovery_sheet

VAULT = "3f0c0f52-8a52-4a3b-9d57-6d5d7b1c3a10"
GROUPS = ("0A1B2", "C3D4E", "F5G6H", "J7K8M", "N9P0Q", "R1S2T", "V3W4X", "Y5Z67")


def read(pdf: bytes) -> list[str]:
    """Return the text of each page, on one line."""
    pages = pypdfium2.PdfDocument(pdf)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pages]


def edges(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """Return where the text of each page begins and ends: left, bottom, right, top."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        boxes = [text.get_rect(i) for i in range(text.count_rects())]
        left, bottom, right, top = zip(*boxes, strict=True)
        found.append((min(left), min(bottom), max(right), max(top)))
    return found


def test_a_recovery_sheet_is_one_page_with_every_group_numbered() -> None:
    """Which vault, which day, what it is for; the key is complete and in order."""
    (text,) = read(recovery_sheet(GROUPS, "Ward 7, Łódź", VAULT, "6 May 2031"))
    assert "Ward 7, Łódź" in text
    assert "3f0c0f52" in text
    assert VAULT not in text
    assert "6 May 2031" in text
    for number, group in enumerate(GROUPS, start=1):
        assert re.search(rf"{number} {' ?'.join(group)}\b", text), group
    words = SheetWords()
    for title in (words.use_title, words.reading_title, words.keep_title, words.limits_title):
        assert title in text


def test_a_recovery_sheet_stays_one_page_in_wordier_languages() -> None:
    """Half as long again, as translations are."""
    english = SheetWords()
    longer = replace(
        english,
        use=tuple(step + step[: len(step) // 2] for step in english.use),
        reading=english.reading + english.reading[:120],
        keep=tuple(point + point[: len(point) // 2] for point in english.keep),
        limits=english.limits + english.limits[:100],
    )
    sheet = recovery_sheet(GROUPS, "The practice of Dr. Zebulon " * 3, VAULT, "6 May 2031", longer)
    assert len(read(sheet)) == 1


def test_more_words_than_a_page_holds_go_on_to_another() -> None:
    """Nothing is left out, and the key is on the first one."""
    words = replace(SheetWords(), keep=("Keep it safe. " * 30,) * 12)
    pages = read(recovery_sheet(GROUPS, "Ward", VAULT, "today", words))
    assert len(pages) == 2
    assert "Y Z" not in pages[1]
    assert "".join(pages).count("Keep it safe.") == 360


@pytest.mark.parametrize("wide", [False, True])
def test_what_is_printed_fits_on_a4_and_on_letter(*, wide: bool) -> None:
    """A4 in the middle of Letter paper, or shrunk onto it, loses nothing: 25 points a side."""
    if wide:
        pdf, (longer, shorter) = report(200), (842, 595)
        for left, bottom, right, top in edges(pdf):
            assert left >= 43
            assert right <= longer - 43
            assert bottom >= 36
            assert top <= shorter - 36
    else:
        for left, bottom, right, top in edges(recovery_sheet(GROUPS, "Ward", VAULT, "today")):
            assert left >= 36
            assert right <= 595 - 36
            assert bottom >= 43
            assert top <= 842 - 43


def test_a_receipt_says_what_was_done_and_what_it_does_not_reach() -> None:
    """In the caller's words; a long one goes on to the next page."""
    words = ReceiptWords(title="Löschbeleg", not_reached="Was sie nicht erreicht")
    facts = [("Dokumente", "214"), ("Vault", VAULT)]
    (text,) = read(receipt(facts, ["Backups from before.", "Paper."], words))
    for part in ("Löschbeleg", "214", VAULT, "Was sie nicht erreicht", "Backups from before."):
        assert part in text
    paragraph = ["A sentence about backups. " * 200]
    assert len(read(receipt(facts, paragraph, words))) == 2
    for count in range(25, 36):
        (*_, last) = read(receipt([("Document", str(n)) for n in range(count)], ["Paper."]))
        assert "signature" in last
    many = [(f"Document {number}", f"{number} pages") for number in range(70)]
    long = read(receipt(many, [f"Backup {number}: " + "words " * 40 for number in range(19)]))
    assert len(long) > 2
    assert f"Page 2 of {len(long)}" in long[1]
    assert "Backup 18" in "".join(long)
    assert "signature" in long[-1]


def report(count: int, words: LogWords | None = None) -> bytes:
    """Print a log."""
    rows = [
        (str(number), "2031-05-06 10:00:00.000", "question.asked", VAULT, "answered", "mo")
        for number in range(1, count + 1)
    ]
    seal = [("Rows", str(count)), ("Code", "ab" * 32)]
    return log_report(rows, [("Vault", VAULT)], seal, f"Vault {VAULT}", words)


@pytest.mark.parametrize("count", [0, 1, 22, 23, 24, 25, 26, 27, 28, 500])
def test_a_log_has_its_header_on_every_page_and_every_row_once(count: int) -> None:
    """Which vault and which page of how many at the foot; the seal is at the end, whole."""
    pages = read(report(count))
    for number, text in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in text
        assert f"Vault {VAULT}" in text
        assert ("question.asked" in text) <= ("What happened" in text)
    assert "ab" * 32 in pages[-1]
    found = re.findall(r"(\d+) 2031-05-06", " ".join(pages))
    assert [int(number) for number in found] == list(range(1, count + 1))


def test_a_report_can_be_in_any_european_language() -> None:
    """The font has Latin, Greek and Cyrillic; what it lacks is an empty square."""
    words = LogWords(title="Журнал аудита", seal_title="Σφραγίδα", page="Seite {page}/{pages}")
    (text,) = read(report(3, words))
    for part in ("Журнал аудита", "Σφραγίδα", "Seite 1/1"):
        assert part in text


def test_text_is_drawn_as_it_is() -> None:
    """No markup, no escapes, no control characters."""
    name = "<b>Ward</b> & (7) \\n %s {page}"
    (text,) = read(recovery_sheet(GROUPS, name, VAULT, "today"))
    assert name in text
    assert printable("a\x00b\u202ec\n\n d 漢 Zażółć e\u0301") == "abc d \u25a1 Zażółć \u00e9"


@pytest.mark.parametrize(
    "text",
    ["", "word", "some words that need a line or two of their own", "x" * 90, "ab " + "y" * 70],
)
def test_no_line_is_wider_than_its_column(text: str) -> None:
    """Words that are too long are broken, and nothing of them is lost."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    Page("Fonts", Running())
    lines: Sequence[str] = wrapped(text, PLAIN, 10, 80)
    assert all(stringWidth(line, PLAIN, 10) <= 80 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_long_footer_is_clipped() -> None:
    """With an ellipsis, so that nobody takes it for all."""
    Page("Fonts", Running())
    assert clipped("short", PLAIN, 8, 100) == "short"
    cut = clipped("rather long for this place at the foot", PLAIN, 8, 60)
    assert cut.endswith("\u2026")
    assert cut.startswith("rather")


def test_a_pdf_names_nobody() -> None:
    """Neither the account nor a path nor a library's address is in its properties."""
    pdf = pypdfium2.PdfDocument(recovery_sheet(GROUPS, "Ward", VAULT, "today"))
    told = pdf.get_metadata_dict()
    assert (told["Title"], told["Author"], told["Creator"]) == (
        "Recovery key",
        "Cloister",
        "Cloister",
    )
