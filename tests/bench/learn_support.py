"""Learn the weights of core.answering.score: ``python -m tests.bench.learn_support FOLDER``.

A logistic regression with weights that may not fall below nought, so that the table can be read:
nothing that speaks for a sentence may count against it. Each set and each label counts the same.
It learns on one half of the contexts and prints the other half's figures.
"""

import argparse
from dataclasses import astuple
from pathlib import Path

import numpy as np

from core.answering.score import NAMES
from core.answering.support import judge
from tests.bench import claims as labelled
from tests.bench.claims import Labelled
from tests.bench.logistic import Weights, fit

_Row = tuple[Labelled, bool, tuple[float, ...]]
"""A claim, whether a rule refuses it, and its features."""

_HEAD = "The weights of a sentence's support; written by ``python -m tests.bench.learn_support``."

_REFUSED = 0.14
"""Share of supported claims, mean over the sets, that a threshold may refuse."""


def main(arguments: list[str] | None = None) -> None:
    """Learn, choose the threshold, write weights.py and print what they come to."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.learn_support")
    parser.add_argument("folder", type=Path, help="holds claims.jsonl")
    parser.add_argument("--out", type=Path, default=Path("core/answering/weights.py"))
    given = parser.parse_args(arguments)
    rows = _rows(labelled.load(given.folder))
    learned = [row for row in rows if not row[0].is_held_back]
    bias, weights = _fit([row for row in learned if not row[1]])
    threshold = _threshold(learned, bias, weights)
    for name, part in (
        ("learned on", learned),
        ("held back", [r for r in rows if r not in learned]),
    ):
        balanced, refused = _figures(part, bias, weights, threshold)
        print(
            f"{name}: balanced accuracy {balanced:.3f}, refused {refused:.3f} (means of the sets)"
        )
    given.out.write_text(_source(bias, weights, threshold), encoding="utf-8")


def _rows(claims: list[Labelled]) -> list[_Row]:
    evidence = labelled.reader()
    rows = []
    for one in claims:
        found = judge(one.claim, evidence(one.context))
        values = astuple(found.features) if found.features else (0.0,) * len(NAMES)
        rows.append((one, found.probability == 0.0, values))
    return rows


def _fit(rows: list[_Row]) -> tuple[float, Weights]:
    return fit(
        [values for _, _, values in rows],
        [one.is_supported for one, _, _ in rows],
        [(one.set, one.label) for one, _, _ in rows],
    )


def _threshold(rows: list[_Row], bias: float, weights: Weights) -> float:
    choices = [round(0.01 * step, 2) for step in range(10, 61)]
    figures = {choice: _figures(rows, bias, weights, choice) for choice in choices}
    allowed = [choice for choice in choices if figures[choice][1] <= _REFUSED] or choices[:1]
    return max(allowed, key=lambda choice: figures[choice][0])


def _figures(
    rows: list[_Row],
    bias: float,
    weights: Weights,
    threshold: float,
) -> tuple[float, float]:
    """Return the balanced accuracy and the share of supported claims refused, means of the sets."""
    balanced, refused = [], []
    for name in labelled.sets([one for one, _, _ in rows]):
        shown: dict[bool, list[bool]] = {True: [], False: []}
        for one, ruled_out, values in rows:
            if one.set == name:
                score = 1 / (1 + np.exp(-(float(np.dot(weights, values)) + bias)))
                shown[one.is_supported].append(not ruled_out and score >= threshold)
        right = float(np.mean(shown[True]))
        balanced.append((right + 1 - float(np.mean(shown[False]))) / 2)
        refused.append(1 - right)
    return float(np.mean(balanced)), float(np.mean(refused))


def _source(bias: float, weights: Weights, threshold: float) -> str:
    table = "\n".join(
        f'    "{name}": {value:.2f},' for name, value in zip(NAMES, weights, strict=True)
    )
    return f'''"""{_HEAD}"""

BIAS = {bias:.2f}
"""Log odds where nothing speaks for a sentence."""

WEIGHTS = {{
{table}
}}
"""What each feature of ``score.Features`` adds to the log odds where it is 1."""

THRESHOLD = {threshold:.2f}
"""The probability below which a claim is not taken for supported."""
'''


if __name__ == "__main__":
    main()
