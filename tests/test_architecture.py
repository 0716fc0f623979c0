"""The walls that import contracts cannot express: one file a library, and what the app loads."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

HOMES = {
    "chromadb": {"core/semantic/chroma.py"},
    "sentence_transformers": {"core/semantic/embedder.py"},
    "torch": {"core/semantic/embedder.py"},
    "llama_cpp": {"core/writing/llama.py"},
    "pypdf": {"core/reading/structure.py"},
    "pypdfium2": {"core/reading/pages.py"},
    "rapidocr": {"core/reading/ocr.py"},
    "cv2": {"core/reading/ocr.py"},
}

FORBIDDEN = ("pickle", "marshal", "shelve", "socket", "ssl", "urllib", "http", "requests", "httpx")

HEAVY = (
    "torch",
    "chromadb",
    "llama_cpp",
    "transformers",
    "sentence_transformers",
    "pypdf",
    "pypdfium2",
    "onnxruntime",
    "rapidocr",
    "cv2",
    "numpy",
)


def imports(path: Path) -> set[str]:
    """Return the top-level packages that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("library", sorted(HOMES))
def test_each_engine_is_imported_in_one_file(library: str) -> None:
    """Whoever wants to know what it can reach has one file to read."""
    users = {
        path.relative_to(ROOT).as_posix()
        for folder in ("core", "desktop")
        for path in (ROOT / folder).rglob("*.py")
        if library in imports(path)
    }
    assert users == HOMES[library]


def test_no_file_imports_what_never_happens() -> None:
    """No network code and no pickle anywhere in core or desktop."""
    for folder in ("core", "desktop"):
        for path in (ROOT / folder).rglob("*.py"):
            assert not imports(path) & set(FORBIDDEN), path


def test_no_memory_of_words_outlives_the_vault() -> None:
    """Whatever keeps answers by what it was asked is made where locking empties it."""
    for path in (ROOT / "core").rglob("*.py"):
        if path == ROOT / "core/text/remembered.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.args.args:
                marks = {ast.unparse(mark).split("(")[0] for mark in node.decorator_list}
                assert not marks & {"cache", "lru_cache"}, f"{path}: {node.name}"


def test_the_app_process_loads_no_parser_and_no_engine() -> None:
    """Measured on a fresh interpreter, not on what the contracts say."""
    program = f"import core.__main__, sys; print([m for m in {HEAVY!r} if m in sys.modules])"
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"


def test_children_start_with_every_switch_set_to_offline() -> None:
    """No library is left to its default."""
    from core.offline import SWITCHES

    assert {"HF_HUB_OFFLINE", "ORT_DISABLE_TELEMETRY", "DO_NOT_TRACK"} <= set(SWITCHES)
