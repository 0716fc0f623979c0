"""The main job on the sample documents, in a temporary vault that is gone afterwards."""

import argparse
import secrets
import tempfile
import time
from pathlib import Path

from core.app import create_app
from core.cli import answers, commands
from core.cli.printing import say
from core.paths import Paths
from core.vault.derivation import STANDARD

QUESTION = "What interest does the loan bear, and when is it repaid?"


def run(paths: Paths) -> int:
    """Make a vault, add the samples, ask, answer; return an exit code."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="cloister-demo-") as folder:
        say("A temporary vault, encrypted, with a random passphrase:")
        with create_app(
            paths, Path(folder, "vault"), secrets.token_urlsafe(24), cost=STANDARD
        ) as app:
            samples = argparse.Namespace(paths=[paths.samples / "pdfs"], password_file=None)
            commands.add(app, samples)
            say()
            say(f"Question: {QUESTION}")
            say()
            answered = answers.as_text(app.assistant.ask(QUESTION))
        say()
        say(f"Done in {time.monotonic() - started:.0f} s. The vault is locked and erased.")
    return commands.DONE if answered else commands.NOT_ANSWERED
