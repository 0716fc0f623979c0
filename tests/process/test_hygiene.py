"""No process of ours can be dumped or looked into, read back from the system itself."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.process import hygiene
from core.process.limits import Limits
from core.process.program import module_command
from core.process.worker import Role, Worker
from tests.process.echo_child import Number

ROOT = Path(__file__).parents[2]
CHILDREN = ("core.reading.child", "core.semantic.child", "core.writing.child")

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="read back from /proc")
PLAIN_PATTERN = Path("/proc/sys/kernel/core_pattern")

LOOK = """
import ctypes, faulthandler, json, os, resource, signal, sys
how, folder = sys.argv[1:]
sys.path.insert(0, folder)
hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
from core.process import hygiene
if how == "dumpable":
    hygiene._forbid_attaching(ctypes.CDLL(None, use_errno=True))
elif how != "nothing":
    import importlib
    try:
        importlib.import_module(how).main(["--help"])
    except SystemExit:
        pass
sys.stdout.write("\\n" + json.dumps({
    "dumpable": ctypes.CDLL(None).prctl(3, 0, 0, 0, 0),  # PR_GET_DUMPABLE
    "core": resource.getrlimit(resource.RLIMIT_CORE),
    "faulthandler": faulthandler.is_enabled(),
    "filtered": "Seccomp:\\t2" in open("/proc/self/status").read(),
}))
sys.stdout.flush()
os.kill(os.getpid(), signal.SIGSEGV)
"""


def crash(how: str, folder: Path) -> tuple[dict[str, Any], list[str]]:
    """Run a process that crashes in an empty folder; return what it said and what it left."""
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", LOOK, how, str(ROOT)], cwd=folder, capture_output=True, check=False
    )
    assert done.returncode == -signal.SIGSEGV, done.stderr.decode()
    return json.loads(done.stdout.splitlines()[-1]), [path.name for path in folder.iterdir()]


@LINUX
@pytest.mark.parametrize("how", ["core.__main__", "desktop.__main__"])
def test_a_crash_leaves_nothing(tmp_path: Path, how: str) -> None:
    """The window and the command line forbid dumps, and the network, first of all."""
    said, left = crash(how, tmp_path / "ours")
    assert said == {"dumpable": 0, "core": [0, 0], "faulthandler": False, "filtered": True}
    assert left == []


@LINUX
def test_being_undumpable_is_enough(tmp_path: Path) -> None:
    """Without the limit on core files, which does not count where dumps go through a pipe."""
    said, left = crash("dumpable", tmp_path / "ours")
    assert said["dumpable"] == 0
    assert left == []


@LINUX
def test_the_same_crash_would_leave_a_core_file(tmp_path: Path) -> None:
    """Where the system writes core files beside the process: so the two tests above do test."""
    import resource

    beside = "/" not in PLAIN_PATTERN.read_text() and "|" not in PLAIN_PATTERN.read_text()
    if not beside or resource.getrlimit(resource.RLIMIT_CORE)[1] == 0:
        pytest.skip("this system writes no core files here")
    said, left = crash("nothing", tmp_path / "others")
    assert said["dumpable"] == 1
    assert len(left) == 1


@pytest.fixture(params=CHILDREN)
def child(request: pytest.FixtureRequest) -> Iterator[int]:
    """Yield the process id of each of our children, once it takes calls."""
    command = module_command(request.param)
    worker = Worker(Role("child", command, Number, Limits()))
    worker.start()
    assert worker.pid is not None
    while limit(worker.pid, "Max file size") != ["0", "0"]:  # its own limits come after the rest
        assert worker.alive
        time.sleep(0.02)
    yield worker.pid
    worker.retire()


def limit(pid: int, name: str) -> list[str]:
    """Return the soft and hard limit of a process, as the kernel writes them."""
    lines = Path(f"/proc/{pid}/limits").read_text().splitlines()
    line = next(line for line in lines if line.startswith(name))
    return line.removeprefix(name).split()[:2]


@LINUX
def test_each_child_writes_no_core_file(child: int) -> None:
    """Its limit is nought, soft and hard, and its memory belongs to root, whoever runs it."""
    assert limit(child, "Max core file size") == ["0", "0"]
    assert Path(f"/proc/{child}/mem").stat().st_uid == 0


@LINUX
def test_each_child_is_behind_the_filter(child: int) -> None:
    """Read back from the kernel: filtered, and without a way to more rights."""
    lines = Path(f"/proc/{child}/status").read_text().splitlines()
    status = dict(line.split(":\t", 1) for line in lines if ":\t" in line)
    assert status["Seccomp"] == "2"
    assert status["NoNewPrivs"] == "1"


ORDINARY = """
import ctypes, json, os, sys, time
sys.path.insert(0, sys.argv[1])
import msgspec, psutil
from core.process import hygiene
from core.process.limits import Limits
from core.process.serve import serve
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
    ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)  # a process that starts as an ordinary user is dumpable
calls, release = os.pipe(), os.pipe()
child = os.fork()
if child == 0:
    os.read(release[0], 1)
    os.dup2(calls[0], 0)
    sys.argv[1] = msgspec.json.encode(Limits()).decode()
    serve(int, lambda request: iter(()))  # what every child of ours calls first

def look():
    try:
        open(f"/proc/{child}/mem", "rb").close()
        opens = True
    except PermissionError:
        opens = False
    return {"owner": os.stat(f"/proc/{child}/mem").st_uid == os.getuid(), "opens": opens}

before = look()
os.write(release[1], b"x")
def settled():
    with open(f"/proc/{child}/limits") as lines:
        line = next(line for line in lines if line.startswith("Max file size"))
    return line.split()[3] == "0"  # its own limits come after the rest

while not settled():
    time.sleep(0.01)
after = look()
hygiene.leave_no_traces()
seen = psutil.Process().children(recursive=True)
json.dump({
    "before": before,
    "after": after,
    "children": [one.pid for one in seen] == [child],
    "memory": seen[0].memory_info().rss > 0 and psutil.Process().memory_info().rss > 0,
    "cmdline": seen[0].cmdline() != [],
    "times": seen[0].cpu_times().user >= 0,
}, sys.stdout)
os.kill(child, 9)
os.waitpid(child, 0)
"""


@LINUX
def test_an_ordinary_user_sees_how_much_but_not_what() -> None:
    """Other programs of the same user cannot open its memory; its size is still measured."""
    done = subprocess.run(
        [sys.executable, "-c", ORDINARY, str(ROOT)], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == {
        "before": {"owner": True, "opens": True},
        "after": {"owner": False, "opens": False},
        "children": True,
        "memory": True,
        "cmdline": True,
        "times": True,
    }


WIPED = """
import ctypes, json, os, sys
sys.path.insert(0, sys.argv[1])
from core.process import hygiene
hygiene.wipe_freed_memory()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
place = ctypes.c_void_p(libc.malloc(200))
guard = libc.malloc(200)  # so that the freed one is not at the end, which goes back to the system
ctypes.memset(place, 0x78, 200)
libc.free(place)
json.dump({
    "arguments": sys.argv[2:],
    "left": ctypes.string_at(place, 200).count(b"x"),
    "environment": hygiene.WIPING.items() <= os.environ.items(),
}, sys.stdout)
"""


@LINUX
def test_the_window_overwrites_memory_that_it_frees() -> None:
    """It starts itself anew for that, once, with the same arguments."""
    command = [sys.executable, "-c", WIPED, str(ROOT), "a b", "--c"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    assert told == {"arguments": ["a b", "--c"], "left": 0, "environment": True}


@LINUX
def test_the_program_does_so_first_of_all() -> None:
    """``python -m desktop``, seen from outside: it imports that module in two lives."""
    traced = [sys.executable, "-X", "importtime", "-m", "desktop", "--help"]
    done = subprocess.run(traced, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr.count("core.process.hygiene") == 2


class Kernel32:
    """Stands in for kernel32.dll."""

    def __init__(self) -> None:
        self.mode = 0x8000
        self.flags = 0

    def GetErrorMode(self) -> int:  # noqa: N802  Windows' name
        """Return what errors do."""
        return self.mode

    def SetErrorMode(self, mode: int) -> int:  # noqa: N802  the same
        """Say what errors shall do."""
        self.mode = mode
        return 0

    def WerSetFlags(self, flags: int) -> int:  # noqa: N802  the same
        """Say what is in a report."""
        self.flags = flags
        return 0


def test_windows_reports_no_crash() -> None:
    """What was set before stays; a report made all the same has no heap in it."""
    kernel = Kernel32()
    hygiene._end_reports(kernel)  # type: ignore[arg-type]  # it has the three functions
    assert kernel.mode == 0x8000 | 0x0001 | 0x0002
    assert kernel.flags == 1


def test_a_system_that_refuses_is_an_error() -> None:
    """Nothing goes on in the belief that it is protected."""

    class Libc:
        @staticmethod
        def prctl(*_words: object) -> int:
            return -1

    with pytest.raises(OSError, match="PR_SET_DUMPABLE"):
        hygiene._forbid_attaching(Libc())  # type: ignore[arg-type]  # it has the one function
