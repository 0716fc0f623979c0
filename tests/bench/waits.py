"""How long the window ever keeps a person waiting: python -m tests.bench.waits [FOLDER].

Two journeys in the real window on a screen of their own (Xvfb): a 160-page filing going in while
answers stream, and a thousand documents and a conversation of five hundred messages being scrolled.
``wall`` is the longest time between two rounds of the event loop, ``own`` is that without the time
for which the machine was busy with other processes, ``cpu`` what the GUI thread computed in one.
"""

import json
import sys
import tempfile
from pathlib import Path

from tests.screen.run import run_script


def measured(journey: str, home: Path) -> dict[str, float]:
    """Run a journey that measures, show its report, and return its figures."""
    told = run_script(f"tests.window.{journey}", str(home), timeout=600, pictures=home.parent)
    print(told)
    figures = next(line for line in told.splitlines() if line.startswith("{"))
    found: dict[str, float] = json.loads(figures)
    return found


def main() -> None:
    """Print the figures of both journeys."""
    with tempfile.TemporaryDirectory() as folder:
        given = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder)
        for journey in ("waits", "scrolling"):
            home = given / journey
            home.mkdir(parents=True)
            measured(journey, home)


if __name__ == "__main__":
    main()
