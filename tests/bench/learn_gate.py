"""Learn the gate's weights: ``python -m tests.bench.learn_gate FOLDER --vault DIR``.

On every set in a folder and on its passages.jsonl; each set and each label counts the same. Prints
the weights, to be written into core/answering/gate.py, and the rates at its positions.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from core.answering import gate
from core.assistant import signals
from core.retrieval import Found
from tests.bench import passages, questions
from tests.bench.figures import interval
from tests.bench.logistic import fit
from tests.bench.workspace import workspace

_Row = tuple[str, bool, tuple[float, float]]
"""The set, whether the question is answerable, and the signals."""

_MOST = 8


def main(arguments: list[str] | None = None) -> None:
    """Learn and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.learn_gate")
    parser.add_argument("folder", type=Path, help="holds sets, each a folder, and passages.jsonl")
    parser.add_argument("--vault", type=Path, required=True, help="keeps what is built")
    given = parser.parse_args(arguments)
    rows = rates(given.folder, given.vault)
    bias, weights = fit(
        [values for _, _, values in rows],
        [label for _, label, _ in rows],
        [(name, label) for name, label, _ in rows],
    )
    print("BIAS, COSINE, COVERED =", ", ".join(f"{one:.2f}" for one in (bias, *weights)))
    print(f"USUAL_COSINE = {np.median([cosine for _, _, (cosine, _) in rows]):.1f}")
    for line in table(rows):
        print(line)


def rates(folder: Path, keep: Path) -> list[_Row]:
    """Return the gate's signals for every question of the sets in a folder."""
    rows: list[_Row] = []
    for file in sorted(folder.glob("*/questions.jsonl")):
        one = questions.load(file.parent)
        with workspace(one.pdfs, keep / one.name) as app:
            ids = {name: document for document, name in app.library.documents.names().items()}
            for asked in one.questions:
                scope = [ids[name] for name in one.scope(asked, "own") if name in ids]
                found = app.assistant.search(asked.question, most=_MOST, scope=scope)
                if found:
                    rows.append((one.name, asked.answerable, _known(found)))
    if (folder / "passages.jsonl").exists():
        asked_of = passages.load(folder)
        with passages.workspace(asked_of, keep / "passages") as (app, documents):
            for each in asked_of:
                scope = [documents[each.context]]
                found = app.assistant.search(each.question, most=_MOST, scope=scope)
                rows.append(("passages", each.answerable, _known(found)))
    return rows


def _known(found: Sequence[Found]) -> tuple[float, float]:
    cosine, covered = signals(found)
    return cosine or 0.0, covered


def table(rows: list[_Row]) -> list[str]:
    """Return the rates of abstention of each set at each position, as rows of Markdown."""
    lines = [
        "| set | position | not answered, of those that cannot be | of those that can |",
        "|---|---|---|---|",
    ]
    for name in dict.fromkeys(name for name, _, _ in rows):
        for position, threshold in gate.THRESHOLDS.items():
            cells = []
            for wanted in (False, True):
                part = [values for one, label, values in rows if (one, label) == (name, wanted)]
                gone = int(np.sum([gate.answerable(*values) < threshold for values in part]))
                rate = f"{gone / len(part):.2f} ({interval(gone, len(part))})" if part else "-"
                cells.append(rate)
            lines.append(f"| {name} | {position} | {' | '.join(cells)} |")
    return lines


if __name__ == "__main__":
    main()
