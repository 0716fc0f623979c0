"""What goes along with a build: licences of others, the list of parts, checksums."""

import hashlib
import subprocess
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

from version import ROOT

_NAMES = ("licen", "copying", "notice", "authors")


def licences(folder: Path) -> None:
    """Write the licences of every library into a folder, a file each, and an index."""
    folder.mkdir(parents=True, exist_ok=True)
    index = [
        "Cloister comes with these libraries of others; their licences lie beside this file.",
        "",
    ]
    for one in sorted(_shipped(), key=lambda found: found.name.lower()):
        texts = [
            Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")
            for file in one.files or ()
            if any(name in file.name.lower() for name in _NAMES)
            and ".dist-info" in str(file)
            and Path(str(file.locate())).is_file()
        ]
        named = (
            one.metadata[key] for key in ("License-Expression", "License") if key in one.metadata
        )
        said = next(
            (line for text in named for line in text.split("\n") if line.strip()), "see its file"
        )
        index.append(f"{one.name} {one.version}: {said}")
        if texts:
            whole = ("\n\n" + "=" * 80 + "\n\n").join(texts)
            (folder / f"{one.name}.txt").write_text(whole, encoding="utf-8")
    (folder / "INDEX.txt").write_text("\n".join(index) + "\n", encoding="utf-8")
    print(f"licences: {len(index) - 2} libraries")


def _shipped() -> list[Distribution]:
    """Return the libraries that the lock names, as they are installed here."""
    locked = {
        line.split("==")[0].strip().lower().replace("_", "-")
        for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
        if "==" in line and not line.startswith("#")
    }
    return [one for one in distributions() if one.name.lower().replace("_", "-") in locked]


def parts(file: Path) -> None:
    """Write the list of parts, in the form of CycloneDX."""
    command = [sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible"]
    project = ["--pyproject", str(ROOT / "pyproject.toml"), "--output-file", str(file)]
    subprocess.run([*command, *project, sys.executable], check=True, cwd=ROOT)
    print(f"parts: {file.name}")


def checksums(dist: Path) -> None:
    """Write SHA256SUMS over the files of a folder, as ``sha256sum --check`` reads it."""
    files = [
        path for path in sorted(dist.iterdir()) if path.is_file() and path.name != "SHA256SUMS"
    ]
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (dist / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
    print(f"checksums: {len(lines)} files")
