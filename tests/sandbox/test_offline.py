"""Behind the wall no process opens a way to the network, whoever it is and however it tries."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from core.app import App
from core.process.sandbox.tries import WAYS, Layer, tries
from tests.programs import found
from tests.sandbox.escapes import HARMLESS, TRIES

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the filter is Linux's")


def run(*arguments: str) -> dict[str, Any]:
    """Return what became of every try."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.sandbox.escapes", *arguments],
        cwd=ROOT,
        capture_output=True,
        check=True,
        timeout=120,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize("who", ["--as-it-is", "--as-nobody"])
def test_forty_tries_are_all_refused(who: str) -> None:
    """By the filter: what opens a socket here fails as on a system without such sockets."""
    if who == "--as-nobody" and os.geteuid() != 0:
        pytest.skip("this is an ordinary user already")
    told = run(who)
    assert set(told) == set(TRIES)
    assert len(TRIES) >= 40
    assert [name for name, outcome in told.items() if outcome == "OPEN"] == []
    for name, outcome in told.items():
        if name.startswith(("python: ", "libc: ", "kernel: tcp", "library: ", "thread")):
            assert outcome.endswith("EAFNOSUPPORT"), (name, outcome)
        elif name.startswith("kernel: "):
            assert outcome.endswith("EPERM"), (name, outcome)


def test_without_the_wall_the_same_tries_succeed() -> None:
    """So the test above can fail."""
    assert run("--without-wall") == dict.fromkeys(HARMLESS, "OPEN")


def test_without_the_wall_every_way_is_told_as_open() -> None:
    """The proof is none where nothing refuses: this process has no wall."""
    told = list(tries())
    assert {one.way for one in told} == set(WAYS)
    assert {(one.way, one.child) for one in told if one.layer is Layer.NOBODY} >= {
        ("tcp", False),
        ("tcp", True),
        ("udp", False),
        ("udp", True),
    }


def test_what_is_found_goes_into_the_log(app: App) -> None:
    """Ways that are open, too: this process has no wall."""
    told = list(app.verification.offline())
    assert len(told) == 2 * len(WAYS)
    last = app.audit.entries()[-1]
    assert (last.event, last.outcome) == ("vault.offline", "open")


def test_the_command_line_asks_for_no_socket_of_the_network(tmp_path: Path) -> None:
    """Its whole journey, and that of its children, as the kernel saw it; then it proves itself."""
    strace = found("strace", "strace")
    words = tmp_path / "passphrase"
    words.write_text("ochre lantern quiet river\n", encoding="utf-8")
    sample = ROOT / "assets" / "samples" / "pdfs" / "discharge-summary.pdf"
    journey = (
        ["create"],
        ["add", str(sample)],
        ["ask", "When is the follow-up appointment?"],
        ["show", sample.name, "1", "--png", str(tmp_path / "page.png")],
        ["audit", "export", str(tmp_path / "log.jsonl")],
        ["verify"],
    )
    for number, command in enumerate(journey):
        trace = tmp_path / f"trace-{number}"
        cloister = [sys.executable, "-m", "core", "--vault", str(tmp_path / "vault")]
        done = subprocess.run(
            [
                *(strace, "-f", "-e", "trace=network", "-o", str(trace)),
                *(*cloister, "--passphrase-file", str(words), *command),
            ],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, (command, done.stdout, done.stderr)
        calls = trace.read_text(encoding="utf-8", errors="replace").splitlines()
        assert [call for call in calls if "AF_INET" in call or "AF_NETLINK" in call] == []
    proved = subprocess.run(
        [*cloister, "--passphrase-file", str(words), "verify", "--offline"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    lines = proved.stdout.splitlines()
    assert lines[-1] == "Nothing can leave this computer."
    assert len(lines) == 2 * len(WAYS) + 1
    assert all("refused by Cloister's kernel filter" in line for line in lines[:-1])
