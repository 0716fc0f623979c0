"""How well scanned pages are read: pages of digital documents, made into pictures and read again.

The words of the digital page are the truth. Each page is drawn at so many dots an inch, laid
straight, askew by two degrees, or on its side, kept as a JPEG picture in a PDF of its own, and read
by the reader child as any scan.
"""

import io
import random
import re
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image

from core.reading.protocol import UNSURE, PageLost, PageRead
from core.reading.reader import Reader
from core.records.documents import PIECE
from tests.bench import retrieval
from tests.bench.figures import Figure, interval, median, ratio, share, show
from tests.bench.questions import QuestionSet, documents

_WORD = re.compile(r"[^\W_]+")
_FEWEST = 40
"""Words below which a page says too little to be counted."""

LAYS = ("straight", "askew", "sideways")
DPIS = (300, 150)
_SEED = 6

PAGES = 60
"""How many pages are copied unless told."""


@dataclass
class Tally:
    """What came of one kind of scan.

    Attributes:
        pages: read.
        words: on the digital pages.
        found: of these, made out.
        letters: on the digital pages.
        edits: that turn what was made out into the digital text.
        lost: pages that could not be read.
        seconds: of each page.
        sure: words made out, by whether they were called sure, and whether the page has them.
    """

    pages: int = 0
    words: int = 0
    found: int = 0
    letters: int = 0
    edits: int = 0
    lost: int = 0
    seconds: list[float] = field(default_factory=list)
    sure: Counter[tuple[bool, bool]] = field(default_factory=Counter)


def scan(picture: Image.Image, dpi: int, lay: str) -> bytes:
    """Return a PDF that holds a page as a scanner gives it.

    Args:
        picture: of the page.
        dpi: how fine it is.
        lay: ``straight``, ``askew`` by two degrees, or ``sideways``.
    """
    if lay == "askew":
        picture = picture.rotate(2, Image.Resampling.BICUBIC, expand=True, fillcolor="white")
    elif lay == "sideways":
        picture = picture.transpose(Image.Transpose.ROTATE_90)
    out = io.BytesIO()
    picture.convert("L").save(out, "PDF", resolution=dpi, quality=75)
    return out.getvalue()


def words(text: str) -> Counter[str]:
    """Return the words of a text, without case and signs."""
    return Counter(word.casefold() for word in _WORD.findall(text))


def edits(one: str, other: str) -> int:
    """Return the Levenshtein distance, a row at a time."""
    second = np.frombuffer(other.encode("utf-32-le"), np.uint32)
    steps = np.arange(len(second) + 1)
    row = steps.copy()
    for position, letter in enumerate(one.encode("utf-32-le").decode("utf-32-le"), 1):
        last = row
        row = np.empty_like(last)
        row[0] = position
        row[1:] = np.minimum(last[1:] + 1, last[:-1] + (second != ord(letter)))
        row = np.minimum.accumulate(row - steps) + steps
    return int(row[-1])


def _pieces(data: bytes) -> list[bytes]:
    return [data[at : at + PIECE] for at in range(0, len(data), PIECE)]


def run(folder: Path, limit: int | None) -> dict[str, Figure]:
    """Print word recall, character error rate and seconds a page for every kind of scan.

    Args:
        folder: a set, a folder of PDFs, or one PDF.
        limit: how many pages; 60 unless told.
    """
    tallies = {f"{dpi}_{lay}": Tally() for dpi in DPIS for lay in LAYS}
    reader = Reader()
    try:
        for page, path in _sampled(reader, folder, limit or PAGES):
            _read_copies(reader, page, path, tallies)
    finally:
        reader.retire()
    figures: dict[str, Figure] = {"pages": next(iter(tallies.values())).pages}
    notes = {}
    for kind, tally in tallies.items():
        figures[f"{kind}_word_recall"] = share(tally.found, tally.words)
        figures[f"{kind}_character_error_rate"] = share(tally.edits, tally.letters)
        figures[f"{kind}_page_s"] = median(tally.seconds)
        notes[f"{kind}_word_recall"] = interval(tally.found, tally.words)
    figures["lost"] = sum(tally.lost for tally in tallies.values())
    sure = sum((tally.sure for tally in tallies.values()), Counter[tuple[bool, bool]]())
    figures["wrong_among_sure"] = share(sure[True, False], sure[True, False] + sure[True, True])
    figures["wrong_among_unsure"] = share(
        sure[False, False], sure[False, False] + sure[False, True]
    )
    figures["wrong_words_marked"] = share(
        sure[False, False], sure[False, False] + sure[True, False]
    )
    show(f"ocr, {folder.name} (95 % intervals)", figures, notes)
    return figures


def run_questions(questions: QuestionSet) -> dict[str, Figure]:
    """Print how often the page is found in scanned copies, beside the digital documents.

    Args:
        questions: the set; every page of its documents is drawn at 200 dots an inch.
    """
    digital = retrieval.run(questions, "all", None, None)
    with tempfile.TemporaryDirectory(prefix="cloister-scans-") as folder:
        copies = tuple(Path(folder, pdf.name) for pdf in questions.pdfs)
        for pdf, copy in zip(questions.pdfs, copies, strict=True):
            _copy(pdf, copy)
        scanned = retrieval.run(replace(questions, pdfs=copies), "all", None, None)
    hits = {"digital": digital["hit@5"], "scanned": scanned["hit@5"]}
    assert isinstance(hits["digital"], float) and isinstance(hits["scanned"], float)  # noqa: PT018
    figures: dict[str, Figure] = {
        "n": scanned["n"],
        "digital_hit@5": hits["digital"],
        "scanned_hit@5": hits["scanned"],
        "scanned_by_digital": ratio(hits["scanned"], hits["digital"]),
    }
    show(f"scans, {questions.name}", figures)
    return figures


def _copy(pdf: Path, copy: Path) -> None:
    """Write a document whose every page is a picture at 200 dots an inch."""
    reader, drawn = Reader(), []
    with reader.open(partial(_pieces, pdf.read_bytes())) as document:
        for number in range(1, document.description.pages + 1):
            picture = document.picture(number, 200)
            size = (picture.width, picture.height)
            drawn.append(Image.frombytes("RGB", size, picture.pixels).convert("L"))
    drawn[0].save(copy, "PDF", resolution=200, quality=75, save_all=True, append_images=drawn[1:])


def _sampled(reader: Reader, folder: Path, most: int) -> list[tuple[PageRead, Path]]:
    """Return digital pages with enough words, spread over the documents of a folder."""
    found: list[tuple[PageRead, Path]] = []
    for path in documents(folder):
        with reader.open(partial(_pieces, path.read_bytes())) as document:
            numbers = range(1, document.description.pages + 1)
            found += [
                (page, path)
                for page in document.pages(numbers)
                if isinstance(page, PageRead)
                and not page.warnings
                and sum(words(page.text).values()) >= _FEWEST
            ]
    random.Random(_SEED).shuffle(found)  # noqa: S311  the same pages each time
    return sorted(found[:most], key=lambda one: (one[1].name, one[0].number))


def _read_copies(reader: Reader, page: PageRead, path: Path, tallies: dict[str, Tally]) -> None:
    with reader.open(partial(_pieces, path.read_bytes())) as digital:
        drawn = {dpi: digital.picture(page.number, dpi) for dpi in DPIS}
    for dpi, picture in drawn.items():
        image = Image.frombytes("RGB", (picture.width, picture.height), picture.pixels)
        for lay in LAYS:
            copy = scan(image, dpi, lay)
            with reader.open(partial(_pieces, copy)) as scanned:
                started = time.monotonic()
                (read,) = scanned.recognised([1])
            _count(tallies[f"{dpi}_{lay}"], page, read, time.monotonic() - started)


def _count(tally: Tally, page: PageRead, read: PageRead | PageLost, seconds: float) -> None:
    tally.pages += 1
    tally.seconds.append(seconds)
    truth = words(page.text)
    tally.words += sum(truth.values())
    text = " ".join(page.text.split())
    tally.letters += len(text)
    if isinstance(read, PageLost):
        tally.lost += 1
        tally.edits += len(text)
        return
    tally.found += sum((truth & words(read.text)).values())
    tally.edits += edits(text, " ".join(read.text.split()))
    for word, percent in zip(read.words, read.confidences, strict=True):
        right = not words(read.text[word.start : word.end]) - truth
        tally.sure[percent >= UNSURE, right] += 1
