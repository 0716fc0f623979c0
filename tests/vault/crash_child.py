"""A process that works on a vault and is killed at a chosen touch of the disk.

Python reports each file it opens, renames, removes or makes to audit hooks, before it does so; the
hook kills the process at the one asked for. What SQLite does within its files is not among them.

Usage: ``python -m tests.vault.crash_child create|change|fill FOLDER COUNT``
"""

import os
import signal
import sys
import uuid
from pathlib import Path

from core.vault.vault import Vault
from tests.vault import CHEAP, PASSPHRASE, SCHEMA

_TOUCHES = frozenset({"open", "os.rename", "os.remove", "os.mkdir", "os.chmod", "os.truncate"})


def _die_at(folder: str, count: int) -> None:
    left = count

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event not in _TOUCHES or not str(arguments[0]).startswith(folder):
            return
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1

    sys.addaudithook(hook)


def _create(folder: Path, count: int) -> None:
    _die_at(str(folder), count)
    Vault.create(folder, PASSPHRASE, cost=CHEAP, control_schema=SCHEMA).lock()


def _change(folder: Path, count: int) -> None:
    vault = Vault.unlock(folder, PASSPHRASE, control_schema=SCHEMA, floor=CHEAP)
    _die_at(str(folder), count)
    vault.change_passphrase(PASSPHRASE, "new", cost=CHEAP)


def _fill(folder: Path, _count: int) -> None:
    """Write for ever, and say how many are stored."""
    vault = Vault.unlock(folder, PASSPHRASE, control_schema=SCHEMA, floor=CHEAP)
    workspace = str(uuid.uuid4())
    vault.new_workspace_key(workspace)
    number = 0
    while True:
        with vault.control.transaction():
            vault.control.run("INSERT INTO note (text) VALUES (?)", (f"first {number}",))
            vault.control.run("INSERT INTO note (text) VALUES (?)", (f"second {number}",))
        number += 1
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    work = {"create": _create, "change": _change, "fill": _fill}[sys.argv[1]]
    work(Path(sys.argv[2]), int(sys.argv[3]))
