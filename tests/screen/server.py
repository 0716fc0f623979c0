"""An X server of its own for one test, with its window manager; gone when the test is over."""

import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

ROOT = Path(__file__).resolve().parents[2]
"""The repository: where ``python -m tests...`` runs."""

_STARTING = 30.0
"""Seconds a server gets before it counts as hanging; it takes a tenth of one."""


@contextmanager
def screen(width: int = 1440, height: int = 900) -> Iterator[str]:
    """Run an X server that draws into memory, on a display number that is free.

    Both processes end with the block, whatever happens in it. If this process is killed, the window
    manager notices, and the server ends itself with its last client.

    Args:
        width: of the screen, in pixels.
        height: of the screen, in pixels; it has 24 bits of colour.

    Yields:
        The name of the display, such as ``:7``.
    """
    xvfb = _found()
    reading, writing = os.pipe()
    command = [xvfb, "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24"]
    # No key repeats: on a busy machine a key may stay down for long without anybody meaning it.
    command += ["-nolisten", "tcp", "-r", "-terminate"]
    server = subprocess.Popen(
        command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as numbers:
            display = ":" + _line(numbers, "The X server")
        with _managed(display):
            yield display
    finally:
        end(server)


def end(process: "subprocess.Popen[bytes]") -> None:
    """End a process, kindly for five seconds, and wait until it is gone."""
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextmanager
def _managed(display: str) -> Iterator[None]:
    manager = subprocess.Popen(
        [sys.executable, "-m", "tests.screen.window_manager"],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": display},
        stdin=subprocess.PIPE,  # held open and never written to: its end says that we are gone
        stdout=subprocess.PIPE,
    )
    assert manager.stdin is not None
    assert manager.stdout is not None
    with manager.stdin, manager.stdout:
        try:
            _line(manager.stdout, "The window manager")
            yield
        finally:
            end(manager)


def _line(stream: IO[str] | IO[bytes], who: str) -> str:
    """Wait for the one line that says that a process is ready."""
    ready, _, _ = select.select([stream], [], [], _STARTING)
    line = stream.readline().strip() if ready else ""
    if not line:
        pytest.fail(f"{who} did not start.")
    return line if isinstance(line, str) else line.decode()


def _found() -> str:
    """Return the path of Xvfb, or skip the test, or fail it where Xvfb could be there."""
    if not sys.platform.startswith("linux"):
        pytest.skip("X servers are tested on Linux")
    xvfb = shutil.which("Xvfb")
    if xvfb is None:
        missing = "Xvfb is missing: run `python3 start.py test` as root, or get the package xvfb."
        if os.geteuid() == 0:  # then it could have been installed
            pytest.fail(missing)
        pytest.skip(missing)
    return xvfb
