"""A GGUF model on the processor, through llama.cpp's own C functions.

Runs in the writer child; the only file that imports llama_cpp. The C functions rather than the
package's ``Llama`` class: that class copies the logits of every token into Python and keeps one
context size for life, we want llama.cpp's own speed and a context sized to the prompt.
"""

import codecs
import ctypes
import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import llama_cpp

from core.errors import ModelUnusable
from core.writing.protocol import Piece, Segment, Written

BATCH = 256
"""Prompt tokens read at a time; between two batches the child looks at its inbox."""

STEP = 512
"""Tokens by which a context grows."""


class Llama:
    """One loaded model.

    Raises:
        ModelUnusable: llama.cpp does not load the file, or the prompt does not fit the model.
    """

    def __init__(self, file: Path) -> None:
        self._silence = llama_cpp.llama_log_callback(lambda _level, _text, _data: None)
        llama_cpp.llama_log_set(self._silence, ctypes.c_void_p(0))
        llama_cpp.llama_backend_init()
        settings = llama_cpp.llama_model_default_params()
        settings.n_gpu_layers = 0
        self._model: Any = llama_cpp.llama_model_load_from_file(os.fsencode(file), settings)
        if not self._model:
            raise ModelUnusable
        self._vocabulary = llama_cpp.llama_model_get_vocab(self._model)
        self.trained_context: int = llama_cpp.llama_model_n_ctx_train(self._model)
        self._sampler: Any = llama_cpp.llama_sampler_chain_init(
            llama_cpp.llama_sampler_chain_default_params()
        )
        llama_cpp.llama_sampler_chain_add(self._sampler, llama_cpp.llama_sampler_init_greedy())
        self._context: Any = None
        self._size = 0
        self._held: list[int] = []

    def tokens(self, segments: Sequence[Segment]) -> list[int]:
        """Return the tokens of a prompt; special tokens only where a segment is markup."""
        found: list[int] = []
        for segment in segments:
            raw = segment.text.encode()
            room = len(raw) + 8
            buffer = (llama_cpp.llama_token * room)()
            count = llama_cpp.llama_tokenize(
                self._vocabulary, raw, len(raw), buffer, room, False, segment.markup
            )
            if count < 0:
                raise ModelUnusable
            found.extend(buffer[:count])
        return found

    def generate(self, prompt: Sequence[Segment], most: int) -> Iterator[Piece | Written | None]:
        """Yield the continuation piece by piece, None while the prompt is read, then the tally."""
        started = time.perf_counter()
        tokens = self.tokens(prompt)
        self._make_room(len(tokens) + most)
        reused = self._keep_prefix(tokens)
        for at in range(reused, len(tokens), BATCH):
            self._decode(tokens[at : at + BATCH])
            yield None
        read = time.perf_counter()
        written = 0
        text = codecs.getincrementaldecoder("utf-8")("replace")
        while written < most:
            token = llama_cpp.llama_sampler_sample(self._sampler, self._context, -1)
            if llama_cpp.llama_vocab_is_eog(self._vocabulary, token):
                break
            written += 1
            if piece := text.decode(self._bytes_of(token)):
                yield Piece(piece)
            self._decode([token])
        if piece := text.decode(b"", final=True):
            yield Piece(piece)
        ended = time.perf_counter()
        yield Written(len(tokens), reused, written, read - started, ended - read)

    def _make_room(self, tokens: int) -> None:
        if tokens > self.trained_context:
            raise ModelUnusable
        if tokens <= self._size:
            return
        if self._context is not None:
            llama_cpp.llama_free(self._context)
        settings = llama_cpp.llama_context_default_params()
        self._size = min(self.trained_context, -(-tokens // STEP) * STEP)
        settings.n_ctx = self._size
        settings.n_batch = settings.n_ubatch = BATCH
        settings.n_threads = settings.n_threads_batch = max(1, os.cpu_count() or 1)
        settings.no_perf = True
        self._context = llama_cpp.llama_init_from_model(self._model, settings)
        self._held = []
        if not self._context:
            self._context, self._size = None, 0
            raise ModelUnusable

    def _keep_prefix(self, tokens: list[int]) -> int:
        """Forget all but the prefix shared with what is held; return its length.

        The last token is always read again: its logits are what the continuation starts from.
        """
        common = 0
        for held, wanted in zip(self._held, tokens[:-1], strict=False):
            if held != wanted:
                break
            common += 1
        memory = llama_cpp.llama_get_memory(self._context)
        if not llama_cpp.llama_memory_seq_rm(memory, 0, common, -1):
            llama_cpp.llama_memory_clear(memory, True)  # recurrent models
            common = 0
        del self._held[common:]
        return common

    def _decode(self, tokens: list[int]) -> None:
        array = (llama_cpp.llama_token * len(tokens))(*tokens)
        if llama_cpp.llama_decode(self._context, llama_cpp.llama_batch_get_one(array, len(tokens))):
            self._held = []
            raise ModelUnusable
        self._held.extend(tokens)

    def _bytes_of(self, token: int) -> bytes:
        buffer = ctypes.create_string_buffer(256)
        length = llama_cpp.llama_token_to_piece(
            self._vocabulary, token, buffer, len(buffer), 0, False
        )
        return buffer.raw[:length] if length > 0 else b""
