"""What a vault must hold, as plain Python says it: its twin, for the state machine."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from core.records.settings import DECLARED, Value
from core.vault.recovery import RecoveryKey
from core.vault.slots import KeychainSecret

WORDS = ("heron", "ledger", "orchard", "granite", "violet", "copper")
"""All that is ever written; none is a form of another."""


@dataclass(slots=True)
class PlainDocument:
    """A document: its name, its bytes, and the text of each page."""

    name: str
    original: bytes
    pages: Sequence[str]


@dataclass(slots=True)
class PlainTurn:
    """A question and the page that answered it; no quote once its document is gone."""

    question: str
    document: int
    page: int
    quote: str | None


@dataclass(slots=True)
class PlainWorkspace:
    """A workspace: documents and conversations by their ids; whether a legal hold stands."""

    name: str
    held: bool = False
    documents: dict[int, PlainDocument] = field(default_factory=dict)
    conversations: dict[int, list[PlainTurn]] = field(default_factory=dict)

    def remove(self, document: int) -> None:
        """Erase a document, and what was quoted of it."""
        del self.documents[document]
        for turns in self.conversations.values():
            for turn in turns:
                if turn.document == document:
                    turn.quote = None

    def holding(self, word: str) -> set[tuple[int, int]]:
        """Document and page of every page that holds a word."""
        return {(document, page) for document, page, text in self.pages() if word in text.split()}

    def telling(self, word: str) -> set[int]:
        """The conversations whose questions or quotes hold a word."""
        return {
            conversation
            for conversation, turns in self.conversations.items()
            if any(word in f"{turn.question} {turn.quote or ''}".split() for turn in turns)
        }

    def pages(self) -> Iterator[tuple[int, int, str]]:
        """Document, number and text of every page."""
        for document, one in self.documents.items():
            for number, text in enumerate(one.pages, start=1):
                yield document, number, text


@dataclass(slots=True)
class PlainVault:
    """A vault: who gets in, and what is there.

    Attributes:
        passphrase: the one that opens it.
        open: the id of the workspace in use.
        recovery: the recovery key that opens it, if any.
        keychain: what the keychain keeps that opens it, if anything.
        lost: secrets that once opened it and must not any more, or never did.
        workspaces: by id.
        settings: by name.
        audit: event and object of every row of the log.
        attempts: failed ones since it was unlocked last.
    """

    passphrase: str
    open: str = ""
    recovery: RecoveryKey | None = None
    keychain: KeychainSecret | None = None
    lost: list[str | RecoveryKey | KeychainSecret] = field(default_factory=list)
    workspaces: dict[str, PlainWorkspace] = field(default_factory=dict)
    settings: dict[str, Value] = field(
        default_factory=lambda: {name: one.default for name, one in DECLARED.items()}
    )
    audit: list[tuple[str, str]] = field(default_factory=list)
    attempts: int = 0

    @property
    def workspace(self) -> PlainWorkspace:
        """The workspace in use."""
        return self.workspaces[self.open]


def vector(text: str) -> bytes:
    """A stand-in for the embedding of a passage: 16 bytes that follow from its words."""
    return hashlib.blake2b(text.encode(), digest_size=16).digest()
