"""Verification looks at every workspace and names what is wrong, and where."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from core.errors import VaultDamaged, VaultLocked
from core.records.passages import Passages
from core.semantic.index import StoredVector
from core.vault import copies
from core.vault.database import Database
from core.vault.derivation import KdfCost
from core.verification import Checked, Verification
from tests.erasure import VECTOR, Office
from tests.records import add_document

EACH = ["workspace", "current", "references", "keywords", "vectors", "original"]


@pytest.fixture
def office(tmp_path: Path, cheap: KdfCost) -> Iterator[Office]:
    """A vault with two workspaces, whose originals have the hashes that were kept of them."""
    with Office.make(tmp_path / "vault", cheap) as made:
        for one in made.workspaces.all():
            true_hashes(made.database(one.id))
        yield made


def true_hashes(database: Database) -> None:
    """Give documents that were made up the hashes of their originals."""
    for document, piece in database.rows("SELECT document, piece FROM original"):
        digest = hashlib.sha256(piece).digest()
        database.run("UPDATE document SET sha256 = ? WHERE id = ?", (digest, document))


def run(office: Office) -> list[Checked]:
    """Check everything."""
    verification = Verification(office.vault, office.workspaces, office.audit)
    return list(verification.run())


def bad(office: Office) -> list[tuple[str, str, int]]:
    """What is wrong: the check, the name of the workspace, what it is about."""
    return [
        (c.check, office.workspaces.get(c.workspace).name if c.workspace else "", c.about)
        for c in run(office)
        if not c.sound
    ]


def test_every_workspace_is_checked_and_the_log_is_told(office: Office) -> None:
    """In the order of the list, and the vault around them."""
    told = run(office)
    ward, contracts = office.workspaces.all()
    assert all(one.sound for one in told)
    assert [(one.check, one.workspace) for one in told] == [
        ("header", ""),
        ("control", ""),
        ("references", ""),
        *((check, ward.id) for check in EACH),
        *((check, contracts.id) for check in EACH),
        ("audit", ""),
    ]
    assert office.events[-1] == ("vault.verified", "", "sound")


def test_it_tells_how_far_it_is_and_may_be_stopped(office: Office) -> None:
    """Stopped, it tells the log nothing."""
    shares = [one.share for one in run(office)]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1], len(set(shares)) > 4) == (0.0, 1.0, True)
    before = office.events
    progress = Verification(office.vault, office.workspaces, office.audit).run()
    assert next(one for one in progress if one.check == "original").sound
    progress.close()
    assert office.events == before


def _vector(vector: bytes) -> Callable[[Database], None]:
    return lambda database: Passages(database).store_vectors([StoredVector(1, 1, vector)])


def _stray(database: Database) -> None:
    database.run("PRAGMA foreign_keys = OFF")
    database.run("INSERT INTO vector(passage, vector) VALUES (99, ?)", (VECTOR,))


DAMAGES: list[tuple[Callable[[Database], object], list[tuple[str, int]]]] = [
    (lambda db: db.run("DELETE FROM passage_words WHERE rowid = 1"), [("keywords", 0)]),
    (
        lambda db: db.run("INSERT INTO passage_words(rowid, words) VALUES (9, 'x')"),
        [("keywords", 0)],
    ),
    (lambda db: db.run("DELETE FROM turn_words WHERE rowid = 1"), [("keywords", 0)]),
    (
        lambda db: db.run("INSERT INTO conversation_words(rowid, words) VALUES (9, 'x')"),
        [("keywords", 0)],
    ),
    (
        lambda db: db.run("DELETE FROM passage_words_data WHERE id > 10"),
        [("workspace", 0), ("keywords", 0)],
    ),
    (_vector(b"short"), [("vectors", 0)]),
    (_vector(VECTOR + VECTOR), [("vectors", 0)]),
    (lambda db: db.run("UPDATE vector SET vector = x'00'"), [("vectors", 0)]),
    (_stray, [("references", 0), ("vectors", 0)]),
    (lambda db: db.run("UPDATE original SET piece = x'00'"), [("original", 1)]),
    (lambda db: db.run("DELETE FROM original"), [("original", 1)]),
]


@pytest.mark.parametrize("number", range(len(DAMAGES)))
def test_what_is_wrong_is_named_with_its_workspace(number: int, office: Office) -> None:
    """Also where it is not the one in use; the others are still checked."""
    damage, found = DAMAGES[number]
    damage(office.database(office.id("Contracts")))
    assert bad(office) == [(check, "Contracts", about) for check, about in found]
    assert office.events[-1] == ("vault.verified", "", "damaged")


def test_passages_without_a_vector_are_waiting_and_no_damage(office: Office) -> None:
    """How many there are is told."""
    ward = office.id("Ward 7")
    database = office.database(ward)
    add_document(database, "new.pdf", ["One.", "Two.", "Three."])
    true_hashes(database)
    waiting = {one.workspace: one.waiting for one in run(office) if one.check == "vectors"}
    assert waiting == {ward: 3, office.id("Contracts"): 0}
    assert bad(office) == []


@pytest.mark.parametrize("damage", ["lost", "flipped", "foreign"])
def test_a_workspace_that_cannot_be_read_is_named(damage: str, office: Office) -> None:
    """And what of it is hit; the next one is checked."""
    ward, contracts = office.workspaces.all()
    folder = office.vault.folder / "workspaces"
    file = folder / f"{ward.id}.db"
    for one in (ward, contracts):
        office.database(one.id).close()
    if damage == "lost":
        file.unlink()
    elif damage == "foreign":
        shutil.copyfile(folder / f"{contracts.id}.db", file)
    else:
        data = bytearray(file.read_bytes())
        data[-2000] ^= 4
        file.write_bytes(data)
    found = bad(office)
    assert found[0] == ("workspace", "Ward 7", 0)
    assert {name for _, name, _ in found} == {"Ward 7"}


@pytest.mark.parametrize("name", [copies.MAIN, copies.BACKUP])
@pytest.mark.parametrize("damage", ["lost", "changed"])
def test_a_copy_of_the_header_that_differs_is_named(name: str, damage: str, office: Office) -> None:
    """The other one still opens the vault, and puts it right at the next unlocking."""
    file = office.vault.folder / name
    if damage == "lost":
        file.unlink()
    else:
        file.write_bytes(os.urandom(400))
    assert bad(office) == [("header", "", 0)]


def test_a_changed_row_of_the_log_is_named(office: Office) -> None:
    """By its number."""
    office.vault.control.run("UPDATE audit SET event = 'x' WHERE sequence = 2")
    assert bad(office) == [("audit", "", 2)]


def test_an_older_copy_of_a_workspace_is_named(office: Office, cheap: KdfCost) -> None:
    """Every page of it is authentic; only the vault's records tell that it is old."""
    contracts = office.id("Contracts")
    file = office.vault.folder / "workspaces" / f"{contracts}.db"
    office.database(contracts).close()
    old = file.read_bytes()
    database = office.database(contracts)
    add_document(database, "new.pdf", ["One."])
    office.audit.collect(database, contracts)
    folder = office.vault.folder
    office.vault.lock()
    file.write_bytes(old)
    with Office.open(folder, cheap) as again:
        assert ("current", "Contracts", 0) in bad(again)


def test_it_ends_when_the_vault_is_locked(office: Office) -> None:
    """With the error that says so."""
    progress = Verification(office.vault, office.workspaces, office.audit).run()
    next(progress)
    office.vault.lock()
    with pytest.raises(VaultLocked):
        list(progress)


def test_a_document_that_is_removed_meanwhile_is_no_damage(office: Office) -> None:
    """It is left out."""
    ward = office.database(office.id("Ward 7"))
    told: list[Checked] = []
    for one in Verification(office.vault, office.workspaces, office.audit).run():
        told.append(one)
        if one.check == "vectors":
            ward.run("DELETE FROM document")
    assert [c.workspace for c in told if c.check == "original"] == [office.id("Contracts")]


def test_the_original_on_a_broken_page_is_named(office: Office) -> None:
    """Whoever has it elsewhere can bring it in again."""
    ward = office.id("Ward 7")
    database = office.database(ward)
    large = add_document(database, "large.pdf", ["word " * 20_000])
    true_hashes(database)
    office.audit.collect(database, ward)
    database.run("VACUUM")
    database.close()
    file = office.vault.folder / "workspaces" / f"{ward}.db"
    whole, hit = file.read_bytes(), set()
    for page in range(len(whole) // 4096):
        data = bytearray(whole)
        data[page * 4096 + 700] ^= 1
        file.write_bytes(data)
        found = bad(office)
        if ("original", "Ward 7", large) in found:
            assert found[0] == ("workspace", "Ward 7", 0)
            hit.add(page)
        assert found, f"page {page}"
        with suppress(VaultDamaged):  # pages that were read would be remembered
            office.database(ward).close()
    assert len(hit) > 20
