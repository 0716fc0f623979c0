"""The Debian package from start to end: built, tested by itself, installed, used, removed.

Ten minutes and half a gigabyte, so a person runs it at will: ``pytest -m soak tests/packaging``.
It needs what ``pip install -e .[packaging]`` brings.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dpkg") is None or os.geteuid() != 0,
    reason="only root installs, on Debian",
)
def test_it_is_built_installed_used_and_removed(tmp_path: Path) -> None:
    """What each step prints says more than this test; a failing one ends with an error."""
    packaging = ROOT / "packaging"
    subprocess.run(
        [sys.executable, str(packaging / "build.py"), "--dist", str(tmp_path)], check=True
    )
    (package,) = tmp_path.glob("*.deb")
    done = subprocess.run(
        [sys.executable, str(packaging / "trial_debian.py"), str(package)],
        check=True,
        capture_output=True,
        text=True,
    )
    assert "FAILED" not in done.stdout
    assert "passed  the vault is left alone" in done.stdout
