"""People's journeys through the real window, each on a screen of its own."""

import json
from collections.abc import Sequence
from pathlib import Path

from tests.programs import found
from tests.screen.run import run_script

PROMISED_MS = 50
"""The longest that the GUI thread may keep a person waiting, other programs' time left out."""


def travel(journey: str, folder: Path, within: Sequence[str] = ()) -> str:
    """Run a journey and return what it printed; it fails, too, when it leaves a process behind."""
    home = str(folder / "home")
    return run_script(f"tests.window.{journey}", home, timeout=300, pictures=folder, within=within)


def test_the_first_day(tmp_path: Path) -> None:
    """First run, drop, ask during reading, cited words highlighted, export, lock, and back.

    The kernel tells of every call about the network, and of every file that is opened, of the
    program and of all that it starts: no socket of the network is even asked for, and no file
    that a text names.
    """
    (tmp_path / "home").mkdir()
    trace = tmp_path / "trace"
    strace = found("strace", "strace")
    travel(
        "first_day",
        tmp_path,
        (strace, "-f", "-e", "trace=network,open,openat,stat,newfstatat,access", "-o", str(trace)),
    )
    calls = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    assert any("AF_UNIX" in call for call in calls)
    assert any("loan-agreement" in call or "policy.pdf" in call for call in calls)
    assert [call for call in calls if "cloister-bait" in call] == []
    assert [call for call in calls if "AF_INET" in call or "AF_NETLINK" in call] == []


def test_a_document_with_a_password(tmp_path: Path) -> None:
    """The password is asked for in the row; a wrong one is told."""
    (tmp_path / "home").mkdir()
    travel("password", tmp_path)


def test_a_broken_document_among_good_ones(tmp_path: Path) -> None:
    """It costs itself; what is no PDF is refused by name; both leave the others alone."""
    (tmp_path / "home").mkdir()
    travel("broken", tmp_path)


def test_a_document_is_removed(tmp_path: Path) -> None:
    """Its text is not found any more, and old conversations say that it was removed."""
    (tmp_path / "home").mkdir()
    travel("removed", tmp_path)


def test_by_the_keyboard_alone(tmp_path: Path) -> None:
    """From first run to lock without the mouse, and the focus is always on something named."""
    (tmp_path / "home").mkdir()
    travel("keyboard", tmp_path)


def test_a_forgotten_passphrase(tmp_path: Path) -> None:
    """The recovery key opens the vault, and neither it nor a passphrase stands in any file."""
    (tmp_path / "home").mkdir()
    travel("recovered", tmp_path)


def test_closing_while_documents_go_in(tmp_path: Path) -> None:
    """Nothing is asked, nothing is lost, no process is left; the next start goes on."""
    (tmp_path / "home").mkdir()
    travel("closing", tmp_path)
    travel("closing", tmp_path)


def test_nobody_waits_while_a_filing_goes_in_and_answers_stream(tmp_path: Path) -> None:
    """A watchdog on the GUI thread; time that the machine gave to other programs is left out."""
    (tmp_path / "home").mkdir()
    told = travel("waits", tmp_path)
    figures = json.loads(next(line for line in told.splitlines() if line.startswith("{")))
    assert figures["worst_own_ms"] <= PROMISED_MS, told


def test_a_second_start_and_a_signal(tmp_path: Path) -> None:
    """The second start ends at once and the first window comes forward; SIGTERM locks and ends."""
    (tmp_path / "home").mkdir()
    travel("second_start", tmp_path)
