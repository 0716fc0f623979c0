"""kill -9 at random moments of adding, asking, locking: what was acknowledged is there."""

import contextlib
import json
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import psutil

from core.app import App, create_app, open_app
from core.paths import Paths
from tests.conftest import PASSPHRASE
from tests.documents import write_pdf
from tests.process.test_worker import gone
from tests.proofs import Proof
from tests.proofs.victim import CHEAP

FILES, PAGES = 3, 40

_ROOT = Path(__file__).parents[2]
_LONGEST_S = 7.0
"""A whole turn of opening, adding, asking and locking takes about so long once all is learned."""


def run(folder: Path, rounds: int) -> list[Proof]:
    """Kill the victim again and again, and look at what it leaves.

    Args:
        folder: an empty one.
        rounds: how many kills.
    """
    paths, documents, vault = Paths.standard(), folder / "documents", folder / "vault"
    documents.mkdir()
    for number in range(FILES):
        pages = [
            f"Page {page} of file {number} is on topic {page * 31}. " * 9 for page in range(PAGES)
        ]
        write_pdf(documents / f"file-{number}.pdf", pages)
    create_app(paths, vault, PASSPHRASE, cost=CHEAP).lock()
    moments = random.Random(7)  # noqa: S311  moments, not secrets
    during: Counter[str] = Counter()
    failed: list[str] = []
    for number in range(1, rounds + 1):
        said, left = _kill_one(vault, documents, moments.uniform(0.3, _LONGEST_S))
        last = said[-1][0] if said else "opening"
        during[last] += 1
        found = [*left, *_look(paths, vault, said)]
        failed += [f"round {number}, killed after {last!r}: {what}" for what in found]
    moments_met = ", ".join(f"{count} after {what}" for what, count in sorted(during.items()))
    return [Proof(f"kill -9 ({moments_met})", rounds, failed)]


def _kill_one(vault: Path, documents: Path, after: float) -> tuple[list[list[Any]], list[str]]:
    """Start a victim and kill it; return what it had said, and what is wrong already."""
    victim = subprocess.Popen(
        [sys.executable, "-m", "tests.proofs.victim", str(vault), str(documents)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=_ROOT,
    )
    time.sleep(after)
    children: list[psutil.Process] = []
    with contextlib.suppress(psutil.Error):
        children = psutil.Process(victim.pid).children(recursive=True)
    victim.kill()
    out, complaint = victim.communicate()
    said = [json.loads(line) for line in out.splitlines() if line.endswith("]")]
    wrong = ["a child outlived it" for child in children if not gone(child.pid)]
    return said, wrong + ([f"it had failed before: {complaint[-300:]}"] if complaint else [])


def _look(paths: Paths, vault: Path, said: list[list[Any]]) -> list[str]:
    """Open the vault at once and compare it with what was said."""
    with open_app(paths, vault, PASSPHRASE, floor=CHEAP) as app:
        wrong = [f"{line} is not there" for line in said if not _there(app, line)]
        wrong += [f"{bad.check} is damaged" for bad in app.verification.run() if not bad.sound]
        if any(entry.event == "workspace.stale" for entry in app.audit.entries()):
            wrong.append("a crash was taken for an old file")
    return wrong


def _there(app: App, said: list[Any]) -> bool:
    documents = {document.id: document for document in app.library.all()}
    match said:
        case ["arrived", document]:
            return documents[document].state != "arriving"
        case ["read", document, pages]:
            return bool(documents[document].read >= pages)
        case ["learned", passages]:
            return bool(app.library.passages.learned_and_all()[0] >= passages)
        case ["asked", conversation]:
            return bool(app.dialogue.conversations.turns(conversation))
    return True
