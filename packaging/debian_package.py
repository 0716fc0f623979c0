"""The Debian package: the frozen program in /usr/lib, its two commands, menu entry and icons."""

import os
import shutil
import subprocess
from pathlib import Path

from version import ROOT, version

_NEEDED = (
    *("libc6 (>= 2.28)", "libegl1", "libgl1", "libdbus-1-3", "libfontconfig1", "libglib2.0-0"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0"),
)
_ICONS = {"256x256": "cloister-256.png", "512x512": "cloister-512.png", "scalable": "cloister.svg"}


def make(made: Path, dist: Path) -> Path:
    """Return the package of a frozen program."""
    tree = dist / "debian"
    shutil.rmtree(tree, ignore_errors=True)
    home = tree / "usr" / "lib" / "cloister"
    shutil.copytree(made, home, symlinks=True)
    commands = tree / "usr" / "bin"
    commands.mkdir(parents=True)
    for name in ("cloister", "cloister-desktop"):
        (commands / name).symlink_to(f"../lib/cloister/{name}")
    for size, icon in _ICONS.items():
        kind = Path(icon).suffix
        _copy(
            ROOT / "assets" / "app" / icon,
            tree,
            f"usr/share/icons/hicolor/{size}/apps/cloister{kind}",
        )
    here = ROOT / "packaging" / "debian"
    _copy(here / "cloister.desktop", tree, "usr/share/applications/cloister.desktop")
    _copy(here / "cloister.xml", tree, "usr/share/mime/packages/cloister.xml")
    _copy(ROOT / "LICENSE", tree, "usr/share/doc/cloister/copyright")
    control = tree / "DEBIAN"
    control.mkdir()
    kib = sum(path.stat().st_size for path in home.rglob("*") if not path.is_symlink()) // 1024
    (control / "control").write_text(_control(kib), encoding="utf-8")
    _plain_rights(tree)
    file = dist / f"cloister_{version()}_{_architecture()}.deb"
    built = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", str(tree), str(file)]
    subprocess.run(built, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return file


def _control(size: int) -> str:
    return f"""\
Package: cloister
Version: {version()}
Architecture: {_architecture()}
Maintainer: The Cloister developers <cloister@localhost>
Installed-Size: {size}
Depends: {", ".join(_NEEDED)}
Section: office
Priority: optional
Description: private desktop assistant for sensitive documents
 Ask your own PDFs, on this computer only. Everything that is kept is encrypted,
 answers point at the words on the page, and what the documents do not support
 is withheld.
"""


def _architecture() -> str:
    asked = ["dpkg", "--print-architecture"]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()


def _copy(file: Path, tree: Path, place: str) -> None:
    target = tree / place
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)


def _plain_rights(tree: Path) -> None:
    """Everybody may read, nobody but root may write; times as SOURCE_DATE_EPOCH says."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or os.access(path, os.X_OK)
            path.chmod(0o755 if runs else 0o644)
