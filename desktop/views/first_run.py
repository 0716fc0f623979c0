"""First run: where the vault lives, its passphrase, and what comes next."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import Icons
from desktop.messages import message
from desktop.state.session import Session
from desktop.state.strength import FEWEST, LEAST, StrengthState, judge
from desktop.vaults import folder_for
from desktop.widgets.doorway import Doorway, buttons, labelled
from desktop.widgets.notice import Notice
from desktop.widgets.passphrase import PassphraseField, StrengthMeter
from desktop.widgets.style import kind, mark, words

LAST = 2
"""The step that is shown once the vault is made."""


class FirstRunView(Doorway):
    """Three short steps from nothing to an open vault.

    Attributes:
        finished: emitted at the end, with whether the sample documents are wanted.
        cancelled: emitted when the person goes back to the vaults that there are.
    """

    finished = Signal(bool)
    cancelled = Signal()

    def __init__(self, session: Session, strength: StrengthState, icons: Icons) -> None:
        super().__init__(
            icons,
            self.tr("Welcome to Cloister"),
            self.tr("Ask your documents. Everything stays on this computer."),
        )
        self._session = session
        self._icons = icons
        self._parent_folder = session.paths.default_vault.parent
        self.notice = Notice(icons, "danger", dismissible=False)
        self._pages = (self._place_step(), self._passphrase_step(strength), self._done_step())
        self._counter = kind(words(wrap=False), "small")
        for part in (self._counter, self.notice, *self._pages):
            self.column.addWidget(part)
        session.refused.connect(self._refuse)
        session.busy.connect(self._busy)
        self.go(0)

    def begin(self) -> None:
        """Start over at the first step."""
        self.go(0)

    def go(self, step: int) -> None:
        """Show a step, counted from 0."""
        self.step = step
        if step != 1:  # no passphrase stays in a field that nobody looks at
            self.passphrase.clear()
            self.repeated.clear()
        for index, page in enumerate(self._pages):
            page.setVisible(index == step)
        self.notice.hide()
        self._counter.setText(
            self.tr("Step {step} of {steps}").format(step=step + 1, steps=len(self._pages))
        )
        self._cancel.setVisible(bool(self._session.known))
        (self.name, self.passphrase, self._samples)[step].setFocus()

    def _place_step(self) -> QWidget:
        page, column = _step()
        column.addWidget(words(self.tr("Make a vault"), "heading"))
        column.addWidget(
            words(
                self.tr(
                    "A vault is one folder that holds your documents, your questions and the"
                    " answers, all of it encrypted. Without its passphrase it is noise."
                )
            )
        )
        self.name = QLineEdit(self.tr("My documents"))
        self.name.setMaxLength(80)
        labelled(column, self.tr("Name of the vault"), self.name)
        self._place = words(variant="quiet")
        choose = QPushButton(self.tr("Choose another place…"))
        choose.clicked.connect(self._choose)
        column.addWidget(self._place)
        column.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        self._cancel = QPushButton(self.tr("Back to my vaults"))
        self._cancel.clicked.connect(self.cancelled)
        self.next = kind(QPushButton(self.tr("Continue")), "primary")
        self.next.clicked.connect(self._continue)
        self.name.returnPressed.connect(self.next.click)
        self.name.textChanged.connect(self._show_place)
        self._show_place()
        column.addLayout(buttons(self._cancel, self.next))
        return page

    def _passphrase_step(self, strength: StrengthState) -> QWidget:
        page, column = _step()
        column.addWidget(words(self.tr("Choose a passphrase"), "heading"))
        column.addWidget(
            words(
                self.tr(
                    "It is the only way into the vault. Nobody can reset it, not even we: write"
                    " it down and keep it in a safe place."
                )
            )
        )
        self.passphrase = PassphraseField(self._icons, self.tr("Passphrase"))
        self.repeated = PassphraseField(self._icons, self.tr("Passphrase again"))
        self.meter = StrengthMeter(strength)
        labelled(column, self.tr("Passphrase"), self.passphrase)
        column.addWidget(self.meter)
        labelled(column, self.tr("Passphrase again"), self.repeated)
        self._wrong = words(variant="error")
        self._wrong.hide()
        column.addWidget(self._wrong)
        self._working = QProgressBar()
        self._working.setRange(0, 0)
        self._working.setTextVisible(False)
        self._working.setAccessibleName(self.tr("The vault is being made"))
        self._working.hide()
        column.addWidget(self._working)
        column.addSpacing(8)
        self._back = QPushButton(self.tr("Back"))
        self._back.clicked.connect(lambda: self.go(0))
        self.make = kind(QPushButton(self.tr("Make the vault")), "primary")
        self.make.clicked.connect(self._create)
        self.passphrase.edited.connect(self._typed)
        self.passphrase.entered.connect(self.repeated.setFocus)
        self.repeated.edited.connect(lambda _: self._complain(""))
        self.repeated.entered.connect(self.make.click)
        column.addLayout(buttons(self._back, self.make))
        return page

    def _done_step(self) -> QWidget:
        page, column = _step()
        column.addWidget(words(self.tr("Your vault is ready"), "heading"))
        column.addWidget(
            words(
                self.tr(
                    "Drop PDFs anywhere on the window to bring them in, then ask. Each answer shows"
                    " the words that it rests on, on the page where they stand."
                )
            )
        )
        column.addWidget(
            words(
                self.tr(
                    "To look around first, add seven invented sample documents; you can remove"
                    " them whenever you like."
                ),
                "quiet",
            )
        )
        column.addSpacing(8)
        self._samples = QPushButton(self.tr("Add the sample documents"))
        self._samples.clicked.connect(lambda: self.finished.emit(True))
        self.start = kind(QPushButton(self.tr("Start with an empty vault")), "primary")
        self.start.clicked.connect(lambda: self.finished.emit(False))
        column.addLayout(buttons(self._samples, self.start))
        return page

    def _folder(self) -> Path:
        return folder_for(self._parent_folder, self.name.text())

    def _show_place(self) -> None:
        self._place.setText(self.tr("It will be kept in {folder}").format(folder=self._folder()))
        self.next.setEnabled(bool(self.name.text().strip()))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where shall the vault be kept?"), str(self._parent_folder)
        )
        if chosen:
            self._parent_folder = Path(chosen)
            self._show_place()

    def _continue(self) -> None:
        if self.name.text().strip():
            self.go(1)

    def _typed(self, text: str) -> None:
        self._complain("")
        self.meter.judge(text)

    def _create(self) -> None:
        passphrase = self.passphrase.text
        if len(passphrase) < FEWEST:
            self._complain(
                self.tr("The passphrase needs {count} characters or more.").format(count=FEWEST)
            )
            self.passphrase.setFocus()
        elif passphrase != self.repeated.text:
            self._complain(self.tr("The two are not the same."))
            self.repeated.setFocus()
        elif judge(passphrase)[0] < LEAST:
            self._complain(self.tr("This passphrase would be guessed. Choose a stronger one."))
            self.passphrase.setFocus()
        else:
            self._session.create(self._folder(), passphrase)

    def _complain(self, text: str) -> None:
        self._wrong.setText(text)
        self._wrong.setVisible(bool(text))
        mark(self.repeated.line, wrong=bool(text))

    def _busy(self, working: bool) -> None:  # noqa: FBT001  a slot gets what the signal sends
        self._working.setVisible(working)
        for widget in (self.make, self._back, self.passphrase, self.repeated):
            widget.setEnabled(not working)

    def _refuse(self, error: Exception) -> None:
        if self.isVisible():
            self.notice.tell(message(error))


def _step() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    return page, column
