"""Model files with damaged headers: how many are refused before llama.cpp sees them."""

import tempfile
from pathlib import Path

from tests.bench.figures import Figure, interval, share, show
from tests.proofs import mutants


def run(limit: int | None) -> dict[str, Figure]:
    """Try mutants and print what became of them.

    Args:
        limit: how many; 5,000 unless told.
    """
    count = limit or 5_000
    with tempfile.TemporaryDirectory(prefix="cloister-mutants-") as folder:
        tally = mutants.run(count, Path(folder), children=min(100, count))
    figures: dict[str, Figure] = {
        "mutants": tally.tried,
        "refused_before_the_engine": share(tally.refused, tally.tried),
        "let_through_and_refused_by_it": tally.unloaded,
        "let_through_and_loaded": tally.loaded,
        "let_through_and_the_child_died": tally.killed,
        "total_s": tally.seconds,
    }
    notes = {"refused_before_the_engine": interval(tally.refused, tally.tried)}
    show("model files with damaged headers (95 % intervals)", figures, notes)
    print("  refused as: " + ", ".join(f"{n} {why}" for why, n in tally.reasons.most_common()))
    return figures
