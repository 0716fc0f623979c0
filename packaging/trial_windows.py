"""Compile installer.iss with the real compiler and install it with Wine, on Linux, as root.

    python packaging/trial_windows.py FOLDER

FOLDER keeps a small 32-bit Debian (debootstrap) with Wine in it, and the Inno Setup compiler from
the npm package innosetup: made once, in a few minutes, from the package registries. What is
installed is not Cloister, which is not built here, but two programs of Wine's under its names:
this tries the installer, not the program. Wine knows neither the folder of programs for one user
nor 64-bit programs here, so both are told to the compiler.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from version import ROOT, version

SUITE, INNO = "bookworm", "innosetup@6.4.1"
WINDOWS = "win10"
_USER = "drive_c/users/root"
_LOCAL = f"{_USER}/AppData/Local"
_RULES = 5  # one call takes old rules away; each program has one for each direction
_UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"
_MENU = r"Software\Classes\SystemFileAssociations\.pdf\shell\Cloister"


class Wine:
    """A 32-bit Debian with Wine, in a folder."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "debian"
        self.home = self.root / "root"
        self.prefix = self.home / ".wine"
        self._folder = folder

    def prepare(self) -> None:
        """Make it, where it is not there yet; a Windows that was in it is gone."""
        if not (self.root / "usr/bin/wine").is_symlink():
            programs = ["debootstrap", "--arch=i386", "--variant=minbase", SUITE, str(self.root)]
            subprocess.run(programs, check=True)
            shutil.copy("/etc/resolv.conf", self.root / "etc/resolv.conf")
            wanted = "wine wine32 xvfb xauth"
            install = f"apt-get update && apt-get install -y --no-install-recommends {wanted}"
            self._inside("sh", "-c", install)
        if not (self.root / "inno").exists():
            packed = subprocess.run(
                ["npm", "pack", "--silent", INNO],
                check=True,
                cwd=self._folder,
                capture_output=True,
                text=True,
            ).stdout.strip()
            shutil.unpack_archive(self._folder / packed, self._folder / "inno", "gztar")
            shutil.copytree(self._folder / "inno/package/bin", self.root / "inno")
        shutil.rmtree(self.prefix, ignore_errors=True)

    @contextmanager
    def mounted(self) -> Iterator[None]:
        """Give it /proc, where Wine looks for itself."""
        place = str(self.root / "proc")
        subprocess.run(["mount", "-t", "proc", "proc", place], check=True)
        try:
            yield
        finally:
            subprocess.run(["umount", "--lazy", place], check=True)

    def windows(self, program: str, *arguments: str) -> str:
        """Run a Windows program and return what it printed.

        Raises:
            SystemExit: it failed.
        """
        return self._inside("xvfb-run", "-a", "wine", program, *arguments)

    def value(self, key: str, name: str) -> str | None:
        """Return a value of the registry, or None."""
        try:
            said = self.windows("reg", "query", key, "/v", name)
        except SystemExit:
            return None
        return next(
            (line.split("REG_SZ")[1].strip() for line in said.splitlines() if "REG_SZ" in line),
            None,
        )

    def _inside(self, *command: str) -> str:
        variables = {"HOME": "/root", "WINEDEBUG": "-all", "WINEPREFIX": "/root/.wine"}
        kept = {name: os.environ[name] for name in ("PATH",)}
        done = subprocess.run(
            ["chroot", str(self.root), *command],
            env={**kept, **variables, "WINEARCH": "win32", "DEBIAN_FRONTEND": "noninteractive"},
            capture_output=True,
            text=True,
            errors="replace",
            timeout=900,
            check=False,
        )
        if done.returncode:
            raise SystemExit(
                f"{command}: {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
            )
        return done.stdout


def compile_installer(wine: Wine) -> str:
    """Return the installer of the stand-ins, as Windows names it."""
    source = wine.root / "trial" / "source"
    shutil.rmtree(source.parent, ignore_errors=True)
    (source / "lib").mkdir(parents=True)
    stand_in = next(wine.root.glob("usr/lib/i386-linux-gnu/wine/i386-windows/notepad.exe"))
    for name in ("cloister.exe", "cloister-desktop.exe"):
        shutil.copy(stand_in, source / name)
    (source / "lib" / "part.txt").write_text("a part", encoding="utf-8")
    project = wine.root / "trial" / "project"
    (project / "assets").mkdir(parents=True)
    shutil.copytree(ROOT / "assets" / "app", project / "assets" / "app")
    for name in ("installer.iss", "LICENSE"):
        shutil.copy(ROOT / name, project / name)
    said = wine.windows(
        r"Z:\inno\ISCC.exe",
        f"/DVersion={version()}",
        "/DArchitectures=x86compatible",
        r"/DFolder={localappdata}\Programs\Cloister",
        r"/DSource=Z:\trial\source",
        r"/DOutput=Z:\trial",
        r"Z:\trial\project\installer.iss",
    )
    warnings = [line for line in said.splitlines() if "Warning" in line]
    print(f"compiled, {len(warnings)} warnings", *warnings, sep="\n  ")
    return rf"Z:\trial\Cloister-{version()}-windows.exe"


def everyday(wine: Wine, setup: str, whose: str) -> Iterator[tuple[str, bool]]:
    """Install, install again, uninstall; yield what has to be so and whether it is."""
    quiet = ("/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART")
    hive = "HKCU" if whose == "/CURRENTUSER" else "HKLM"
    app = wine.prefix / _LOCAL / "Programs" / "Cloister"
    start = _USER + "/AppData/Roaming" if whose == "/CURRENTUSER" else "drive_c/ProgramData"
    entry = wine.prefix / start / "Microsoft/Windows/Start Menu/Programs/Cloister.lnk"
    key = rf"{hive}\{_UNINSTALL}" + r"\{6F1C4B52-8E7C-4C0B-9A57-2D1A3D1B7C40}_is1"
    vault = wine.prefix / _LOCAL / "Cloister" / "vault" / "header"
    vault.parent.mkdir(parents=True, exist_ok=True)
    vault.write_bytes(b"a vault")
    log = wine.root / "trial" / "install.log"
    wine.windows(setup, *quiet, whose, "/TASKS=desktopicon,askwith", r"/LOG=Z:\trial\install.log")
    programs = [app / "cloister.exe", app / "cloister-desktop.exe"]
    yield "programs are there", all(one.is_file() for one in programs)
    yield "start menu", entry.is_file()
    yield "listed among the programs", wine.value(key, "DisplayVersion") == version()
    menu = rf"{hive}\{_MENU}"
    yield "in the menu of PDF files", wine.value(menu, "MUIVerb") == "Ask with Cloister"
    rules = log.read_text(encoding="utf-8-sig").count("netsh.exe")
    expected = 0 if whose == "/CURRENTUSER" else _RULES
    yield f"{expected} calls for firewall rules", rules == expected
    stale = app / "lib" / "stale.txt"
    stale.write_text("of an older version", encoding="utf-8")
    wine.windows(setup, *quiet, whose, "/LANG=de")
    yield "an upgrade leaves nothing stale", not stale.exists() and (app / "lib/part.txt").is_file()
    yield "and keeps what was chosen", wine.value(menu, "Icon") is not None
    place = (app / "unins000.exe").relative_to(wine.prefix / "drive_c")
    wine.windows(f"C:/{place}", *quiet)
    wine.windows("wineboot", "-s")  # the uninstaller goes on for a moment after it has ended
    yield "uninstalled: programs", not (app / "cloister.exe").exists()
    yield "uninstalled: start menu", not entry.exists()
    yield "uninstalled: registry", wine.value(key, "DisplayVersion") is None
    yield "uninstalled: menu of PDF files", wine.value(menu, "MUIVerb") is None
    yield "the vault is left alone", vault.read_bytes() == b"a vault"


def main(folder: Path) -> int:
    """Do it for one user and for all, and return an exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    wine = Wine(folder)
    wine.prepare()
    failed = 0
    with wine.mounted():
        wine.windows("wineboot", "-i")
        wine.windows("winecfg", "-v", WINDOWS)
        setup = compile_installer(wine)
        for whose in ("/CURRENTUSER", "/ALLUSERS"):
            for name, held in everyday(wine, setup, whose):
                print(f"  {'passed' if held else 'FAILED'}  {whose} {name}")
                failed += not held
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
