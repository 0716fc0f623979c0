"""One window per vault: the others are told through a file."""

from pathlib import Path

from pytestqt.qtbot import QtBot

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
