"""The databases survive a disk that fails, and the proof of it would notice if they did not."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.vault import database
from core.vault.database import Database, Journal
from tests.proofs import Proof, faults
from tests.proofs.work import EVERY


@contextmanager
def _nothing_begins(_database: Database) -> Iterator[None]:
    yield


PROMISED = 3000
"""Points at which the disk fails, over all pieces of work."""


def _failures(proofs: Sequence[Proof]) -> list[str]:
    return [f"{proof.name}: {what}" for proof in proofs for what in proof.failed]


def test_wherever_the_disk_fails_there_is_the_old_state_or_the_new_one(tmp_path: Path) -> None:
    """Killed, torn, cut off from power, refused, unreadable or full: the vault opens at once."""
    proofs = faults.run(tmp_path / "proof")
    assert _failures(proofs) == []
    assert sum(proof.tried for proof in proofs) >= PROMISED
    assert len(proofs) == len(EVERY) * len(faults.JOURNALS)


@pytest.mark.soak
def test_not_one_point_is_left_out(tmp_path: Path) -> None:
    """The same without skipping any."""
    assert _failures(faults.run(tmp_path / "proof", most=sys.maxsize)) == []


@pytest.mark.parametrize(
    ("journal", "careless"),
    [("wal", ("NORMAL", 1)), ("wal", ("OFF", 0)), ("delete", ("FULL", 2)), ("delete", ("OFF", 0))],
)
def test_the_proof_notices_a_database_that_does_not_wait_for_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, journal: Journal, careless: tuple[str, int]
) -> None:
    """A weaker ``synchronous`` loses what was acknowledged when the power fails."""
    (mode, _) = database._JOURNALS[journal]
    weaker = {journal: (mode, ("synchronous", *careless))}
    monkeypatch.setattr(database, "_JOURNALS", weaker)
    setting = [work for work in EVERY if work.name == "change a setting"]
    failures = _failures(faults.run(tmp_path / "proof", setting, [journal]))
    assert any("power cut" in failure for failure in failures)


def test_the_proof_notices_a_change_that_is_not_one_transaction(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A setting without its audit row is a third state."""
    monkeypatch.setattr(Database, "transaction", _nothing_begins)
    setting = [work for work in EVERY if work.name == "change a setting"]
    failures = _failures(faults.run(tmp_path / "proof", setting, ["wal"]))
    assert any("killed" in failure and "another state" in failure for failure in failures)
