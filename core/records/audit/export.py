"""The log as a file for an auditor, and whether such a file still holds.

JSON Lines: one object a row, with its MAC, and at the end one that seals them. Anybody can read the
rows; that they are genuine, and all of them, only the vault they come from can tell.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from core.errors import AccessDenied, FileGone
from core.records.audit.check import Head, Problem, Verdict, check
from core.records.audit.rows import Entry, Row, now
from core.vault.chain import export_seal

_LONGEST = 1 << 16
"""Bytes of a line; ours have a few hundred, and a hostile file must not fill the memory."""


class Seal(msgspec.Struct, frozen=True):
    """What the last line says.

    Attributes:
        vault: the id of the vault.
        utc: when it was written.
        count: how many rows come before.
        mac: of the last of them, hexadecimal.
        proof: vouches for all that, hexadecimal.
    """

    vault: str
    utc: str
    count: int
    mac: str
    proof: str = ""

    @property
    def head(self) -> Head:
        """The log's head at that moment."""
        return Head(self.count, bytes.fromhex(self.mac))

    def proved(self, seed: bytes) -> str:
        """Return what `proof` must be."""
        told = [self.vault, self.utc, self.count, self.mac]
        return export_seal(seed, msgspec.msgpack.encode(told)).hex()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What checking a log against an exported file found.

    Attributes:
        file: on the file itself.
        log: on the log, which must begin with the rows of the file.
        seal: of the file; None where the file is not sound and says nothing about the log.
    """

    file: Verdict
    log: Verdict
    seal: Seal | None

    @property
    def sound(self) -> bool:
        """Whether both are, and agree."""
        return self.file.sound and self.log.sound


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    sequence: int
    utc: str
    monotonic_ns: int
    actor: str
    event: str
    object: str
    outcome: str
    source: str | None
    mac: str


class _LastLine(msgspec.Struct, forbid_unknown_fields=True):
    seal: Seal


class _NoRow(Exception):
    """A line that is no row."""


def sealed_now(head: Head, vault: str, seed: bytes) -> Seal:
    """Make the last line for a log that ends so."""
    made = Seal(vault, now()[0], head.count, head.mac.hex())
    return msgspec.structs.replace(made, proof=made.proved(seed))


def lines(rows: Iterable[Row], sealed: Seal) -> Iterator[bytes]:
    """Yield the lines of a file."""
    for row in rows:
        fields = {name: getattr(row.entry, name) for name in Entry.__slots__}
        line = _Line(**fields, source=row.source, mac=row.mac.hex())
        yield msgspec.json.encode(line) + b"\n"
    yield msgspec.json.encode(_LastLine(sealed)) + b"\n"


class Exported:
    """A file that `lines` made, or that somebody says so of; it is read line by line."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def verify(self, seed: bytes, vault: str) -> Verdict:
        """Check the file by itself.

        Raises:
            FileGone, AccessDenied: it cannot be read.
        """
        last, count = b"", 0
        for line in self._lines():
            last, count = line, count + 1
        sealed = _sealed(last)
        if sealed is not None and sealed.vault != vault:
            return Verdict(Problem.REPLACED, 1, 0)
        whole = sealed is not None and sealed.proof == sealed.proved(seed)
        try:
            found = check(self.rows, seed, sealed.count if sealed is not None and whole else None)
        except _NoRow as broken:
            row = int(str(broken))
            return Verdict(Problem.ALTERED, row, row - 1)
        if not found.sound:
            return found
        if sealed is None or not whole:
            return Verdict(Problem.UNSEALED, found.checked + 1, found.checked)
        if sealed.count != found.checked:
            return Verdict(Problem.CUT, found.checked + 1, found.checked)
        return found

    def sealed(self) -> Seal:
        """Return the seal of a file that was found to be sound."""
        *_, last = self._lines()
        sealed = _sealed(last)
        if sealed is None:  # somebody has changed the file meanwhile
            raise AccessDenied
        return sealed

    def rows(self) -> Iterator[Row]:
        """Yield the rows: every line but a last one that is a seal."""
        held: bytes | None = None
        number = 0
        for line in self._lines():
            if held is not None:
                yield _row(held, number)
            held, number = line, number + 1
        if held is not None and _sealed(held) is None:
            yield _row(held, number)

    def _lines(self) -> Iterator[bytes]:
        try:
            with self._file.open("rb") as file:
                while line := file.readline(_LONGEST):
                    yield line
        except FileNotFoundError:
            raise FileGone from None
        except OSError:
            raise AccessDenied from None


def _sealed(line: bytes) -> Seal | None:
    try:
        sealed = msgspec.json.decode(line, type=_LastLine).seal
        bytes.fromhex(sealed.mac)
    except (msgspec.MsgspecError, ValueError):
        return None
    return sealed


def _row(line: bytes, number: int) -> Row:
    try:
        told = msgspec.json.decode(line, type=_Line)
        mac = bytes.fromhex(told.mac)
    except (msgspec.MsgspecError, ValueError):
        raise _NoRow(number) from None
    entry = Entry(*(getattr(told, name) for name in Entry.__slots__))
    return Row(entry, told.source, mac)
