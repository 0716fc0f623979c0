"""Files that another start of the program was given, on their way to the window that is there.

Their names are the person's own, so they are handed over in shared memory and never in a file. One
start gives, the other takes, and the memory is gone with both.
"""

import json
import secrets
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QNativeIpcKey, QSharedMemory

_PATIENCE_S = 5.0
_TAKEN = b"\0"


class Handover:
    """One batch of files, to be kept until it was taken.

    Args:
        files: any; their absolute paths go over.

    Attributes:
        token: what the other has to know; it says nothing about the files.
    """

    def __init__(self, files: Iterable[Path]) -> None:
        self.token = secrets.token_hex(8)
        said = json.dumps([str(file.absolute()) for file in files]).encode()
        self._memory = QSharedMemory(_key(self.token))
        self._there = self._memory.create(len(said))
        if self._there:
            _room(self._memory)[: len(said)] = said

    def wait(self) -> bool:
        """Wait until the files were taken; return whether they were."""
        deadline = time.monotonic() + _PATIENCE_S
        while self._there and time.monotonic() < deadline:
            if bytes(_room(self._memory)[:1]) == _TAKEN:
                return True
            time.sleep(0.02)
        return False


def take(token: str) -> Sequence[Path]:
    """Return the files behind a token, once; none where there is nothing to take."""
    memory = QSharedMemory(_key(token))
    if not memory.attach():
        return ()
    room = _room(memory)
    raw = bytes(room)
    room[:] = _TAKEN * len(raw)
    memory.detach()
    try:
        named = json.loads(raw.rstrip(_TAKEN))
    except ValueError:
        return ()
    return [Path(name) for name in named]


def _room(memory: QSharedMemory) -> memoryview:
    return cast("memoryview", memory.data())  # its stubs say int


def _key(token: str) -> QNativeIpcKey:
    kind = QNativeIpcKey.Type.PosixRealtime  # elsewhere on POSIX a file would stand for it
    if sys.platform == "win32":
        kind = QNativeIpcKey.Type.Windows
    return QSharedMemory.platformSafeKey(f"cloister-{token}", kind)
