"""A legal hold: nothing in a workspace can be erased, and every attempt is in the log."""

import threading
import uuid
from collections.abc import Callable

import pytest

from core.app import App
from core.erasure import erase
from core.errors import WorkspaceHeld, WorkspaceNotFound
from core.records.documents import Documents
from core.vault.derivation import KdfCost
from tests.conftest import PASSPHRASE
from tests.erasure import Office, story
from tests.records import add_document


@pytest.fixture
def held(office: Office) -> str:
    """A workspace on hold."""
    ward = office.id("Ward 7")
    office.workspaces.hold(ward)
    return ward


def test_a_hold_begins_and_ends_and_is_logged(office: Office, held: str) -> None:
    """Since when it stands is kept; a second hold is the first, a second release is none."""
    since = office.workspaces.get(held).held
    assert since is not None
    assert since.endswith("+00:00")
    office.workspaces.hold(held)
    assert office.workspaces.get(held).held == since
    assert [one.held for one in office.workspaces.all()] == [since, None]
    office.workspaces.release(held)
    office.workspaces.release(held)
    assert office.workspaces.get(held).held is None
    assert office.events[-2:] == [
        ("workspace.held", held, "done"),
        ("workspace.released", held, "done"),
    ]
    for change in (office.workspaces.hold, office.workspaces.release):
        with pytest.raises(WorkspaceNotFound):
            change(str(uuid.uuid4()))


def test_a_hold_outlasts_locking(office: Office, held: str, cheap: KdfCost) -> None:
    """It is in the vault, not in the program."""
    since = office.workspaces.get(held).held
    office.vault.lock()
    with Office.open(office.vault.folder, cheap) as again:
        assert again.workspaces.get(held).held == since


ATTEMPTS: list[Callable[[Office, str], object]] = [
    lambda office, held: office.workspaces.delete(held),
    lambda office, held: office.conversations(held).delete(1),
    lambda office, _: erase(office.vault, office.workspaces, lock=office.vault.lock),
]


@pytest.mark.parametrize("number", range(len(ATTEMPTS)))
def test_nothing_is_erased_under_a_hold(number: int, office: Office, held: str) -> None:
    """Not the workspace, no conversation, not the vault; each refusal is logged."""
    before = story(office.database(held))
    with pytest.raises(WorkspaceHeld):
        ATTEMPTS[number](office, held)
    assert story(office.database(held)) == before
    assert office.events[-1] == ("erasure.refused", held, "WorkspaceHeld")


def test_other_workspaces_are_not_held(office: Office, held: str) -> None:
    """What is not part of the case can still be erased."""
    other = office.id("Contracts")
    office.conversations(other).delete(1)
    office.workspaces.delete(other)
    assert [one.id for one in office.workspaces.all()] == [held]


def test_a_released_workspace_can_be_erased(office: Office, held: str) -> None:
    """The hold is over."""
    office.workspaces.release(held)
    office.conversations(held).delete(1)
    office.workspaces.delete(held)
    assert ("erasure.refused", held, "WorkspaceHeld") not in office.events


def test_what_is_held_can_still_be_worked_with(office: Office, held: str) -> None:
    """Documents are added, conversations go on and are renamed, the workspace too."""
    database = office.database(held)
    add_document(database, "more.pdf", ["More."])
    office.conversations(held).rename(1, "The case")
    office.workspaces.rename(held, "Case 12")
    assert len(Documents(database).all()) == 2
    assert office.workspaces.get(held).held is not None


def test_a_hold_waits_for_an_erasure_that_is_under_way(office: Office) -> None:
    """When it stands, nothing is erased any more: there is no gap between asking and doing."""
    ward = office.id("Ward 7")
    order: list[str] = []

    def hold() -> None:
        office.workspaces.hold(ward)
        order.append("held")

    thread = threading.Thread(target=hold)
    with office.workspaces.erasing(ward):
        thread.start()
        Documents(office.database(ward)).remove(1)
        order.append("erased")
    thread.join()
    assert order == ["erased", "held"]
    with pytest.raises(WorkspaceHeld), office.workspaces.erasing(ward):
        order.append("never")
    assert len(order) == 2


def test_the_app_heeds_a_hold_everywhere(app: App) -> None:
    """Documents, conversations, the workspace that is open, the vault; all else works."""
    held = app.workspace.id
    document = add_document(app.workspaces.open(held), "loan.pdf", ["The interest is due."])
    talk = app.dialogue.conversations.create("Mine").id
    other = app.workspaces.create("Other").id
    app.workspaces.hold(held)
    assert app.workspace.held is not None
    attempts: list[Callable[[], object]] = [
        lambda: app.library.remove(document),
        lambda: app.dialogue.conversations.delete(talk),
        lambda: app.delete_workspace(held),
        lambda: app.erase(PASSPHRASE),
    ]
    for attempt in attempts:
        with pytest.raises(WorkspaceHeld):
            attempt()
        assert app.workspace.id == held
    assert [one.id for one in app.library.all()] == [document]
    refused = [one.object for one in app.audit.entries() if one.event == "erasure.refused"]
    assert refused == [held] * len(attempts)
    app.library.stop(document)
    app.switch(other)
    app.switch(held)
    app.workspaces.release(held)
    assert app.library.remove(document).name == "loan.pdf"
    assert app.delete_workspace(held).object == held
    assert app.workspace.id == other
