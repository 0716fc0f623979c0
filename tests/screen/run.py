"""Run a script on a screen of its own, and say well what went wrong with it."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import IO

import psutil
import pytest
from Xlib import display

from tests.screen.input import picture
from tests.screen.server import ROOT, screen
from tests.screen.stage import PICTURE

PICTURES = "SCREEN_PICTURES"
"""The environment variable that names the folder for pictures of failures."""

_DESKTOP = (
    "WAYLAND_DISPLAY",
    "XDG_CURRENT_DESKTOP",
    "XDG_SESSION_TYPE",
    "DESKTOP_SESSION",
    "QT_QPA_PLATFORMTHEME",
    "QT_STYLE_OVERRIDE",
    "QT_IM_MODULE",
    "XMODIFIERS",
    "QT_SCREEN_SCALE_FACTORS",
    "QT_FONT_DPI",
)
"""What a script shall not learn about the desktop of whoever runs the tests."""

_GRACE = 10.0
"""Seconds that the script's children get to end after it, and its stacks to be written."""


def run_script(
    module: str,
    *arguments: str,
    timeout: float = 120.0,
    pictures: Path | None = None,
    size: tuple[int, int] = (1440, 900),
    scale: float = 1.0,
    within: Sequence[str] = (),
) -> str:
    """Run ``python -m module arguments`` on an X server of its own; the test fails if it fails.

    It fails when it returns anything but 0, when it takes too long, and when it leaves a process
    behind. Then the test's message has the last lines of its output, and names the picture of
    the screen; where it took too long, the output ends with what every thread was doing.

    Args:
        module: it calls `stage.perform`.
        arguments: for it.
        timeout: seconds.
        pictures: the folder for the picture, if the variable `PICTURES` names none.
        size: width and height of the screen, in its own pixels.
        scale: how many of them Qt makes one of its own in each direction.
        within: a program that runs it, with its arguments: strace.

    Returns:
        What it wrote to standard output.
    """
    file = _picture_file(pictures)
    with screen(*size) as shown, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        variables = {name: text for name, text in os.environ.items() if name not in _DESKTOP}
        variables |= {"DISPLAY": shown, "QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": str(scale)}
        variables |= {"PYTHONUTF8": "1", PICTURE: str(file)}
        process = subprocess.Popen(
            [*within, sys.executable, "-X", "faulthandler", "-m", module, *arguments],
            cwd=ROOT,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
        )
        try:
            family = _watch(process, timeout)
            in_time = process.poll() is not None
            if not in_time:
                _take_picture(shown, file)
        finally:
            _end(process)
        left = _leftovers(family)
        output, errors = (_text(stream) for stream in (out, err))
    why = [] if in_time else [f"took more than {timeout:g} s"]
    if in_time and process.returncode:
        why.append(f"ended with code {process.returncode}")
    why += [f"left {name} running" for name in left]
    if why:
        lines = [*output.splitlines()[-20:], *errors.splitlines()[-100:]]
        if file.is_file():
            lines.append(f"The screen: {file}")
        pytest.fail("\n".join([f"{module} {', '.join(why)}", *lines]), pytrace=False)
    return output


def _picture_file(pictures: Path | None) -> Path:
    """Return where the picture of a failure goes; no old one is there."""
    folder = Path(os.environ.get(PICTURES) or pictures or tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    test = os.environ.get("PYTEST_CURRENT_TEST", "screen").split("::")[-1].split(" ")[0]
    file = folder / (re.sub(r"\W+", "-", test, flags=re.ASCII).strip("-") + ".png")
    file.unlink(missing_ok=True)
    return file


def _watch(process: "subprocess.Popen[bytes]", timeout: float) -> set[psutil.Process]:
    """Wait for the script or its time to end, and return all processes below it that were seen."""
    family: set[psutil.Process] = set()
    deadline = time.monotonic() + timeout
    while process.poll() is None and time.monotonic() < deadline:
        with suppress(psutil.NoSuchProcess):
            family.update(psutil.Process(process.pid).children(recursive=True))
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.25)
    return family


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a script that is still running; it writes down first what its threads are doing."""
    if process.poll() is None:
        process.send_signal(signal.SIGABRT)
        with suppress(subprocess.TimeoutExpired):
            process.wait(_GRACE)
        process.kill()
        process.wait()


def _leftovers(family: Iterable[psutil.Process]) -> list[str]:
    """Name the processes that outlive the script, and end them."""
    _, left = psutil.wait_procs(family, _GRACE)
    names = []
    for process in left:
        with suppress(psutil.NoSuchProcess):
            names.append(" ".join(process.cmdline()) or process.name())
            process.kill()
    psutil.wait_procs(left, _GRACE)
    return names


def _take_picture(shown: str, file: Path) -> None:
    with closing(display.Display(shown)) as connection:
        picture(connection).save(str(file))


def _text(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read().decode(errors="replace")
