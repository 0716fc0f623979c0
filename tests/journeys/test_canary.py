"""Canaries: unique strings of the user's, looked for in every byte that was left anywhere."""

import os
import secrets
import signal
import struct
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from core.app import create_app
from core.paths import Paths
from core.vault.derivation import KdfCost
from tests.documents import write_pdf

ROOT = Path(__file__).parents[2]

JOURNEY = """
import sys, os, signal
from pathlib import Path
from core.app import open_app
from core.paths import Paths
from core.vault.derivation import KdfCost
vault, document, passphrase, question, title, workspace, ending = sys.argv[1:]
app = open_app(Paths.standard(), Path(vault), Path(passphrase).read_text(),
               floor=KdfCost(memory_kib=8, iterations=1, lanes=1))
list(app.library.add([Path(document)]))
list(app.library.learn())
conversations = app.dialogue.conversations
asked = conversations.create(title).id
list(app.dialogue.ask(asked, question, threshold=0.0))
stopped = app.dialogue.ask(asked, question, threshold=0.0)
next(stopped)
stopped.close()
assert len(conversations.search(question)) == 1
app.workspaces.create(workspace)
if ending == "kill":
    os.kill(os.getpid(), signal.SIGKILL)
if ending == "crash":
    raise RuntimeError
app.lock()
"""


def encodings(canaries: Iterable[str]) -> list[bytes]:
    """Return the forms in which a text could lie on a disk."""
    forms = []
    for canary in canaries:
        forms += [canary.encode("utf-8"), canary.encode("utf-16-le"), canary.encode("utf-16-be")]
        forms += [canary.lower().encode(), canary.encode().hex().encode()]
    return forms


def hits(folders: Iterable[Path], forms: Iterable[bytes]) -> list[tuple[str, bytes]]:
    """Return every file below the folders that holds one of the forms, in name or content."""
    wanted = list(forms)
    found = []
    for folder in folders:
        for path in folder.rglob("*"):
            data = path.name.encode() + (path.read_bytes() if path.is_file() else b"")
            found += [(path.name, form) for form in wanted if form in data]
    return found


@pytest.mark.parametrize("ending", ["lock", "kill", "crash"])
def test_nothing_of_the_users_lies_in_the_clear(
    ending: str, tmp_path: Path, paths: Paths, cheap: KdfCost
) -> None:
    """All that a person brings or is told: after lock, after a crash, after kill -9."""
    name, text, question, passphrase, title, workspace = (
        f"Canary{secrets.token_hex(8)}" for _ in range(6)
    )
    home, temporary, given = tmp_path / "home", tmp_path / "temp", tmp_path / "given"
    for folder in (home, temporary, given):
        folder.mkdir()
    document = write_pdf(given / f"{name}.pdf", [f"The secret word is {text}. Keep it safe."] * 3)
    (given / "passphrase").write_text(passphrase)
    vault = home / "vault"
    with create_app(paths, vault, passphrase, cost=cheap) as app:
        vectors = [
            vector for _, vector in app.library._semantic.embed([f"The secret word is {text}."])
        ]
    environment = {
        **os.environ,
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_DATA_HOME": str(home / ".local"),
    }
    journey = subprocess.run(
        [
            *(sys.executable, "-c", JOURNEY),
            *(str(vault), str(document), str(given / "passphrase")),
            *(f"What is the secret word? {question}", title, workspace, ending),
        ],
        env=environment,
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert journey.returncode == {"lock": 0, "kill": -signal.SIGKILL, "crash": 1}[ending]
    assert b"AssertionError" not in journey.stderr
    forms = encodings([name, text, question, passphrase, title, workspace])
    forms += [vector[:16] for vector in vectors]
    forms += [struct.pack(">4f", *struct.unpack("<4f", vector[:16])) for vector in vectors]
    assert hits([given], forms), "the scan must find what is there"
    assert hits([home, temporary], forms) == []
    said = journey.stdout + journey.stderr
    assert not [form for form in forms if form in said]
