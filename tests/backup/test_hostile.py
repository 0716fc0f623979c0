"""Whatever is done to a backup file, it is refused with a typed error, and nothing is written."""

import hmac
import io
import json
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest

from core.backup import Phase, Working, restore
from core.errors import BackupDamaged, BackupError, BackupTooNew, NotABackup
from core.records.schema import CONTROL
from core.vault import container
from core.vault.derivation import KdfCost
from core.vault.keys import Purpose
from core.vault.vault import Vault
from tests.backup import back_up, bring_back, drill
from tests.conftest import PASSPHRASE
from tests.erasure import Office

MANY_FLIPS = 240
"""Places at which one bit is flipped, besides every one of the headers."""


class Parts:
    """A backup taken apart by the standard library, to be put together in another way."""

    def __init__(self, data: bytes) -> None:
        with tarfile.open(fileobj=io.BytesIO(data)) as tar:
            self.members: list[tuple[tarfile.TarInfo, bytes]] = [
                (info, _content(tar, info)) for info in tar
            ]

    def named(self, name: str) -> int:
        """Where a member stands."""
        return [info.name for info, _ in self.members].index(name)

    def replace(self, name: str, content: bytes) -> None:
        """Give a member another content."""
        place = self.named(name)
        info = self.members[place][0]
        info.size = len(content)
        self.members[place] = (info, content)

    def add(self, name: str, content: bytes = b"", kind: bytes = tarfile.REGTYPE) -> None:
        """Put a member at the end."""
        info = tarfile.TarInfo(name)
        info.size, info.mode, info.type = len(content), 0o600, kind
        if kind in {tarfile.SYMTYPE, tarfile.LNKTYPE}:
            info.linkname, info.size = "/etc/passwd", 0
        self.members.append((info, content))

    def data(self, form: Literal[0, 1, 2] = tarfile.GNU_FORMAT) -> bytes:
        """The file."""
        out = io.BytesIO()
        for info, content in self.members:
            out.write(info.tobuf(form) + content + bytes(-len(content) % 512))
        return out.getvalue() + bytes(1024)


def _content(tar: tarfile.TarFile, info: tarfile.TarInfo) -> bytes:
    opened = tar.extractfile(info)
    assert opened is not None
    return opened.read()


def refused(file: Path, floor: KdfCost, kind: type[Exception] = BackupError) -> None:
    """Hold a drill and a restoring to a typed refusal that leaves the disk as it was."""
    before = _tree(file.parent)
    with pytest.raises(kind):
        drill(file, floor)
    with pytest.raises(kind):
        bring_back(file, file.parent / "again", floor)
    assert _tree(file.parent) == before


def _tree(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_size for path in folder.rglob("*") if path.is_file()}


def forge(
    change: Callable[[Parts, Callable[[dict[str, object]], None]], None], file: Path, vault: Vault
) -> None:
    """Change a backup and sign the manifest again: what only a holder of the key could do."""
    parts = Parts(file.read_bytes())

    def sign(body: dict[str, object]) -> None:
        raw = json.dumps(body, separators=(",", ":")).encode()
        mac = hmac.digest(vault.opened().keys.key(Purpose.BACKUP), raw, "sha256").hex()
        parts.replace("manifest.json", b'{"body":' + raw + b',"mac":"' + mac.encode() + b'"}')

    change(parts, sign)
    file.write_bytes(parts.data())


def test_a_bit_flipped_anywhere_is_noticed(file: Path, cheap: KdfCost) -> None:
    """In the tar's own blocks, in header and manifest, and in every part of the databases."""
    data = file.read_bytes()
    edge = data.index(b"control.db") + 512
    places = {*range(0, edge, 7), *range(edge, len(data), len(data) // MANY_FLIPS)}
    places |= {len(data) - 1, len(data) - 1024}
    for number, place in enumerate(sorted(places)):
        flipped = bytearray(data)
        flipped[place] ^= 1 << number % 8
        file.write_bytes(flipped)
        with pytest.raises(BackupError):
            drill(file, cheap)
    assert len(places) > 500
    file.write_bytes(data)
    assert drill(file, cheap).workspaces == 2


def test_a_file_that_is_cut_or_too_long_is_noticed(file: Path, cheap: KdfCost) -> None:
    """At every block, by a byte, and by a byte too many."""
    data = file.read_bytes()
    cuts = {0, 1, 511, len(data) - 1, len(data) - 512, *range(512, len(data), len(data) // 40)}
    for cut in cuts:
        file.write_bytes(data[:cut])
        refused(file, cheap)
    for more in (b"\0", b"x", bytes(512), bytes(10240), data):
        file.write_bytes(data + more)
        refused(file, cheap, BackupDamaged)


NAMES = [
    "../outside.db",
    "/outside.db",
    "workspaces/../../outside.db",
    "workspaces/outside.db",
    "workspaces\\outside.db",
    "WORKSPACES/x.db",
    "lock",
    "header.bak",
    "header.json",
    "control.db",
    "control.db-wal",
    "workspaces/00000000-0000-0000-0000-000000000000.db-wal",
    "C:\\outside.db",
    "con",
    "",
    "workspaces/",
    "a" * 99,
    "workspaces/00000000-0000-0000-0000-000000000000.db",
]

KINDS = [
    tarfile.SYMTYPE,
    tarfile.LNKTYPE,
    tarfile.DIRTYPE,
    tarfile.FIFOTYPE,
    tarfile.CHRTYPE,
    tarfile.BLKTYPE,
    tarfile.CONTTYPE,
    tarfile.GNUTYPE_SPARSE,
    tarfile.GNUTYPE_LONGNAME,
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
]


@pytest.mark.parametrize("name", NAMES)
def test_a_member_of_another_name_is_refused(name: str, file: Path, cheap: KdfCost) -> None:
    """Added to the others, or in the place of one; nothing is written anywhere."""
    whole = file.read_bytes()
    added = Parts(whole)
    added.add(name, b"x" * 700)
    file.write_bytes(added.data())
    refused(file, cheap)
    for place in (0, 1, 2, 3):
        renamed = Parts(whole)
        if renamed.members[place][0].name == name:
            continue
        renamed.members[place][0].name = name
        file.write_bytes(renamed.data())
        refused(file, cheap)


@pytest.mark.parametrize("kind", KINDS)
def test_a_member_of_another_kind_is_refused(kind: bytes, file: Path, cheap: KdfCost) -> None:
    """Links, folders, devices and the like; added, or in the place of a database."""
    whole = file.read_bytes()
    added = Parts(whole)
    added.add("workspaces/link", b"/etc/passwd", kind)
    file.write_bytes(added.data())
    refused(file, cheap)
    for place in (0, 1, 2, 3):
        turned = Parts(whole)
        info, content = turned.members[place]
        info.type, info.linkname = kind, "/etc/passwd"
        turned.members[place] = (info, content)
        file.write_bytes(turned.data())
        refused(file, cheap)


def _swap(parts: Parts) -> None:
    parts.members[2], parts.members[3] = parts.members[3], parts.members[2]


def _first_last(parts: Parts) -> None:
    parts.members.append(parts.members.pop(0))


def _huge(parts: Parts) -> None:
    parts.members[2][0].size = 2**60


def _huge_header(parts: Parts) -> None:
    parts.members[0][0].size = 2**34


def _huge_manifest(parts: Parts) -> None:
    parts.members[1][0].size = 2**34


def _negative(parts: Parts) -> None:
    parts.members[2][0].size = -512


REORDERED: list[Callable[[Parts], object]] = [
    _swap,
    _first_last,
    _huge,
    _huge_header,
    _huge_manifest,
    _negative,
    lambda parts: parts.members.pop(),
    lambda parts: parts.members.pop(2),
    lambda parts: parts.members.pop(1),
    lambda parts: parts.members.append(parts.members[2]),
    lambda parts: parts.members.insert(3, parts.members[2]),
    lambda parts: parts.members.append(parts.members[1]),
    lambda parts: parts.members.insert(0, parts.members[0]),
    lambda parts: parts.replace("control.db", b""),
    lambda parts: parts.replace("control.db", bytes(8192)),
    lambda parts: parts.replace("control.db", b"SQLite format 3\0" + bytes(8176)),
    lambda parts: parts.replace("control.db", parts.members[3][1]),
    lambda parts: parts.replace("manifest.json", b"{}"),
    lambda parts: parts.replace("manifest.json", b"[" * 100_000),
    lambda parts: parts.replace("manifest.json", b"\xff\xfe"),
    lambda parts: parts.replace("manifest.json", parts.members[1][1] + b" "),
    lambda parts: parts.replace("header.json", b"{}"),
    lambda parts: parts.replace("header.json", parts.members[0][1] + b"\n"),
    lambda parts: setattr(parts.members[2][0], "mode", 0o4777),
    lambda parts: setattr(parts.members[2][0], "uid", 1),
    lambda parts: setattr(parts.members[2][0], "mtime", 1),
    lambda parts: setattr(parts.members[2][0], "uname", "root"),
]


@pytest.mark.parametrize("number", range(len(REORDERED)))
def test_a_file_that_is_put_together_in_another_way_is_refused(
    number: int, file: Path, cheap: KdfCost
) -> None:
    """Members swapped, missing, doubled, emptied, of other sizes and with other marks."""
    parts = Parts(file.read_bytes())
    REORDERED[number](parts)
    file.write_bytes(parts.data())
    refused(file, cheap)


@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.USTAR_FORMAT])
def test_other_kinds_of_tar_are_refused(form: Literal[0, 1, 2], file: Path, cheap: KdfCost) -> None:
    """There is one file for one backup."""
    parts = Parts(file.read_bytes())
    parts.members[0][0].pax_headers = {"comment": "x"}
    file.write_bytes(parts.data(form))
    refused(file, cheap)


@pytest.mark.parametrize(
    "data", [b"", b"x", bytes(512), bytes(10240), b"PK\x03\x04" + bytes(600), b"%PDF-1.7" * 200]
)
def test_other_files_are_no_backup(data: bytes, tmp_path: Path, cheap: KdfCost) -> None:
    """That is said of them, and not that they are damaged."""
    (tmp_path / "f").write_bytes(data)
    refused(tmp_path / "f", cheap, NotABackup)


def test_parts_of_another_vault_do_not_fit(file: Path, tmp_path: Path, cheap: KdfCost) -> None:
    """Nor parts of another backup of the same one."""
    whole = file.read_bytes()
    with Office.make(tmp_path / "other", cheap) as other:
        back_up(other, tmp_path / "o")
    theirs = Parts((tmp_path / "o").read_bytes())
    (tmp_path / "o").unlink()
    for place in range(4):
        mixed = Parts(whole)
        mixed.members[place] = theirs.members[place]
        file.write_bytes(mixed.data())
        refused(file, cheap)


def _manifest(parts: Parts) -> dict[str, object]:
    body: dict[str, object] = json.loads(parts.members[1][1])["body"]
    return body


def _with(**fields: object) -> Callable[[Parts, Callable[[dict[str, object]], None]], None]:
    return lambda parts, sign: sign({**_manifest(parts), **fields})


def _lost(parts: Parts, sign: Callable[[dict[str, object]], None]) -> None:
    body = _manifest(parts)
    members = body["members"]
    assert isinstance(members, list)
    parts.members.pop()
    sign({**body, "members": members[:-1]})


def _doubled(parts: Parts, sign: Callable[[dict[str, object]], None]) -> None:
    body = _manifest(parts)
    members = body["members"]
    assert isinstance(members, list)
    parts.members.append(parts.members[-1])
    sign({**body, "members": [*members, members[-1]]})


def _stranger(parts: Parts, sign: Callable[[dict[str, object]], None]) -> None:
    """A workspace that the control database does not know."""
    body = _manifest(parts)
    members = body["members"]
    assert isinstance(members, list)
    name = "workspaces/ffffffff-ffff-4fff-bfff-ffffffffffff.db"
    info, content = parts.members[-1]
    another = tarfile.TarInfo(name)
    another.size, another.mode = info.size, info.mode
    parts.members.append((another, content))
    sign({**body, "members": [*members, {**members[-1], "name": name}]})


FORGED: list[
    tuple[Callable[[Parts, Callable[[dict[str, object]], None]], None], type[Exception]]
] = [
    (_with(version=2), BackupTooNew),
    (_with(version=2, more="x"), BackupTooNew),
    (_with(version=0), BackupDamaged),
    (_with(version="1"), BackupDamaged),
    (_with(vault="another"), BackupDamaged),
    (_with(members=[]), BackupDamaged),
    (_with(more="x"), BackupDamaged),
    (_with(members=[{"name": "../x.db", "size": 1, "sha256": "0" * 64}]), BackupDamaged),
    (_with(members=[{"name": "control.db", "size": 2**62, "sha256": "0" * 64}]), BackupDamaged),
    (_with(members=[{"name": "control.db", "size": -1, "sha256": "0" * 64}]), BackupDamaged),
    (_lost, BackupDamaged),
    (_doubled, BackupDamaged),
    (_stranger, BackupDamaged),
]


@pytest.mark.parametrize("number", range(len(FORGED)))
def test_even_a_signed_manifest_is_held_to_its_rules(
    number: int, office: Office, file: Path, cheap: KdfCost
) -> None:
    """A later version is named as such; a workspace that is missing is noticed."""
    change, kind = FORGED[number]
    forge(change, file, office.vault)
    refused(file, cheap, kind)


def test_what_is_signed_unchanged_is_taken(office: Office, file: Path, cheap: KdfCost) -> None:
    """So the refusals above are about what was changed."""
    forge(_with(), file, office.vault)
    assert drill(file, cheap).workspaces == 2


def test_a_database_of_a_later_version_is_named(office: Office, tmp_path: Path) -> None:
    """The backup is whole, but this program must not touch it."""
    later = len(CONTROL) + 1
    office.vault.control.run(f"PRAGMA user_version = {later}")
    with pytest.raises(BackupTooNew):
        back_up(office, tmp_path / "b")
    assert not (tmp_path / "b").exists()


def test_a_file_that_changes_between_checking_and_unpacking_is_noticed(
    file: Path, tmp_path: Path, cheap: KdfCost
) -> None:
    """Everything that is unpacked is held against the manifest again."""
    progress = restore(file, tmp_path / "again", PASSPHRASE, floor=cheap)
    for told in progress:
        if isinstance(told, Working) and told.phase is Phase.UNPACKING:
            break
    data = bytearray(file.read_bytes())
    data[-2000] ^= 1
    file.write_bytes(data)
    with pytest.raises(BackupDamaged):
        list(progress)
    assert not (tmp_path / "again").exists()


def test_the_manifest_counts_as_read(file: Path) -> None:
    """The largest header and manifest are small enough to be read at once."""
    assert container.peek(file).body.version == 1
