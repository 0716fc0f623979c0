"""The file of a backup: a tar of fixed names, whose reader trusts nothing.

In it are, in this order: ``header.json`` as it stands in the vault; ``manifest.json``, which names
every other member with size and SHA-256; ``control.db``; and each ``workspaces/<uuid>.db``. The
manifest carries an HMAC under a key of the vault, so whoever unlocks the header knows what the file
must hold, to the last byte. ``tar`` takes it apart as well: an independent way out.

A tar header is read by comparing it with the one that would be written. So there are no links, no
folders, no two members of a name, and no two files that stand for the same backup.
"""

import hashlib
import hmac
import tarfile
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, BinaryIO

import msgspec

from core.errors import BackupDamaged, BackupTooNew, NotABackup, VaultDamaged, VaultTooNew
from core.vault import copies, disk, header, making
from core.vault.header import Header
from core.vault.keys import Purpose, VaultKeys

VERSION = 1
"""The version of the manifest that this program writes, and the newest it reads."""

_CHUNK = 1024 * 1024
_BLOCK = tarfile.BLOCKSIZE
_END = bytes(2 * _BLOCK)

_MANIFEST = "manifest.json"
_MANIFEST_MOST = 4 * 1024 * 1024
"""Bytes of the largest manifest; a workspace takes about 150 of them."""

_UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


class Member(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One database in a backup.

    Attributes:
        name: its path below the vault's folder, with ``/`` on every system.
        size: its bytes.
        sha256: of these, hexadecimal.
    """

    name: Annotated[
        str,
        msgspec.Meta(pattern=f"^({making.CONTROL}|{making.WORKSPACES}/{_UUID}\\.db)\\Z"),
    ]
    size: Annotated[int, msgspec.Meta(ge=1, le=2**53)]
    sha256: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}\\Z")]


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a backup says about itself.

    Attributes:
        version: see `VERSION`.
        vault: the vault's id.
        utc: when it was made, ISO 8601.
        members: its databases, in the order in which they stand.
    """

    version: Annotated[int, msgspec.Meta(ge=VERSION, le=VERSION)]
    vault: str
    utc: str
    members: Annotated[tuple[Member, ...], msgspec.Meta(min_length=1)]


class _Dated(msgspec.Struct, frozen=True):
    """The one field that every version of the manifest has."""

    version: Annotated[int, msgspec.Meta(ge=1)]


class _Envelope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    body: msgspec.Raw
    mac: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A member, and the byte of the file at which its content begins."""

    member: Member
    offset: int


@dataclass(frozen=True, slots=True)
class Container:
    """A backup whose manifest was authenticated, and whose file is as long as that says.

    Attributes:
        path: the file.
        manifest: what it says.
        places: each member by its name, in the manifest's order.
    """

    path: Path
    manifest: Manifest
    places: Mapping[str, Placed]

    @property
    def size(self) -> int:
        """Bytes of all members."""
        return sum(member.size for member in self.manifest.members)

    def contents(self, name: str) -> Iterator[bytes]:
        """Yield a member's bytes; only when the last has been taken they are known to be good.

        Raises:
            BackupDamaged: they are not those that the manifest names.
            AccessDenied, StorageError: the disk refused.
        """
        placed = self.places[name]
        with _opened(self.path) as file:
            file.seek(placed.offset - _BLOCK)
            digest, rest = hashlib.sha256(), placed.member.size
            if file.read(_BLOCK) != _tar_header(name, rest):
                raise BackupDamaged
            while rest:
                chunk = file.read(min(_CHUNK, rest))
                if not chunk:
                    raise BackupDamaged
                digest.update(chunk)
                rest -= len(chunk)
                yield chunk
            padding = _padding(placed.member.size)
            if digest.hexdigest() != placed.member.sha256 or file.read(len(padding)) != padding:
                raise BackupDamaged

    def check_end(self) -> None:
        """Make sure that nothing but the mark of its end follows the last member.

        Raises:
            BackupDamaged: something else does.
            AccessDenied, StorageError: the disk refused.
        """
        with _opened(self.path) as file:
            file.seek(-len(_END), 2)
            if file.read() != _END:
                raise BackupDamaged


def write(
    file: BinaryIO, head: Header, keys: VaultKeys, utc: str, sources: Mapping[str, Path]
) -> Generator[int, None, None]:
    """Write a backup, and yield the bytes of each step: those read once, and those written.

    Args:
        file: open for writing, at its beginning.
        head: the vault's header.
        keys: its keys.
        utc: the time that the backup is of, ISO 8601.
        sources: the file of each database by its name in the backup; nobody writes to them.

    Raises:
        DiskFull, AccessDenied, StorageError: the disk refused.
    """
    names = _in_order(list(sources))
    members = []
    with disk.refusals():
        for name in names:
            digest, size = hashlib.sha256(), 0
            for chunk in _chunks(sources[name]):
                digest.update(chunk)
                size += len(chunk)
                yield len(chunk)
            members.append(Member(name, size, digest.hexdigest()))
        body = msgspec.json.encode(Manifest(VERSION, head.body.vault, utc, tuple(members)))
        sealed = msgspec.json.encode(_Envelope(msgspec.Raw(body), _mac(keys, body)))
        for name, data in ((copies.MAIN, head.data), (_MANIFEST, sealed)):
            file.write(_tar_header(name, len(data)) + data + _padding(len(data)))
        for member in members:
            file.write(_tar_header(member.name, member.size))
            for chunk in _chunks(sources[member.name]):
                file.write(chunk)
                yield len(chunk)
            file.write(_padding(member.size))
        file.write(_END)


def peek(path: Path) -> Header:
    """Read the vault's header from a backup: nothing of it is authenticated yet.

    Raises:
        NotABackup: the file is none, or it is not there.
        BackupDamaged: its header cannot be read.
        BackupTooNew: a later version wrote it.
        AccessDenied, StorageError: the disk refused.
    """
    with _opened(path) as file:
        data = _small(file, copies.MAIN, header.MAX_BYTES, NotABackup)
    try:
        return header.parse(data)
    except VaultTooNew:
        raise BackupTooNew from None
    except VaultDamaged:
        raise BackupDamaged from None


def read(path: Path, keys: VaultKeys) -> Container:
    """Read what a backup says about itself, and hold it to that as far as sizes go.

    Args:
        path: the file.
        keys: of the vault whose header is in it.

    Raises:
        BackupDamaged: it was damaged, cut short or changed, or is of another vault's key.
        BackupTooNew: a later version wrote it.
        NotABackup, AccessDenied, StorageError: as for `peek`.
    """
    head = peek(path)
    with _opened(path) as file:
        _small(file, copies.MAIN, header.MAX_BYTES, NotABackup)
        sealed = _small(file, _MANIFEST, _MANIFEST_MOST, BackupDamaged)
        offset, size = file.tell(), file.seek(0, 2)
    if not head.authentic(keys.key(Purpose.HEADER)):
        raise BackupDamaged
    manifest = _manifest(sealed, keys)
    places = {}
    for member in manifest.members:
        places[member.name] = Placed(member, offset + _BLOCK)
        offset += _BLOCK + member.size + len(_padding(member.size))
    names = list(places)
    whole = (
        manifest.vault == head.body.vault
        and len(names) == len(manifest.members)
        and names == _in_order(names)
        and size == offset + len(_END)
    )
    if not whole:
        raise BackupDamaged
    return Container(path, manifest, places)


def _manifest(sealed: bytes, keys: VaultKeys) -> Manifest:
    try:
        envelope = msgspec.json.decode(sealed, type=_Envelope)
        body = bytes(envelope.body)
        # One file for one manifest: no spaces, no other spelling of the same.
        whole = msgspec.json.encode(envelope) == sealed
        if not whole or not hmac.compare_digest(envelope.mac.encode(), _mac(keys, body).encode()):
            raise BackupDamaged
        if msgspec.json.decode(body, type=_Dated).version > VERSION:
            raise BackupTooNew
        return msgspec.json.decode(body, type=Manifest)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        raise BackupDamaged from None


def _mac(keys: VaultKeys, body: bytes) -> str:
    return hmac.digest(keys.key(Purpose.BACKUP), body, "sha256").hex()


def _in_order(names: Sequence[str]) -> list[str]:
    return sorted(names, key=lambda name: (name != making.CONTROL, name))


def _small(file: BinaryIO, name: str, most: int, otherwise: type[Exception]) -> bytes:
    """Read a whole member that stands where the file is now."""
    block = file.read(_BLOCK)
    try:
        size = tarfile.TarInfo.frombuf(block, "ascii", "strict").size
    except (tarfile.HeaderError, ValueError):
        raise otherwise from None
    if not 0 < size <= most or block != _tar_header(name, size):
        raise otherwise
    data, padding = file.read(size), _padding(size)
    if len(data) != size or file.read(len(padding)) != padding:
        raise BackupDamaged
    return data


def _tar_header(name: str, size: int) -> bytes:
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, disk.PRIVATE_FILE
    return info.tobuf(tarfile.GNU_FORMAT, "ascii", "strict")


def _padding(size: int) -> bytes:
    return bytes(-size % _BLOCK)


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    with disk.refusals():
        try:
            file = disk.reading(path)
        except (FileNotFoundError, NotADirectoryError, disk.NotAFile):
            raise NotABackup from None
        with file:
            yield file
