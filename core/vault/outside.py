"""A file that leaves the vault: whole or not at all, and for its owner's eyes only."""

import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from core.vault import disk


def write_private(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file; what was there before is replaced at the last moment.

    It is not encrypted; on POSIX only its owner may read it.

    Args:
        path: where.
        pieces: what, written as they come.

    Raises:
        DiskFull, AccessDenied, StorageError: the disk refused; nothing is left behind.
    """
    # Beside the target, because only there a file takes another's place at once. It holds the
    # same plain words, so it goes whatever happens.
    staged = path.with_name(f".cloister-{secrets.token_hex(8)}.part")
    with disk.refusals():
        try:
            with os.fdopen(disk.private_file(staged, os.O_EXCL), "wb") as file:
                for piece in pieces:
                    file.write(piece)
                file.flush()
                disk.sync(file.fileno())
            disk.publish(staged, path)
        except BaseException:
            with suppress(OSError):
                staged.unlink()
            raise
