"""The rows of the audit log, read a page at a time."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import msgspec

from core.vault.database import Database

_PAGE = 1000
"""Rows read at a time, so that a log of any length fits into memory."""

_LEAST = -(2**63)
_MOST = 2**63 - 1

# A row from outside may hold anything. Bytes that are no text would keep the whole page from being
# read, and a number that is none from being checked: neither has a MAC that fits.
_COLUMNS = (
    "sequence, CAST(utc AS BLOB),"
    " CASE typeof(monotonic_ns) WHEN 'integer' THEN monotonic_ns ELSE -1 END,"
    " CAST(actor AS BLOB), CAST(event AS BLOB), CAST(object AS BLOB), CAST(outcome AS BLOB),"
    " CAST(source AS BLOB), CASE typeof(mac) WHEN 'blob' THEN mac ELSE x'' END"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the log, as people read it.

    Attributes:
        sequence: its number, counted from 1.
        utc: when, ISO 8601 to the millisecond.
        monotonic_ns: the same by a clock that nobody can set; 0 where it is not known. It starts
            anew with the computer.
        actor: the account of the operating system.
        event: what was done, as a code.
        object: the id of what it was done to; empty for the vault.
        outcome: ``done``, a code of what came of it, or the name of the error.
    """

    sequence: int
    utc: str
    monotonic_ns: int
    actor: str
    event: str
    object: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the log with what vouches for it.

    Attributes:
        entry: see `Entry`.
        source: the workspace and the number in its outbox that it came from; None for others.
        mac: 32 bytes; empty where something else stands in its place.
    """

    entry: Entry
    source: str | None
    mac: bytes

    def encoded(self, sequence: int | None = None) -> bytes:
        """Return what is authenticated, as it is or as the row that it would be elsewhere."""
        entry = self.entry if sequence is None else replace(self.entry, sequence=sequence)
        return msgspec.msgpack.encode([entry, self.source])


def read(control: Database, most: int = _MOST) -> Iterator[Row]:
    """Yield every row, by sequence.

    Args:
        control: the vault's control database.
        most: the largest sequence wanted.
    """
    after, page = _LEAST, None
    while page is None or len(page) == _PAGE:
        page = control.rows(
            f"SELECT {_COLUMNS} FROM audit WHERE sequence {'>=' if after == _LEAST else '>'} ?"  # noqa: S608  our own columns
            f" AND sequence <= ? ORDER BY sequence LIMIT {_PAGE}",
            (after, most),
        )
        for columns in page:
            yield _row(columns)
            after = columns[0]


def latest(control: Database, count: int) -> list[Entry]:
    """Return the last rows, oldest first."""
    rows = control.rows(
        f"SELECT {_COLUMNS} FROM audit ORDER BY sequence DESC LIMIT ?",  # noqa: S608  our own columns
        (count,),
    )
    return [_row(columns).entry for columns in reversed(rows)]


def now() -> tuple[str, int]:
    """Return this moment: UTC, and nanoseconds of the monotonic clock."""
    return datetime.now(UTC).isoformat(timespec="milliseconds"), time.monotonic_ns()


def _row(columns: tuple[int, bytes, int, bytes, bytes, bytes, bytes, bytes | None, bytes]) -> Row:
    sequence, utc, monotonic_ns, actor, event, obj, outcome, source, mac = columns
    entry = Entry(
        sequence, _text(utc), monotonic_ns, _text(actor), _text(event), _text(obj), _text(outcome)
    )
    return Row(entry, None if source is None else _text(source), mac)


def _text(stored: bytes) -> str:
    return stored.decode("utf-8", "replace")
