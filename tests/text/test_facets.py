"""Which documents a question names: by file name, title, initials and first page."""

from core.text.facets import facets, named

OPENING = "Harbour Clinic and Partners\nANNUAL REPORT\nfor the year ended 31 December 2018\n"

DOCUMENTS = {
    1: facets("HARBOURCLINIC_2018_10K.pdf", "", OPENING),
    2: facets("HARBOURCLINIC_2019_10K.pdf", "", OPENING.replace("2018", "2019")),
    3: facets("leave-policy.pdf", "Leave of the nursing staff", "Rules on leave"),
}


def best(question: str) -> int:
    """Return the document that a question names best."""
    scores = named(question, DOCUMENTS)
    return max(scores, key=lambda document: scores[document])


def test_a_file_name_is_taken_apart() -> None:
    """Signs, capitals and digits part its words; what stands joined is found, too."""
    found = facets("AcmeHealth2023Q1_plan.pdf", "", "")
    assert {"acm", "health", "2023", "plan"} <= found.keys()
    assert found["plan"] > facets("x.pdf", "", "The Plan")["plan"]


def test_of_the_first_page_only_names_and_numbers_count() -> None:
    """Ordinary words of its prose stand for nothing."""
    found = facets("x.pdf", "", "Kestrel pays dividends in 2018")
    assert "kestrel" in found
    assert "2018" in found
    assert "dividend" not in found


def test_a_question_names_a_document_by_name_and_year() -> None:
    """Two reports of one house are told apart by the year; a year alone may do."""
    assert best("What was the revenue of Harbour Clinic in FY2018?") == 1
    assert best("What was the revenue of Harbour Clinic in 2019?") == 2
    assert best("Who signs the leave policy?") == 3


def test_the_latest_year_tells_the_report() -> None:
    """Growth from 2018 to 2019 stands in the report of 2019."""
    assert best("How did revenue of Harbour Clinic grow from 2018 to 2019?") == 2


def test_a_question_that_names_nothing_names_nothing() -> None:
    """Nor do words that every document has."""
    assert named("Who may visit the ward?", DOCUMENTS) == {}
    alike = {number: facets("report.pdf", "", "") for number in (1, 2)}
    assert named("What does the report say?", alike) == {}
