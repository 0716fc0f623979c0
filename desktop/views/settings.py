"""Settings: the look and language of this computer; locking and answers of this vault."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import Icons
from desktop.messages import message
from desktop.state.preferences import GATES, MINUTES, PAGES, PreferencesState
from desktop.widgets.notice import Notice
from desktop.widgets.page import ScrollingPage, Section
from desktop.widgets.style import words


class SettingsView(ScrollingPage):
    """The page; every change takes effect at once."""

    def __init__(self, state: PreferencesState, icons: Icons) -> None:
        super().__init__(self.tr("Settings"), self.tr("Every change takes effect at once."))
        self._state = state
        self.notice = Notice(icons, "danger")
        self.column.addWidget(self.notice)
        for section in (self._look(), self._lock(), self._answers()):
            self.column.addWidget(section)
        self.column.addStretch()
        state.changed.connect(self._show)
        state.failed.connect(self._fail)
        self._show()

    def _look(self) -> Section:
        section = Section(self.tr("Look and language"), self.tr("For this computer."))
        self.themes = QButtonGroup(self)
        self._theme_names = ("system", "light", "dark")
        row = QHBoxLayout()
        row.setSpacing(18)
        for number, text in enumerate(
            (self.tr("As the system"), self.tr("Light"), self.tr("Dark"))
        ):
            button = QRadioButton(text)
            self.themes.addButton(button, number)
            row.addWidget(button)
        row.addStretch()
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
        section.column.addLayout(_line(self.tr("Language"), self.language))
        return section

    def _lock(self) -> Section:
        section = Section(
            self.tr("Locking"),
            self.tr(
                "A locked vault cannot be read by anybody who finds this computer. Time that the"
                " computer sleeps counts."
            ),
        )
        self.minutes = QSpinBox()
        self.minutes.setRange(*MINUTES)
        self.minutes.setKeyboardTracking(False)
        self.minutes.valueChanged.connect(self._state.set_lock_after)
        section.column.addLayout(
            _line(self.tr("Lock after so many minutes without anybody here"), self.minutes)
        )
        return section

    def _answers(self) -> Section:
        section = Section(self.tr("Answers"), self.tr("For this vault."))
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
            section.column.addWidget(button)
            more = words(explanation, "small")
            more.setContentsMargins(28, 0, 0, 2)
            section.column.addWidget(more)
        self.gates.idClicked.connect(self._choose_gate)
        self.quotes_only = QCheckBox(
            self.tr("Quotes only: show words of your documents, draft none")
        )
        self.quotes_only.clicked.connect(self._state.set_quotes_only)
        section.column.addWidget(self.quotes_only)
        self.pages = QSpinBox()
        self.pages.setRange(*PAGES)
        self.pages.setKeyboardTracking(False)
        self.pages.valueChanged.connect(self._state.set_evidence)
        section.column.addLayout(_line(self.tr("Pages looked at for one question"), self.pages))
        return section

    def _choose_theme(self, number: int) -> None:
        self._state.choose_theme(self._theme_names[number])

    def _choose_language(self, row: int) -> None:
        self._state.choose_language(self.language.itemData(row))

    def _choose_gate(self, number: int) -> None:
        self._state.set_gate(GATES[number])

    def _show(self) -> None:
        state = self._state
        with QSignalBlocker(self.minutes), QSignalBlocker(self.pages):
            self.minutes.setValue(state.lock_after)
            self.pages.setValue(state.evidence)
        self.quotes_only.setChecked(state.quotes_only)
        self.gates.button(GATES.index(state.gate)).setChecked(True)
        self.themes.button(self._theme_names.index(state.here.theme)).setChecked(True)
        self.language.setCurrentIndex(self.language.findData(state.here.language))

    def _fail(self, error: Exception) -> None:
        self.notice.tell(message(error))


def _line(text: str, field: QWidget) -> QHBoxLayout:
    """Return a label with a field at its right."""
    row = QHBoxLayout()
    row.setSpacing(12)
    label = words(text)
    label.setBuddy(field)
    field.setAccessibleName(text)
    field.setMinimumWidth(150)
    row.addWidget(label, 1)
    holder = QVBoxLayout()
    holder.addWidget(field)
    row.addLayout(holder)
    return row
