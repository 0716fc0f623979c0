"""Our side of the ingest benchmark, in a process of its own: times, and the app's own memory.

Started by tests.bench.ingest with the documents as arguments; prints one JSON object. It imports
what the app imports and nothing else, and fails if a parser or an engine got into this process.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

from core import events
from core.app import create_app
from core.paths import Paths
from tests.bench.workspace import CHEAP, PASSPHRASE, warm

FORBIDDEN = (
    "torch",
    "chromadb",
    "llama_cpp",
    "transformers",
    "pypdf",
    "pypdfium2",
    "onnxruntime",
)
"""What the process that holds the keys must never load."""


def main(pdfs: list[Path]) -> int:
    """Bring the documents in, print the figures, return an exit code."""
    with tempfile.TemporaryDirectory(prefix="cloister-bench-") as folder:
        app = create_app(Paths.standard(), Path(folder, "vault"), PASSPHRASE, cost=CHEAP)
        with app:
            warm(app)
            started = searchable = time.perf_counter()
            for event in app.library.add(pdfs):
                if isinstance(event, events.Searchable):
                    searchable = time.perf_counter()
            for _ in app.library.learn():
                continue
            ended = time.perf_counter()
            documents = app.library.all()
    loaded = [name for name in FORBIDDEN if name in sys.modules]
    figures = {
        "pages": sum(d.read - d.lost for d in documents),
        "lost_pages": sum(d.lost for d in documents),
        "lost_documents": len(pdfs) - sum(d.state == "read" for d in documents),
        "passages": sum(d.passages for d in documents),
        "searchable_s": searchable - started,
        "total_s": ended - started,
        "peak_rss_mb": peak_rss() / 1e6,
        "loaded": loaded,
    }
    print(json.dumps(figures))
    return 1 if loaded else 0


def peak_rss() -> int:
    """Return the most bytes of resident memory that this process ever had.

    On Linux from /proc: what getrusage says there begins with the peak of the parent, carried
    over by exec, and the parent holds torch.
    """
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    if sys.platform == "win32":
        import psutil

        return int(psutil.Process().memory_info().peak_wset)
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))
