"""Whether every row of a log fits, and if not, what was done to it, as precisely as is true.

Every row has a key of its own. A row that fits no key was made up or altered; one that fits the key
of another place has been moved, or others before it are gone. Which of these, is told from whether
the row that belongs here is somewhere else, and whether the row that stands here has a twin where
it belongs.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.records.audit.rows import Row
from core.vault.chain import Chain

Rows = Callable[[], Iterable[Row]]
"""Gives the rows of a log from the first one on, as often as it is asked to."""

_SLACK = timedelta(minutes=1)
"""How far a clock may go back: setting it by the network takes less."""


class Problem(StrEnum):
    """What is wrong with a log.

    ``ALTERED``: a row is not what was written, or is a copy of another one in its place.
    ``MISSING``: a row is gone, and later ones are there.
    ``INSERTED``: a row was never written, or is a copy of another one.
    ``MOVED``: a row is there, at another place.
    ``CUT``: the rows from here to the end are gone.
    ``REPLACED``: another log, or an older copy of this one, stands in its place.
    ``UNSEALED``: every row fits, but the end has no seal, or an older one: some may be gone.
    ``CLOCK``: every row fits; the clock was set back before this one. No tampering with the log.
    """

    ALTERED = "altered"
    MISSING = "missing"
    INSERTED = "inserted"
    MOVED = "moved"
    CUT = "cut"
    REPLACED = "replaced"
    UNSEALED = "unsealed"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What checking a log found.

    Attributes:
        problem: the first one; None where there is none.
        sequence: the row that it is about; 0 for none.
        checked: how many rows fit, from the first on.
    """

    problem: Problem | None
    sequence: int
    checked: int

    @property
    def sound(self) -> bool:
        """Whether nobody has tampered with the log: a clock that was set back is only told."""
        return self.problem in {None, Problem.CLOCK}


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a log at some moment, to be kept elsewhere: an anchor.

    Attributes:
        count: how many rows there were.
        mac: of the last of them; empty where there were none.
    """

    count: int = 0
    mac: bytes = b""

    @property
    def text(self) -> str:
        """The head in one line, for `parse`."""
        return f"{self.count}:{self.mac.hex()}"

    @classmethod
    def parse(cls, text: str) -> "Head":
        """Return the head that a line tells.

        Raises:
            ValueError: it tells none.
        """
        count, _, mac = text.partition(":")
        return cls(int(count), bytes.fromhex(mac))


def check(rows: Rows, seed: bytes, written: int | None) -> Verdict:
    """Check every row; what is at the end is for the caller to judge.

    Args:
        rows: the log.
        seed: the key of the first row.
        written: how many rows the log has had in all; None where nobody knows.
    """
    chain, clock = Chain(seed), _Clock()
    for row in rows():
        place = chain.position + 1
        if row.entry.sequence != place or chain.mac(row.encoded()) != row.mac:
            return _Evidence(rows, seed, written, place).verdict(row)
        clock.see(row)
    problem = Problem.CLOCK if clock.back else None
    return Verdict(problem, clock.back, chain.position)


class _Clock:
    """Watches the times of the rows, those of each source by themselves: these are in order."""

    def __init__(self) -> None:
        self.back = 0
        self._latest: dict[str, datetime] = {}

    def see(self, row: Row) -> None:
        try:
            moment = datetime.fromisoformat(row.entry.utc)
            source = (row.source or "").partition("/")[0]
            if not self.back and moment < self._latest.get(source, moment) - _SLACK:
                self.back = row.entry.sequence
            self._latest[source] = moment
        except (ValueError, TypeError):  # an outbox may have held anything
            return


class _Evidence:
    """What can be found out about the first place where a row does not fit."""

    def __init__(self, rows: Rows, seed: bytes, written: int | None, place: int) -> None:
        self._rows = rows
        self._seed = seed
        self._written = written
        self._place = place
        self._reach = max(sum(1 for _ in rows()), written or 0)

    def verdict(self, row: Row) -> Verdict:
        problem = self._problem(row)
        place = self._place
        if row.entry.sequence < place or problem is Problem.INSERTED:
            place = row.entry.sequence
        return Verdict(problem, place, self._place - 1)

    def _problem(self, row: Row) -> Problem:
        stands_here = row.entry.sequence == self._place
        if row.entry.sequence < self._place:
            return Problem.MOVED if self._strayed(row) else Problem.INSERTED
        if self._any_fits(self._rows(), self._place):
            moved = not stands_here or self._strayed(row)
            return Problem.MOVED if moved else Problem.INSERTED
        if self._written is not None and self._place > self._written:
            return Problem.INSERTED
        if not stands_here or self._strayed(row):
            return Problem.MISSING
        return Problem.REPLACED if self._foreign() else Problem.ALTERED

    def _strayed(self, row: Row) -> bool:
        """Whether a row belongs to another place, and no other row fits there: it is no copy."""
        home, here = self._home(row), row.entry.sequence
        if home is None or home == here:
            return False
        others = (other for other in self._rows() if other.entry.sequence != here)
        return not self._any_fits(others, home)

    def _home(self, row: Row) -> int | None:
        """Return the place whose key a row fits."""
        chain = Chain(self._seed)
        while chain.position < self._reach:
            if chain.mac(row.encoded(chain.position + 1)) == row.mac:
                return chain.position
        return None

    def _foreign(self) -> bool:
        """Whether there are several rows, and none that this vault wrote at its place."""
        chain, count = Chain(self._seed), 0
        for row in self._rows():
            count += 1
            if chain.position < row.entry.sequence <= self._reach:
                chain.pass_over(row.entry.sequence - 1)
                if chain.mac(row.encoded()) == row.mac:
                    return False
        return count > 1

    def _any_fits(self, rows: Iterable[Row], place: int) -> bool:
        key = Chain.at(self._seed, place - 1).key
        return any(Chain(key).mac(row.encoded(place)) == row.mac for row in rows)
