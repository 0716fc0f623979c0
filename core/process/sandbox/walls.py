"""The two walls that programs put around themselves: no network, and no more than reading needs.

Each wall is put up by the process that it holds, before it does anything else, and cannot be taken
down again, not even by what it starts. Where a system has no such wall the program runs all the
same; ``core.offline`` finds out which walls hold and the Privacy page shows it.
"""

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from core.paths import program_folder
from core.process.program import FROZEN
from core.process.sandbox import landlock, macos, seccomp, windows

_FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/X11/fonts")
"""Pages whose fonts are not inside of them are drawn with the system's."""

_SYSTEM = (
    *("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache"),
    *("/dev/null", "/dev/urandom", "/sys/devices/system/cpu", "/proc/cpuinfo", "/proc/meminfo"),
)
"""What libraries are loaded from, and how they find out about the processor."""


def cut_off(*, wholly: bool = False) -> bool:
    """Let nothing in this process, or started by it, open a socket that leaves this computer.

    Linux: a kernel filter that refuses every address family but AF_UNIX. macOS: the sandbox of
    the signed program, or the system's profile without internet. Windows has no wall that a
    program can put up itself; the installer's firewall rule is one.

    Args:
        wholly: whether it does without sockets to other programs of this computer, too.

    Returns:
        whether there is such a wall now.
    """
    try:
        if sys.platform == "linux":
            seccomp.install(seccomp.ALONE if wholly else seccomp.OFFLINE)
            return True
        if sys.platform == "darwin":
            return macos.no_internet()
    except OSError:
        return False
    return False


def confine() -> None:
    """Leave a process that parses strangers' files nothing but memory, and files to read.

    No program, no other process, no new or changed file; where the kernel has Landlock, no file
    but the program's own, the system's libraries and its fonts. On Windows low integrity, which
    refuses writing nearly everywhere. Call it before any thread is started. What the system does
    not have is left out: limits and the watchdog are there in any case.
    """
    with suppress(OSError):
        if sys.platform == "linux":
            seccomp.install(seccomp.CONFINED)
        elif sys.platform == "win32":
            windows.lower_integrity()
    with suppress(OSError):
        if sys.platform == "linux":
            landlock.restrict(readable())


def readable() -> Sequence[Path]:
    """Return what a confined process may read: the program, its libraries, the system's fonts."""
    if FROZEN:
        return [program_folder(), Path(sys.executable), *map(Path, (*_SYSTEM, *_FONTS))]
    # Packages are loaded late, too: the recogniser with the first scanned page.
    imported = {Path(folder) for folder in sys.path if folder} - {program_folder()}
    own = [program_folder() / "core", *sorted(imported), Path(sys.prefix)]
    return [*own, Path(sys.base_prefix) / "lib", *map(Path, (*_SYSTEM, *_FONTS))]
