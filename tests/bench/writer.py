"""The writer's speed against llama.cpp's own, on the same model, threads and prompts."""

import ctypes
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.answering import prompt
from core.app import App
from core.writing.templates import render
from core.writing.writer import Writer
from tests.bench.figures import Figure, median, ratio, show
from tests.bench.questions import QuestionSet, spread
from tests.bench.workspace import model, workspace

TOKENS = 128
"""Tokens written for each prompt."""

_TASK = "Retell everything that these passages say, point by point, in as many words as you can."
_EVIDENCE = 4
_BESIDE = 3


@dataclass(frozen=True, slots=True)
class _Pace:
    """One run: tokens and seconds of both stages, and seconds from call to end."""

    prompt: int
    written: int
    reading_s: float
    writing_s: float
    whole_s: float


def run(questions: QuestionSet, runs: int, keep: Path | None) -> dict[str, Figure]:
    """Let both continue the same prompts by turns, and print the figures.

    Args:
        questions: the set whose passages fill the prompts.
        runs: prompts, each with passages of its own, so that nothing of one can be reused for
            the next.
        keep: folder for the vault; see workspace.
    """
    with workspace(questions.pdfs, keep) as app:
        prompts = [_prompt(app, q.question) for q in spread(questions.questions, runs)]
    chosen, file = model("writer")
    ours = Writer(file, chosen.family)
    theirs = _Engine(file)
    pairs = []
    try:
        ours.start()
        for system, user in [("Warm up.", "Say yes."), *prompts]:
            mine = _ours(ours, system, user)
            pairs.append((mine, theirs.run(theirs.tokens(chosen.family, system, user), mine)))
        with _busy():
            beside = [_ours(ours, system, user) for system, user in prompts[:_BESIDE]]
    finally:
        ours.kill()
        theirs.close()
    del pairs[0]  # the warm-up
    figures: dict[str, Figure] = {
        "prompt_per_s": median([o.prompt / o.reading_s for o, _ in pairs]),
        "write_per_s": median([o.written / o.writing_s for o, _ in pairs]),
        "llama_prompt_per_s": median([t.prompt / t.reading_s for _, t in pairs]),
        "llama_write_per_s": median([t.written / t.writing_s for _, t in pairs]),
        "ratio": median([t.whole_s / o.whole_s for o, t in pairs]),
        "busy_ratio": ratio(
            median([b.written / b.writing_s for b in beside]),
            median([o.written / o.writing_s for o, _ in pairs]),
        ),
        "prompt_tokens": median([float(o.prompt) for o, _ in pairs]),
        "written_tokens": median([float(o.written) for o, _ in pairs]),
    }
    notes = {
        "ratio": "our speed / llama.cpp's, end to end: 1 is as fast, more is faster",
        "busy_ratio": "our writing beside one busy program a core / alone: a fair share is 0.5",
        "written_tokens": f"{TOKENS} unless the model stopped before",
    }
    show(f"writer, {questions.name}, medians of {len(pairs)} prompts", figures, notes)
    return figures


@contextmanager
def _busy() -> Iterator[None]:
    """Keep every core busy with a program that never waits."""
    program = [sys.executable, "-c", "while True: pass"]
    others = [subprocess.Popen(program) for _ in range(os.cpu_count() or 1)]
    try:
        yield
    finally:
        for other in others:
            other.kill()
            other.wait()


def _prompt(app: App, question: str) -> tuple[str, str]:
    """Return a system and a user prompt as the app makes them, on the question's passages."""
    found = app.assistant.search(question, most=_EVIDENCE)
    texts = [one.passage.text for one in found]
    # the question leads, so that two prompts share no prefix that only we would reuse
    return f"{question}\n{prompt.SYSTEM}", prompt.user_prompt(_TASK, texts)


def _ours(writer: Writer, system: str, user: str) -> _Pace:
    started = time.perf_counter()
    for _ in writer.draft(system, user, TOKENS):
        continue
    whole = time.perf_counter() - started
    last = writer.last
    if last is None or not last.written:
        raise SystemExit("the writer wrote nothing")
    return _Pace(last.prompt - last.reused, last.written, last.reading_s, last.writing_s, whole)


class _Engine:
    """llama.cpp with nothing around it: decode and sample, no text, no pipe, no checks."""

    def __init__(self, file: Path) -> None:
        import llama_cpp

        self._lib: Any = llama_cpp
        self._silence = llama_cpp.llama_log_callback(lambda _level, _text, _data: None)
        llama_cpp.llama_log_set(self._silence, ctypes.c_void_p(0))
        llama_cpp.llama_backend_init()
        settings = llama_cpp.llama_model_default_params()
        settings.n_gpu_layers = 0
        self._model: Any = llama_cpp.llama_model_load_from_file(os.fsencode(file), settings)
        self._vocabulary = llama_cpp.llama_model_get_vocab(self._model)
        self._sampler: Any = llama_cpp.llama_sampler_chain_init(
            llama_cpp.llama_sampler_chain_default_params()
        )
        llama_cpp.llama_sampler_chain_add(self._sampler, llama_cpp.llama_sampler_init_greedy())
        context = llama_cpp.llama_context_default_params()  # its own batch sizes: its own rate
        context.n_ctx = 2048
        context.n_threads = context.n_threads_batch = max(1, os.cpu_count() or 1)
        context.no_perf = True
        self._context: Any = llama_cpp.llama_init_from_model(self._model, context)

    def tokens(self, family: str, system: str, user: str) -> list[int]:
        """Return the tokens of the prompt that our writer reads."""
        found: list[int] = []
        for segment in render(family, system, user):
            raw = segment.text.encode()
            room = (self._lib.llama_token * (len(raw) + 8))()
            count = self._lib.llama_tokenize(
                self._vocabulary, raw, len(raw), room, len(room), False, segment.markup
            )
            found.extend(room[:count])
        return found

    def run(self, tokens: list[int], like: _Pace) -> _Pace:
        """Read the prompt and write as many tokens as ours did."""
        lib, context, sampler = self._lib, self._context, self._sampler
        lib.llama_memory_clear(lib.llama_get_memory(context), False)
        started = time.perf_counter()
        array = (lib.llama_token * len(tokens))(*tokens)
        failed = lib.llama_decode(context, lib.llama_batch_get_one(array, len(tokens)))
        read = time.perf_counter()
        one = (lib.llama_token * 1)()
        batch = lib.llama_batch_get_one(one, 1)
        for _ in range(like.written):
            one[0] = lib.llama_sampler_sample(sampler, context, -1)
            failed = lib.llama_decode(context, batch) or failed
        ended = time.perf_counter()
        if failed:
            raise SystemExit("llama.cpp refused the prompt")
        return _Pace(len(tokens), like.written, read - started, ended - read, ended - started)

    def close(self) -> None:
        """Give the model's memory back."""
        self._lib.llama_sampler_free(self._sampler)
        self._lib.llama_free(self._context)
        self._lib.llama_model_free(self._model)
