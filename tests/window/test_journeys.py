"""People's journeys through the real window, each on a screen of its own."""

from pathlib import Path

from tests.screen.run import run_script


def travel(journey: str, folder: Path) -> None:
    """Run a journey; it fails, too, when it leaves a process behind."""
    run_script(f"tests.window.{journey}", str(folder / "home"), timeout=300, pictures=folder)


def test_the_first_day(tmp_path: Path) -> None:
    """First run, drop, ask during reading, cited words highlighted, export, lock, and back."""
    (tmp_path / "home").mkdir()
    travel("first_day", tmp_path)


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


def test_closing_while_documents_go_in(tmp_path: Path) -> None:
    """Nothing is asked, nothing is lost, no process is left; the next start goes on."""
    (tmp_path / "home").mkdir()
    travel("closing", tmp_path)
    travel("closing", tmp_path)
