"""One model on the Models page: what it is for, what is known of it, what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import Icons
from desktop.messages import message
from desktop.state.model_rows import Row, Stage, Switching, Trial
from desktop.widgets.elided import ElidedLabel
from desktop.widgets.style import kind, words
from desktop.wording import percent, size

_SHORT = 16
"""Letters of a SHA-256 that are shown: enough to compare by eye, the rest is a click away."""


class ModelCard(QFrame):
    """A card.

    Attributes:
        use_wanted: emitted when its model shall write.
        test_wanted: emitted when it shall be tried.
        stop_wanted: emitted when the test run shall stop.
        remove_wanted: emitted when it shall be removed.
    """

    use_wanted = Signal()
    test_wanted = Signal()
    stop_wanted = Signal()
    remove_wanted = Signal()

    def __init__(
        self, row: Row, icons: Icons, copy: Callable[[str], None], example_question: str
    ) -> None:
        super().__init__()
        kind(self, "card")
        self._row = row
        self._icons = icons
        self._copy = copy
        self._name = kind(_line(row.model.name), "heading")
        self._used = kind(words(self.tr("In use"), wrap=False), "chip")
        self._state = words("", "quiet")
        self._gone = words(
            self.tr("Its file is not where it was. Import it again, or remove it from the list."),
            "error",
        )
        self._facts = QGridLayout()
        self._facts.setColumnStretch(1, 1)
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(3)
        self._memory = words()
        self.use = QPushButton(self.tr("Use this model"))
        self.use.clicked.connect(self.use_wanted)
        self.test = QPushButton(self.tr("Test run"))
        self.test.clicked.connect(self.test_wanted)
        self.stop = QPushButton(self.tr("Stop"))
        icons.put(self.stop, "stop")
        self.stop.clicked.connect(self.stop_wanted)
        self.remove = QPushButton(self.tr("Remove…"))
        self.remove.clicked.connect(self.remove_wanted)
        self._trial = _TrialPanel(example_question)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name)
        head.addWidget(self._used)
        head.addStretch()
        column.addLayout(head)
        column.addWidget(words(self._purpose(), "quiet"))
        column.addWidget(self._gone)
        column.addLayout(self._facts)
        column.addWidget(self._trial)
        column.addWidget(self._state)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.use, self.test, self.stop):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.remove)
        column.addLayout(buttons)
        self._fill()

    def show_row(self, row: Row, available: int | None, switching: Switching | None) -> None:
        """Show how the model stands now.

        Args:
            row: the model.
            available: bytes of memory that are free, where that is known.
            switching: the model that is being put to use, if one is.
        """
        self._row = row
        model = row.model
        self._used.setVisible(model.in_use)
        self._gone.setVisible(not model.there)
        writer = model.kind == "writer"
        self.use.setVisible(writer and model.there and not model.in_use)
        self.use.setEnabled(row.can_use)
        self.test.setVisible(writer and model.there)
        self.test.setEnabled(row.can_test)
        self.remove.setVisible(model.imported and not model.in_use)
        self.remove.setEnabled(row.can_remove)
        self._memory.setText(self._memory_words(available))
        kind(self._memory, "" if row.enough_memory else "error")
        mine = switching is not None and switching.model == model.id
        self._state.setVisible(mine)
        if mine and switching is not None:
            self._state.setText(self._switching_words(switching))
        used = self.tr("In use") if model.in_use else self.tr("Not in use")
        self.setAccessibleName(f"{model.name}, {used}")

    def show_trial(self, trial: Trial | None) -> None:
        """Show the test run of this model, or none."""
        mine = trial is not None and trial.model == self._row.model.id
        running = mine and trial is not None and trial.running
        focused = self.test.hasFocus() or self.stop.hasFocus()
        self.stop.setVisible(running)
        self.test.setVisible(
            not running and self._row.model.kind == "writer" and self._row.model.there
        )
        if focused:  # the button under the fingers stays under the fingers
            (self.stop if running else self.test).setFocus()
        self._trial.show_trial(trial if mine else None)

    def _fill(self) -> None:
        """Lay out what does not change about a model."""
        model = self._row.model
        quantised = f", {model.quantisation}" if model.quantisation else ""
        facts: list[tuple[str, QWidget, str]] = [
            (
                self.tr("Prompt form") if model.kind == "writer" else self.tr("Kind"),
                words(self._family()),
                "",
            ),
            (self.tr("Licence"), _line(model.licence or self.tr("Not stated in the file")), ""),
            (self.tr("On disk"), words(f"{size(model.size)}{quantised}"), ""),
            (self.tr("Memory"), self._memory, ""),
            (self.tr("SHA-256"), self._fingerprint(), model.id),
            (
                self.tr("Where it lies"),
                _line(str(model.path), Qt.TextElideMode.ElideMiddle),
                str(model.path),
            ),
        ]
        for line, (label, value, copied) in enumerate(facts):
            self._facts.addWidget(words(label, "quiet", wrap=False), line, 0)
            beside = QHBoxLayout()
            beside.setSpacing(4)
            # words that wrap take the whole line, others leave room for their button
            beside.addWidget(value, 0 if copied else 1)
            if copied:
                beside.addWidget(self._copier(label, copied))
                beside.addStretch()
            self._facts.addLayout(beside, line, 1)

    def _fingerprint(self) -> QWidget:
        shown = words(f"{self._row.model.id[:_SHORT]}…", wrap=False)
        shown.setToolTip(self._row.model.id)
        shown.setAccessibleName(self._row.model.id)
        return shown

    def _copier(self, label: str, text: str) -> QToolButton:
        button = QToolButton()
        self._icons.put(button, "copy", "text-quiet")
        button.setIconSize(QSize(14, 14))
        button.setAccessibleName(
            self.tr("Copy “{label}” of {name}").format(label=label, name=self._row.model.name)
        )
        button.setToolTip(self.tr("Copy"))
        button.clicked.connect(lambda: self._copy(text))
        return button

    def _purpose(self) -> str:
        if self._row.model.kind == "embedder":
            return self.tr(
                "The embedder: finds passages that mean the same as your question, also in other"
                " words."
            )
        return self.tr(
            "A writer: words the answers, from passages of your documents. What it writes is"
            " checked against them."
        )

    def _family(self) -> str:
        known = {
            "smollm2": self.tr("SmolLM2 (ChatML)"),
            "chatml": self.tr("ChatML"),
            "minilm": self.tr("MiniLM sentence embeddings"),
        }
        return known.get(self._row.model.family, self._row.model.family)

    def _memory_words(self, available: int | None) -> str:
        need = _about(self._row.model.memory)
        if self._row.model.in_use or available is None:
            return self.tr("about {need} while it works").format(need=need)
        free = size(available)
        if self._row.enough_memory:
            return self.tr("about {need} needed, {free} free now").format(need=need, free=free)
        return self.tr(
            "about {need} needed, but only {free} are free now. Close other programs first, or it"
            " may be slow or fail."
        ).format(need=need, free=free)

    def _switching_words(self, switching: Switching) -> str:
        if switching.step == "checking":
            return self.tr("Checking its file: {share}").format(share=percent(switching.share))
        return self.tr("Loading it…")


def _line(text: str, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> ElidedLabel:
    """Return words on one line, as many of them as fit."""
    made = ElidedLabel(mode)
    made.setText(text)
    return made


def _about(count: int) -> str:
    """Return an estimate of bytes, not more exact than it is."""
    if count >= 1 << 30:
        return size(count)
    tens = -(-count // (10 << 20)) * (10 << 20)
    return QLocale().formattedDataSize(tens, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


class _TrialPanel(QFrame):
    """A test run: what was asked, what the model wrote, how fast."""

    def __init__(self, example_question: str) -> None:
        super().__init__()
        self._asked = words(
            self.tr("Asked of a made-up text: {question}").format(question=example_question),
            "quiet",
        )
        self._text = words()
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setAccessibleName(self.tr("What the model wrote"))
        self._state = words("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        for label in (self._asked, self._text, self._state):
            column.addWidget(label)
        self.hide()

    def show_trial(self, trial: Trial | None) -> None:
        """Show a test run, or nothing."""
        self.setVisible(trial is not None)
        if trial is None:
            self._text.clear()
            return
        self._text.setText(trial.text)
        self._text.setVisible(bool(trial.text))
        self._state.setText(self._state_words(trial))
        kind(self._state, "error" if trial.stage is Stage.FAILED else "small")

    def _state_words(self, trial: Trial) -> str:
        match trial.stage:
            case Stage.LOADING:
                return self.tr("Loading the model…")
            case Stage.WRITING:
                return self.tr("Writing…")
            case Stage.STOPPED:
                return self.tr("Stopped.")
            case Stage.FAILED:
                return self._failure(trial)
            case Stage.DONE:
                speed = self.locale().toString(trial.tokens_per_second, "f", 0)
                return self.tr("{count} tokens, {speed} a second").format(
                    count=trial.tokens, speed=speed
                )

    def _failure(self, trial: Trial) -> str:
        if trial.does_not_load:
            return self.tr("The engine cannot load this file. It may be damaged.")
        if trial.error is None:
            return self.tr("The test run failed.")
        said = message(trial.error)
        return " ".join(filter(None, (said.happened, said.means, said.action)))
