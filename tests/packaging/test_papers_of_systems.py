"""What each system reads about the program: it is well formed, and it says the same everywhere."""

import configparser
import plistlib
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from core import __version__
from core.process.program import CHILDREN, module_command, window_command

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
ENTITLEMENTS = "com.apple.security."


def plist(name: str) -> dict[str, object]:
    """Return a property list of the macOS folder."""
    read: dict[str, object] = plistlib.loads((PACKAGING / "macos" / name).read_bytes())
    return read


def test_the_version_is_stated_once() -> None:
    """Where a system wants it in a file of its own, it is the same."""
    info = plist("Info.plist")
    assert info["CFBundleShortVersionString"] == info["CFBundleVersion"] == __version__
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_macos_gives_no_network_to_anything() -> None:
    """The window and its children are sandboxed; nothing grants a socket or turns a wall off."""
    window, child = plist("window.entitlements"), plist("child.entitlements")
    for granted in (window, child):
        assert granted[ENTITLEMENTS + "app-sandbox"] is True
        assert not [name for name in granted if ".network." in name or ".cs." in name]
    assert set(child) == {ENTITLEMENTS + "app-sandbox", ENTITLEMENTS + "inherit"}


def test_macos_opens_pdf_files_and_says_what_it_needs() -> None:
    """Documents, the oldest system, the executable that opens the window."""
    info = plist("Info.plist")
    assert info["CFBundleExecutable"] == "cloister-desktop"
    assert info["LSMinimumSystemVersion"] == "13.0"
    assert "com.adobe.pdf" in str(info["CFBundleDocumentTypes"])


def test_shell_scripts_hold_no_known_mistake() -> None:
    """They stop at the first error, too."""
    checker = shutil.which("shellcheck")
    assert checker is not None  # start.py brings it
    for script in (*PACKAGING.rglob("*.sh"), ROOT / ".ci" / "run"):
        subprocess.run([checker, str(script)], check=True)
        assert "set -euo pipefail" in script.read_text(encoding="utf-8")


def test_the_menu_entry_of_linux() -> None:
    """It names a program that the package brings, in the three languages."""
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(PACKAGING / "debian" / "cloister.desktop", encoding="utf-8")
    said = entry["Desktop Entry"]
    assert said["Exec"] == "cloister-desktop %F"
    assert said["MimeType"] == "application/pdf;"
    assert {"comment", "comment[de]", "comment[es]"} <= set(said)
    ET.parse(PACKAGING / "debian" / "cloister.xml")  # noqa: S314  our own file


def test_the_release_uploads_what_was_built_and_nothing_else() -> None:
    """Each upload is named, and the jobs that build cannot write to the repository."""
    workflow = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
    uploaded = re.search(r"path: \|\n((?:\s+dist/\S+\n)+)", workflow)
    assert uploaded is not None
    assert uploaded[1].split() == [
        *("dist/*.exe", "dist/*.dmg", "dist/*.deb", "dist/*.cdx.json", "dist/SHA256SUMS"),
    ]
    assert workflow.count("contents: write") == 1
    assert "windows-2022" in workflow
    assert "macos-14" in workflow


def test_a_release_is_pinned_by_hashes() -> None:
    """Each package that is built in has its version and at least one hash."""
    text = (PACKAGING / "hashes.lock").read_text(encoding="utf-8")
    entry = r"^([a-z0-9-]+)==(\S+)[^\n]*((?:\n    --hash=sha256:[0-9a-f]{64}.*)+)"
    pinned = re.findall(entry, text, re.MULTILINE)
    named = re.findall(r"^[a-z0-9-]+==", text, re.MULTILINE)
    assert len(pinned) == len(named) > 100
    locked = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    missing = [name for name, version, _ in pinned if f"\n{name}=={version}" not in locked]
    assert missing == []


@pytest.mark.parametrize("module", CHILDREN)
def test_a_frozen_program_becomes_its_children(
    module: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """From the executable beside it, whichever of the two is running."""
    monkeypatch.setattr("core.process.program.FROZEN", True)
    monkeypatch.setattr("sys.executable", str(tmp_path / "cloister-desktop.exe"))
    assert module_command(module) == (str(tmp_path / "cloister.exe"), "--child", module)
    assert window_command() == (str(tmp_path / "cloister-desktop.exe"),)


def test_nothing_else_can_be_run_as_a_child() -> None:
    """The first argument of the frozen program runs no module of a stranger's choice."""
    console = PACKAGING / "console.py"
    done = subprocess.run(
        [sys.executable, str(console), "--child", "antigravity"],
        env={"PYTHONPATH": str(ROOT)},
        check=False,
        capture_output=True,
    )
    assert (done.returncode, done.stdout) == (2, b"")
