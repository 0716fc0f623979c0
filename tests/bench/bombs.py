"""Files that are made to work a reader to death: what became of each, and what it took."""

from core.reading.reader import Reader
from tests.bench.figures import Figure, show
from tests.proofs.bombs import BOMBS, defused


def run() -> dict[str, Figure]:
    """Open every bomb with the limits of the app, and print what became of it."""
    reader = Reader()
    outcomes = {}
    try:
        for name, make in BOMBS.items():
            found = outcomes[name] = defused(reader, make())
            became = found.refused or f"{found.pages} pages read, {found.lost} lost"
            memory = f"{found.memory / 1e6:,.0f} MB"
            print(f"  {name:<48} {found.seconds:6.1f} s  {memory:>9}  {became}", flush=True)
    finally:
        reader.retire()
    figures: dict[str, Figure] = {
        "bombs": len(outcomes),
        "read": sum(bool(one.pages) and not one.lost for one in outcomes.values()),
        "partly_or_wholly_lost": sum(one.lost > 0 for one in outcomes.values()),
        "refused": sum(bool(one.refused) for one in outcomes.values()),
        "slowest_s": max(one.seconds for one in outcomes.values()),
        "reader_rss_max_mb": max(one.memory for one in outcomes.values()) / 1e6,
    }
    show("bombs", figures)
    return figures
