"""The frozen program's self-test where nothing helps it: no Python, no PATH, a stranger's home.

    python packaging/clean_room.py DIST/Cloister

Linux, as root: as another user (nobody), from a folder that this user cannot write, with a home
whose name has spaces and letters beyond ASCII, an empty PATH and no other variable. Elsewhere and
as an ordinary user: the same without changing the user.
"""

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_NOBODY = 65534
_HOME = "Zoë Müller's home"
_NO_FILES = ("/dev/", "/proc/")
_CHANGING = (
    "open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink"
    ",symlinkat,truncate"
)
"""The calls of the kernel that change what is on the disk."""

_PATIENCE_S = 600


def check(made: Path) -> None:
    """Run all checks; each prints what it found.

    Raises:
        SystemExit: one of them failed.
    """
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder, _HOME)
        home.mkdir()
        _open_up(Path(folder), home)
        environment = _environment(home)
        suffix = ".exe" if sys.platform == "win32" else ""
        _self_test(made / f"cloister{suffix}", home, environment)
        _first_paint(made / f"cloister-desktop{suffix}", home, environment)
        if _is_root() and shutil.which("strace"):
            _writes(made / "cloister", home, environment)


def _environment(home: Path) -> dict[str, str]:
    """What is left of an environment: on Windows nothing starts without SYSTEMROOT."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    names = ("HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "LOCALAPPDATA", "APPDATA")
    places = dict.fromkeys(names, str(home))
    return {**kept, **places, "PATH": "", "QT_QPA_PLATFORM": "offscreen"}


def _as_nobody() -> dict[str, int]:
    return {"user": _NOBODY, "group": _NOBODY} if _is_root() else {}


def _is_root() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0


def _open_up(*folders: Path) -> None:
    if _is_root():
        for folder in folders:
            os.chown(folder, _NOBODY, _NOBODY)


def _run(command: list[str], home: Path, environment: dict[str, str], *, root: bool = False) -> str:
    done = subprocess.run(
        command,
        env=environment,
        cwd=home,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_PATIENCE_S,
        check=False,
        **({} if root else _as_nobody()),  # type: ignore[call-overload]  # typeshed wants each by its name
    )
    if done.returncode:
        raise SystemExit(f"{command}: exit code {done.returncode}\n{done.stdout}\n{done.stderr}")
    return str(done.stdout)


def _self_test(program: Path, home: Path, environment: dict[str, str]) -> None:
    if _is_root() and any(path.stat().st_mode & 0o022 for path in program.parent.rglob("*")):
        raise SystemExit("Somebody else may write into the program's folder.")
    print(_run([str(program), "--self-test"], home, environment).rstrip())


def _first_paint(program: Path, home: Path, environment: dict[str, str]) -> None:
    seconds = []
    for _ in range(5):
        began = time.monotonic()
        told = _run([str(program), "--first-paint"], home, environment)
        seconds.append(json.loads(told)["painted"] - began)
    warm = seconds[1:]
    print(
        f"first paint: cold {seconds[0]:.2f} s, warm {statistics.median(warm):.2f} s (median of 4)"
    )


def _writes(program: Path, home: Path, environment: dict[str, str]) -> None:
    """Every file that is opened for writing, made, renamed or removed lies in the home.

    By root: nobody else may read the names out of a process that cannot be dumped.
    """
    record = home.parent / "strace"
    tracing = ["-u", "nobody", "-f", "-qq", "-y", "-e", f"trace={_CHANGING}", "-o", str(record)]
    strace = [shutil.which("strace") or "strace", *tracing]
    _run([*strace, str(program), "--self-test"], home, environment, root=True)
    written = list(filter(None, map(_written, record.read_text(errors="replace").splitlines())))
    outside = {place for place in written if not place.startswith((str(home), *_NO_FILES))}
    if outside or not any(place.endswith("/control.db") for place in written):
        told = "; ".join(sorted(outside)) or "strace saw not even the vault"
        raise SystemExit(f"Written outside vault, config, cache and temp: {told}")
    print(f"strace: {len(written)} files written, made, renamed or removed, all in the home")


def _written(line: str) -> str:
    """Return which file a line of strace's says was changed; nothing where none was."""
    named = re.search(r'"((?:[^"\\]|\\.)*)"', line)
    reading = "open" in line and not re.search("O_WRONLY|O_RDWR|O_CREAT", line)
    if named is None or reading or re.search(r"= -1 E", line):
        return ""
    place = _plain(named[1])
    beside = re.search(r"(?:AT_FDCWD|\d+)<([^>]*)>, \"", line)
    return place if place.startswith("/") or beside is None else f"{_plain(beside[1])}/{place}"


def _plain(written: str) -> str:
    """Undo strace's way of writing what is not ASCII: each byte as a number of base 8."""
    raw = written.encode("latin-1", "replace").decode("unicode_escape")
    return raw.encode("latin-1", "replace").decode(errors="replace")


if __name__ == "__main__":
    check(Path(sys.argv[1]).resolve())
