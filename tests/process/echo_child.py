"""A real child for the tests of core.process: does what it is told, also the bad things."""

import os
import sys
import time
from collections.abc import Iterator

import msgspec

from core.errors import NeedsPassword
from core.process.serve import serve


class Count(msgspec.Struct, tag="count"):
    """Count from nought up to a limit."""

    upto: int
    pause: float = 0.0
    urgent: bool = False


class Misbehave(msgspec.Struct, tag="misbehave"):
    """Do something a good child does not do."""

    how: str


class Number(msgspec.Struct, tag="number"):
    """One number of a count."""

    value: int


def _misbehave(how: str) -> Iterator[Number]:  # noqa: C901, PLR0912  one branch for each bad habit
    if how == "exit":
        os._exit(3)
    elif how == "hang":
        time.sleep(3600)
    elif how == "raise":
        raise ValueError("the patient is called Zebulon")
    elif how == "typed":
        raise NeedsPassword
    elif how == "allocate":
        yield Number(len(bytearray(8 * 1024**3)))
    elif how == "grow":
        hoard = []
        while True:
            hoard.append(os.urandom(4 * 1024 * 1024))
    elif how == "spin":
        while True:
            pass
    elif how == "garbage":
        yield Number("not a number")  # type: ignore[arg-type]  # that is the point
    elif how == "print":
        print("chatter of a library")  # noqa: T201  libraries do
        yield Number(1)
    elif how == "grandchild":
        import subprocess

        yield Number(subprocess.Popen(["/bin/sleep", "3600"]).pid)
    elif how == "core":
        import resource

        yield Number(resource.getrlimit(resource.RLIMIT_CORE)[1])
    elif how == "write":
        with open(f"/tmp/cloister-test-{os.getpid()}", "wb") as file:  # noqa: PTH123, S108  it must fail
            file.write(b"x")
    elif how == "environment":
        yield Number(int(os.environ["HF_HUB_OFFLINE"]))
    elif how == "traceback":
        sys.stderr.write('  File "/home/zebulon/x.py", line 7, in read\nValueError: Zebulon\n')
        sys.stderr.flush()
        os._exit(4)


def _answer(request: Count | Misbehave) -> Iterator[Number]:
    if isinstance(request, Misbehave):
        yield from _misbehave(request.how)
        return
    for value in range(request.upto):
        time.sleep(request.pause)
        yield Number(value)


def _urgency(request: Count | Misbehave) -> int:
    return 1 if isinstance(request, Count) and request.urgent else 0


if __name__ == "__main__":
    serve(Count | Misbehave, _answer, urgency=_urgency)
