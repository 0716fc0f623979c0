"""An export becomes a file: whole or not at all, and for its owner's eyes only."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path

from core.errors import AccessDenied, DiskFull, StorageError
from desktop.export.docx import to_docx
from desktop.export.markdown import to_markdown
from desktop.export.pdf import to_pdf
from desktop.export.transcript import Transcript

_NO_SPACE = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NO_ACCESS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})

# Windows would translate line ends and let a child inherit the handle.
_PLAIN = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)


class Format(StrEnum):
    """What an export can be; the value is its file's suffix, without the dot."""

    PDF = "pdf"
    DOCX = "docx"
    MARKDOWN = "md"


def export(transcript: Transcript, form: Format, path: Path) -> None:
    """Write a transcript to a file; what was there before is replaced at the last moment.

    It may run in any thread. The file is not encrypted; on POSIX only its owner may read it.

    Raises:
        DiskFull: no space, over a quota or over a limit on file size; nothing is left behind.
        AccessDenied: not permitted there, or another program holds the file.
        StorageError: any other refusal, with its errno's name.
    """
    data = encoded(transcript, form)
    with _refusals():
        _replace(path, data)


def encoded(transcript: Transcript, form: Format) -> bytes:
    """Return a transcript as the bytes of a file, made in memory."""
    match form:
        case Format.MARKDOWN:
            return to_markdown(transcript).encode()
        case Format.DOCX:
            return to_docx(transcript)
        case Format.PDF:
            return to_pdf(transcript)


def _replace(path: Path, data: bytes) -> None:
    # Beside the target, because only there a file takes another's place at once. It holds the
    # same plain words, so it goes whatever happens.
    staged = path.with_name(f".cloister-{secrets.token_hex(8)}.part")
    try:
        descriptor = os.open(staged, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _PLAIN, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(descriptor)
        staged.replace(path)
    except BaseException:
        with suppress(OSError):
            staged.unlink()
        raise


@contextmanager
def _refusals() -> Iterator[None]:
    """Turn each ``OSError`` inside into a `StorageError`, which names no file."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_SPACE:
            raise DiskFull from None
        if error.errno in _NO_ACCESS:
            raise AccessDenied from None
        raise StorageError(errno.errorcode.get(error.errno or 0, "unknown")) from None
