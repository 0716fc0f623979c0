"""The sample documents are what their script draws, and hold what their questions ask for."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from assets.samples import letter, quarterly
from core.errors import NeedsPassword
from core.reading.pages import PdfPages

FOLDER = Path(__file__).parents[2] / "assets" / "samples"
PDFS = FOLDER / "pdfs"


def questions() -> list[dict[str, Any]]:
    """Return the questions on the samples."""
    lines = (FOLDER / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def words(text: str) -> str:
    """Return the text without differences in white space and case."""
    return re.sub(r"\s+", " ", text).lower()


def test_the_script_draws_what_is_committed(tmp_path: Path) -> None:
    """Byte for byte, on any machine."""
    subprocess.run([sys.executable, FOLDER / "make.py", tmp_path], check=True, capture_output=True)
    drawn = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in PDFS.iterdir()}
    assert drawn.keys() == kept.keys()
    assert [name for name in kept if drawn[name] != kept[name]] == []
    assert sum(map(len, kept.values())) < 1_500_000


def test_every_answer_stands_on_its_page() -> None:
    """A gold answer that is not there would make every figure wrong."""
    pages: dict[str, PdfPages] = {}
    for question in questions():
        for place in question["evidence"]:
            name = place["pdf"]
            if name not in pages:
                pages[name] = PdfPages((PDFS / name).read_bytes())
            text = words(pages[name].read(place["page"]).text)
            assert words(question["answers"][0]) in text, question["id"]
    for opened in pages.values():
        opened.close()


def test_there_are_questions_of_both_kinds() -> None:
    """Answerable and not; every id once; unanswerable ones without evidence."""
    asked = questions()
    assert len({question["id"] for question in asked}) == len(asked)
    unanswerable = [question for question in asked if not question["answerable"]]
    assert len(unanswerable) >= 10
    assert all(not question["evidence"] for question in unanswerable)


def test_the_fax_is_a_picture_only() -> None:
    """It stands for every scan: nothing to read without text recognition."""
    opened = PdfPages((PDFS / "fax.pdf").read_bytes())
    page = opened.read(1)
    opened.close()
    assert page.text == ""
    assert "no_text" in page.warnings


def test_the_letter_needs_its_password() -> None:
    """Without it nothing is read; with it the letter opens."""
    data = (PDFS / "password-letter.pdf").read_bytes()
    with pytest.raises(NeedsPassword):
        PdfPages(data)
    opened = PdfPages(data, letter.PASSWORD)
    assert "Imelda Quarry" in opened.read(1).text
    opened.close()


def test_the_report_balances() -> None:
    """Assets, regions, net income and cash agree with each other; a slip is refused."""
    quarterly.check()
    right = quarterly.EQUITY["Share capital"]
    assert quarterly.total(quarterly.ALL_LIABILITIES, quarterly.ALL_EQUITY) == quarterly.ALL_ASSETS
    assert quarterly.total(right, (0.1, 0.0)) != right


def read(name: str, number: int) -> str:
    """Return the text of a sample's page."""
    opened = PdfPages((PDFS / name).read_bytes())
    text = opened.read(number).text
    opened.close()
    return text


def test_two_columns_are_read_one_after_the_other() -> None:
    """Headings that stand out into the gutter do not cut the columns into pieces."""
    text = words(read("leave-policy.pdf", 1))
    places = [
        text.index(clause)
        for clause in ("27 days of annual leave a year", "by 15 november", "3.3 sick pay", "4.6 an")
    ]
    assert places == sorted(places)


def test_a_table_with_prose_in_its_cells_keeps_its_rows() -> None:
    """Also under a running foot that was drawn before it."""
    text = read("discharge-summary.pdf", 2)
    assert "Bisoprolol\t2.5 mg by mouth every morning\tNew\tHeart rate, heart failure\n" in text
