"""What goes along with a build: licences of others, the list of parts, checksums."""

import hashlib
import json
import subprocess
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
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
    """Return Cloister's libraries and theirs, as they are installed here, without any tools."""
    found: dict[str, Distribution] = {}
    wanted = [Requirement("cloister")]
    while wanted:
        asked = wanted.pop()
        key = canonicalize_name(asked.name)
        for extra in ("", *asked.extras):
            if f"{key}[{extra}]" in found:
                continue
            found[f"{key}[{extra}]"] = library = distribution(asked.name)
            further = map(Requirement, library.requires or ())
            wanted += [
                r for r in further if r.marker is None or r.marker.evaluate({"extra": extra})
            ]
    shipped = {canonicalize_name(one.name): one for one in found.values()}
    return [one for key, one in shipped.items() if key != "cloister"]


def parts(file: Path) -> None:
    """Write the list of parts, in the form of CycloneDX: what is shipped, not what built it."""
    command = [sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible"]
    project = ["--pyproject", str(ROOT / "pyproject.toml"), sys.executable]
    done = subprocess.run([*command, *project], check=True, cwd=ROOT, capture_output=True)
    listed = json.loads(done.stdout)
    names = {canonicalize_name(one.name) for one in _shipped()}
    kept = [one for one in listed["components"] if canonicalize_name(one["name"]) in names]
    places = {one["bom-ref"] for one in kept} | {listed["metadata"]["component"]["bom-ref"]}
    listed["components"] = kept
    listed["dependencies"] = [
        {**one, "dependsOn": [ref for ref in one.get("dependsOn", ()) if ref in places]}
        for one in listed["dependencies"]
        if one["ref"] in places
    ]
    file.write_text(json.dumps(listed, indent=1), encoding="utf-8")
    print(f"parts: {len(kept)} libraries in {file.name}")


def checksums(dist: Path) -> None:
    """Write SHA256SUMS over the files of a folder, as ``sha256sum --check`` reads it."""
    files = [
        path for path in sorted(dist.iterdir()) if path.is_file() and path.name != "SHA256SUMS"
    ]
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (dist / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
    print(f"checksums: {len(lines)} files")
