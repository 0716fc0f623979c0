"""Where everything lives, which processes run, and what was done: the Privacy page."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from core.app import App
from core.errors import CloisterError
from core.places import Kind, Place, Process
from core.records.audit import Entry
from desktop.export.private import write_private
from desktop.jobs import Job, Jobs, Listener
from desktop.lists.audit import cells
from desktop.state.session import Session

__all__ = ["AuditShown", "Kind", "Place", "PrivacyState", "Process"]

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula (OWASP, CSV injection)."""


@dataclass(frozen=True, slots=True)
class AuditShown:
    """A part of the audit log.

    Attributes:
        entries: newest first.
        all: how many entries there are in all.
    """

    entries: Sequence[Entry] = ()
    all: int = 0


class PrivacyState(QObject):
    """View-model of the Privacy page. It looks only when it is asked to.

    Attributes:
        places_changed: emitted when ``places`` and ``processes`` are new.
        audit_changed: emitted when ``audit`` is new.
        exported: emitted with the file that the log was written to.
        failed: emitted with the error that kept something from being done.
    """

    places_changed = Signal()
    audit_changed = Signal()
    exported = Signal(object)
    failed = Signal(object)

    def __init__(
        self, session: Session, jobs: Jobs, config: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._config = config
        self._filter = ""
        self._looking: Job | None = None
        self.places: Sequence[Place] = ()
        self.processes: Sequence[Process] = ()
        self.audit = AuditShown()
        session.locking.connect(self._clear)

    def refresh(self) -> None:
        """Look at disk, processes and log again."""

        def looked(found: tuple[list[Place], list[Process]]) -> None:
            self.places, self.processes = found
            self.places_changed.emit()

        self._do(
            "vault", lambda app: (app.places.all(self._config), app.places.processes()), looked
        )
        self._look()

    def filter(self, words: str) -> None:
        """Show only entries that hold every word, in any column."""
        self._filter = words
        self._look()

    def export(self, path: Path) -> None:
        """Write what is shown to a file: CSV, or JSON Lines where its name ends so."""
        entries = self.audit.entries
        as_json = path.suffix.lower() in {".jsonl", ".json"}

        def write(app: App) -> Path:
            write_private(path, (_as_json if as_json else _as_csv)(entries))
            app.audit.append("audit.exported", outcome=f"{len(entries)} entries")
            return path

        self._do("files", write, self.exported.emit)

    def _look(self) -> None:
        words = self._filter.casefold().split()
        if self._looking is not None:
            self._looking.cancel()

        def look(app: App) -> AuditShown:
            entries = app.audit.entries()[::-1]
            held = [entry for entry in entries if _holds(entry, words)] if words else entries
            return AuditShown(held, len(entries))

        def looked(found: AuditShown) -> None:
            self._looking = None
            self.audit = found
            self.audit_changed.emit()

        self._looking = self._do("pages", look, looked)

    def _do(self, lane: Any, work: Callable[[App], Any], done: Callable[[Any], None]) -> Job | None:
        app = self._session.app
        if app is None:
            return None
        return self._jobs.call(lane, lambda: work(app), Listener(done=done, failed=self._tell))

    def _tell(self, error: Exception) -> None:
        if isinstance(error, CloisterError):
            self.failed.emit(error)

    def _clear(self) -> None:
        self.places, self.processes, self.audit = (), (), AuditShown()
        self._filter, self._looking = "", None
        self.places_changed.emit()
        self.audit_changed.emit()


def _holds(entry: Entry, words: Sequence[str]) -> bool:
    text = " ".join((*cells(entry), entry.event)).casefold()
    return all(word in text for word in words)


def _as_csv(entries: Sequence[Entry]) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(Entry.__slots__)
    for entry in entries:
        row = (str(getattr(entry, name)) for name in Entry.__slots__)
        writer.writerow(f"'{cell}" if cell.startswith(_DANGEROUS) else cell for cell in row)
    return stream.getvalue().encode("utf-8-sig")


def _as_json(entries: Sequence[Entry]) -> bytes:
    return b"".join(msgspec.json.encode(entry) + b"\n" for entry in entries)
