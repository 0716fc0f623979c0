"""What long work tells as it goes on: small frozen values, one after the other.

Every long operation in core is a generator of these. To cancel it, stop iterating and close it.
"""

from dataclasses import dataclass
from pathlib import Path

from core.errors import CloisterError


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file is in the vault, encrypted, and will be read. It is not lost from here on."""

    path: Path
    document: int


@dataclass(frozen=True, slots=True)
class AlreadyThere:
    """The same content is in the vault already; nothing was added."""

    path: Path
    document: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A file could not be brought in; the others are not touched."""

    path: Path
    error: CloisterError


@dataclass(frozen=True, slots=True)
class PagesRead:
    """So many of a document's pages are stored and can be searched by words."""

    document: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Searchable:
    """Every page of a document that can be read is stored.

    Attributes:
        document: which.
        pages: how many pages it has.
        lost: pages that could not be read.
        without_text: pages that hold no text (scans).
        suspicious: whether it hides text, carries scripts or asks to start a program: then what
            its pages show is worth comparing with their text.
    """

    document: int
    pages: int
    lost: int
    without_text: int
    suspicious: bool = False


@dataclass(frozen=True, slots=True)
class Recognised:
    """So many of a document's pages that are pictures were looked at."""

    document: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Compared:
    """So many of a document's pages were compared with what they show.

    Attributes:
        document: which.
        done: pages.
        total: pages to be compared, as far as is known now.
        differing: pages that show other words than their text says.
    """

    document: int
    done: int
    total: int
    differing: int


@dataclass(frozen=True, slots=True)
class Unread:
    """A document is kept but could not be read; the error says why."""

    document: int
    error: CloisterError


@dataclass(frozen=True, slots=True)
class Learned:
    """So many passages can be searched by meaning."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Relearned:
    """So many passages have a vector of the embedder that is to follow."""

    done: int
    total: int


LibraryEvent = (
    Arrived
    | AlreadyThere
    | Refused
    | PagesRead
    | Searchable
    | Recognised
    | Compared
    | Unread
    | Learned
    | Relearned
)
