"""Everything that an installed program has to be able to do, done once on the sample documents.

Installers run it on what they have built (packaging/build.py), and anybody may on what was
installed: ``cloister --self-test``. It works in a vault that is gone afterwards.
"""

import secrets
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from core import __version__
from core.app import App, create_app, open_app
from core.assistant import EvidenceFound, Sentence, Withheld
from core.cli import commands, messages
from core.cli.printing import complain, say
from core.errors import CloisterError, WrongPassphrase
from core.paths import Paths
from core.process.program import FROZEN
from core.vault.derivation import STANDARD

_MEANING = "How much time off work does somebody get after having a baby?"
_FACT = "What interest does the loan bear?"
_SCANNED = "fax.pdf"
_DPI = 72


class Broken(Exception):
    """A step did not come out as it has to."""


@dataclass(slots=True)
class _Test:
    """One run, step after step.

    Attributes:
        paths: of the program.
        folder: of the vault.
        passphrase: of the vault.
    """

    paths: Paths
    folder: Path
    passphrase: str

    def steps(self, app: App) -> Iterator[tuple[str, Callable[[], str]]]:
        """Yield what is done while the vault is open, and how."""
        yield "documents are read", lambda: self._read(app)
        yield "a scanned page is made out", lambda: self._scans(app)
        yield "search by meaning", lambda: self._search(app)
        yield "an answer is drafted and checked", lambda: self._answer(app)
        yield "a page is drawn", lambda: self._picture(app)
        yield "the vault is whole", lambda: self._whole(app)
        yield "nothing leaves this computer", lambda: self._offline(app)
        yield "locked", lambda: self._lock(app)
        yield "nothing readable on the disk", self._encrypted
        yield "a wrong passphrase is refused", self._refused
        yield "unlocked again", self._again

    def _read(self, app: App) -> str:
        for _ in app.library.add([self.paths.samples / "pdfs"]):
            continue
        for _ in app.library.learn():
            continue
        documents = app.library.all()
        _must(len([one for one in documents if one.ready]) >= 1, "no document became ready")
        return f"{len(documents)} documents"

    def _scans(self, app: App) -> str:
        fax = _document(app, _SCANNED)
        for _ in app.scans.recognise(fax):
            continue
        for _ in app.library.learn():
            continue
        text = app.library.page(fax, 1).text
        _must(len(text.split()) > 20, "hardly a word was made out")  # noqa: PLR2004  a full page
        return f"{len(text.split())} words"

    def _search(self, app: App) -> str:
        found = app.assistant.search(_MEANING, most=3)
        names = [app.library.documents.get(one.passage.document).name for one in found]
        _must("leave-policy.pdf" in names, f"found {names}")
        return names[0]

    def _answer(self, app: App) -> str:
        events = list(app.assistant.ask(_FACT))
        quotes = [quote for one in events if isinstance(one, EvidenceFound) for quote in one.quotes]
        said = [one for one in events if isinstance(one, Sentence)]
        withheld = [one for one in events if isinstance(one, Withheld)]
        _must(any("6.25" in quote.quote for quote in quotes), "the evidence lacks the figure")
        _must(bool(said or withheld), "the model wrote nothing")
        _must(all(one.citations for one in said), "a sentence has no citation")
        return f"{len(quotes)} quotes, {len(said)} sentences shown, {len(withheld)} withheld"

    def _picture(self, app: App) -> str:
        picture = app.library.picture(_document(app, "loan-agreement.pdf"), 1, _DPI)
        _must(len(set(picture.pixels)) > 1, "the page is blank")
        return f"{picture.width} x {picture.height}"

    def _whole(self, app: App) -> str:
        checked = list(app.verification.run())
        wrong = [one for one in checked if not one.sound]
        _must(not wrong, f"{wrong}")
        return f"{len(checked)} checks"

    def _offline(self, app: App) -> str:
        tried = list(app.verification.offline())
        open_ways = [one.way for one in tried if not one.refused]
        _must(not open_ways, "open: " + ", ".join(open_ways))
        return f"{len(tried)} ways out tried, all refused"

    def _lock(self, app: App) -> str:
        app.lock()
        left = psutil.Process().children(recursive=True)
        _must(not left, f"{len(left)} processes are left")
        return "no process is left"

    def _encrypted(self) -> str:
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        for path in files:
            raw = path.read_bytes()
            for word in (b"%PDF", b"SQLite format", b"interest", b"maternity"):
                _must(word not in raw, f"{path.name} can be read")
        return f"{len(files)} files"

    def _refused(self) -> str:
        try:
            open_app(self.paths, self.folder, "not " + self.passphrase).lock()
        except WrongPassphrase:
            return "yes"
        raise Broken("it opened the vault")

    def _again(self) -> str:
        with open_app(self.paths, self.folder, self.passphrase) as app:
            found = app.assistant.search(_FACT, most=1)
            _must(bool(found), "what was stored is not found")
            return f"{len(app.library.all())} documents"


def run(paths: Paths) -> int:
    """Go through all steps, print a line of each, and return an exit code."""
    kind = "installed" if FROZEN else "from source"
    say(f"Cloister {__version__}, {kind}: self-test in a temporary vault")
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="cloister-self-test-") as folder:
        test = _Test(paths, Path(folder, "vault"), secrets.token_urlsafe(24))
        try:
            app = create_app(paths, test.folder, test.passphrase, cost=STANDARD)
            try:
                passed = all(_passed(name, step) for name, step in test.steps(app))
            finally:
                app.lock()
        except CloisterError as error:
            complain(messages.words(error))
            passed = False
    outcome = "All passed" if passed else "FAILED"
    say(f"{outcome} in {time.monotonic() - began:.0f} s.")
    return commands.DONE if passed else commands.FAILED


def _passed(name: str, step: Callable[[], str]) -> bool:
    """Do one step and say how it went; what comes after a failed one is not tried."""
    began = time.monotonic()
    try:
        outcome = step()
    except (Broken, CloisterError) as error:
        words = messages.words(error) if isinstance(error, CloisterError) else str(error)
        say(f"  FAILED  {name}: {words}")
        return False
    say(f"  passed  {name}: {outcome} ({time.monotonic() - began:.1f} s)")
    return True


def _document(app: App, name: str) -> int:
    return next(one.id for one in app.library.all() if one.name == name)


def _must(held: object, otherwise: str) -> None:
    if not held:
        raise Broken(otherwise)
