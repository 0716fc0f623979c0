"""The real window, offscreen, that does what standard input says; see tests.bench.lock.

Usage: python -m tests.bench.lock_actor HOME

It never learns a secret but as a person types it: key by key. Each line is a command; each is
answered with one line.
"""

import ctypes
import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import psutil
from PySide6.QtCore import QObject, QSocketNotifier, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.paths import Paths
from core.process import hygiene
from core.vault.derivation import KdfCost
from desktop.program import Program

CHEAP = KdfCost(memory_kib=8, iterations=1, lanes=1)


class Actor(QObject):
    """Turns lines into keys and clicks.

    Args:
        program: what is driven.
    """

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self._began = 0.0
        program.desk.session.locked.connect(self._locked)
        self._notifier = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def type(self, field: str, code: str) -> str:
        """Press the key of one character."""
        QTest.keyClicks(self._fields()[field], chr(int(code)))
        return "typed"

    def enter(self, field: str) -> str:
        """Press Enter."""
        QTest.keyClick(self._fields()[field], Qt.Key.Key_Return)
        return "entered"

    def add(self, file: str) -> str:
        """Bring a document in."""
        self._program.desk.library.add([Path(file)])
        return "adding"

    def state(self) -> str:
        """Return how far things are."""
        desk = self._program.desk
        if desk.session.app is None:
            return "locked"
        if any(turn.over for turn in desk.asking.turns) and not desk.asking.busy:
            return "answered"
        settled = all(row.document.ready for row in desk.library.rows)
        return "ready" if desk.library.rows and settled else "open"

    def keys(self) -> str:
        """Return where two keys lie in memory; reading them here would copy them."""
        app = self._program.desk.session.app
        assert app is not None
        held = app._vault._keys
        buffers = (held._vault_key, *held._derived.values())
        return " ".join(str(_address(buffer)) for buffer in buffers)

    def lock(self) -> str:
        """Lock as the button does; what `_locked` tells is the answer."""
        self._began = time.perf_counter()
        self._program.desk.session.lock()
        return ""

    def _locked(self) -> None:
        seconds = time.perf_counter() - self._began
        if self._began:
            _tell(f"{seconds} {len(psutil.Process().children(recursive=True))}")
            self._began = 0.0

    def _fields(self) -> Mapping[str, QWidget]:
        window = self._program.window
        if window.pages is None:
            return {"passphrase": window.unlock.passphrase.line}
        return {"question": window.pages.ask.question.field}

    def _read(self) -> None:
        lines = os.read(0, 4096).decode().splitlines()
        if not lines:  # whoever drives us is gone
            self._program.window.close()
            self._notifier.setEnabled(False)
        for line in lines:
            name, *words = line.split()
            answer = getattr(self, name)(*words)
            if answer:
                _tell(answer)


def _address(buffer: bytearray) -> int:
    return ctypes.addressof((ctypes.c_char * len(buffer)).from_buffer(buffer))


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """Run the window until it is closed."""
    hygiene.leave_no_traces()
    home = Path(sys.argv[1])
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    standard = Paths.standard()
    paths = Paths(standard.models, home / "vault", standard.samples)
    program = Program(app, paths, home / "config", cost=CHEAP)
    program.window.show()
    actor = Actor(program)
    _tell("ready")
    app.exec()
    program.end()
    actor.deleteLater()


if __name__ == "__main__":
    main()
