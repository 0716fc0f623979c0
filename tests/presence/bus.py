"""A message bus of its own for one test, and a logind and screen savers on it that do as told."""

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

from tests.screen.server import ROOT, end

_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

_PATIENCE = 30.0
"""Seconds until something counts as hanging."""


@contextmanager
def bus(folder: Path) -> Iterator[str]:
    """Run a message bus that nobody else knows, and yield its address.

    Args:
        folder: for its socket and its configuration; its path must be short (107 bytes in all).
    """
    daemon = _found()
    config, socket = folder / "bus.conf", folder / "bus"
    config.write_text(_CONFIG.format(socket=socket), encoding="utf-8")
    command = [daemon, f"--config-file={config}", "--nofork", "--nopidfile", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        try:
            yield _line(process.stdout)
        finally:
            end(process)


class System:
    """The far end: what logind and the screen savers of a desktop say and hear.

    It is a process of its own, so every word goes over the bus; see tests.presence.system.

    Args:
        process: tests.presence.system.
    """

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process

    def say(self, *words: str) -> None:
        """Let it send a signal."""
        assert self._process.stdin is not None
        self._process.stdin.write(" ".join(words).encode() + b"\n")
        self._process.stdin.flush()

    def hears(self) -> str:
        """Wait for what it notices next."""
        return _line(self._process.stdout)

    def silent(self) -> bool:
        """Whether it has noticed nothing that was not asked for yet."""
        assert self._process.stdout is not None
        return not select.select([self._process.stdout], [], [], 0)[0]


@contextmanager
def system(address: str, *without: str) -> Iterator[System]:
    """Run logind and screen savers on a bus.

    Args:
        address: of the bus.
        without: words that make it a lesser system, see tests.presence.system.
    """
    with subprocess.Popen(
        [sys.executable, "-m", "tests.presence.system", address, *without],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        try:
            started = System(process)
            assert started.hears() == "ready"
            yield started
        finally:
            end(process)


def _line(stream: IO[bytes] | None) -> str:
    assert stream is not None
    ready, _, _ = select.select([stream], [], [], _PATIENCE)
    line = stream.readline().strip().decode() if ready else ""
    if not line:
        pytest.fail("The message bus or what is on it says nothing.")
    return line


def _found() -> str:
    """Return the path of dbus-daemon, or skip the test, or fail it where it could be there."""
    if not sys.platform.startswith("linux"):
        pytest.skip("message buses are tested on Linux")
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        missing = "dbus-daemon is missing: run `python3 start.py test` as root, or get it."
        if os.geteuid() == 0:  # then it could have been installed
            pytest.fail(missing)
        pytest.skip(missing)
    return daemon
