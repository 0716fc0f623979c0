"""docs/dependencies.md tells the truth: about what is asked for, and about what the app loads."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")

IN_CHILDREN = (
    "core.reading.blocks core.reading.child core.reading.columns core.reading.compare"
    " core.reading.compose core.reading.glyphs core.reading.hidden core.reading.layout"
    " core.reading.lines core.reading.ocr core.reading.pages core.reading.scans"
    " core.reading.structure"
    " core.semantic.child core.semantic.chroma core.semantic.embedder"
    " core.writing.child core.writing.gguf core.writing.llama core.writing.quantisation"
).split()
"""Modules that only children load."""

LOOK = """
import importlib, json, pkgutil, sys, types
import core, desktop
children = set(sys.argv[1].split(","))
for package in (core, desktop):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if module.name not in children:
            importlib.import_module(module.name)
import docx, zxcvbn
if sys.platform == "linux":
    import keyring.backends.SecretService
names = ("socket", "_socket", "ssl", "_ssl", "http.client", "urllib.request", "ftplib", "smtplib",
         "socketserver", "asyncio", "xmlrpc.client", "multiprocessing.connection")
networks = {name: sys.modules[name] for name in names if name in sys.modules}
users = sorted(
    name for name, module in list(sys.modules.items())
    if isinstance(module, types.ModuleType) and name != "__main__" and name not in networks
    and name not in ("http", "socket", "ssl")
    and any(value is network for value in list(vars(module).values())
            for network in networks.values())
)
packages = sorted(
    {name.split(".")[0] for name, module in sys.modules.items()
     if "site-packages" in (getattr(module, "__file__", None) or "")}
)
print(json.dumps({"users": users, "packages": packages}))
"""


def section(title: str) -> str:
    """Return a section of the page."""
    return PAGE.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]


def first_cells(table: str) -> set[str]:
    """Return the first cell of every row but the head."""
    rows = [line for line in table.splitlines() if line.startswith("| ")]
    return {row.split("|")[1].strip() for row in rows[1:]}


@pytest.fixture(scope="module")
def loaded() -> dict[str, list[str]]:
    """Return what a fresh process loads with every module of the app."""
    found = subprocess.run(
        [sys.executable, "-c", LOOK, ",".join(IN_CHILDREN)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    answer: dict[str, list[str]] = json.loads(found.stdout)
    return answer


def test_every_direct_dependency_is_explained() -> None:
    """None too many, none too few, and every row complete."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.split(r"[=<>;\[ ]", one)[0] for one in project["dependencies"]}
    table = section("Direct dependencies")
    assert first_cells(table) == asked
    rows = [line for line in table.splitlines() if line.startswith("| ")]
    assert {len(row.strip("|").split("|")) for row in rows} == {6}
    assert all(all(cell.strip() for cell in row.strip("|").split("|")) for row in rows)


def test_no_new_module_could_open_a_socket(loaded: dict[str, list[str]]) -> None:
    """Who adds one says what for."""
    title = "Modules of the app's process that could open a socket"
    assert {name.split(".")[0] for name in loaded["users"]} <= first_cells(section(title))


def test_no_new_package_is_in_the_process_that_holds_the_keys(
    loaded: dict[str, list[str]],
) -> None:
    """Helpers of packages, whose names begin with an underscore, aside."""
    listed = section("Packages that the app's process loads").replace("\n", " ").strip(" .")
    known = {name.strip() for name in listed.split(",")}
    found = {name for name in loaded["packages"] if not name.startswith("_")}
    assert found - known == set()
