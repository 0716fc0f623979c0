"""The command line backs up, restores, holds, checks and erases, and says what it did."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from core.app import create_app
from core.cli import receipts
from core.paths import Paths
from core.records.receipts import Kind, Receipt, Step, Unreached
from core.vault.derivation import FLOOR
from tests.documents import write_pdf

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def folder(tmp_path: Path, paths: Paths) -> Path:
    """A folder with a vault, its passphrase, and one document in it."""
    (tmp_path / "passphrase").write_text("correct horse\n")
    document = write_pdf(tmp_path / "policy.pdf", ["The annual leave is 30 days."])
    with create_app(paths, tmp_path / "vault", "correct horse", cost=FLOOR) as app:
        list(app.library.add([document]))
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    """Return a function that runs cloister on that vault."""

    def cloister(
        *words: str, vault: str = "vault", typed: str = ""
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [
                *(sys.executable, "-m", "core", "--vault", str(folder / vault)),
                *("--passphrase-file", str(folder / "passphrase"), *words),
            ],
            input=typed,
            capture_output=True,
            text=True,
            check=False,
        )

    return cloister


def test_a_vault_is_backed_up_checked_and_restored(run: Run, folder: Path) -> None:
    """A file that is there is replaced only when asked to; a damaged backup is refused."""
    file = folder / "office.cloister"
    made = run("backup", str(file))
    assert made.returncode == 0, made.stderr
    assert "1 workspace" in made.stdout
    again = run("backup", str(file))
    assert (again.returncode, "is there already" in again.stderr) == (1, True)
    assert run("backup", str(file), "--replace").returncode == 0
    drill = run("restore", "--check", str(file), vault="new")
    assert (drill.returncode, "can be restored" in drill.stdout) == (0, True)
    assert not (folder / "new").exists()
    assert run("restore", str(file), vault="new").returncode == 0
    assert "policy.pdf" in run("list", vault="new").stdout
    taken = run("restore", str(file), vault="new")
    assert (taken.returncode, "something in that folder" in taken.stderr) == (4, True)
    data = bytearray(file.read_bytes())
    data[-5000] ^= 1
    file.write_bytes(data)
    damaged = run("restore", str(file), vault="other")
    assert (damaged.returncode, "damaged, cut short or changed" in damaged.stderr) == (4, True)


def test_a_hold_keeps_everything_from_being_erased(run: Run, folder: Path) -> None:
    """Until it is released; then receipts say what was done, on the terminal and on paper."""
    assert "on legal hold since" in run("hold", "documents").stdout
    assert "on legal hold since" in run("workspaces").stdout
    paper = folder / "receipt.pdf"
    for words, typed in (
        (("remove", "policy.pdf", "--yes", "--receipt", str(paper)), ""),
        (("erase-vault",), "vault\n"),
    ):
        refused = run(*words, typed=typed)
        assert (refused.returncode, "A legal hold stands" in refused.stderr) == (1, True)
    assert not paper.exists()
    assert "no legal hold" in run("release", "Documents").stdout
    erased = run("remove", "policy.pdf", "--yes", "--receipt", str(paper))
    assert erased.returncode == 0, erased.stderr
    assert "Erased: document policy.pdf" in erased.stdout
    assert "backups that were made before" in erased.stdout
    text = pypdf.PdfReader(paper).pages[0].extract_text()
    assert "policy.pdf" in text
    assert run("remove", "x", "--receipt", str(paper)).returncode == 2


def test_verify_names_each_check(run: Run) -> None:
    """With the workspace, and the document whose original was read."""
    checked = run("verify")
    assert checked.returncode == 0
    assert "DAMAGED" not in checked.stdout
    assert "Documents: original unchanged since it came in: policy.pdf" in checked.stdout
    assert "header: both copies" in checked.stdout


def test_a_vault_is_erased_by_the_name_of_its_folder(run: Run, folder: Path) -> None:
    """Anything else erases nothing."""
    kept = run("erase-vault", typed="yes\n")
    assert (kept.returncode, "Nothing was erased" in kept.stderr) == (1, True)
    assert "policy.pdf" in run("list").stdout
    erased = run("erase-vault", "--receipt", str(folder / "r.pdf"), typed="vault\n")
    assert erased.returncode == 0, erased.stderr
    assert "copies of the header overwritten" in erased.stdout
    assert not (folder / "vault").exists()
    assert "Erased" in pypdf.PdfReader(folder / "r.pdf").pages[0].extract_text()
    assert run("erase-vault").returncode == 4


def test_every_step_has_words() -> None:
    """On the terminal and on paper."""
    for kind in Kind:
        receipt = Receipt.now(kind, "7", "x\u202ey", *((step, 1) for step in Step))
        said = "\n".join(receipts.lines(receipt))
        assert said.count("\n  ") == len(Step) + len(Unreached)
        assert "\u202e" not in said
        assert receipts.pdf(receipt).startswith(b"%PDF-")
