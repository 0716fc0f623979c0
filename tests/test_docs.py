"""What the documents name is there: tests, files, commands."""

import argparse
import ast
import re
from pathlib import Path

import pytest

from core.cli.arguments import parser

ROOT = Path(__file__).parents[1]

DOCS = sorted([ROOT / "README.md", ROOT / "SECURITY.md", *(ROOT / "docs").rglob("*.md")])

_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
_FILE = re.compile(r"`((?:tests|core|desktop|docs|assets)/[\w./-]+\.(?:py|md|toml))`")
_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
_COMMAND = re.compile(r"`cloister ([a-z][a-z-]*)")


def names(path: Path) -> set[str]:
    """Return the functions of a Python file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def commands() -> set[str]:
    """Return the commands of the command line."""
    for action in parser(Path())._actions:
        if isinstance(action, argparse._SubParsersAction):
            return set(action.choices)
    return set()


@pytest.mark.parametrize("document", DOCS, ids=lambda path: path.name)
def test_what_a_document_names_is_there(document: Path) -> None:
    """Every test, file, link and command that is named can be found."""
    text = document.read_text(encoding="utf-8")
    missing = [file for file in _FILE.findall(text) if not (ROOT / file).is_file()]
    missing += [link for link in _LINK.findall(text) if not (document.parent / link).exists()]
    missing += [command for command in _COMMAND.findall(text) if command not in commands()]
    for file, name in _TEST.findall(text):
        if not (ROOT / file).is_file() or name not in names(ROOT / file):
            missing.append(f"{file}::{name}")
    assert not missing
