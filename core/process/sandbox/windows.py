"""Windows: a job that ends with the app, low integrity for the reader, and the firewall's state.

Not run on Windows yet; constants and layouts are those of the Windows SDK (winnt.h, jobapi2.h),
and the tests hand in libraries that behave like it.
"""

import ctypes
import os
import sys
from collections.abc import Iterable, Iterator
from ctypes import wintypes
from typing import Any

from core.process.limits import Limits

_EXTENDED_LIMITS, _UI_RESTRICTIONS = 9, 4  # JOBOBJECTINFOCLASS
_PROCESS_TIME, _ONE_PROCESS, _PROCESS_MEMORY = 0x2, 0x8, 0x100
_DIE_ON_EXCEPTION, _KILL_ON_CLOSE = 0x400, 0x2000
_EVERY_UI_LIMIT = 0xFF
"""Handles, clipboard (both ways), system parameters, display, atoms, desktops, logging off."""

_ADJUST_DEFAULT, _QUERY = 0x80, 0x8  # TOKEN_*
_INTEGRITY_LEVEL, _GROUP_INTEGRITY = 25, 0x20
LOW = "S-1-16-4096"
"""The mandatory label of low integrity."""

RULES = r"SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\FirewallRules"
"""Below HKEY_LOCAL_MACHINE: every rule of Windows Firewall, readable by everyone."""


class _Basic(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class Extended(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", _Basic),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("most_process_memory", ctypes.c_size_t),
        ("most_job_memory", ctypes.c_size_t),
    )


class _Label(ctypes.Structure):
    """TOKEN_MANDATORY_LABEL."""

    _fields_ = (("sid", ctypes.c_void_p), ("attributes", ctypes.c_uint32))


class Job:
    """A job object that holds one child: its memory, its time, its windows; it ends with us.

    Args:
        limits: of the child; resident memory stands for the memory that it may commit.
        library: kernel32.dll; only a test passes another.

    Raises:
        OSError: Windows refused.
    """

    def __init__(self, limits: Limits, library: Any = None) -> None:
        self._library = library or ctypes.CDLL("kernel32")
        self._library.CreateJobObjectW.restype = ctypes.c_void_p
        self._handle = ctypes.c_void_p(self._library.CreateJobObjectW(None, None))
        _must(self._handle.value, "CreateJobObject")
        extended = Extended()
        extended.basic.flags = _KILL_ON_CLOSE | _DIE_ON_EXCEPTION | _PROCESS_MEMORY
        extended.process_memory = limits.resident
        if limits.cpu_seconds:
            extended.basic.flags |= _PROCESS_TIME
            extended.basic.process_time = limits.cpu_seconds * 10_000_000  # in 100 ns
        if getattr(sys, "frozen", False):
            # From source, python.exe of a virtual environment starts the real one as its child.
            extended.basic.flags |= _ONE_PROCESS
            extended.basic.processes = 1
        windows = ctypes.c_uint32(_EVERY_UI_LIMIT)
        self._set(_EXTENDED_LIMITS, extended)
        self._set(_UI_RESTRICTIONS, windows)

    def hold(self, process: int) -> None:
        """Put a process into the job, for good.

        Args:
            process: its handle, with the right to be assigned and ended.
        """
        held = self._library.AssignProcessToJobObject(self._handle, ctypes.c_void_p(process))
        _must(held, "AssignProcessToJobObject")

    def close(self) -> None:
        """Let go of the job: what is in it ends."""
        self._library.CloseHandle(self._handle)

    def _set(self, kind: int, value: ctypes.Structure | ctypes.c_uint32) -> None:
        done = self._library.SetInformationJobObject(
            self._handle, ctypes.c_int(kind), ctypes.byref(value), ctypes.sizeof(value)
        )
        _must(done, "SetInformationJobObject")


def lower_integrity(kernel: Any = None, security: Any = None) -> None:
    """Give this process low integrity: it can write nowhere that is not made for such processes.

    Args:
        kernel: kernel32.dll; only a test passes another.
        security: advapi32.dll, as above.

    Raises:
        OSError: Windows refused.
    """
    kernel = kernel or ctypes.CDLL("kernel32")
    security = security or ctypes.CDLL("advapi32")
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    token, sid = ctypes.c_void_p(), ctypes.c_void_p()
    _must(
        security.OpenProcessToken(
            ctypes.c_void_p(kernel.GetCurrentProcess()),
            wintypes.DWORD(_ADJUST_DEFAULT | _QUERY),
            ctypes.byref(token),
        ),
        "OpenProcessToken",
    )
    try:
        _must(
            security.ConvertStringSidToSidW(ctypes.c_wchar_p(LOW), ctypes.byref(sid)),
            "ConvertStringSidToSid",
        )
        label = _Label(sid, _GROUP_INTEGRITY)
        length = ctypes.sizeof(label) + security.GetLengthSid(sid)
        _must(
            security.SetTokenInformation(
                token, ctypes.c_int(_INTEGRITY_LEVEL), ctypes.byref(label), wintypes.DWORD(length)
            ),
            "SetTokenInformation",
        )
    finally:
        kernel.LocalFree(sid)
        kernel.CloseHandle(token)


def firewall_blocks(program: str, rules: Iterable[str] | None = None) -> bool:
    """Say whether an active rule of Windows Firewall keeps a program from the network.

    Args:
        program: the path of its executable.
        rules: as the registry has them (MS-FASP 2.2.2.19); only a test passes others.
    """
    wanted = os.path.normcase(program)
    for rule in _registered() if rules is None else rules:
        parts = dict(part.split("=", 1) for part in rule.split("|") if "=" in part)
        if (
            (parts.get("Action"), parts.get("Active"), parts.get("Dir")) == ("Block", "TRUE", "Out")
            and "Protocol" not in parts  # a rule for one protocol leaves others open
            and os.path.normcase(os.path.expandvars(parts.get("App", ""))) == wanted
        ):
            return True
    return False


def _registered() -> Iterator[str]:
    if sys.platform != "win32":
        return
    import winreg

    try:
        key = winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, RULES)
    except OSError:
        return
    with key:
        for number in range(winreg.QueryInfoKey(key)[1]):
            yield str(winreg.EnumValue(key, number)[1])


def _must(result: object, what: str) -> None:
    if not result:
        raise OSError(what)
