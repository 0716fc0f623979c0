"""A vault that holds the documents of a set, built once and kept where the caller wants that."""

import hashlib
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from core import events
from core.app import App, create_app, open_app
from core.models import catalogue
from core.models.catalogue import Kind, Model
from core.paths import Paths, program_folder
from core.vault.derivation import KdfCost

CHEAP = KdfCost(memory_kib=8, iterations=1, lanes=1)
"""A key derivation that takes no time: benchmark vaults hold public documents only."""

PASSPHRASE = "benchmark of public documents"

_SHAPING = ("reading", "text", "semantic")
"""The packages of core that decide what a kept vault holds."""


@contextmanager
def workspace(pdfs: Sequence[Path], keep: Path | None = None) -> Iterator[App]:
    """Yield an App whose workspace holds the documents, read and learned, children warm.

    Args:
        pdfs: the documents.
        keep: a folder for the vault, kept and used again; without one it is temporary.

    Raises:
        SystemExit: the kept vault holds other documents.
    """
    with vault(keep) as app:
        _bring_in(app, pdfs)
        yield app


@contextmanager
def vault(keep: Path | None = None) -> Iterator[App]:
    """Yield an App on a vault of its own, children warm.

    Args:
        keep: a folder for the vault, kept and used again; without one it is temporary.
    """
    with tempfile.TemporaryDirectory(prefix="cloister-bench-") as temporary:
        folder = (keep or Path(temporary)) / "vault"
        made_by = folder.parent / "made_by.txt"
        if folder.exists():
            if made_by.read_text(encoding="ascii") != code(_SHAPING):
                _tell(f"{folder} was built by other code; remove it to build it again")
            opened = open_app(Paths.standard(), folder, PASSPHRASE, floor=CHEAP)
        else:
            folder.parent.mkdir(parents=True, exist_ok=True)
            made_by.write_text(code(_SHAPING), encoding="ascii")
            opened = create_app(Paths.standard(), folder, PASSPHRASE, cost=CHEAP)
        with opened as app:
            warm(app)
            yield app


def warm(app: App) -> None:
    """Start every child and wait until all are ready."""
    app.warm(writer=True)
    for thread in threading.enumerate():
        if thread.name == "warm":
            thread.join()


def model(kind: Kind) -> tuple[Model, Path]:
    """Return the default model of a kind and where it lies."""
    models = catalogue.load()
    found = models.default(kind)
    return found, catalogue.find(Paths.standard().models, found.id, models)


def code(packages: Sequence[str] = ("",)) -> str:
    """Return a digest of core's source, or of some of its packages: what was measured."""
    digest = hashlib.sha256()
    for package in packages:
        for file in sorted((program_folder() / "core" / package).rglob("*.py")):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _bring_in(app: App, pdfs: Sequence[Path]) -> None:
    """Add what is missing; after an interrupted run, go on where it stopped."""
    for event in app.library.resume():
        _follow(event)
    for event in app.library.add(pdfs):
        _follow(event)
    for document in app.scans.waiting():
        for event in app.scans.recognise(document):
            _follow(event)
    for event in app.library.learn():
        _follow(event)
    strangers = set(app.library.documents.names().values()) - {pdf.name for pdf in pdfs}
    if strangers:
        raise SystemExit("The vault kept there holds other documents; name another folder.")


def _follow(event: events.LibraryEvent) -> None:
    match event:
        case events.Refused():
            _tell(f"{event.path.name}: {type(event.error).__name__}")
        case events.Unread():
            _tell(f"document {event.document}: {type(event.error).__name__}")
        case events.Arrived():
            _tell(f"reading {event.path.name}")
        case events.Recognised() if event.done == event.total or event.done % 25 == 0:
            _tell(f"made out {event.done} of {event.total} scanned pages")
        case events.Learned() if event.done == event.total or event.done % 1024 == 0:
            _tell(f"learned {event.done} of {event.total} passages")


def _tell(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
