"""Use case: which models there are, bring one in, try it, let it write, take it out.

A model file is a stranger's. It is looked into by a child process only, copied whole under the name
of its hash, refused unless a template of ours fits it, and its hash is checked again before it is
loaded. Whatever fails, the model that wrote before goes on writing.
"""

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from core.answering import prompt
from core.errors import EmptyFile, FileGone, ModelHashMismatch, ModelMissing, VaultLocked
from core.models import memory, store
from core.models.catalogue import Catalogue, Kind, Model, find, has_size, sha256_of
from core.models.store import Progress
from core.records.audit import AuditLog
from core.records.models import SHORT, ImportedModel, ImportedModels
from core.vault import disk
from core.vault.database import Database
from core.writing.inspector import Inspector, plain
from core.writing.protocol import Facts, Unfit
from core.writing.templates import family_of
from core.writing.writer import Writer

EXAMPLE = (
    "The Harbour Clinic rents two rooms on the third floor of the old mill. The lease began on "
    "1 April 2021 and ends on 31 March 2026. The rent is 1,450 euros a month and is due on the "
    "third working day of each month."
)
"""What a test run gives a model to read. Made up."""

EXAMPLE_QUESTION = "When does the lease of the clinic end?"


@dataclass(frozen=True, slots=True)
class ListedModel:
    """A model as the inventory lists it. Its name and licence are plain text, some a stranger's.

    Attributes:
        id: its SHA-256, hexadecimal; for an embedder, that of its weights.
        kind: ``writer`` or ``embedder``.
        name: what its makers call it.
        family: which of our templates or loaders it takes.
        licence: what its makers say about its licence; may be empty.
        quantisation: how its numbers are stored; may be empty.
        context: tokens that a writer was trained for; 0 for an embedder.
        size: bytes on disk.
        memory: bytes of memory that it needs while it works; an estimate, see core.models.memory.
        path: the file or folder.
        imported: whether a person brought it; it can be removed then.
        there: whether the file is where it should be.
        in_use: whether it writes, or embeds, now.
    """

    id: str
    kind: Kind
    name: str
    family: str
    licence: str
    quantisation: str
    context: int
    size: int
    memory: int
    path: Path
    imported: bool
    there: bool
    in_use: bool


@dataclass(frozen=True, slots=True)
class Examined:
    """The file says this about itself; nothing was copied yet."""

    facts: Facts


@dataclass(frozen=True, slots=True)
class Added:
    """A model was brought in; it does not write yet."""

    model: ListedModel


@dataclass(frozen=True, slots=True)
class AlreadyListed:
    """The same file is in the inventory already; nothing was added."""

    model: ListedModel


@dataclass(frozen=True, slots=True)
class Loading:
    """A model's file is right; it is being loaded."""


@dataclass(frozen=True, slots=True)
class InUse:
    """A model writes from now on."""

    model: ListedModel


@dataclass(frozen=True, slots=True)
class Drafted:
    """The next words of a test run; a model's output, so plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Measured:
    """The end of a test run.

    Attributes:
        tokens: how many were written.
        tokens_per_second: while writing; 0 where nothing was written.
        seconds: from the question to the last word, loading not counted.
    """

    tokens: int
    tokens_per_second: float
    seconds: float


AddEvent = Examined | Progress | Unfit | AlreadyListed | Added
UseEvent = Progress | Loading | InUse
TrialEvent = Loading | Drafted | Measured


class Inventory:
    """The models of one vault. Making it puts the model that the vault chose into the writer.

    Args:
        control: the vault's control database.
        audit: the audit log.
        writer: what writes; it is told when the model changes.
        folders: models folders, searched in order; what is imported goes to the last one.
        models: the models that come with the program.
    """

    def __init__(
        self,
        control: Database,
        audit: AuditLog,
        writer: Writer,
        folders: Sequence[Path],
        models: Catalogue,
    ) -> None:
        self._records = ImportedModels(control, audit)
        self._control = control
        self._writer = writer
        self._folders = tuple(folders)
        self._own = folders[-1]
        self._models = models
        self._inspector = Inspector()
        self._trial: Writer | None = None
        self._retired = False
        self._restore()

    def models(self) -> list[ListedModel]:
        """Return every model: those of the program first, then the imported, oldest first."""
        known = [self._of_program(model) for model in self._models.models]
        return known + [self._imported(record) for record in self._records.all()]

    def add(self, source: Path) -> Generator[AddEvent, None, None]:
        """Bring a model file in. What ends early, for whatever reason, changes nothing.

        Yields:
            ``Unfit`` and nothing more where the file is no model that can write; else its facts,
            how far copying has come, and at last ``Added`` or ``AlreadyListed``.

        Raises:
            UnknownFamily: no template of ours fits it.
            FileGone, EmptyFile, StorageError: it cannot be read, or not be copied.
            ChildError: the child that looked into it failed.
        """
        with disk.refusals():
            if not source.is_file():
                raise FileGone
            if not source.stat().st_size:
                raise EmptyFile
            source.open("rb").close()  # a file that may not be read is told before a child starts
        facts = self._inspector.inspect(source)
        if isinstance(facts, Unfit):
            yield facts
            return
        family_of(facts)  # a stranger's family is told before gigabytes are copied
        yield Examined(facts)
        with disk.refusals():
            staged, sha256 = yield from store.stage(source, self._own)
        try:
            copied = self._inspector.inspect(staged)  # what counts is what the copy says
            yield (
                copied if isinstance(copied, Unfit) else self._enter(staged, sha256, source, copied)
            )
        finally:
            with disk.refusals():
                staged.unlink(missing_ok=True)

    def use(self, model: str) -> Generator[UseEvent, None, None]:
        """Let a model write from now on. What fails leaves the one that wrote before.

        Args:
            model: its id.

        Raises:
            ModelMissing: there is no such writer, or its file is gone.
            ModelHashMismatch: its file is not the one that was brought in.
            ModelUnusable: the engine does not load it.
            ChildError: the child that was to load it failed.
        """
        wanted = self._there(model)
        yield from self._checked(wanted)
        yield Loading()
        (before,) = (one for one in self.models() if one.kind == "writer" and one.in_use)
        try:
            self._writer.change(wanted.path, wanted.family)
            self._writer.start()
            self._records.choose(model)
        except BaseException:
            with suppress(VaultLocked):
                self._put(before)
            raise
        yield InUse(self._there(model))

    def test(self, model: str) -> Generator[TrialEvent, None, None]:
        """Let a model draft an answer from a made-up text; closing the generator stops it.

        Args:
            model: its id. One that is not in use is loaded beside the one that is.

        Raises:
            ModelError, ChildError: as for ``use``.
        """
        wanted = self._there(model)
        yield Loading()
        if wanted.in_use:
            self._writer.start()
            yield from _draft(self._writer)
            return
        self._trial = trial = Writer(wanted.path, wanted.family, self._check(wanted))
        try:
            if self._retired:
                raise VaultLocked
            trial.start()
            yield from _draft(trial)
        finally:
            self._trial = None
            trial.retire()

    def remove(self, model: str) -> None:
        """Take an imported model out and erase its file; other vaults that use it will miss it.

        Args:
            model: its id.

        Raises:
            ModelMissing: nobody imported it.
            ValueError: it is in use.
            StorageError: the file cannot be erased; it stays listed.
        """
        wanted = self._listed(model)
        if not wanted.imported:
            raise ModelMissing(model[:SHORT])
        if wanted.in_use:
            raise ValueError("in use")
        with self._control.transaction(), disk.refusals():
            self._records.remove(model)
            wanted.path.unlink(missing_ok=True)

    def retire(self) -> None:
        """End every child of its own for good, because the vault locks."""
        self._retired = True
        self._inspector.retire()
        trial = self._trial
        if trial is not None:
            trial.retire()

    def _restore(self) -> None:
        """Put the model that the vault chose into the writer; where it is gone, leave the other."""
        chosen = self._records.chosen
        for model in self.models():
            if model.id == chosen and model.there and not model.in_use:
                self._put(model)

    def _put(self, model: ListedModel) -> None:
        """Put a model into the writer, to be checked before it is loaded."""
        check = self._check(model) if model.imported else None  # ours were checked at the start
        self._writer.change(model.path, model.family, check)

    def _enter(
        self, staged: Path, sha256: str, source: Path, facts: Facts
    ) -> Added | AlreadyListed:
        """Put a copy in its place and into the vault, unless the same file is listed already."""
        for model in self.models():
            if model.id == sha256 and model.there:
                return AlreadyListed(model)
        family, name = family_of(facts), facts.name or plain(source.stem)
        with disk.refusals():
            target, size = store.place(self._own, sha256), staged.stat().st_size
            # another vault may have brought it, and be using it now
            fresh = not has_size(target, size) or sha256_of(target) != sha256
            if fresh:
                disk.publish(staged, target)
        try:
            self._records.add(sha256, plain(source.name), name, family, facts, size)
        except BaseException:
            if fresh:
                target.unlink(missing_ok=True)
            raise
        return Added(self._listed(sha256))

    def _of_program(self, model: Model) -> ListedModel:
        there = True
        try:
            path = find(self._folders, model.id, self._models)
        except ModelMissing:
            there, path = False, self._folders[0] / model.path
        shape = model.shape
        need = memory.writer_need(model.size, shape) if shape else memory.embedder_need(model.size)
        return ListedModel(
            id=model.sha256,
            kind=model.kind,
            name=model.name or model.id,
            family=model.family,
            licence=model.licence,
            quantisation=model.quantisation,
            context=shape.context if shape else 0,
            size=model.size,
            memory=need,
            path=path,
            imported=False,
            there=there,
            in_use=model == self._models.default("embedder") or path == self._writer.model,
        )

    def _imported(self, record: ImportedModel) -> ListedModel:
        path, facts = store.place(self._own, record.sha256), record.facts
        return ListedModel(
            id=record.sha256,
            kind="writer",
            name=record.name,
            family=record.family,
            licence=facts.licence,
            quantisation=facts.quantisation,
            context=facts.context,
            size=record.size,
            memory=memory.writer_need(record.size, record.shape),
            path=path,
            imported=True,
            there=has_size(path, record.size),
            in_use=path == self._writer.model,
        )

    def _listed(self, model: str) -> ListedModel:
        for one in self.models():
            if one.id == model:
                return one
        raise ModelMissing(model[:SHORT])

    def _there(self, model: str) -> ListedModel:
        found = self._listed(model)
        if found.kind != "writer" or not found.there:
            raise ModelMissing(model[:SHORT])
        return found

    def _checked(self, model: ListedModel) -> Iterator[Progress]:
        """Check a model's hash, telling how far that has come."""
        with disk.refusals():
            found = yield from store.digest(model.path)
        if found != model.id:
            raise ModelHashMismatch(model.id, found)

    def _check(self, model: ListedModel) -> Callable[[], None]:
        """Return what checks a model's hash, and gives up when the vault locks."""

        def check() -> None:
            for _ in self._checked(model):
                if self._retired:
                    raise VaultLocked

        return check


def _draft(writer: Writer) -> Iterator[Drafted | Measured]:
    started = time.monotonic()
    question = prompt.user_prompt(EXAMPLE_QUESTION, [EXAMPLE])
    with closing(writer.draft(prompt.SYSTEM, question, prompt.MOST_TOKENS)) as pieces:
        for piece in pieces:
            yield Drafted(piece)
    last = writer.last
    tokens, seconds = (0, 0.0) if last is None else (last.written, last.writing_s)
    yield Measured(tokens, tokens / seconds if seconds > 0 else 0.0, time.monotonic() - started)
