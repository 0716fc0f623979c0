"""One workspace of a vault is open; another can be opened in its place, and any be erased."""

import threading
import uuid
from pathlib import Path

import pytest

from core import events
from core.app import App, open_app
from core.assistant import Answered, EvidenceFound
from core.errors import (
    CloisterError,
    LastWorkspace,
    VaultDamaged,
    VaultLocked,
    WorkspaceNotFound,
)
from core.paths import Paths
from core.records.settings import DECLARED, LOCK_AFTER
from core.records.workspaces import FIRST
from core.vault.derivation import KdfCost
from tests.conftest import PASSPHRASE
from tests.documents import write_pdf

LOAN = "The loan of $2,500,000 bears interest at 6.25 percent a year and is due in 2031."
LEAVE = "The annual leave of every employee is 30 days. Leave that is not taken expires in March."
QUESTION = "What is the interest of the loan?"


def bring_in(app: App, file: Path) -> None:
    """Add a document to the open workspace and learn its meaning."""
    list(app.library.add([file]))
    list(app.library.learn())


def names(app: App) -> list[str]:
    """Return the names of the documents of the open workspace."""
    return [document.name for document in app.library.all()]


def test_a_new_vault_has_one_workspace_and_it_is_open(app: App) -> None:
    """What it is called is always up to date."""
    assert (app.workspace.name, app.workspaces.all()) == (FIRST, [app.workspace])
    app.workspaces.rename(app.workspace.id, "Ward 7")
    assert app.workspace.name == "Ward 7"


def test_each_workspace_has_its_own_documents_and_conversations(app: App, tmp_path: Path) -> None:
    """Found by words and by meaning in the one, and by neither in the other."""
    first = app.workspace
    bring_in(app, write_pdf(tmp_path / "loan.pdf", [LOAN]))
    made = app.dialogue.conversations.create()
    told = list(app.dialogue.ask(made.id, QUESTION))
    assert isinstance(told[0], EvidenceFound)
    assert isinstance(told[-1], Answered)
    second = app.workspaces.create("Second")
    app.switch(second.id)
    assert app.workspace == second
    assert names(app) == []
    assert app.dialogue.conversations.all() == []
    bring_in(app, write_pdf(tmp_path / "leave.pdf", [LEAVE]))
    assert app.library._semantic.count() == 1
    found = app.assistant.search(QUESTION, most=8)
    assert {app.library.documents.names()[one.passage.document] for one in found} == {"leave.pdf"}
    app.switch(first.id)
    assert names(app) == ["loan.pdf"]
    found = app.assistant.search(QUESTION, most=8)
    assert "6.25" in found[0].passage.text
    (turn,) = app.dialogue.conversations.turns(made.id)
    assert turn.question == QUESTION
    assert all(checked.sound for checked in app.verification.run())


def test_reader_and_writer_stay_while_the_index_is_a_new_one(app: App) -> None:
    """The vectors of one workspace are never in the same process as those of another."""
    app.warm(writer=True)
    for thread in app._warming:
        thread.join()
    old, spare, writer = app._parts.semantic, app._reader._spare, app._writer._engine.worker
    assert spare is not None
    pids = spare.pid, writer.pid
    assert old.alive
    app.switch(app.workspaces.create("Second").id)
    assert not old.alive
    assert app._parts.semantic is not old
    assert (spare.pid, writer.pid) == pids
    app.warm()
    for thread in app._warming:
        thread.join()
    assert app._parts.semantic.alive


def test_switching_does_not_wait_for_children_that_are_just_starting(app: App) -> None:
    """Nor do they outlive it; the workspace that is open already is opened at no cost."""
    second = app.workspaces.create("Second")
    first = app.workspace
    for workspace in (second, first, second, first):
        app.warm()
        app.switch(workspace.id)
    database = app.library._db
    app.switch(first.id)
    assert app.library._db is database


def test_work_on_the_old_workspace_is_told_that_it_is_locked(app: App, tmp_path: Path) -> None:
    """Nothing of the old one can be reached any more through parts that somebody held on to."""
    bring_in(app, write_pdf(tmp_path / "loan.pdf", [LOAN]))
    library, dialogue = app.library, app.dialogue
    made = dialogue.conversations.create()
    stopped, going_on = dialogue.ask(made.id, QUESTION), dialogue.ask(made.id, QUESTION)
    next(stopped)
    next(going_on)
    app.switch(app.workspaces.create("Second").id)
    stopped.close()
    with pytest.raises(VaultLocked):
        list(going_on)
    for work in (
        library.all,
        lambda: list(library.add([tmp_path / "loan.pdf"])),
        lambda: list(library.learn()),
        lambda: library.picture(1, 1, 72),
        dialogue.conversations.all,
        lambda: library.remove(1),
    ):
        with pytest.raises(VaultLocked):
            work()
    assert names(app) == []


def test_switching_in_the_middle_of_reading_loses_no_page(app: App, tmp_path: Path) -> None:
    """The lane that was reading is told; back in its workspace it goes on."""
    pages = [f"Page {n} is about matter {n * 7}. " * 15 for n in range(200)]
    write_pdf(tmp_path / "long.pdf", pages)
    first, second = app.workspace, app.workspaces.create("Second")
    ended: list[Exception] = []
    stored, switched = threading.Event(), threading.Event()
    library = app.library

    def adding() -> None:
        try:
            for event in library.add([tmp_path / "long.pdf"]):
                if isinstance(event, events.PagesRead):
                    stored.set()
                    switched.wait(60)
        except CloisterError as error:
            ended.append(error)

    lane = threading.Thread(target=adding)
    lane.start()
    assert stored.wait(60)
    app.switch(second.id)
    switched.set()
    lane.join()
    assert [type(error) for error in ended] == [VaultLocked]
    assert names(app) == []
    app.switch(first.id)
    list(app.library.resume())
    (document,) = app.library.all()
    assert (document.state, document.read, document.lost) == ("read", 200, 0)


def test_the_workspace_used_last_is_opened_at_the_next_unlocking(
    app: App, tmp_path: Path, paths: Paths, cheap: KdfCost
) -> None:
    """That is no setting that a person sees."""
    second = app.workspaces.create("Second")
    app.switch(second.id)
    made = app.dialogue.conversations.create("Kept")
    app.lock()
    with open_app(paths, tmp_path / "vault", PASSPHRASE, floor=cheap) as again:
        assert again.workspace == second
        assert again.dialogue.conversations.all() == [made]
        assert not [name for name in DECLARED if "workspace" in name]


def test_a_workspace_that_cannot_be_opened_leaves_the_other_one_open(app: App) -> None:
    """Unknown or damaged: the error says which, and work goes on."""
    first, second = app.workspace, app.workspaces.create("Second")
    with pytest.raises(WorkspaceNotFound):
        app.switch(str(uuid.uuid4()))
    (app._vault.folder / "workspaces" / f"{second.id}.db").write_bytes(bytes(8192))
    with pytest.raises(VaultDamaged):
        app.switch(second.id)
    assert app.workspace == first
    assert names(app) == []
    assert app.workspaces.last() == first
    app.delete_workspace(second.id)
    assert app.workspaces.all() == [first]


def test_a_damaged_workspace_does_not_keep_the_others_from_being_opened(
    app: App, tmp_path: Path, paths: Paths, cheap: KdfCost
) -> None:
    """The oldest that holds is opened, the log says why; with none left the vault is damaged."""
    first, second = app.workspace, app.workspaces.create("Second")
    app.switch(second.id)
    app.lock()
    files = tmp_path / "vault" / "workspaces"
    (files / f"{second.id}.db").write_bytes(bytes(8192))
    with open_app(paths, tmp_path / "vault", PASSPHRASE, floor=cheap) as again:
        assert again.workspace == first
        entries = [(e.event, e.object, e.outcome) for e in again.audit.entries()]
        assert ("workspace.opened", second.id, "VaultDamaged") in entries
    (files / f"{first.id}.db").unlink()
    with pytest.raises(VaultDamaged) as caught:
        open_app(paths, tmp_path / "vault", PASSPHRASE, floor=cheap)
    assert caught.value.part == "workspace"


def test_deleting_the_open_workspace_opens_another(app: App, tmp_path: Path) -> None:
    """Its documents are gone from the disk; the last one stays."""
    first = app.workspace
    bring_in(app, write_pdf(tmp_path / "loan.pdf", [LOAN]))
    with pytest.raises(LastWorkspace):
        app.delete_workspace(first.id)
    assert names(app) == ["loan.pdf"]
    second, third = (app.workspaces.create(name) for name in ("Second", "Third"))
    app.delete_workspace(first.id)
    assert app.workspace == second
    assert app.workspaces.all() == [second, third]
    files = [file.name for file in (app._vault.folder / "workspaces").iterdir()]
    assert not [name for name in files if name.startswith(first.id)]
    app.delete_workspace(third.id)
    assert app.workspace == second
    with pytest.raises(WorkspaceNotFound):
        app.delete_workspace(third.id)


def test_every_change_is_in_the_audit_log(app: App, tmp_path: Path) -> None:
    """What was done in a workspace comes before its closing, and the chain holds."""
    first = app.workspace
    list(app.library.add([write_pdf(tmp_path / "loan.pdf", [LOAN])]))
    second = app.workspaces.create("Second")
    app.workspaces.rename(second.id, "Other")
    app.switch(second.id)
    app.dialogue.conversations.create()
    app.delete_workspace(second.id)
    assert [(entry.event, entry.object) for entry in app.audit.entries()] == [
        ("workspace.created", first.id),
        ("workspace.opened", first.id),
        ("vault.created", ""),
        ("workspace.created", second.id),
        ("workspace.renamed", second.id),
        ("workspace.opened", second.id),
        ("document.added", "1"),
        ("document.read", "1"),
        ("workspace.closed", first.id),
        ("workspace.opened", first.id),
        ("conversation.created", "1"),
        ("workspace.closed", second.id),
        ("workspace.deleted", second.id),
    ]
    assert app.audit.verify().sound


def test_a_locked_app_opens_no_workspace(app: App) -> None:
    """Neither by switching nor by deleting."""
    second = app.workspaces.create("Second")
    app.lock()
    for change in (app.switch, app.delete_workspace):
        with pytest.raises(VaultLocked):
            change(second.id)


def test_how_long_until_the_window_locks_is_a_setting(app: App) -> None:
    """Minutes, from 1 to 60."""
    assert app.settings.get(LOCK_AFTER) == 5
    assert app.settings.put(LOCK_AFTER, "60") == 60
    for wrong in ("0", "61", "never"):
        with pytest.raises(CloisterError):
            app.settings.put(LOCK_AFTER, wrong)
    assert app.settings.get(LOCK_AFTER) == 60
