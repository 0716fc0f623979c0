"""The open vault: the rail and the pages it leads to."""

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import capture
from desktop.actions import Actions
from desktop.desk import Desk
from desktop.icons import Icons
from desktop.messages import message
from desktop.views.access import AccessSection
from desktop.views.ask import AskView
from desktop.views.care import CareTab
from desktop.views.export import ExportDialog
from desktop.views.library import LibraryView
from desktop.views.models import ModelsView
from desktop.views.privacy import PrivacyView
from desktop.views.settings import SettingsView
from desktop.widgets.ask_passphrase import AskConsent
from desktop.widgets.confirm import AskName, Confirm
from desktop.widgets.notice import Notice
from desktop.widgets.page_view import PageView
from desktop.widgets.rail import PAGES, Rail
from desktop.wording import label


def assemble(desk: Desk, icons: Icons, actions: Actions) -> Generator[None, None, "PagesView"]:
    """Make every page, one a step, so that the window never waits for all of them together."""
    copy = desk.clipboard.copy
    rail = Rail(icons, actions)
    yield
    ask = AskView(
        desk.asking, desk.conversations, desk.library, desk.evidence, icons, actions, copy
    )
    yield
    library = LibraryView(desk.library, desk.viewer, icons, actions, copy)
    yield
    models = ModelsView(desk.models, icons, copy)
    yield
    privacy = PrivacyView(desk.privacy, icons, copy)
    yield
    privacy.add_care(CareTab(desk.care, icons))
    yield
    access = AccessSection(desk.access, desk.strength, icons)
    yield
    settings = SettingsView(desk.preferences, access, icons, capture_possible=capture.possible())
    yield
    return PagesView(desk, icons, actions, rail, ask, library, models, privacy, settings)


class PagesView(QWidget):
    """Rail on the left, one page beside it.

    Attributes:
        shown: emitted with the name of the page that is shown.
    """

    shown = Signal(str)

    def __init__(
        self,
        desk: Desk,
        icons: Icons,
        actions: Actions,
        rail: Rail,
        ask: AskView,
        library: LibraryView,
        models: ModelsView,
        privacy: PrivacyView,
        settings: SettingsView,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._actions = actions
        self._icons = icons
        self.rail = rail
        self.ask = ask
        self.library = library
        self.models = models
        self.privacy = privacy
        self.settings = settings
        self._stack = QStackedWidget()
        for page in (ask, library, models, privacy, settings):
            self._stack.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        self.good = Notice(icons, "good")
        self.erased = Notice(icons, "good")
        self.warning = Notice(icons, "danger")
        column = QVBoxLayout()
        column.setSpacing(0)
        for notice in (self.good, self.erased, self.warning):
            column.addWidget(notice)
        column.addWidget(self._stack, 1)
        row.addLayout(column, 1)
        self._menu = QMenu(self.rail.workspaces)
        self.rail.workspaces.setMenu(self._menu)
        self._follow()
        self._show_workspaces()

    def show_page(self, name: str) -> None:
        """Show a page by its name."""
        self._stack.setCurrentIndex(PAGES.index(name))
        self.rail.show_page(name)
        if name == "ask":
            self.ask.focus_question()
        self.shown.emit(name)

    def _show_asked(self, action: QAction) -> None:
        self.show_page(action.data())

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return PAGES[self._stack.currentIndex()]

    def tell(self, text: str, more: str) -> None:
        """Say above every page that something was done."""
        self.good.say(text, more)

    def search(self) -> None:
        """Find, on the page that is shown."""
        if self.page == "library":
            self.library.search()
        elif self.page == "ask":
            self.ask.search()

    def export(self) -> None:
        """Ask how and where, then write the open conversation to a file."""
        conversation = self._desk.asking.conversation
        if conversation is None or self._desk.asking.busy:
            return
        dialog = ExportDialog(self, self._icons)
        dialog.accepted.connect(lambda: self._choose_file(conversation, dialog.ending))
        dialog.open()

    def forget_typed(self) -> None:
        """Let go of what was typed and not sent: it was meant for this vault and workspace."""
        self.ask.forget_typed()
        self.library.viewer.search.setText("")

    def retint(self) -> None:
        """Show what is drawn by hand in the theme's new colours."""
        self.ask.retint()
        self.library.retint()

    def _follow(self) -> None:
        actions, desk = self._actions, self._desk
        self.rail.chosen.connect(self.show_page)
        # Actions outlive this view, so each is led to a method: Qt cuts that when the view goes.
        actions.pages.triggered.connect(self._show_asked)
        actions["ask.new"].triggered.connect(self._new_conversation)
        actions["ask.stop"].triggered.connect(desk.asking.stop)
        actions["ask.export"].triggered.connect(self.export)
        actions["find"].triggered.connect(self.search)
        actions["library.add"].triggered.connect(self.library.choose_files)
        actions["library.add-folder"].triggered.connect(self.library.choose_folder)
        actions["evidence.next"].triggered.connect(desk.evidence.next)
        actions["evidence.previous"].triggered.connect(desk.evidence.previous)
        actions["evidence.zoom-in"].triggered.connect(self._larger)
        actions["evidence.zoom-out"].triggered.connect(self._smaller)
        actions["evidence.fit"].triggered.connect(self._fit)
        actions["evidence.copy"].triggered.connect(self._copy_with_source)
        self.ask.export_wanted.connect(self.export)
        self.ask.library_wanted.connect(self._to_library)
        self.library.ask_wanted.connect(self._ask_of)
        desk.workspaces.changed.connect(self._show_workspaces)
        desk.workspaces.failed.connect(self._fail)
        desk.session.refused.connect(self._fail)
        desk.consent.wanted.connect(self._ask_consent)
        desk.receipts.kept.connect(self._offer_receipts)
        self.erased.acted.connect(desk.receipts.show)
        desk.care.hold_changed.connect(self._show_hold)
        desk.care.outdated.connect(self._warn_outdated)
        desk.exporting.done.connect(self._exported)
        desk.exporting.failed.connect(self._fail)

    @property
    def _page_view(self) -> PageView:
        """The page view that zooming and copying mean now."""
        return self.library.viewer if self.page == "library" else self.ask.evidence

    def _larger(self) -> None:
        self._page_view.larger()

    def _smaller(self) -> None:
        self._page_view.smaller()

    def _fit(self) -> None:
        self._page_view.fit()

    def _copy_with_source(self) -> None:
        self._page_view.copy_with_source()

    def _new_conversation(self) -> None:
        self._desk.conversations.new()
        self.show_page("ask")

    def _to_library(self) -> None:
        self.show_page("library")
        self.library.choose_files()

    def _ask_of(self, documents: list[int]) -> None:
        self.show_page("ask")
        self.ask.ask_of(tuple(documents))

    def _choose_file(self, conversation: int, ending: str) -> None:
        # Not the title: it is a question, and a file's name stands in many a history.
        suggested = f"Cloister {QDate.currentDate().toString(Qt.DateFormat.ISODate)}.{ending}"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the conversation"), suggested, f"*.{ending}"
        )
        if chosen:
            path = Path(chosen)
            if path.suffix.lower() != f".{ending}":
                path = path.with_name(f"{path.name}.{ending}")
            self._desk.exporting.export(conversation, ending, path)

    def _offer_receipts(self) -> None:
        receipts = self._desk.receipts.receipts
        said = (
            self.tr("“{name}” was erased.").format(name=receipts[0].name)
            if len(receipts) == 1
            else self.tr("{n} documents were erased since the vault was unlocked.").format(
                n=len(receipts)
            )
        )
        self.erased.say(
            said,
            self.tr("The receipt says what that does not reach."),
            self.tr("Show the receipt…"),
        )

    def _show_hold(self) -> None:
        self.library.hold(stands=self._desk.care.held is not None)
        self._show_workspaces()

    def _warn_outdated(self) -> None:
        self.warning.say(
            self.tr("A file of this vault is older than its audit log says."),
            self.tr(
                "Somebody may have put an old copy in its place. “Check this vault” on the page"
                " Privacy says which one."
            ),
        )

    def _ask_consent(self) -> None:
        AskConsent(self, self._icons, self._desk.consent).open()

    def _exported(self, path: Path) -> None:
        self.ask.tell(
            self.tr("The conversation was exported."),
            self.tr("{file} is outside of the vault and not encrypted.").format(file=path),
        )

    def _fail(self, error: Exception) -> None:
        words = message(error)
        pages = (self.ask, self.models, self.privacy, self.settings)
        for notice in (self.library.trouble, *(page.notice for page in pages)):
            notice.tell(words)

    def _show_workspaces(self) -> None:
        state = self._desk.workspaces
        self._menu.clear()
        for one in state.shown:
            action = self._menu.addAction(label(one.name))
            action.setCheckable(True)
            action.setChecked(state.open is not None and one.id == state.open.id)
            action.triggered.connect(lambda _on, number=one.id: state.switch(number))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("New workspace…")).triggered.connect(self._new_workspace)
        rename = self._menu.addAction(self.tr("Rename this workspace…"))
        rename.triggered.connect(self._rename_workspace)
        delete = self._menu.addAction(self.tr("Delete this workspace…"))
        delete.triggered.connect(self._delete_workspace)
        held = self._desk.care.held is not None
        delete.setEnabled(len(state.shown) > 1 and not held)
        if held:
            note = self._menu.addAction(self.tr("A legal hold stands on this workspace"))
            note.setEnabled(False)
        self.rail.show_workspace("" if state.open is None else state.open.name)

    def _new_workspace(self) -> None:
        asked = AskName(
            self, self.tr("New workspace"), self.tr("Name of the workspace"), self.tr("Make it")
        )
        asked.accepted.connect(lambda: self._desk.workspaces.create(asked.name))
        asked.open()

    def _rename_workspace(self) -> None:
        one = self._desk.workspaces.open
        if one is None:
            return
        asked = AskName(
            self,
            self.tr("Rename the workspace"),
            self.tr("Name of the workspace"),
            self.tr("Rename"),
            one.name,
        )
        asked.accepted.connect(lambda: self._desk.workspaces.rename(one.id, asked.name))
        asked.open()

    def _delete_workspace(self) -> None:
        one = self._desk.workspaces.open
        if one is None:
            return
        asked = Confirm(
            self,
            self.tr("Delete the workspace “{name}”?").format(name=one.name),
            self.tr(
                "All of its documents and conversations are erased: the key that they are encrypted"
                " with is destroyed. This cannot be undone.\n\nIt does not reach the files that you"
                " added, backups of the vault, or anything exported."
            ),
            self.tr("Delete the workspace"),
            typed=one.name,
        )
        asked.accepted.connect(lambda: self._desk.workspaces.delete(one.id))
        asked.open()
