"""The harness itself: what a hand does arrives, what eyes see is there, failures say why."""

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from tests.screen.run import PICTURES, run_script
from tests.screen.server import ROOT, screen

SAMPLE = "tests.screen.sample"


@pytest.fixture(autouse=True)
def failures_meant_here_stay_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep pictures of what fails on purpose out of the folder for those of real failures."""
    monkeypatch.delenv(PICTURES, raising=False)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Return three files whose names are not easy."""
    names = ["plain.pdf", "two words & 100 %.pdf", "Überweisung für Zoë, № 7.pdf"]
    for name in names:
        (tmp_path / name).touch()
    return [str(tmp_path / name) for name in names]


# --- What a person does ---------------------------------------------------------------------------


def test_files_dropped_from_another_process_arrive_with_their_exact_paths(
    files: list[str],
) -> None:
    """Three files come by XDND in one drop, spaces and letters beyond ASCII included."""
    assert json.loads(run_script(SAMPLE, "drop", *files)) == files


def test_a_place_that_takes_no_files_refuses_them(files: list[str]) -> None:
    """The script learns that the drop was refused, and the mouse is free again."""
    run_script(SAMPLE, "refuse", files[0])


@pytest.mark.parametrize(
    "text",
    ["What is due on 1 May 2031, net-30?", "Grüße: ÄÖÜß, ñ, é, €, „Zitat“, 表", "a+b @#[]{}|~"],
)
def test_typing_arrives_in_the_field_that_has_the_focus(text: str) -> None:
    """Also capitals, punctuation, umlauts, and characters that the keyboard does not have."""
    run_script(SAMPLE, "type_text", text)


def test_the_mouse_clicks_double_clicks_and_draws_over_text() -> None:
    """A button is pressed, a word and a line of text are selected, Tab goes on from there."""
    run_script(SAMPLE, "click")


def test_a_shortcut_reaches_the_window() -> None:
    """Ctrl+L triggers its action."""
    run_script(SAMPLE, "shortcut")


def test_the_wheel_scrolls() -> None:
    """What is scrolled moves up."""
    run_script(SAMPLE, "scroll")


def test_a_menu_that_waits_for_its_answer_gets_it() -> None:
    """The program's thread is inside of the menu; the person is not."""
    run_script(SAMPLE, "menu")


def test_the_keyboard_goes_back_to_the_window_when_a_dialog_closes() -> None:
    """As a desktop's window manager does it."""
    run_script(SAMPLE, "dialog")


def test_closing_the_window_ends_the_program() -> None:
    """The script needs nothing more to end."""
    run_script(SAMPLE, "close")


# --- What a person sees ---------------------------------------------------------------------------


def test_a_picture_shows_the_colour_that_is_on_the_screen() -> None:
    """On a small screen, at the place where the widget is, and not beside it."""
    run_script(SAMPLE, "see", size=(1024, 640))


def test_places_are_right_where_qt_scales(files: list[str]) -> None:
    """At 200 %, the mouse, the files and the picture meet the widgets too."""
    run_script(SAMPLE, "click", size=(2880, 1800), scale=2)
    run_script(SAMPLE, "see", size=(2880, 1800), scale=2)
    run_script(SAMPLE, "drop", *files, size=(2880, 1800), scale=2)


def test_what_is_covered_cannot_be_clicked() -> None:
    """The hand refuses what a person could not do."""
    assert run_script(SAMPLE, "cover").strip() == "unreachable"


# --- When it goes wrong ---------------------------------------------------------------------------


def test_a_script_that_fails_shows_where_and_leaves_a_picture(tmp_path: Path) -> None:
    """The test's message holds the traceback and names the picture."""
    with pytest.raises(pytest.fail.Exception, match="ended with code 1") as raised:
        run_script(SAMPLE, "fail", pictures=tmp_path)

    assert "not within 0.1 s" in str(raised.value)
    (picture,) = tmp_path.glob("*.png")
    assert str(picture) in str(raised.value)
    assert picture.stat().st_size > 0


def test_a_program_that_hangs_shows_what_it_was_doing(tmp_path: Path) -> None:
    """Over its time, the message holds the stacks of all threads, and there is a picture."""
    with pytest.raises(pytest.fail.Exception, match="took more than 3 s") as raised:
        run_script(SAMPLE, "hang", timeout=3, pictures=tmp_path)

    assert "in _sleep_for_ever" in str(raised.value)
    assert len(list(tmp_path.glob("*.png"))) == 1


@pytest.mark.parametrize(
    ("script", "words"),
    [("warn", "Qt: a warning of Qt"), ("stumble", "ValueError: nobody's")],
)
def test_what_the_program_complains_about_fails_the_script(
    tmp_path: Path, script: str, words: str
) -> None:
    """A warning of Qt, and an error in a slot, are not overlooked."""
    with pytest.raises(pytest.fail.Exception, match="ended with code 1") as raised:
        run_script(SAMPLE, script, pictures=tmp_path)

    assert words in str(raised.value)


def test_a_process_left_behind_is_named_and_ended(tmp_path: Path) -> None:
    """Also one that has left the session of its parent, as the program's children do."""
    with pytest.raises(pytest.fail.Exception, match=f"left .*{tmp_path}"):
        run_script(SAMPLE, "leave", str(tmp_path), pictures=tmp_path)

    running = {" ".join(process.cmdline()) for process in psutil.process_iter()}
    assert not [line for line in running if str(tmp_path) in line]


def test_the_server_is_gone_when_the_test_is_over() -> None:
    """Whatever happens in between, it ends, and so does its window manager."""
    me = psutil.Process()

    def crash() -> None:
        with screen():
            assert len(me.children()) == 2
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        crash()

    assert me.children() == []


def test_the_server_ends_itself_when_the_tests_are_killed() -> None:
    """After kill -9 nobody is left to end it."""
    code = """
import os, psutil, signal
from tests.screen.server import screen
with screen():
    print(*[child.pid for child in psutil.Process().children()], flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""
    killed = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, check=False
    )

    children = []
    for number in killed.stdout.split():
        with suppress(psutil.NoSuchProcess):
            children.append(psutil.Process(int(number)))
    assert len(killed.stdout.split()) == 2
    assert psutil.wait_procs(children, 30)[1] == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has such servers")
@pytest.mark.parametrize(("user", "outcome"), [(0, "Failed"), (1000, "Skipped")])
def test_a_missing_server_fails_where_it_could_be_there(
    monkeypatch: pytest.MonkeyPatch, user: int, outcome: str
) -> None:
    """Where set-up could have brought it, the test fails; elsewhere it is skipped. Both say how."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(os, "geteuid", lambda: user)

    with pytest.raises(BaseException, match=r"start\.py test") as raised, screen():
        pass

    assert raised.type.__name__ == outcome
