"""Memories of words: quick while a vault is open, empty when it is locked."""

import threading

import pytest

from core.text import remembered as module
from core.text.remembered import forget, remember, remembered


@pytest.fixture(autouse=True)
def _open(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a process of its own, with one vault open."""
    monkeypatch.setattr(module, "_MEMORIES", module._Memories())
    remember()


def test_what_was_asked_before_is_not_worked_out_again() -> None:
    """Until more was asked for than is kept."""
    worked: list[str] = []

    @remembered(2)
    def loud(text: str) -> str:
        worked.append(text)
        return text.upper()

    assert [loud(word) for word in ("a", "b", "a", "c", "b")] == ["A", "B", "A", "C", "B"]
    assert worked == ["a", "b", "c", "b"]


def test_nothing_is_left_after_locking_and_nothing_comes_back() -> None:
    """Work may go on for a moment while a vault is locked."""
    worked: list[str] = []

    @remembered(10)
    def loud(text: str) -> str:
        worked.append(text)
        return text.upper()

    loud("before")
    forget()
    assert loud("before") == "BEFORE"
    assert loud("before") == "BEFORE"
    assert worked == ["before"] * 3
    remember()
    loud("before")
    loud("before")
    assert worked == ["before"] * 4


def test_another_vault_that_stays_open_keeps_its_memory() -> None:
    """What is left of the locked one is gone all the same."""
    worked: list[str] = []

    @remembered(10)
    def loud(text: str) -> str:
        worked.append(text)
        return text.upper()

    remember()
    loud("word")
    forget()
    loud("word")
    loud("word")
    assert worked == ["word", "word"]


def test_what_is_under_way_while_locking_is_not_kept() -> None:
    """The thread that was late empties the memory itself."""
    begun, locked = threading.Event(), threading.Event()
    worked: list[str] = []

    @remembered(10)
    def slow(text: str) -> str:
        worked.append(text)
        begun.set()
        assert locked.wait(10)
        return text

    late = threading.Thread(target=slow, args=("word",))
    late.start()
    assert begun.wait(10)
    forget()
    locked.set()
    late.join()
    remember()
    slow("word")
    assert worked == ["word", "word"]
