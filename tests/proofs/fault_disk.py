"""A disk that fails at a chosen touch: every write, sync, cut, creation and deletion is one.

It stands below SQLite's cipher (``fault_vfs``) and below Python's own calls (``fault_os``), which
count together, so that a piece of work that does both is broken at every point of the whole.
"""

import errno
from enum import StrEnum
from pathlib import Path
from random import Random

from tests.proofs.platter import Platter


class Touch(StrEnum):
    """What is done to the disk."""

    WRITE = "write"
    SYNC = "sync"
    CUT = "truncate"
    CREATE = "create"
    DELETE = "delete"
    REPLACE = "replace"
    READ = "read"


class Fault(StrEnum):
    """How the disk fails at the point it fails at."""

    KILL = "killed"
    TORN = "killed amid a write"
    POWER = "power cut"
    SHUFFLED = "power cut amid unordered writes"
    REFUSED = "refused once"
    UNREADABLE = "unreadable once"
    FULL = "full"

    @property
    def deadly(self) -> bool:
        """Whether the process does nothing more."""
        return self not in {Fault.REFUSED, Fault.UNREADABLE, Fault.FULL}

    def concerns(self, touch: Touch) -> bool:
        """Whether the fault differs at such a touch from what it is at the next one."""
        match self:
            case Fault.TORN:
                return touch is Touch.WRITE
            case Fault.FULL:
                return touch in {Touch.WRITE, Touch.CREATE}
            case Fault.UNREADABLE:
                return touch is Touch.READ
            case Fault.KILL | Fault.POWER | Fault.SHUFFLED | Fault.REFUSED:
                return touch is not Touch.READ


PASSING = frozenset({"lock"})
"""Files that are written to, and that nothing is kept in."""


class FaultDisk:
    """Counts the touches of one folder and fails at one of them.

    Attributes:
        touches: those since `arm`, in order.
        dead: whether the process has died: nothing reaches the disk any more.
        torn: whether half of the write that was refused last reaches the disk all the same.
    """

    def __init__(self) -> None:
        self.touches: list[Touch] = []
        self.dead = False
        self.torn = False
        self._folder = ""
        self._fault: Fault | None = None
        self._at = -1
        self._full = False
        self._platter: Platter | None = None

    def arm(self, folder: Path, fault: Fault | None = None, at: int = -1) -> None:
        """Count from here on, and fail at the touch number ``at``."""
        self.touches, self.dead, self.torn, self._full = [], False, False, False
        self._folder, self._fault, self._at = str(folder), fault, at
        powered = fault in {Fault.POWER, Fault.SHUFFLED}
        self._platter = Platter(folder, PASSING) if powered else None

    def mend(self) -> None:
        """The disk is sound from here on, and has room."""
        self._fault, self._full = None, False

    def disarm(self) -> None:
        """Count no more; a process that has died goes to its end, and the power is cut then."""
        platter = self._platter if self.dead else None
        chance = Random(self._at) if self._fault is Fault.SHUFFLED else None  # noqa: S311  no secret
        self._platter, self._folder, self.dead = None, "", False
        self.mend()
        if platter is not None:
            platter.power_cut(chance)

    def watches(self, path: str) -> bool:
        """Whether a file is one of those that count."""
        return bool(self._folder) and path.startswith(self._folder) and _kept(path)

    def touch(self, touch: Touch) -> int:
        """Count a touch; return 0, or the errno with which it is refused.

        A process that has died goes on reading: nobody hears what it makes of it.
        """
        self.torn = False
        if not self._folder:
            return 0
        if self.dead:
            return 0 if touch is Touch.READ else errno.EIO
        number = len(self.touches)
        self.touches.append(touch)
        if number == self._at and self._fault is not None:
            if self._fault is not Fault.FULL:
                self.dead, self.torn = self._fault.deadly, self._fault is Fault.TORN
                return errno.EIO
            self._full = True
        return errno.ENOSPC if self._full and Fault.FULL.concerns(touch) else 0

    @property
    def platter(self) -> Platter | None:
        """Where what is done is told, while a power cut is to come."""
        return None if self.dead else self._platter


def _kept(path: str) -> bool:
    return not path.endswith("-shm") and path.rpartition("/")[2] not in PASSING
