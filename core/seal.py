"""Use case: a seal of the audit log in the system's keychain, so that a cut log is noticed.

Inside of the vault's folder nothing can vouch for all of the folder: an old copy of all of it is
whole. The seal is the log's head at the last lock, kept where a copy of the folder does not reach.
It says how many entries there were, and nothing of what is in them.
"""

import threading
from collections.abc import Callable
from contextlib import suppress

from core.errors import KeychainUnavailable
from core.records.audit import AuditLog
from core.records.audit.check import Head
from core.records.settings import AUDIT_ANCHOR, Settings
from core.vault.keychain import Keychain, Kind, Patience

_LOCKING = Patience(program=1, person=1)
"""Nobody waits long for a keychain while a vault is being locked."""


class AuditSeal:
    """Keeps the head of one vault's audit log in the system's keychain, where that is wanted.

    Args:
        vault: the vault's id.
        settings: say whether it is wanted.
        audit: the log.
    """

    def __init__(self, vault: str, settings: Settings, audit: AuditLog) -> None:
        self._vault = vault
        self._settings = settings
        self._audit = audit
        self._guard = threading.Lock()
        self._kept: Head | None = None
        self._known = False

    @property
    def wanted(self) -> bool:
        """Whether a seal is kept."""
        return bool(self._settings.get(AUDIT_ANCHOR))

    def turn_on(self) -> None:
        """Keep a seal from now on.

        Raises:
            KeychainUnavailable: there is no keychain that we trust, or it refuses.
        """
        head = self._audit.head()
        Keychain.find().write(Kind.ANCHOR, self._vault, head.text.encode())
        self._settings.put(AUDIT_ANCHOR, "on")
        with self._guard:
            self._kept, self._known = head, True

    def turn_off(self) -> None:
        """Keep no seal any more; what the keychain has is taken out where it answers."""
        self._settings.put(AUDIT_ANCHOR, "off")
        with suppress(KeychainUnavailable):
            Keychain.find().delete(Kind.ANCHOR, self._vault)

    def read(self) -> Head | None:
        """Return the head that the keychain keeps; None where none is wanted, or none is there.

        A keychain may ask a person to unlock it, which takes its time. What is there and is no head
        of a log counts as that of another log: somebody changed it.

        Raises:
            KeychainUnavailable: it does not answer.
        """
        if not self.wanted:
            return None
        kept = Keychain.find().read(Kind.ANCHOR, self._vault)
        found = None if kept is None else _parsed(kept)
        with self._guard:
            self._kept, self._known = found, True
        return found

    def look(self) -> None:
        """Read what is kept, for `renew`; a keychain that does not answer is asked another time."""
        with suppress(KeychainUnavailable):
            self.read()

    def renew(self) -> Callable[[], None]:
        """Return what puts the present head into the keychain; it works without the vault.

        Where the log does not go on from the head that is kept, that one stays: it is the proof.
        So it does where the keychain was not read since the vault was unlocked.
        """
        with self._guard:
            kept, known = self._kept, self._known
        if not (self.wanted and known) or (kept is not None and not self._audit.continues(kept)):
            return _nothing
        text, vault = self._audit.head().text.encode(), self._vault

        def keep() -> None:
            with suppress(KeychainUnavailable):
                Keychain.find(_LOCKING).write(Kind.ANCHOR, vault, text)

        return keep


def _parsed(kept: bytes) -> Head:
    try:
        return Head.parse(kept.decode("ascii", "replace"))
    except ValueError:
        return Head(1, b"")


def _nothing() -> None:
    """Do nothing."""
