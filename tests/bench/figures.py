"""Figures: shares with their intervals, medians, and a table that a person can read."""

import json
import math
import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path

Figure = float | int | str | None
"""One measured value; None where there was nothing to measure it on."""

Z95 = 1.959964
"""Standard normal quantile of a two-sided 95 % interval."""


def share(hits: int, total: int) -> float | None:
    """Return hits as a share of the total, or None of nothing."""
    return hits / total if total else None


def mean(values: Sequence[float]) -> float | None:
    """Return the mean, or None of nothing."""
    return statistics.fmean(values) if values else None


def median(values: Sequence[float]) -> float | None:
    """Return the median, or None of nothing."""
    return statistics.median(values) if values else None


def ratio(ours: float | None, other: float | None) -> float | None:
    """Return ours divided by the other, or None where either is missing."""
    return None if ours is None or not other else ours / other


def wilson(hits: int, total: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927), which also holds for few trials."""
    if not total:
        return 0.0, 1.0
    p, z2 = hits / total, Z95**2
    centre = (p + z2 / (2 * total)) / (1 + z2 / total)
    half = Z95 * math.sqrt(p * (1 - p) / total + z2 / (4 * total**2)) / (1 + z2 / total)
    return max(0.0, centre - half), min(1.0, centre + half)


def interval(hits: int, total: int) -> str:
    """Return the 95 % interval of a share in words."""
    low, high = wilson(hits, total)
    return f"{low:.3f} to {high:.3f}"


def show(title: str, figures: Mapping[str, Figure], notes: Mapping[str, str] | None = None) -> None:
    """Print figures as a table.

    Args:
        title: what was measured, on what.
        figures: by name.
        notes: what to print beside a figure, by its name.
    """
    width = max(len(name) for name in figures)
    print(title)
    for name, value in figures.items():
        note = (notes or {}).get(name, "")
        print(f"  {name:<{width}}  {_written(value):>10}  {note}".rstrip())


def write(file: Path, figures: Mapping[str, Figure]) -> None:
    """Write figures as one JSON object."""
    file.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def _written(value: Figure) -> str:
    if value is None:
        return "-"
    if isinstance(value, float):
        return f"{value:.3f}" if abs(value) < 100 else f"{value:,.1f}"
    return f"{value:,}" if isinstance(value, int) else value
