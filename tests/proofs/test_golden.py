"""Vaults that earlier versions wrote open with each of their keys, and nothing is missing."""

import zipfile
from pathlib import Path

import pytest

from tests.golden import make
from tests.proofs.golden import GOLDEN, run


def test_every_golden_vault_opens_and_holds_what_it_held(tmp_path: Path) -> None:
    """Three ways into each; a golden vault is never remade, a later version adds another."""
    (proof,) = run(tmp_path)
    assert proof.failed == []
    assert proof.tried == 3 * len(list(GOLDEN.glob("vault-*.zip")))
    assert proof.tried >= 3


def test_a_golden_vault_is_whole_and_never_remade() -> None:
    """Header in both copies, control database, and a database for each workspace."""
    with zipfile.ZipFile(GOLDEN / "vault-1.zip") as packed:
        names = {name for name in packed.namelist() if not name.endswith("/")}
    assert {name for name in names if "/" not in name} == {
        "control.db",
        "header.bak",
        "header.json",
    }
    assert len([name for name in names if name.startswith("workspaces/")]) == 2
    assert len(names) == 5
    with pytest.raises(FileExistsError):
        make.make(1)
