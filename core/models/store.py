"""The models that a person brought: copied in whole, or not at all, and named by their hash.

A name made of the hash needs no cleaning, cannot hide a second file of the same content, and tells
two vaults of one computer that they mean the same model.
"""

import hashlib
import os
import shutil
import uuid
from collections.abc import Generator
from dataclasses import dataclass
from errno import EIO, ENOSPC
from pathlib import Path
from typing import Literal

import psutil

PIECE = 4 * 1024 * 1024
"""Bytes copied or hashed at a time; between two pieces the work can be stopped."""

_STAGED = ".partial"


@dataclass(frozen=True, slots=True)
class Progress:
    """So many bytes of a model file are done.

    Attributes:
        step: ``copying``, or ``checking`` its hash.
        done: bytes.
        total: bytes.
    """

    step: Literal["copying", "checking"]
    done: int
    total: int


def place(folder: Path, sha256: str) -> Path:
    """Return where the imported model of that hash lies in a models folder."""
    return folder / "imported" / f"{sha256}.gguf"


def stage(source: Path, folder: Path) -> Generator[Progress, None, tuple[Path, str]]:
    """Copy a file into a models folder under a name that nobody looks for, and read the copy back.

    Returns:
        The copy and its SHA-256. The caller moves it to its place, or removes it.

    Raises:
        OSError: the disk refuses, lacks the room, or gives back other bytes than it was given.
            Nothing is left behind, as when the generator is closed.
    """
    target = folder / "imported" / f"{os.getpid()}-{uuid.uuid4().hex}{_STAGED}"
    target.parent.mkdir(parents=True, exist_ok=True)
    _sweep(target.parent)
    try:
        given = yield from _copy(source, target)
        held = yield from digest(target)
        _expect(held, given)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return target, held


def digest(file: Path) -> Generator[Progress, None, str]:
    """Return the SHA-256 of a file, hexadecimal, telling how far it has come.

    Raises:
        OSError: it cannot be read.
    """
    hashed = hashlib.sha256()
    done = 0
    with file.open("rb") as stream:
        total = os.fstat(stream.fileno()).st_size
        while piece := stream.read(PIECE):
            hashed.update(piece)
            done += len(piece)
            yield Progress("checking", done, total)
    return hashed.hexdigest()


def _copy(source: Path, target: Path) -> Generator[Progress, None, str]:
    """Copy a file; return the SHA-256 of what was read."""
    hashed = hashlib.sha256()
    done = 0
    with source.open("rb") as original, target.open("xb") as copy:
        total = os.fstat(original.fileno()).st_size
        if total > shutil.disk_usage(target.parent).free:
            raise OSError(ENOSPC, os.strerror(ENOSPC))
        while piece := original.read(PIECE):
            hashed.update(piece)
            copy.write(piece)
            done += len(piece)
            yield Progress("copying", done, max(total, done))
        copy.flush()
        os.fsync(copy.fileno())
    return hashed.hexdigest()


def _expect(held: str, given: str) -> None:
    if held != given:
        raise OSError(EIO, os.strerror(EIO))


def _sweep(folder: Path) -> None:
    """Remove copies that a process left behind when it ended before its time."""
    for left in folder.glob(f"*{_STAGED}"):
        owner = left.name.split("-")[0]
        if owner.isdigit() and not psutil.pid_exists(int(owner)):
            left.unlink(missing_ok=True)
