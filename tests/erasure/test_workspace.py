"""A workspace is erased by destroying its key; the receipt says what went."""

import pytest

from core.errors import AccessDenied
from core.records.receipts import Kind, Step
from tests.erasure import Office
from tests.records import content


def test_the_receipt_counts_what_was_in_it(office: Office) -> None:
    """Documents, pages, passages, vectors, conversations, turns; the key, the log, the files."""
    doomed = office.id("Ward 7")
    key: bytes = office.workspaces.keys()[doomed]
    assert key in content(office.vault.control)
    receipt = office.workspaces.delete(doomed)
    assert (receipt.kind, receipt.object, receipt.name) == (Kind.WORKSPACE, doomed, "Ward 7")
    counts = dict(receipt.steps)
    assert counts.pop(Step.FILES) >= 1
    assert counts == {
        Step.DOCUMENTS: 1,
        Step.PAGES: 2,
        Step.PASSAGES: 2,
        Step.VECTORS: 2,
        Step.CONVERSATIONS: 1,
        Step.TURNS: 1,
        Step.KEY: 1,
        Step.LOG: 1,
        Step.KEPT: 0,
    }
    assert key not in content(office.vault.control)
    assert (office.vault.folder / "control.db-wal").stat().st_size == 0
    assert not list((office.vault.folder / "workspaces").glob(f"{doomed}*"))


def test_files_that_stay_are_said_to_stay(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """The key is destroyed all the same."""

    def refuse(_workspace: str) -> None:
        raise AccessDenied

    doomed = office.id("Ward 7")
    monkeypatch.setattr(office.vault, "remove_workspace", refuse)
    receipt = office.workspaces.delete(doomed)
    assert receipt.count(Step.KEY) == 1
    assert (receipt.count(Step.FILES), receipt.count(Step.KEPT) >= 1) == (0, True)


def test_a_damaged_workspace_has_a_receipt_without_counts(office: Office) -> None:
    """Nobody knows any more what was in it."""
    doomed = office.id("Ward 7")
    office.database(doomed).close()
    (office.vault.folder / "workspaces" / f"{doomed}.db").write_bytes(bytes(8192))
    receipt = office.workspaces.delete(doomed)
    assert [step for step, _ in receipt.steps] == [Step.KEY, Step.LOG, Step.FILES, Step.KEPT]
