"""Pages are found by words, by meaning, by the document that is named, and by field terms."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from core.records.documents import Documents
from core.records.passages import Passages
from core.records.schema import WORKSPACE
from core.retrieval import Found, retrieve
from core.semantic.index import Neighbour
from core.text.facets import facets
from core.text.stems import content_stems
from core.vault.database import Database
from tests.records import add_document

REPORT = "The revenue of the year was {} million euros, more than the year before."
CASH = "Purchases of property, plant and equipment came to 1,577 million."


class Words:
    """Meaning as the share of words in common: honest, and without a model."""

    def __init__(self, workspace: Database) -> None:
        self._db = workspace
        self.apart: Sequence[int] = ()

    def search(
        self,
        question: str,
        most: int,
        *,
        documents: Sequence[int] = (),
        apart: Sequence[int] = (),
        also: Sequence[int] = (),
        besides: str = "",
        weight: float = 0.0,
    ) -> list[Neighbour]:
        """Return the nearest passages of each place, and those asked for besides."""
        del weight
        self.apart = apart
        ids = [row[0] for row in self._db.rows("SELECT id FROM passage")]
        stored = Passages(self._db).get(ids)
        scored = {
            one.id: Neighbour(one.id, _alike(question, one.text), _alike(besides, one.text))
            for one in stored.values()
        }
        chosen = set(also)
        for place in (documents, *([one] for one in apart)):
            within = [one.id for one in stored.values() if not place or one.document in place]
            chosen |= set(sorted(within, key=lambda one: -scored[one].cosine)[:most])
        return [scored[one] for one in chosen]


def _alike(one: str, other: str) -> float:
    ours, theirs = Counter(content_stems(one)), Counter(content_stems(other))
    return (ours & theirs).total() / max(1, (ours | theirs).total())


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Yield an empty workspace."""
    opened = Database(tmp_path / "workspace.db", os.urandom(32), WORKSPACE, "workspace")
    yield opened
    opened.close()


def find(database: Database, question: str, *, scope: Sequence[int] = ()) -> list[Found]:
    """Search as the assistant does, with the facets of every document."""
    passages, documents = Passages(database), Documents(database)
    known = {
        one: facets(name, "", passages.opening(one)) for one, name in documents.names().items()
    }
    return retrieve(question, passages, Words(database), most=5, documents=scope, facets=known)


def places(found: Sequence[Found]) -> list[tuple[int, int]]:
    """Return document and page of each."""
    return [(one.passage.document, one.passage.page) for one in found]


def test_an_empty_workspace_has_nothing(database: Database) -> None:
    """And says so."""
    assert find(database, "What was the revenue?") == []


def test_the_document_that_is_named_comes_first(database: Database) -> None:
    """Two reports say the same; the question names one of them, by its file name alone."""
    kestrel = add_document(database, "KESTREL_2018.pdf", ["Cover", REPORT.format(17)])
    harrier = add_document(database, "HARRIER_2018.pdf", ["Cover", REPORT.format(18)])
    for name, wanted in (("Kestrel", kestrel), ("Harrier", harrier)):
        found = find(database, f"What was the revenue of {name} in 2018?")
        assert places(found)[0] == (wanted, 2)
        assert found[0].score > found[1].score


def test_a_page_is_found_once(database: Database) -> None:
    """However many of its passages bear on the question."""
    long = " ".join(f"{REPORT.format(number)} The office was closed." for number in range(60))
    document = add_document(database, "report.pdf", [long, "Nothing to see here."])
    assert Passages(database).count() > 5
    found = places(find(database, "What was the revenue of the year?"))
    assert found.count((document, 1)) == 1


def test_a_scope_is_kept_whatever_the_question_names(database: Database) -> None:
    """A document outside of it is neither searched nor named."""
    kestrel = add_document(database, "KESTREL_2018.pdf", [REPORT.format(17)])
    harrier = add_document(database, "HARRIER_2018.pdf", [REPORT.format(18)])
    found = find(database, "What was the revenue of Kestrel?", scope=[harrier])
    assert {one.passage.document for one in found} == {harrier}
    assert kestrel not in {one.passage.document for one in found}


def test_a_field_term_finds_the_line_that_documents_write(database: Database) -> None:
    """Nobody writes capex in a cash flow statement."""
    document = add_document(
        database, "report.pdf", ["The year was good for the office.", CASH, REPORT.format(17)]
    )
    found = find(database, "What was the capex of the year?")
    assert places(found)[0] == (document, 2)
    assert found[0].lines == 1.0


def test_what_the_document_is_called_need_not_stand_on_the_page(database: Database) -> None:
    """A facet covers a word of the question as far as it counts."""
    add_document(database, "KESTREL_2018.pdf", [REPORT.format(17)])
    add_document(database, "HARRIER_2018.pdf", [REPORT.format(18)])
    first, second = find(database, "revenue of Kestrel")
    assert first.coverage > second.coverage


def test_a_removed_document_is_not_found(database: Database) -> None:
    """Not even where the index by meaning still names its passages."""
    kestrel = add_document(database, "KESTREL_2018.pdf", [REPORT.format(17)])
    Documents(database).remove(kestrel)
    assert find(database, "What was the revenue of Kestrel?") == []


def test_named_documents_are_searched_besides(database: Database) -> None:
    """At most four, the best named ones."""
    for number in range(8):
        add_document(database, f"KESTREL_{2010 + number}.pdf", [REPORT.format(number)])
    passages, meaning = Passages(database), Words(database)
    known = {one: facets(name, "", "") for one, name in Documents(database).names().items()}
    retrieve("revenue of Kestrel in 2013", passages, meaning, most=5, facets=known)
    assert list(meaning.apart) == [4]
