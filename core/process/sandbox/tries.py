"""Try what must not work: every way out of this computer, from here and from a child process.

No try sends anything. On Linux a way is tried by asking the kernel for its socket, through libc
and without any network code of ours; a socket that is granted is closed at once and counts as an
open way. Where the wall is not the program's own (macOS, Windows) the system is asked whether it
would refuse.
"""

import ctypes
import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import msgspec

from core.errors import ChildCrashed
from core.process.program import module_command
from core.process.sandbox import macos, seccomp, windows


class Layer(StrEnum):
    """Who refuses."""

    FILTER = "filter"
    """Our kernel filter (Linux)."""
    SANDBOX = "sandbox"
    """The sandbox of macOS."""
    FIREWALL = "firewall"
    """A rule of Windows Firewall."""
    SYSTEM = "system"
    """The system, for a reason of its own: no rights, or it does not know such sockets."""
    NOBODY = "nobody"
    """It is not refused."""


class Tried(msgspec.Struct, frozen=True):
    """One way out, and what became of it.

    Attributes:
        way: ``tcp``, ``udp``, ``ipv6``, ``raw``, ``dns`` or ``io_uring``.
        layer: who refused it.
        child: whether a child process tried it.
    """

    way: str
    layer: Layer
    child: bool = False

    @property
    def refused(self) -> bool:
        """Whether this way is closed."""
        return self.layer is not Layer.NOBODY


_INET, _INET6 = 2, 10  # AF_*, bits/socket.h
_STREAM, _DATAGRAM, _RAW = 1, 2, 3  # SOCK_*
_UDP = 17

_SOCKETS = {
    "tcp": (_INET, _STREAM, 0),
    "udp": (_INET, _DATAGRAM, _UDP),
    "ipv6": (_INET6, _STREAM, 0),
    "raw": (_INET, _RAW, 1),
}

WAYS = (*_SOCKETS, "dns", "io_uring")

_NO_SUCH_NAME = -2
"""EAI_NONAME, netdb.h: somebody who knows names was reached, and knows none such."""

NAME = b"offline.invalid"
"""No name server has it, and none of this computer's asks another for it (RFC 6761)."""


def tries() -> Iterator[Tried]:
    """Try every way, here and from a child process, which has its wall from us.

    Raises:
        ChildCrashed: the child process did not say what became of its tries.
    """
    yield from _here()
    yield from _child()


def _child() -> list[Tried]:
    done = subprocess.run(
        module_command("core.process.sandbox.tries"),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd=Path(sys.executable).anchor,
        check=False,
        timeout=60,
    )
    try:
        told = msgspec.json.decode(done.stdout, type=list[Tried])
    except msgspec.DecodeError:
        raise ChildCrashed("tries", "") from None
    return [msgspec.structs.replace(one, child=True) for one in told]


def _here() -> Iterator[Tried]:
    if sys.platform == "linux":
        yield from _on_linux()
        return
    if sys.platform == "darwin":
        layer = Layer.SANDBOX if macos.held() else Layer.NOBODY
    else:
        layer = Layer.FIREWALL if windows.firewall_blocks(sys.executable) else Layer.NOBODY
    for way in WAYS[:-1]:
        yield Tried(way, layer)


def _on_linux() -> Iterator[Tried]:
    libc = ctypes.CDLL(None, use_errno=True)
    filtered = _filtered()
    for way, wanted in _SOCKETS.items():
        opened = libc.socket(*wanted)
        if opened >= 0:
            os.close(opened)
            yield Tried(way, Layer.NOBODY)
            continue
        ours = filtered and ctypes.get_errno() == seccomp.NO_NETWORK
        yield Tried(way, Layer.FILTER if ours else Layer.SYSTEM)
    yield Tried("dns", _names(libc) if filtered else Layer.NOBODY)
    yield Tried("io_uring", _ring(libc, filtered=filtered))


def _filtered() -> bool:
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    return "Seccomp:\t2" in status


def _names(libc: ctypes.CDLL) -> Layer:
    """Ask for a name; only behind the filter, as a name server would be asked without it."""
    found = ctypes.c_void_p()
    outcome = libc.getaddrinfo(NAME, None, None, ctypes.byref(found))
    if outcome == 0:
        libc.freeaddrinfo(found)
    return Layer.NOBODY if outcome in {0, _NO_SUCH_NAME} else Layer.FILTER


def _ring(libc: ctypes.CDLL, *, filtered: bool) -> Layer:
    setup = seccomp.MACHINES["x86_64"].calls["io_uring_setup"]  # the same on every processor
    parameters = ctypes.create_string_buffer(120)
    opened = libc.syscall(ctypes.c_long(setup), ctypes.c_uint(1), parameters)
    if opened >= 0:
        os.close(opened)
        return Layer.NOBODY
    return Layer.FILTER if filtered and ctypes.get_errno() == errno.EPERM else Layer.SYSTEM


def _tell() -> None:
    sys.stdout.buffer.write(msgspec.json.encode(list(_here())))


if __name__ == "__main__":
    _tell()
