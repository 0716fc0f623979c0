"""Tampering with the audit log, by somebody who can write in the control database.

Each is done with SQL on a real vault, and has to be found, named and placed.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.records.audit import Head, Problem, Stale, Verdict, note
from core.vault.database import Database
from tests.proofs import Proof
from tests.records.audit import Place, made, reopened

ROWS = 30
"""How many rows the log has that is tampered with."""

_COLUMNS = "sequence, utc, monotonic_ns, actor, event, object, outcome, source, mac"
_COPIED = _COLUMNS.removeprefix("sequence, ").replace("source", "NULL")


@dataclass(frozen=True, slots=True)
class Tampering:
    """One way to tamper.

    Attributes:
        name: what is done.
        does: it.
        problem: what it has to be called.
        row: where it has to be found.
        anchored: whether the head was kept elsewhere before.
    """

    name: str
    does: Callable[[Database], object]
    problem: Problem
    row: int
    anchored: bool = False


@dataclass(slots=True)
class _Other:
    """Rows of another log: the same one earlier, or another vault's."""

    rows: Sequence[tuple[Any, ...]] = ()
    end: Sequence[tuple[Any, ...]] = ()

    def taken(self, control: Database) -> None:
        self.rows = control.rows(f"SELECT {_COLUMNS} FROM audit")  # noqa: S608  our own columns
        self.end = control.rows("SELECT id, count, mac FROM audit_end")

    def put(self, control: Database, *, end: bool = True) -> None:
        control.run("DELETE FROM audit")
        control.run_many(
            f"INSERT INTO audit({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608  our own columns
            self.rows,
        )
        if end:
            control.run("DELETE FROM audit_end")
            control.run_many("INSERT INTO audit_end(id, count, mac) VALUES (?, ?, ?)", self.end)


@dataclass(slots=True)
class _Scene:
    earlier: _Other = field(default_factory=_Other)
    foreign: _Other = field(default_factory=_Other)


def run(folder: Path) -> list[Proof]:
    """Tamper in every way, and look for what was not found.

    Args:
        folder: an empty one.
    """
    scene = _Scene()
    with made(folder / "other") as other:
        _fill(other)
        scene.foreign.taken(other.vault.control)
    failed = []
    ways = list(_ways(scene))
    with made(folder / "vault") as place:
        for _ in range(5):
            place.audit.append("setting.changed", "answers.gate")
        scene.earlier.taken(place.vault.control)
        _fill(place)
        for way in ways:
            wrong = _try(place, way)
            failed += [f"{way.name}: {wrong}"] if wrong else []
    by_file = [_roll_back_workspace, _roll_back_control, _roll_back_both, _clock]
    for number, prove in enumerate(by_file):
        wrong = prove(folder / str(number))
        failed += [f"{prove.__name__}: {wrong}"] if wrong else []
    return [Proof("tampering with the audit log", len(ways) + len(by_file), failed)]


def _fill(place: Place) -> None:
    """Make the log as long as it has to be, half of it out of a workspace."""
    place.note("question.asked", 10)
    place.collect()
    while place.audit.head().count < ROWS:
        place.audit.append("setting.changed", "pages.dpi")


def _try(place: Place, way: Tampering) -> str:
    """Tamper, check, undo; return what is wrong, if anything."""
    control, anchor = place.vault.control, place.audit.head() if way.anchored else None
    before = _Other()
    before.taken(control)
    way.does(control)
    found = place.audit.verify(anchor)
    before.put(control)
    if found.sound or (found.problem, found.sequence) != (way.problem, way.row):
        return f"said {found.problem} at {found.sequence}, was {way.problem} at {way.row}"
    if place.audit.verify(place.audit.head()) != Verdict(None, 0, ROWS):
        return "the log is not whole after it was put right"
    return ""


def _sql(*statements: str) -> Callable[[Database], object]:
    def does(control: Database) -> None:
        for statement in statements:
            control.run(statement)

    return does


def _shift(first: int, by: int) -> tuple[str, str]:
    """Renumber the rows from one on: by way of negative numbers, since each must be unique."""
    return (
        f"UPDATE audit SET sequence = -sequence WHERE sequence >= {first}",  # noqa: S608  numbers of our own
        f"UPDATE audit SET sequence = -sequence + ({by}) WHERE sequence < 0",  # noqa: S608  numbers of our own
    )


def _forged(sequence: int) -> str:
    return (
        f"INSERT INTO audit({_COLUMNS}) SELECT {sequence}, utc, monotonic_ns, actor, event, object,"  # noqa: S608  numbers of our own
        " 'answered', NULL, randomblob(32) FROM audit ORDER BY sequence DESC LIMIT 1"
    )


def _copied(row: int, to: int) -> str:
    return f"INSERT INTO audit({_COLUMNS}) SELECT {to}, {_COPIED} FROM audit WHERE sequence = {row}"  # noqa: S608  numbers of our own


def _ways(scene: _Scene) -> Iterator[Tampering]:
    yield from _edits()
    yield from _removals()
    yield from _insertions()
    yield from _moves()
    yield from _ends()
    yield from _replacements(scene)


def _edits() -> Iterator[Tampering]:
    columns = {
        "utc": "'2020-01-01T00:00:00.000+00:00'",
        "monotonic_ns": "monotonic_ns + 1",
        "actor": "'somebody'",
        "event": "'page.opened'",
        "object": "object || '9'",
        "outcome": "'sound'",
        "source": "'elsewhere/' || sequence",
        "mac": "zeroblob(32)",
    }
    for row, called in ((1, "first"), (ROWS // 2, "middle"), (ROWS, "last")):
        for column, value in columns.items():
            change = f"UPDATE audit SET {column} = {value} WHERE sequence = {row}"  # noqa: S608  names from above
            yield Tampering(f"{column} of the {called} row", _sql(change), Problem.ALTERED, row)
    middle = ROWS // 2
    for name, value in (
        ("a MAC cut short", "mac = substr(mac, 1, 31)"),
        ("a MAC that is text", "mac = 'none'"),
        ("the MAC of another row", "mac = (SELECT mac FROM audit WHERE sequence = 3)"),
        ("bytes that are no text", "event = CAST(x'ff00' AS TEXT)"),
        ("a number that is none", "monotonic_ns = 'noon'"),
    ):
        change = f"UPDATE audit SET {value} WHERE sequence = {middle}"  # noqa: S608  values from above
        yield Tampering(name, _sql(change), Problem.ALTERED, middle)
    every = _sql("UPDATE audit SET actor = 'somebody' WHERE sequence BETWEEN 7 AND 12")
    yield Tampering("six rows in a row", every, Problem.ALTERED, 7)
    copy = _sql("DELETE FROM audit WHERE sequence = 9", _copied(2, 9))
    yield Tampering("a row overwritten with a copy of another", copy, Problem.ALTERED, 9)


def _removals() -> Iterator[Tampering]:
    gone = "DELETE FROM audit WHERE sequence"
    yield Tampering("first row removed", _sql(f"{gone} = 1"), Problem.MISSING, 1)
    yield Tampering("a middle row removed", _sql(f"{gone} = 15"), Problem.MISSING, 15)
    yield Tampering("several rows removed", _sql(f"{gone} BETWEEN 4 AND 9"), Problem.MISSING, 4)
    yield Tampering("every second row removed", _sql(f"{gone} % 2 = 0"), Problem.MISSING, 2)
    closed = _sql(f"{gone} = 15", *_shift(16, -1))
    yield Tampering("a row removed and the gap closed", closed, Problem.MISSING, 15)
    closed = _sql(f"{gone} < 4", *_shift(4, -3))
    yield Tampering("the first rows removed and the gap closed", closed, Problem.MISSING, 1)
    filled = _sql(f"{gone} = 5", "UPDATE audit SET sequence = 5 WHERE sequence = 30")
    yield Tampering("a row removed, the last one in its place", filled, Problem.MISSING, 5)


def _insertions() -> Iterator[Tampering]:
    end = ROWS + 1
    yield Tampering("a forged row pushed in", _sql(*_shift(8, 1), _forged(8)), Problem.INSERTED, 8)
    yield Tampering(
        "a forged row pushed in at the start", _sql(*_shift(1, 1), _forged(1)), Problem.INSERTED, 1
    )
    yield Tampering(
        "a copy of an earlier row pushed in",
        _sql(*_shift(8, 1), _copied(2, 8)),
        Problem.INSERTED,
        8,
    )
    yield Tampering(
        "a copy of a later row pushed in", _sql(*_shift(8, 1), _copied(21, 8)), Problem.INSERTED, 8
    )
    yield Tampering("a row with a guessed MAC appended", _sql(_forged(end)), Problem.INSERTED, end)
    yield Tampering("a copy of a row appended", _sql(_copied(3, end)), Problem.INSERTED, end)
    yield Tampering("a forged row as number 0", _sql(_forged(0)), Problem.INSERTED, 0)
    yield Tampering("a copy of a row as number -5", _sql(_copied(3, -5)), Problem.INSERTED, -5)
    far = 2**62
    yield Tampering("a forged row far beyond the end", _sql(_forged(far)), Problem.INSERTED, far)


def _moves() -> Iterator[Tampering]:
    number = "UPDATE audit SET sequence ="
    swap = (f"{number} -1 WHERE sequence = 6", f"{number} 6 WHERE sequence = 7")
    swapped = _sql(*swap, f"{number} 7 WHERE sequence = -1")
    yield Tampering("two rows swapped", swapped, Problem.MOVED, 6)
    reverse = _sql(f"{number} -sequence", f"{number} sequence + {ROWS + 1}")
    yield Tampering("all rows in reverse", reverse, Problem.MOVED, 1)
    away = _sql(f"{number} 500 WHERE sequence = 10")
    yield Tampering("a row renumbered away", away, Problem.MOVED, 10)
    early = _sql(f"{number} -3 WHERE sequence = 10")
    yield Tampering("a row renumbered before the first", early, Problem.MOVED, -3)
    later = _sql(
        f"{number} 0 WHERE sequence = 10", *_shift(11, -1), f"{number} 30 WHERE sequence = 0"
    )
    yield Tampering("a row moved to the end", later, Problem.MOVED, 10)
    last = _sql(f"{number} {ROWS + 5} WHERE sequence = {ROWS}")
    yield Tampering("the last row renumbered", last, Problem.MOVED, ROWS)


def _ends() -> Iterator[Tampering]:
    gone, end = "DELETE FROM audit WHERE sequence", "DELETE FROM audit_end"
    yield Tampering("the last row cut off", _sql(f"{gone} = {ROWS}"), Problem.CUT, ROWS)
    yield Tampering("the second half cut off", _sql(f"{gone} > 15"), Problem.CUT, 16)
    yield Tampering("all rows cut off", _sql("DELETE FROM audit"), Problem.CUT, 1)
    cut = _sql(f"{gone} > 25", end)
    yield Tampering("tail and seal cut off", cut, Problem.UNSEALED, 26)
    yield Tampering("tail and seal cut off, anchored", cut, Problem.CUT, 26, anchored=True)
    both = _sql("DELETE FROM audit", end)
    yield Tampering("everything cut off, with its seal", both, Problem.REPLACED, 1)
    yield Tampering("everything cut off, anchored", both, Problem.CUT, 1, anchored=True)
    forged = _sql(f"{gone} > 25", "UPDATE audit_end SET count = 25")
    yield Tampering("tail cut off, seal renumbered", forged, Problem.UNSEALED, 26)
    yield Tampering(
        "seal zeroed", _sql("UPDATE audit_end SET mac = zeroblob(32)"), Problem.UNSEALED, 31
    )
    far = _sql("UPDATE audit_end SET count = 4611686018427387904")
    yield Tampering("seal far beyond the rows", far, Problem.UNSEALED, ROWS + 1)
    number = _sql("UPDATE audit_end SET count = 'many'")
    yield Tampering("seal that counts nothing", number, Problem.UNSEALED, ROWS + 1)


def _replacements(scene: _Scene) -> Iterator[Tampering]:
    yield Tampering(
        "another vault's rows", lambda c: scene.foreign.put(c, end=False), Problem.REPLACED, 1
    )
    yield Tampering("another vault's log", scene.foreign.put, Problem.REPLACED, 1)
    earlier = len(("workspace.created", *range(5)))
    yield Tampering(
        "older copy of the rows",
        lambda c: scene.earlier.put(c, end=False),
        Problem.CUT,
        earlier + 1,
    )
    yield Tampering("older copy of the log", scene.earlier.put, Problem.REPLACED, earlier + 1)
    yield Tampering(
        "older copy of the log, anchored",
        scene.earlier.put,
        Problem.CUT,
        earlier + 1,
        anchored=True,
    )


def _session(folder: Path, event: str) -> tuple[Head, Verdict]:
    """Open, do something, lock."""
    with (reopened if folder.exists() else made)(folder) as place:
        place.audit.opened(place.outbox, place.workspace)
        place.note(event, 3)
        place.audit.closed(place.outbox, place.workspace, locking=True)
        return place.audit.head(), place.audit.verify()


def _roll_back_workspace(folder: Path) -> str:
    """A workspace's file of the session before is put back."""
    _session(folder, "document.added")
    (file,) = (folder / "workspaces").glob("*.db")
    old = file.read_bytes()
    _session(folder, "document.read")
    file.write_bytes(old)
    with reopened(folder) as place:
        found = place.audit.opened(place.outbox, place.workspace)
        stale = [entry for entry in place.events() if entry[0] == "workspace.stale"]
        place.note("document.removed")
        place.collect()
        kept = place.events()[-1][0] == "document.removed"
        whole = place.audit.verify().sound
    with reopened(folder) as place:
        again = place.audit.opened(place.outbox, place.workspace)
    if found is not Stale.WORKSPACE or stale != [("workspace.stale", "workspace")]:
        return f"was not named: {found}, {stale}"
    return "" if kept and whole and again is None else "rows after it are lost, or it is told twice"


def _roll_back_control(folder: Path) -> str:
    """The control database of the session before is put back."""
    _session(folder, "document.added")
    old = (folder / "control.db").read_bytes()
    _session(folder, "document.read")
    (folder / "control.db").write_bytes(old)
    with reopened(folder) as place:
        found = place.audit.opened(place.outbox, place.workspace)
        stale = [entry for entry in place.events() if entry[0] == "workspace.stale"]
        whole = place.audit.verify().sound
    with reopened(folder) as place:
        again = place.audit.opened(place.outbox, place.workspace)
    if found is not Stale.CONTROL or stale != [("workspace.stale", "control")]:
        return f"was not named: {found}, {stale}"
    return "" if whole and again is None else "it is told twice"


def _roll_back_both(folder: Path) -> str:
    """The whole folder of the session before is put back, and work goes on."""
    _session(folder, "document.added")
    shutil.copytree(folder, folder.with_suffix(".old"))
    head, _ = _session(folder, "document.read")
    shutil.rmtree(folder)
    shutil.copytree(folder.with_suffix(".old"), folder)
    with reopened(folder) as place:
        found = place.audit.verify(head)
        if found.problem is not Problem.CUT or place.audit.continues(head):
            return f"was not named: {found}"
        while place.audit.head().count < head.count:
            place.audit.append("setting.changed")
        found = place.audit.verify(head)
    if (found.problem, found.sequence) != (Problem.REPLACED, head.count):
        return f"was not named after work went on: {found}"
    return ""


def _clock(folder: Path) -> str:
    """The clock was set back by an hour between two rows of a workspace: a warning."""
    with made(folder) as place:
        note(place.outbox, "document.added")
        note(place.outbox, "document.read")
        place.outbox.run("UPDATE outbox SET utc = '2031-05-06T10:00:00.000+00:00' WHERE id = 1")
        place.outbox.run("UPDATE outbox SET utc = '2031-05-06T09:00:00.000+00:00' WHERE id = 2")
        place.collect()
        found = place.audit.verify()
    if found != Verdict(Problem.CLOCK, 3, 3) or not found.sound:
        return f"was not named: {found}"
    return ""
