"""An export on the disk: whole or not at all, its owner's alone, and nothing left beside it."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.errors import AccessDenied, DiskFull, StorageError
from desktop.export.file import Format, export
from tests.desktop.test_export_transcript import TURNS, made

STARTS = {Format.PDF: b"%PDF-", Format.DOCX: b"PK", Format.MARKDOWN: b"# Loan"}

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX's own")


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> Iterator[None]:
    """A PDF needs fonts, and fonts need an application."""
    assert qapp is not None
    return iter([None])


@pytest.mark.parametrize("form", Format)
def test_each_format_becomes_a_file(form: Format, tmp_path: Path) -> None:
    """In the place that was chosen, and nothing else."""
    path = tmp_path / f"Prüfung.{form}"
    export(made(*TURNS), form, path)
    assert path.read_bytes().startswith(STARTS[form])
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    """Also where others could read what it replaces."""
    path = tmp_path / "x.md"
    path.write_text("older")
    path.chmod(0o666)
    export(made(*TURNS), Format.MARKDOWN, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@posix
def test_a_full_disk_leaves_the_older_file_and_no_part(tmp_path: Path) -> None:
    """A limit on file size stands for the disk; the system refuses in the middle of the file."""
    import resource

    path = tmp_path / "x.pdf"
    path.write_text("older")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(DiskFull):
            export(made(*TURNS), Format.PDF, path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert path.read_text() == "older"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EACCES, AccessDenied),
        (errno.EROFS, AccessDenied),
        (errno.EIO, StorageError),
    ],
)
def test_refusals_are_errors_of_ours_and_name_no_file(
    code: int, kind: type[StorageError], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Messages exist for them, and a path in a log tells too much."""

    def refuse(_descriptor: int) -> None:
        raise OSError(code, "refused", str(tmp_path))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(kind) as raised:
        export(made(*TURNS), Format.MARKDOWN, tmp_path / "x.md")
    assert type(raised.value) is kind
    assert str(tmp_path) not in repr(raised.value)
    assert raised.value.__cause__ is None
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_is_none_is_refused(tmp_path: Path) -> None:
    """A folder that is gone, and one in the place of the file."""
    with pytest.raises(StorageError):
        export(made(*TURNS), Format.MARKDOWN, tmp_path / "gone" / "x.md")
    (tmp_path / "x.md").mkdir()
    with pytest.raises(StorageError):
        export(made(*TURNS), Format.MARKDOWN, tmp_path / "x.md")
    assert [path.name for path in tmp_path.iterdir()] == ["x.md"]


def test_an_interruption_leaves_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file beside it holds plain words as well."""

    def interrupt(_descriptor: int) -> None:
        assert [path.name[:9] for path in tmp_path.iterdir()] == [".cloister"]
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        export(made(*TURNS), Format.MARKDOWN, tmp_path / "x.md")
    assert list(tmp_path.iterdir()) == []


def test_the_longest_name_a_system_takes_is_taken(tmp_path: Path) -> None:
    """The part beside it has a short name of its own."""
    path = tmp_path / ("x" * 252 + ".md")
    export(made(*TURNS), Format.MARKDOWN, path)
    assert path.exists()
