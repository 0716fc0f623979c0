"""The typed rows of a vault, tested on real encrypted databases without any child process."""

from collections.abc import Sequence

from core.reading.protocol import Block, PageRead
from core.records.documents import Documents
from core.records.passages import Passages
from core.records.turns import Cited, Drafted, HeldBack, Outcome, Part, Quoted
from core.text.span import Span
from core.vault.database import Database


def add_document(workspace: Database, name: str, pages: Sequence[str]) -> int:
    """Store a document with one paragraph a page, as a reader would; return its id."""
    documents, passages = Documents(workspace), Passages(workspace)
    content = "\n".join(pages).encode()
    document = documents.store(name, content, len(content), [content])
    passages.store(
        document,
        [
            PageRead(number, 612, 792, text, [], [Block(0, len(text), "paragraph")], [])
            for number, text in enumerate(pages, start=1)
        ],
    )
    documents.finished(document)
    return document


def cited(document: int, quote: str, page: int = 1, name: str = "loan.pdf") -> Cited:
    """A citation with every field set."""
    return Cited(document, page, name, Span(4, 9), quote, ((0.1, 0.2, 0.3, 0.4),))


def answered(*parts: Part) -> Outcome:
    """An outcome with every field set."""
    return Outcome(parts, scope=(1, 2), seconds={"evidence": 0.1, "answer": 1.5})


def drafted(document: int, text: str, quote: str) -> Outcome:
    """A quote, a sentence that rests on it, and one that was withheld."""
    place = cited(document, quote)
    return answered(Quoted((place,)), Drafted(text, (place,)), HeldBack(f"Perhaps {text}"))


def content(database: Database) -> bytes:
    """Everything that the decrypted file holds, free pages and unused space included."""
    database.truncate_wal()
    image: bytes = database._connection.serialize("main")
    return image


def holds(database: Database, *words: str) -> list[str]:
    """Return which of the words lie anywhere in the decrypted file, in whatever case."""
    image = content(database).lower()
    return [word for word in words if word.lower().encode() in image]
