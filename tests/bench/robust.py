"""Odd, broken, encrypted and empty PDFs, brought in as a person would: what became of each."""

import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import psutil

from core import errors, events
from core.app import App
from core.cli import messages
from tests.bench import workspace
from tests.bench.figures import Figure, interval, median, share, show
from tests.bench.questions import spread

HANG = 120.0
"""Seconds after which a document counts as hung: the reader's own clocks are long over by then."""

_OFTEN = 0.02


class Expected(msgspec.Struct, frozen=True):
    """One file, and what a careful reader makes of it.

    Attributes:
        pdf: its name, below ``pdfs``.
        expect: ``parses``, ``unreadable``, ``needs_password`` or ``disputed``.
    """

    pdf: str
    expect: str


@dataclass(slots=True)
class Outcome:
    """What became of a file.

    Attributes:
        kind: ``read``, ``partial`` (pages were lost, and it says so), ``needs_password``,
            ``refused`` (with a sentence), ``silent`` (without one) or ``crash`` of the app.
        error: the name of the error, where there was one.
        seconds: from the file to the end of its reading.
    """

    kind: str
    error: str
    seconds: float


@dataclass(slots=True)
class _Memory:
    """The largest resident memory, in bytes, that any reader had."""

    most: int = 0
    stopped: threading.Event = field(default_factory=threading.Event)


def run(folder: Path, limit: int | None) -> dict[str, Figure]:
    """Bring in every file, one after the other, and print what became of each class.

    Args:
        folder: holds ``expect.jsonl`` and ``pdfs``.
        limit: how many files to take at most, evenly spread.
    """
    lines = (folder / "expect.jsonl").read_bytes().splitlines()
    files = spread([msgspec.json.decode(line, type=Expected) for line in lines], limit)
    found: dict[str, list[tuple[str, Outcome]]] = defaultdict(list)
    started = time.monotonic()
    with workspace.vault() as app, _watched() as memory:
        for one in files:
            found[one.expect].append((one.pdf, _bring_in(app, folder / "pdfs" / one.pdf)))
        still_there = app.audit.verify().problem is None
    every = [outcome for outcomes in found.values() for _, outcome in outcomes]
    right = {
        expect: sum(outcome.kind in kinds for _, outcome in found[expect])
        for expect, kinds in _WANTED.items()
    }
    figures: dict[str, Figure] = {
        "files": len(every),
        "crashes": sum(one.kind == "crash" for one in every) + (not still_there),
        "hangs": sum(one.seconds > HANG for one in every),
        **{f"{name}_ok": share(right[name], len(found[name])) for name in _WANTED},
        "slowest_s": max((one.seconds for one in every), default=None),
        "median_s": median([one.seconds for one in every]),
        "total_s": time.monotonic() - started,
        "reader_rss_max_mb": memory.most / 1e6,
    }
    notes = {f"{name}_ok": interval(right[name], len(found[name])) for name in _WANTED}
    show(f"robust, {folder.name} (95 % intervals)", figures, notes)
    for line in _told(found):
        print(line)
    return figures


_WANTED = {
    "parses": {"read", "partial"},
    "unreadable": {"refused", "needs_password"},
    "needs_password": {"needs_password"},
}


def _bring_in(app: App, file: Path) -> Outcome:
    started = time.monotonic()
    kind, error = "silent", ""
    try:
        for event in app.library.add([file]):
            match event:
                case events.Refused() | events.Unread():
                    kind, error = _refused(event.error), type(event.error).__name__
                case events.Searchable():
                    lost_all = event.lost and event.lost == event.pages
                    kind = "refused" if lost_all else "partial" if event.lost else "read"
                case events.AlreadyThere():
                    kind, error = _known(app, event.document)
                case _:
                    pass
    except Exception as raised:  # noqa: BLE001  whatever it is, it would have ended the app
        kind, error = "crash", type(raised).__name__
    return Outcome(kind, error, time.monotonic() - started)


def _refused(error: errors.CloisterError) -> str:
    if isinstance(error, errors.NeedsPassword):
        return "needs_password"
    return "refused" if messages.words(error).strip() else "silent"


def _known(app: App, document: int) -> tuple[str, str]:
    """Return what became of a file with the same content."""
    stands = app.library.documents.get(document)
    if stands.state == "read":
        return ("partial" if stands.lost else "read"), ""
    failure = stands.failure or ""
    return ("needs_password" if failure == "NeedsPassword" else "refused"), failure


def _told(found: dict[str, list[tuple[str, Outcome]]]) -> Iterator[str]:
    for expect, outcomes in sorted(found.items()):
        kinds = Counter(f"{one.kind} {one.error}".strip() for _, one in outcomes)
        counts = ", ".join(f"{count} {name}" for name, count in kinds.most_common())
        yield f"  {expect}: {counts}"
        for pdf, one in outcomes:
            if expect in _WANTED and one.kind not in _WANTED[expect]:
                yield f"    {pdf}: {one.kind} {one.error} {one.seconds:.1f} s"


@contextmanager
def _watched() -> Iterator[_Memory]:
    """Measure every reader's memory, fifty times a second."""
    memory = _Memory()
    thread = threading.Thread(target=_watch, args=(memory,), daemon=True)
    thread.start()
    yield memory
    memory.stopped.set()
    thread.join()


def _watch(memory: _Memory) -> None:
    readers: dict[int, bool] = {}
    while not memory.stopped.wait(_OFTEN):
        for child in psutil.Process().children():
            with suppress(psutil.Error):
                if child.pid not in readers:
                    readers[child.pid] = "core.reading.child" in child.cmdline()
                if readers[child.pid]:
                    memory.most = max(memory.most, child.memory_info().rss)
