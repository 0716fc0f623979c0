"""A second start brings the window forward that is there; a signal ends the program in order."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt

from desktop.program import Interruptions, Program
from tests.screen.hand import Ended, Hand
from tests.window.desk import make_vault, travel


def journey(hand: Hand, program: Program, home: Path) -> None:
    """Minimise the window, start the program once more, then ask it to end."""
    window = program.window
    assert hand.see(program.instance.first)
    hand.see(lambda: Interruptions(window))
    make_vault(hand, program)
    called: list[bool] = []
    hand.see(lambda: program.instance.called.connect(lambda: called.append(True)))
    hand.see(window.showMinimized)
    second = [sys.executable, "-m", "desktop", "--config", str(home / "config")]
    assert subprocess.run(second, timeout=60, check=False).returncode == 0
    hand.wait_until(lambda: bool(called))
    hand.wait_until(lambda: not window.windowState() & Qt.WindowState.WindowMinimized)
    with suppress(Ended):
        os.kill(os.getpid(), signal.SIGTERM)
        hand.wait_until(lambda: program.desk.session.app is None, 30)


if __name__ == "__main__":
    travel(journey)
