"""Where everything lives, which processes run, and what was done: the Privacy page."""

import csv
import io
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from PySide6.QtCore import QObject, Signal

from core.app import App
from core.errors import CloisterError
from core.places import Kind, Place, Process
from core.process.sandbox.tries import Layer, Tried
from core.records.audit import Entry
from core.report import audit_report
from core.vault.outside import write_private
from desktop.jobs import Job, Jobs, Lane, Listener
from desktop.lists.audit import Column, cells
from desktop.state.consent import Consent
from desktop.state.session import Session

__all__ = [
    "AuditShown",
    "Form",
    "Kind",
    "Layer",
    "Place",
    "PrivacyState",
    "Process",
    "Tried",
    "Wanted",
]

Item = TypeVar("Item")

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula (OWASP, CSV injection)."""

_STRETCH = 250
"""Entries handled between two pauses: about a millisecond."""

_PAUSE_S = 0.001
"""Python runs one thread at a time and lets go of it every 5 ms only. Painting a table asks Python
hundreds of small questions, and without pauses each would wait for that long."""


class Form(StrEnum):
    """What an exported log can be; the value is its file's suffix, without the dot."""

    CSV = "csv"
    JSON_LINES = "jsonl"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries of the log are shown, and in which order.

    Attributes:
        words: each must be in some column; upper and lower case do not matter.
        kind: of event, see ``desktop.lists.audit.KINDS``; empty for every kind.
        column: that the entries are sorted by.
        descending: whether the greatest comes first.
    """

    words: str = ""
    kind: str = ""
    column: Column = Column.NUMBER
    descending: bool = True

    @property
    def narrowed(self) -> bool:
        """Whether some entries are left out."""
        return bool(self.words.strip() or self.kind)


@dataclass(frozen=True, slots=True)
class AuditShown:
    """A part of the audit log.

    Attributes:
        entries: as wanted.
        all: how many entries there are in all.
    """

    entries: Sequence[Entry] = ()
    all: int = 0


class PrivacyState(QObject):
    """View-model of the Privacy page. It looks only when it is asked to.

    Attributes:
        places_changed: emitted when ``places`` and ``processes`` are new.
        audit_changed: emitted when ``audit`` is new.
        emptied: emitted when the vault or workspace closes: nothing is left to show.
        stale: emitted when another one is open; who shows something of it asks for `refresh`.
        tried_changed: emitted when ``tried`` or ``trying`` is new.
        exported: emitted with the file that the log was written to.
        failed: emitted with the error that kept something from being done.
        wanted: which entries of the log are shown.
        tried: every way to the network, and who refused it; empty until somebody wants to know.
        trying: whether they are being tried.
    """

    places_changed = Signal()
    tried_changed = Signal()
    audit_changed = Signal()
    emptied = Signal()
    stale = Signal()
    exported = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        consent: Consent,
        config: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._consent = consent
        self._config = config
        self._log: Sequence[Entry] | None = None
        self._arranging: Job | None = None
        self.wanted = Wanted()
        self.places: Sequence[Place] = ()
        self.processes: Sequence[Process] = ()
        self.audit = AuditShown()
        self.tried: Sequence[Tried] = ()
        self.trying = False
        session.locking.connect(self._clear)
        session.opened.connect(self.stale)

    def refresh(self) -> None:
        """Look at disk, processes and log again."""

        def looked(found: tuple[list[Place], list[Process]]) -> None:
            self.places, self.processes = found
            self.places_changed.emit()

        self._do(
            "vault", lambda app: (app.places.all(self._config), app.places.processes()), looked
        )
        self._log = None
        self._arrange()

    def try_the_network(self) -> None:
        """Try every way out of this computer, here and from a child; it sends nothing."""

        def done(found: list[Tried]) -> None:
            self.tried, self.trying = found, False
            self.tried_changed.emit()
            self.refresh()

        def failed(error: Exception) -> None:
            self.trying = False
            self.tried_changed.emit()
            self._tell(error)

        app = self._session.app
        if app is None or self.trying:
            return
        self.tried, self.trying = (), True
        self.tried_changed.emit()
        self._jobs.call(
            "vault",
            lambda: list(app.verification.offline()),
            Listener(done=done, failed=failed),
        )

    def filter(self, words: str) -> None:
        """Show only entries that hold every word, in any column."""
        self._want(replace(self.wanted, words=words))

    def choose_kind(self, kind: str) -> None:
        """Show only events of a kind; see `Wanted`."""
        self._want(replace(self.wanted, kind=kind))

    def sort(self, column: int, *, descending: bool) -> None:
        """Sort by a column."""
        self._want(replace(self.wanted, column=Column(column), descending=descending))

    def export(self, path: Path, form: Form) -> None:
        """Write what is shown to a file; a PDF always holds the whole log.

        The whole log as JSON Lines has the codes with which it can be checked later.
        """
        entries, narrowed = self.audit.entries, self.wanted.narrowed

        def write(app: App) -> Path:
            match form:
                case Form.PDF:
                    write_private(path, [audit_report(app.audit, app.access.ways().vault)])
                case Form.JSON_LINES if not narrowed:
                    write_private(path, app.audit.export(app.access.ways().vault))
                case Form.JSON_LINES:
                    write_private(path, [_as_json(entries)])
                case Form.CSV:
                    write_private(path, [_as_csv(entries)])
            app.audit.append("audit.exported", outcome=f"{len(entries)} entries")
            return path

        def written(path: Path) -> None:
            self.exported.emit(path)
            self._log = None
            self._arrange()

        self._consent.call("files", write, Listener(done=written, failed=self._tell))

    def _want(self, wanted: Wanted) -> None:
        if wanted != self.wanted:
            self.wanted = wanted
            self._arrange()

    def _arrange(self) -> None:
        """Show what is wanted now of the log; read the log where that was not done yet."""
        known, wanted = self._log, self.wanted
        if self._arranging is not None:
            self._arranging.cancel()

        def arrange(app: App) -> tuple[Sequence[Entry], AuditShown]:
            if known is None:
                app.collect()
            log = app.audit.entries() if known is None else known
            return log, AuditShown(_arranged(log, wanted), len(log))

        def arranged(found: tuple[Sequence[Entry], AuditShown]) -> None:
            self._arranging = None
            self._log, self.audit = found
            self.audit_changed.emit()

        self._arranging = self._do("pages", arrange, arranged)

    def _do(
        self, lane: Lane, work: Callable[[App], Any], done: Callable[[Any], None]
    ) -> Job | None:
        app = self._session.app
        if app is None:
            return None
        return self._jobs.call(lane, lambda: work(app), Listener(done=done, failed=self._tell))

    def _tell(self, error: Exception) -> None:
        if isinstance(error, CloisterError):
            self.failed.emit(error)

    def _clear(self) -> None:
        self.places, self.processes, self.audit = (), (), AuditShown()
        self.wanted, self._log, self._arranging = Wanted(), None, None
        self.tried, self.trying = (), False
        self.tried_changed.emit()
        self.places_changed.emit()
        self.audit_changed.emit()
        self.emptied.emit()


def _arranged(log: Sequence[Entry], wanted: Wanted) -> Sequence[Entry]:
    """Return the entries that are wanted, in the wanted order; those alike the newest first."""
    words = wanted.words.casefold().split()
    held = log
    if wanted.narrowed:
        held = [entry for entry in _gently(log) if _holds(entry, words, wanted.kind)]
    if wanted.column in {Column.NUMBER, Column.TIME}:
        return held[::-1] if wanted.descending else held
    # Sorting the few different values instead of all entries never holds Python for long.
    alike: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in _gently(held[::-1]):
        alike[cells(entry)[wanted.column].casefold()].append(entry)
    return [entry for value in sorted(alike, reverse=wanted.descending) for entry in alike[value]]


def _holds(entry: Entry, words: Sequence[str], kind: str) -> bool:
    if kind and entry.event.partition(".")[0] != kind:
        return False
    if not words:
        return True
    text = " ".join((*cells(entry), entry.event, entry.outcome)).casefold()
    return all(word in text for word in words)


def _gently(items: Sequence[Item]) -> Iterator[Item]:
    """Go through many items with pauses, so that the window goes on painting."""
    for number, item in enumerate(items, start=1):
        if not number % _STRETCH:
            time.sleep(_PAUSE_S)
        yield item


def _as_csv(entries: Sequence[Entry]) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(Entry.__slots__)
    for entry in _gently(entries):
        writer.writerow(_defused(str(getattr(entry, name)) for name in Entry.__slots__))
    return stream.getvalue().encode("utf-8-sig")  # without the mark Excel takes it for Latin-1


def _defused(row: Iterable[str]) -> list[str]:
    return [f"'{cell}" if cell.startswith(_DANGEROUS) else cell for cell in row]


def _as_json(entries: Sequence[Entry]) -> bytes:
    return b"".join(msgspec.json.encode(entry) + b"\n" for entry in _gently(entries))
