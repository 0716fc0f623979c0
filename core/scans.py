"""Use case: what pages show, where their text is missing or not to be trusted.

Scanned pages are made out on their pictures; of other pages, what they show is compared with what
their text says. Both take seconds a page, so they come after everything else can be searched.
"""

from collections.abc import Generator

from core import events
from core.errors import DocumentError, PageNotFound
from core.reading.protocol import Compared
from core.reading.reader import Reader
from core.records.documents import Documents
from core.records.passages import Passages
from core.semantic.index import SemanticIndex
from core.vault.database import Database

_COMPARED = 5
"""Pages of a document that are compared with what they show, unless one of them differs."""

_TELLING, _ALIKE = 2, 50
"""Lines below which a page says nothing, and percent below which two lines are different ones."""


class Scans:
    """Looks at the pages of the open workspace's documents.

    Args:
        workspace: its database.
        reader: draws and reads pages in a child process.
        semantic: lets go of passages that are replaced.
    """

    def __init__(self, workspace: Database, reader: Reader, semantic: SemanticIndex) -> None:
        self._reader = reader
        self._semantic = semantic
        self._documents = Documents(workspace)
        self._passages = Passages(workspace)

    def waiting(self) -> list[int]:
        """Return the documents that have pages to be made out, in order."""
        return self._documents.pictured()

    def recognise(self, document: int) -> Generator[events.Recognised, None, None]:
        """Make out the text of those pages of a document that are pictures, a page at a time.

        To stop it, close it: what was made out stays, and the rest can be made out later.

        Args:
            document: its id; a document that cannot be opened is left as it is.
        """
        numbers = self._passages.pictures(document)
        if not numbers:
            return
        password = self._documents.password(document)
        yield events.Recognised(document, 0, len(numbers))
        try:
            with self._reader.open(lambda: self._documents.pieces(document), password) as opened:
                for done, page in enumerate(opened.recognised(numbers), 1):
                    self._semantic.forget(self._passages.replace(document, page))
                    yield events.Recognised(document, done, len(numbers))
        except DocumentError:
            return
        self._documents.recognised(document)

    def compare(self, document: int) -> Generator[events.Compared, None, None]:
        """Find out whether a document's pages show what their text says.

        A few pages are looked at; where one shows other words, all are. Such pages count as
        pictures from then on, so that ``recognise`` puts what they show in the place of their text.

        Args:
            document: its id; a document that cannot be opened is left as it is.
        """
        numbers = self._passages.comparable(document)
        first = numbers[:: max(1, len(numbers) // _COMPARED)][:_COMPARED]
        rest = [number for number in numbers if number not in first]
        password = self._documents.password(document)
        done = differing = 0
        try:
            with self._reader.open(lambda: self._documents.pieces(document), password) as opened:
                for some in (first, rest):
                    for found in opened.compared(some):
                        done += 1
                        if _differs(found):
                            differing += 1
                            self._passages.differs(document, found.number)
                        total = len(numbers) if differing else len(first)
                        yield events.Compared(document, done, total, differing)
                    if not differing:
                        break
        except (DocumentError, PageNotFound):
            return
        self._documents.compared(document, differing=differing > 0)


def _differs(found: Compared) -> bool:
    """Whether most of a page's lines are other ones than its text says."""
    lines = len(found.alike)
    return lines >= _TELLING and sum(alike < _ALIKE for alike in found.alike) > lines / 2
