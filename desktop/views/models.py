"""The Models page: which models work here, and bringing, trying, using and removing writers."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from desktop.icons import Icons
from desktop.messages import message
from desktop.state.model_rows import Importing, News, Row, What
from desktop.state.models import SUFFIX, ModelsState
from desktop.views.model_card import ModelCard
from desktop.widgets.confirm import Confirm
from desktop.widgets.elided import ElidedLabel
from desktop.widgets.notice import Notice
from desktop.widgets.page import ScrollingPage
from desktop.widgets.style import kind, words
from desktop.wording import percent, size

_GROUNDS = {
    What.IMPORTED: "good",
    What.KNOWN: "not-found",
    What.UNFIT: "danger",
    What.REFUSED: "danger",
    What.USED: "good",
    What.KEPT: "danger",
    What.REMOVED: "good",
    What.FAILED: "danger",
}


class ModelsView(ScrollingPage):
    """The page.

    Args:
        state: what it shows.
        icons: where its pictures come from.
        clipboard_copy: puts words on the clipboard.

    Attributes:
        add: the button that imports a model.
        notice: what happened last.
        importing: the file that is coming in.
    """

    def __init__(
        self, state: ModelsState, icons: Icons, clipboard_copy: Callable[[str], None]
    ) -> None:
        super().__init__(self.tr("Models"))
        self._state = state
        self._icons = icons
        self._copy = clipboard_copy
        self._cards: dict[str, ModelCard] = {}
        self._offered = ""
        self.setAcceptDrops(True)
        self.add = kind(QPushButton(self.tr("Import a model (.gguf)")), "primary")
        self.add.clicked.connect(self.choose_file)
        self.buttons.addWidget(self.add)
        self.notice = Notice(icons)
        self.notice.acted.connect(self._use_offered)
        self.importing = _ImportPanel(icons)
        self.importing.stop.clicked.connect(state.stop_import)
        self._writers, self._embedders = QVBoxLayout(), QVBoxLayout()
        for cards in (self._writers, self._embedders):
            cards.setSpacing(12)
        self._place = _DropPlace()
        self.column.addWidget(self.notice)
        self.column.addWidget(self.importing)
        self.column.addLayout(self._writers)
        self.column.addLayout(self._embedders)
        self.column.addWidget(self._place)
        self.column.addStretch()
        state.changed.connect(self._show_rows)
        state.importing_changed.connect(self._show_importing)
        state.trial_changed.connect(self._show_trial)
        state.told.connect(self._tell)
        self._show_rows()
        self._show_importing()

    def card(self, model: str) -> ModelCard | None:
        """Return the card of a model."""
        return self._cards.get(model)

    def choose_file(self) -> None:
        """Let the person choose model files, and import them."""
        dialog = QFileDialog(self, self.tr("Import a model"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Models (*.gguf)"), self.tr("All files (*)")])
        dialog.filesSelected.connect(self._import)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Look again how much memory is free."""
        super().showEvent(event)
        self._state.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        """Take model files; everything else is for the window."""
        if _model_files(event.mimeData()):
            event.acceptProposedAction()
            self._place.ready(over=True)
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802  Qt's name
        """The files went elsewhere."""
        self._place.ready(over=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        """Import what was dropped."""
        self._place.ready(over=False)
        event.acceptProposedAction()
        for path in _model_files(event.mimeData()):
            self._state.import_file(path)

    def _import(self, chosen: list[str]) -> None:
        for path in chosen:
            self._state.import_file(Path(path))

    def _show_rows(self) -> None:
        rows = self._state.rows
        wanted = {row.model.id for row in rows}
        for gone in self._cards.keys() - wanted:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        if not rows:  # the vault locks: no name of a model stays
            self.notice.say("")
            self.notice.hide()
        memory = self._state.memory
        available = None if memory is None else memory.available
        for row in rows:
            card = self._cards.get(row.model.id) or self._make_card(row)
            card.show_row(row, available, self._state.switching)
            card.show_trial(self._state.trial)
        if memory is None:
            said = self.tr("Small models do all the work, on this computer only.")
        else:
            said = self.tr(
                "Small models do all the work, on this computer only. It has {all} of memory;"
                " {free} are free now."
            ).format(all=size(memory.installed), free=size(memory.available))
        self.subtitle.setText(said)
        self.subtitle.setVisible(True)

    def _make_card(self, row: Row) -> ModelCard:
        model = row.model.id
        card = ModelCard(row, self._icons, self._copy, self._state.example_question)
        card.use_wanted.connect(lambda: self._state.use(model))
        card.test_wanted.connect(lambda: self._state.test(model))
        card.stop_wanted.connect(self._state.stop_test)
        card.remove_wanted.connect(lambda: self._ask_to_remove(row))
        self._cards[model] = card
        (self._writers if row.model.kind == "writer" else self._embedders).addWidget(card)
        return card

    def _show_trial(self) -> None:
        for card in self._cards.values():
            card.show_trial(self._state.trial)

    def _show_importing(self) -> None:
        if self._state.importing is not None and not self.importing.isVisible():
            self.notice.hide()  # what it says is about the file before
        self.importing.show_importing(self._state.importing)

    def _use_offered(self) -> None:
        self.notice.hide()
        self._state.use(self._offered)

    def _ask_to_remove(self, row: Row) -> None:
        asked = Confirm(
            self,
            self.tr("Remove “{name}”?").format(name=row.model.name),
            self.tr(
                "Its file is erased from Cloister's models folder ({size}). Other vaults on this"
                " computer that use this model will miss it too. The file that you imported it from"
                " is not touched."
            ).format(size=size(row.model.size)),
            self.tr("Remove the model"),
        )
        asked.accepted.connect(lambda: self._state.remove(row.model.id))
        asked.open()

    def _tell(self, news: News) -> None:
        """Put what happened into words."""
        self._offered = news.model
        more, action = "", ""
        if news.what is What.IMPORTED:
            more = self.tr("Try it with a test run first, or use it from the next question on.")
            action = self.tr("Use this model")
        elif news.what is What.UNFIT:
            more = self._unfit(news.reason)
        elif news.does_not_load:
            more = self.tr(
                "The engine cannot load its file. It may be damaged, or newer than the engine."
            )
        elif news.error is not None:
            error = message(news.error)
            more = " ".join(filter(None, (error.happened, error.means, error.action)))
        self.notice.variant(_GROUNDS[news.what])
        said = self._happened(news.what).format(name=news.name, stays=news.stays)
        self.notice.say(said, more, action)

    def _happened(self, what: What) -> str:
        refused = self.tr("“{name}” was not imported.")
        return {
            What.IMPORTED: self.tr("“{name}” is imported. It does not write yet."),
            What.KNOWN: self.tr("“{name}” is here already; nothing was added."),
            What.UNFIT: refused,
            What.REFUSED: refused,
            What.USED: self.tr("“{name}” writes from the next question on."),
            What.KEPT: self.tr("“{name}” cannot be used. “{stays}” goes on writing."),
            What.REMOVED: self.tr("“{name}” was removed."),
            What.FAILED: self.tr("That did not work."),
        }[what]

    def _unfit(self, reason: str) -> str:
        nothing = self.tr("Nothing was changed.")
        known = {
            "not-gguf": self.tr("It is not a model in the GGUF format, whatever its name says."),
            "version": self.tr("It is in a version of the GGUF format that Cloister cannot read."),
            "malformed": self.tr(
                "It contradicts itself: it is damaged, or was made to do harm. Get it again from a"
                " source that you trust."
            ),
            "cut-short": self.tr(
                "It ends before its contents do; the download was probably interrupted. Get it"
                " again."
            ),
            "split": self.tr("It is one of several parts. Get the model as a single file."),
            "not-a-writer": self.tr(
                "It is whole, but not a language model that can write: perhaps an adapter, or a"
                " part for pictures."
            ),
        }
        return f"{known[reason]} {nothing}"


class _ImportPanel(QFrame):
    """The file that is coming in, and how far it has come.

    Attributes:
        stop: the button that stops it.
    """

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        kind(self, "card")
        self._name = kind(ElidedLabel(), "heading")
        self._step = words("", "quiet")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setAccessibleName(self.tr("Stop the import"))
        icons.put(self.stop, "stop")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(16)
        column = QVBoxLayout()
        column.setSpacing(6)
        for widget in (self._name, self._step, self._bar):
            column.addWidget(widget)
        row.addLayout(column, 1)
        row.addWidget(self.stop)

    def show_importing(self, importing: Importing | None) -> None:
        """Show an import, or nothing."""
        self.setVisible(importing is not None)
        if importing is None:
            self._name.clear()
            return
        self._name.setText(self.tr("Importing {file}").format(file=importing.file))
        said = self._step_words(importing)
        if importing.waiting == 1:
            said += self.tr(" One more file waits.")
        elif importing.waiting:
            said += self.tr(" {count} more files wait.").format(count=importing.waiting)
        self._step.setText(said)
        self._bar.setRange(0, 0 if importing.step == "looking" else 100)
        self._bar.setValue(int(importing.share * 100))

    def _step_words(self, importing: Importing) -> str:
        share = percent(importing.share)
        if importing.step == "copying":
            return self.tr("Copying it into Cloister's models folder: {share}.").format(share=share)
        if importing.step == "checking":
            return self.tr("Checking the copy: {share}.").format(share=share)
        return self.tr("Looking into it, in a process of its own…")


class _DropPlace(QFrame):
    """Says how to bring a model, and shows that it can be let go here."""

    def __init__(self) -> None:
        super().__init__()
        self._says = words("", "heading")
        more = words(
            self.tr(
                "Drop a .gguf file on this page. It is looked into, copied and checked; nothing is"
                " fetched from anywhere. For now Cloister speaks the prompt form ChatML, which"
                " SmolLM2, Qwen 2.5 and many others were trained on."
            ),
            "quiet",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(6)
        column.addWidget(self._says)
        column.addWidget(more)
        self.ready(over=False)

    def ready(self, *, over: bool) -> None:
        """Show whether files are held above the page."""
        kind(self, "good" if over else "card")
        self._says.setText(self.tr("Let go to import") if over else self.tr("Bring your own model"))


def _model_files(data: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == SUFFIX]
