"""An installation checks itself, and says so when something is missing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.cli import self_test
from core.paths import Paths


def test_an_installation_that_is_whole_passes(tmp_path: Path) -> None:
    """Every step is named; nothing is left behind."""
    done = subprocess.run(
        [sys.executable, "-m", "core", "--self-test"],
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("  passed  ") == 11
    assert "All passed" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_model_that_is_not_whole_is_found(
    tmp_path: Path, paths: Paths, capsys: pytest.CaptureFixture[str]
) -> None:
    """A sentence, and an exit code that an installer notices."""
    broken = tmp_path / "models"
    shutil.copytree(paths.models[0], broken)
    (file,) = broken.glob("*.gguf")
    file.write_bytes(file.read_bytes()[:-1])
    assert self_test.run(Paths((broken,), tmp_path / "vault", paths.samples)) == 1
    said = capsys.readouterr()
    assert "FAILED" in said.out
    assert "Traceback" not in said.out + said.err


def test_samples_that_are_missing_are_found(
    tmp_path: Path, paths: Paths, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first step that cannot be done ends it; no check passes for want of material."""
    assert self_test.run(Paths(paths.models, tmp_path / "vault", tmp_path / "nothing")) == 1
    assert "FAILED  documents are read" in capsys.readouterr().out
