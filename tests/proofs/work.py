"""The pieces of work that are broken at every point: what Cloister does to its databases."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from unittest import mock
from uuid import UUID

from core.records.audit import note
from core.records.settings import LOCK_AFTER, Profile
from tests.proofs.office import NEW_PASSPHRASE, Office, bring, keep, learn, read
from tests.records import drafted
from tests.vault import CHEAP, PASSPHRASE

_NEW = ("Notice must be given in writing.", "The notice period is three months.")
_NEW_WORKSPACE = UUID("00000000-0000-4000-8000-00000000000a")


@dataclass(frozen=True, slots=True)
class Work:
    """One piece of work.

    Attributes:
        name: what it is.
        act: does it, on an open office.
        prepare: what is there before.
        further: migrations of a later version, which unlocking applies.
        unlocks: whether unlocking is part of it, and may fail as well.
        killed: amid what a process was killed before, if one was.
    """

    name: str
    act: Callable[[Office], object]
    prepare: Callable[[Office], object] = lambda _office: None
    further: Sequence[str] = ()
    unlocks: bool = False
    killed: Callable[[Office], object] | None = None


def _last(office: Office) -> int:
    return office.documents.all()[-1].id


def _remove(office: Office) -> None:
    office.documents.remove(office.documents.named("lease.pdf").id)


def _ask(office: Office) -> None:
    conversation = office.conversations.all()[0].id
    outcome = drafted(office.documents.named("loan.pdf").id, "The rate is 4.5.", "4.5 percent")
    office.conversations.append(conversation, "What is the rate?", outcome)


def _outbox(office: Office) -> None:
    for number in range(3):
        note(office.database, "document.read", str(number))


def _create_workspace(office: Office) -> None:
    with mock.patch("uuid.uuid4", return_value=_NEW_WORKSPACE):
        made = office.workspaces.create("Third")
    office.workspaces.open(made.id)


def _much(office: Office) -> None:
    bring(office, "notice.pdf", _NEW)
    office.settings.put(LOCK_AFTER, "3")


def _nothing(_office: Office) -> None:
    return


MIGRATION = """
    CREATE TABLE later(id INTEGER PRIMARY KEY, words TEXT NOT NULL DEFAULT 'none');
    CREATE INDEX later_words ON later (words);
    INSERT INTO later(id) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 200)
        SELECT i FROM n;
    ALTER TABLE later ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;
"""

EVERY: tuple[Work, ...] = (
    Work("keep an original", lambda office: keep(office, "notice.pdf", _NEW, 3)),
    Work(
        "store pages with passages and keyword rows",
        lambda office: read(office, _last(office), _NEW),
        lambda office: keep(office, "notice.pdf", _NEW),
    ),
    Work(
        "finish reading",
        lambda office: office.documents.finished(_last(office)),
        lambda office: read(office, keep(office, "notice.pdf", _NEW), _NEW),
    ),
    Work("store vectors", learn, lambda office: bring(office, "notice.pdf", _NEW)),
    Work("remove a document", _remove),
    Work("keep a turn", _ask),
    Work("rename a conversation", lambda office: office.conversations.rename(1, "The lease")),
    Work("change a setting", lambda office: office.settings.put(LOCK_AFTER, "3")),
    Work("change the profile", lambda office: office.settings.choose_profile(Profile.REGULATED)),
    Work("collect an outbox", Office.collect, _outbox),
    Work("create a workspace", _create_workspace),
    Work("delete a workspace", lambda office: office.workspaces.delete(office.second.id)),
    Work("migrate to a later schema", _nothing, further=(MIGRATION,), unlocks=True),
    Work("unlock after a crash", _nothing, unlocks=True, killed=_much),
    Work(
        "change the passphrase",
        lambda office: office.vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE, cost=CHEAP),
    ),
)
