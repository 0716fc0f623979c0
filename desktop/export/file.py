"""A transcript becomes a file of the kind that was chosen."""

from enum import StrEnum
from pathlib import Path

from core.vault.outside import write_private
from desktop.export.docx import to_docx
from desktop.export.markdown import to_markdown
from desktop.export.pdf import to_pdf
from desktop.export.transcript import Transcript


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
    write_private(path, [encoded(transcript, form)])


def encoded(transcript: Transcript, form: Format) -> bytes:
    """Return a transcript as the bytes of a file, made in memory."""
    match form:
        case Format.MARKDOWN:
            return to_markdown(transcript).encode()
        case Format.DOCX:
            return to_docx(transcript)
        case Format.PDF:
            return to_pdf(transcript)
