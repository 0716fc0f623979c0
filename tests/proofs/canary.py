"""Canaries: unique words of the person's, looked for in every byte that was left anywhere."""

import dataclasses
import json
import os
import secrets
import signal
import struct
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.documents import write_bomb, write_pdf
from tests.proofs import Proof
from tests.proofs.actor import SCENARIOS, Words

_ROOT = Path(__file__).parents[2]

_ENDS = {"killed": -signal.SIGKILL, "crashed": 1}
"""How the process of a scenario ends, where that is not in good order."""

_VECTOR_BYTES = 16
"""So many bytes of a vector, four numbers of it, are looked for."""


def run(folder: Path, scenarios: Iterable[str] = tuple(SCENARIOS)) -> list[Proof]:
    """Act out every scenario and look at what it leaves.

    Args:
        folder: an empty one.
        scenarios: names of those in tests.proofs.actor.
    """
    failed: list[str] = []
    names = list(scenarios)
    for name in names:
        scene = folder / name
        scene.mkdir()
        failed += [f"{name}: {what}" for what in _act(name, scene)]
    return [Proof("canary scenarios", len(names), failed)]


def _act(name: str, scene: Path) -> list[str]:
    words = _bring(scene)
    home, temporary, given = scene / "home", scene / "temporary", scene / "given"
    environment = {
        **os.environ,
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local"),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.proofs.actor", name, str(scene)],
        env=environment,
        capture_output=True,
        cwd=_ROOT,
        check=False,
    )
    wrong = []
    if done.returncode != _ENDS.get(name, 0):
        wrong.append(f"it ended with {done.returncode}: {done.stderr.decode()[-600:]}")
    forms = _forms(words, given)
    if not _hits([given], forms):
        wrong.append("the scan finds nothing where everything is")
    wrong += [f"{form!r} lies in {file}" for file, form in _hits([home, temporary], forms)]
    wrong += [f"{form!r} was said aloud" for form in forms if form in done.stdout + done.stderr]
    return wrong


def _bring(scene: Path) -> Words:
    """Make the folders of a scene, and all that its person has and knows."""
    for name in ("home", "temporary", "given"):
        (scene / name).mkdir()
    words = Words(*(f"Canary{secrets.token_hex(8)}" for _ in dataclasses.fields(Words)))
    words = dataclasses.replace(words, question=f"What is the secret word? {words.question}")
    given, texts = scene / "given", [f"The secret word is {words.text}. Keep it safe."] * 3
    whole = write_pdf(given / f"{words.name}.pdf", texts).read_bytes()
    write_pdf(given / f"{words.name}-protected.pdf", [*texts, "One more."], words.password)
    (given / f"{words.name}-damaged.pdf").write_bytes(whole[: len(whole) // 3])
    write_bomb(given / f"{words.name}-bomb.pdf", before=words.text, after=words.text)
    (given / "secrets.json").write_text(json.dumps(dataclasses.asdict(words)))
    return words


def _forms(words: Words, given: Path) -> list[bytes]:
    """Return the forms in which what the person knows could lie on a disk."""
    texts = [getattr(words, field.name).rpartition(" ")[2] for field in dataclasses.fields(words)]
    more = given / "more.json"
    texts += json.loads(more.read_text()) if more.exists() else []
    forms = []
    for text in texts:
        forms += [text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be")]
        forms += [text.lower().encode(), text.encode().hex().encode()]
    for vector in json.loads((given / "vectors.json").read_text()):
        numbers = struct.unpack("<4f", bytes.fromhex(vector)[:_VECTOR_BYTES])
        forms += [struct.pack(f"{order}4{kind}", *numbers) for order in "<>" for kind in "fde"]
    return forms


def _hits(folders: Iterable[Path], forms: Iterable[bytes]) -> list[tuple[str, bytes]]:
    """Return every file below the folders that has one of the forms in its name or content."""
    wanted = list(forms)
    found = []
    for folder in folders:
        for path in folder.rglob("*"):
            data = path.name.encode() + (path.read_bytes() if path.is_file() else b"")
            found += [(path.name, form) for form in wanted if form in data]
    return found
