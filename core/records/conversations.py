"""Conversations: questions with what came of them, kept in the workspace they were asked in.

Removing a document reaches into them: see `Conversations.erase`.
"""

import json
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec

from core.errors import ConversationNotFound
from core.records.audit import note
from core.records.turns import Outcome
from core.text.stems import content_stems, stem
from core.text.words import compact, folded, terms
from core.vault.database import Database

TITLE_LENGTH = 80
"""Characters of the longest title."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation as a list shows it.

    Attributes:
        id: never given twice.
        title: what the person called it, or its first question, shortened; empty without either.
        created: UTC, ISO 8601.
        updated: when the last answer was stored; the same form.
        turns: how many questions it holds.
    """

    id: int
    title: str
    created: str
    updated: str
    turns: int


@dataclass(frozen=True, slots=True)
class Turn:
    """One question and what came of it.

    Attributes:
        id: never given twice.
        asked: when, UTC, ISO 8601.
        question: the words asked.
        outcome: what was shown.
        stopped: whether it was stopped before its end; what was shown until then is kept.
    """

    id: int
    asked: str
    question: str
    outcome: Outcome
    stopped: bool


_SELECT = """
    SELECT c.id, c.title, c.created, c.updated,
        (SELECT count(*) FROM turn t WHERE t.conversation = c.id)
    FROM conversation c
"""
_NEWEST_FIRST = "ORDER BY c.updated DESC, c.id DESC"


class Conversations:
    """The conversations of one workspace.

    Args:
        workspace: its database.
        erasing: the context that something is erased in; it refuses where that is forbidden.
    """

    def __init__(
        self, workspace: Database, erasing: Callable[[], AbstractContextManager[None]] = nullcontext
    ) -> None:
        self._db = workspace
        self._erasing = erasing

    def create(self, title: str = "") -> Conversation:
        """Make an empty conversation.

        Args:
            title: without one, the first question becomes the title.
        """
        title, now = shortened(title), _now()
        with self._db.transaction():
            self._db.run(
                "INSERT INTO conversation(title, created, updated) VALUES (?, ?, ?)",
                (title, now, now),
            )
            made = self._db.last_insert_id
            self._index("conversation_words", made, title)
            note(self._db, "conversation.created", str(made))
        return Conversation(made, title, now, now, 0)

    def all(self) -> list[Conversation]:
        """Return every conversation, newest first."""
        return [Conversation(*row) for row in self._db.rows(f"{_SELECT} {_NEWEST_FIRST}")]

    def get(self, conversation: int) -> Conversation:
        """Return one conversation.

        Raises:
            ConversationNotFound: there is none with that id.
        """
        row = self._db.row(f"{_SELECT} WHERE c.id = ?", (conversation,))
        if row is None:
            raise ConversationNotFound
        return Conversation(*row)

    def search(self, words: str) -> list[Conversation]:
        """Return the conversations that hold every word, newest first.

        Titles, questions and answers are searched. A word may be the beginning of a longer one, or
        another form of the same. No words find nothing.
        """
        holding = [self._holding(word) for word in terms(words)]
        found = set.intersection(*holding) if holding else set()
        return [conversation for conversation in self.all() if conversation.id in found]

    def rename(self, conversation: int, title: str) -> None:
        """Give a conversation another title; an empty one brings back the first question.

        Raises:
            ConversationNotFound: there is none with that id.
        """
        with self._db.transaction():
            self.get(conversation)
            self._entitle(conversation, shortened(title) or self._first_question(conversation))
            note(self._db, "conversation.renamed", str(conversation))
        self._db.truncate_wal()

    def delete(self, conversation: int) -> None:
        """Erase a conversation with all of its turns.

        Raises:
            ConversationNotFound: there is none with that id.
            WorkspaceHeld: a legal hold stands; what was asked and answered is evidence as well.
        """
        with self._erasing():
            with self._db.transaction():
                self.get(conversation)
                self._db.run(
                    "DELETE FROM turn_words WHERE rowid IN"
                    " (SELECT id FROM turn WHERE conversation = ?)",
                    (conversation,),
                )
                self._db.run("DELETE FROM conversation_words WHERE rowid = ?", (conversation,))
                self._db.run("DELETE FROM conversation WHERE id = ?", (conversation,))
                note(self._db, "conversation.deleted", str(conversation))
            self._db.truncate_wal()

    def turns(self, conversation: int) -> list[Turn]:
        """Return the turns of a conversation, oldest first.

        Raises:
            ConversationNotFound: there is none with that id.
        """
        self.get(conversation)
        rows = self._db.rows(
            "SELECT id, asked, question, outcome, stopped FROM turn WHERE conversation = ?"
            " ORDER BY id",
            (conversation,),
        )
        return [
            Turn(number, asked, question, _decoded(outcome), bool(stopped))
            for number, asked, question, outcome, stopped in rows
        ]

    def append(
        self,
        conversation: int,
        question: str,
        outcome: Outcome,
        *,
        evidence: Iterable[int] = (),
        stopped: bool = False,
    ) -> int:
        """Keep a question and what came of it, in one transaction; return the turn's id.

        Args:
            conversation: its id.
            question: the words asked.
            outcome: what was shown. Of documents that were removed meanwhile no word is stored.
            evidence: the documents that a draft was made from, beyond those that are cited.
            stopped: whether the answer was stopped before its end.

        Raises:
            ConversationNotFound: there is none with that id.
        """
        with self._db.transaction():
            title = self.get(conversation).title
            documents = outcome.cited.union(evidence)
            there = self._there(documents)
            outcome = outcome.without(documents - there)
            now = _now()
            self._db.run(
                "INSERT INTO turn(conversation, asked, question, stopped, outcome)"
                " VALUES (?, ?, ?, ?, ?)",
                (conversation, now, question, stopped, msgspec.msgpack.encode(outcome)),
            )
            turn = self._db.last_insert_id
            self._db.run_many(
                "INSERT INTO turn_document(turn, document) VALUES (?, ?)",
                [(turn, document) for document in sorted(there)],
            )
            self._index("turn_words", turn, _searchable(question, outcome))
            self._db.run("UPDATE conversation SET updated = ? WHERE id = ?", (now, conversation))
            if not title:
                self._entitle(conversation, shortened(question))
        return turn

    def erase(self, document: int) -> int:
        """Take every word of a document out of every turn; call it as the document is removed.

        Id and page of its citations stay, marked as removed. Questions and titles stay: they are
        the person's own words.

        Returns:
            How many turns it was in.
        """
        with self._db.transaction():
            rows = self._db.rows(
                "SELECT t.id, t.question, t.outcome FROM turn t JOIN turn_document d"
                " ON d.turn = t.id WHERE d.document = ?",
                (document,),
            )
            for turn, question, stored in rows:
                outcome = _decoded(stored).without({document})
                self._db.run(
                    "UPDATE turn SET outcome = ? WHERE id = ?",
                    (msgspec.msgpack.encode(outcome), turn),
                )
                self._index("turn_words", turn, _searchable(question, outcome))
            self._db.run("DELETE FROM turn_document WHERE document = ?", (document,))
        return len(rows)

    def _holding(self, word: str) -> set[int]:
        """Return the conversations whose title, questions or answers hold a word."""
        rows = self._db.rows(
            "SELECT rowid FROM conversation_words WHERE conversation_words MATCH ?1"
            " UNION SELECT t.conversation FROM turn_words w JOIN turn t ON t.id = w.rowid"
            " WHERE turn_words MATCH ?1",
            (f"{_quoted(word)} * OR {_quoted(stem(word))}",),
        )
        return {row[0] for row in rows}

    def _there(self, documents: Iterable[int]) -> set[int]:
        rows = self._db.rows(
            "SELECT id FROM document WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(documents)),),
        )
        return {row[0] for row in rows}

    def _first_question(self, conversation: int) -> str:
        question = self._db.value(
            "SELECT question FROM turn WHERE conversation = ? ORDER BY id LIMIT 1", (conversation,)
        )
        return shortened(question or "")

    def _entitle(self, conversation: int, title: str) -> None:
        self._db.run("UPDATE conversation SET title = ? WHERE id = ?", (title, conversation))
        self._index("conversation_words", conversation, title)

    def _index(self, table: str, row: int, words: str) -> None:
        """Put words into a keyword index in the place of those that were there."""
        self._db.run(f"DELETE FROM {table} WHERE rowid = ?", (row,))  # noqa: S608  our own names
        self._db.run(
            f"INSERT INTO {table}(rowid, words) VALUES (?, ?)",  # noqa: S608  our own names
            # Each word as it stands, for who types its beginning, and its stem for other forms.
            (row, f"{folded(words)}\n{' '.join(content_stems(words))}"),
        )


def shortened(text: str) -> str:
    """Return a text as a title: one line, cut at a word where it is too long."""
    title = compact(text)
    if len(title) <= TITLE_LENGTH:
        return title
    whole = title[:TITLE_LENGTH].rpartition(" ")[0]
    return (whole or title[: TITLE_LENGTH - 1]) + "…"


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def _searchable(question: str, outcome: Outcome) -> str:
    return f"{question}\n{outcome.words}"


def _decoded(stored: bytes) -> Outcome:
    return msgspec.msgpack.decode(stored, type=Outcome)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
