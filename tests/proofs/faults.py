"""Proof: at whichever point the disk fails, the vault holds the old state or the new one.

Every piece of work is run once for every point at which it touches the disk and every way in which
the disk can fail there, in both journal modes, up to the end of locking the vault. Then the vault
is opened again on a sound disk, and everything in it is looked at. Where the process lives on, it
goes on with the same connections first, and does the work again if it was not done.
"""

import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core.errors import CloisterError, WrongPassphrase
from core.vault.database import Journal
from tests.proofs import Proof
from tests.proofs.fault_disk import Fault, FaultDisk, Touch
from tests.proofs.fault_os import standing_in
from tests.proofs.fault_vfs import FaultVFS
from tests.proofs.office import (
    NEW_PASSPHRASE,
    Office,
    State,
    databases,
    furnish,
    open_office,
    workspace_files,
)
from tests.proofs.work import EVERY, Work
from tests.vault import PASSPHRASE

JOURNALS: tuple[Journal, ...] = ("wal", "delete")

MOST = 26
"""Points for each piece of work, journal mode and way to fail, where there are more."""

_VFS = "cloister-failing"
_DISK = FaultDisk()
_FAULTY = FaultVFS(_VFS, _DISK)  # registered with SQLite for as long as somebody holds it

_TOP = {"lock", "control.db", "header.json", "header.bak", "workspaces", "attempts"}
"""What lies in the folder of a vault that is locked."""


def run(
    folder: Path,
    every: Sequence[Work] = EVERY,
    journals: Sequence[Journal] = JOURNALS,
    most: int = MOST,
) -> list[Proof]:
    """Break every piece of work at its points.

    Args:
        folder: where to; it must not exist, or be empty.
        every: which work.
        journals: in which modes.
        most: at how many points for each way to fail, evenly spread where there are more.

    Returns:
        One proof for each piece of work in each journal mode.
    """
    with standing_in(_DISK):
        return [
            _prove(folder / journal, work, journal, most) for journal in journals for work in every
        ]


def _prove(folder: Path, work: Work, journal: Journal, most: int) -> Proof:
    bench = _Bench(folder / work.name.replace(" ", "-"), work, journal)
    tried, failed = 0, []
    for fault in Fault:
        points = bench.points(fault)
        for at in points[:: -max(1, -(-len(points) // most))]:  # the last one always
            tried += 1
            failed += [f"{fault} at touch {at}: {what}" for what in bench.trial(fault, at)]
    shutil.rmtree(bench.folder)
    return Proof(f"{work.name} ({journal})", tried, failed)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of one attempt.

    Attributes:
        expected: the states of which one must be found afterwards.
        wrong: what went otherwise than it should meanwhile.
    """

    expected: tuple[State, ...]
    wrong: list[str]


class _Bench:
    """One piece of work in one journal mode, with a vault to do it in, again and again."""

    def __init__(self, folder: Path, work: Work, journal: Journal) -> None:
        self.folder = folder
        self._work = work
        self._journal: Journal = journal
        self._template, self._vault = folder / "template", folder / "vault"
        folder.mkdir(parents=True)
        self._furnish()
        self._begin()
        self._before, _ = self._found()
        self._begin()
        self._after: State = {}
        self._attempt(None, -1)
        self._touches: list[Touch] = _DISK.touches
        self._after, wrong = self._found()
        if wrong:
            raise AssertionError(wrong)

    def points(self, fault: Fault) -> list[int]:
        """Return the touches at which the disk is to fail in such a way."""
        points = [at for at, touch in enumerate(self._touches) if fault.concerns(touch)]
        if fault in {Fault.POWER, Fault.SHUFFLED}:
            points.append(len(self._touches))  # once all is done
        return points

    def trial(self, fault: Fault, at: int) -> list[str]:
        """Do the work on a disk that fails at one point, and say what does not hold after it."""
        self._begin()
        outcome = self._attempt(fault, at)
        try:
            # Nothing of ours is below, every now and then; else no time is spent on waiting.
            state, wrong = self._found(None if at % 8 == 0 else _VFS)
        except CloisterError as error:
            return [*outcome.wrong, f"does not open: {error!r}"]
        if state not in outcome.expected:
            wrong.append(f"another state: {_difference(state, outcome.expected)}")
        return outcome.wrong + wrong

    def _begin(self) -> None:
        shutil.rmtree(self._vault, ignore_errors=True)
        shutil.copytree(self._template, self._vault)

    def _attempt(self, fault: Fault | None, at: int) -> _Outcome:
        office, acknowledged, wrong = None, False, []
        with databases(self._journal, _VFS, self._work.further) as schema:
            try:
                if self._work.unlocks:
                    _DISK.arm(self._vault, fault, at)
                office = open_office(self._vault, schema)
                if not self._work.unlocks:
                    _DISK.arm(self._vault, fault, at)
                self._work.act(office)
                acknowledged = not _DISK.dead
            except CloisterError:
                pass  # as it should be: in our own words, and nothing is promised
            except Exception as error:  # noqa: BLE001  anything else is what this is looking for
                wrong.append(f"raised {error!r}")
            expected = (self._after,) if acknowledged else (self._before, self._after)
            outcome = _Outcome(expected, wrong)
            if office is not None:
                # A full disk is full still when the vault is locked, every other time.
                if fault and not fault.deadly and not (fault is Fault.FULL and at % 2):
                    outcome = self._go_on(office, outcome)
                outcome.wrong.extend(_lock(office))
        _DISK.dead = _DISK.dead or at == len(_DISK.touches)
        _DISK.disarm()
        return outcome

    def _go_on(self, office: Office, outcome: _Outcome) -> _Outcome:
        """Work on with the connections that met the failure, now that the disk is sound."""
        _DISK.mend()
        wrong = outcome.wrong
        try:
            office.recover()
            state = office.state()
            if state not in [_but_passphrase(one) for one in outcome.expected]:
                wrong.append(f"another state at once: {_difference(state, outcome.expected)}")
            if _but_passphrase(self._before) == _but_passphrase(self._after):
                return outcome
            if state == _but_passphrase(self._before):
                self._work.act(office)
                office.recover()
                state = office.state()
                # Numbers given to what failed are not given again: only how many there are counts.
                if _sizes(state) != _sizes(_but_passphrase(self._after)):
                    wrong.append("doing it again gave something else")
        except CloisterError as error:
            wrong.append(f"could not go on: {error!r}")
            return outcome
        return _Outcome(({**state, "passphrase": self._after["passphrase"]},), wrong)

    def _found(self, vfs: str | None = None) -> tuple[State, list[str]]:
        """Open the vault on a sound disk; return its state, and what is wrong with it."""
        with databases(self._journal, vfs, self._work.further) as schema:
            opening = [PASSPHRASE]
            try:
                office = open_office(self._vault, schema)
            except WrongPassphrase:
                opening = [NEW_PASSPHRASE]
                office = open_office(self._vault, schema, NEW_PASSPHRASE)
            try:
                office.recover()
                wrong, state = office.complaints(), office.state()
            finally:
                office.vault.lock()
        state["passphrase"] = [(one,) for one in opening]
        left = {path.name for path in self._vault.iterdir()} - _TOP
        left |= {path.name for path in workspace_files(self._vault) if path.suffix != ".db"}
        # One that was never in force is deleted by the next change.
        left = {name for name in left if not name.endswith("-journal")}
        return state, wrong + [f"{name} is left" for name in sorted(left)]

    def _furnish(self) -> None:
        with databases(self._journal, _VFS) as schema:
            furnish(self._template, schema)
            office = open_office(self._template, schema)
            self._work.prepare(office)
            office.vault.lock()
        if self._work.killed is not None:
            self._kill(self._work.killed)

    def _kill(self, killed: Callable[[Office], object]) -> None:
        """Make the template one whose process was killed at the last touch of a piece of work.

        Its change is written and not yet made good: there is a log, or a copy of the old pages.
        """
        fault, at = None, -1
        for _ in range(2):
            self._begin()
            with databases(self._journal, _VFS) as schema:
                office = open_office(self._vault, schema)
                _DISK.arm(self._vault, fault, at)
                with suppress(CloisterError):
                    killed(office)
                fault, at = Fault.KILL, len(_DISK.touches) - 1
                _lock(office)
                _DISK.disarm()
        shutil.rmtree(self._template)
        shutil.copytree(self._vault, self._template, ignore=shutil.ignore_patterns("*-shm"))


def _lock(office: Office) -> list[str]:
    try:
        office.vault.lock()
    except CloisterError:
        pass
    except Exception as error:  # noqa: BLE001  anything else is what this is looking for
        return [f"locking raised {error!r}"]
    return []


def _but_passphrase(state: State) -> State:
    return {name: rows for name, rows in state.items() if name != "passphrase"}


def _sizes(state: State) -> dict[str, int]:
    return {name: len(rows) for name, rows in state.items()}


def _difference(state: State, expected: tuple[State, ...]) -> list[str]:
    """Name the tables in which a state is not the one it is nearest to; no row is shown."""
    return min(
        (
            sorted(name for name in state.keys() | one.keys() if state.get(name) != one.get(name))
            for one in expected
        ),
        key=len,
    )
