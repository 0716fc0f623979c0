"""A real Secret Service for one test: GNOME Keyring behind a session bus of its own.

It has nothing to do with the keychain of whoever runs the tests. What uses it runs in a child
process, with the environment that is given here; `tests.vault.keychain_child` is one.
"""

import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.presence.bus import bus as message_bus
from tests.programs import found
from tests.screen.server import end

PASSWORD = "a lamp in the window"

_STARTING = 30.0
"""Seconds a program gets before it counts as hanging; they take a tenth of one."""


@dataclass(frozen=True, slots=True)
class Desktop:
    """What a child process needs in order to be on a desktop of its own.

    Attributes:
        environment: all of its variables.
        home: the folder below which everything of that desktop is kept.
        keyring: the process id of the Secret Service; 0 where there is none.
    """

    environment: Mapping[str, str]
    home: Path
    keyring: int = 0


@contextmanager
def bus(home: Path) -> Iterator[Desktop]:
    """Run a session bus; nothing that keeps secrets is on it, or asks for a password.

    Args:
        home: the home folder of that desktop; made where it is not there.
    """
    # Not below the home: the name of a socket has room for 107 bytes.
    with TemporaryDirectory(prefix="cloister-") as folder, message_bus(Path(folder)) as address:
        yield Desktop(_environment(home, folder, address), home)


@contextmanager
def secret_service(home: Path, password: str = PASSWORD) -> Iterator[Desktop]:
    """Run a session bus with GNOME Keyring on it.

    Args:
        home: as for `bus`; a keyring that is there already is used.
        password: of the keyring that is made and unlocked. If it is empty, none is made, and one
            without a password is unlocked by itself.
    """
    daemon = found("gnome-keyring-daemon", "gnome-keyring")
    with bus(home) as desktop:
        process = subprocess.Popen(
            [daemon, "--foreground", "--unlock", "--components=secrets"],
            env=desktop.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert process.stdin is not None
        try:
            with process.stdin:
                process.stdin.write(password.encode())
            _wait(desktop)
            yield Desktop(desktop.environment, home, process.pid)
        finally:
            end(process)


def _environment(home: Path, folder: str, address: str) -> Mapping[str, str]:
    strange = ("XDG_", "DBUS_", "GNOME_KEYRING_", "KEYRING_", "PYTHON_KEYRING_")
    mine = {name: value for name, value in os.environ.items() if not name.startswith(strange)}
    folders = {
        "HOME": home,
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_CACHE_HOME": home / ".cache",
    }
    for path in folders.values():
        path.mkdir(parents=True, exist_ok=True)
    return {
        **mine,
        **{name: str(path) for name, path in folders.items()},
        "XDG_RUNTIME_DIR": folder,
        "DBUS_SESSION_BUS_ADDRESS": address,
    }


def _wait(desktop: Desktop) -> None:
    """Wait until the Secret Service is on the bus."""
    question = "org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets".split()
    to = ["--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/"]
    command = [found("dbus-send", "dbus"), *to, *question]
    until = time.monotonic() + _STARTING
    while b"true" not in subprocess.check_output(command, env=desktop.environment):
        if time.monotonic() > until:
            pytest.fail("GNOME Keyring did not start.")
        time.sleep(0.02)
