"""The command line says clear sentences, prints JSON that holds, and exits with what it means."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core import errors
from core.app import create_app
from core.cli import arguments, messages
from core.cli.printing import harmless
from core.paths import Paths
from core.vault.derivation import FLOOR
from tests.documents import write_pdf

PAGES = [
    "The annual leave of every employee is 30 days. Leave that is not taken expires in March.",
    "The loan of $2,500,000 bears interest at 6.25 percent a year and is due in 2031.",
]

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, paths: Paths) -> Path:
    """Return a folder with a vault, its passphrase, and one document already in it."""
    made = tmp_path_factory.mktemp("cli")
    (made / "passphrase").write_text("correct horse\n")
    with create_app(paths, made / "vault", "correct horse", cost=FLOOR) as app:
        list(app.library.add([write_pdf(made / "policy.pdf", PAGES)]))
        list(app.library.learn())
    return made


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


def test_a_new_vault_is_made_once(run: Run, folder: Path) -> None:
    """The second time the folder is not empty, and nothing is overwritten."""
    assert run("create", vault="new").returncode == 0
    before = (folder / "new" / "header.json").read_bytes()
    again = run("create", vault="new")
    assert again.returncode == 1
    assert "something in that folder already" in again.stderr
    assert (folder / "new" / "header.json").read_bytes() == before


def test_list_says_how_each_document_stands(run: Run) -> None:
    """Name, pages and state in one row."""
    out = run("list").stdout
    assert "policy.pdf" in out
    assert "ready" in out


def test_an_answer_as_json_has_every_key(run: Run) -> None:
    """As README promises; quotes carry document and page, citations their boxes."""
    asked = run("ask", "--json", "What is the interest of the loan?")
    assert asked.returncode == 0, asked.stderr
    answer = json.loads(asked.stdout)
    assert set(answer) == {"answered", "sentences", "withheld", "quotes", "nearest", "seconds"}
    assert answer["answered"] is True
    assert answer["quotes"][0]["document"] == "policy.pdf"
    assert answer["quotes"][0]["page"] == 2
    for sentence in answer["sentences"]:
        for citation in sentence["citations"]:
            assert set(citation) == {"document", "page", "quote", "boxes"}


def test_quotes_only_asks_no_model(run: Run) -> None:
    """The evidence and nothing else."""
    answer = json.loads(run("ask", "--json", "--quotes", "What is the interest?").stdout)
    assert answer["sentences"] == []
    assert answer["quotes"]


def test_not_in_your_documents_has_an_exit_code_of_its_own(run: Run) -> None:
    """A script can tell it from an answer and from a failure."""
    asked = run("ask", "Which volcano erupted on Iceland?")
    assert asked.returncode == 3
    assert asked.stdout.startswith("Not in your documents.")


def test_search_show_settings_verify(run: Run, folder: Path) -> None:
    """The smaller commands do what they say."""
    assert "policy.pdf, page 2" in run("search", "interest of the loan").stdout.splitlines()[0]
    drawn = run("show", "policy.pdf", "2", "--png", str(folder / "page.png"))
    assert drawn.returncode == 0
    assert "not encrypted" in drawn.stderr
    assert (folder / "page.png").read_bytes().startswith(b"\x89PNG")
    assert run("settings", "pages.dpi", "100").stdout == "pages.dpi = 100\n"
    assert "answers.gate" in run("settings").stdout
    assert run("verify").returncode == 0


def test_remove_asks_first_and_says_what_it_reaches(run: Run, folder: Path) -> None:
    """Anything but yes leaves the document alone."""
    extra = write_pdf(folder / "extra.pdf", ["Only here to be removed, with words of its own."])
    assert run("add", str(extra)).returncode == 0
    kept = run("remove", "extra.pdf", typed="no\n")
    assert "does not reach the file it came from" in kept.stderr
    assert "extra.pdf" in run("list").stdout
    assert run("remove", "extra.pdf", typed="yes\n").returncode == 0
    assert "extra.pdf" not in run("list").stdout


def test_workspaces_are_made_opened_renamed_and_erased(run: Run) -> None:
    """Each keeps its own documents; the one in use stays in use; erasing asks for the name."""
    assert run("workspaces", "add", "Ward 7").returncode == 0
    assert "policy.pdf" in run("list").stdout
    assert run("workspaces", "use", "ward 7").returncode == 0
    assert run("list").stdout.startswith("No documents yet.")
    assert "of that name already" in run("workspaces", "rename", "Ward 7", "documents").stderr
    renamed = run("workspaces", "rename", "Ward 7", "Ward 8").stdout.splitlines()
    assert [line.split()[0] for line in renamed if "Ward 8" in line] == ["open"]
    kept = run("workspaces", "remove", "Ward 8", typed="yes\n")
    assert (kept.returncode, "nor backups of the vault" in kept.stderr) == (1, True)
    assert run("workspaces", "remove", "Ward 8", typed="Ward 8\n").returncode == 0
    assert "policy.pdf" in run("list").stdout
    assert (
        "this is the only one" in run("workspaces", "remove", "Documents", typed="Documents").stderr
    )


BAD: list[tuple[list[str], int, str]] = [
    (["add", "{folder}/passphrase"], 1, "The file is not a PDF."),
    (["add", "{folder}/empty.pdf"], 1, "The file is empty."),
    (["add", "{folder}/gone.pdf"], 1, "There is no such file."),
    (["show", "policy.pdf", "9", "--png", "{folder}/x.png"], 1, "the document has 2"),
    (["show", "policy.pdf", "1", "--png", "{folder}/no/x.png"], 1, "does not allow"),
    (["show", "other.pdf", "1", "--png", "{folder}/x.png"], 1, "no document of that name"),
    (["settings", "no.such"], 1, "There is no setting 'no.such'"),
    (["settings", "pages.dpi", "9999"], 1, "a whole number from 36 to 300"),
    (["ask", "x", "--scope", "other.pdf"], 1, "no document of that name"),
    (["workspaces", "use", "other"], 1, "no workspace of that name"),
    (["workspaces", "add", " "], 1, "A workspace needs a name"),
]


@pytest.mark.parametrize(("words", "code", "sentence"), BAD)
def test_bad_input_gets_a_clear_sentence(
    words: list[str], code: int, sentence: str, run: Run, folder: Path
) -> None:
    """No traceback, no library's words, the right exit code."""
    (folder / "empty.pdf").touch()
    done = run(*[word.format(folder=folder) for word in words])
    assert done.returncode == code
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_vaults_that_do_not_open(run: Run, folder: Path) -> None:
    """Not there, or the wrong passphrase: exit code 4 and one sentence."""
    nowhere = run("list", vault="nowhere")
    assert (nowhere.returncode, "no vault in that folder" in nowhere.stderr) == (4, True)
    (folder / "passphrase").write_text("wrong\n")
    wrong = run("list")
    (folder / "passphrase").write_text("correct horse\n")
    assert (wrong.returncode, wrong.stderr) == (
        4,
        "The passphrase is wrong. Nothing was opened.\n",
    )


def every_error() -> list[type[errors.CloisterError]]:
    """Return every error class of core, root included."""
    found, left = [], [errors.CloisterError]
    while left:
        found.append(left.pop())
        left += found[-1].__subclasses__()
    return [error for error in found if error.__module__ == errors.__name__]


def test_every_error_has_words_of_its_own() -> None:
    """One sentence each; all their blanks can be filled."""
    assert messages.known() == set(every_error())
    given = {
        errors.VaultDamaged: errors.VaultDamaged("control"),
        errors.VaultInUse: errors.VaultInUse(7),
        errors.RecoveryKeyMistyped: errors.RecoveryKeyMistyped(2),
        errors.KeychainUnavailable: errors.KeychainUnavailable("missing"),
        errors.PageNotFound: errors.PageNotFound(3),
        errors.Ambiguous: errors.Ambiguous(2),
        errors.InvalidSetting: errors.InvalidSetting("x", "y"),
        errors.ModelMissing: errors.ModelMissing("m"),
        errors.ModelHashMismatch: errors.ModelHashMismatch("a", "b"),
    }
    for kind in every_error():
        error = given.get(kind) or (
            kind("reader") if issubclass(kind, errors.ChildError) else kind()
        )
        said = messages.words(error)
        assert said.endswith((".", "b"))
        assert "{" not in said


def test_the_error_tree_in_the_docstring_is_complete() -> None:
    """Whoever reads the top of errors.py has read it all."""
    assert errors.__doc__ is not None
    for error in every_error():
        assert error.__name__ in errors.__doc__


def test_a_document_cannot_move_the_cursor() -> None:
    """Control and format characters of a document never reach the terminal."""
    assert harmless("a\x1b[2Jb\u202ec\x07\td\n") == "a[2Jbc\td\n"


def test_the_exit_codes_are_documented(paths: Paths) -> None:
    """In the help itself."""
    assert "exit codes" in arguments.parser(paths.default_vault).format_help()
