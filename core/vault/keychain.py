"""The system's keychain: it may keep a secret that unlocks a vault, and the audit log's seal.

The ``keyring`` library speaks to it, by way of the one backend that `trusted` picks. Python cannot
erase the text that travels; it is gone when its memory is used again.
"""

import binascii
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Self, TypeVar

from core.errors import KeychainUnavailable
from core.vault import secret_service, trusted

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")


class Kind(StrEnum):
    """What a keychain keeps for a vault; the value is the name that its own window shows."""

    KEY = "Cloister vault key"
    ANCHOR = "Cloister audit seal"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a keychain may take before it counts as one that does not answer.

    Attributes:
        program: seconds to say that it is there; starting it takes a fraction of one.
        person: seconds for an answer to which a person may have to type a password first.
    """

    program: float = 10
    person: float = 120


class Keychain:
    """The keychain of this system, for this user; `find` makes it.

    Attributes:
        name: what people call it.
    """

    def __init__(self, backend: "KeyringBackend", name: str, patience: Patience) -> None:
        self.name = name
        self._backend = backend
        self._patience = patience

    @classmethod
    def find(cls, patience: Patience = Patience()) -> Self:
        """Find the system's own keychain; nobody is asked for a password yet.

        Raises:
            KeychainUnavailable: ``missing`` or ``untrusted``.
        """
        backend, name = _within(patience.program, trusted.backend)
        return cls(backend, name, patience)

    def read(self, kind: Kind, vault: str) -> bytes | None:
        """Return what is kept, or None; empty where what is kept is not from `write`.

        Args:
            kind: what to look for.
            vault: the id of the vault.

        Raises:
            KeychainUnavailable: ``denied`` or ``missing``.
        """

        def fetch() -> bytes | None:
            try:
                kept = self._backend.get_password(kind.value, vault)
                return None if kept is None else b64decode(kept.encode(), validate=True)
            except (UnicodeError, binascii.Error):
                return b""

        return _within(self._patience.person, fetch)

    def write(self, kind: Kind, vault: str, data: bytes) -> None:
        """Keep data, in place of what was kept before.

        Args:
            kind: what it is.
            vault: the id of the vault; that is all that the keychain is told about it.
            data: at most 960 bytes, because Windows takes 1,280 characters.

        Raises:
            KeychainUnavailable: ``denied``, ``missing``, or ``untrusted`` where the person has just
                made a keyring without a password: then it is taken out again.
        """
        text = b64encode(data).decode()

        def store() -> None:
            self._backend.set_password(kind.value, vault, text)
            if secret_service.keeps_in_the_clear():
                self._backend.delete_password(kind.value, vault)
                raise KeychainUnavailable("untrusted")

        _within(self._patience.person, store)

    def delete(self, kind: Kind, vault: str) -> None:
        """Keep nothing of a kind for a vault any more; it need not be there.

        Raises:
            KeychainUnavailable: ``denied`` or ``missing``.
        """

        def remove() -> None:
            from keyring.errors import PasswordDeleteError

            try:
                self._backend.delete_password(kind.value, vault)
            except PasswordDeleteError:  # also raised where there was nothing
                if self._backend.get_password(kind.value, vault) is not None:
                    raise

        _within(self._patience.person, remove)


def _within(seconds: float, call: Callable[[], T]) -> T:
    """Do what may hang, as no library below takes a limit; the thread of one that does is left.

    What a library raises stays in that thread, since its frames know the secret.
    """
    answers: SimpleQueue[T | KeychainUnavailable] = SimpleQueue()

    def work() -> None:
        try:
            answers.put(call())
        except KeychainUnavailable as unavailable:
            answers.put(KeychainUnavailable(unavailable.reason))
        except Exception as error:  # noqa: BLE001  each system's libraries raise their own
            answers.put(KeychainUnavailable(_reason(error)))

    Thread(target=work, name="keychain", daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty:
        answer = KeychainUnavailable("missing")
    if isinstance(answer, KeychainUnavailable):
        raise answer
    return answer


def _reason(error: Exception) -> str:
    # Where there is no keyring yet and the person declines to make one, that is only the cause.
    names = {type(each).__name__ for each in (error, error.__cause__)}
    return "denied" if names & trusted.REFUSALS else "missing"
