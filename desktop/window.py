"""The window: places first run, unlock and the pages, and takes what is dropped on it."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QProcess, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMainWindow, QStackedWidget

from core.process.program import window_command
from core.process.trace import describe
from desktop.actions import Actions
from desktop.desk import Desk
from desktop.icons import Icons
from desktop.state.receipts import Receipt
from desktop.state.restoring import Made
from desktop.vaults import folder_for
from desktop.views.crash import CrashPanel
from desktop.views.first_run import FirstRunView
from desktop.views.pages import PagesView, assemble
from desktop.views.receipt import ReceiptDialog
from desktop.views.recover import RecoverView
from desktop.views.restore import RestoreDialog
from desktop.views.shortcuts import ShortcutSheet
from desktop.views.unlock import UnlockView
from desktop.widgets.drop_overlay import DropOverlay
from desktop.wording import percent

_AWAKE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}
"""What shows that somebody is there."""

_BETWEEN_STEPS_MS = 40
"""Between two steps of making the pages, which leaves the window free for whoever types."""


class Window(QMainWindow):
    """The one window of a vault.

    Args:
        desk: everything behind it.
        icons: in the colours of the theme.

    Attributes:
        ended: emitted when the vault is closed and nothing is left to wait for.
        called_elsewhere: emitted with the folder of a vault that another window has open.
        pages: the open vault's pages; None while it is locked.
        deeds: what can be done by a key.
    """

    ended = Signal()
    called_elsewhere = Signal(object)

    def __init__(self, desk: Desk, icons: Icons) -> None:
        super().__init__()
        self._desk = desk
        self._icons = icons
        self._closing = False
        self._unconfirmed = False
        self.pages: PagesView | None = None
        self.deeds: Actions | None = None
        self._prepared: PagesView | None = None
        self._preparing = QTimer(self)
        self._preparing.setInterval(_BETWEEN_STEPS_MS)
        self._preparing.timeout.connect(self._prepare_some)
        self._crash: CrashPanel | None = None
        self.setMinimumSize(900, 560)
        self.resize(1280, 800)
        self.setAcceptDrops(True)
        self._restore_place()
        session = desk.session
        session.opened.connect(self._opened)
        session.locking.connect(self._locking)
        session.locked.connect(self._locked)
        session.elsewhere.connect(self._elsewhere)
        session.refused.connect(self._refused)
        session.recovered.connect(self._recovered)
        desk.library.totals_changed.connect(self._entitle)
        desk.workspaces.changed.connect(self._entitle)
        desk.receipts.given.connect(self._show_receipts)
        desk.restoring.restored.connect(self._restored)
        desk.jobs.crashed.connect(self.show_crash)
        self.build()

    def build(self) -> None:
        """Make every widget anew, in the language of now; the view-models stay as they are."""
        page = "ask" if self.pages is None else self.pages.page
        if self.deeds is not None:
            self.deeds.deleteLater()
        self.deeds = self._make_actions()
        desk, icons = self._desk, self._icons
        self.first_run = FirstRunView(desk.session, desk.strength, desk.recovery, desk.doors, icons)
        self.first_run.finished.connect(self._first_run_over)
        self.first_run.cancelled.connect(self._show_unlock)
        self.unlock = UnlockView(desk.session, desk.doors, icons)
        self.unlock.new_wanted.connect(self._show_first_run)
        self.unlock.recovery_wanted.connect(self._show_recover)
        for view in (self.first_run, self.unlock):
            view.restore_wanted.connect(self._restore)
        self.recover = RecoverView(desk.session, desk.strength, icons)
        self.recover.cancelled.connect(self._show_unlock)
        self._screens = QStackedWidget()
        for screen in (self.first_run, self.unlock, self.recover):
            self._screens.addWidget(screen)
        self.pages = None
        self.setCentralWidget(self._screens)
        self._overlay = DropOverlay(self._screens, self._icons)
        self._prepare()
        if self._desk.session.app is not None:
            self._show_pages(page)
        elif self._desk.session.known:
            self._show_unlock()
        else:
            self._show_first_run()
        self._entitle()

    def retint(self) -> None:
        """Show what is drawn by hand in the theme's new colours."""
        self._icons.retint(self)
        self.unlock.retint()
        if self.pages is not None:
            self.pages.retint()

    def raise_up(self) -> None:
        """Come to the front, because another start asked for this window."""
        self.setWindowState(
            (self.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive
        )
        self.show()
        self.raise_()
        self.activateWindow()

    def show_crash(self, error: Exception) -> None:
        """Show where in the program something unforeseen happened; one panel at a time."""
        if self._crash is None:
            self._crash = CrashPanel(self, describe(error), self._desk.clipboard.copy)
            self._crash.finished.connect(self._crash_closed)
            self._crash.open()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Begin to notice that somebody is there."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:  # the native window sees input once; widgets see it many times
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Notice that somebody is there."""
        if event.type() in _AWAKE:
            self._desk.session.touch()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Lock, then end; nothing is asked, because nothing is lost."""
        self._keep_place()
        if self._desk.session.closed:
            event.accept()
            self.ended.emit()
            return
        self._closing = True
        event.ignore()
        self.hide()
        self._desk.session.lock()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        """Say that files may be dropped anywhere."""
        if self._takes(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            one = self._desk.workspaces.open
            self._overlay.cover("" if one is None else one.name)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802  Qt's name
        """Keep saying so."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802  Qt's name
        """The files went elsewhere."""
        self._overlay.put_away()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        """Take what was dropped: models to the models, everything else to the library."""
        self._overlay.put_away()
        if not self._takes(event.mimeData()) or self.pages is None:
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())

    def take(self, files: Iterable[Path]) -> None:
        """Bring in what was dropped or opened: a model to the models, all else to the library."""
        given = list(files)
        models = [path for path in given if path.suffix.lower() == ".gguf"]
        documents = [path for path in given if path not in models]
        if models:
            if self.pages is not None:
                self.pages.show_page("models")
            self._desk.models.import_file(models[0])
        if documents:
            # Asking goes on undisturbed; from anywhere else, show what becomes of the files.
            if self.pages is not None and self.pages.page != "ask":
                self.pages.show_page("library")
            self._desk.library.add(documents)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Keep the overlay as large as the window."""
        super().resizeEvent(event)
        self._overlay.put_away()

    def _make_actions(self) -> Actions:
        made = Actions(self)
        self.addActions(list(made.all()))
        made["lock"].triggered.connect(self._desk.session.lock)
        made["quit"].triggered.connect(self.close)
        made["shortcuts"].triggered.connect(self._show_shortcuts)
        made["window.new"].triggered.connect(_new_window)
        made.vault_open(there=False)
        return made

    def _takes(self, data: QMimeData) -> bool:
        return self.pages is not None and any(url.isLocalFile() for url in data.urls())

    # screens

    def _show_first_run(self) -> None:
        self._screens.setCurrentWidget(self.first_run)
        self.first_run.begin()

    def _show_unlock(self) -> None:
        self._screens.setCurrentWidget(self.unlock)
        self.unlock.begin()

    def _show_recover(self, folder: Path) -> None:
        self._screens.setCurrentWidget(self.recover)
        self.recover.begin(folder)

    def _show_pages(self, page: str) -> None:
        if self.pages is None:
            while self._prepared is None:
                self._prepare_some()
            self.pages, self._prepared = self._prepared, None
        self.deeds_enabled(there=True)
        self._screens.setCurrentWidget(self.pages)
        self.pages.show_page(page)

    def _prepare(self) -> None:
        """Make the pages ahead of time, empty, in steps that nobody notices."""
        if self._prepared is not None:
            self._prepared.deleteLater()
            self._prepared = None
        assert self.deeds is not None  # noqa: S101  build has made them
        self._assembly = assemble(self._desk, self._icons, self.deeds)
        self._preparing.start()

    def _prepare_some(self) -> None:
        try:
            next(self._assembly)
        except StopIteration as finished:
            self._preparing.stop()
            self._prepared = finished.value
            self._screens.addWidget(self._prepared)

    def deeds_enabled(self, *, there: bool) -> None:
        """Let the actions that need a vault work, or not."""
        if self.deeds is not None:
            self.deeds.vault_open(there=there)

    def _opened(self) -> None:
        if self._closing:
            self._desk.session.lock()
            return
        if self._screens.currentWidget() is self.first_run:
            self.first_run.made()
            self.deeds_enabled(there=True)
        elif self.pages is None or self._screens.currentWidget() is not self.pages:
            self._show_pages("ask" if self._desk.library.rows else "library")

    def _recovered(self) -> None:
        self.recover.clear()
        if self.pages is not None:
            self.pages.tell(
                self.tr("The passphrase is changed."), self.tr("The recovery key stays good.")
            )

    def _first_run_over(self, samples: bool) -> None:  # noqa: FBT001  a slot gets what is sent
        self._show_pages("library")
        if samples:
            self._desk.library.add([self._desk.paths.samples])

    def _locking(self) -> None:
        """Let go of everything at once; closing databases and children may take a moment."""
        for dialog in self.findChildren(QDialog):
            dialog.close()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self._overlay.put_away()
        self._unconfirmed = (
            self._screens.currentWidget() is self.first_run and self.first_run.unconfirmed
        )
        if self.pages is not None:
            self.pages.forget_typed()
        if self._desk.session.app is None:
            self.deeds_enabled(there=False)
            self._drop_pages()
            self._show_unlock()
            self.unlock.setEnabled(False)

    def _locked(self) -> None:
        if self._closing:
            self.ended.emit()
            return
        self.unlock.setEnabled(True)
        self._prepare()
        self._show_unlock()
        self._entitle()
        if self._unconfirmed:
            self.unlock.warn(
                self.tr("The vault locked before its recovery key was typed back."),
                self.tr("That key opens nothing. Settings makes a new one."),
            )

    def _drop_pages(self) -> None:
        if self.pages is not None:
            self._screens.removeWidget(self.pages)
            self.pages.hide()
            self.pages.deleteLater()
            self.pages = None

    def _refused(self) -> None:
        if self._closing and self._desk.session.closed:
            self.ended.emit()

    def _elsewhere(self, folder: Path) -> None:
        """The vault is open in another window: that one comes to the front."""
        self.called_elsewhere.emit(folder)

    def _restore(self) -> None:
        """Choose a backup and make a vault of it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Restore a backup"), "", self.tr("Backups (*.cloister)")
        )
        if chosen:
            parent = self._desk.paths.default_vault.parent
            folder = folder_for(parent, self.tr("Restored vault"))
            RestoreDialog(self, self._icons, self._desk.restoring, Path(chosen), folder).open()

    def _restored(self, folder: Path, made: Made) -> None:
        self._show_unlock()
        self.unlock.choose(folder)
        self.unlock.tell(
            self.tr("The vault is in {folder}").format(folder=folder),
            self.tr(
                "It holds what the backup of {day} held. If a seal of its log is kept, make it"
                " anew on the page Privacy."
            ).format(day=made.utc[:10]),
        )

    def _show_receipts(self, receipts: Sequence[Receipt]) -> None:
        ReceiptDialog(self, self._icons, self._desk.receipts, receipts).open()

    # small things

    def _entitle(self) -> None:
        folder = self._desk.session.folder
        if self._desk.session.app is None or folder is None:
            self.setWindowTitle("Cloister")
            return
        parts = [folder.name, "Cloister"]
        totals = self._desk.library.totals
        if totals.busy and totals.documents:
            parts.insert(0, percent(totals.share))
        self.setWindowTitle(" - ".join(parts))

    def _show_shortcuts(self) -> None:
        ShortcutSheet(self).open()

    def _crash_closed(self) -> None:
        self._crash = None

    def _restore_place(self) -> None:
        stored = self._desk.file.read().geometry
        if stored:
            self.restoreGeometry(QByteArray.fromBase64(stored.encode()))

    def _keep_place(self) -> None:
        place = bytes(self.saveGeometry().toBase64().data()).decode()
        with suppress(OSError):  # a folder that cannot be written only costs the window's place
            self._desk.file.change(geometry=place)


def _new_window() -> None:
    """Start another window, for another vault."""
    program, *arguments = window_command()
    QProcess.startDetached(program, [*arguments, "--new-window"])
