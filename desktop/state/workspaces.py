"""The workspaces of the open vault: which there are, and which one is open."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.app import App
from core.errors import CloisterError
from core.records.workspaces import Workspace
from desktop.jobs import Jobs, Listener
from desktop.state.session import Session


class WorkspacesState(QObject):
    """View-model of the list of workspaces.

    Attributes:
        changed: emitted when the list, a name or the open one is new.
        failed: emitted with the error that kept something from being done.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._shown: list[Workspace] = []
        self._open = ""
        session.opened.connect(self.refresh)
        session.locked.connect(self._clear)

    @property
    def shown(self) -> Sequence[Workspace]:
        """Every workspace, oldest first."""
        return self._shown

    @property
    def open(self) -> Workspace | None:
        """The workspace that is open."""
        return next((one for one in self._shown if one.id == self._open), None)

    def refresh(self) -> None:
        """Look at the vault's list again."""

        def found(answer: tuple[list[Workspace], str]) -> None:
            self._shown, self._open = answer
            self.changed.emit()

        self._do(lambda app: (app.workspaces.all(), app.workspace.id), found)

    def switch(self, workspace: str) -> None:
        """Open another workspace."""
        if workspace != self._open:
            self._session.switch(workspace)

    def create(self, name: str) -> None:
        """Make a workspace and open it."""
        self._do(
            lambda app: app.workspaces.create(name), lambda made: self._session.switch(made.id)
        )

    def rename(self, workspace: str, name: str) -> None:
        """Give a workspace another name."""
        self._do(lambda app: app.workspaces.rename(workspace, name), lambda _: self.refresh())

    def delete(self, workspace: str) -> None:
        """Erase a workspace with everything in it."""
        self._session.delete_workspace(workspace)

    def _do(self, work: Callable[[App], Any], done: Callable[[Any], None]) -> None:
        app = self._session.app
        if app is not None:
            self._jobs.call("vault", lambda: work(app), Listener(done=done, failed=self._tell))

    def _clear(self) -> None:
        self._shown, self._open = [], ""
        self.changed.emit()

    def _tell(self, error: Exception) -> None:
        if isinstance(error, CloisterError):
            self.failed.emit(error)
