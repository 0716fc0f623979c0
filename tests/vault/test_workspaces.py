"""Each workspace has a key and a file of its own."""

import uuid
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3

from core.errors import (
    VaultDamaged,
    VaultLocked,
    WorkspaceNotFound,
)
from core.reading.protocol import Block, PageRead
from core.records.audit import AuditLog
from core.records.documents import Documents
from core.records.passages import Passages
from core.records.schema import CONTROL
from core.records.workspaces import Workspaces
from core.vault.vault import Vault, workspace_key
from tests.vault import CHEAP, PASSPHRASE, SCHEMA, unlock


def test_a_workspace_keeps_what_was_stored(vault: Vault) -> None:
    """Its key is what the control database stored, and its file is named after it."""
    workspace = str(uuid.uuid4())
    wrapped = vault.new_workspace_key(workspace)
    assert len(wrapped) == 60
    vault.open_workspace(workspace, wrapped, SCHEMA).run("INSERT INTO note (text) VALUES ('kept')")
    assert (vault.folder / "workspaces" / f"{workspace}.db").is_file()
    vault.lock()
    with unlock(vault.folder) as again:
        database = again.open_workspace(workspace, wrapped, SCHEMA)
        assert database.value("SELECT text FROM note") == "kept"


def test_an_open_workspace_is_given_again_and_a_closed_one_opened_anew(vault: Vault) -> None:
    """One connection to a file at a time."""
    workspace = str(uuid.uuid4())
    wrapped = vault.new_workspace_key(workspace)
    first = vault.open_workspace(workspace, wrapped, SCHEMA)
    assert vault.open_workspace(workspace, wrapped, SCHEMA) is first
    first.close()
    second = vault.open_workspace(workspace, wrapped, SCHEMA)
    assert second.value("SELECT count(*) FROM note") == 0


def test_a_wrapped_key_opens_its_own_workspace_only(vault: Vault) -> None:
    """Neither another's key nor an altered one; both are damage, and no file is touched."""
    one, two = str(uuid.uuid4()), str(uuid.uuid4())
    wrapped_one, wrapped_two = vault.new_workspace_key(one), vault.new_workspace_key(two)
    altered = bytes([wrapped_one[0] ^ 1]) + wrapped_one[1:]
    for wrapped in (wrapped_two, altered, b"", wrapped_one[:-1]):
        with pytest.raises(VaultDamaged) as damage:
            vault.open_workspace(one, wrapped, SCHEMA)
        assert damage.value.part == "workspace"


def test_a_lost_or_exchanged_workspace_file_is_damage(vault: Vault) -> None:
    """Never an empty workspace, never someone else's."""
    one, two = str(uuid.uuid4()), str(uuid.uuid4())
    wrapped = vault.new_workspace_key(one)
    vault.new_workspace_key(two)
    files = vault.folder / "workspaces"
    (files / f"{two}.db").replace(files / f"{one}.db")
    with pytest.raises(VaultDamaged):
        vault.open_workspace(one, wrapped, SCHEMA)
    (files / f"{one}.db").unlink()
    with pytest.raises(VaultDamaged):
        vault.open_workspace(one, wrapped, SCHEMA)
    assert list(files.iterdir()) == []


@pytest.mark.parametrize("name", ["", "..", "../../home", "A" * 32, "one/two", "x\x00y"])
def test_only_a_uuid_names_a_workspace(vault: Vault, name: str) -> None:
    """Nothing else becomes a path."""
    with pytest.raises(WorkspaceNotFound):
        vault.new_workspace_key(name)
    with pytest.raises(WorkspaceNotFound):
        vault.open_workspace(name, bytes(60), SCHEMA)
    with pytest.raises(WorkspaceNotFound):
        vault.remove_workspace(name)


def test_a_removed_workspace_leaves_no_file(vault: Vault) -> None:
    """Open or not, with what SQLite put beside it; the others stay, and a second time is fine."""
    kept, open_one, closed_one = (str(uuid.uuid4()) for _ in range(3))
    database = vault.open_workspace(kept, vault.new_workspace_key(kept), SCHEMA)
    doomed = vault.open_workspace(open_one, vault.new_workspace_key(open_one), SCHEMA)
    doomed.run("INSERT INTO note (text) VALUES ('still in the log')")
    vault.new_workspace_key(closed_one)
    files = vault.folder / "workspaces"
    for suffix in ("-wal", "-shm", "-journal"):
        (files / f"{closed_one}.db{suffix}").touch()
    for workspace in (open_one, closed_one, closed_one):
        vault.remove_workspace(workspace)
    assert {file.name.partition(".")[0] for file in files.iterdir()} == {kept}
    with pytest.raises(VaultLocked):
        doomed.value("SELECT 1")
    assert database.value("SELECT count(*) FROM note") == 0
    vault.lock()
    with pytest.raises(VaultLocked):
        vault.remove_workspace(kept)
    assert (files / f"{kept}.db").is_file()


def test_sqlcipher_opens_a_workspace_with_its_exported_key(tmp_path: Path) -> None:
    """A way out that needs none of our programs: the raw key, and SQLCipher of another maker."""
    with Vault.create(tmp_path / "v", PASSPHRASE, cost=CHEAP, control_schema=CONTROL) as made:
        workspaces = Workspaces(made, AuditLog(made.control, made.audit_seed))
        workspace = workspaces.create("Estate").id
        database = workspaces.open(workspace)
        documents = Documents(database)
        document = documents.store("lease.pdf", bytes(32), 3, [b"abc"])
        text = "The rent is 1,577 a year."
        blocks = [Block(0, len(text), "paragraph")]
        page = PageRead(1, 595.0, 842.0, text, words=[], blocks=blocks, warnings=[])
        Passages(database).store(document, [page])
        database.truncate_wal()
        key = workspace_key(made.opened().keys, workspace, workspaces.keys()[workspace]).hex()
    other = sqlcipher3.connect(str(tmp_path / "v" / "workspaces" / f"{workspace}.db"))
    with closing(other):
        other.execute(f"PRAGMA key = \"x'{key}'\"")
        assert other.execute("SELECT name FROM document").fetchall() == [("lease.pdf",)]
        assert other.execute("SELECT number, text FROM page").fetchall() == [(1, text)]
        found = other.execute("SELECT count(*) FROM passage_words WHERE passage_words MATCH 'rent'")
        assert found.fetchone() == (1,)
        assert other.execute("PRAGMA cipher_integrity_check").fetchall() == []


def test_the_audit_seed_belongs_to_the_vault(tmp_path: Path, vault: Vault) -> None:
    """The same after every unlocking and passphrase, another in another vault."""
    seed = vault.audit_seed()
    vault.change_passphrase(PASSPHRASE, "new", cost=CHEAP)
    vault.lock()
    with unlock(vault.folder, "new") as again:
        assert again.audit_seed() == seed
    with Vault.create(tmp_path / "b", PASSPHRASE, cost=CHEAP, control_schema=SCHEMA) as other:
        assert other.audit_seed() != seed
