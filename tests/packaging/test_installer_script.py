"""installer.iss, read as Inno Setup reads it: sections of lines with parameters.

`packaging/trial_windows.py` compiles and installs it with the real compiler under Wine; what is
here runs everywhere.
"""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "installer.iss"
CALL = re.compile(r"\{#(\w+)\}")

Section = list[dict[str, str]]


def defined(text: str) -> dict[str, str]:
    """Return what the preprocessor knows, with the values that stand in the script."""
    found = {"Version": "1.2.3", "SourcePath": str(ROOT)}
    for name, value in re.findall(r'^\s*#define (\w+) "(.*)"$', text, re.MULTILINE):
        found.setdefault(name, value)
    return found


def parameters(line: str) -> dict[str, str]:
    """Return the parameters of a line: ``Name: "value"; Other: word``."""
    found = {}
    for name, quoted, plain in re.findall(r'(\w+):\s*(?:"((?:[^"]|"")*)"|([^;]*))', line):
        found[name] = quoted.replace('""', '"') if quoted else plain.strip()
    return found


@pytest.fixture(scope="module")
def sections() -> dict[str, Section]:
    """Return the script's sections; of [Setup] one dictionary, of the others one a line."""
    text = SCRIPT.read_text(encoding="utf-8-sig")
    known = defined(text)
    found: dict[str, Section] = {}
    current: Section = []
    for raw in text.splitlines():
        line = CALL.sub(lambda call: known[call[1]], raw.strip())
        if line.startswith("["):
            current = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith((";", "#")):
            pair = re.match(r"(\w+)=(.*)", line)
            current.append({pair[1]: pair[2]} if pair else parameters(line))
    return found


def setup(sections: dict[str, Section]) -> dict[str, str]:
    """Return the directives of [Setup]."""
    return {name: value for one in sections["Setup"] for name, value in one.items()}


def test_it_says_that_it_is_utf_8() -> None:
    """Without the mark the compiler would take the messages for the code page of the computer."""
    assert SCRIPT.read_bytes().startswith(b"\xef\xbb\xbf")


def test_an_upgrade_finds_what_is_installed(sections: dict[str, Section]) -> None:
    """One id for good; changing it would install a second Cloister beside the first."""
    assert setup(sections)["AppId"] == "{{6F1C4B52-8E7C-4C0B-9A57-2D1A3D1B7C40}"


def test_it_asks_for_no_rights_unless_wanted(sections: dict[str, Section]) -> None:
    """For one user by default, for all by choice; a running program is closed."""
    said = setup(sections)
    assert said["PrivilegesRequired"] == "lowest"
    assert said["PrivilegesRequiredOverridesAllowed"] == "dialog commandline"
    assert said["CloseApplications"] == "yes"
    assert said["ArchitecturesAllowed"] == "x64compatible"
    assert said["DefaultDirName"] == r"{autopf}\Cloister"


def test_no_path_of_a_vault_is_ever_touched(sections: dict[str, Section]) -> None:
    """What is deleted lies in the program's own folder; the folders of data are not even named."""
    assert "UninstallDelete" not in sections
    assert [one["Name"] for one in sections["InstallDelete"]] == [r"{app}\lib"]
    code = re.sub(r"^;.*$", "", SCRIPT.read_text(encoding="utf-8-sig"), flags=re.MULTILINE)
    for data in ("{localappdata}", "{userappdata}", "{commonappdata}", "DelTree", "DeleteFile"):
        assert data not in code


def test_the_firewall_is_told_about_both_programs(sections: dict[str, Section]) -> None:
    """Only where there are rights for it; each rule that is made is taken away again."""
    netsh = [one for one in sections["Run"] if "netsh" in one["Filename"]]
    assert all(one["Check"] == "IsAdminInstallMode" for one in netsh)
    made = [one["Parameters"] for one in netsh if " add rule " in one["Parameters"]]
    blocked = {
        (way, program)
        for one in made
        for way, program in re.findall(r'dir=(\w+) action=block program="\{app\}\\([^"]+)"', one)
    }
    programs = ("cloister.exe", "cloister-desktop.exe")
    assert blocked == {(way, one) for way in ("in", "out") for one in programs}
    names = {re.findall(r'rule name="([^"]+)"', one)[0] for one in made}
    (removal,) = sections["UninstallRun"]
    assert removal["Check"] == "IsAdminInstallMode"
    assert [f'delete rule name="{name}"' in removal["Parameters"] for name in names] == [True]


def test_it_speaks_three_languages(sections: dict[str, Section]) -> None:
    """Every message of ours is there in each of them."""
    languages = [one["Name"] for one in sections["Languages"]]
    assert languages == ["en", "de", "es"]
    text = SCRIPT.read_text(encoding="utf-8-sig")
    messages = {tuple(found) for found in re.findall(r"^(\w\w)\.(\w+)=\S", text, re.MULTILINE)}
    names = {name for _, name in messages}
    assert messages == {(language, name) for language in languages for name in names}
    used = set(re.findall(r"\{cm:(\w+)", text)) | set(re.findall(r"CustomMessage\('(\w+)'\)", text))
    assert names <= used


def test_the_menu_of_pdf_files_is_a_choice(sections: dict[str, Section]) -> None:
    """Neither it nor the icon on the desktop comes unasked; it hands over the file's name whole."""
    assert {one["Name"]: one["Flags"] for one in sections["Tasks"]} == {
        "desktopicon": "unchecked",
        "askwith": "unchecked",
    }
    assert all(one["Tasks"] == "askwith" for one in sections["Registry"])
    command = next(one for one in sections["Registry"] if one["Subkey"].endswith("command"))
    assert command["ValueData"] == r'"{app}\cloister-desktop.exe" "%1"'


def test_files_that_it_names_are_there(sections: dict[str, Section]) -> None:
    """The licence and the icon."""
    for name in ("LicenseFile", "SetupIconFile"):
        assert Path(setup(sections)[name].replace("\\", "/")).is_file()
