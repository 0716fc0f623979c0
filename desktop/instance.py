"""One window per vault: a second start brings the window forward that is there already.

Windows tell each other through one small file in the configuration folder, watched by each: it
needs no socket. What stands in it is a hash of the vault's folder, or nothing for any window, and
the token of files that are handed over; see desktop.handover.
"""

import hashlib
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

from desktop.handover import Handover, take

_CALL = "call"
_FIRST = "window.lock"


class Instance(QObject):
    """This window among those of the same user.

    Args:
        folder: the configuration folder.

    Attributes:
        called: emitted when another start asked for this window.
        brought: emitted with the files that another start was given.
    """

    called = Signal()
    brought = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True)
        self._file = folder / _CALL
        self._lock = QLockFile(str(folder / _FIRST))
        self._lock.setStaleLockTime(0)  # only a dead process gives it up
        self.vault: Path | None = None
        self._heard = self._read()
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self._look)

    def first(self) -> bool:
        """Whether no other window is there; from then on this one is."""
        return self._lock.tryLock(0)

    def call(self, vault: Path | None = None, files: Sequence[Path] = ()) -> None:
        """Bring another window forward, the one of a vault, or any; with files, hand them over."""
        wanted = "" if vault is None else _hash(vault)
        given = Handover(files) if files else None
        temporary = self._file.with_suffix(f".{id(self)}")
        token = "" if given is None else given.token
        temporary.write_text(f"{wanted} {time.time_ns()} {token}", encoding="ascii")
        self._heard = temporary.read_text(encoding="ascii")
        temporary.replace(self._file)
        if given is not None:
            given.wait()

    def _look(self) -> None:
        said = self._read()
        if said == self._heard:
            return
        self._heard = said
        wanted, _, rest = said.partition(" ")
        if not wanted or (self.vault is not None and wanted == _hash(self.vault)):
            self.called.emit()
            token = rest.partition(" ")[2].strip()
            files = take(token) if token else ()
            if files:
                self.brought.emit(files)

    def _read(self) -> str:
        try:
            return self._file.read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError):
            return ""


def _hash(vault: Path) -> str:
    return hashlib.sha256(str(vault.resolve()).encode()).hexdigest()
