"""A document that is erased leaves nothing that could be read, and a receipt that says so."""

import pytest

from core.errors import DocumentNotFound, VaultDamaged
from core.records.documents import Documents
from core.records.receipts import Kind, Receipt, Step, Unreached
from core.vault.database import Database
from tests.erasure import VECTOR, Office, learn
from tests.records import add_document, content, holds

WORDS = ["zanzibar", "quokka", "ultramarine"]


@pytest.fixture
def ward(office: Office) -> Database:
    """A workspace with a document of words that stand nowhere else."""
    return office.database(office.id("Ward 7"))


@pytest.fixture
def doomed(ward: Database) -> int:
    """That document: 40 pages, all of them learned."""
    pages = [f"Zanzibar {page} quokka, and ultramarine {page * 7919}." for page in range(40)]
    document = add_document(ward, "zanzibar.pdf", pages)
    learn(ward)
    return document


def _every_value(database: Database) -> bytes:
    """Every value of every row of every table, the inner ones of the keyword indexes included."""
    tables = [row[0] for row in database.rows("SELECT name FROM sqlite_schema WHERE sql NOT NULL")]
    found = []
    for table in tables:
        kind = database.value("SELECT type FROM sqlite_schema WHERE name = ?", (table,))
        if kind == "table":
            for row in database.rows(f'SELECT * FROM "{table}"'):  # noqa: S608  its own names
                found += [v if isinstance(v, bytes) else str(v).encode() for v in row]
    return b"\n".join(found).lower()


def test_no_row_and_no_free_page_holds_a_word_of_it(
    office: Office, ward: Database, doomed: int
) -> None:
    """Every table, and every byte of the decrypted file: no VACUUM is needed."""
    assert holds(ward, *WORDS) == WORDS
    stored = _every_value(ward)
    assert all(word.encode() in stored for word in WORDS)
    size = len(content(ward))
    Documents(ward).remove(doomed)
    office.audit.collect(ward, office.id("Ward 7"))
    stored, image = _every_value(ward), content(ward)
    assert len(image) == size, "the pages are free now, and still part of the file"
    assert ward.value("PRAGMA freelist_count") > 0
    for word in WORDS:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert word.encode(encoding) not in stored
            assert word.encode(encoding) not in image.lower()
            assert word.upper().encode(encoding) not in image.upper()
    ward.run("VACUUM")
    assert holds(ward, *WORDS) == []


def test_the_vectors_of_it_are_gone_too(ward: Database, doomed: int) -> None:
    """They say what it was about, to whoever has the model."""
    Documents(ward).remove(1)
    assert VECTOR[64:128] in content(ward)
    Documents(ward).remove(doomed)
    assert VECTOR[64:128] not in content(ward)


def test_the_files_on_the_disk_never_held_a_word(
    office: Office, ward: Database, doomed: int
) -> None:
    """Before and after: they are encrypted, and the log is empty afterwards."""
    Documents(ward).remove(doomed)
    wal = office.vault.folder / "workspaces" / f"{office.id('Ward 7')}.db-wal"
    assert wal.stat().st_size == 0
    for file in office.vault.folder.rglob("*"):
        data = file.read_bytes().lower() if file.is_file() else b""
        for word in WORDS:
            assert word.encode() not in data
            assert word.encode("utf-16-le") not in data


def test_the_receipt_says_what_was_done_and_what_was_not_reached(
    ward: Database, doomed: int
) -> None:
    """Counts are those of the document alone."""
    removed = Documents(ward).remove(doomed)
    assert len(removed.passages) == 40
    receipt = removed.receipt
    assert (receipt.kind, receipt.object, receipt.name) == (
        Kind.DOCUMENT,
        str(doomed),
        "zanzibar.pdf",
    )
    size = sum(len(f"Zanzibar {n} quokka, and ultramarine {n * 7919}.") + 1 for n in range(40)) - 1
    assert dict(receipt.steps) == {
        Step.ORIGINALS: size,
        Step.PAGES: 40,
        Step.PASSAGES: 40,
        Step.KEYWORDS: 40,
        Step.VECTORS: 40,
        Step.TURNS: 0,
        Step.LOG: 1,
        Step.FOUND: 0,
    }
    assert set(receipt.not_reached) == set(Unreached)


def test_answers_that_hold_its_words_are_counted(ward: Database) -> None:
    """The first document was cited in a conversation."""
    assert Documents(ward).remove(1).receipt.count(Step.TURNS) == 1


def test_the_name_is_in_the_receipt_and_not_in_the_log(
    office: Office, ward: Database, doomed: int
) -> None:
    """The log outlives the document."""
    receipt = Documents(ward).remove(doomed).receipt
    office.audit.collect(ward, office.id("Ward 7"))
    assert ("document.removed", receipt.object, "done") in office.events
    assert holds(office.vault.control, "zanzibar") == []


def test_there_is_no_receipt_where_something_is_left(ward: Database, doomed: int) -> None:
    """A search afterwards finds it; so a receipt is never only a promise."""
    ward.run(
        "CREATE TRIGGER keeps AFTER DELETE ON document BEGIN"
        " INSERT INTO turn_document(turn, document) SELECT 1, old.id; END"
    )
    ward.run(
        "CREATE TRIGGER again AFTER DELETE ON turn_document BEGIN"
        " INSERT INTO turn_document(turn, document) VALUES (old.turn, old.document); END"
    )
    with pytest.raises(VaultDamaged):
        Documents(ward).remove(doomed)


def test_a_document_that_is_not_there_has_no_receipt(ward: Database) -> None:
    """Nothing is logged either."""
    before = ward.value("SELECT count(*) FROM outbox")
    with pytest.raises(DocumentNotFound):
        Documents(ward).remove(99)
    assert ward.value("SELECT count(*) FROM outbox") == before


def test_steps_that_were_not_taken_count_nothing() -> None:
    """A receipt of nothing counts 0 of everything."""
    receipt = Receipt.now(Kind.VAULT, "x", "y")
    assert receipt.count(Step.FILES) == 0
    assert receipt.utc.endswith("+00:00")
