"""Compare two builds of the same commit: ``python packaging/verify.py ONE OTHER``.

Every file that differs is named with what is known of its difference; what cannot be explained
makes the command fail. The archives in which PyInstaller keeps modules are compared module by
module.
"""

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

from PyInstaller.archive.readers import ArchiveReadError, CArchiveReader


def files(folder: Path) -> dict[str, Path]:
    """Return the files below a folder by their places."""
    return {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


def differences(one: Path, other: Path) -> Iterator[tuple[str, str, bool]]:
    """Yield each file that differs, how, and whether that is explained."""
    ours, theirs = files(one), files(other)
    for name in sorted(ours.keys() ^ theirs.keys()):
        yield name, f"only in {one if name in ours else other}", False
    for name in sorted(ours.keys() & theirs.keys()):
        if _hash(ours[name].read_bytes()) == _hash(theirs[name].read_bytes()):
            continue
        inside = _members(ours[name]), _members(theirs[name])
        if inside[0] is None or inside[1] is None:
            yield name, "other bytes", False
            continue
        parts = sorted(
            part
            for part in inside[0].keys() | inside[1].keys()
            if inside[0].get(part) != inside[1].get(part)
        )
        if parts:
            yield name, f"{len(parts)} of its parts: {', '.join(parts[:5])}", False
        else:
            yield name, "the same parts, packed at another time or in another order", True


def _members(executable: Path) -> dict[str, str] | None:
    """Return the hashes of what PyInstaller packed into an executable, or None for other files."""
    try:
        archive = CArchiveReader(str(executable))
    except ArchiveReadError:
        return None
    found: dict[str, str] = {}
    for name in archive.toc:
        if name.startswith("PYZ"):
            modules = archive.open_embedded_archive(name)
            found |= {
                module: _hash(modules.extract(module, raw=True) or b"") for module in modules.toc
            }
        else:
            found[name] = _hash(archive.extract(name) or b"")
    return found


def _hash(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def main(one: Path, other: Path) -> int:
    """Print every difference, and return an exit code."""
    unexplained = 0
    for name, how, explained in differences(one, other):
        print(f"{'explained' if explained else 'DIFFERS'}  {name}: {how}")
        unexplained += not explained
    print(f"{len(files(one))} files, {unexplained} differ without explanation")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
