"""Use case: say where every byte lives, and which processes hold what."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import psutil

from core.models.catalogue import Catalogue
from core.records.workspaces import Workspaces

_CHILDREN = {
    "core.reading.child": "reader",
    "core.semantic.child": "semantic",
    "core.writing.child": "writer",
}


class Kind(Enum):
    """What lies at a place."""

    HEADER = "header"
    CONTROL = "control"
    WORKSPACE = "workspace"
    LOCK = "lock"
    OTHER = "other"
    MODEL = "model"
    CONFIG = "config"


@dataclass(frozen=True, slots=True)
class Place:
    """Something that is kept on this computer's disk.

    Attributes:
        kind: what it is.
        name: of the workspace or the model; empty for the rest.
        path: a file or a folder.
        size: bytes, everything below a folder and a database's side files counted.
        encrypted: whether its content is encrypted.
    """

    kind: Kind
    name: str
    path: Path
    size: int
    encrypted: bool


@dataclass(frozen=True, slots=True)
class Process:
    """A process of this program that runs now.

    Attributes:
        role: ``app``, ``reader``, ``semantic``, ``writer`` or ``other``.
        pid: its number.
        memory: bytes that are resident.
    """

    role: str
    pid: int
    memory: int


class Places:
    """Looks at the disk and at the processes; it reads no content.

    Args:
        vault: the vault's folder.
        workspaces: of the vault.
        models: folders where models lie.
        catalogue: the models that come with the program.
    """

    def __init__(
        self, vault: Path, workspaces: Workspaces, models: Sequence[Path], catalogue: Catalogue
    ) -> None:
        self._vault = vault
        self._workspaces = workspaces
        self._models = models
        self._catalogue = catalogue

    def all(self, config: Path | None = None) -> list[Place]:
        """Return every place, the vault's first.

        Args:
            config: the folder with the list of vaults and the look; None to leave it out.
        """
        names = {one.id: one.name for one in self._workspaces.all()}
        found = [self._vault_place(path, names) for path in _stems(self._vault)]
        found += self._model_places()
        if config is not None and config.is_dir():
            found.append(Place(Kind.CONFIG, "", config, _size(config), encrypted=False))
        return found

    def processes(self) -> list[Process]:
        """Return this process and its children, itself first."""
        me = psutil.Process()
        found = [Process("app", me.pid, me.memory_info().rss)]
        for child in me.children(recursive=True):
            try:
                found.append(Process(_role(child.cmdline()), child.pid, child.memory_info().rss))
            except psutil.Error:  # it ended while we looked
                continue
        return found

    def _vault_place(self, path: Path, names: dict[str, str]) -> Place:
        name = names.get(path.stem, "")
        kind = Kind.OTHER
        if name:
            kind = Kind.WORKSPACE
        elif path.name.startswith("header"):
            kind = Kind.HEADER
        elif path.name.startswith("control"):
            kind = Kind.CONTROL
        elif path.name.startswith("lock") or path.suffix == ".lock":
            kind = Kind.LOCK
        # The header holds wrapped keys and no secret that is not; the lock a process's number.
        encrypted = kind not in {Kind.HEADER, Kind.LOCK}
        return Place(kind, name, path, _with_side_files(path), encrypted)

    def _model_places(self) -> list[Place]:
        found: dict[Path, Place] = {}
        for model in self._catalogue.models:
            for folder in self._models:
                path = folder / model.path
                if path.exists():
                    found[path] = Place(Kind.MODEL, model.id, path, _size(path), encrypted=False)
                    break
        for folder in self._models:
            imported = folder / "imported"
            if imported.is_dir():
                for path in sorted(imported.iterdir()):
                    found[path] = Place(Kind.MODEL, path.stem[:12], path, _size(path), False)
        return list(found.values())


def _stems(folder: Path) -> list[Path]:
    """Return the files of a vault, a database's side files left out."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path for path in files if not path.name.endswith(("-wal", "-shm", "-journal"))]


def _with_side_files(path: Path) -> int:
    beside = (path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal"))
    return _size(path) + sum(_size(one) for one in beside if one.exists())


def _size(path: Path) -> int:
    try:
        if path.is_dir():
            return sum(one.stat().st_size for one in path.rglob("*") if one.is_file())
        return path.stat().st_size
    except OSError:  # gone while we looked
        return 0


def _role(command: Sequence[str]) -> str:
    return next((_CHILDREN[word] for word in command if word in _CHILDREN), "other")
