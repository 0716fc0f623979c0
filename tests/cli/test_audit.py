"""The audit log on the command line: shown, checked, exported, and checked against an export."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from core.app import create_app, open_app
from core.cli import arguments
from core.cli.audit import _PROBLEMS, COMMANDS
from core.paths import Paths
from core.records.audit import Problem
from core.vault.derivation import FLOOR

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, paths: Paths) -> Path:
    """Return a folder with a vault and its passphrase."""
    made = tmp_path_factory.mktemp("cli")
    (made / "passphrase").write_text("correct horse\n")
    with create_app(paths, made / "vault", "correct horse", cost=FLOOR) as app:
        for number in range(60):
            app.audit.append("page.opened", f"7/{number}")
    return made


@pytest.fixture
def run(folder: Path) -> Run:
    """Return a function that runs cloister audit on that vault."""

    def cloister(*words: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [
                *(sys.executable, "-m", "core", "--vault", str(folder / "vault")),
                *("--passphrase-file", str(folder / "passphrase"), "audit", *words),
            ],
            capture_output=True,
            text=True,
            check=False,
        )

    return cloister


def test_the_last_rows_are_shown(run: Run) -> None:
    """As many as were asked for, the newest last; without a number all of them."""
    lines = run("show", "--last", "3").stdout.splitlines()
    assert len(lines) == 4
    assert "vault.unlocked" in lines[-1] or "workspace.opened" in lines[-1]
    every = run("show").stdout
    assert "vault.created" in every
    assert "7/59" in every
    assert run("show", "--last", "0").returncode == 2


def test_a_whole_log_is_sound_and_that_it_was_checked_is_logged(run: Run) -> None:
    """The words say how many rows fit."""
    checked = run("verify")
    assert checked.returncode == 0
    assert checked.stdout.startswith("sound    audit log: ")
    assert "audit.verified" in run("show", "--last", "6").stdout


def test_an_export_holds_as_long_as_nobody_changes_it(run: Run, folder: Path) -> None:
    """Written for its owner only, with a warning; one changed letter is named with its row."""
    file = folder / "log.jsonl"
    exported = run("export", str(file))
    assert exported.returncode == 0, exported.stderr
    assert "outside the vault now and not encrypted" in exported.stderr
    assert json.loads(file.read_text().splitlines()[-1])["seal"]["count"] > 60
    held = run("verify", "--against", str(file))
    assert held.returncode == 0
    assert [line.split()[0] for line in held.stdout.splitlines()] == ["sound", "sound"]
    rows = file.read_text().splitlines(keepends=True)
    changed = next(number for number, row in enumerate(rows) if '"7/41"' in row)
    rows[changed] = rows[changed].replace('"7/41"', '"7/42"')
    file.write_text("".join(rows))
    broken = run("verify", "--against", str(file))
    assert broken.returncode == 1
    said = f"DAMAGED  exported file: {changed} rows fit; row {changed + 1} was altered"
    assert said in broken.stdout
    assert "audit.exported" in run("show").stdout


def test_the_report_is_a_pdf_that_people_read(run: Run, folder: Path) -> None:
    """Every row, which vault, page x of y, and the seal at the end."""
    file = folder / "log.pdf"
    assert run("export", str(file)).returncode == 0
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file)]
    assert all("Page" in page and "What happened" in page for page in pages[:-1])
    assert f"Page 1 of {len(pages)}" in pages[0]
    assert "7/59" in "".join(pages)
    assert "Code of the last row" in pages[-1]


def test_a_log_that_was_tampered_with_is_named_and_exported_as_it_is(
    run: Run, folder: Path, paths: Paths
) -> None:
    """The exit code says so, too."""
    with open_app(paths, folder / "vault", "correct horse") as app:
        app._vault.control.run("UPDATE audit SET utc = 'noon' WHERE sequence = 20")
    checked = run("verify")
    assert checked.returncode == 1
    assert checked.stdout == "DAMAGED  audit log: 19 rows fit; row 20 was altered\n"
    exported = run("export", str(folder / "bad.jsonl"))
    assert exported.returncode == 1
    assert "row 20 was altered" in exported.stdout
    assert "noon" in (folder / "bad.jsonl").read_text()
    assert "noon" in run("show").stdout


def test_an_export_is_one_of_two_kinds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Anything else is not understood, before a vault is opened."""
    with pytest.raises(SystemExit):
        arguments.parser(tmp_path).parse_args(["audit", "export", "log.csv"])
    assert "must end in .jsonl or .pdf" in capsys.readouterr().err


def test_every_problem_has_words() -> None:
    """Each names the row."""
    assert set(_PROBLEMS) == set(Problem)
    assert all("{row}" in words for words in _PROBLEMS.values())
    assert set(COMMANDS) == {"audit"}
