"""The one version number, as each system wants it."""

import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


def version() -> str:
    """Return the version that core/__init__.py states, without importing anything of ours."""
    text = (ROOT / "core" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise SystemExit("core/__init__.py states no version")
    return found[1]


def windows_version(executable: str) -> Any:
    """Return what Windows shows as the properties of an executable."""
    from PyInstaller.utils.win32 import versioninfo as info

    numbers = (*map(int, version().split(".")), 0)
    strings = {
        "ProductName": "Cloister",
        "FileDescription": "Cloister",
        "InternalName": executable,
        "OriginalFilename": f"{executable}.exe",
        "ProductVersion": version(),
        "FileVersion": version(),
        "LegalCopyright": "Apache-2.0",
    }
    table = info.StringTable("040904B0", [info.StringStruct(*one) for one in strings.items()])
    return info.VSVersionInfo(
        ffi=info.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            info.StringFileInfo([table]),
            info.VarFileInfo([info.VarStruct("Translation", [1033, 1200])]),
        ],
    )
