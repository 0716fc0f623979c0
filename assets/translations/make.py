"""Bring the catalogues up to date: python assets/translations/make.py.

Collects every text of the window into the catalogues (.ts), and compiles what is translated (.qm).
Both are kept in the repository, so that the program needs neither tool; a test holds them current.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
LANGUAGES = ("de", "es")


def tool(name: str) -> list[str]:
    """Return the command of a tool of Qt that comes with PySide."""
    return [str(Path(sys.executable).parent / f"pyside6-{name}")]


def sources() -> list[str]:
    """Return the program files that hold texts, relative to the repository."""
    return sorted(str(path.relative_to(ROOT)) for path in (ROOT / "desktop").rglob("*.py"))


def collect(folder: Path = HERE) -> None:
    """Put every text of the window into the catalogues of a folder; keep what is translated."""
    for language in LANGUAGES:
        catalogue = folder / f"cloister_{language}.ts"
        options = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
        subprocess.run(
            [*tool("lupdate"), *sources(), *options, "-ts", str(catalogue)],
            cwd=ROOT,
            check=True,
            stdout=subprocess.DEVNULL,
        )


def compile_all(folder: Path = HERE) -> None:
    """Compile the catalogues of a folder."""
    for language in LANGUAGES:
        catalogue = folder / f"cloister_{language}.ts"
        command = [*tool("lrelease"), str(catalogue), "-qm", str(catalogue.with_suffix(".qm"))]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    collect()
    compile_all()
