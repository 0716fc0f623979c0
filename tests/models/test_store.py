"""A model file is copied whole or not at all."""

import hashlib
import os
from pathlib import Path

import pytest

from core.models import store
from core.models.store import Progress

CONTENT = os.urandom(store.PIECE + 1000)


def finished(folder: Path, source: Path) -> tuple[list[Progress], Path, str]:
    """Copy a file; return what was told, the copy and its hash."""
    told = []
    work = store.stage(source, folder)
    while True:
        try:
            told.append(next(work))
        except StopIteration as end:
            return told, *end.value


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return a file of more than one piece."""
    file = tmp_path / "given.gguf"
    file.write_bytes(CONTENT)
    return file


def test_a_copy_is_read_back_and_has_the_hash_of_its_source(tmp_path: Path, source: Path) -> None:
    """Copying tells how far it is, then checking does."""
    told, copy, sha256 = finished(tmp_path / "models", source)

    assert copy.read_bytes() == CONTENT
    assert sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert [one.step for one in told] == ["copying", "copying", "checking", "checking"]
    assert told[-1] == Progress("checking", len(CONTENT), len(CONTENT))


@pytest.mark.parametrize("steps", [1, 3])
def test_stopping_leaves_nothing_behind(tmp_path: Path, source: Path, steps: int) -> None:
    """Whether it was copying or checking."""
    work = store.stage(source, tmp_path / "models")
    for _ in range(steps):
        next(work)
    work.close()

    assert list((tmp_path / "models" / "imported").iterdir()) == []


def test_a_file_that_the_disk_has_no_room_for_is_not_begun(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is not filled up to find that out."""

    class Usage:
        free = 10

    monkeypatch.setattr("shutil.disk_usage", lambda _folder: Usage)
    with pytest.raises(OSError, match="space"):
        list(store.stage(source, tmp_path / "models"))
    assert list((tmp_path / "models" / "imported").iterdir()) == []


def test_a_copy_that_the_disk_changed_is_refused(tmp_path: Path, source: Path) -> None:
    """What is read back has to be what was read."""
    work = store.stage(source, tmp_path / "models")
    while next(work).step == "copying":
        (partial,) = (tmp_path / "models" / "imported").iterdir()
    with partial.open("r+b") as file:
        file.seek(len(CONTENT) - 1)
        file.write(bytes([CONTENT[-1] ^ 1]))
    with pytest.raises(OSError, match=r"[Ee]rror"):
        list(work)
    assert not partial.exists()


def test_what_a_crash_left_behind_is_swept(tmp_path: Path, source: Path) -> None:
    """Gigabytes of half a model do not stay; those of a process that runs do."""
    folder = tmp_path / "models" / "imported"
    folder.mkdir(parents=True)
    (folder / "999999999-dead.partial").touch()
    (folder / f"{os.getpid()}-alive.partial").touch()
    finished(tmp_path / "models", source)

    assert not (folder / "999999999-dead.partial").exists()
    assert (folder / f"{os.getpid()}-alive.partial").exists()
