"""How a locked vault can be unlocked besides its passphrase, looked up off the GUI thread."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.access import Doors, doors
from core.errors import CloisterError, KeychainUnavailable
from core.vault.keychain import Keychain
from desktop.jobs import Job, Jobs, Listener


class DoorsState(QObject):
    """View-model of what the pages before the open vault can offer.

    A keychain may take its time to answer, so it is asked in a lane that opens no vault.

    Attributes:
        seen: emitted with a vault's folder, whether its recovery key and whether this computer's
            keychain may open it; a second time once the keychain has answered.
        keychain_there: emitted with whether this computer has a keychain that we trust.
    """

    seen = Signal(object, bool, bool)
    keychain_there = Signal(bool)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._looking: Job | None = None

    def look(self, folder: Path) -> None:
        """Look at a vault; only the last one asked for is told."""
        if self._looking is not None:
            self._looking.cancel()

        def saw(found: Doors) -> None:
            self.seen.emit(folder, found.recovery, found.keychain)

        self._looking = self._jobs.stream("files", lambda: _look(folder), Listener(event=saw))

    def ask_keychain(self) -> None:
        """Find out whether a new vault could be opened with a keychain."""
        self._jobs.call("files", _keychain_there, Listener(done=self.keychain_there.emit))


def _look(folder: Path) -> Iterator[Doors]:
    """Yield what the vault says, first without its keychain, which may be slow to find."""
    try:
        found = doors(folder)
    except CloisterError:  # unlocking will say what is wrong with it
        yield Doors()
        return
    yield Doors(recovery=found.recovery)
    if found.keychain and _keychain_there():
        yield found


def _keychain_there() -> bool:
    try:
        Keychain.find()
    except KeychainUnavailable:
        return False
    return True
