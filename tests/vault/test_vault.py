"""A vault is made once, and opens for its passphrase."""

import os
import uuid
from pathlib import Path

import pytest

from core.errors import (
    NotAVault,
    VaultDamaged,
    VaultDowngraded,
    VaultExists,
    VaultInUse,
    VaultTooCostly,
    VaultTooNew,
    WrongPassphrase,
)
from core.vault.derivation import CEILING, FLOOR, KdfCost
from core.vault.vault import Vault
from tests.vault import CHEAP, PASSPHRASE, SCHEMA, first_note, posix, unlock


def test_a_new_vault_is_unlocked_and_opens_again_with_its_passphrase(vault: Vault) -> None:
    """What was stored in it is there."""
    vault.control.run("INSERT INTO note (text) VALUES ('kept')")
    vault.lock()
    with unlock(vault.folder) as again:
        assert first_note(again) == "kept"


def test_another_passphrase_does_not_open_it(vault: Vault) -> None:
    """And the vault is free afterwards for the right one."""
    vault.lock()
    for wrong in ("", PASSPHRASE + " ", PASSPHRASE.upper()):
        with pytest.raises(WrongPassphrase):
            unlock(vault.folder, wrong)
    unlock(vault.folder).lock()


def test_a_passphrase_opens_however_its_accents_were_typed(tmp_path: Path) -> None:
    """Composed or not, it is the same passphrase."""
    with Vault.create(tmp_path / "v", "caf\u00e9", cost=CHEAP, control_schema=SCHEMA):
        pass
    unlock(tmp_path / "v", "cafe\u0301").lock()


@posix
def test_folders_and_files_are_for_their_owner_only(vault: Vault) -> None:
    """0700 and 0600, whatever the umask."""
    workspace = str(uuid.uuid4())
    wrapped = vault.new_workspace_key(workspace)
    vault.open_workspace(workspace, wrapped, SCHEMA)
    vault.control.run("INSERT INTO note (text) VALUES ('one')")
    everything = [vault.folder, *vault.folder.rglob("*")]
    modes = {path.stat().st_mode & 0o777 for path in everything if path.is_dir()}
    assert modes == {0o700}
    files = [path for path in everything if path.is_file()]
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
    assert len(files) > 8


@posix
def test_an_empty_folder_may_become_a_vault_and_is_made_private(tmp_path: Path) -> None:
    """As someone who picks a new folder in a dialog would have it."""
    tmp_path.chmod(0o755)
    Vault.create(tmp_path, PASSPHRASE, cost=CHEAP, control_schema=SCHEMA).lock()
    assert tmp_path.stat().st_mode & 0o777 == 0o700
    unlock(tmp_path).lock()


@pytest.mark.parametrize("name", ["letter.pdf", "control.db", "header.bak", "unfinished.txt"])
def test_a_folder_with_anything_in_it_is_not_taken(tmp_path: Path, name: str) -> None:
    """Nothing in it is changed, and nothing is added."""
    (tmp_path / name).write_text("precious")
    with pytest.raises(VaultExists):
        Vault.create(tmp_path, PASSPHRASE, cost=CHEAP, control_schema=SCHEMA)
    assert [file.name for file in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text() == "precious"


def test_an_unfinished_folder_with_something_else_in_it_is_not_cleared(tmp_path: Path) -> None:
    """The marker allows our own leftovers to be removed, and no more."""
    (tmp_path / "unfinished").touch()
    (tmp_path / "letter.pdf").write_text("precious")
    with pytest.raises(VaultExists):
        Vault.create(tmp_path, PASSPHRASE, cost=CHEAP, control_schema=SCHEMA)
    assert (tmp_path / "letter.pdf").read_text() == "precious"


def test_a_vault_is_not_made_over_a_vault_or_a_file(tmp_path: Path, vault: Vault) -> None:
    """Whether it is unlocked or not."""
    vault.control.run("INSERT INTO note (text) VALUES ('kept')")
    (tmp_path / "file").touch()
    for place in (vault.folder, tmp_path / "file"):
        with pytest.raises(VaultExists):
            Vault.create(place, "other", cost=CHEAP, control_schema=SCHEMA)
    vault.lock()
    with pytest.raises(VaultExists):
        Vault.create(vault.folder, "other", cost=CHEAP, control_schema=SCHEMA)
    with unlock(vault.folder) as again:
        assert first_note(again) == "kept"


def test_a_folder_without_a_vault_is_told_as_such(tmp_path: Path) -> None:
    """Missing, empty, or a file; and nothing is left there."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    for name in ("missing", "empty", "file"):
        with pytest.raises(NotAVault):
            unlock(tmp_path / name)
    assert list((tmp_path / "empty").iterdir()) == []


def test_two_vaults_share_no_key(tmp_path: Path) -> None:
    """The same passphrase twice: the databases cannot be exchanged."""
    for name in ("one", "two"):
        Vault.create(tmp_path / name, PASSPHRASE, cost=CHEAP, control_schema=SCHEMA).lock()
    (tmp_path / "one" / "control.db").replace(tmp_path / "two" / "control.db")
    with pytest.raises(VaultDamaged) as damage:
        unlock(tmp_path / "two")
    assert damage.value.part == "control"


def test_one_process_at_a_time(vault: Vault) -> None:
    """The second one is told who, whatever its passphrase; other processes: test_crashes."""
    for passphrase in (PASSPHRASE, "wrong"):
        with pytest.raises(VaultInUse) as refusal:
            unlock(vault.folder, passphrase)
        assert refusal.value.holder == os.getpid()


def test_a_refused_unlocking_lets_go_of_the_folder(vault: Vault) -> None:
    """Whatever stopped it, the lock file is free for the next try."""
    vault.lock()
    control = vault.folder / "control.db"
    whole = control.read_bytes()
    control.write_bytes(b"\x01" * len(whole))
    for _ in range(2):
        with pytest.raises(VaultDamaged):
            unlock(vault.folder)
    control.write_bytes(whole)
    with pytest.raises(VaultTooNew):
        Vault.unlock(vault.folder, PASSPHRASE, control_schema=(), floor=CHEAP)
    unlock(vault.folder).lock()


def test_the_standard_floor_holds_for_vaults_made_with_it(tmp_path: Path) -> None:
    """The real thing once: nothing about cost is said when it is unlocked."""
    with Vault.create(tmp_path / "v", PASSPHRASE, cost=FLOOR, control_schema=SCHEMA) as vault:
        vault.control.run("INSERT INTO note (text) VALUES ('kept')")
    with Vault.unlock(tmp_path / "v", PASSPHRASE, control_schema=SCHEMA) as again:
        assert first_note(again) == "kept"


def test_a_weak_header_is_refused_outside_of_tests(vault: Vault) -> None:
    """The floor is what the caller gives, and by default the real one."""
    vault.lock()
    with pytest.raises(VaultDowngraded):
        Vault.unlock(vault.folder, PASSPHRASE, control_schema=SCHEMA)


def test_a_vault_that_could_not_be_opened_again_is_not_made(tmp_path: Path) -> None:
    """A cost above the ceiling is refused before anything is written."""
    cost = KdfCost(memory_kib=8, iterations=CEILING.iterations + 1, lanes=1)
    with pytest.raises(VaultTooCostly):
        Vault.create(tmp_path / "v", PASSPHRASE, cost=cost, control_schema=SCHEMA)
    assert not (tmp_path / "v").exists()


@pytest.mark.parametrize("loss", ["missing", "empty", "zeroed"])
def test_a_lost_control_database_is_damage_and_never_a_new_start(vault: Vault, loss: str) -> None:
    """SQLite would make an empty one without a word."""
    vault.lock()
    control = vault.folder / "control.db"
    size = control.stat().st_size
    control.unlink()
    if loss != "missing":
        control.write_bytes(bytes(size if loss == "zeroed" else 0))
    with pytest.raises(VaultDamaged) as damage:
        unlock(vault.folder)
    assert damage.value.part == "control"


@pytest.mark.parametrize("name", ["header.json", "header.bak"])
def test_the_header_of_another_vault_never_takes_the_place_of_the_right_one(
    tmp_path: Path, vault: Vault, name: str
) -> None:
    """Put there by mistake, with the same passphrase: the right copy beside it stays as it is."""
    other = tmp_path / "other"
    with Vault.create(other, PASSPHRASE, cost=CHEAP, control_schema=SCHEMA) as theirs:
        theirs.change_passphrase(PASSPHRASE, PASSPHRASE, cost=CHEAP)  # a higher sequence
    vault.control.run("INSERT INTO note (text) VALUES ('kept')")
    vault.lock()
    mistaken = (other / name).read_bytes()
    right = (vault.folder / name).read_bytes()
    (vault.folder / name).write_bytes(mistaken)
    with pytest.raises(VaultDamaged) as damage:
        unlock(vault.folder)
    assert damage.value.part == "control"
    assert {file.read_bytes() for file in vault.folder.glob("header.*")} == {mistaken, right}
    (vault.folder / name).unlink()
    with unlock(vault.folder) as again:
        assert first_note(again) == "kept"


@pytest.mark.parametrize("name", ["header.json", "header.bak"])
def test_a_lost_copy_of_the_header_comes_back(vault: Vault, name: str) -> None:
    """More on damaged headers: test_copies."""
    vault.lock()
    before = (vault.folder / name).read_bytes()
    (vault.folder / name).unlink()
    unlock(vault.folder).lock()
    assert (vault.folder / name).read_bytes() == before
