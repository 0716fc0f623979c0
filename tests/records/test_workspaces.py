"""Workspaces are named, made and destroyed; a crash in between leaves nothing behind."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import (
    AccessDenied,
    LastWorkspace,
    VaultDamaged,
    VaultLocked,
    WorkspaceExists,
    WorkspaceNotFound,
    WorkspaceUnnamed,
)
from core.records.audit import AuditLog, note
from core.records.schema import CONTROL
from core.records.workspaces import Workspaces
from core.vault.derivation import KdfCost
from core.vault.vault import Vault
from tests.conftest import PASSPHRASE
from tests.records import content, holds


class Place:
    """A vault whose workspaces can be looked at again and again, as after an unlocking."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self.audit = AuditLog(vault.control, vault.audit_seed)
        self.workspaces = Workspaces(vault, self.audit)

    @property
    def files(self) -> set[str]:
        """The names of the files in the folder of workspaces."""
        return {file.name for file in (self.vault.folder / "workspaces").iterdir()}

    @property
    def events(self) -> list[tuple[str, str]]:
        """What the audit log says; its chain must hold."""
        assert self.audit.verify().sound
        return [(entry.event, entry.object) for entry in self.audit.entries()]


@pytest.fixture
def place(tmp_path: Path, cheap: KdfCost) -> Iterator[Place]:
    """Yield a new vault without any workspace."""
    folder = tmp_path / "vault"
    with Vault.create(folder, PASSPHRASE, cost=cheap, control_schema=CONTROL) as vault:
        yield Place(vault)


def test_workspaces_are_listed_oldest_first(place: Place) -> None:
    """And found by id, or by name in whatever case."""
    assert place.workspaces.all() == []
    assert place.workspaces.last() is None
    made = [place.workspaces.create(name) for name in ("Ward 7", "  Contracts\n 2026 ", "Ä")]
    assert place.workspaces.all() == made
    assert [one.name for one in made] == ["Ward 7", "Contracts 2026", "Ä"]
    assert place.workspaces.get(made[1].id) == made[1]
    assert place.workspaces.named("contracts  2026") == made[1]
    for name in ("Ward", ""):
        with pytest.raises(WorkspaceNotFound):
            place.workspaces.named(name)


@pytest.mark.parametrize("name", ["", "  ", "\n\t", "\u200b\u200d", "\u0301", "\x1b"])
def test_a_name_shows_something(name: str, place: Place) -> None:
    """A list of blank lines would be of no use."""
    made = place.workspaces.create("Ward 7")
    with pytest.raises(WorkspaceUnnamed):
        place.workspaces.create(name)
    with pytest.raises(WorkspaceUnnamed):
        place.workspaces.rename(made.id, name)
    assert place.workspaces.all() == [made]
    assert len(place.files) == 1


@pytest.mark.parametrize("name", ["Straße 7", "strasse 7", " STRASSE  7", "Stra\u00dfe \uff17"])
def test_a_name_is_given_once(name: str, place: Place) -> None:
    """Upper and lower case make no difference, and nothing is left of the attempt."""
    place.workspaces.create("Straße 7")
    other = place.workspaces.create("Other")
    with pytest.raises(WorkspaceExists):
        place.workspaces.create(name)
    with pytest.raises(WorkspaceExists):
        place.workspaces.rename(other.id, name)
    assert [one.name for one in place.workspaces.all()] == ["Straße 7", "Other"]
    assert len(place.files) == 2
    assert place.vault.control.rows("SELECT * FROM leftover") == []


def test_a_workspace_can_be_renamed(place: Place) -> None:
    """Also to its own name in another case; what it is called now is known without the disk."""
    made = place.workspaces.create("Ward 7")
    place.workspaces.rename(made.id, " WARD 7 ")
    assert place.workspaces.get(made.id).name == "WARD 7"
    place.workspaces.rename(made.id, "Ward 8")
    place.workspaces.create("Ward 7")
    assert [one.name for one in place.workspaces.all()] == ["Ward 8", "Ward 7"]
    with pytest.raises(WorkspaceNotFound):
        place.workspaces.rename(str(uuid.uuid4()), "Ward 9")


def test_the_workspace_used_last_is_remembered(place: Place) -> None:
    """Until it is gone; then it is the oldest."""
    first, second = (place.workspaces.create(name) for name in ("first", "second"))
    assert place.workspaces.last() == first
    place.workspaces.remember(second.id)
    assert Workspaces(place.vault, place.audit).last() == second
    place.workspaces.delete(second.id)
    assert place.workspaces.last() == first
    with pytest.raises(WorkspaceNotFound):
        place.workspaces.remember(second.id)
    assert place.workspaces.last() == first


def test_deleting_destroys_the_key_and_takes_the_files_away(place: Place) -> None:
    """No copy of the wrapped key is left in the control database, nor in its log."""
    kept, doomed = (place.workspaces.create(name) for name in ("kept", "quixotic"))
    control = place.vault.control
    key: bytes = control.value("SELECT key FROM workspace WHERE id = ?", (doomed.id,))
    assert key in content(control)
    place.workspaces.open(kept.id)
    database = place.workspaces.open(doomed.id)
    with database.transaction():
        note(database, "document.added", "7")
    place.workspaces.delete(doomed.id)
    assert (place.vault.folder / "control.db-wal").stat().st_size == 0
    assert key not in content(control)
    assert holds(control, "quixotic", "kept") == ["kept"]
    assert {name.partition(".")[0] for name in place.files} == {kept.id}
    assert place.workspaces.all() == [kept]
    with pytest.raises(VaultLocked):
        database.value("SELECT 1")
    for missing in (place.workspaces.get, place.workspaces.open, place.workspaces.delete):
        with pytest.raises(WorkspaceNotFound):
            missing(doomed.id)
    assert place.events == [
        ("workspace.created", kept.id),
        ("workspace.created", doomed.id),
        ("document.added", "7"),
        ("workspace.deleted", doomed.id),
    ]


def test_the_only_workspace_is_not_deleted(place: Place) -> None:
    """A vault has one, always."""
    made = place.workspaces.create("Ward 7")
    database = place.workspaces.open(made.id)
    with pytest.raises(LastWorkspace):
        place.workspaces.delete(made.id)
    assert database.value("SELECT count(*) FROM document") == 0


@pytest.mark.parametrize("damage", ["lost", "broken"])
def test_a_damaged_workspace_can_be_deleted(damage: str, place: Place) -> None:
    """What cannot be opened can still be got rid of."""
    kept, doomed = (place.workspaces.create(name) for name in ("kept", "doomed"))
    file = place.vault.folder / "workspaces" / f"{doomed.id}.db"
    if damage == "lost":
        file.unlink()
    else:
        file.write_bytes(bytes(8192))
    with pytest.raises(VaultDamaged):
        place.workspaces.open(doomed.id)
    place.workspaces.delete(doomed.id)
    assert place.workspaces.all() == [kept]
    assert place.files == {f"{kept.id}.db"}


def test_files_that_the_disk_does_not_let_go_of_are_swept_later(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key is gone, so the workspace is; the rest is tried again at the next unlocking."""
    kept, doomed = (place.workspaces.create(name) for name in ("kept", "doomed"))

    def refuse(_workspace: str) -> None:
        raise AccessDenied

    with monkeypatch.context() as disk:
        disk.setattr(place.vault, "remove_workspace", refuse)
        place.workspaces.delete(doomed.id)
        place.workspaces.sweep()
    assert place.workspaces.all() == [kept]
    assert f"{doomed.id}.db" in place.files
    place.workspaces.sweep()
    assert place.files == {f"{kept.id}.db"}
    assert place.vault.control.rows("SELECT * FROM leftover") == []


class _Crash(BaseException):
    """The process ends here."""


def test_a_crash_between_the_key_and_the_files_is_made_good(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The workspace is gone for good, and so are its files after the next unlocking."""
    kept, doomed = (place.workspaces.create(name) for name in ("kept", "doomed"))
    place.workspaces.open(doomed.id).run("INSERT INTO expected(path) VALUES ('x')")

    def crash(_workspace: str) -> None:
        raise _Crash

    with monkeypatch.context() as end:
        end.setattr(place.vault, "remove_workspace", crash)
        with pytest.raises(_Crash):
            place.workspaces.delete(doomed.id)
    again = Workspaces(place.vault, place.audit)
    assert again.all() == [kept]
    assert len(place.files) > 1
    again.sweep()
    assert place.files == {f"{kept.id}.db"}


def test_a_crash_while_a_workspace_is_made_leaves_no_file(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its file was there before anybody knew of it."""
    kept = place.workspaces.create("kept")
    real = place.vault.new_workspace_key

    def crash(workspace: str) -> bytes:
        real(workspace)
        raise _Crash

    with monkeypatch.context() as end:
        end.setattr(place.vault, "new_workspace_key", crash)
        with pytest.raises(_Crash):
            place.workspaces.create("half made")
    assert len(place.files) == 2
    again = Workspaces(place.vault, place.audit)
    again.sweep()
    assert again.all() == [kept]
    assert place.files == {f"{kept.id}.db"}
    assert again.create("half made").name == "half made"


def test_a_file_that_nobody_deleted_is_never_swept(place: Place) -> None:
    """With an older control database put back, newer workspaces are unknown, but not lost."""
    place.workspaces.create("kept")
    stranger = place.vault.folder / "workspaces" / f"{uuid.uuid4()}.db"
    stranger.write_bytes(b"whose key may turn up again")
    place.workspaces.sweep()
    assert stranger.exists()
