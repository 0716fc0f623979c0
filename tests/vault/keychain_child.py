"""A process on a desktop of its own (see tests/keychain.py): it does things with the keychain.

It reads them from standard input and writes one answer for each, so that nothing of a secret is
among its arguments.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing

import msgspec
from keyring.backend import KeyringBackend

from core.errors import KeychainUnavailable
from core.vault.keychain import Keychain, Kind, Patience
from tests.vault import ROOT


class Step(msgspec.Struct, frozen=True):
    """One thing to do.

    Attributes:
        verb: ``find``, ``write``, ``read``, ``delete``; ``lock`` locks the keyring; ``overwrite``
            changes what is kept, as another program would; ``bypass`` writes with no check of ours;
            ``resume`` lets a process go on.
        kind: of what is kept.
        vault: whose it is.
        data: to be kept.
        process: the id of a process that is stopped once the keychain is found.
        patience: with the keychain.
    """

    verb: str
    kind: Kind = Kind.KEY
    vault: str = ""
    data: bytes = b""
    process: int = 0
    patience: Patience = Patience()


Answer = bytes | str | None
"""What was read; or the keychain's name; or ``missing`` and so on where it cannot be used."""


def ask(environment: Mapping[str, str], *steps: Step, below: Sequence[str] = ()) -> list[Answer]:
    """Do steps in a child process, and return their answers.

    Args:
        environment: of the child; see `tests.keychain.Desktop`.
        steps: what to do.
        below: a program that runs the child, with its arguments.
    """
    child = subprocess.run(
        [*below, sys.executable, "-m", "tests.vault.keychain_child"],
        cwd=ROOT,
        env=environment,
        input=msgspec.msgpack.encode(steps),
        stdout=subprocess.PIPE,
        timeout=120,
        check=True,
    )
    answers: list[Answer] = msgspec.msgpack.decode(child.stdout)
    return answers


def do(step: Step) -> Answer:
    """Do one step."""
    match step.verb:
        case "lock":
            lock()
        case "overwrite":
            overwrite(step)
        case "bypass":
            bypass(step)
        case "resume":
            os.kill(step.process, signal.SIGCONT)
        case _:
            try:
                return use(step)
            except KeychainUnavailable as unavailable:
                # No other error hangs on it, so nothing of what the libraries knew does.
                return unavailable.reason if unavailable.__context__ is None else "revealing"
    return None


def use(step: Step) -> Answer:
    """Do a step that the keychain is there for."""
    keychain = Keychain.find(step.patience)
    if step.process:
        os.kill(step.process, signal.SIGSTOP)
    match step.verb:
        case "write":
            keychain.write(step.kind, step.vault, step.data)
        case "delete":
            keychain.delete(step.kind, step.vault)
        case "read":
            return keychain.read(step.kind, step.vault)
        case _:
            return keychain.name
    return None


def lock() -> None:
    """Lock the keyring."""
    import secretstorage

    with closing(secretstorage.dbus_init()) as bus:
        secretstorage.get_default_collection(bus).lock()


def overwrite(step: Step) -> None:
    """Change everything that is kept for a vault."""
    import secretstorage

    with closing(secretstorage.dbus_init()) as bus:
        for item in secretstorage.search_items(bus, {"username": step.vault}):
            item.set_secret(step.data)


def bypass(step: Step) -> None:
    """Keep something with the library alone."""
    from keyring.backends import SecretService

    make: Callable[[], KeyringBackend] = SecretService.Keyring
    make().set_password(step.kind.value, step.vault, step.data.decode())


if __name__ == "__main__":
    given = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=list[Step])
    sys.stdout.buffer.write(msgspec.msgpack.encode([do(each) for each in given]))
