"""The writer child: holds one model and continues prompts, or reads what a file says of itself."""

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from core.errors import ModelUnusable
from core.process.serve import serve
from core.writing import gguf, protocol
from core.writing.llama import Llama


class _Child:
    def __init__(self) -> None:
        self._model: Llama | None = None

    def answer(self, request: protocol.Request) -> Iterator[msgspec.Struct | None]:
        if isinstance(request, protocol.Inspect):
            yield gguf.inspect(Path(os.fsdecode(request.file)))
            return
        if isinstance(request, protocol.Load):
            self._model = Llama(Path(request.file))
            yield protocol.Loaded(self._model.trained_context)
            return
        if self._model is None:
            raise ModelUnusable
        yield from self._model.generate(request.prompt, request.most)


if __name__ == "__main__":
    serve(protocol.Request, _Child().answer)
