"""How easily a passphrase is guessed, with the reason."""

from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Job, Jobs, Listener

FEWEST = 8
"""Characters of the shortest passphrase that a vault is made with (NIST SP 800-63B, 3.1.1.2)."""

LEAST = 2
"""The score below which no vault is made: zxcvbn expects such a passphrase within 10^6 guesses."""

_LOOKED_AT = 64
"""Characters that are judged; what is longer is strong already, and judging takes its square."""


class Reason(Enum):
    """What makes a passphrase weak."""

    NONE = ""
    SHORT = "short"
    COMMON = "common"
    WORD = "word"
    NAME = "name"
    ROW = "row of keys"
    REPEAT = "repeat"
    SEQUENCE = "sequence"
    DATE = "date"


_PATTERNS = {
    "spatial": Reason.ROW,
    "repeat": Reason.REPEAT,
    "sequence": Reason.SEQUENCE,
    "date": Reason.DATE,
    "regex": Reason.DATE,
}
_NAMES = {"surnames", "male_names", "female_names"}


class StrengthState(QObject):
    """View-model of the strength meter beside a passphrase field.

    Attributes:
        judged: emitted with a score from 0 (guessed at once) to 4 (very strong) and a Reason.
    """

    judged = Signal(int, object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None

    def judge(self, passphrase: str) -> None:
        """Judge a passphrase; only the last one asked for is told."""
        if self._job is not None:
            self._job.cancel()

        def judged(found: tuple[int, Reason]) -> None:
            self.judged.emit(*found)

        self._job = self._jobs.call("pages", lambda: judge(passphrase), Listener(done=judged))


def judge(passphrase: str) -> tuple[int, Reason]:
    """Return a score from 0 to 4 and what keeps it low; by zxcvbn (Wheeler, USENIX 2016)."""
    if len(passphrase) < FEWEST:
        return 0, Reason.SHORT
    from zxcvbn import zxcvbn

    found: dict[str, Any] = zxcvbn(passphrase[:_LOOKED_AT])
    score = int(found["score"])
    if score > 2:  # noqa: PLR2004  zxcvbn's own line between weak and good
        return score, Reason.NONE
    longest = max(found["sequence"], key=lambda match: len(match["token"]))
    return score, _reason(longest)


def _reason(match: dict[str, Any]) -> Reason:
    if match["pattern"] in _PATTERNS:
        return _PATTERNS[match["pattern"]]
    if match["pattern"] != "dictionary":
        return Reason.SHORT
    if match["dictionary_name"] == "passwords":
        return Reason.COMMON
    return Reason.NAME if match["dictionary_name"] in _NAMES else Reason.WORD
