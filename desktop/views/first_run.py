"""First run: from nothing to an open vault, in four short steps."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.icons import Icons
from desktop.messages import message
from desktop.state.doors import DoorsState
from desktop.state.recovery import RecoveryState
from desktop.state.session import Session
from desktop.state.strength import StrengthState
from desktop.views.first_run_steps import DoneStep, PassphraseStep, PlaceStep
from desktop.views.recovery_step import RecoveryStep
from desktop.widgets.doorway import Doorway
from desktop.widgets.notice import Notice
from desktop.widgets.style import kind, words

PLACE, PASSPHRASE, RECOVERY, DONE = range(4)
"""The steps; the vault is open from the third one on."""


class FirstRunView(Doorway):
    """Four short steps: place, passphrase, recovery key, done.

    Attributes:
        place: name, folder and profile.
        secret: the passphrase.
        recovery: the recovery key.
        done: what to do first.
        finished: emitted at the end, with whether the sample documents are wanted.
        restore_wanted: emitted when a backup shall be made a vault again.
        cancelled: emitted when the person goes back to the vaults that there are.
    """

    finished = Signal(bool)
    cancelled = Signal()
    restore_wanted = Signal()

    def __init__(
        self,
        session: Session,
        strength: StrengthState,
        recovery: RecoveryState,
        doors: DoorsState,
        icons: Icons,
    ) -> None:
        super().__init__(
            icons,
            self.tr("Welcome to Cloister"),
            self.tr("Ask your documents. Everything stays on this computer."),
        )
        self._session = session
        self._state = recovery
        self._doors = doors
        self.notice = Notice(icons, "danger", dismissible=False)
        self.place = PlaceStep(session.paths.default_vault.parent)
        self.secret = PassphraseStep(strength, icons)
        self.recovery = RecoveryStep(recovery, icons)
        self.done = DoneStep()
        self._steps: tuple[QWidget, ...] = (self.place, self.secret, self.recovery, self.done)
        self._counter = kind(words(wrap=False), "small")
        for part in (self._counter, self.notice, *self._steps):
            self.column.addWidget(part)
        self.place.over.connect(self._place_chosen)
        self.place.cancelled.connect(self.cancelled)
        self.place.restore_wanted.connect(self.restore_wanted)
        self.secret.back.connect(self.begin)
        self.secret.chosen.connect(self._create)
        self.recovery.skipped.connect(self._done)
        self.done.over.connect(self._over)
        recovery.kept.connect(self._kept)
        doors.keychain_there.connect(self._keychain_found)
        session.refused.connect(self._refuse)
        session.keychain_refused.connect(self._without_keychain)
        session.busy.connect(self._busy)
        self._turn_to(PLACE)

    def begin(self) -> None:
        """Start over at the first step."""
        self.go(PLACE)

    def go(self, step: int) -> None:
        """Show a step, counted from 0; what was typed or shown in the others is gone."""
        self._turn_to(step)
        (self.place.name, self.secret, self.recovery.next, self.done)[step].setFocus()

    def made(self) -> None:
        """The vault is open: go on with its recovery key."""
        self.go(RECOVERY)
        self._state.offer()

    @property
    def unconfirmed(self) -> bool:
        """Whether a recovery key is on offer that nobody has typed back yet."""
        return self.step == RECOVERY

    def _turn_to(self, step: int) -> None:
        self.step = step
        if step != PASSPHRASE:
            self.secret.fields.clear()
        if step != RECOVERY:
            self._state.let_go()
        for index, page in enumerate(self._steps):
            page.setVisible(index == step)
        self.notice.hide()
        self._counter.setText(
            self.tr("Step {step} of {steps}").format(step=step + 1, steps=len(self._steps))
        )
        self.place.cancel.setVisible(bool(self._session.known))

    def _place_chosen(self) -> None:
        self.secret.offer_keychain(possible=False)
        if not self.place.regulated.isChecked():
            self._doors.ask_keychain()
        self.go(PASSPHRASE)

    def _keychain_found(self, there: bool) -> None:  # noqa: FBT001  a slot gets what is sent
        self.secret.offer_keychain(possible=there and not self.place.regulated.isChecked())

    def _create(self, passphrase: str) -> None:
        self._session.create(
            self.place.folder,
            passphrase,
            regulated=self.place.regulated.isChecked(),
            keychain=self.secret.with_keychain,
        )

    def _kept(self) -> None:
        if self.step == RECOVERY:
            self._done()

    def _done(self) -> None:
        self.go(DONE)

    def _over(self, samples: bool) -> None:  # noqa: FBT001  a slot gets what the signal sends
        self.finished.emit(samples)
        self._turn_to(PLACE)

    def _busy(self, working: bool) -> None:  # noqa: FBT001  a slot gets what the signal sends
        self.secret.work(working=working)

    def _refuse(self, error: Exception) -> None:
        if self.isVisible():
            self.notice.variant("danger")
            self.notice.tell(message(error))

    def _without_keychain(self, error: Exception) -> None:
        self.notice.variant("warning")
        self.notice.tell(message(error))
