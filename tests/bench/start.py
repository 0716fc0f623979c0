"""How soon the window is there: python -m tests.bench.start [--runs N] [--modules].

From the start of the process to the first paint of the Unlock screen, with a locked vault on the
list. Without a screen it is drawn offscreen. The first run is not counted: it fills the caches of
disk and byte code, as the installer's self-test does.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop.vaults import VaultList

HEAVY = (
    "torch",
    "transformers",
    "sentence_transformers",
    "chromadb",
    "llama_cpp",
    "numpy",
    "pypdf",
    "pypdfium2",
    "onnxruntime",
    "rapidocr",
    "docx",
    "lxml",
    "PIL",
    "zxcvbn",
)
"""What must not be loaded before the first paint."""


def first_paint(config: Path) -> tuple[float, list[str]]:
    """Start the window once; return seconds until its first paint, and what was loaded."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    if not environment.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", "desktop", "--first-paint", "--config", str(config)]
    started = time.monotonic()
    told = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    answer = json.loads(told.stdout.splitlines()[-1])
    return answer["painted"] - started, answer["modules"]


def run(runs: int) -> dict[str, object]:
    """Measure so many starts; return median, slowest, and the heavy modules that were loaded."""
    with tempfile.TemporaryDirectory() as folder:
        config, vault = Path(folder, "config"), Path(folder, "vault")
        vault.mkdir()
        (vault / "header.json").write_text("{}")  # enough to be listed; it is never opened
        VaultList(config).used(vault)
        first_paint(config)
        measured = [first_paint(config) for _ in range(runs)]
    modules = measured[-1][1]
    top = {name.partition(".")[0] for name in modules}
    return {
        "runs": runs,
        "median_s": round(statistics.median(seconds for seconds, _ in measured), 3),
        "slowest_s": round(max(seconds for seconds, _ in measured), 3),
        "heavy": sorted(top.intersection(HEAVY)),
        "modules": modules,
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--modules", action="store_true", help="list every module, too")
    asked = parser.parse_args()
    figures = run(asked.runs)
    modules = figures.pop("modules")
    assert isinstance(modules, list)
    top = sorted({name.partition(".")[0] for name in modules})
    print(json.dumps({**figures, "modules": len(modules)}))
    print("top-level modules:", " ".join(top))
    if asked.modules:
        print("\n".join(modules))


if __name__ == "__main__":
    main()
