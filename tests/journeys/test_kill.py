"""kill -9 at any moment: nothing acknowledged is lost, no child survives, work goes on."""

import json
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
import pytest

from core.app import create_app, open_app
from core.paths import Paths
from core.vault.derivation import KdfCost
from tests.conftest import PASSPHRASE
from tests.documents import write_pdf
from tests.process.test_worker import gone

ROUNDS = 10
ROOT = Path(__file__).parents[2]


def start(vault: Path, folder: Path) -> "subprocess.Popen[str]":
    """Start adding in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.adder", str(vault), str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def kill(adder: "subprocess.Popen[str]") -> list[tuple[str, dict[str, Any]]]:
    """Kill it with its children watched; return what it had acknowledged."""
    children = psutil.Process(adder.pid).children(recursive=True)
    adder.kill()
    out, _ = adder.communicate()
    assert all(gone(child.pid) for child in children)
    return [tuple(json.loads(line)) for line in out.splitlines() if line.endswith("]")]


def check(
    paths: Paths, vault: Path, cheap: KdfCost, said: list[tuple[str, dict[str, Any]]]
) -> bool:
    """Open the vault again: what was said is there. Return whether all is done."""
    with open_app(paths, vault, PASSPHRASE, floor=cheap) as app:
        there = {document.id: document for document in app.library.all()}
        for kind, fields in said:
            if kind == "Arrived":
                assert there[fields["document"]].state != "arriving"
            elif kind == "PagesRead":
                assert there[fields["document"]].read >= fields["done"]
            elif kind == "Searchable":
                assert there[fields["document"]].state == "read"
            elif kind == "Learned":
                assert app.library.passages.learned_and_all()[0] >= fields["done"]
        bad = [checked for checked in app.verification.run() if not checked.sound]
        assert not bad
        return len(there) == 4 and all(document.ready for document in there.values())


@pytest.mark.parametrize("rounds", [ROUNDS, pytest.param(200, marks=pytest.mark.soak)])
def test_kill_nine_during_add(rounds: int, tmp_path: Path, paths: Paths, cheap: KdfCost) -> None:
    """At random moments; then once more without a kill, and everything is there once."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for number in range(4):
        pages = [
            f"Page {page} of file {number} is about topic {page * 31 + number}. " * 12
            for page in range(60)
        ]
        write_pdf(folder / f"file-{number}.pdf", pages)
    vault = tmp_path / "vault"
    create_app(paths, vault, PASSPHRASE, cost=cheap).lock()
    moments = random.Random(7)  # noqa: S311  moments, not secrets
    for _ in range(rounds):
        adder = start(vault, folder)
        time.sleep(moments.uniform(0.2, 6.0))
        if adder.poll() is None:
            check(paths, vault, cheap, kill(adder))
        else:
            adder.communicate()
    last = start(vault, folder)
    _, complaint = last.communicate()
    assert last.returncode == 0, complaint
    assert check(paths, vault, cheap, [])
    with open_app(paths, vault, PASSPHRASE, floor=cheap) as app:
        assert [document.read for document in app.library.all()] == [60] * 4
        rows = app.library._db.rows("SELECT document, page, body_start FROM passage")
        assert len(rows) == len(set(rows))
