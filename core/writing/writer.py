"""The app's side of drafting: a child that runs a small language model."""

import threading
from collections.abc import Callable, Generator
from pathlib import Path

from core.errors import ChildCrashed, VaultLocked
from core.process.limits import MEBIBYTE, Limits
from core.process.program import module_command
from core.process.worker import Role, Worker
from core.writing import protocol
from core.writing.templates import render

ROLE = Role(
    name="writer",
    command=module_command("core.writing.child"),
    replies=protocol.Reply,
    limits=Limits(resident=16 * 1024 * MEBIBYTE),
    environment={
        # threads that wait for one another soon sleep instead of spinning: where other programs
        # keep the processor busy, writing is a hundred times faster for it, and otherwise no slower
        # (python -m tests.bench writer)
        "GOMP_SPINCOUNT": "1000",
    },
)

_LOADING, _WRITING = 180.0, 180.0  # seconds until a child counts as hung


class Writer:
    """Continues prompts with a local model. The child starts with the first draft.

    Args:
        model: the GGUF file.
        family: which template it wants.
        check: called before the file is loaded for the first time; what it raises keeps the file
            from being loaded.
    """

    def __init__(self, model: Path, family: str, check: Callable[[], None] | None = None) -> None:
        self._changing = threading.Lock()
        self._retired = False
        self._engine = _Engine(model, family, check)
        self.last: protocol.Written | None = None

    @property
    def alive(self) -> bool:
        """Whether the child is running."""
        return self._engine.worker.alive

    @property
    def model(self) -> Path:
        """The GGUF file that writes now."""
        return self._engine.model

    @property
    def family(self) -> str:
        """Its family."""
        return self._engine.family

    def start(self) -> None:
        """Start the child and load the model, so that the first draft need not wait.

        Raises:
            ModelError: the file does not load, or is not what it should be.
            ChildError: the child crashed or hung.
        """
        self._engine.worker.start()

    def change(self, model: Path, family: str, check: Callable[[], None] | None = None) -> None:
        """Write with another model from now on; any thread may call it.

        The child with the old model is ended, and a draft that it was writing fails with
        ChildCrashed. The new model is loaded by ``start`` or by the next draft.

        Raises:
            VaultLocked: the writer was retired.
        """
        with self._changing:
            if self._retired:
                raise VaultLocked
            old, self._engine = self._engine, _Engine(model, family, check)
            old.worker.retire()

    def draft(self, system: str, user: str, most: int) -> Generator[str, None, None]:
        """Yield the draft as it is written; closing the generator stops the model at once.

        Args:
            system: what the model is told to do.
            user: the question and its evidence.
            most: how many tokens to write at most.

        Raises:
            ModelUnusable: the file does not load, or the prompt does not fit the model.
            ChildError: the child crashed or hung, or the model was changed meanwhile.
        """
        engine = self._engine
        request = protocol.Generate(render(engine.family, system, user), most)
        answers = engine.worker.stream(request, _WRITING)
        try:
            for answer in answers:
                if isinstance(answer, protocol.Written):
                    self.last = answer
                else:
                    yield answer.text
        except VaultLocked:
            if self._retired:
                raise
            raise ChildCrashed(ROLE.name) from None
        finally:
            answers.close()

    def kill(self) -> None:
        """End the child; the prompt it held is gone with it."""
        self._engine.worker.kill()

    def retire(self) -> None:
        """End the child for good, because the vault locks."""
        with self._changing:
            self._retired = True
        self._engine.worker.retire()


class _Engine:
    """One model with the child that runs it."""

    def __init__(self, model: Path, family: str, check: Callable[[], None] | None) -> None:
        self.model = model
        self.family = family
        self.worker = Worker(ROLE, self._prepare)
        self._check = check

    def _prepare(self, worker: Worker) -> None:
        try:
            if self._check is not None:
                self._check()
                self._check = None
            worker.call(protocol.Load(str(self.model)), _LOADING)
        except BaseException:
            worker.kill()  # a child without its model must not pass for one that is ready
            raise
