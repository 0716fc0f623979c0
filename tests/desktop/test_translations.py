"""The catalogues hold every text of the window, whole, and nothing that is gone."""

import importlib.util
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop.language import TRANSLATED, Language

FOLDER = Path(__file__).parents[2] / "assets" / "translations"
PLACEHOLDER = re.compile(r"\{\w*\}")


@pytest.fixture(scope="module")
def make() -> ModuleType:
    """Return the script that collects and compiles."""
    spec = importlib.util.spec_from_file_location("make_translations", FOLDER / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(catalogue: Path) -> Iterator[tuple[str, str, ET.Element]]:
    """Yield context, source and translation of every text."""
    tree = ET.parse(catalogue)  # noqa: S314  our own file
    for context in tree.getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield name, message.findtext("source") or "", translation


def test_no_text_is_missing_or_stale(make: ModuleType, tmp_path: Path) -> None:
    """What the program says now is what the catalogues hold: run make.py otherwise."""
    for language in TRANSLATED:
        name = f"cloister_{language}.ts"
        shutil.copy(FOLDER / name, tmp_path / name)
    make.collect(tmp_path)
    for language in TRANSLATED:
        name = f"cloister_{language}.ts"
        now = {(context, source) for context, source, _ in messages(tmp_path / name)}
        kept = {(context, source) for context, source, _ in messages(FOLDER / name)}
        assert now - kept == set(), "not in the catalogue"
        assert kept - now == set(), "in the catalogue, and not in the program any more"


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_translated_with_its_placeholders(language: str) -> None:
    """No translation is empty or unfinished, and none loses what is put into it."""
    for context, source, translation in messages(FOLDER / f"cloister_{language}.ts"):
        said = translation.text or ""
        assert translation.get("type") is None, (context, source)
        assert said.strip(), (context, source)
        assert sorted(PLACEHOLDER.findall(said)) == sorted(PLACEHOLDER.findall(source)), source
        assert "<" not in said
        ends = (source[:1].isspace(), source[-1:].isspace())
        assert (said[:1].isspace(), said[-1:].isspace()) == ends, source


def test_the_compiled_catalogues_are_current(make: ModuleType, tmp_path: Path) -> None:
    """Whoever changes a translation compiles it: run make.py."""
    for language in TRANSLATED:
        shutil.copy(FOLDER / f"cloister_{language}.ts", tmp_path)
    make.compile_all(tmp_path)
    for language in TRANSLATED:
        name = f"cloister_{language}.qm"
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes()


def test_a_language_is_chosen_and_given_back(qtbot: QtBot) -> None:
    """Our words and Qt's own change together, at once, and English comes back."""
    language = Language(FOLDER)

    def shown() -> tuple[str, str]:
        return (
            QCoreApplication.translate("Actions", "Lock the vault"),
            QCoreApplication.translate("QShortcut", "Shift"),
        )

    english = shown()
    language.choose("de")
    german = shown()
    language.choose("es")
    spanish = shown()
    language.choose("en")
    assert english == shown() == ("Lock the vault", "Shift")
    assert len({english[0], german[0], spanish[0]}) == 3
    assert german[1] == "Umschalt"
    del qtbot
