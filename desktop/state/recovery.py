"""A recovery key that is being made: written down, typed back in part, and only then kept."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.errors import CloisterError, RecoveryKeyMistyped
from core.vault.recovery import GROUPS, RecoveryKey
from core.vault.sealing import erase
from desktop.export.sheet import write_sheet
from desktop.jobs import Job, Jobs, Listener
from desktop.state.session import Session

ASKED = 2
"""How many groups of a new key have to be typed back."""

IN_GROUP = 5
"""Characters in a group, the last of which checks the others."""

_WHOLE = GROUPS * IN_GROUP


class RecoveryState(QObject):
    """View-model of a new recovery key. Until it is kept, it opens nothing.

    Attributes:
        offered: emitted when there is a key to write down: ``groups`` and ``asked`` are there.
        saved: emitted with the file that its sheet was written to.
        kept: emitted when the key opens the vault; here it is gone by then.
        gone: emitted when the key was let go of: no view may show it any more.
        failed: emitted with the error that kept something from being done.
    """

    offered = Signal()
    saved = Signal(object)
    kept = Signal()
    gone = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._key: RecoveryKey | None = None
        self._asked: Sequence[int] = ()
        self._making: Job | None = None
        session.locking.connect(self.let_go)

    @property
    def groups(self) -> Sequence[str]:
        """The key as it is printed, 8 groups of 5 characters; empty where there is none."""
        return () if self._key is None else self._key.groups

    @property
    def asked(self) -> Sequence[int]:
        """Which groups have to be typed back, counted from 1, in order; chosen by chance."""
        return self._asked

    def offer(self) -> None:
        """Make a key to be written down, for whoever has just typed the passphrase."""
        self.let_go()
        if self._session.app is not None:
            self._making = self._jobs.call(
                "vault", RecoveryKey.generate, Listener(done=self._offer)
            )

    def fits(self, number: int, typed: str) -> bool:
        """Whether a group was typed back as it is; ``number`` counts from 1."""
        return self._key is not None and self._key.has(number, typed)

    def keep(self, typed: Mapping[int, str]) -> None:
        """Let the key open the vault, if every group that was asked for was typed as it is.

        Args:
            typed: by the number of the group, counted from 1.
        """
        app, key = self._session.app, self._key
        if app is None or key is None:
            return
        if not all(self.fits(number, typed.get(number, "")) for number in self._asked):
            return
        # A copy: this one may be erased at any moment, and an erased key must not get a slot.
        copy = RecoveryKey(bytearray(key.key))

        def keep() -> None:
            try:
                app.access.keep_recovery_key(copy)
            finally:
                erase(copy.key)

        self._jobs.call("vault", keep, Listener(done=self._is_kept, failed=self._tell))

    def save(self, path: Path) -> None:
        """Write the key's sheet, to be printed; the file is outside of the vault, in the clear."""
        app, folder, groups = self._session.app, self._session.folder, self.groups
        if app is None or folder is None or not groups:
            return

        def write() -> Path:
            write_sheet(path, groups, folder.name, app.access.ways().vault)
            return path

        self._jobs.call("files", write, Listener(done=self.saved.emit, failed=self._tell))

    def let_go(self) -> None:
        """Forget the key, whether it was kept or not."""
        if self._making is not None:
            self._making.cancel()
            self._making = None
        if self._key is not None:
            erase(self._key.key)
        self._key, self._asked = None, ()
        self.gone.emit()

    def _offer(self, key: RecoveryKey) -> None:
        self._key = key
        chance = secrets.SystemRandom()
        self._asked = sorted(chance.sample(range(1, GROUPS + 1), ASKED))
        self.offered.emit()

    def _is_kept(self, _nothing: None) -> None:
        self.let_go()
        self.kept.emit()

    def _tell(self, error: Exception) -> None:
        if isinstance(error, CloisterError):
            self.failed.emit(error)


@dataclass(frozen=True, slots=True)
class Typed:
    """How far somebody has come with typing a recovery key.

    Attributes:
        text: what was typed, as it is printed: in groups, with dashes between them.
        slip: the first group that is mistyped, counted from 1; 0 where there is none so far.
        missing: how many characters are still to come; negative where there are too many.
    """

    text: str
    slip: int
    missing: int

    @property
    def groups(self) -> int:
        """How many groups are complete."""
        return (_WHOLE - self.missing) // IN_GROUP

    @property
    def whole(self) -> bool:
        """Whether it is typed as it is printed, as far as its check characters can tell."""
        return not self.slip and not self.missing


def read_typed(text: str) -> Typed:
    """Look at what somebody has typed of a recovery key; case and separators do not matter."""
    letters = "".join(letter for letter in text.upper() if letter.isalnum())
    starts = range(0, len(letters), IN_GROUP)
    shown = "-".join(letters[start : start + IN_GROUP] for start in starts)
    slip = 0
    try:
        erase(RecoveryKey.parse(shown).key)
    except RecoveryKeyMistyped as error:
        slip = error.group
    return Typed(shown, slip, _WHOLE - len(letters))
