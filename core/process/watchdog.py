"""The watchdog of one child: measures what the kernel does not hold for us, and kills.

Linux has no limit on resident memory (RLIMIT_RSS does nothing), macOS ignores RLIMIT_AS, Windows
has no rlimits at all. So the app measures, five times a second.
"""

import subprocess
import sys
import threading
from collections.abc import Callable

import psutil

from core.process.limits import Limits

INTERVAL = 0.2
"""Seconds between two measurements."""


class Watchdog:
    """Watches one child process until it ends or stop() is called.

    Attributes:
        barked: whether the child was killed for using too much.
    """

    def __init__(
        self,
        process: "subprocess.Popen[bytes]",
        limits: Limits,
        kill: Callable[[], None],
    ) -> None:
        self.barked = False
        self._process = process
        self._limits = limits
        self._kill = kill
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True, name="watchdog")
        self._thread.start()

    def stop(self) -> None:
        """Stop watching; returns when the watching thread has ended."""
        self._stopped.set()
        if self._thread is not threading.current_thread():
            self._thread.join()

    def _watch(self) -> None:
        try:
            child = psutil.Process(self._process.pid)
            while not self._stopped.wait(INTERVAL) and self._process.poll() is None:
                if self._over(child):
                    self.barked = True
                    self._kill()
                    return
        except psutil.NoSuchProcess:
            return

    def _over(self, child: psutil.Process) -> bool:
        if child.memory_info().rss > self._limits.resident:
            return True
        if sys.platform == "win32" and self._limits.cpu_seconds:
            times = child.cpu_times()
            return bool(times.user + times.system > self._limits.cpu_seconds)
        return False
