"""An exported log: every row, sealed, and good for checking the vault with later."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from core.errors import AccessDenied, FileGone
from core.records.audit import Problem, Verdict
from core.records.audit.export import Exported
from tests.records.audit import Place, made

Lines = list[bytes]


def exported(place: Place, file: Path) -> Lines:
    """Write the log to a file; return its lines."""
    lines = list(place.audit.export(place.vault.id))
    file.write_bytes(b"".join(lines))
    return lines


def compared(
    place: Place, file: Path, lines: Sequence[bytes] | None = None
) -> tuple[Verdict, Verdict]:
    """Check the log against a file, of other lines if there are any."""
    if lines is not None:
        file.write_bytes(b"".join(lines))
    found = place.audit.verify_export(file, place.vault.id)
    assert found.sound == (found.file.sound and found.log.sound)
    return found.file, found.log


def test_each_line_is_a_row_with_its_mac_and_the_last_one_the_seal(tmp_path: Path) -> None:
    """JSON that anybody can read."""
    with made(tmp_path / "v") as place:
        place.note("document.added", 2)
        place.collect()
        *rows, seal = map(json.loads, exported(place, tmp_path / "log.jsonl"))
        assert [row["event"] for row in rows] == [e.event for e in place.audit.entries()]
        assert rows[1]["source"] == f"{place.workspace}/1"
        assert all(len(row["mac"]) == 64 for row in rows)
        told = seal["seal"]
        assert (told["vault"], told["count"], told["mac"]) == (place.vault.id, 3, rows[-1]["mac"])


def test_a_log_that_went_on_still_begins_with_what_was_exported(tmp_path: Path) -> None:
    """Today, and after more rows; the seal is given."""
    file = tmp_path / "log.jsonl"
    with made(tmp_path / "v") as place:
        exported(place, file)
        place.audit.append("setting.changed")
        found = place.audit.verify_export(file, place.vault.id)
        assert (found.file, found.log) == (Verdict(None, 0, 1), Verdict(None, 0, 2))
        assert found.seal is not None
        assert found.seal.head.count == 1


def test_an_export_of_an_empty_log_holds(tmp_path: Path) -> None:
    """A seal and nothing else; it cannot be had from a vault in use, but it is whole."""
    with made(tmp_path / "v") as place:
        place.vault.control.run("DELETE FROM audit; DELETE FROM audit_end; DELETE FROM workspace")
        lines = exported(place, tmp_path / "log.jsonl")
        assert len(lines) == 1
        assert compared(place, tmp_path / "log.jsonl") == (Verdict(None, 0, 0), Verdict(None, 0, 0))


def _seal(lines: Lines, **other: object) -> bytes:
    told = json.loads(lines[-1])["seal"]
    return json.dumps({"seal": {**told, **other}}).encode() + b"\n"


def _row(line: bytes, **other: object) -> bytes:
    return json.dumps({**json.loads(line), **other}).encode() + b"\n"


CHANGES: dict[str, tuple[Callable[[Lines], Lines], Problem, int]] = {
    "a value": (
        lambda x: [*x[:2], _row(x[2], outcome="other"), *x[3:]],
        Problem.ALTERED,
        3,
    ),
    "a mac that is none": (
        lambda x: [*x[:2], _row(x[2], mac="zz"), *x[3:]],
        Problem.ALTERED,
        3,
    ),
    "no json": (lambda x: [x[0], b"hello\n", *x[2:]], Problem.ALTERED, 2),
    "an endless line": (lambda x: [x[0], b"x" * 100_000 + b"\n", *x[2:]], Problem.ALTERED, 2),
    "a row removed": (lambda x: [x[0], *x[2:]], Problem.MISSING, 2),
    "two rows swapped": (lambda x: [x[0], x[2], x[1], *x[3:]], Problem.MOVED, 2),
    "a row appended": (
        lambda x: [*x[:-1], _row(x[2], sequence=6), x[-1]],
        Problem.INSERTED,
        6,
    ),
    "the tail": (lambda x: [*x[:3], x[-1]], Problem.CUT, 4),
    "tail and seal": (lambda x: x[:3], Problem.UNSEALED, 4),
    "only the seal": (lambda x: x[:-1], Problem.UNSEALED, 6),
    "nothing at all": (lambda _x: [], Problem.UNSEALED, 1),
    "a seal in the middle": (lambda x: [*x[:2], x[-1], *x[2:]], Problem.ALTERED, 3),
    "a seal that was made smaller": (
        lambda x: [*x[:3], _seal(x, count=3, mac=json.loads(x[2])["mac"])],
        Problem.UNSEALED,
        4,
    ),
    "a seal of another day": (
        lambda x: [*x[:-1], _seal(x, utc="2031-01-01T00:00:00.000+00:00")],
        Problem.UNSEALED,
        6,
    ),
    "a seal whose mac is none": (lambda x: [*x[:-1], _seal(x, mac="zz")], Problem.ALTERED, 6),
    "another vault": (
        lambda x: [*x[:-1], _seal(x, vault="3f0c0f52-8a52-4a3b-9d57-6d5d7b1c3a10")],
        Problem.REPLACED,
        1,
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_file_that_was_changed_is_no_measure(tmp_path: Path, name: str) -> None:
    """What was done to it is named; the log is checked without it."""
    change, problem, row = CHANGES[name]
    with made(tmp_path / "v") as place:
        place.note("document.added", 4)
        place.collect()
        lines = exported(place, tmp_path / "log.jsonl")
        file, log = compared(place, tmp_path / "log.jsonl", change(lines))
        assert (file.problem, file.sequence) == (problem, row)
        assert log.sound


def test_a_log_that_was_cut_and_went_on_is_told_from_the_one_exported(tmp_path: Path) -> None:
    """Every row of the file must be the log's own, not the last one only."""
    file = tmp_path / "log.jsonl"
    with made(tmp_path / "v") as place:
        control = place.vault.control
        old = control.row("SELECT count, mac FROM audit_end")
        assert old is not None
        for _ in range(3):
            place.audit.append("setting.changed", "before")
        exported(place, file)
        (last,) = control.rows("SELECT * FROM audit WHERE sequence = 4")
        control.run("DELETE FROM audit WHERE sequence > 1")
        control.run("UPDATE audit_end SET count = ?, mac = ?", old)
        assert compared(place, file)[1] == Verdict(Problem.CUT, 2, 1)
        for _ in range(4):
            place.audit.append("setting.changed", "after")
        assert compared(place, file)[1] == Verdict(Problem.REPLACED, 4, 5)
        control.run("DELETE FROM audit WHERE sequence = 4")
        control.run("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", last)
        assert compared(place, file)[1] == Verdict(Problem.REPLACED, 2, 5)


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    """Not there, or a folder."""
    with made(tmp_path / "v") as place:
        with pytest.raises(FileGone):
            place.audit.verify_export(tmp_path / "none.jsonl", place.vault.id)
        with pytest.raises(AccessDenied):
            place.audit.verify_export(tmp_path, place.vault.id)
        (tmp_path / "log.jsonl").write_bytes(b"{}\n")
        with pytest.raises(AccessDenied):
            Exported(tmp_path / "log.jsonl").sealed()


def test_entries_for_a_report_are_those_of_one_moment(tmp_path: Path) -> None:
    """Rows that come while it is drawn are not in it, nor in its seal."""
    with made(tmp_path / "v") as place:
        entries, seal = place.audit.entries_for_export(), place.audit.seal(place.vault.id)
        place.audit.append("setting.changed")
        assert (len(list(entries)), seal.count) == (1, 1)
