"""What a power cut leaves of a folder: what was waited for, and of the rest nothing or some.

Bytes written to a file last once the file was synced, names once their folder was. Of what was not
waited for, a cut may keep any writes, in any order; names change in their order, as journalling
file systems have it.
"""

from dataclasses import dataclass, field
from pathlib import Path
from random import Random


@dataclass(eq=False, slots=True)
class _Inode:
    """The bytes of one file that last, whatever it is called."""

    data: bytearray = field(default_factory=bytearray)


@dataclass(frozen=True, slots=True)
class _Write:
    inode: _Inode
    offset: int
    data: bytes

    def last(self) -> None:
        held, end = self.inode.data, self.offset + len(self.data)
        held.extend(bytes(max(0, end - len(held))))
        held[self.offset : end] = self.data


@dataclass(frozen=True, slots=True)
class _Cut:
    inode: _Inode
    size: int

    def last(self) -> None:
        held = self.inode.data
        held.extend(bytes(max(0, self.size - len(held))))
        del held[self.size :]


class Platter:
    """A folder as the disk below it has it; it begins with all that is there lasting.

    Args:
        folder: with its subfolders.
        passing: names of files that no power cut matters to.
    """

    def __init__(self, folder: Path, passing: frozenset[str]) -> None:
        self._folder = folder
        self._passing = passing
        self._lasting = {str(path): _Inode(bytearray(path.read_bytes())) for path in self._files()}
        self._live = dict(self._lasting)
        self._data: list[_Write | _Cut] = []
        self._names: list[dict[str, _Inode | None]] = []

    def create(self, path: str) -> None:
        """A file was made, empty."""
        self._rename({path: _Inode()})

    def write(self, path: str, offset: int, data: bytes) -> None:
        """Bytes were written to a file."""
        self._data.append(_Write(self._live[path], offset, data))

    def cut(self, path: str, size: int) -> None:
        """A file was given another size."""
        self._data.append(_Cut(self._live[path], size))

    def delete(self, path: str) -> None:
        """A file was deleted."""
        self._rename({path: None})

    def replace(self, old: str, new: str) -> None:
        """A file took the place of another, in one step."""
        self._rename({old: None, new: self._live[old]})

    def sync(self, path: str) -> None:
        """A file was waited for."""
        inode = self._live[path]
        for change in self._data:
            if change.inode is inode:
                change.last()
        self._data = [change for change in self._data if change.inode is not inode]

    def sync_names(self, folder: Path) -> None:
        """A folder was waited for, without its subfolders."""
        within = [change for change in self._names if _within(change, folder)]
        for change in within:
            _put(self._lasting, change)
        self._names = [change for change in self._names if change not in within]

    def power_cut(self, chance: Random | None) -> None:
        """Make the folder what the disk has, with what chance keeps of the rest, if anything."""
        if chance is not None:
            for change in self._data:
                if chance.random() < 0.5:
                    change.last()
            for names in self._names[: chance.randint(0, len(self._names))]:
                _put(self._lasting, names)
        for path in self._files():
            if str(path) not in self._lasting:
                path.unlink()
        for name, inode in self._lasting.items():
            Path(name).write_bytes(inode.data)

    def _files(self) -> list[Path]:
        paths = self._folder.rglob("*")
        return [path for path in paths if path.is_file() and path.name not in self._passing]

    def _rename(self, change: dict[str, _Inode | None]) -> None:
        self._names.append(change)
        _put(self._live, change)


def _within(change: dict[str, _Inode | None], folder: Path) -> bool:
    return all(Path(name).parent == folder for name in change)


def _put(names: dict[str, _Inode], change: dict[str, _Inode | None]) -> None:
    for name, inode in change.items():
        if inode is None:
            names.pop(name, None)
        else:
            names[name] = inode
