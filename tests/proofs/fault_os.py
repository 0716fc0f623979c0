"""The failing disk below Python's own calls: the header, and the files that are taken away."""

import errno
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from tests.proofs.fault_disk import FaultDisk, Touch

_open, _close, _write, _fsync = os.open, os.close, os.write, os.fsync
_replace, _unlink = os.replace, os.unlink


class FaultCalls:
    """Stands in for the calls of ``os`` that change files.

    Args:
        disk: who decides.
    """

    def __init__(self, disk: FaultDisk) -> None:
        self._disk = disk
        self._paths: dict[int, str] = {}
        self._written: dict[int, int] = {}

    def open(self, path: Any, flags: int, mode: int = 0o777, **more: Any) -> int:
        """Open a file; making one is a touch, and so is emptying it."""
        name = os.fspath(path)
        watched = isinstance(name, str) and self._disk.watches(name)
        if watched and flags & os.O_CREAT and not Path(name).exists():
            self._refuse(Touch.CREATE)
            if self._disk.platter is not None:
                self._disk.platter.create(name)
        elif watched and flags & os.O_TRUNC:
            self._refuse(Touch.CUT)
            if self._disk.platter is not None:
                self._disk.platter.cut(name, 0)
        descriptor = _open(path, flags, mode, **more)
        if watched:
            self._paths[descriptor], self._written[descriptor] = name, 0
        return descriptor

    def close(self, descriptor: int) -> None:
        """Close a file."""
        self._paths.pop(descriptor, None)
        _close(descriptor)

    def write(self, descriptor: int, data: Any) -> int:
        """Write all of it, half of it, or nothing."""
        path = self._paths.get(descriptor)
        if path is None:
            return _write(descriptor, data)
        try:
            self._refuse(Touch.WRITE)
        except OSError:
            if self._disk.torn:
                _write(descriptor, bytes(data)[: len(data) // 2])
            raise
        if self._disk.platter is not None:
            self._disk.platter.write(path, self._written[descriptor], bytes(data))
        self._written[descriptor] += len(data)
        return _write(descriptor, data)

    def fsync(self, descriptor: int) -> None:
        """Wait for a file or for a folder, as far as anyone can tell."""
        path = self._paths.get(descriptor)
        if path is None:
            _fsync(descriptor)
            return
        self._refuse(Touch.SYNC)
        if self._disk.platter is not None:
            if Path(path).is_dir():
                self._disk.platter.sync_names(Path(path))
            else:
                self._disk.platter.sync(path)

    def replace(self, old: Any, new: Any, **more: Any) -> None:
        """Put a file in the place of another."""
        if self._disk.watches(os.fspath(old)):
            self._refuse(Touch.REPLACE)
            if self._disk.platter is not None:
                self._disk.platter.replace(os.fspath(old), os.fspath(new))
        _replace(old, new, **more)

    def unlink(self, path: Any, **more: Any) -> None:
        """Delete a file."""
        name = os.fspath(path)
        if isinstance(name, str) and self._disk.watches(name) and Path(name).exists():
            self._refuse(Touch.DELETE)
            if self._disk.platter is not None:
                self._disk.platter.delete(name)
        _unlink(path, **more)

    def _refuse(self, touch: Touch) -> None:
        code = self._disk.touch(touch)
        if code:
            raise OSError(code, errno.errorcode[code])


@contextmanager
def standing_in(disk: FaultDisk) -> Iterator[None]:
    """Let ``os`` go past a `FaultDisk` while inside."""
    calls = FaultCalls(disk)
    with ExitStack() as undo:
        for name in ("open", "close", "write", "fsync", "replace", "unlink"):
            undo.enter_context(mock.patch.object(os, name, getattr(calls, name)))
        yield
