"""A workspace's side of the log: rows wait in its outbox, in the transaction of their change.

The control database keeps the number of the last row that the log took, the workspace's epoch. An
outbox counts on and never uses a number twice, so after every crash the two agree: the first
number that waits is at most one more than the epoch. Where they do not, one of the two files is an
older copy than the other.
"""

from enum import StrEnum

from core.records.audit.rows import now
from core.vault.database import Database


class Stale(StrEnum):
    """Which file is an older copy, and the outcome of the row that tells so.

    ``WORKSPACE``: the workspace's; what was done in it since then is lost, and the log has it.
    ``CONTROL``: the control database; rows of the log are lost, and with them settings.
    """

    WORKSPACE = "workspace"
    CONTROL = "control"


def note(
    workspace: Database,
    event: str,
    obj: str = "",
    outcome: str = "done",
    *,
    number: int | None = None,
) -> None:
    """Leave a row in a workspace's outbox; call it inside the transaction of the change.

    Args:
        workspace: the workspace's database.
        event: what was done, as a code.
        obj: the id of what it was done to.
        outcome: what came of it.
        number: the row's, in the outbox; the next one where none is given.
    """
    workspace.run(
        "INSERT INTO outbox(id, utc, monotonic_ns, event, object, outcome)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (number, *now(), event, obj, outcome),
    )


def behind(workspace: Database, epoch: int) -> bool:
    """Whether the workspace's file is older than the log: it has not come as far."""
    return _given(workspace) < epoch


def catch_up(workspace: Database, source: str, epoch: int) -> None:
    """Tell of an old file in its own outbox, under a number that the log has never seen.

    The numbers up to the epoch were used once and belong to what is lost; without this, later rows
    would get them again and be taken for known.
    """
    note(workspace, "workspace.stale", source, Stale.WORKSPACE, number=epoch + 1)


def handed_over(workspace: Database) -> int:
    """Return the number of the last row that some log took out of the outbox."""
    first: int | None = workspace.value("SELECT min(id) FROM outbox")
    return _given(workspace) if first is None else first - 1


def _given(workspace: Database) -> int:
    """Return the last number that the outbox gave, in this copy of its file."""
    return workspace.value("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'") or 0
