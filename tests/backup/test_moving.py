"""A vault moves to another computer by a backup, or as a folder while it is locked."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import KeychainEmpty
from core.vault.derivation import KdfCost
from core.vault.slots import KeychainSecret
from core.vault.vault import Vault
from tests.backup import back_up, bring_back
from tests.conftest import PASSPHRASE
from tests.erasure import Office, story
from tests.vault import ROOT

_ELSEWHERE = """
import sys
from pathlib import Path
from core.records.documents import Documents
from tests.erasure import Office
from tests.vault import CHEAP

with Office.open(Path(sys.argv[1]), CHEAP) as office:
    for one in office.workspaces.all():
        print(one.name, [d.name for d in Documents(office.database(one.id)).all()])
"""


@pytest.mark.parametrize("way", ["backup", "folder"])
def test_a_vault_opens_on_another_computer_with_its_passphrase(
    way: str, office: Office, file: Path, tmp_path: Path, cheap: KdfCost
) -> None:
    """Another folder, another home: nothing that opens it was left behind."""
    before = story(office.database(office.id("Ward 7")))
    office.vault.lock()
    moved, home = tmp_path / "elsewhere" / "vault", tmp_path / "home"
    home.mkdir()
    moved.parent.mkdir()
    if way == "backup":
        bring_back(file, moved, cheap)
    else:
        shutil.copytree(office.vault.folder, moved)
    shutil.rmtree(office.vault.folder)
    said = subprocess.run(
        [sys.executable, "-c", _ELSEWHERE, str(moved)],
        cwd=ROOT,
        env={"HOME": str(home), "PATH": "", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.splitlines() == ["Ward 7 ['loan.pdf']", "Contracts ['loan.pdf']"]
    with Office.open(moved, cheap) as again:
        assert story(again.database(again.id("Ward 7"))) == before


def test_the_keychain_does_not_come_along(office: Office, tmp_path: Path, cheap: KdfCost) -> None:
    """Its slot is in the backup, but the secret is not: the passphrase opens the vault."""
    office.vault.put_keychain(KeychainSecret.generate())
    back_up(office, tmp_path / "b")
    bring_back(tmp_path / "b", tmp_path / "again", cheap)
    with pytest.raises(KeychainEmpty):
        Vault.unlock(tmp_path / "again", KeychainSecret.generate(), control_schema=(), floor=cheap)
    with Office.open(tmp_path / "again", cheap, PASSPHRASE) as again:
        assert again.vault.in_keychain
        again.vault.drop_keychain()
        assert not again.vault.in_keychain
