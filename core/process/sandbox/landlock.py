"""Linux: the folders that this process may read; nothing else, and nothing to be written.

Landlock is in the kernel since 5.13, where the system has it switched on. Later versions can hold
back more (connections by TCP, signals, abstract sockets); what this kernel knows is used.

Source: landlock(7); linux/landlock.h.
"""

import ctypes
import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_CREATE, _ADD, _RESTRICT = 444, 445, 446  # the same number on every processor
_VERSION = 1
_PATH_BENEATH = 1
_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
"""How many rights on files a version knows; from version 5 on it is 16."""


class _Ruleset(ctypes.Structure):
    """struct landlock_ruleset_attr; older kernels take a shorter one."""

    _fields_ = (
        ("files", ctypes.c_uint64),
        ("network", ctypes.c_uint64),
        ("scoped", ctypes.c_uint64),
    )


class _Beneath(ctypes.Structure):
    """struct landlock_path_beneath_attr."""

    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


def version() -> int:
    """Return the version that this kernel has, 0 for none or where it is switched off."""
    try:
        return _call(_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(_VERSION))
    except OSError:
        return 0


def restrict(readable: Iterable[Path]) -> None:
    """Let this thread, and what it starts, read these folders and files, and nothing else.

    Call it before any other thread is started. Files that are open already stay open.

    Args:
        readable: what is not there is left out.

    Raises:
        OSError: the kernel cannot do it.
    """
    known = version()
    if not known:
        raise OSError(errno.ENOSYS, "Landlock")
    # Every right of this version is held back; of the network binding and connecting by TCP; then
    # abstract sockets and signals to others.
    rules = _Ruleset((1 << _FILE_RIGHTS.get(known, 16)) - 1, 0b11, 0b11)
    size = {1: 8, 2: 8, 3: 8, 4: 16, 5: 16}.get(known, 24)
    ruleset = _call(_CREATE, ctypes.byref(rules), ctypes.c_size_t(size), ctypes.c_uint32(0))
    try:
        for path in readable:
            with suppress(FileNotFoundError, NotADirectoryError, PermissionError):
                _allow(ruleset, path)
        _call(_RESTRICT, ctypes.c_int(ruleset), ctypes.c_uint32(0))
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: Path) -> None:
    opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        allowed = _READ_FILE | _READ_FOLDER if path.is_dir() else _READ_FILE
        rule = _Beneath(allowed, opened)
        _call(
            _ADD,
            ctypes.c_int(ruleset),
            ctypes.c_int(_PATH_BENEATH),
            ctypes.byref(rule),
            ctypes.c_uint32(0),
        )
    finally:
        os.close(opened)


def _call(number: int, *words: object) -> int:
    libc = ctypes.CDLL(None, use_errno=True)
    result = int(libc.syscall(ctypes.c_long(number), *words))
    if result < 0:
        raise OSError(ctypes.get_errno(), "Landlock")
    return result
