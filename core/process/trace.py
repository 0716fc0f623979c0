"""What may be kept of a child's error output: where it failed, not what it said.

A traceback's last line often quotes the value that failed, and that may be a document's text. So
only two kinds of line are kept: the place (file name, line, function) and the name of the error.
"""

import re
import traceback
from collections import deque
from pathlib import PurePath
from types import TracebackType

_PLACE = re.compile(r'^\s*File "([^"\n]{1,400})", line (\d{1,7}), in ([\w.<>]{1,120})')
_ERROR = re.compile(r"^(?:[A-Za-z_]\w*\.)*([A-Za-z_]\w*(?:Error|Exception|Interrupt|Exit))\b")
_FATAL = re.compile(r"^Fatal Python error: ([A-Za-z ]{1,60})")

KEPT_LINES = 40
"""Lines of error output kept per child; older ones are dropped."""


def scrub(line: str) -> str | None:
    """Reduce one line of error output to what carries no content, or to nothing."""
    if place := _PLACE.match(line):
        return f"{PurePath(place[1]).name}:{place[2]} {place[3]}"
    if error := _ERROR.match(line):
        return error[1]
    if fatal := _FATAL.match(line):
        return fatal[1]
    return None


def describe(error: BaseException) -> str:
    """Return where an exception was raised and its class, without its message."""
    return _join(type(error).__name__, error.__traceback__)


def _join(name: str, where: TracebackType | None) -> str:
    frames = traceback.extract_tb(where)[-8:]
    places = [f"{PurePath(f.filename).name}:{f.lineno} {f.name}" for f in frames]
    return "\n".join([*places, name])[:4000]


class ErrorOutput:
    """A bounded, scrubbed memory of what a child wrote to its error output."""

    def __init__(self) -> None:
        self._lines: deque[str] = deque(maxlen=KEPT_LINES)

    def feed(self, line: bytes) -> None:
        """Take one line in; most are dropped."""
        kept = scrub(line[:2000].decode("utf-8", "replace"))
        if kept is not None:
            self._lines.append(kept)

    def text(self) -> str:
        """Return what was kept, oldest line first."""
        return "\n".join(self._lines)
