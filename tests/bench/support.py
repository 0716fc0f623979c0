"""The check of sentences: claims that people labelled, and true ones with one thing changed.

Claims about a whole passage go to ``judge``. Sentences of the sample documents go to ``supported``,
the check that stands before every drafted sentence, with their page as evidence.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from core.answering.support import Evidence, judge, supported
from core.paths import program_folder
from core.reading.pages import PdfPages
from core.text.sentences import sentences
from core.text.words import compact
from tests.bench import changes, claims
from tests.bench.claims import Labelled
from tests.bench.figures import Figure, interval, mean, share, show

_SEED = 5
_WORDS = range(7, 40)
"""Words of a sentence that is a statement: no heading, no paragraphs run together."""

_FACTS = ("number", "date", "unit", "name", "negation")
"""The kinds of changes that count for the share of all; comparisons are shown beside them."""


class _Tally:
    """Figures and what is printed beside them."""

    def __init__(self) -> None:
        self.figures: dict[str, Figure] = {}
        self.notes: dict[str, str] = {}

    def share(self, name: str, hits: int, total: int) -> None:
        """Set down a share with its interval."""
        self.figures[name] = share(hits, total)
        self.notes[name] = f"{hits:,} of {total:,}; 95 %: {interval(hits, total)}"


def run(source: Path, limit: int | None = None) -> dict[str, Figure]:
    """Judge the claims, change the true ones, judge again, and print the figures.

    Args:
        source: ``claims.jsonl`` or the folder that holds it.
        limit: how many claims to take at most, evenly spread.
    """
    labelled = claims.load(source, limit)
    tally = _Tally()
    _labels(labelled, tally)
    _changed_claims([one for one in labelled if one.is_supported], tally)
    _changed_sentences(tally)
    show(f"support, {source.name}, {len(labelled):,} claims", tally.figures, tally.notes)
    return tally.figures


def _labels(labelled: Sequence[Labelled], tally: _Tally) -> None:
    evidence = claims.reader()
    right = [(one, judge(one.claim, evidence(one.context)).supported) for one in labelled]
    for half in ("all", "held back"):
        balanced = []
        for name in claims.sets(labelled):
            part = [
                (one.is_supported, shown)
                for one, shown in right
                if one.set == name and (half == "all" or one.is_held_back)
            ]
            true = [shown for label, shown in part if label]
            false = [not shown for label, shown in part if not label]
            if not true or not false:
                continue
            balanced.append((sum(true) / len(true) + sum(false) / len(false)) / 2)
            if half == "all":
                tally.share(f"{name}: supported shown", sum(true), len(true))
                tally.share(f"{name}: unsupported withheld", sum(false), len(false))
            tally.figures[f"{name}: balanced accuracy, {half}"] = balanced[-1]
        tally.figures[f"balanced accuracy, mean of the sets, {half}"] = mean(balanced)


def _changed_claims(true: Sequence[Labelled], tally: _Tally) -> None:
    """Change claims; a change counts where the context states what was changed."""
    evidence = claims.reader()
    caught: Counter[str] = Counter()
    made: Counter[str] = Counter()
    changed: set[str] = set()
    random = Random(_SEED)  # noqa: S311  draws changes, guards nothing
    for name in claims.sets(true):
        part = [one for one in true if one.set == name]
        named = changes.named([one.claim for one in part])
        for one, kind in ((one, kind) for one in part for kind in changes.KINDS):
            new = changes.changed(kind, one.claim, one.context, random, named)
            if new is None:
                continue
            hit = not judge(new.text, evidence(one.context)).supported
            groups = [f"{kind}, stated or not"]
            if new.stated:
                groups.append(kind)
                changed.add(one.id)
            for group in groups:
                made[group] += 1
                caught[group] += hit
    _shares("claims", caught, made, tally)
    refused = [not judge(one.claim, evidence(one.context)).supported for one in true]
    kept = [gone for one, gone in zip(true, refused, strict=True) if one.id in changed]
    tally.share("claims: unchanged refused", sum(kept), len(kept))
    tally.share("claims: unchanged refused, changed or not", sum(refused), len(refused))


def _changed_sentences(tally: _Tally) -> None:
    """Change the sentences of the sample documents."""
    caught: Counter[str] = Counter()
    made: Counter[str] = Counter()
    random = Random(_SEED)  # noqa: S311  draws changes, guards nothing
    stated = list(_statements(program_folder() / "assets" / "samples" / "pdfs"))
    named = changes.named([sentence for sentence, _ in stated])
    refused = 0
    for sentence, page in stated:
        refused += supported(sentence, [page]) is None
        for kind in changes.KINDS:
            new = changes.changed(kind, sentence, page.text, random, named)
            if new is not None:
                made[kind] += 1
                caught[kind] += supported(new.text, [page]) is None
    _shares("answers", caught, made, tally)
    tally.share("answers: unchanged refused", refused, len(stated))


def _shares(what: str, caught: Counter[str], made: Counter[str], tally: _Tally) -> None:
    for kind in sorted(made):
        tally.share(f"{what}: changed caught, {kind}", caught[kind], made[kind])
    for more in ("", ", stated or not"):
        kinds = [f"{kind}{more}" for kind in _FACTS]
        if total := sum(made[kind] for kind in kinds):
            hits = sum(caught[kind] for kind in kinds)
            tally.share(f"{what}: changed caught, all but comparisons{more}", hits, total)


def _statements(folder: Path) -> Iterator[tuple[str, Evidence]]:
    """Yield the sentences of documents that need no password, each with its page."""
    for file in sorted(folder.glob("*.pdf")):
        if "password" in file.name:
            continue
        pages = PdfPages(file.read_bytes())
        for number in range(1, pages.count + 1):
            text = pages.read(number).text
            page = Evidence(text)
            for span in sentences(text):
                words = span.of(text)
                if len(words.split()) in _WORDS and words.endswith(".") and "\t" not in words:
                    yield compact(words), page
        pages.close()
