"""How soon the vault is locked, and what is left in memory: python -m tests.bench.lock [--runs N].

Linux, as root: the memory of a process that cannot be dumped is read by nobody else. A person
unlocks a vault in the real window, brings a document in, asks about it, and locks. On the way,
everything that the window's process could read of its own memory is searched for what is secret.
Children are not searched after the lock: they are gone.
"""

import argparse
import os
import re
import secrets
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import Self

from core.app import create_app
from core.paths import Paths
from core.process import hygiene
from desktop.vaults import VaultList
from tests.bench.figures import Figure, show
from tests.bench.lock_actor import CHEAP
from tests.documents import write_pdf

_MAPPING = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ \S+\s*(.*)")
_PIECE = 16 * 1024 * 1024
_PATIENCE_S = 120.0
_KEY_BYTES = 32


class Window:
    """The window's process, driven line by line.

    Args:
        home: of the person, with a vault in it.
        environment: variables for it, beyond our own.
    """

    def __init__(self, home: Path, environment: Mapping[str, str]) -> None:
        ours = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home)}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.lock_actor", str(home)],
            env={**ours, **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        self._line()

    def do(self, *words: str) -> str:
        """Send a command and return the answer."""
        assert self._process.stdin is not None
        self._process.stdin.write(" ".join(words) + "\n")
        return self._line()

    def type(self, field: str, text: str) -> None:
        """Type a text key by key."""
        for character in text:
            self.do("type", field, str(ord(character)))

    def wait(self, state: str) -> None:
        """Wait until things are so far."""
        deadline = time.monotonic() + _PATIENCE_S
        while self.do("state") != state:
            if time.monotonic() > deadline:
                raise TimeoutError(state)
            time.sleep(0.1)

    def keys(self) -> list[bytes]:
        """Return the keys, read from outside."""
        addresses = [int(word) for word in self.do("keys").split()]
        with self._memory() as memory:
            return [os.pread(memory.fileno(), _KEY_BYTES, one) for one in addresses]

    def count(self, needles: Mapping[str, Sequence[bytes]]) -> dict[str, int]:
        """Return how often each thing is in the memory, in any of its forms."""
        found = dict.fromkeys(needles, 0)
        overlap = max(len(form) for forms in needles.values() for form in forms) - 1
        with self._memory() as memory:
            for begin, end in self._mappings():
                for start in range(begin, end, _PIECE):
                    size = min(_PIECE + overlap, end - start)
                    try:
                        piece = os.pread(memory.fileno(), size, start)
                    except OSError:  # a mapping of the kernel's own
                        break
                    for name, forms in needles.items():
                        found[name] += sum(_count(piece, form, _PIECE) for form in forms)
        return found

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        with self._process:  # ends its standard input, and with that the window
            pass

    def _memory(self) -> FileIO:
        return Path(f"/proc/{self._process.pid}/mem").open("rb", buffering=0)

    def _mappings(self) -> list[tuple[int, int]]:
        lines = Path(f"/proc/{self._process.pid}/maps").read_text(encoding="utf-8").splitlines()
        found = [match for line in lines if (match := _MAPPING.fullmatch(line))]
        return [(int(one[1], 16), int(one[2], 16)) for one in found if not one[3].startswith("[v")]

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline().strip()
        if not line:
            raise RuntimeError("The window said nothing.")
        return line


def _count(piece: bytes, form: bytes, upto: int) -> int:
    """How often a form begins in the first bytes of a piece; what begins later is in the next."""
    return piece.count(form, 0, upto + len(form) - 1)


@dataclass(frozen=True, slots=True)
class Day:
    """What was measured on one day of a person.

    Attributes:
        seconds: from the wish to lock until everything is closed.
        children: processes that are left by then.
        typed: how often the passphrase was in memory before Enter was pressed.
        unlocked: how often each secret was in memory just after unlocking.
        worked: the same after a question was answered.
        locked: the same after locking.
    """

    seconds: float
    children: int
    typed: Mapping[str, int]
    unlocked: Mapping[str, int]
    worked: Mapping[str, int]
    locked: Mapping[str, int]


def day(home: Path, environment: Mapping[str, str]) -> Day:
    """Go through one day; the home is an empty folder."""
    passphrase, told, asked = f"{_word()} {_word()}", _word(), _word()
    create_app(Paths.standard(), home / "vault", passphrase, cost=CHEAP).lock()
    VaultList(home / "config").used(home / "vault")
    pages = [f"The loan of {told} bears interest at 6.25 percent a year.", "Signed in Fernhollow."]
    document = write_pdf(home / "loan.pdf", pages)
    with Window(home, environment) as window:
        window.type("passphrase", passphrase)
        typed = window.count({"passphrase": _forms(passphrase)})
        window.do("enter", "passphrase")
        window.wait("open")
        vault_key, *derived = window.keys()
        secret = {
            "passphrase": _forms(passphrase),
            "vault key": [vault_key],
            "derived keys": derived,
            "keys in hexadecimal": [key.hex().encode() for key in (vault_key, *derived)],
            "document": _forms(told),
            "question": _forms(asked),
        }
        unlocked = window.count(secret)
        window.do("add", str(document))
        window.wait("ready")
        window.type("question", f"What interest does the loan bear, {asked}?")
        window.do("enter", "question")
        window.wait("answered")
        worked = window.count(secret)
        seconds, children = window.do("lock").split()
        locked = window.count(secret)
        return Day(float(seconds), int(children), typed, unlocked, worked, locked)


def run(runs: int) -> dict[str, Figure]:
    """Measure days with and without memory that is overwritten when freed; print and return."""
    measured: dict[str, Figure] = {}
    for title, environment in (("as it is", hygiene.WIPING), ("without wiping", {})):
        days = []
        for _ in range(runs):
            with tempfile.TemporaryDirectory() as home:
                days.append(day(Path(home), environment))
        locking = [one.seconds for one in days]
        figures: dict[str, Figure] = {
            "seconds to lock": statistics.median(locking),
            "seconds at most": max(locking),
            "processes left": max(one.children for one in days),
        }
        for when in ("typed", "unlocked", "worked", "locked"):
            for name in getattr(days[0], when):
                counts = [getattr(one, when)[name] for one in days]
                figures[f"{when}: {name}"] = f"{statistics.median(counts):g} (most {max(counts)})"
        show(f"{runs} days, {title}: copies that can be read in the memory", figures)
        measured |= {f"{title}: {name}": figure for name, figure in figures.items()}
    return measured


def _word() -> str:
    """Make up a word that stands nowhere else."""
    return "".join(secrets.choice("bdfghjklmnprstvz") for _ in range(14))


def _forms(text: str) -> list[bytes]:
    """How a text may lie in memory: Python and SQLite, Qt, Python beyond the first 65,536."""
    return [text.encode(code) for code in ("utf-8", "utf-16-le", "utf-32-le")]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    run(parser.parse_args().runs)


if __name__ == "__main__":
    main()
