"""Workspaces in the window: made, switched, renamed and deleted, and each has its own documents."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.errors import LastWorkspace, WorkspaceExists
from desktop.state.library import LibraryState
from desktop.state.session import Session
from desktop.state.workspaces import WorkspacesState
from tests.documents import write_pdf


@pytest.fixture
def workspaces(opened: Session, qtbot: QtBot) -> WorkspacesState:
    """Return the view-model of a new vault, which has one workspace."""
    state = WorkspacesState(opened, opened.jobs)
    with qtbot.waitSignal(state.changed):
        state.refresh()
    return state


def names(state: WorkspacesState) -> list[str]:
    """Return the names of all workspaces."""
    return [one.name for one in state.shown]


def test_each_workspace_has_documents_of_its_own(
    workspaces: WorkspacesState, opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    """Making one opens it, empty; switching back brings the documents back."""
    library = LibraryState(opened, opened.jobs)
    library.add([write_pdf(tmp_path / "one.pdf", ["Leave is 30 days."])])
    qtbot.waitUntil(lambda: bool(library.rows) and not library.totals.busy, timeout=60_000)
    first = workspaces.open
    assert first is not None
    workspaces.create("Audit 2026")
    qtbot.waitUntil(lambda: workspaces.open is not None and workspaces.open.name == "Audit 2026")
    qtbot.waitUntil(lambda: not library.rows)
    workspaces.switch(first.id)
    qtbot.waitUntil(lambda: len(library.rows) == 1, timeout=30_000)
    assert workspaces.open == first


def test_a_workspace_is_renamed_and_its_name_is_its_own(
    workspaces: WorkspacesState, qtbot: QtBot
) -> None:
    """A name that is taken, in any capitals, is refused with its own error."""
    workspaces.create("Audit")
    qtbot.waitUntil(lambda: len(workspaces.shown) == 2 and workspaces.open is not None)
    made = workspaces.shown[1]
    workspaces.rename(made.id, "Audit 2026")
    qtbot.waitUntil(lambda: "Audit 2026" in names(workspaces))
    with qtbot.waitSignal(workspaces.failed) as failed:
        workspaces.rename(made.id, workspaces.shown[0].name.upper())
    assert failed.args is not None
    assert isinstance(failed.args[0], WorkspaceExists)


def test_the_open_workspace_is_deleted_and_another_one_opens(
    workspaces: WorkspacesState, opened: Session, qtbot: QtBot
) -> None:
    """The last one cannot be deleted, and the window goes on with it."""
    workspaces.create("Audit")
    qtbot.waitUntil(lambda: workspaces.open is not None and workspaces.open.name == "Audit")
    gone = workspaces.open
    assert gone is not None
    workspaces.delete(gone.id)
    qtbot.waitUntil(lambda: len(workspaces.shown) == 1, timeout=30_000)
    left = workspaces.open
    assert left is not None
    assert left.name != "Audit"
    with qtbot.waitSignal(opened.refused, timeout=30_000) as refused:
        workspaces.delete(left.id)
    assert refused.args is not None
    assert isinstance(refused.args[0], LastWorkspace)
    qtbot.waitUntil(lambda: workspaces.open == left)
