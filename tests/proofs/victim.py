"""Works in a cheap vault without an end, and says aloud whatever was acknowledged; to be killed.

Usage: python -m tests.proofs.victim VAULT FOLDER

It adds the files of the folder, learns them, then asks, locks and opens the vault in turns.
"""

import itertools
import json
import sys
from pathlib import Path

from core import events
from core.app import App, open_app
from core.paths import Paths
from core.vault.derivation import KdfCost
from tests.conftest import PASSPHRASE

CHEAP = KdfCost(memory_kib=8, iterations=1, lanes=1)


def say(kind: str, *numbers: int) -> None:
    """Acknowledge something: from here on it must not be lost."""
    print(json.dumps([kind, *numbers]), flush=True)  # noqa: T201  read by the proof


def add(app: App, folder: Path) -> None:
    """Bring in all files and learn them."""
    for step in (app.library.resume(), app.library.add([folder]), app.library.learn()):
        for event in step:
            match event:
                case events.Arrived():
                    say("arrived", event.document)
                case events.PagesRead():
                    say("read", event.document, event.done)
                case events.Learned():
                    say("learned", event.done)


def ask(app: App, question: str) -> None:
    """Ask in a conversation of its own; quotes only, so that rounds are short."""
    conversations = app.dialogue.conversations
    conversation = conversations.create(question).id
    for _ in app.dialogue.ask(conversation, question, threshold=0.0, quotes_only=True):
        pass
    say("asked", conversation)


def main() -> None:
    """Work until killed."""
    vault, folder = map(Path, sys.argv[1:])
    for number in itertools.count(1):
        with open_app(Paths.standard(), vault, PASSPHRASE, floor=CHEAP) as app:
            say("opened")
            add(app, folder)
            ask(app, f"What is topic {number * 31} about?")
            say("locking")
        say("locked")


if __name__ == "__main__":
    main()
