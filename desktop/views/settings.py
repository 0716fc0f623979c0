"""Settings: the look and language of this computer; locking and answers of this vault."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from desktop.icons import Icons
from desktop.messages import message
from desktop.state.preferences import GATES, PAGES, PreferencesState
from desktop.views.access import AccessSection
from desktop.widgets.explained import explained
from desktop.widgets.notice import Notice
from desktop.widgets.page import ScrollingPage, Section
from desktop.widgets.style import words


class SettingsView(ScrollingPage):
    """The page; every change takes effect at once.

    Args:
        state: its view-model.
        access: who gets into the vault.
        icons: in the colours of the theme.
        capture_possible: whether this system can keep the window out of screenshots.
    """

    def __init__(
        self,
        state: PreferencesState,
        access: AccessSection,
        icons: Icons,
        *,
        capture_possible: bool,
    ) -> None:
        super().__init__(self.tr("Settings"), self.tr("Every change takes effect at once."))
        self._state = state
        self._capture_possible = capture_possible
        self._fields: list[QWidget] = []
        self.notice = Notice(icons, "danger")
        self.column.addWidget(self.notice)
        self.access = access
        for section in (
            self._look(),
            access,
            self._lock(),
            self._export(),
            self._reading(),
            self._answers(),
        ):
            self.column.addWidget(section)
        self.column.addStretch()
        access.told.connect(self._reveal_soon)
        state.changed.connect(self._show)
        state.failed.connect(self._fail)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Let the wheel scroll the page: on its way it must not change a field it passes over."""
        if event.type() is QEvent.Type.Wheel and watched in self._fields:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _reveal_soon(self) -> None:
        """Bring what was said into sight, once it has its place."""
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        area = self.findChild(QScrollArea)
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(self.access.notice)

    def _look(self) -> Section:
        section = Section(
            self.tr("Look and language"), self.tr("For this computer, whichever vault is open.")
        )
        self.themes = QButtonGroup(self)
        self._theme_names = ("system", "light", "dark")
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(words(self.tr("Colours")), 1)
        for number, text in enumerate(
            (self.tr("As the system"), self.tr("Light"), self.tr("Dark"))
        ):
            button = QRadioButton(text)
            button.setAccessibleName(self.tr("Colours: {choice}").format(choice=text))
            self.themes.addButton(button, number)
            row.addWidget(button)
        section.column.addLayout(row)
        self.themes.idClicked.connect(self._choose_theme)
        self.language = QComboBox()
        for code, name in (
            ("system", self.tr("As the system")),
            ("en", "English"),
            ("de", "Deutsch"),
            ("es", "Español"),
        ):
            self.language.addItem(name, code)
        self.language.activated.connect(self._choose_language)
        section.column.addLayout(self._line(self.tr("Language"), self.language))
        return section

    def _lock(self) -> Section:
        section = Section(
            self.tr("Locking"),
            self.tr(
                "Locking closes the vault and ends the processes that work for it. Time that the"
                " computer sleeps counts. For this vault."
            ),
        )
        self.minutes = QSpinBox()
        self.minutes.setSuffix(" " + self.tr("min"))
        self.minutes.valueChanged.connect(self._state.set_lock_after)
        section.column.addLayout(
            self._line(self.tr("Lock when nobody has been here for"), self.minutes)
        )
        self.capture = QCheckBox(self.tr("Keep the window out of screenshots and screen sharing"))
        self.capture.clicked.connect(self._state.set_capture_blocked)
        self.capture_says = words(variant="small")
        section.column.addLayout(explained(self.capture, self.capture_says))
        return section

    def _export(self) -> Section:
        section = Section(self.tr("Exports"), self.tr("For this vault."))
        self.export_asks = QCheckBox(
            self.tr("Ask for the passphrase before anything leaves the vault as a file")
        )
        self.export_asks.clicked.connect(self._state.set_export_asks)
        self.export_says = words(variant="small")
        section.column.addLayout(explained(self.export_asks, self.export_says))
        return section

    def _reading(self) -> Section:
        section = Section(self.tr("Scanned pages"), self.tr("For this vault."))
        self.scans = QCheckBox(self.tr("Make out their text as soon as a document is read"))
        says = words(
            self.tr("It takes a few seconds a page. The Library can do it later, too."), "small"
        )
        self.scans.setAccessibleDescription(says.text())
        self.scans.clicked.connect(self._state.set_scans)
        section.column.addLayout(explained(self.scans, says))
        return section

    def _answers(self) -> Section:
        section = Section(self.tr("Answers"), self.tr("For this vault, from the next question on."))
        section.column.addWidget(words(self.tr("How much evidence does an answer need?")))
        self.gates = QButtonGroup(self)
        texts = {
            "strict": (
                self.tr("Strict"),
                self.tr("Says “not in your documents” more often, also where an answer is there."),
            ),
            "balanced": (self.tr("Balanced"), self.tr("As measured to suit most questions.")),
            "generous": (
                self.tr("Generous"),
                self.tr("Shows evidence more often, also where it is beside the point."),
            ),
        }
        for number, name in enumerate(GATES):
            text, explanation = texts[name]
            button = QRadioButton(text)
            button.setAccessibleDescription(explanation)
            self.gates.addButton(button, number)
            section.column.addLayout(explained(button, words(explanation, "small")))
        self.gates.idClicked.connect(self._choose_gate)
        self.quotes_only = QCheckBox(
            self.tr("Quotes only: show words of your documents, draft none")
        )
        self.quotes_only.clicked.connect(self._state.set_quotes_only)
        section.column.addWidget(self.quotes_only)
        self.pages = QSpinBox()
        self.pages.setRange(*PAGES)
        self.pages.valueChanged.connect(self._state.set_evidence)
        section.column.addLayout(
            self._line(self.tr("Pages of evidence for one question, at most"), self.pages)
        )
        return section

    def _line(self, text: str, field: QWidget) -> QHBoxLayout:
        """Return a label with a field at its right."""
        row = QHBoxLayout()
        row.setSpacing(12)
        label = words(text)
        label.setBuddy(field)
        field.setAccessibleName(text)
        if isinstance(field, QSpinBox):  # the keyboard is in the line inside of it
            field.lineEdit().setAccessibleName(text)
        field.setMinimumWidth(150)
        field.installEventFilter(self)
        self._fields.append(field)
        row.addWidget(label, 1)
        row.addWidget(field)
        return row

    def _choose_theme(self, number: int) -> None:
        self._state.choose_theme(self._theme_names[number])

    def _choose_language(self, row: int) -> None:
        self._state.choose_language(self.language.itemData(row))

    def _choose_gate(self, number: int) -> None:
        self._state.set_gate(GATES[number])

    def _show(self) -> None:
        state = self._state
        with QSignalBlocker(self.minutes), QSignalBlocker(self.pages):
            self.minutes.setRange(*state.minutes)
            self.minutes.setValue(state.lock_after)
            self.pages.setValue(state.evidence)
        self.quotes_only.setChecked(state.quotes_only)
        self.scans.setChecked(state.scans)
        self._show_capture()
        self._show_export()
        self.gates.button(GATES.index(state.gate)).setChecked(True)
        self.themes.button(self._theme_names.index(state.here.theme)).setChecked(True)
        self.language.setCurrentIndex(self.language.findData(state.here.language))

    def _show_capture(self) -> None:
        state = self._state
        # Where the system cannot, the wish is shown as it is: it counts on another computer.
        self.capture.setChecked(state.capture_blocked)
        self.capture.setEnabled(self._capture_possible and not state.regulated)
        if not self._capture_possible:
            says = self.tr("This system gives programs no way to do that; Windows does.")
        elif state.regulated:
            says = self.tr("The regulated profile keeps it out.")
        else:
            says = self.tr("A photograph of the screen cannot be prevented.")
        self.capture_says.setText(says)
        self.capture.setAccessibleDescription(says)

    def _show_export(self) -> None:
        state = self._state
        self.export_asks.setChecked(state.export_asks)
        self.export_asks.setEnabled(not state.regulated)
        says = (
            self.tr("The regulated profile asks.")
            if state.regulated
            else self.tr("Whoever finds the vault open can still read it, and copy words from it.")
        )
        self.export_says.setText(says)
        self.export_asks.setAccessibleDescription(says)

    def _fail(self, error: Exception) -> None:
        self.notice.tell(message(error))
