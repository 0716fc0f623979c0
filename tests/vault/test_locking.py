"""A locked vault holds no key, does nothing, and shows nothing."""

import threading
import uuid

import pytest

from core.errors import (
    CloisterError,
    VaultLocked,
)
from core.vault.vault import Vault
from tests.vault import CHEAP, PASSPHRASE, SCHEMA, first_note, unlock


def test_a_locked_vault_does_nothing(vault: Vault) -> None:
    """Every method and every database says so; locking twice is locking once."""
    workspace = str(uuid.uuid4())
    wrapped = vault.new_workspace_key(workspace)
    database = vault.open_workspace(workspace, wrapped, SCHEMA)
    vault.lock()
    vault.lock()
    attempts = [
        lambda: vault.control.rows("SELECT 1"),
        lambda: database.rows("SELECT 1"),
        lambda: vault.open_workspace(workspace, wrapped, SCHEMA),
        lambda: vault.new_workspace_key(str(uuid.uuid4())),
        lambda: vault.change_passphrase(PASSPHRASE, "new", cost=CHEAP),
        vault.audit_seed,
    ]
    for attempt in attempts:
        with pytest.raises(VaultLocked):
            attempt()
    assert len(list((vault.folder / "workspaces").iterdir())) == 1


def test_locking_erases_the_keys_and_leaves_no_logs(vault: Vault) -> None:
    """The buffers are zeroed, and what SQLite keeps beside its files is gone."""
    vault.control.run("INSERT INTO note (text) VALUES ('one')")
    vault_key = vault._keys.vault_key
    assert any(vault_key)
    vault.lock()
    assert vault_key == bytes(32)
    names = {file.name for file in vault.folder.iterdir()}
    assert names == {"lock", "control.db", "header.json", "header.bak", "workspaces"}


def test_leaving_the_context_locks_even_after_an_error(vault: Vault) -> None:
    """A vault is never left open by accident."""
    with pytest.raises(KeyError), vault:
        raise KeyError
    with pytest.raises(VaultLocked):
        vault.audit_seed()


def test_locking_does_not_wait_for_a_thread_that_waits_for_the_vault(vault: Vault) -> None:
    """One that asks for a key amid a transaction is refused and undone, and locking goes on."""
    amid, locking = threading.Event(), threading.Event()
    caught: list[CloisterError] = []

    def work() -> None:
        try:
            with vault.control.transaction():
                vault.control.run("INSERT INTO note (text) VALUES ('lost')")
                amid.set()
                assert locking.wait(30)
                while True:
                    vault.new_workspace_key(str(uuid.uuid4()))
        except VaultLocked as error:
            caught.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    assert amid.wait(30)
    locking.set()
    vault.lock()
    thread.join(30)
    assert not thread.is_alive()
    assert len(caught) == 1
    with unlock(vault.folder) as again:
        assert first_note(again) is None


def test_nothing_of_the_users_is_readable_anywhere_in_the_folder(vault: Vault) -> None:
    """Neither text nor passphrases nor keys, in no encoding, open or locked."""
    workspace = str(uuid.uuid4())
    wrapped = vault.new_workspace_key(workspace)
    vault.change_passphrase(PASSPHRASE, "tern over the estuary", cost=CHEAP)
    database = vault.open_workspace(workspace, wrapped, SCHEMA)
    for place in (vault.control, database):
        place.run("INSERT INTO note (text) VALUES (?)", ("canary-7f3a",))
        place.run("CREATE TABLE vector (v BLOB)")
        place.run("INSERT INTO vector VALUES (?)", (b"\x00\x00\x80\x3f\xcd\xcc\x4c\x3e",))
    texts = ("canary-7f3a", PASSPHRASE, "tern over the estuary", "CREATE TABLE")
    encodings = ("utf-8", "utf-16-le", "utf-16-be")
    needles = [text.encode(encoding) for text in texts for encoding in encodings]
    needles += [b"\x00\x00\x80\x3f\xcd\xcc\x4c\x3e", bytes(vault._keys.vault_key), wrapped]
    needles += [bytes(key) for key in vault._keys._derived.values()]
    needles += [needle.hex().encode() for needle in needles]

    def readable() -> list[tuple[str, bytes]]:
        files = [path for path in vault.folder.rglob("*") if path.is_file()]
        assert len(files) >= 5
        return [(f.name, n) for f in files for n in needles if n in f.read_bytes()]

    assert readable() == []
    vault.lock()
    assert readable() == []
