"""The command line on who gets in: no secret in an argument, every refusal a clear sentence."""

import argparse
import getpass
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader

from core.app import create_app
from core.cli import access as commands
from core.cli import arguments as command_line
from core.cli import opening
from core.cli.commands import DONE, FAILED, NO_VAULT, settings, show
from core.errors import AccessDenied, CloisterError, StorageError, WrongPassphrase
from core.paths import Paths
from core.records.settings import EXPORT_ASKS, Profile
from core.vault.derivation import FLOOR
from core.vault.keychain import Keychain
from core.vault.recovery import RecoveryKey
from tests.access.test_access import MemoryKeychain
from tests.documents import write_pdf

PASSPHRASE = "correct horse"
NEW = "nine paper boats at noon"

Run = Callable[..., int]


class Typist:
    """Answers every prompt with what was prepared for it.

    Attributes:
        answers: what is typed, in order.
        prompts: what was asked.
    """

    def __init__(self) -> None:
        self.answers: list[str] = []
        self.prompts: list[str] = []

    def __call__(self, prompt: str = "") -> str:
        """Answer a prompt."""
        self.prompts.append(prompt)
        return self.answers.pop(0)


@pytest.fixture
def typist(monkeypatch: pytest.MonkeyPatch) -> Iterator[Typist]:
    """Yield who types; afterwards every answer was asked for."""
    made = Typist()
    monkeypatch.setattr(getpass, "getpass", made)
    yield made
    assert made.answers == []


@pytest.fixture
def keychain(monkeypatch: pytest.MonkeyPatch) -> MemoryKeychain:
    """Return this computer's keychain."""
    made = MemoryKeychain()
    monkeypatch.setattr(Keychain, "find", lambda: made)
    return made


@pytest.fixture
def run(tmp_path: Path, paths: Paths, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a command as the command line does, and returns its code."""
    for module in (opening, commands):
        monkeypatch.setattr(module, "calibrate", lambda: FLOOR)
    work = {**commands.COMMANDS, "show": show, "settings": settings}

    def cloister(*words: str, vault: str = "vault") -> int:
        parsed = command_line.parser(paths.default_vault).parse_args(
            ["--vault", str(tmp_path / vault), *words]
        )
        if parsed.command in opening.COMMANDS:
            return opening.COMMANDS[parsed.command](paths, parsed)
        with opening.open_vault(paths, parsed) as app:
            return work[parsed.command](app, parsed)

    return cloister


@pytest.fixture
def vault(tmp_path: Path, paths: Paths) -> Path:
    """Return the folder of a vault with one document."""
    with create_app(paths, tmp_path / "vault", PASSPHRASE, cost=FLOOR) as app:
        list(app.library.add([write_pdf(tmp_path / "policy.pdf", ["Leave is 30 days."])]))
    return tmp_path / "vault"


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let standard output, which is captured, be a terminal."""
    assert capsys
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda _stream: True)


def printed_key(text: str) -> str:
    """Return the recovery key that was printed."""
    lines = [line.strip() for line in text.splitlines() if line.count("-") >= 3]
    return "".join(line for line in lines if line.replace("-", "").isalnum())


def on_sheet(sheet: Path) -> list[str]:
    """Return the groups that are printed on a sheet."""
    lines = PdfReader(sheet).pages[0].extract_text().splitlines()
    return [line for line in lines if re.fullmatch("[0-9A-Z]{5}", line)]


def typed(typist: Typist, *answers: str) -> None:
    """Prepare what is typed next."""
    typist.answers.extend(answers)


@pytest.mark.usefixtures("terminal")
def test_a_new_vault_shows_its_recovery_key_once(
    run: Run, typist: Typist, capsys: pytest.CaptureFixture[str]
) -> None:
    """With what to do about it; the key opens the vault and sets a new passphrase."""
    typed(typist, PASSPHRASE, PASSPHRASE)
    assert run("create") == DONE
    out = capsys.readouterr().out
    assert "keep the paper in a safe place" in out
    key = printed_key(out)
    RecoveryKey.parse(key)
    typed(typist, key, NEW, NEW)
    assert run("recover") == DONE
    assert "The recovery key stays good" in capsys.readouterr().out
    typed(typist, NEW)
    assert run("recovery", "status") == DONE
    assert capsys.readouterr().out == "There is a recovery key.\n"


def test_without_a_terminal_no_key_is_made_and_that_is_said(
    run: Run, typist: Typist, capsys: pytest.CaptureFixture[str]
) -> None:
    """A key in a log file would be worse than none."""
    typed(typist, PASSPHRASE, PASSPHRASE)
    assert run("create") == DONE
    told = capsys.readouterr()
    assert "No recovery key was made" in told.err
    assert printed_key(told.out) == ""
    typed(typist, PASSPHRASE)
    assert run("recovery") == DONE
    assert "There is no recovery key." in capsys.readouterr().out


def test_the_sheet_is_a_pdf_for_its_owner_only(
    run: Run, typist: Typist, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It holds every group; the terminal shows none of them."""
    sheet = tmp_path / "sheet.pdf"
    typed(typist, PASSPHRASE, PASSPHRASE)
    assert run("create", "--regulated", "--recovery-sheet", str(sheet)) == DONE
    told = capsys.readouterr()
    assert "Print that file, then delete it" in told.out
    assert printed_key(told.out) == ""
    if os.name != "nt":
        assert sheet.stat().st_mode & 0o777 == 0o600
    groups = on_sheet(sheet)
    typed(typist, PASSPHRASE, " ".join(groups).lower())
    assert run("recovery", "check") == DONE
    typed(typist, PASSPHRASE)
    assert run("profile") == DONE
    assert "profile = regulated" in capsys.readouterr().out


@pytest.mark.usefixtures("vault")
def test_a_sheet_never_takes_the_place_of_a_file(
    run: Run, typist: Typist, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said before anything is made."""
    there = tmp_path / "there.pdf"
    there.write_text("mine")
    assert run("create", "--recovery-sheet", str(there), vault="other") == FAILED
    assert not (tmp_path / "other").exists()
    typed(typist, PASSPHRASE)
    assert run("recovery", "new", "--sheet", str(there)) == FAILED
    assert there.read_text() == "mine"
    assert "is there already" in capsys.readouterr().err


def test_a_sheet_that_cannot_be_written_leaves_the_vault_without_a_key(
    run: Run, typist: Typist, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The vault is made, and that is said; no key counts that nobody has."""
    typed(typist, PASSPHRASE, PASSPHRASE)
    with pytest.raises(StorageError):
        run("create", "--recovery-sheet", str(tmp_path / "no" / "sheet.pdf"))
    assert "made, but without a recovery key" in capsys.readouterr().err
    typed(typist, PASSPHRASE)
    run("recovery")
    assert "There is no recovery key." in capsys.readouterr().out


@pytest.mark.usefixtures("vault")
def test_half_a_sheet_is_taken_away(
    run: Run, typist: Typist, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk leaves nothing of a key behind."""

    def full(_file: int) -> None:
        raise PermissionError(13, "no")

    typed(typist, PASSPHRASE)
    with monkeypatch.context() as patched:
        patched.setattr("core.cli.sheet.os.fsync", full)
        patched.setattr("core.vault.disk.os.fsync", os.fsync)
        with pytest.raises(AccessDenied):
            run("recovery", "new", "--sheet", str(tmp_path / "sheet.pdf"))
    assert not (tmp_path / "sheet.pdf").exists()


@pytest.mark.parametrize("command", ["create", "recover"])
def test_two_passphrases_that_differ_do_nothing(
    run: Run,
    typist: Typist,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    command: str,
) -> None:
    """Nor does an empty one."""
    first = ["some key"] if command == "recover" else []
    typed(typist, *first, "one", "two")
    assert run(command) == FAILED
    assert "differ" in capsys.readouterr().err
    typed(typist, *first, "", "")
    assert run(command) == FAILED
    assert "protects nothing" in capsys.readouterr().err
    assert not (tmp_path / "vault").exists()


@pytest.mark.usefixtures("vault")
def test_the_passphrase_is_changed(
    run: Run, typist: Typist, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """At the prompt, or from files; two that differ change nothing."""
    typed(typist, PASSPHRASE, NEW, "other")
    assert run("passphrase") == FAILED
    typed(typist, PASSPHRASE, NEW, NEW)
    assert run("passphrase") == DONE
    assert "The passphrase is changed." in capsys.readouterr().out
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text(f"{NEW}\n")
    new.write_text(f"{PASSPHRASE}\n")
    words = ("--passphrase-file", str(old), "passphrase", "--new-passphrase-file", str(new))
    assert run(*words) == DONE
    with pytest.raises(WrongPassphrase):
        run(*words)


@pytest.mark.usefixtures("vault")
def test_a_vault_is_recovered_from_files(
    run: Run, typist: Typist, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong or mistyped key opens nothing, says so, and has the exit code of that."""
    sheet, key, new = tmp_path / "sheet.pdf", tmp_path / "key", tmp_path / "new"
    typed(typist, PASSPHRASE)
    assert run("recovery", "new", "--sheet", str(sheet)) == DONE
    groups = on_sheet(sheet)
    new.write_text(NEW)
    words = ("recover", "--recovery-file", str(key), "--new-passphrase-file", str(new))
    for wrong, says in (
        (RecoveryKey.generate().text, "not of this vault"),
        ("-".join([*groups[:2], "00000", *groups[3:]]), "(group 3;"),
    ):
        key.write_text(wrong)
        assert run(*words) == NO_VAULT
        assert says in capsys.readouterr().err
    key.write_text("-".join(groups))
    assert run(*words) == DONE
    assert run("--passphrase-file", str(new), "recovery") == DONE


@pytest.mark.usefixtures("vault", "terminal")
def test_a_new_recovery_key_makes_the_sheet_before_worthless(
    run: Run, typist: Typist, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says so, and the drill shows it."""
    typed(typist, PASSPHRASE)
    run("recovery", "new")
    first = capsys.readouterr().out
    assert "worthless" not in first
    typed(typist, PASSPHRASE)
    run("recovery", "new")
    second = capsys.readouterr().out
    assert "The sheet before it is worthless now" in second
    typed(typist, PASSPHRASE, printed_key(second))
    assert run("recovery", "check") == DONE
    assert "The sheet works" in capsys.readouterr().out
    typed(typist, PASSPHRASE, printed_key(first))
    with pytest.raises(CloisterError):
        run("recovery", "check")
    typed(typist, PASSPHRASE)
    assert run("recovery", "remove") == DONE
    typed(typist, PASSPHRASE)
    run("recovery")
    assert "There is no recovery key." in capsys.readouterr().out


@pytest.mark.usefixtures("vault")
def test_without_a_terminal_a_new_key_needs_a_sheet(
    run: Run, typist: Typist, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is changed."""
    typed(typist, PASSPHRASE)
    assert run("recovery", "new") == FAILED
    assert "--sheet" in capsys.readouterr().err


@pytest.mark.usefixtures("vault")
def test_the_keychain_is_turned_on_used_and_turned_off(
    run: Run,
    typist: Typist,
    keychain: MemoryKeychain,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With it no passphrase is asked for, but by what changes who gets in."""
    typed(typist, PASSPHRASE)
    assert run("keychain") == DONE
    assert "No keychain may open" in capsys.readouterr().out
    typed(typist, PASSPHRASE)
    assert run("keychain", "on") == DONE
    assert run("--keychain", "keychain", "status") == DONE
    assert "can be used: Memory" in capsys.readouterr().out
    typed(typist, "wrong")
    with pytest.raises(WrongPassphrase):
        run("--keychain", "recovery", "remove")
    assert run("--keychain", "keychain", "off") == DONE
    assert keychain.kept == {}
    keychain.refusal = "denied"


@pytest.mark.usefixtures("vault")
def test_why_no_keychain_is_possible_is_said(
    run: Run,
    typist: Typist,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """None there, or forbidden by the profile."""
    from core.errors import KeychainUnavailable

    def refuse() -> Keychain:
        raise KeychainUnavailable("missing")

    monkeypatch.setattr(Keychain, "find", refuse)
    typed(typist, PASSPHRASE)
    run("keychain", "status")
    assert "cannot be used (missing)" in capsys.readouterr().out
    typed(typist, PASSPHRASE)
    run("profile", "regulated")
    typed(typist, PASSPHRASE)
    run("keychain", "status")
    assert "does not allow any" in capsys.readouterr().out


@pytest.mark.usefixtures("vault")
def test_the_profile_is_shown_and_changed(
    run: Run, typist: Typist, capsys: pytest.CaptureFixture[str]
) -> None:
    """With what it means."""
    for words, says in (
        (("profile",), "profile = standard"),
        (("profile", "regulated"), "5 minutes at most"),
        (("profile", "standard"), "profile = standard"),
    ):
        typed(typist, PASSPHRASE)
        assert run(*words) == DONE
        assert says in capsys.readouterr().out


@pytest.mark.usefixtures("vault", "keychain")
def test_an_export_asks_again_where_the_keychain_opened_the_vault(
    run: Run, typist: Typist, tmp_path: Path
) -> None:
    """A passphrase that was typed for this very command counts; the keychain's does not."""
    page = tmp_path / "page.png"
    draw = ("show", "policy.pdf", "1", "--png", str(page))
    typed(typist, PASSPHRASE)
    run("keychain", "on")
    assert run("--keychain", *draw) == DONE
    page.unlink()
    assert run("--keychain", "settings", EXPORT_ASKS.name, "on") == DONE
    for words in (draw, ("settings", EXPORT_ASKS.name, "off")):
        typed(typist, "wrong")
        with pytest.raises(WrongPassphrase):
            run("--keychain", *words)
    assert not page.exists()
    typed(typist, PASSPHRASE)
    assert run(*draw) == DONE
    page.unlink()
    typed(typist, PASSPHRASE)
    assert run("--keychain", *draw) == DONE
    assert page.exists()


def cloister(*words: str) -> "subprocess.CompletedProcess[str]":
    """Run the real program."""
    return subprocess.run(
        [sys.executable, "-m", "core", *words],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def test_the_program_itself_knows_the_commands(vault: Path, tmp_path: Path) -> None:
    """From the first argument to the exit code."""
    secret = tmp_path / "passphrase"
    secret.write_text(PASSPHRASE)
    place = ("--vault", str(vault))
    status = cloister(*place, "--passphrase-file", str(secret), "recovery", "status")
    assert (status.returncode, status.stdout) == (DONE, "There is no recovery key.\n")
    key = tmp_path / "key"
    key.write_text(RecoveryKey.generate().text)
    files = ("--recovery-file", str(key), "--new-passphrase-file", str(secret))
    recovered = cloister(*place, "recover", *files)
    assert (recovered.returncode, "no recovery key" in recovered.stderr) == (NO_VAULT, True)
    assert "Traceback" not in recovered.stderr


def taken(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Yield the name of everything that takes a value, in all commands."""
    for action in parser._actions:
        if isinstance(action.choices, dict):
            for command in action.choices.values():
                yield from taken(command)
        elif action.nargs != 0:
            yield from action.option_strings or [action.dest]


def test_no_secret_is_ever_an_argument(paths: Paths) -> None:
    """Other users of the computer can read those: only files and prompts take secrets."""
    every = list(taken(command_line.parser(paths.default_vault)))
    secret: Sequence[str] = [
        name
        for name in every
        if any(word in name for word in ("passphrase", "password", "recovery", "secret"))
    ]
    assert secret
    assert [name for name in secret if not name.endswith(("-file", "-sheet"))] == []


@pytest.mark.parametrize("profile", list(Profile))
def test_every_profile_has_a_word_on_the_command_line(profile: Profile, paths: Paths) -> None:
    """As core knows it."""
    parsed = command_line.parser(paths.default_vault).parse_args(["profile", profile.value])
    assert Profile(parsed.profile) is profile
