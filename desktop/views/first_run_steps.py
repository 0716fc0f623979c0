"""The steps of first run that are nobody else's: name and place, passphrase, what comes next."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import Icons
from desktop.state.strength import StrengthState
from desktop.vaults import folder_for
from desktop.widgets.doorway import buttons, labelled
from desktop.widgets.explained import explained
from desktop.widgets.new_passphrase import NewPassphrase
from desktop.widgets.style import kind, words


class PlaceStep(QWidget):
    """What the vault is called, where it is kept, and for what kind of office.

    Args:
        parent_folder: where vaults usually go.

    Attributes:
        regulated: the choice of the regulated profile.
        cancelled: emitted when the person wants no new vault.
        restore_wanted: emitted when a backup shall be made a vault again.
        over: emitted when there is a name.
    """

    cancelled = Signal()
    restore_wanted = Signal()
    over = Signal()

    def __init__(self, parent_folder: Path) -> None:
        super().__init__()
        self._parent_folder = parent_folder
        column = _column(self)
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
        self._add_profiles(column)
        self.cancel = QPushButton(self.tr("Back to my vaults"))
        self.cancel.clicked.connect(self.cancelled)
        self.next = kind(QPushButton(self.tr("Continue")), "primary")
        self.next.clicked.connect(self._continue)
        self.name.returnPressed.connect(self.next.click)
        self.name.textChanged.connect(self._show_place)
        self._show_place()
        column.addSpacing(8)
        column.addLayout(buttons(self.cancel, self.next))
        self.restore = kind(QPushButton(self.tr("Restore a backup…")), "quiet")
        self.restore.clicked.connect(self.restore_wanted)
        column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignRight)

    @property
    def folder(self) -> Path:
        """The folder that the vault would get; it is not there yet."""
        return folder_for(self._parent_folder, self.name.text())

    def _add_profiles(self, column: QVBoxLayout) -> None:
        column.addSpacing(4)
        column.addWidget(words(self.tr("Who is it for? Settings can change that later.")))
        self.standard = QRadioButton(self.tr("Standard"))
        self.standard.setChecked(True)
        self.regulated = QRadioButton(self.tr("Regulated office"))
        for button, meaning in (
            (
                self.standard,
                self.tr("You choose in Settings how strict the vault is."),
            ),
            (
                self.regulated,
                self.tr(
                    "The passphrase is always needed, the keychain never opens the vault; it locks"
                    " after 5 minutes at most, its window stays out of screenshots where the system"
                    " can do that, and exports ask for the passphrase again."
                ),
            ),
        ):
            button.setAccessibleDescription(meaning)
            column.addLayout(explained(button, words(meaning, "small")))

    def _show_place(self) -> None:
        self._place.setText(self.tr("It will be kept in {folder}").format(folder=self.folder))
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
            self.over.emit()


class PassphraseStep(QWidget):
    """The passphrase, and whether the keychain may open the vault as well.

    Attributes:
        back: emitted when the person goes back.
        chosen: emitted with a passphrase that a vault may have.
    """

    back = Signal()
    chosen = Signal(str)

    def __init__(self, strength: StrengthState, icons: Icons) -> None:
        super().__init__()
        column = _column(self)
        column.addWidget(words(self.tr("Choose a passphrase"), "heading"))
        column.addWidget(
            words(
                self.tr(
                    "It opens the vault, each time. Nobody can reset it, not even we: choose one"
                    " that you will remember."
                )
            )
        )
        self.fields = NewPassphrase(strength, icons)
        column.addWidget(self.fields)
        self.keychain = QCheckBox(self.tr("Unlock with this computer's keychain, too"))
        self._keychain = QWidget()
        inside = _column(self._keychain)
        meaning = self.tr("Then whoever is logged in to this computer as you can open the vault.")
        self.keychain.setAccessibleDescription(meaning)
        inside.addLayout(explained(self.keychain, words(meaning, "small")))
        column.addWidget(self._keychain)
        self._keychain.hide()
        self._working = QProgressBar()
        self._working.setRange(0, 0)
        self._working.setTextVisible(False)
        self._working.setAccessibleName(self.tr("The vault is being made"))
        column.addWidget(self._working)
        self._working.hide()
        self._back = QPushButton(self.tr("Back"))
        self._back.clicked.connect(self.back)
        self.make = kind(QPushButton(self.tr("Make the vault")), "primary")
        self.make.clicked.connect(self._make)
        self.fields.entered.connect(self.make.click)
        self.setFocusProxy(self.fields)
        column.addSpacing(8)
        column.addLayout(buttons(self._back, self.make))

    def offer_keychain(self, *, possible: bool) -> None:
        """Offer the keychain, or take the offer away."""
        self._keychain.setVisible(possible)
        if not possible:
            self.keychain.setChecked(False)

    @property
    def with_keychain(self) -> bool:
        """Whether the keychain may open the vault."""
        return self.keychain.isChecked()

    def work(self, *, working: bool) -> None:
        """Show that the vault is being made, or no longer."""
        self._working.setVisible(working)
        for part in (self.make, self._back, self.fields, self.keychain):
            part.setEnabled(not working)

    def _make(self) -> None:
        passphrase = self.fields.checked()
        if passphrase:
            self.chosen.emit(passphrase)


class DoneStep(QWidget):
    """The vault is there: what to do first.

    Attributes:
        over: emitted at the end, with whether the sample documents are wanted.
    """

    over = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        column = _column(self)
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
        self.samples = QPushButton(self.tr("Add the sample documents"))
        self.samples.clicked.connect(lambda: self.over.emit(True))
        self.start = kind(QPushButton(self.tr("Start with an empty vault")), "primary")
        self.start.clicked.connect(lambda: self.over.emit(False))
        self.setFocusProxy(self.samples)
        column.addSpacing(8)
        column.addLayout(buttons(self.samples, self.start))


def _column(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    return column
