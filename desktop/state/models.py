"""The models of the open vault: which there are, what they need, and what is done with them."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.app import App
from core.errors import CloisterError, VaultLocked
from core.inventory import (
    EXAMPLE_QUESTION,
    Added,
    AddEvent,
    AlreadyListed,
    Drafted,
    InUse,
    ListedModel,
    Loading,
    Measured,
    TrialEvent,
    UseEvent,
)
from core.models import memory
from core.models.memory import Memory
from core.models.store import Progress
from core.writing.protocol import Unfit
from desktop.jobs import Job, Jobs, Lane, Listener
from desktop.state.model_rows import Importing, News, Row, Stage, Switching, Trial, What
from desktop.state.session import Session

SUFFIX = ".gguf"
"""How the name of a model file ends, in any case."""


class ModelsState(QObject):
    """View-model of the Models page.

    Attributes:
        changed: emitted when ``rows``, ``memory`` or ``switching`` are new.
        importing_changed: emitted when ``importing`` is new.
        trial_changed: emitted when ``trial`` is new.
        told: emitted with News.
        example_question: what a test run asks of a made-up text.
    """

    changed = Signal()
    importing_changed = Signal()
    trial_changed = Signal()
    told = Signal(object)

    example_question = EXAMPLE_QUESTION

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._models: list[ListedModel] = []
        self._memory: Memory | None = None
        self._importing: Importing | None = None
        self._switching: Switching | None = None
        self._trial: Trial | None = None
        self._import: Job | None = None
        self._testing: Job | None = None
        self._waiting: deque[Path] = deque()
        session.opened.connect(self.refresh)
        session.locking.connect(self._locking)

    @property
    def rows(self) -> Sequence[Row]:
        """The models: those of the program first, then the imported, oldest first."""
        return [self._row(model) for model in self._models]

    @property
    def memory(self) -> Memory | None:
        """This computer's memory, as it was when the page was last brought up to date."""
        return self._memory

    @property
    def importing(self) -> Importing | None:
        """The file that is coming in, if one is."""
        return self._importing

    @property
    def switching(self) -> Switching | None:
        """The model that is being put to use, if one is."""
        return self._switching

    @property
    def trial(self) -> Trial | None:
        """The last test run, or the one under way."""
        return self._trial

    def refresh(self) -> None:
        """Look again at the models and at this computer's memory."""
        app = self._session.app
        if app is None:
            return

        def found(answer: tuple[list[ListedModel], Memory]) -> None:
            self._models, self._memory = answer
            self.changed.emit()

        self._jobs.call(
            "vault",
            lambda: (app.inventory.models(), memory.now()),
            Listener(done=found, failed=self._failed("")),
        )

    def import_file(self, path: Path) -> None:
        """Bring a model file in; several come in one after the other."""
        if self._session.app is None:
            return
        self._waiting.append(path)
        if self._import is None:
            self._import_next()
        elif self._importing is not None:
            self._bring(replace(self._importing, waiting=len(self._waiting)))

    def stop_import(self) -> None:
        """Stop the import that is under way and those that wait; nothing of them is kept."""
        if self._import is not None:
            self._import.cancel()
        self._import, self._importing = None, None
        self._waiting.clear()
        self.importing_changed.emit()

    def use(self, model: str) -> None:
        """Let a model write from the next question on."""
        app, row = self._session.app, self._found(model)
        if app is None or row is None or not row.can_use:
            return
        stays = next((m.name for m in self._models if m.kind == "writer" and m.in_use), "")

        def hear(event: UseEvent) -> None:
            match event:
                case Progress():
                    self._switching = Switching(model, "checking", _share(event))
                case Loading():
                    self._switching = Switching(model, "loading", 1.0)
                case InUse():
                    self.told.emit(News(What.USED, event.model.name, model))
            self.changed.emit()

        def over(error: Exception | None) -> None:
            self._switching = None
            self.changed.emit()
            self.refresh()
            if known := _news(error):
                self.told.emit(News(What.KEPT, row.model.name, model, stays=stays, error=known))

        self._switching = Switching(model)
        self.changed.emit()
        self._run("model", app, lambda: app.inventory.use(model), hear, over)

    def test(self, model: str) -> None:
        """Let a model draft an answer from a made-up text."""
        app, row = self._session.app, self._found(model)
        if app is None or row is None or not row.can_test:
            return

        def hear(event: TrialEvent) -> None:
            trial = self._trial or Trial(model)
            match event:
                case Drafted():
                    self._show(replace(trial, stage=Stage.WRITING, text=trial.text + event.text))
                case Measured():
                    self._show(
                        replace(
                            trial,
                            stage=Stage.DONE,
                            tokens=event.tokens,
                            tokens_per_second=event.tokens_per_second,
                        )
                    )

        def over(error: Exception | None) -> None:
            self._testing = None
            if error is not None:
                known = error if isinstance(error, CloisterError) else None
                self._show(replace(self._trial or Trial(model), stage=Stage.FAILED, error=known))
            self.changed.emit()
            self.refresh()

        self._show(Trial(model))
        self._testing = self._run("model", app, lambda: app.inventory.test(model), hear, over)
        self.changed.emit()

    def stop_test(self) -> None:
        """Stop the test run; what it has shown so far stays."""
        if self._testing is None or self._trial is None:
            return
        self._testing.cancel()
        self._testing = None
        self._show(replace(self._trial, stage=Stage.STOPPED))
        self.changed.emit()

    def remove(self, model: str) -> None:
        """Take an imported model out and erase its file."""
        app, row = self._session.app, self._found(model)
        if app is None or row is None or not row.can_remove:
            return

        def done(_nothing: object) -> None:
            self.told.emit(News(What.REMOVED, row.model.name))
            self.refresh()

        listener = Listener(done=done, failed=self._failed(row.model.name))
        self._jobs.call("vault", lambda: app.inventory.remove(model), listener)

    def _import_next(self) -> None:
        app = self._session.app
        if app is None or not self._waiting:
            return
        path = self._waiting.popleft()
        name = path.name

        def hear(event: AddEvent) -> None:
            match event:
                case Progress():
                    self._bring(Importing(name, event.step, _share(event), len(self._waiting)))
                case Unfit():
                    self.told.emit(News(What.UNFIT, name, reason=event.reason))
                case Added():
                    self.told.emit(News(What.IMPORTED, event.model.name, event.model.id))
                case AlreadyListed():
                    self.told.emit(News(What.KNOWN, event.model.name, event.model.id))

        def over(error: Exception | None) -> None:
            self._import = None
            self._bring(None)
            if known := _news(error):
                self.told.emit(News(What.REFUSED, name, error=known))
            self.refresh()
            self._import_next()

        self._bring(Importing(name, waiting=len(self._waiting)))
        self._import = self._run("files", app, lambda: app.inventory.add(path), hear, over)

    def _row(self, model: ListedModel) -> Row:
        free = self._switching is None and self._testing is None
        works = model.kind == "writer" and model.there and free
        return Row(
            model,
            enough_memory=model.in_use
            or self._memory is None
            or model.memory <= self._memory.available,
            can_use=works and not model.in_use,
            can_test=works,
            can_remove=model.imported and not model.in_use and free,
        )

    def _found(self, model: str) -> Row | None:
        return next((row for row in self.rows if row.model.id == model), None)

    def _run(
        self,
        lane: Lane,
        app: App,
        make: Callable[[], Iterable[Any]],
        hear: Callable[[Any], None],
        over: Callable[[Exception | None], None],
    ) -> Job:
        """Run a generator of the inventory; ``over`` is called once, unless it is cancelled."""

        def ended(error: Exception | None) -> None:
            if self._session.app is app:
                over(error)

        listener = Listener(event=hear, done=lambda _: ended(None), failed=ended)
        return self._jobs.stream(lane, make, listener)

    def _show(self, trial: Trial) -> None:
        self._trial = trial
        self.trial_changed.emit()

    def _bring(self, importing: Importing | None) -> None:
        self._importing = importing
        self.importing_changed.emit()

    def _failed(self, name: str) -> Callable[[Exception], None]:
        """Return what tells that something about a model failed."""

        def tell(error: Exception) -> None:
            if known := _news(error):
                self.told.emit(News(What.FAILED, name, error=known))

        return tell

    def _locking(self) -> None:
        """Let go of everything that came from the vault; the session has cancelled the work."""
        self._models, self._memory = [], None
        self._importing = self._switching = self._trial = None
        self._import = self._testing = None
        self._waiting.clear()
        self.changed.emit()
        self.importing_changed.emit()
        self.trial_changed.emit()


def _share(progress: Progress) -> float:
    return progress.done / max(1, progress.total)


def _news(error: Exception | None) -> CloisterError | None:
    """Return what a person should know: not that the vault locked meanwhile."""
    if isinstance(error, CloisterError) and not isinstance(error, VaultLocked):
        return error
    return None
