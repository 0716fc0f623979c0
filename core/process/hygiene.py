"""No traces of a process: no core dump, nobody who looks into its memory.

Called first thing in the window, the command line and every child process. What a system does not
let a program decide is said in the functions below.
"""

import ctypes
import os
import sys
from collections.abc import Mapping
from types import MappingProxyType

_PR_SET_DUMPABLE = 4  # linux/prctl.h

_NO_DIALOGUES = 0x0001 | 0x0002
"""SEM_FAILCRITICALERRORS and SEM_NOGPFAULTERRORBOX, errhandlingapi.h."""

_NO_HEAP = 1
"""WER_FAULT_REPORTING_FLAG_NOHEAP, werapi.h."""

WIPING: Mapping[str, str] = MappingProxyType(
    {
        # Freed memory is filled with 0xA5. What a thread keeps for itself to use again soon would
        # be left out, so it keeps nothing.
        "GLIBC_TUNABLES": "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0",
        # Python takes its small objects from the same place instead of from pools of its own.
        "PYTHONMALLOC": "malloc",
    }
)
"""The environment of a process that overwrites what it frees (glibc)."""


def leave_no_traces() -> None:
    """Keep this process out of dumps and debuggers, as far as its system lets it.

    POSIX: no core file (``RLIMIT_CORE``), for good and for what is started from here.
    Linux, too: not dumpable (``PR_SET_DUMPABLE``), which also holds where dumps go through a pipe
    to a service such as systemd-coredump, and keeps other programs of the same account from
    attaching to it. The kernel takes that back when a program starts, so each child calls this.
    Windows: a crash is not reported, and if a service reports it all the same, without the heap.
    Dumps that an administrator turns on for the whole computer (LocalDumps) are written anyway.
    macOS: crash reports hold stacks and no memory; debuggers are kept out by the signature.

    Raises:
        OSError: the system refused what it has to grant.
    """
    if sys.platform == "win32":
        _end_reports(ctypes.CDLL("kernel32"))
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        _forbid_attaching(ctypes.CDLL(None, use_errno=True))


def wipe_freed_memory() -> None:
    """Start this program anew, if need be, so that memory is overwritten as it is freed.

    The window lives on when the vault is locked, so what was shown must not linger in memory that
    nobody uses. Linux with glibc: of some 50 copies of a document's words and 40 of a question's
    none is left after locking, for a tenth of a second at the start (tests.bench.lock). Elsewhere
    this does nothing. The child processes need it not: they end upon locking.
    """
    wiping = all(os.environ.get(name) == value for name, value in WIPING.items())
    if sys.platform != "linux" or wiping:
        return
    os.environ.update(WIPING)
    # The same program with the same arguments, without a shell.
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606  see above


def _forbid_attaching(libc: ctypes.CDLL) -> None:
    # prctl takes five words; the kernel wants those that are not in use to be zero.
    words = [ctypes.c_ulong(value) for value in (0, 0, 0, 0)]
    if libc.prctl(_PR_SET_DUMPABLE, *words):
        raise OSError(ctypes.get_errno(), "PR_SET_DUMPABLE")


def _end_reports(kernel: ctypes.CDLL) -> None:
    """Windows: no dialogue that offers to send a report, and no heap in one that is made.

    Not run on Windows yet; the calls are those of errhandlingapi.h and werapi.h.
    """
    kernel.SetErrorMode(kernel.GetErrorMode() | _NO_DIALOGUES)
    kernel.WerSetFlags(_NO_HEAP)
