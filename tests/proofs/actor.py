"""Acts out one scenario in a vault whose every word is a canary; see tests.proofs.canary.

Usage: python -m tests.proofs.actor SCENARIO FOLDER

The folder holds ``given/secrets.json``: nothing that a person types is in the arguments or in the
environment of a process, here as in the product.
"""

import json
import os
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from core.__main__ import main as command_line
from core.app import App, create_app, open_app, recover_app
from core.errors import CloisterError, WrongPassphrase
from core.paths import Paths
from core.vault.derivation import KdfCost

CHEAP = KdfCost(memory_kib=8, iterations=1, lanes=1)


@dataclass(frozen=True, slots=True)
class Words:
    """What the person of a scenario types and brings; each is a canary.

    Attributes:
        passphrase: of the vault.
        changed: the passphrase that follows.
        wrong: one that opens nothing.
        password: of the protected PDF.
        name: of the files, without their ending.
        text: in the documents.
        question: what is asked.
        title: of a conversation.
        workspace: the name of one.
    """

    passphrase: str
    changed: str
    wrong: str
    password: str
    name: str
    text: str
    question: str
    title: str
    workspace: str


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a scenario plays.

    Attributes:
        words: the canaries.
        home: of the person; the vault is in it.
        given: what the person brings; not looked at afterwards.
    """

    words: Words
    home: Path
    given: Path

    @property
    def vault(self) -> Path:
        """The vault's folder."""
        return self.home / "vault"

    def file(self, ending: str) -> Path:
        """One of the files that the person brings."""
        return self.given / f"{self.words.name}{ending}"

    def create(self) -> App:
        """Make the vault."""
        return create_app(Paths.standard(), self.vault, self.words.passphrase, cost=CHEAP)

    def open(self, passphrase: str = "") -> App:
        """Unlock the vault."""
        passphrase = passphrase or self.words.passphrase
        return open_app(Paths.standard(), self.vault, passphrase, floor=CHEAP)

    def work(self, app: App, *, draft: bool = False) -> int:
        """Do what a person does all day; return the document that was added."""
        words = self.words
        for step in (app.library.add([self.file(".pdf")]), app.library.learn()):
            for _ in step:
                pass
        conversations = app.dialogue.conversations
        asked = conversations.create(words.title).id
        for _ in app.dialogue.ask(asked, words.question, threshold=0.0, quotes_only=not draft):
            pass
        stopped = app.dialogue.ask(asked, words.question, threshold=0.0)
        next(stopped)
        stopped.close()
        assert conversations.search(words.question)
        app.workspaces.create(words.workspace)
        self.keep_vectors(app)
        self.look_at_processes()
        return app.library.all()[0].id

    def keep_vectors(self, app: App) -> None:
        """Put what was learned where the canaries are kept: vectors give texts away, too."""
        vectors = [vector for (vector,) in app.library._db.rows("SELECT vector FROM vector")]
        vectors += [v for _, v in app.library._semantic.embed([self.words.question])]
        assert vectors
        (self.given / "vectors.json").write_text(json.dumps([v.hex() for v in vectors]))

    def look_at_processes(self) -> None:
        """No argument and no variable of any process of ours has a canary in it."""
        me = psutil.Process()
        for process in (me, *me.children(recursive=True)):
            shown = " ".join(process.cmdline())
            with suppress(psutil.AccessDenied):  # not even we may look into an undumpable process
                shown += " ".join(process.environ().values())
            assert not [word for word in self.canaries() if word in shown]

    def canaries(self) -> list[str]:
        """Every word of the person's."""
        return [str(getattr(self.words, name)) for name in Words.__slots__]


def locked(scene: Scene) -> None:
    """A whole day with a drafted answer; then the vault is locked."""
    with scene.create() as app:
        scene.work(app, draft=True)


def killed(scene: Scene) -> None:
    """Kill -9 in the middle of the day."""
    scene.work(scene.create())
    os.kill(os.getpid(), signal.SIGKILL)


def crashed(scene: Scene) -> None:
    """An error that nobody catches."""
    scene.work(scene.create())
    raise RuntimeError


def refused(scene: Scene) -> None:
    """Somebody tries other passphrases, in the window and on the command line."""
    with scene.create() as app:
        scene.work(app)
        with suppress(WrongPassphrase):
            app.access.check_passphrase(scene.words.wrong)
    for _ in range(3):
        with suppress(WrongPassphrase):
            scene.open(scene.words.wrong)
    wrong = scene.given / "wrong"
    wrong.write_text(scene.words.wrong)
    assert command_line(["--vault", str(scene.vault), "--passphrase-file", str(wrong), "list"])


def passphrase_changed(scene: Scene) -> None:
    """The passphrase is changed, and the new one used."""
    with scene.create() as app:
        scene.work(app)
        app.access.change_passphrase(scene.words.passphrase, scene.words.changed, cost=CHEAP)
    scene.open(scene.words.changed).lock()


def recovered(scene: Scene) -> None:
    """A recovery key is made and checked, and opens the vault when the passphrase is forgotten."""
    with scene.create() as app:
        scene.work(app)
        key = app.access.new_recovery_key(scene.words.passphrase)
        app.access.check_recovery_key(key.text)
    more = [key.text, "".join(key.groups), key.key.hex()]
    (scene.given / "more.json").write_text(json.dumps(more))
    recover_app(
        Paths.standard(),
        scene.vault,
        key.text,
        scene.words.changed,
        cost=CHEAP,
        floor=CHEAP,
    ).lock()


def removed(scene: Scene) -> None:
    """The document and the conversations are erased."""
    with scene.create() as app:
        app.library.remove(scene.work(app))
        for one in app.dialogue.conversations.all():
            app.dialogue.conversations.delete(one.id)


def workspace_deleted(scene: Scene) -> None:
    """A workspace with the document in it is erased."""
    with scene.create() as app:
        first = app.workspace.id
        scene.work(app)
        app.switch(app.workspaces.named(scene.words.workspace).id)
        app.delete_workspace(first)


def protected(scene: Scene) -> None:
    """A PDF with a password: first a wrong one, then the right one."""
    with scene.create() as app:
        scene.work(app)
        protected = scene.file("-protected.pdf")
        for password in (scene.words.wrong, scene.words.password):
            for _ in app.library.add([protected], password):
                pass
        for document in app.library.all():
            if document.state == "unread":
                for _ in app.library.try_again(document.id, scene.words.password):
                    pass
        assert all(document.state == "read" for document in app.library.all())
        scene.look_at_processes()


def damaged(scene: Scene) -> None:
    """PDFs that break the reader, or are none."""
    with scene.create() as app:
        scene.work(app)
        for _ in app.library.add([scene.file("-damaged.pdf"), scene.file("-bomb.pdf")]):
            pass


def children_killed(scene: Scene) -> None:
    """The child processes are killed while they read and write."""
    with scene.create() as app:
        scene.work(app, draft=True)
        for child in psutil.Process().children(recursive=True):
            child.kill()
        with suppress(CloisterError):
            for _ in app.assistant.ask(scene.words.question, threshold=0.0):
                pass


def told_on_paper(scene: Scene) -> None:
    """The audit log leaves the vault as a file, which is looked at as well."""
    with scene.create() as app:
        scene.work(app)
        app.collect()
        log = "\n".join(repr(entry) for entry in app.audit.entries())
        (scene.home / "audit.txt").write_text(log)


SCENARIOS: Mapping[str, Callable[[Scene], None]] = {
    one.__name__: one
    for one in (
        locked,
        killed,
        crashed,
        refused,
        passphrase_changed,
        recovered,
        removed,
        workspace_deleted,
        protected,
        damaged,
        children_killed,
        told_on_paper,
    )
}


def main() -> None:
    """Act out what was asked for."""
    name, folder = sys.argv[1], Path(sys.argv[2])
    given = folder / "given"
    words = Words(**json.loads((given / "secrets.json").read_text()))
    SCENARIOS[name](Scene(words, folder / "home", given))


if __name__ == "__main__":
    main()
