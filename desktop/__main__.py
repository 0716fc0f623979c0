"""Open the window: ``python -m desktop``."""

import argparse
import json
import os
import sys
import time
from pathlib import Path

from core.offline import SWITCHES
from core.paths import Paths
from core.process import hygiene
from core.process.sandbox import walls


def main(arguments: list[str] | None = None) -> int:
    """Show the window until it is closed, and return the exit code."""
    hygiene.leave_no_traces()
    walls.cut_off()
    asked = _parse(sys.argv[1:] if arguments is None else arguments)
    os.environ.update(SWITCHES)
    from PySide6.QtWidgets import QApplication

    app = QApplication(sys.argv[:1])
    app.setApplicationName("Cloister")
    app.setDesktopFileName("cloister")
    app.setQuitOnLastWindowClosed(False)
    from desktop.program import Interruptions, Program, watch_for_crashes

    program = Program(app, Paths.standard(), asked.config)
    if not (asked.new_window or asked.first_paint) and not program.instance.first():
        program.instance.call(files=asked.files)
        program.end()
        return 0
    Interruptions(program.window)
    watch_for_crashes(program.window)
    if asked.first_paint:
        from desktop.first_paint import FirstPaint

        FirstPaint(program.window, _tell)
    program.window.show()
    program.bring(asked.files)
    program.watch()
    code = app.exec()
    program.end()
    return code


def _tell(modules: list[str]) -> None:
    """Print when the first paint was, on the clock that all processes share, and what is loaded."""
    told = {"painted": time.monotonic(), "modules": modules}
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("cloister-desktop", description=__doc__)
    parser.add_argument("files", type=Path, nargs="*", help="PDFs, or folders of them, to bring in")
    parser.add_argument("--new-window", action="store_true", help="open one more window")
    parser.add_argument("--config", type=Path, help="the configuration folder")
    parser.add_argument(
        "--first-paint", action="store_true", help="print when the first paint was, and end"
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    hygiene.wipe_freed_memory()
    sys.exit(main())
