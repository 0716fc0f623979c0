"""The app's side of drafting: a child that runs a small language model."""

from collections.abc import Generator
from pathlib import Path

from core.process.limits import MEBIBYTE, Limits
from core.process.worker import Role, Worker, module_command
from core.writing import protocol
from core.writing.templates import render

ROLE = Role(
    name="writer",
    command=module_command("core.writing.child"),
    replies=protocol.Reply,
    limits=Limits(resident=16 * 1024 * MEBIBYTE),
)

_LOADING, _WRITING = 180.0, 180.0  # seconds until a child counts as hung


class Writer:
    """Continues prompts with a local model. The child starts with the first draft.

    Args:
        model: the GGUF file.
        family: which template it wants.
    """

    def __init__(self, model: Path, family: str) -> None:
        self._model = model
        self._family = family
        self._worker = Worker(ROLE, self._prepare)
        self.last: protocol.Written | None = None

    @property
    def alive(self) -> bool:
        """Whether the child is running."""
        return self._worker.alive

    def start(self) -> None:
        """Start the child and load the model, so that the first draft need not wait."""
        self._worker.start()

    def draft(self, system: str, user: str, most: int) -> Generator[str, None, None]:
        """Yield the draft as it is written; closing the generator stops the model at once.

        Args:
            system: what the model is told to do.
            user: the question and its evidence.
            most: how many tokens to write at most.

        Raises:
            ModelUnusable: the file does not load, or the prompt does not fit the model.
            ChildError: the child crashed or hung.
        """
        request = protocol.Generate(render(self._family, system, user), most)
        answers = self._worker.stream(request, _WRITING)
        try:
            for answer in answers:
                if isinstance(answer, protocol.Written):
                    self.last = answer
                else:
                    yield answer.text
        finally:
            answers.close()

    def kill(self) -> None:
        """End the child; the prompt it held is gone with it."""
        self._worker.kill()

    def retire(self) -> None:
        """End the child for good, because the vault locks."""
        self._worker.retire()

    def _prepare(self, worker: Worker) -> None:
        worker.call(protocol.Load(str(self._model)), _LOADING)
