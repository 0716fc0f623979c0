"""A process behind the wall that tries, in forty ways, to open a way out; prints what happened.

Every try is real code that opens a socket or asks for a name. Nothing could be sent but to this
computer itself or to addresses that nobody has (RFC 5737, RFC 3849, RFC 6761).
"""

import ctypes
import errno
import importlib
import json
import os
import platform
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from core.process.sandbox import seccomp, walls

NOWHERE, NOWHERE6 = "192.0.2.1", "2001:db8::1"
CHILD = "import socket; socket.socket(socket.AF_INET, socket.SOCK_STREAM)"
GRANDCHILD = (
    f"import subprocess, sys; subprocess.run([sys.executable, '-c', {CHILD!r}], check=True)"
)

libc = ctypes.CDLL(None, use_errno=True)


def opened(family: int, kind: int, protocol: int = 0) -> Callable[[], object]:
    """Python's own socket."""
    return lambda: socket.socket(family, kind, protocol)


def by_libc(name: str, *words: int) -> Callable[[], object]:
    """A function of libc, without Python's module."""

    def call() -> object:
        pair = (ctypes.c_int * 2)()
        more = (pair,) if name == "socketpair" else ()
        return _must(getattr(libc, name)(*words, *more))

    return call


def by_number(name: str, *words: int) -> Callable[[], object]:
    """The kernel's call itself, past every library."""
    number = seccomp.MACHINES[platform.machine()].calls[name]
    longs = [ctypes.c_ulong(word) for word in words]
    return lambda: _must(libc.syscall(ctypes.c_long(number), *longs))


def library(module: str, work: Callable[[Any], object]) -> Callable[[], object]:
    """What a library would do."""
    return lambda: work(importlib.import_module(module))


def child(program: str) -> Callable[[], object]:
    """What a program does that is started from here."""
    return lambda: subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)


def in_thread(work: Callable[[], object]) -> Callable[[], object]:
    """The same from a thread that began before the wall stood; see `main`."""

    def call() -> object:
        errors: list[Exception] = []

        def run() -> None:
            try:
                work()
            except Exception as error:  # noqa: BLE001  told below
                errors.append(error)

        EARLY.append(run)
        TURN.set()
        DONE.wait(30)
        if errors:
            raise errors[0]
        return True

    return call


EARLY: list[Callable[[], None]] = []
TURN, DONE = threading.Event(), threading.Event()


def _early() -> None:
    TURN.wait()
    EARLY[0]()
    DONE.set()


def _must(result: int) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result


def _names() -> object:
    """Refused means that nobody could be asked: 'no such name' would be somebody's answer."""
    found = ctypes.c_void_p()
    outcome = libc.getaddrinfo(b"offline.invalid", None, None, ctypes.byref(found))
    if outcome not in {0, -2}:  # EAI_NONAME
        raise OSError(errno.ENETUNREACH, "nobody to ask")
    return outcome


TCP = (socket.AF_INET, socket.SOCK_STREAM)
TRIES: dict[str, Callable[[], object]] = {
    "python: tcp": opened(*TCP),
    "python: udp": opened(socket.AF_INET, socket.SOCK_DGRAM),
    "python: tcp over ipv6": opened(socket.AF_INET6, socket.SOCK_STREAM),
    "python: udp over ipv6": opened(socket.AF_INET6, socket.SOCK_DGRAM),
    "python: raw icmp": opened(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP),
    "python: raw ipv6": opened(socket.AF_INET6, socket.SOCK_RAW, 58),
    "python: ping": opened(socket.AF_INET, socket.SOCK_DGRAM, socket.IPPROTO_ICMP),
    "python: sctp": opened(socket.AF_INET, socket.SOCK_SEQPACKET, 132),
    "python: mptcp": opened(socket.AF_INET, socket.SOCK_STREAM, 262),
    "python: packet": opened(socket.AF_PACKET, socket.SOCK_RAW, 0x0300),
    "python: netlink": opened(socket.AF_NETLINK, socket.SOCK_RAW),
    "python: vsock": opened(socket.AF_VSOCK, socket.SOCK_STREAM),
    "python: bluetooth": opened(31, socket.SOCK_STREAM, 3),
    "python: can": opened(29, socket.SOCK_RAW, 1),
    "python: tipc": opened(30, socket.SOCK_RDM),
    "python: kernel cryptography": opened(38, socket.SOCK_SEQPACKET),
    "python: xdp": opened(44, socket.SOCK_RAW),
    "python: with flags": opened(socket.AF_INET, socket.SOCK_STREAM | socket.SOCK_CLOEXEC),
    "python: create_connection": lambda: socket.create_connection((NOWHERE, 443), 2),
    "python: create_server": lambda: socket.create_server(("127.0.0.1", 0)),
    "python: connection to itself": lambda: socket.create_connection(("127.0.0.1", 9), 2),
    "libc: tcp": by_libc("socket", 2, 1, 0),
    "libc: udp over ipv6": by_libc("socket", 10, 2, 0),
    "libc: pair of tcp": by_libc("socketpair", 2, 1, 0),
    "libc: pair of tipc": by_libc("socketpair", 30, 1, 0),
    "kernel: tcp": by_number("socket", 2, 1, 0),
    "kernel: tcp, upper half of the family set": by_number("socket", 2 | 1 << 40, 1, 0),
    "kernel: io_uring": by_number("io_uring_setup", 1, 0),
    "kernel: io_uring entered": by_number("io_uring_enter", 0, 0, 0, 0),
    "kernel: io_uring registered": by_number("io_uring_register", 0, 0, 0, 0),
    "kernel: by another convention": lambda: _must(
        libc.syscall(ctypes.c_long(0x40000000 | 41), ctypes.c_ulong(2), ctypes.c_ulong(1), 0)
    ),
    "names: libc": _names,
    "names: python": lambda: socket.getaddrinfo("offline.invalid", 443),
    "child: tcp": child(CHILD),
    "grandchild: tcp": child(GRANDCHILD),
    "child: a program of the system": lambda: subprocess.run(
        ["/bin/bash", "-c", f"exec 3<>/dev/tcp/{NOWHERE}/443"], check=True, capture_output=True
    ),
    "thread that was there before": in_thread(opened(*TCP)),
    "library: http.client": library(
        "http.client", lambda m: m.HTTPConnection(NOWHERE, timeout=2).connect()
    ),
    "library: urllib": library("urllib.request", lambda m: m.urlopen(f"http://{NOWHERE}", None, 2)),
    "library: httpx": library("httpx", lambda m: m.get(f"http://[{NOWHERE6}]/", timeout=2)),
    "library: requests": library("requests", lambda m: m.get(f"http://{NOWHERE}", timeout=2)),
    "library: asyncio": library(
        "asyncio", lambda m: m.run(m.wait_for(m.open_connection(NOWHERE, 443), 2))
    ),
    "library: smtplib": library("smtplib", lambda m: m.SMTP(NOWHERE, timeout=2)),
    "library: ftplib": library("ftplib", lambda m: m.FTP(NOWHERE, timeout=2)),
}


LIBRARIES = ("http.client", "urllib.request", "httpx", "requests", "smtplib", "ftplib")

HARMLESS = ("python: tcp", "python: udp", "libc: tcp", "kernel: tcp")
"""Tries that open a socket and do nothing with it."""


def main() -> None:
    """Put up the wall, try everything, say what was refused and how."""
    threading.Thread(target=_early, daemon=True).start()
    tried = TRIES
    if "--without-wall" in sys.argv:
        tried = {name: TRIES[name] for name in HARMLESS}
    if "--as-nobody" in sys.argv:
        for module in ("encodings.idna", "asyncio", *LIBRARIES):
            importlib.import_module(module)  # where they lie an ordinary user may not read
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    if tried is TRIES:
        walls.cut_off()
    told = {}
    for name, work in tried.items():
        try:
            work()
        except BaseException as error:  # noqa: BLE001  whatever it is, it is told
            told[name] = f"{type(error).__name__}: {_reason(error)}"
        else:
            told[name] = "OPEN"
    with suppress(BrokenPipeError):
        sys.stdout.write(json.dumps(told))


def _reason(error: BaseException) -> str:
    """Return the number of the error at the bottom of what a library raised."""
    while True:
        below = error.__cause__ or error.__context__ or getattr(error, "reason", None)
        if not isinstance(below, BaseException):
            break
        error = below
    number = getattr(error, "errno", None)
    return errno.errorcode.get(number, str(number)) if number else str(error)[-200:]


if __name__ == "__main__":
    main()
