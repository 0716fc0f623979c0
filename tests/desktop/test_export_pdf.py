"""PDF: the pages read back as they were meant, from any thread, and nobody is named."""

import getpass
import platform
import threading
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL.Image import Image
from pypdf import PdfReader
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.records.turns import Drafted, Quoted
from desktop.appearance import base_font, bundled_family
from desktop.export.pdf import to_pdf
from desktop.jobs import Jobs, Listener
from tests.desktop.test_export_transcript import (
    ANSWERED,
    ARREARS,
    INTEREST,
    REVENUE,
    SECRET,
    TURNS,
    cited,
    made,
    turn,
)

FONTS = Path(__file__).parents[2] / "assets" / "fonts"

pytestmark = pytest.mark.qt_log_level_fail("WARNING")


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """Give the application the font it has outside of tests; afterwards its own again."""
    before = qapp.font()
    qapp.setFont(base_font(bundled_family(FONTS), 10))
    yield
    qapp.setFont(before)


def read(data: bytes) -> list[str]:
    """Return each page's words, with white space folded."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(data)).pages]


def pictures(data: bytes) -> list[Image]:
    """Return each page as grey pixels, 72 to the inch."""
    with pypdfium2.PdfDocument(data) as document:
        return [page.render(scale=1).to_pil().convert("L") for page in document]


def test_every_part_reads_back() -> None:
    """Letters with dots, figures, brackets and marks can be searched and copied."""
    text = " ".join(read(to_pdf(made(*TURNS))))
    for words in (
        "Loan: interest and notice",
        "Exported: 2026-03-04 03:06 UTC",
        "has left the vault and is not encrypted.",
        "Each sentence was checked against the words it cites",
        "1. What interest does the loan bear?",
        "Asked 2026-03-03 10:20 UTC",
        "It bears 6.25 percent. [1] It is payable quarterly. [2] [1]",
        "2 drafted sentences were withheld",
        "[1] Kredit Müller.pdf, page 12 " + INTEREST,
        "[2] Kredit Müller.pdf, page 13 " + ARREARS,
        "of 2 chosen documents only",
        " ".join(REVENUE.split()),
        "Not in your documents. Nearest pages Loan.pdf, page 4 Report.pdf, page 8",
        "Removed document, page 1 The document was removed from the vault",
        "Stopped before its end",
    ):
        assert words in text
    assert SECRET not in text


def test_both_readers_see_the_same_words() -> None:
    """What one library finds is not an accident of it."""
    with pypdfium2.PdfDocument(to_pdf(made(*TURNS))) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    assert "[1] Kredit Müller.pdf, page 12" in text.replace("\xa0", " ").replace("  ", " ")
    assert "Umsatzerlöse 2024 | 4.812.000 €" in text


def test_pages_are_a4_and_each_has_its_foot() -> None:
    """What lies loose on a desk says what it is and where it belongs."""
    data = to_pdf(made(*TURNS * 6))
    pages = read(data)
    assert len(pages) > 5
    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text
        assert "Exported from Cloister. Not encrypted. Loan: interest and notice" in text
    box = PdfReader(BytesIO(data)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)


def test_no_heading_is_left_behind_at_the_end_of_a_page() -> None:
    """A question stands on the page of its answer, a source on that of its words."""
    for extra in range(12):
        filler = turn("Filler?", Quoted((cited(3, 1, "\n".join(["line"] * (20 + extra))),)))
        for page in read(to_pdf(made(filler, *TURNS * 2))):
            body = page.partition(" Exported from Cloister")[0]
            assert not body.endswith(("UTC", "Sources", "Nearest pages", "chosen documents only"))
            assert not body.endswith(("?", ", page 12", ", page 13", ", page 14"))


def test_properties_name_neither_person_nor_computer() -> None:
    """What it is called and what made it."""
    data = to_pdf(made(*TURNS))
    about = PdfReader(BytesIO(data)).metadata
    assert about is not None
    assert about.title == "Loan: interest and notice"
    assert about.creator == "Cloister"
    assert not about.author
    said = repr(dict(about)) + repr(PdfReader(BytesIO(data)).xmp_metadata)
    for name in (getpass.getuser(), platform.node(), str(Path.home())):
        assert name not in said


def test_the_font_is_the_applications_and_travels_along() -> None:
    """The file looks the same where the font is not installed."""
    for page in PdfReader(BytesIO(to_pdf(made(*TURNS)))).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]  # pypdf types less than it gives
            (below,) = font.get_object()["/DescendantFonts"]
            assert "Inter" in below.get_object()["/BaseFont"]
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(
                below.get_object()["/FontDescriptor"].get_object()
            )


def test_it_is_dark_on_white_whatever_the_window_looks_like(qapp: QApplication) -> None:
    """Paper has no dark theme."""
    before = qapp.palette()
    dark = QPalette(before)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        dark.setColor(role, QColor("white"))
    qapp.setPalette(dark)
    data = to_pdf(made(*TURNS))
    qapp.setPalette(before)
    (first, *_) = pictures(data)
    grey = first.histogram()
    assert sum(grey[:100]) > 2000
    assert sum(grey[250:]) > 0.8 * first.width * first.height


def test_words_keep_within_the_margins() -> None:
    """Neither endless words nor other scripts run out of the page or over its foot."""
    texts = ["W" * 6000, "日本語の文書" * 400, "שלום עולם " * 300, "a\x00\ufdd0\ufffc\u202eb"]
    sources = tuple(cited(1, page, text, text[:300]) for page, text in enumerate(texts, 1))
    data = to_pdf(made(turn("W" * 300, Quoted(sources), Drafted("V" * 900, sources))))
    pages = pictures(data)
    assert len(pages) > 2
    assert "Page 1 of" in read(data)[0]
    assert read(data)[0].count("W") > 300
    for picture in pages:
        box = picture.point(lambda grey: 255 * (grey < 200)).getbbox()
        assert box is not None
        left, top, right, bottom = box
        assert left >= 60
        assert top >= 60
        assert right <= picture.width - 60
        assert bottom <= picture.height - 20


def test_two_hundred_turns_are_all_there() -> None:
    """A long conversation is only longer."""
    text = " ".join(read(to_pdf(made(*(ANSWERED,) * 200))))
    assert all(f"{number}. What interest does the loan bear?" in text for number in range(1, 201))


def test_it_is_written_in_a_lane_while_the_window_lives(qtbot: QtBot) -> None:
    """The thread of an export is never the window's."""
    jobs = Jobs()
    results: list[tuple[int, bytes]] = []

    def work() -> tuple[int, bytes]:
        return threading.get_ident(), to_pdf(made(*TURNS))

    for _ in range(3):
        jobs.call("files", work, Listener(done=results.append))
        jobs.call("vault", work, Listener(done=results.append))
    qtbot.waitUntil(lambda: len(results) == 6, timeout=60_000)
    jobs.stop()
    here = " ".join(read(to_pdf(made(*TURNS))))
    for thread, data in results:
        assert thread != threading.get_ident()
        assert " ".join(read(data)) == here
