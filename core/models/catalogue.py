"""The catalogue of models: which files belong to each, and whether a file is the right one.

`find` looks only at names and sizes and takes well under a millisecond. `verify` reads every byte
(about 0.1 s for the 190 MB of the default models, from a warm disk cache): the caller decides when
that is due, for example before a model is loaded for the first time in a run.
"""

import hashlib
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from core.errors import ModelHashMismatch, ModelMissing
from core.models.memory import Shape
from core.paths import program_folder

Kind = Literal["writer", "embedder"]
"""What a model is for: a writer words answers, an embedder turns passages into vectors."""

Sha256 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]

RelativePath = Annotated[str, msgspec.Meta(pattern=r"^\w[\w.-]*(/\w[\w.-]*)*$")]
"""A path with forward slashes that cannot leave its folder: no part of it starts with a dot."""


class ModelFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of a model.

    Attributes:
        file: where it lies inside a models folder.
        member: where it lies inside the package that brings it.
        size: bytes.
        sha256: hexadecimal, lower case.
    """

    file: RelativePath
    member: RelativePath
    size: Annotated[int, msgspec.Meta(gt=0)]
    sha256: Sha256


class Model(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One model of the catalogue.

    Attributes:
        id: the name that settings and errors use.
        kind: what it is for.
        family: which of our own chat templates or loaders it takes.
        licence: SPDX identifier of the model's own licence.
        package: the Python package that brings it, as ``name==version``.
        path: the file or folder, inside a models folder, that is handed to the engine.
        files: everything that must be there.
        name: what its makers call it.
        quantisation: how its numbers are stored; empty where nobody says.
        shape: of a writer's network.
    """

    id: str
    kind: Kind
    family: str
    licence: str
    package: Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9-]+==[0-9.]+$")]
    path: RelativePath
    files: Annotated[tuple[ModelFile, ...], msgspec.Meta(min_length=1)]
    name: str = ""
    quantisation: str = ""
    shape: Shape | None = None

    @property
    def sha256(self) -> str:
        """The SHA-256 of its largest file, the one with the weights."""
        return max(self.files, key=lambda file: file.size).sha256

    @property
    def size(self) -> int:
        """Bytes on disk, all files together."""
        return sum(file.size for file in self.files)


class Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The models that Cloister knows; the first of each kind is the default.

    Attributes:
        models: in the order of the file.
    """

    models: tuple[Model, ...]

    def model(self, model_id: str) -> Model:
        """The model of that id.

        Raises:
            ModelMissing: no such model in the catalogue.
        """
        for model in self.models:
            if model.id == model_id:
                return model
        raise ModelMissing(model_id)

    def default(self, kind: Kind) -> Model:
        """The model to use where the person has chosen none.

        Raises:
            ModelMissing: the catalogue holds no model of that kind.
        """
        for model in self.models:
            if model.kind == kind:
                return model
        raise ModelMissing(kind)


def load(file: Path | None = None) -> Catalogue:
    """Read a catalogue.

    Args:
        file: a TOML file; without one, the catalogue that comes with the program.

    Raises:
        OSError: the file cannot be read.
        tomllib.TOMLDecodeError: it is not TOML.
        msgspec.ValidationError: it is not a catalogue.
    """
    file = file or program_folder() / "assets" / "models.toml"
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Catalogue)


def find(folders: Iterable[Path], model_id: str, catalogue: Catalogue | None = None) -> Path:
    """Where a model lies: the file or folder to hand to its engine.

    Args:
        folders: models folders, searched in order. The first that holds every file of the model,
            each at its right size, is taken.
        model_id: the model's name in the catalogue.
        catalogue: without one, the catalogue that comes with the program.

    Raises:
        ModelMissing: the catalogue does not know the model, or no folder holds it whole.
    """
    return _locate(folders, (catalogue or load()).model(model_id))[1]


def verify(folders: Iterable[Path], model_id: str, catalogue: Catalogue | None = None) -> Path:
    """Find a model as `find` does, then check the SHA-256 of every file of it.

    Raises:
        ModelMissing: as for `find`.
        ModelHashMismatch: a file is not the one that the catalogue names.
    """
    model = (catalogue or load()).model(model_id)
    folder, path = _locate(folders, model)
    for file in model.files:
        found = sha256_of(folder / file.file)
        if found != file.sha256:
            raise ModelHashMismatch(file.sha256, found)
    return path


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, hexadecimal, read in pieces and never held whole in memory."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def has_size(path: Path, size: int) -> bool:
    """Whether there is a file of exactly that many bytes."""
    return path.is_file() and path.stat().st_size == size


def _locate(folders: Iterable[Path], model: Model) -> tuple[Path, Path]:
    for folder in folders:
        if all(has_size(folder / file.file, file.size) for file in model.files):
            return folder, folder / model.path
    raise ModelMissing(model.id)
