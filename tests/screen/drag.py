"""The other process that files are dragged from, seen from here."""

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from PySide6.QtCore import QPoint

from tests.screen.server import ROOT


class Files:
    """Some files in the window of another process; see `tests.screen.drag_source`.

    Args:
        place: the upper left corner of that window.
        paths: the files and folders.

    Attributes:
        welcome: whether what is below the mouse takes them, as far as the other process knows.
    """

    def __init__(self, place: QPoint, paths: Sequence[Path]) -> None:
        where = [str(place.x()), str(place.y())]
        command = [sys.executable, "-m", "tests.screen.drag_source", *where]
        self.welcome = False
        self._heard: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._process = subprocess.Popen(
            [*command, *(os.fspath(path.absolute()) for path in paths)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self._listener = threading.Thread(
            target=self._listen, args=(self._process.stdout,), name="drag-source"
        )
        self._listener.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Close the other process's window."""
        self._process.kill()
        self._process.wait()
        self._listener.join()

    def wait_for(self, *words: str, seconds: float = 20.0) -> str:
        """Wait until the other process says one of these words, and return it.

        Raises:
            AssertionError: it did not within the time.
        """
        deadline = time.monotonic() + seconds
        while True:
            try:
                word = self._heard.get(timeout=max(deadline - time.monotonic(), 0))
            except queue.Empty:
                raise AssertionError(f"the drag's source did not say {words}") from None
            if word in words:
                return word

    def _listen(self, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                word = line.strip()
                if word in {"takes", "refuses"}:
                    self.welcome = word == "takes"
                self._heard.put(word)
