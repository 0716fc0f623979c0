"""Every figure of answers, written as a page: ``docs/quality.md``.

Each part is measured once for one state of core and kept beside the vaults, so that a run that was
interrupted goes on; what does not depend on core, the other pipelines, is kept for good.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from core import retrieval as ranking
from tests.bench import answers, injections, learn_gate, passages, questions, retrieval, support
from tests.bench.figures import Figure, interval, write
from tests.bench.peer import PIPELINES
from tests.bench.workspace import code

_TEXT = ("Table", "Pure-text")

Figures = dict[str, Figure]


class Part(NamedTuple):
    """Some of the figures.

    Attributes:
        name: of its file.
        measure: does the work.
        ours: whether it depends on core.
    """

    name: str
    measure: Callable[[], Figures]
    ours: bool = True


class Search(NamedTuple):
    """One way to ask a set.

    Attributes:
        title: as the page calls it.
        set: its folder.
        scope: ``own`` or ``all``.
        sources: only answers that stand in these.
    """

    title: str
    set: str
    scope: str
    sources: tuple[str, ...] = ()


SEARCHES = (
    Search("health, all documents", "health", "all"),
    Search("finance, own document", "finance", "own"),
    Search("finance, all documents", "finance", "all"),
    Search("mixed, own document, text and tables", "mixed", "own", _TEXT),
)

ABLATIONS: Mapping[str, Mapping[str, object]] = {
    "as it is": {},
    "without coverage": {"COVERAGE": 0.0},
    "without BM25": {"BM25": 0.0},
    "without facets": {"FACETS": 0.0, "NAMED_DOCUMENTS": 0},
    "without field terms": {"concepts": lambda _: ()},
}
"""What core.retrieval is without one of its parts."""

_ANSWERED = ("health", "finance")

_SHOWN = (
    ("citation_precision", "places cited that are right"),
    ("answer_recall", "of the gold answer shown"),
    ("words_shown_mean", "words shown, mean"),
    ("abstention", "not answered, of those that cannot be"),
    ("false_abstention", "not answered, of those that can"),
    ("unsupported_shown", "unsupported sentences shown"),
    ("sentences_shown", "drafted sentences shown"),
    ("first_evidence_s", "first evidence, median s"),
    ("answer_s", "whole answer, median s"),
)


def run(folder: Path, keep: Path, out: Path, peers: list[str]) -> Figures:
    """Measure what is not measured yet, write the page, return all figures.

    Args:
        folder: holds the sets, each a folder, and the ``.jsonl`` files.
        keep: where vaults and figures are kept.
        out: the page.
        peers: which of peer.PIPELINES to measure; those measured before are shown besides.
    """
    core = code()
    found: dict[str, Figures] = {}
    for part in _parts(folder, keep, peers):
        file = keep / "figures" / f"{part.name}.json"
        kept = json.loads(file.read_text(encoding="utf-8")) if file.exists() else None
        if kept is None or (part.ours and kept["core"] != core):
            kept = {**part.measure(), "core": core}
            file.parent.mkdir(parents=True, exist_ok=True)
            write(file, kept)
        found[part.name] = kept
    gate = "\n".join(learn_gate.table(learn_gate.rates(folder, keep)))
    out.write_text(_page(found, gate, core), encoding="utf-8")
    return {f"{part}: {name}": value for part, one in found.items() for name, value in one.items()}


def _parts(folder: Path, keep: Path, peers: list[str]) -> Iterator[Part]:
    for one in SEARCHES:
        yield Part(_name(one, ""), partial(_search, folder, keep, one))
        for peer in PIPELINES:
            name = _name(one, peer)
            if peer in peers or (keep / "figures" / f"{name}.json").exists():
                yield Part(name, partial(_search, folder, keep, one, peer), ours=False)
        for number, values in enumerate(ABLATIONS.values()):
            yield Part(_ablation(number, one), partial(_without, folder, keep, one, values))
    yield Part("passages", partial(passages.run, folder, None, keep / "passages"))
    yield Part("support", partial(support.run, folder))
    yield Part("injections", partial(injections.run, folder))
    for name in _ANSWERED:
        yield Part(f"answers-{name}", partial(_ask, folder / name, keep / name))


def _ablation(number: int, one: Search) -> str:
    return f"ablation-{number}-{one.set}-{one.scope}"


def _ask(folder: Path, keep: Path) -> Figures:
    asked = questions.load(folder)
    scope = "own" if any(one.scope for one in asked.questions) else "all"
    return answers.run(asked, scope, keep)


def _name(one: Search, peer: str) -> str:
    return "-".join(["retrieval", one.set, one.scope, *([peer] if peer else [])])


def _search(folder: Path, keep: Path, one: Search, peer: str | None = None) -> Figures:
    asked = questions.load(folder / one.set)
    return retrieval.run(asked, one.scope, peer, keep / one.set, one.sources)


def _without(folder: Path, keep: Path, one: Search, values: Mapping[str, object]) -> Figures:
    with ExitStack() as changed:
        for name, value in values.items():
            changed.enter_context(mock.patch.object(ranking, name, value))
        return _search(folder, keep, one)


def _page(found: Mapping[str, Figures], gate: str, core: str) -> str:
    parts = [_HEAD.format(core=core), *_retrieval(found), *_ablations(found), *_answers(found)]
    parts += ["## The gate's positions\n", _GATE, gate, ""]
    parts += ["## Questions on one passage\n", _rates(found["passages"], "n_unanswerable")]
    parts += ["## The check of sentences\n", _CHECK, _plain(found["support"])]
    parts += ["## Planted instructions\n", _PLANTED, _plain(found["injections"])]
    return "\n".join(parts).rstrip() + "\n"


def _retrieval(found: Mapping[str, Figures]) -> Iterator[str]:
    yield "## Finding the page\n"
    yield "| documents | pipeline | n | hit@1 | hit@5 (95 %) | MRR | right document first |"
    yield "|---|---|---|---|---|---|---|"
    for one in SEARCHES:
        for peer in ("", *PIPELINES):
            figures = found.get(_name(one, peer))
            if figures is not None:
                yield (
                    f"| {one.title} | {_PEERS[peer]} | {figures['n']} | {_two(figures['hit@1'])}"
                    f" | {_share(figures['hit@5'], figures['n'])} | {_two(figures['mrr@10'])}"
                    f" | {_two(figures['document@1'])} |"
                )
    yield ""


def _ablations(found: Mapping[str, Figures]) -> Iterator[str]:
    yield "## What each signal brings\n"
    yield "Page hit@1 / hit@5.\n"
    yield "| | " + " | ".join(one.title for one in SEARCHES) + " |"
    yield "|---" * (len(SEARCHES) + 1) + "|"
    for number, words in enumerate(ABLATIONS):
        rows = [found[_ablation(number, one)] for one in SEARCHES]
        cells = [f"{_two(row['hit@1'])} / {_two(row['hit@5'])}" for row in rows]
        yield f"| {words} | {' | '.join(cells)} |"
    yield ""


def _answers(found: Mapping[str, Figures]) -> Iterator[str]:
    yield "## What is shown\n"
    yield "| figure | " + " | ".join(_ANSWERED) + " |"
    yield "|---" * (len(_ANSWERED) + 1) + "|"
    rows = [found[f"answers-{name}"] for name in _ANSWERED]
    counts = ("n_answerable", "n_unanswerable")
    for count, words in zip(counts, ("questions with an answer", "without one"), strict=True):
        yield f"| {words} | {' | '.join(str(row[count]) for row in rows)} |"
    for name, words in _SHOWN:
        yield f"| {words} | {' | '.join(_two(row[name]) for row in rows)} |"
    yield ""


def _rates(figures: Figures, of: str) -> str:
    return (
        f"Not answered, of {figures[of]} that the passage does not answer:"
        f" {_share(figures['abstention'], figures[of])}; of {figures['n_answerable']} that it does:"
        f" {_share(figures['false_abstention'], figures['n_answerable'])}.\n"
    )


def _plain(figures: Figures) -> str:
    rows = [f"| {name} | {_two(value)} |" for name, value in figures.items() if name != "core"]
    return "\n".join(["| figure | value |", "|---|---|", *rows, ""])


def _share(value: Figure, total: Figure) -> str:
    if not isinstance(value, float) or not isinstance(total, int):
        return "-"
    return f"{value:.2f} ({interval(round(value * total), total)})"


def _two(value: Figure) -> str:
    if value is None:
        return "-"
    return f"{value:.2f}" if isinstance(value, float) else f"{value:,}"


_PEERS = {
    "": "**Cloister**",
    "langchain": "LangChain 1000/200, dense",
    "langchain-20": "LangChain 1000/20, dense",
    "hybrid": "LangChain 512/0, BM25 and dense, fused by rank",
}

_HEAD = """# How good the answers are

Written by `python -m tests.bench quality FOLDER --vault DIR --peer langchain ...`; nothing here is
typed by hand. The documents are public and are not part of this project: health-plan and HR
documents (health), annual and quarterly reports (finance), and reports, brochures and papers,
some of them scanned (mixed). [benchmarks.md](benchmarks.md) says what each figure means and how a
folder of your own is measured. Shares come with 95 % intervals; a difference within them is none.
Retrieval weights, gate and check were tuned on these same folders, so expect less on others.
Of the code core {core}.
"""

_GATE = """A person chooses how sure Cloister has to be before it answers. These are the rates of
the gate alone, each question asked of its own documents. Questions on scanned pages, of which no
text is known yet, are left out.
"""

_CHECK = """Labelled claims about whole passages (`judge`), and true sentences with one fact changed
(`claims` again by `judge`, `answers` by the check that stands before every drafted sentence).
A change counts where the evidence states what was changed; figures without that condition say
"stated or not".
"""

_PLANTED = """Instructions to the assistant, planted in ordinary documents as body text, in tables
and as hidden text, beside the fact that is asked for.
"""
