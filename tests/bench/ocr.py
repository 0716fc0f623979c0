"""How well scanned pages are read: pages of digital documents, made into pictures and read again.

    python -m tests.bench ocr FOLDER [--pages 60] [--json]

The words of the digital page are the truth. Each page is drawn at so many dots an inch, laid
straight, askew by two degrees, or on its side, kept as a JPEG picture in a PDF of its own, and read
by the reader child as any scan.
"""

import argparse
import io
import json
import random
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image

from core.reading.protocol import PageLost, PageRead
from core.reading.reader import Reader
from core.records.documents import PIECE

_WORD = re.compile(r"[^\W_]+")
_FEWEST = 40
"""Words below which a page says too little to be counted."""

LAYS = ("straight", "askew", "sideways")
DPIS = (300, 150)
_SEED = 6


@dataclass
class Tally:
    """What came of one kind of scan."""

    pages: int = 0
    words: int = 0
    found: int = 0
    letters: int = 0
    edits: int = 0
    lost: int = 0
    seconds: list[float] = field(default_factory=list)
    sure: Counter[str] = field(default_factory=Counter)

    @property
    def recall(self) -> float:
        """Share of the digital page's words that were made out."""
        return self.found / max(1, self.words)

    @property
    def error_rate(self) -> float:
        """Edits by letter that turn what was made out into the digital text."""
        return self.edits / max(1, self.letters)


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


def sampled(folder: Path, most: int) -> Iterator[tuple[PageRead, Path]]:
    """Yield digital pages with enough words, spread over the documents of a folder."""
    reader = Reader()
    found: list[tuple[PageRead, Path]] = []
    for path in sorted(folder.rglob("*.pdf")):
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
    yield from sorted(found[:most], key=lambda one: (one[1].name, one[0].number))


def measure(folder: Path, pages: int, dpis: Sequence[int], lays: Sequence[str]) -> dict[str, Tally]:
    """Read scanned copies of pages; return what came of each kind."""
    tallies = {f"{dpi} dpi, {lay}": Tally() for dpi in dpis for lay in lays}
    reader = Reader()
    for page, path in sampled(folder, pages):
        with reader.open(partial(_pieces, path.read_bytes())) as digital:
            drawn = {dpi: digital.picture(page.number, dpi) for dpi in dpis}
        reader.warm()
        for dpi, picture in drawn.items():
            image = Image.frombytes("RGB", (picture.width, picture.height), picture.pixels)
            for lay in lays:
                copy = scan(image, dpi, lay)
                with reader.open(partial(_pieces, copy)) as scanned:
                    started = time.monotonic()
                    (read,) = scanned.recognised([1])
                    seconds = time.monotonic() - started
                _count(tallies[f"{dpi} dpi, {lay}"], page, read, seconds)
    reader.retire()
    return tallies


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
    known = words(page.text)
    for word, sure in zip(read.words, read.confidences, strict=True):
        right = not words(read.text[word.start : word.end]) - known
        tally.sure[f"{min(sure // 10, 9)}{'right' if right else 'wrong'}"] += 1


def main(argv: Sequence[str] | None = None) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench ocr", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--dpi", type=int, nargs="+", default=list(DPIS))
    parser.add_argument("--lay", nargs="+", choices=LAYS, default=list(LAYS))
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(argv)
    tallies = measure(asked.folder, asked.pages, asked.dpi, asked.lay)
    if asked.json:
        rows = {
            kind: {
                "pages": tally.pages,
                "word_recall": round(tally.recall, 4),
                "character_error_rate": round(tally.error_rate, 4),
                "lost": tally.lost,
                "seconds_median": round(float(np.median(tally.seconds)), 2),
            }
            for kind, tally in tallies.items()
        }
        print(json.dumps(rows, indent=2))
        return
    print(f"{'scan':22} pages  word recall  letters wrong  s/page  lost")
    for kind, tally in tallies.items():
        print(
            f"{kind:22} {tally.pages:5} {tally.recall:12.3f} {tally.error_rate:14.3f}"
            f" {float(np.median(tally.seconds)):7.2f} {tally.lost:5}"
        )
    print("\nwords by confidence (percent): right, wrong")
    every = sum((tally.sure for tally in tallies.values()), Counter())
    for tenth in range(10):
        print(f"  {tenth}0: {every[f'{tenth}right']:6} {every[f'{tenth}wrong']:5}")


if __name__ == "__main__":
    main()
