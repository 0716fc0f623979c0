"""Build what a person installs: ``python packaging/build.py`` with the environment's Python.

Freezes the program, takes out what is not needed, lets the result test itself under clean
conditions, signs it where there is something to sign with, and makes the installer of the system
it runs on, with checksums, a list of parts (CycloneDX) and the licences of others. Needs what
``python start.py setup`` makes, and ``pip install -e .[packaging]``.

    --dist DIR        where it goes; default: dist
    --no-installer    stop after the self-test

Signing takes its credentials from the environment and is left out without them:
    Windows  CLOISTER_SIGN: a command with $f for the file, as Inno Setup has it
    macOS    CLOISTER_IDENTITY: a Developer ID; CLOISTER_NOTARY: a profile of notarytool
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import clean_room
import debian_package
import papers
from version import ROOT, version

STRIPPED = (
    *("torch/lib/libtorch_cpu.so", "torch/lib/libtorch_python.so", "libpython3.*.so.*"),
    *("cryptography/hazmat/bindings/_rust.abi3.so", "tokenizers/tokenizers.abi3.so"),
)
"""Linux: libraries that come with symbols nobody but a debugger wants, 120 MB of them. The others
have none; those that were patched after they were linked must not be touched."""


def freeze(dist: Path) -> Path:
    """Return the folder of the frozen program."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or _committed()
    environment = {**os.environ, "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": epoch}
    work = dist / "work"
    options = ["--noconfirm", "--clean", "--log-level", "ERROR"]
    places = ["--distpath", str(dist), "--workpath", str(work)]
    spec = str(ROOT / "packaging" / "cloister.spec")
    command = [sys.executable, "-W", "ignore", "-m", "PyInstaller", *options, *places, spec]
    subprocess.run(command, check=True, cwd=ROOT, env=environment)
    shutil.rmtree(work)
    made = dist / "Cloister"
    if sys.platform == "linux":
        for pattern in STRIPPED:
            for library in (made / "lib").glob(pattern):
                subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)
    return made


def _committed() -> str:
    """Return when the newest commit was made, so that building it twice says the same."""
    asked = ["git", "log", "-1", "--format=%ct"]
    return subprocess.run(
        asked, check=True, cwd=ROOT, capture_output=True, text=True
    ).stdout.strip()


def sizes(made: Path) -> None:
    """Print how large the program is, and its ten largest parts."""
    parts: dict[str, int] = {}
    for path in made.rglob("*"):
        if path.is_file() and not path.is_symlink():
            place = path.relative_to(made).parts
            name = place[1] if place[0] == "lib" and len(place) > 1 else place[0]
            name = name.removesuffix(".libs")
            parts[name] = parts.get(name, 0) + path.stat().st_size
    whole, models = sum(parts.values()), parts.get("models", 0)
    print(f"{made.name}: {whole / 1e6:,.0f} MB, {(whole - models) / 1e6:,.0f} MB without models")
    for name, size in sorted(parts.items(), key=lambda part: -part[1])[:10]:
        print(f"  {size / 1e6:7,.1f} MB  {name}")


def windows_installer(made: Path, dist: Path) -> Path:
    """Compile installer.iss; ISCC.exe of Inno Setup 6 has to be on the PATH. Not run yet."""
    command = ["ISCC", "/Q", f"/DVersion={version()}", f"/DSource={made}", f"/DOutput={dist}"]
    signing = os.environ.get("CLOISTER_SIGN")
    if signing:
        command += ["/DSign", f"/Scloister={signing}"]
        for program in made.glob("*.exe"):
            subprocess.run(signing.replace("$f", f'"{program}"'), check=True, shell=True)  # noqa: S602  the owner's own command
    subprocess.run([*command, str(ROOT / "installer.iss")], check=True)
    return dist / f"Cloister-{version()}-windows.exe"


def macos_image(dist: Path) -> Path:
    """Sign, notarise and pack Cloister.app. Not run yet."""
    script = ROOT / "packaging" / "macos" / "image.sh"
    subprocess.run(["bash", str(script), str(dist / "Cloister.app"), version()], check=True)
    return dist / f"Cloister-{version()}-macos.dmg"


def installer(made: Path, dist: Path) -> Path:
    """Make what a person of this system installs."""
    if sys.platform == "win32":
        return windows_installer(made, dist)
    if sys.platform == "darwin":
        return macos_image(dist)
    return debian_package.make(made, dist)


def main(arguments: list[str]) -> int:
    """Do all steps and return an exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--dist", type=Path, default=ROOT / "dist")
    parser.add_argument("--no-installer", action="store_true")
    asked = parser.parse_args(arguments)
    dist = asked.dist.resolve()
    started = time.monotonic()
    made = freeze(dist)
    papers.licences(made / "lib" / "licences")
    sizes(made)
    clean_room.check(made)
    if not asked.no_installer:
        file = installer(made, dist)
        print(f"{file.name}: {file.stat().st_size / 1e6:,.0f} MB")
        papers.parts(dist / f"Cloister-{version()}.cdx.json")
        papers.checksums(dist)
    print(f"Built in {time.monotonic() - started:.0f} s, in {dist}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
