"""A process that dies at the worst moment: the old state or the new one, never a third."""

import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import NotAVault, VaultInUse, WrongPassphrase
from core.vault.vault import Vault
from tests.vault import CHEAP, PASSPHRASE, ROOT, SCHEMA, posix

pytestmark = posix

TOUCHES = 100
"""More than any of these pieces of work has."""


def _run(work: str, folder: Path, count: int) -> bool:
    """Run a piece of work that is killed at its touch of the disk number ``count``.

    Returns:
        Whether it was over before it came to that.
    """
    child = subprocess.run(
        [sys.executable, "-m", "tests.vault.crash_child", work, str(folder), str(count)],
        check=False,
        cwd=ROOT,
    )
    assert child.returncode in {0, -9}
    return child.returncode == 0


def _opens(folder: Path, passphrase: str) -> bool:
    try:
        Vault.unlock(folder, passphrase, control_schema=SCHEMA, floor=CHEAP).lock()
    except WrongPassphrase:
        return False
    return True


def test_making_a_vault_can_be_cut_off_anywhere_and_tried_again(tmp_path: Path) -> None:
    """Either there is no vault and one can be made, or there is one and it opens."""
    unmade = made = 0
    for count in range(TOUCHES):
        folder = tmp_path / str(count)
        if _run("create", folder, count):
            break
        try:
            assert _opens(folder, PASSPHRASE)
            made += 1
        except NotAVault:
            Vault.create(folder, PASSPHRASE, cost=CHEAP, control_schema=SCHEMA).lock()
            assert _opens(folder, PASSPHRASE)
            unmade += 1
        left = {file.name for file in folder.iterdir()}
        assert left == {"lock", "control.db", "header.json", "header.bak", "workspaces"}
    assert unmade > 5
    assert made > 0


def test_changing_the_passphrase_can_be_cut_off_anywhere(tmp_path: Path) -> None:
    """One of the two opens the vault, never both, never none."""
    old = new = 0
    for count in range(TOUCHES):
        folder = tmp_path / str(count)
        Vault.create(folder, PASSPHRASE, cost=CHEAP, control_schema=SCHEMA).lock()
        over = _run("change", folder, count)
        # The old one first: trying it must not harm the new one.
        opened = [_opens(folder, passphrase) for passphrase in (PASSPHRASE, "new", PASSPHRASE)]
        assert opened in ([True, False, True], [False, True, False])
        if over:
            assert opened[1]
            break
        old, new = old + opened[0], new + opened[1]
    assert old > 2
    assert new > 0


@pytest.mark.parametrize("acknowledged", [1, 5, 25])
def test_a_killed_writer_loses_nothing_it_had_acknowledged(
    tmp_path: Path, acknowledged: int
) -> None:
    """It holds the vault while it lives; then the vault opens at once, with whole transactions."""
    folder = tmp_path / "vault"
    Vault.create(folder, PASSPHRASE, cost=CHEAP, control_schema=SCHEMA).lock()
    command = [sys.executable, "-m", "tests.vault.crash_child", "fill", str(folder), "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        assert child.stdout is not None
        for _ in range(acknowledged):
            child.stdout.readline()
        with pytest.raises(VaultInUse) as refusal:
            _opens(folder, PASSPHRASE)
        assert refusal.value.holder == child.pid
        child.kill()
        told = acknowledged + len(child.stdout.readlines())
    with Vault.unlock(folder, PASSPHRASE, control_schema=SCHEMA, floor=CHEAP) as vault:
        texts = [text for (text,) in vault.control.rows("SELECT text FROM note ORDER BY id")]
    assert len(texts) // 2 >= told - 1  # the last line may have been cut off by the kill
    wanted = [
        f"{half} {number}" for number in range(len(texts) // 2) for half in ("first", "second")
    ]
    assert texts == wanted


def test_a_damaged_log_gives_an_earlier_state_or_none(tmp_path: Path) -> None:
    """What a crash left in the log is cut at the damage; no row is ever read wrong."""
    folder = tmp_path / "vault"
    Vault.create(folder, PASSPHRASE, cost=CHEAP, control_schema=SCHEMA).lock()
    command = [sys.executable, "-m", "tests.vault.crash_child", "fill", str(folder), "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        assert child.stdout is not None
        for _ in range(10):
            child.stdout.readline()
        child.kill()
    database, log = (folder / "control.db"), (folder / "control.db-wal")
    before, written = database.read_bytes(), log.read_bytes()
    counts = set()
    for place in range(0, len(written), 977):
        database.write_bytes(before)
        log.write_bytes(written[:place] + bytes([written[place] ^ 1]) + written[place + 1 :])
        with Vault.unlock(folder, PASSPHRASE, control_schema=SCHEMA, floor=CHEAP) as vault:
            texts = [text for (text,) in vault.control.rows("SELECT text FROM note ORDER BY id")]
        pairs = len(texts) // 2
        assert texts == [f"{half} {n}" for n in range(pairs) for half in ("first", "second")]
        counts.add(pairs)
    assert len(counts) > 1
