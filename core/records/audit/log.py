"""The audit log of one vault: write, collect, read, verify, export."""

import getpass
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from core.records.audit import end, outbox
from core.records.audit.check import Head, Problem, Verdict, check
from core.records.audit.export import Comparison, Exported, Seal, lines, sealed_now
from core.records.audit.outbox import Stale, note
from core.records.audit.rows import Entry, Row, latest, now, read
from core.vault import attempts
from core.vault.chain import Chain
from core.vault.database import Database

_UNKNOWN = "unknown"


class AuditLog:
    """The log of one vault.

    Args:
        control: the vault's control database.
        seed: gives the key of the first row.
    """

    def __init__(self, control: Database, seed: Callable[[], bytes]) -> None:
        self._control = control
        self._seed = seed
        self._guard = threading.Lock()
        self._collecting = threading.Lock()
        self._actor = _account()
        self._stale: dict[str, Stale] = {}
        # Every workspace was logged when it was made: with one, an empty log is no new log.
        self._new = not self._any("audit") and not self._any("workspace")
        self._chain = self._resume()

    @property
    def stale(self) -> Mapping[str, Stale]:
        """The workspaces, by id, of which an older copy was met since the vault was unlocked."""
        return MappingProxyType(self._stale)

    def append(self, event: str, obj: str = "", outcome: str = "done") -> None:
        """Write a row; inside a transaction of the control database it shares its fate."""
        utc, monotonic_ns = now()
        self._write(Entry(0, utc, monotonic_ns, self._actor, event, obj, outcome), None)

    def opened(self, workspace: Database, source: str) -> Stale | None:
        """Log that a workspace is open now; who opens one to work in it calls this first.

        Together with `closed` it makes every session leave a trace in both files, so that a copy
        of either from an earlier one is noticed.

        Args:
            workspace: the workspace's database.
            source: the workspace's id.

        Returns:
            Which of the two files is an older copy than the other; None where they agree.
        """
        found = self.collect(workspace, source)
        note(workspace, "workspace.opened", source)
        self.collect(workspace, source)
        return found

    def closed(self, workspace: Database, source: str, *, locking: bool = False) -> None:
        """Log that a workspace is left; who closes one calls this last.

        Args:
            workspace: the workspace's database.
            source: the workspace's id.
            locking: whether the whole vault is being locked: that row says it all.
        """
        if locking:
            note(workspace, "vault.locked")
        else:
            note(workspace, "workspace.closed", source)
        self.collect(workspace, source)

    def collect(self, workspace: Database, source: str) -> Stale | None:
        """Move the rows of a workspace's outbox into the log; never inside a transaction.

        Args:
            workspace: the workspace's database.
            source: the workspace's id.

        Returns:
            Which of the two files is an older copy than the other, the first time that this is
            seen; it is in the log then.
        """
        with self._collecting:
            found = self._compare(workspace, source)
            rows = workspace.rows(
                "SELECT id, utc, monotonic_ns, event, object, outcome FROM outbox ORDER BY id"
            )
            if rows:
                with self._control.transaction():
                    for number, *row in rows:
                        self._take(f"{source}/{number}", row)
                    self._control.run(
                        "UPDATE workspace SET epoch = max(epoch, ?) WHERE id = ?",
                        (rows[-1][0], source),
                    )
                workspace.run("DELETE FROM outbox WHERE id <= ?", (rows[-1][0],))
        return found

    def collect_refusals(self, folder: Path) -> None:
        """Move the attempts to unlock that failed, while nobody could write a log, into it.

        Args:
            folder: the vault's; see ``core.vault.attempts``.
        """
        failed = attempts.read(folder)
        if not failed:
            return
        with self._control.transaction():
            for one in failed:
                origin = f"attempt/{one.utc}"
                if not self._known(origin):
                    entry = Entry(0, one.utc, 0, _UNKNOWN, "vault.refused", "", one.reason)
                    self._write(entry, origin)
        attempts.clear(folder)

    def entries(self) -> list[Entry]:
        """Return every row, oldest first."""
        return [row.entry for row in read(self._control)]

    def latest(self, count: int) -> list[Entry]:
        """Return the last rows, oldest first."""
        return latest(self._control, count)

    def head(self) -> Head:
        """Return the end of the log, to be kept elsewhere as an anchor."""
        found = self._control.row(
            "SELECT sequence, mac FROM audit WHERE sequence = (SELECT count FROM audit_end)"
        )
        return Head() if found is None else Head(*found)

    def continues(self, anchor: Head) -> bool:
        """Whether the row that an anchor tells of is there: quick, and no more than that.

        Who keeps an anchor replaces it by a later head only where this holds.
        """
        if anchor == Head():
            return True
        mac = self._control.value("SELECT mac FROM audit WHERE sequence = ?", (anchor.count,))
        return bool(mac == anchor.mac)

    def verify(self, anchor: Head | None = None) -> Verdict:
        """Check every row, the end, and what the rest of the vault says of the log.

        Args:
            anchor: the head at some earlier moment, kept outside of the vault.
        """
        with self._control.transaction():  # one moment for all of it; rows that come later wait
            most: int = self._control.value("SELECT coalesce(max(sequence), 0) FROM audit")
            chain = end.read(self._control, self._seed())
            taken, used = self._taken(), self._any("workspace")
        written = None if chain is None else chain.position
        found = check(lambda: read(self._control, most), self._seed(), written)
        count, anchor = found.checked, anchor or Head()
        if not found.sound:
            return found
        if (written or 0) > count or anchor.count > count:
            return Verdict(Problem.CUT, count + 1, count)
        if not self.continues(anchor):
            return Verdict(Problem.REPLACED, anchor.count, count)
        if not taken:
            return Verdict(Problem.REPLACED, count + 1, count)
        if written != count and (used or count):
            return Verdict(Problem.UNSEALED, count + 1, count)
        return found

    def entries_for_export(self) -> Iterator[Entry]:
        """Yield the rows that there are now, oldest first, however many come meanwhile."""
        return (row.entry for row in read(self._control, self.head().count))

    def seal(self, vault: str) -> Seal:
        """Return the last line of an export that is made now.

        Args:
            vault: the vault's id.
        """
        return sealed_now(self.head(), vault, self._seed())

    def export(self, vault: str) -> Iterator[bytes]:
        """Yield the log as JSON Lines: one a row, and one that seals them.

        Args:
            vault: the vault's id.
        """
        sealed = self.seal(vault)
        return lines(read(self._control, sealed.count), sealed)

    def verify_export(self, file: Path, vault: str) -> Comparison:
        """Check an exported file, and the log against it.

        Args:
            file: JSON Lines as `export` made them.
            vault: the vault's id.

        Raises:
            FileGone, AccessDenied: the file cannot be read.
        """
        exported = Exported(file)
        of_file = exported.verify(self._seed(), vault)
        if not of_file.sound:
            return Comparison(of_file, self.verify(), None)
        sealed = exported.sealed()
        of_log = self.verify(sealed.head)
        if of_log.sound:
            for theirs, ours in zip(exported.rows(), read(self._control), strict=False):
                if theirs != ours:
                    sequence = ours.entry.sequence
                    of_log = Verdict(Problem.REPLACED, sequence, of_log.checked)
                    break
        return Comparison(of_file, of_log, sealed)

    def _compare(self, workspace: Database, source: str) -> Stale | None:
        epoch = self._control.value("SELECT epoch FROM workspace WHERE id = ?", (source,))
        if epoch is None:
            return None
        if outbox.behind(workspace, epoch):
            outbox.catch_up(workspace, source, epoch)
            self._stale[source] = Stale.WORKSPACE
            return Stale.WORKSPACE
        lost = outbox.handed_over(workspace)
        if lost > epoch:
            # In the place of the last row that is lost, so that it is told once, and for good.
            told = (*now(), "workspace.stale", source, Stale.CONTROL)
            with self._control.transaction():
                self._take(f"{source}/{lost}", told)
                self._control.run("UPDATE workspace SET epoch = ? WHERE id = ?", (lost, source))
            self._stale[source] = Stale.CONTROL
            return Stale.CONTROL
        return None

    def _take(self, origin: str, row: Iterable[Any]) -> None:
        if not self._known(origin):
            utc, monotonic_ns, event, obj, outcome = row
            self._write(Entry(0, utc, monotonic_ns, self._actor, event, obj, outcome), origin)

    def _known(self, origin: str) -> bool:
        return bool(self._control.value("SELECT 1 FROM audit WHERE source = ?", (origin,)))

    def _write(self, entry: Entry, source: str | None) -> None:
        # The database before the guard: whoever appends inside a transaction holds it already.
        with self._control.transaction(), self._guard:
            if self._chain.position != (end.told(self._control) or 0):
                self._chain = self._resume()  # a transaction was rolled back after its row
            while self._taken_place(self._chain.position + 1):
                self._chain.pass_over(self._chain.position + 1)
            row = Row(entry, source, b"")
            sequence = self._chain.position + 1
            mac = self._chain.mac(row.encoded(sequence))
            self._control.run(
                "INSERT INTO audit(sequence, utc, monotonic_ns, actor, event, object, outcome,"
                " source, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(sequence, entry.utc, entry.monotonic_ns, entry.actor, entry.event),
                    *(entry.object, entry.outcome, source, mac),
                ),
            )
            end.write(self._control, self._chain)

    def _resume(self) -> Chain:
        """Return the chain from which the log goes on.

        Where the end is not sealed by us, a place is left out, for good: the log must not look
        whole again only because it went on.
        """
        sealed = end.read(self._control, self._seed())
        if sealed is not None:
            return sealed
        count: int = self._control.value("SELECT count(*) FROM audit")
        return Chain.at(self._seed(), 0 if self._new and not count else count + 1)

    def _any(self, table: str) -> bool:
        return bool(self._control.value(f"SELECT EXISTS (SELECT 1 FROM {table})"))  # noqa: S608  names from above

    def _taken_place(self, sequence: int) -> bool:
        return bool(self._control.value("SELECT 1 FROM audit WHERE sequence = ?", (sequence,)))

    def _taken(self) -> bool:
        """Whether the log has what the workspaces handed over, as the control database knows."""
        return not self._control.value(
            "SELECT 1 FROM workspace WHERE epoch > 0 AND NOT EXISTS"
            " (SELECT 1 FROM audit WHERE source = workspace.id || '/' || workspace.epoch)"
        )


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such account entry: a container, a service
        return _UNKNOWN
