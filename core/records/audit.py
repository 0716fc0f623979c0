"""The audit log: what was done with the vault, never what was in it.

Append-only rows in the control database: fixed event codes, ids, no document text and no file
names, so that erasing a document never edits the log. Each row carries a MAC under a key that
evolves from row to row; a row that was edited, removed, inserted or moved no longer fits.

A row is written in the same transaction as the change it records. Changes in a workspace happen in
another database, so they leave the row in that database's outbox, in their own transaction, and
``collect`` moves it into the log. Moving it twice is impossible: the source is unique.
"""

import getpass
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec

from core.vault.chain import Chain
from core.vault.database import Database


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the log."""

    sequence: int
    utc: str
    monotonic_ns: int
    actor: str
    event: str
    object: str
    outcome: str


def note(workspace: Database, event: str, obj: str = "", outcome: str = "done") -> None:
    """Leave a row in a workspace's outbox; call it inside the transaction of the change."""
    workspace.run(
        "INSERT INTO outbox(utc, monotonic_ns, event, object, outcome) VALUES (?, ?, ?, ?, ?)",
        (*_now(), event, obj, outcome),
    )


class AuditLog:
    """The log of one vault.

    Args:
        control: the vault's control database.
        seed: gives the key of the first row.
    """

    def __init__(self, control: Database, seed: Callable[[], bytes]) -> None:
        self._control = control
        self._seed = seed
        self._guard = threading.Lock()
        self._chain = Chain.at(seed(), control.value("SELECT count(*) FROM audit"))
        self._actor = _account()

    def append(self, event: str, obj: str = "", outcome: str = "done") -> None:
        """Write a row; inside a transaction of the control database it shares its fate."""
        utc, monotonic_ns = _now()
        self._write(utc, monotonic_ns, event, obj, outcome, None)

    def collect(self, workspace: Database, source: str) -> None:
        """Move the rows of a workspace's outbox into the log.

        Args:
            workspace: the workspace's database.
            source: the workspace's id.
        """
        rows = workspace.rows(
            "SELECT id, utc, monotonic_ns, event, object, outcome FROM outbox ORDER BY id"
        )
        if not rows:
            return
        with self._control.transaction():
            for number, utc, monotonic_ns, event, obj, outcome in rows:
                origin = f"{source}/{number}"
                known = self._control.value("SELECT 1 FROM audit WHERE source = ?", (origin,))
                if known is None:
                    self._write(utc, monotonic_ns, event, obj, outcome, origin)
        workspace.run("DELETE FROM outbox WHERE id <= ?", (rows[-1][0],))

    def entries(self) -> list[Entry]:
        """Return every row, oldest first."""
        rows = self._control.rows(
            "SELECT sequence, utc, monotonic_ns, actor, event, object, outcome"
            " FROM audit ORDER BY sequence"
        )
        return [Entry(*row) for row in rows]

    def first_bad(self) -> int | None:
        """Check every row and return the sequence of the first that does not fit, or None."""
        chain = Chain(self._seed())
        expected = 1
        for *fields, source, mac in self._control.rows(
            "SELECT sequence, utc, monotonic_ns, actor, event, object, outcome, source, mac"
            " FROM audit ORDER BY sequence"
        ):
            if fields[0] != expected or chain.mac(_encoded(Entry(*fields), source)) != mac:
                return expected
            expected += 1
        return None

    def _write(
        self, utc: str, monotonic_ns: int, event: str, obj: str, outcome: str, source: str | None
    ) -> None:
        # The database before the guard: whoever appends inside a transaction holds it already.
        with self._control.transaction(), self._guard:
            last: int = self._control.value("SELECT coalesce(max(sequence), 0) FROM audit")
            if self._chain.position != last:  # a transaction was rolled back after its row
                self._chain = Chain.at(self._seed(), last)
            entry = Entry(last + 1, utc, monotonic_ns, self._actor, event, obj, outcome)
            mac = self._chain.mac(_encoded(entry, source))
            self._control.run(
                "INSERT INTO audit(sequence, utc, monotonic_ns, actor, event, object, outcome,"
                " source, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (last + 1, utc, monotonic_ns, self._actor, event, obj, outcome, source, mac),
            )


def _encoded(entry: Entry, source: str | None) -> bytes:
    return msgspec.msgpack.encode([entry, source])


def _now() -> tuple[str, int]:
    return datetime.now(UTC).isoformat(timespec="milliseconds"), time.monotonic_ns()


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such account entry: a container, a service
        return "unknown"
