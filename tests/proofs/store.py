"""Proof: a database file that was changed while the vault was locked is never believed.

Bits flipped, files cut, pages moved, zeroed, taken from elsewhere: opening the vault or reading
everything in it fails, or its own check names the damage. Of the log that a killed process left,
a shorter piece may be believed: that is an earlier state, and a whole one.

What a page's code does not say is its age. `stale_pages` measures how often an older page of the
same file, under the same number, goes unnoticed; docs/threat-model.md says what that means. A whole
older file is another thing: see ``core.records.audit.outbox``.
"""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

from core.errors import CloisterError
from core.records.settings import LOCK_AFTER
from tests.proofs import Proof
from tests.proofs.office import Office, State, bring, databases, furnish, open_office
from tests.proofs.work import EVERY

PAGE = 4096

_SALT, _TEXT, _NONCE, _CODE = (0, 16), (16, PAGE - 80), (PAGE - 80, PAGE - 64), (PAGE - 64, PAGE)
"""What a page is made of; only the first has a salt."""

_FRAME = 24 + PAGE
_LOG_HEADER = 32

Change = tuple[str, bytes]
"""What was done to a file, and the file after it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen of a vault, if anything.

    Attributes:
        noticed: whether it was refused, or its own check names a damage.
        state: everything stored, where it could be read.
    """

    noticed: bool
    state: State | None = None


def run(folder: Path) -> list[Proof]:
    """Change the control database, a workspace's database and the log of each.

    Args:
        folder: where to; it must not exist, or be empty.
    """
    folder.mkdir(parents=True, exist_ok=True)
    shelf = _Shelf(folder)
    kinds: dict[str, Callable[[bytes, bytes], Iterable[Change]]] = {
        "one bit flipped": _flipped,
        "cut short": _cut,
        "pages exchanged": _exchanged,
        "a page zeroed": _zeroed,
        "a page of another vault": _foreign,
        "bytes after the end": _longer,
    }
    proofs = [shelf.altered(name, changes) for name, changes in kinds.items()]
    return [
        *proofs,
        shelf.log("one bit of the log flipped", _log_flipped),
        shelf.log("the log cut short", _log_cut),
    ]


class _Shelf:
    """A vault to spoil, another one, and one whose process was killed."""

    def __init__(self, folder: Path) -> None:
        self._vault, self._whole = folder / "vault", folder / "whole"
        self._other, self._killed = folder / "other", folder / "killed"
        with databases("wal", None) as schema:
            for place in (self._whole, self._other):
                furnish(place, schema)
            self._leave_log(schema)

    def altered(self, name: str, changes: Callable[[bytes, bytes], Iterable[Change]]) -> Proof:
        """Try one kind of change on both databases."""
        sound = see(self._whole).state
        tried, failed = 0, []
        for file, other in zip(_files(self._whole), _files(self._other), strict=True):
            whole = (self._whole / file).read_bytes()
            for what, data in changes(whole, (self._other / other).read_bytes()):
                tried += 1
                seen = _see_with(self._whole, self._vault, file, data)
                # What comes after the last page is never read.
                harmless = changes is _longer and seen.state == sound
                if not (seen.noticed or harmless):
                    failed.append(f"{what} of {file.name[:7]} was believed")
        return Proof(name, tried, failed)

    def log(self, name: str, changes: Callable[[bytes], Iterable[Change]]) -> Proof:
        """Try one kind of change on the logs that a killed process left."""
        tried, failed = 0, []
        for file in _files(self._whole):
            path = file.with_name(file.name + "-wal")
            whole = (self._killed / path).read_bytes()
            earlier = [
                _see_with(self._killed, self._vault, path, whole[:size]).state
                for size in range(_LOG_HEADER, len(whole) + 1, _FRAME)
            ]
            for what, data in changes(whole):
                tried += 1
                seen = _see_with(self._killed, self._vault, path, data)
                if not seen.noticed and seen.state not in earlier:
                    failed.append(f"{what} in the log of {file.name[:7]} gave another state")
        return Proof(name, tried, failed)

    def _leave_log(self, schema: Sequence[str]) -> None:
        shutil.copytree(self._whole, self._vault)
        office = open_office(self._vault, schema)
        bring(office, "notice.pdf", ("Notice must be given in writing.",))
        office.collect()
        office.settings.put(LOCK_AFTER, "3")
        shutil.copytree(self._vault, self._killed, ignore=shutil.ignore_patterns("*-shm"))
        office.vault.lock()


def see(vault: Path) -> Seen:
    """Open a vault, read everything in it and let it check itself."""
    with databases("wal", None) as schema:
        try:
            office = open_office(vault, schema)
        except CloisterError:
            return Seen(noticed=True)
        try:
            state = office.state()
            return Seen(bool(office.complaints()), state)
        except CloisterError:
            return Seen(noticed=True)
        except UnicodeDecodeError:  # words that nobody stored were taken for stored ones
            return Seen(noticed=False)
        finally:
            with suppress(CloisterError):
                office.vault.lock()


def stale_pages(folder: Path) -> Counter[str]:
    """Put single pages of the file before a piece of work into the file after it.

    Args:
        folder: where to; it must not exist, or be empty.

    Returns:
        How many pages were ``noticed``, had ``no effect``, or were ``believed``.
    """
    found: Counter[str] = Counter()
    for number, work in enumerate(work for work in EVERY if not work.unlocks):
        place = folder / str(number)
        before, after = place / "before", place / "after"
        place.mkdir(parents=True)
        with databases("wal", None) as schema:
            furnish(before, schema)
            _do(before, work.prepare, schema)
            shutil.copytree(before, after)
            _do(after, work.act, schema)
        found.update(_stale(before, after, place / "vault"))
        shutil.rmtree(place)
    return found


def _stale(before: Path, after: Path, vault: Path) -> Iterator[str]:
    sound = see(after).state
    for file in _files(before):
        old, new = _pages((before / file).read_bytes()), _pages((after / file).read_bytes())
        for number, (older, newer) in enumerate(zip(old, new, strict=False)):
            if older == newer:
                continue
            altered = b"".join([*new[:number], older, *new[number + 1 :]])
            seen = _see_with(after, vault, file, altered)
            yield (
                "noticed" if seen.noticed else "no effect" if seen.state == sound else "believed"
            )


def _do(vault: Path, act: Callable[[Office], object], schema: Sequence[str]) -> None:
    office = open_office(vault, schema)
    act(office)
    office.collect()  # as looking at it does
    office.vault.lock()


def _files(vault: Path) -> list[Path]:
    """Name the control database, and that of the workspace that something is in."""
    with databases("wal", None) as schema:
        office = open_office(vault, schema)
        office.vault.lock()
    return [Path("control.db"), Path("workspaces", f"{office.first.id}.db")]


def _see_with(whole: Path, vault: Path, file: Path, data: bytes) -> Seen:
    """See a copy of a vault in which one file is another."""
    shutil.rmtree(vault, ignore_errors=True)
    shutil.copytree(whole, vault)
    (vault / file).write_bytes(data)
    return see(vault)


def _pages(data: bytes) -> list[bytes]:
    return [data[start : start + PAGE] for start in range(0, len(data), PAGE)]


def _flipped(whole: bytes, _other: bytes) -> Iterator[Change]:
    chance = Random(len(whole))  # noqa: S311  no secret
    for number in range(len(whole) // PAGE):
        parts = [_TEXT, _NONCE, _CODE] if number else [_SALT, _TEXT, _NONCE, _CODE]
        for begin, end in parts:
            place = number * PAGE + chance.randrange(begin, end)
            yield f"a bit of page {number + 1}", _flip(whole, place, chance.randrange(8))


def _cut(whole: bytes, _other: bytes) -> Iterator[Change]:
    for size in range(0, len(whole), PAGE):
        for odd in (0, 1, PAGE // 2, PAGE - 1):
            yield f"{len(whole) - size - odd} bytes fewer", whole[: size + odd]


def _exchanged(whole: bytes, _other: bytes) -> Iterator[Change]:
    pages = _pages(whole)
    for number in range(len(pages) - 1):
        altered = list(pages)
        altered[number], altered[number + 1] = pages[number + 1], pages[number]
        yield f"page {number + 1} in the place of the next", b"".join(altered)


def _zeroed(whole: bytes, _other: bytes) -> Iterator[Change]:
    for number, pages in _each(whole):
        pages[number] = bytes(PAGE)
        yield f"zeroes for page {number + 1}", b"".join(pages)


def _foreign(whole: bytes, other: bytes) -> Iterator[Change]:
    theirs = _pages(other)
    for number, pages in _each(whole):
        pages[number] = theirs[min(number, len(theirs) - 1)]
        yield f"another vault's page {number + 1}", b"".join(pages)


def _longer(whole: bytes, other: bytes) -> Iterator[Change]:
    for tail in (b"\x00", bytes(PAGE), other[:PAGE], other[-PAGE:], whole[:PAGE], whole[-100:]):
        yield f"{len(tail)} bytes more", whole + tail


def _log_flipped(log: bytes) -> Iterator[Change]:
    chance = Random(len(log))  # noqa: S311  no secret
    for place in range(_LOG_HEADER):
        yield f"a bit at {place}", _flip(log, place, chance.randrange(8))
    for start in range(_LOG_HEADER, len(log), _FRAME):
        for begin, end in ((0, 8), (8, 16), (16, 24), (24, _FRAME - 80), (_FRAME - 80, _FRAME)):
            place = start + chance.randrange(begin, end)
            yield f"a bit at {place}", _flip(log, place, chance.randrange(8))


def _log_cut(log: bytes) -> Iterator[Change]:
    for size in range(0, len(log), _FRAME // 2):
        yield f"all after {size}", log[:size]


def _each(whole: bytes) -> Iterator[tuple[int, list[bytes]]]:
    for number in range(len(whole) // PAGE):
        yield number, _pages(whole)


def _flip(data: bytes, place: int, bit: int) -> bytes:
    altered = bytearray(data)
    altered[place] ^= 1 << bit
    return bytes(altered)
