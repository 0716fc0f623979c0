"""A confined process reads its own files and nothing else, starts nothing and writes nothing."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from core.process.sandbox import landlock

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="seccomp and Landlock are Linux's")

PROGRAM = """
import ctypes, json, os, socket, subprocess, sys, threading
from pathlib import Path
sys.path.insert(0, sys.argv[1])
folder = Path(sys.argv[2])
from core.process.sandbox import walls
kept = open(folder / "kept.txt")
walls.cut_off(wholly=True)
walls.confine()
libc = ctypes.CDLL(None, use_errno=True)
def libc_call(name, *words):
    if getattr(libc, name)(*words) < 0:
        raise OSError(ctypes.get_errno(), name)
def threads():
    done = []
    thread = threading.Thread(target=done.append, args=(1,))
    thread.start(); thread.join()
    return done[0]
tries = {
    "start a program": lambda: subprocess.run(["true"], check=True),
    "become a program": lambda: os.execv("/bin/true", ["true"]),
    "fork": os.fork,
    "write a file": lambda: open(folder / "new.txt", "w"),
    "append to a file": lambda: open(folder / "kept.txt", "a"),
    "remove a file": lambda: os.remove(folder / "kept.txt"),
    "rename a file": lambda: os.rename(folder / "kept.txt", folder / "other.txt"),
    "make a folder": lambda: os.mkdir(folder / "sub"),
    "link a file": lambda: os.symlink("/etc", folder / "link"),
    "change rights": lambda: os.chmod(folder / "kept.txt", 0o777),
    "make a file in memory": lambda: os.memfd_create("x"),
    "look into its parent": lambda: libc_call("ptrace", 16, os.getppid(), 0, 0),
    "leave its namespaces": lambda: libc_call("unshare", 0x10000000),
    "talk to a program": lambda: socket.socket(socket.AF_UNIX),
    "talk to the network": lambda: socket.socket(),
    "read another file": lambda: open(folder / "kept.txt").read(),
    "read the accounts": lambda: open("/etc/passwd").read(),
    "look into a folder": lambda: os.listdir(folder),
    "signal its parent": lambda: os.kill(os.getppid(), 0),
    "run a thread": threads,
    "read what was open": kept.read,
    "load a module": lambda: __import__("wave").__name__,
    "read its own code": lambda: len(Path(walls.__file__).read_bytes()),
}
told = {}
for name, work in tries.items():
    try:
        told[name] = f"done: {work()}"
    except OSError as error:
        told[name] = "refused"
sys.stdout.write(json.dumps(told))
"""

ALLOWED = {"run a thread", "read what was open", "load a module", "read its own code"}

BY_LANDLOCK = {
    "read another file": 1,
    "read the accounts": 1,
    "look into a folder": 1,
    "signal its parent": 6,
}
"""What only Landlock refuses, and from which version on."""


def test_what_is_left_to_a_confined_process(tmp_path: Path) -> None:
    """Threads, memory, what it had open, its own files; nothing that a parser has no use for."""
    (tmp_path / "kept.txt").write_text("kept", encoding="utf-8")
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(root), str(tmp_path)],
        capture_output=True,
        check=True,
        timeout=60,
    )
    told = json.loads(done.stdout)
    version = landlock.version()
    for name, outcome in told.items():
        if name in ALLOWED or BY_LANDLOCK.get(name, 0) > version:
            assert outcome.startswith("done"), name
        else:
            assert outcome == "refused", name
    assert told["read what was open"] == "done: kept"
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]
