"""Use case: say where every byte lives, and which processes hold what."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import psutil

from core.models.catalogue import Catalogue
from core.records.workspaces import Workspaces
from core.vault import attempts, copies, lockfile, making

_CHILDREN = {
    "core.reading.child": "reader",
    "core.semantic.child": "semantic",
    "core.writing.child": "writer",
}

_SIDE_FILES = (".db-wal", ".db-shm", ".db-journal")
"""How the names of those end that SQLite keeps beside a database, encrypted like it."""


class Kind(Enum):
    """What lies at a place, in the order in which places are told."""

    HEADER = "header"
    CONTROL = "control"
    WORKSPACE = "workspace"
    LOCK = "lock"
    ATTEMPTS = "attempts"
    OTHER = "other"
    MODEL = "model"
    CONFIG = "config"


@dataclass(frozen=True, slots=True)
class Place:
    """Something that is kept on this computer's disk.

    Attributes:
        kind: what it is.
        name: of the workspace or the model; empty for the rest, and for the file of a workspace
            that is deleted, whose key is destroyed.
        path: a file or a folder.
        size: bytes of all files that belong to it.
        files: how many those are: everything below a folder, a database's side files, both copies
            of the header.
        encrypted: whether its content is encrypted.
    """

    kind: Kind
    name: str
    path: Path
    size: int
    files: int
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
        found = [self._of_vault(path, files, names) for path, files in _grouped(self._vault)]
        found += self._of_models()
        if config is not None and config.is_dir():
            # Its own files only: on some systems vaults and models lie in folders below it.
            files = [path for path in config.iterdir() if path.is_file()]
            found.append(_place(Kind.CONFIG, "", config, files))
        return sorted(found, key=lambda place: list(Kind).index(place.kind))

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

    def _of_vault(self, path: Path, files: Iterable[Path], names: Mapping[str, str]) -> Place:
        kinds = {
            self._vault / copies.MAIN: Kind.HEADER,
            self._vault / making.CONTROL: Kind.CONTROL,
            self._vault / lockfile.NAME: Kind.LOCK,
            self._vault / attempts.FILE: Kind.ATTEMPTS,
        }
        kind = kinds.get(path, Kind.OTHER)
        if path.parent == self._vault / making.WORKSPACES and path.suffix == ".db":
            kind = Kind.WORKSPACE
        return _place(kind, names.get(path.stem, ""), path, files)

    def _of_models(self) -> list[Place]:
        found = []
        for model in self._catalogue.models:
            there = (folder / model.path for folder in self._models)
            path = next((path for path in there if path.exists()), None)
            if path is not None:
                found.append(_place(Kind.MODEL, model.name or model.id, path, _below(path)))
        for folder in self._models:
            found += [
                _place(Kind.MODEL, path.stem[:12], path, [path])
                for path in _below(folder / "imported")
            ]
        return found


def _place(kind: Kind, name: str, path: Path, files: Iterable[Path]) -> Place:
    sizes = [size for file in files if (size := _size(file)) is not None]
    # The header holds wrapped keys, the lock a process's number; other files are not ours to judge.
    encrypted = kind in {Kind.CONTROL, Kind.WORKSPACE}
    return Place(kind, name, path, sum(sizes), len(sizes), encrypted)


def _grouped(vault: Path) -> list[tuple[Path, list[Path]]]:
    """Return the files of a vault, each with those that belong to it."""
    groups: dict[Path, list[Path]] = {}
    for path in _below(vault):
        groups.setdefault(_main(path), []).append(path)
    return list(groups.items())


def _main(path: Path) -> Path:
    """Return the file that a file belongs to, often itself."""
    if path.name == copies.BACKUP:
        return path.with_name(copies.MAIN)
    if path.name.endswith(_SIDE_FILES):
        return path.with_name(path.name.rpartition("-")[0])
    return path


def _below(path: Path) -> list[Path]:
    """Return a file, or the files of a folder and its folders; none where nothing is there."""
    return [path] if path.is_file() else sorted(one for one in path.rglob("*") if one.is_file())


def _size(file: Path) -> int | None:
    try:
        return file.stat().st_size
    except OSError:  # gone while we looked
        return None


def _role(command: Sequence[str]) -> str:
    return next((_CHILDREN[word] for word in command if word in _CHILDREN), "other")
