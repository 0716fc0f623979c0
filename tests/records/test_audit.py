"""The audit log: written with the change, in order, moved out of a workspace's outbox once."""

import getpass
import threading
from pathlib import Path

import pytest

from core.errors import WrongPassphrase
from core.records.audit import AuditLog, Entry, Head, Problem, Stale, Verdict
from core.records.schema import CONTROL
from core.vault import attempts
from core.vault.database import Database
from core.vault.vault import Vault
from tests.records.audit import made, reopened
from tests.vault import CHEAP, PASSPHRASE


def _append_and_fail(log: AuditLog, control: Database) -> None:
    with control.transaction():
        log.append("setting.changed", "pages.dpi")
        raise KeyError


def test_a_new_log_is_empty_and_whole(tmp_path: Path) -> None:
    """Nothing was cut off where nothing has ever been."""
    with Vault.create(tmp_path / "v", PASSPHRASE, cost=CHEAP, control_schema=CONTROL) as vault:
        log = AuditLog(vault.control, vault.audit_seed)
        assert (log.entries(), log.head()) == ([], Head())
        assert log.verify(log.head()) == Verdict(None, 0, 0)


def test_a_row_shares_the_fate_of_its_change(tmp_path: Path) -> None:
    """Rolled back with it, and the log goes on as if it had never been."""
    with made(tmp_path / "v") as place:
        control = place.vault.control
        with pytest.raises(KeyError):
            _append_and_fail(place.audit, control)
        place.audit.append("setting.changed", "answers.gate")
        assert [entry.object for entry in place.audit.entries()][1:] == ["answers.gate"]
        assert place.audit.verify() == Verdict(None, 0, 2)


def test_the_first_row_of_all_can_be_rolled_back(tmp_path: Path) -> None:
    """The log is as new as before."""
    with Vault.create(tmp_path / "v", PASSPHRASE, cost=CHEAP, control_schema=CONTROL) as vault:
        log = AuditLog(vault.control, vault.audit_seed)
        with pytest.raises(KeyError):
            _append_and_fail(log, vault.control)
        log.append("workspace.created")
        assert log.verify() == Verdict(None, 0, 1)


def test_an_entry_says_who_did_what_and_when(tmp_path: Path) -> None:
    """The account, a code, an id, an outcome, two clocks."""
    with made(tmp_path / "v") as place:
        place.audit.append("key.recovery-checked", "slot", "WrongRecoveryKey")
        (entry,) = place.audit.latest(1)
    assert (entry.sequence, entry.event, entry.object) == (2, "key.recovery-checked", "slot")
    assert (entry.outcome, entry.actor) == ("WrongRecoveryKey", getpass.getuser())
    assert entry.utc.endswith("+00:00")
    assert entry.monotonic_ns > 0


def test_an_account_without_a_name_is_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A container or a service may have none; the log is written all the same."""

    def nobody() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr(getpass, "getuser", nobody)
    with made(tmp_path / "v") as place:
        assert place.audit.latest(1)[0].actor == "unknown"


def test_the_log_is_read_a_page_at_a_time(tmp_path: Path) -> None:
    """Two thousand rows and more, in order, none twice; so are the last few."""
    with made(tmp_path / "v") as place:
        with place.vault.control.transaction():
            for number in range(2499):
                place.audit.append("document.read", str(number))
        entries = place.audit.entries()
        assert [entry.sequence for entry in entries] == list(range(1, 2501))
        assert place.audit.latest(3) == entries[-3:]
        assert place.audit.verify() == Verdict(None, 0, 2500)


def test_rows_of_an_outbox_are_moved_once(tmp_path: Path) -> None:
    """Killed between the two commits, the rows wait still; they are known, and dropped."""
    with made(tmp_path / "v") as place:
        place.note("document.added", 3)
        waiting = place.outbox.rows("SELECT * FROM outbox")
        place.collect()
        place.outbox.run_many("INSERT INTO outbox VALUES (?, ?, ?, ?, ?, ?)", waiting[1:])
    with reopened(tmp_path / "v") as place:
        assert place.audit.collect(place.outbox, place.workspace) is None
        assert place.outbox.value("SELECT count(*) FROM outbox") == 0
        assert [event for event, _ in place.events()] == [
            "workspace.created",
            *["document.added"] * 3,
        ]
        assert place.vault.control.value("SELECT epoch FROM workspace") == 3


def test_killed_before_the_log_took_them_the_rows_are_still_there(tmp_path: Path) -> None:
    """The workspace is ahead of the log then, and that is no tampering."""
    with made(tmp_path / "v") as place:
        place.note("document.added")
        place.collect()
        place.note("document.read")
    with reopened(tmp_path / "v") as place:
        assert place.audit.opened(place.outbox, place.workspace) is None
        events = [event for event, _ in place.events()]
        assert events[1:] == ["document.added", "document.read", "workspace.opened"]
        assert place.audit.stale == {}


def test_many_may_collect_at_once(tmp_path: Path) -> None:
    """None of them takes what another has moved for a sign of an old file."""
    with made(tmp_path / "v") as place:
        found: list[Stale | None] = []

        def work() -> None:
            for _ in range(20):
                place.note("question.asked")
                found.append(place.audit.collect(place.outbox, place.workspace))

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert set(found) == {None}
        assert place.audit.verify() == Verdict(None, 0, 81)


def test_opening_and_closing_leave_one_row_each(tmp_path: Path) -> None:
    """Both in the workspace's outbox first, so that either file knows of the session."""
    with made(tmp_path / "v") as place:
        place.audit.opened(place.outbox, place.workspace)
        place.audit.closed(place.outbox, place.workspace)
        place.audit.opened(place.outbox, place.workspace)
        place.audit.closed(place.outbox, place.workspace, locking=True)
        rows = [(entry.event, entry.object) for entry in place.audit.entries()][1:]
        assert rows == [
            ("workspace.opened", place.workspace),
            ("workspace.closed", place.workspace),
            ("workspace.opened", place.workspace),
            ("vault.locked", ""),
        ]
        assert place.vault.control.value("SELECT epoch FROM workspace") == 4


def test_an_old_workspace_is_named_while_the_vault_is_open(tmp_path: Path) -> None:
    """Faces ask for it; tomorrow it is a row of the log and nothing more."""
    with made(tmp_path / "v") as place:
        place.note("document.added", 5)
        place.collect()
        place.outbox.run("UPDATE sqlite_sequence SET seq = 2 WHERE name = 'outbox'")
        assert place.audit.opened(place.outbox, place.workspace) is Stale.WORKSPACE
        assert place.audit.stale == {place.workspace: Stale.WORKSPACE}
        assert place.outbox.value("SELECT seq FROM sqlite_sequence") == 7
    with reopened(tmp_path / "v") as place:
        assert place.audit.opened(place.outbox, place.workspace) is None
        assert place.audit.stale == {}


def test_an_old_control_database_is_told_even_where_its_row_is_taken(tmp_path: Path) -> None:
    """Somebody set the epoch back and left the log: opening goes on, and the log is whole."""
    with made(tmp_path / "v") as place:
        place.note("document.added", 5)
        place.collect()
        place.vault.control.run("UPDATE workspace SET epoch = 2")
        assert place.audit.opened(place.outbox, place.workspace) is Stale.CONTROL
        assert place.audit.opened(place.outbox, place.workspace) is None
        assert place.audit.verify().sound


def test_an_outbox_of_no_workspace_of_the_vault_is_moved_all_the_same(tmp_path: Path) -> None:
    """A workspace is deleted last of all; nothing is compared then."""
    with made(tmp_path / "v") as place:
        place.note("document.added")
        place.vault.control.run("DELETE FROM workspace")
        assert place.audit.collect(place.outbox, place.workspace) is None
        assert place.events()[-1] == ("document.added", "done")


def test_refused_attempts_are_in_the_log_once_somebody_unlocks(tmp_path: Path) -> None:
    """At the time when they were made, once, even where a crash kept the file."""
    with made(tmp_path / "v") as place:
        place.audit.collect_refusals(place.vault.folder)
        attempts.record(place.vault.folder, WrongPassphrase())
        (kept,) = attempts.read(place.vault.folder)
        file = place.vault.folder / attempts.FILE
        data = file.read_bytes()
        place.audit.collect_refusals(place.vault.folder)
        assert not file.exists()
        file.write_bytes(data)
        place.audit.collect_refusals(place.vault.folder)
        assert place.audit.entries()[1:] == [
            Entry(2, kept.utc, 0, "unknown", "vault.refused", "", "WrongPassphrase")
        ]
        assert place.audit.verify().sound


def test_a_log_that_was_cut_never_looks_whole_again(tmp_path: Path) -> None:
    """It goes on beyond the place where its end was, so that the gap stays."""
    with made(tmp_path / "v") as place:
        for _ in range(9):
            place.audit.append("setting.changed")
        place.vault.control.run("DELETE FROM audit WHERE sequence > 7")
    with reopened(tmp_path / "v") as place:
        place.audit.append("setting.changed")
        assert place.audit.latest(1)[0].sequence == 11
        assert place.audit.verify() == Verdict(Problem.MISSING, 8, 7)


@pytest.mark.parametrize("kept", [0, 7])
def test_nor_does_one_whose_seal_was_taken_as_well(tmp_path: Path, kept: int) -> None:
    """Where nobody knows how many rows are gone, one place at least is left out."""
    with made(tmp_path / "v") as place:
        for _ in range(9):
            place.audit.append("setting.changed")
        place.vault.control.run("DELETE FROM audit WHERE sequence > ?", (kept,))
        place.vault.control.run("DELETE FROM audit_end")
    with reopened(tmp_path / "v") as place:
        place.audit.append("setting.changed")
        assert place.audit.latest(1)[0].sequence == kept + 2
        assert place.audit.verify() == Verdict(Problem.MISSING, kept + 1, kept)


def test_a_forged_row_beyond_the_end_does_not_keep_the_log_from_going_on(tmp_path: Path) -> None:
    """It keeps its place, and stays the first bad one."""
    with made(tmp_path / "v") as place:
        place.vault.control.run(
            "INSERT INTO audit SELECT 2, utc, monotonic_ns, actor, event, object, outcome, NULL,"
            " randomblob(32) FROM audit"
        )
        assert place.audit.verify() == Verdict(Problem.INSERTED, 2, 1)
        place.audit.append("setting.changed")
        assert [entry.sequence for entry in place.audit.entries()] == [1, 2, 3]
        assert place.audit.verify() == Verdict(Problem.ALTERED, 2, 1)


def test_an_older_seal_on_the_whole_log_is_noticed(tmp_path: Path) -> None:
    """Every row fits; that no more were cut off, nobody can say."""
    with made(tmp_path / "v") as place:
        old = place.vault.control.row("SELECT count, mac FROM audit_end")
        place.audit.append("setting.changed")
        assert old is not None
        place.vault.control.run("UPDATE audit_end SET count = ?, mac = ?", old)
        assert place.audit.verify() == Verdict(Problem.UNSEALED, 3, 2)


def test_a_table_without_order_is_read_all_the_same(tmp_path: Path) -> None:
    """Where somebody has made the table anew, a number may be there twice: that is an insertion."""
    with made(tmp_path / "v") as place:
        place.audit.append("setting.changed")
        control = place.vault.control
        control.run("CREATE TABLE other AS SELECT * FROM audit")
        control.run("DROP TABLE audit")
        control.run("ALTER TABLE other RENAME TO audit")
        control.run("INSERT INTO audit SELECT * FROM audit WHERE sequence = 1")
        assert place.audit.verify() == Verdict(Problem.INSERTED, 1, 1)


def test_one_row_that_fits_nothing_is_an_altered_one(tmp_path: Path) -> None:
    """A log of one row says too little to be called another vault's."""
    with made(tmp_path / "v") as place:
        place.vault.control.run("UPDATE audit SET outcome = 'other'")
        assert place.audit.verify() == Verdict(Problem.ALTERED, 1, 0)


def test_a_log_of_which_nothing_fits_is_another_one(tmp_path: Path) -> None:
    """However far off its rows are."""
    with made(tmp_path / "v") as place:
        for _ in range(3):
            place.audit.append("setting.changed")
        place.vault.control.run("UPDATE audit SET mac = zeroblob(32)")
        place.vault.control.run("UPDATE audit SET sequence = 1 << 40 WHERE sequence = 4")
        assert place.audit.verify() == Verdict(Problem.REPLACED, 1, 0)


def test_times_that_are_none_are_no_clock(tmp_path: Path) -> None:
    """An outbox may have held anything; what was sealed then is whole."""
    with made(tmp_path / "v") as place:
        place.note("document.added", 3)
        place.outbox.run("UPDATE outbox SET utc = 'yesterday' WHERE id = 2")
        place.outbox.run("UPDATE outbox SET utc = '2031-05-06T10:00:00' WHERE id = 3")
        place.collect()
        assert place.audit.verify() == Verdict(None, 0, 4)


def test_a_head_travels_as_a_line() -> None:
    """There and back; anything else is none."""
    head = Head(7, bytes(range(32)))
    assert Head.parse(head.text) == head
    assert Head.parse(Head().text) == Head()
    for wrong in ("", "seven:00", "7:zz"):
        with pytest.raises(ValueError, match=r".*"):
            Head.parse(wrong)


def test_an_anchor_is_followed_by_the_log_it_was_taken_from(tmp_path: Path) -> None:
    """Asked quickly, or with every row; an anchor of nothing always holds."""
    with made(tmp_path / "v") as place:
        anchor = place.audit.head()
        place.audit.append("setting.changed")
        for one in (anchor, Head(), place.audit.head()):
            assert place.audit.continues(one)
            assert place.audit.verify(one).sound
        assert not place.audit.continues(Head(2, anchor.mac))
        assert not place.audit.continues(Head(3, anchor.mac))
