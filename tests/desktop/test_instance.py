"""One window per vault: the others are told through a file."""

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.handover import Handover, take
from desktop.instance import Instance


def test_a_second_start_calls_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    """Only one window is the first; the other start brings it forward."""
    first, second = Instance(tmp_path), Instance(tmp_path)
    assert first.first()
    assert not second.first()
    with qtbot.waitSignal(first.called), qtbot.assertNotEmitted(second.called):
        second.call()


def test_a_vault_calls_the_window_that_has_it_open(qtbot: QtBot, tmp_path: Path) -> None:
    """Windows of other vaults stay where they are, and no path is written anywhere."""
    one, other, asking = (Instance(tmp_path / "config") for _ in range(3))
    one.vault, other.vault = tmp_path / "Client files", tmp_path / "Own files"
    with qtbot.waitSignal(other.called), qtbot.assertNotEmitted(one.called):
        asking.call(tmp_path / "Own files")
    written = b"".join(path.read_bytes() for path in (tmp_path / "config").iterdir())
    assert b"files" not in written


def test_files_go_to_the_window_that_is_there_and_into_no_file(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Names of files are the person's own: they are handed over in memory, once."""
    config = tmp_path / "config"
    first, second = Instance(config), Instance(config)
    files = [tmp_path / "Müller divorce.pdf", tmp_path / "b.pdf"]
    other = threading.Thread(target=second.call, kwargs={"files": files})
    with qtbot.waitSignal(first.brought) as brought:
        other.start()
    other.join()
    assert brought.args == [files]
    written = b"".join(path.read_bytes() for path in config.iterdir())
    assert b"divorce" not in written
    assert str(tmp_path).encode() not in written


def test_what_was_handed_over_is_gone(tmp_path: Path) -> None:
    """Taken once, and by nobody who comes late or guesses."""
    given = Handover([tmp_path / "a.pdf"])
    assert take(given.token) == [tmp_path / "a.pdf"]
    assert given.wait()
    assert take(given.token) == ()
    token = given.token
    del given
    assert take(token) == ()
    assert take("no such token") == ()
