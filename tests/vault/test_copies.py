"""Two copies of the header: whatever happens to one, the other opens the vault."""

from pathlib import Path

import msgspec
import pytest

from core.errors import (
    NotAVault,
    StorageError,
    VaultDamaged,
    VaultDowngraded,
    VaultError,
    VaultTooCostly,
    VaultTooNew,
    WrongPassphrase,
)
from core.vault import copies, derivation, header
from core.vault.derivation import CEILING, FLOOR, KdfCost
from core.vault.header import Body, Header
from core.vault.keys import Purpose, VaultKeys
from core.vault.slots import PassphraseSlot
from tests.vault import CHEAP, PASSPHRASE, posix

VAULT = "00112233-4455-4677-8899-aabbccddeeff"
VAULT_KEY = bytes(range(32))
BOTH = (copies.MAIN, copies.BACKUP)


def _keys() -> VaultKeys:
    return VaultKeys(bytearray(VAULT_KEY))


def _header(passphrase: str = PASSPHRASE, sequence: int = 1) -> Header:
    keys = _keys()
    slot = PassphraseSlot.make(passphrase, keys.vault_key, vault=VAULT, cost=CHEAP)
    body = Body(version=1, vault=VAULT, sequence=sequence, slots=(slot,))
    return header.sign(body, keys.key(Purpose.HEADER))


def _altered(made: Header, **changes: object) -> bytes:
    """What someone with the disk but without the key can make of a header."""
    body = msgspec.structs.replace(made.body, **changes)
    return header.sign(body, bytearray(32)).data


def _costing(made: Header, cost: KdfCost) -> bytes:
    slot = msgspec.structs.replace(made.body.slots[0], cost=cost)
    return _altered(made, slots=(slot,))


def _unlock(folder: Path, passphrase: str = PASSPHRASE) -> Header:
    opened = copies.unlock(folder, passphrase, floor=CHEAP)
    copies.repair(folder, opened.header.data)
    assert opened.keys.vault_key == VAULT_KEY
    return opened.header


def _files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@posix
def test_both_copies_are_written_alike_and_private(tmp_path: Path) -> None:
    """Mode 0600, the same bytes, and nothing else left behind."""
    made = _header()
    copies.write(tmp_path, made.data)
    assert _files(tmp_path) == dict.fromkeys(BOTH, made.data)
    assert {file.stat().st_mode & 0o777 for file in tmp_path.iterdir()} == {0o600}
    assert _unlock(tmp_path) == made


@pytest.mark.parametrize("copy", BOTH)
def test_a_flip_of_any_byte_of_one_copy_is_repaired_from_the_other(
    tmp_path: Path, copy: str
) -> None:
    """It still opens, with the right key, and both copies are whole afterwards."""
    made = _header()
    copies.write(tmp_path, made.data)
    for place in range(len(made.data)):
        altered = bytearray(made.data)
        altered[place] ^= 0xFF
        (tmp_path / copy).write_bytes(altered)
        assert _unlock(tmp_path) == made
        assert _files(tmp_path) == dict.fromkeys(BOTH, made.data)


def test_the_same_flip_in_both_copies_is_damage(tmp_path: Path) -> None:
    """It is never put down to the passphrase, and nothing is written."""
    made = _header()
    for place in range(len(made.data)):
        altered = bytearray(made.data)
        altered[place] ^= 0xFF
        for copy in BOTH:
            (tmp_path / copy).write_bytes(altered)
        with pytest.raises(VaultDamaged) as damage:
            _unlock(tmp_path)
        assert damage.value.part == "header"
        assert _files(tmp_path) == dict.fromkeys(BOTH, bytes(altered))


@pytest.mark.parametrize("content", [None, b"", b"{}", b"\x00" * 600, b"[" * 100_000])
@pytest.mark.parametrize("copy", BOTH)
def test_a_copy_that_is_lost_or_overwritten_is_repaired(
    tmp_path: Path, copy: str, content: bytes | None
) -> None:
    """Missing, empty, zeroed or oversized: the other copy opens the vault."""
    made = _header()
    copies.write(tmp_path, made.data)
    (tmp_path / copy).unlink()
    if content is not None:
        (tmp_path / copy).write_bytes(content)
    assert _unlock(tmp_path) == made
    assert _files(tmp_path) == dict.fromkeys(BOTH, made.data)


def test_unlocking_alone_repairs_nothing(tmp_path: Path) -> None:
    """Whoever calls it looks first whether the keys open anything here."""
    made = _header()
    (tmp_path / copies.BACKUP).write_bytes(made.data)
    opened = copies.unlock(tmp_path, PASSPHRASE, floor=CHEAP)
    assert _files(tmp_path) == {copies.BACKUP: made.data}
    copies.repair(tmp_path, opened.header.data)
    assert _files(tmp_path) == dict.fromkeys(BOTH, made.data)


def test_a_header_says_how_it_may_be_unlocked_before_any_key_is_known(tmp_path: Path) -> None:
    """The newest copy that can be read; nobody vouches for it yet, and nothing is written."""
    old, new = _header(), _header(sequence=2)
    (tmp_path / copies.BACKUP).write_bytes(new.data)
    (tmp_path / copies.MAIN).write_bytes(old.data)
    assert copies.peek(tmp_path) == new.body
    (tmp_path / copies.BACKUP).write_bytes(new.data[:-1])
    before = _files(tmp_path)
    assert copies.peek(tmp_path) == old.body
    assert _files(tmp_path) == before
    (tmp_path / copies.MAIN).unlink()
    with pytest.raises(VaultDamaged):
        copies.peek(tmp_path)


def test_no_copy_at_all_is_no_vault(tmp_path: Path) -> None:
    """As is a folder that is not there."""
    with pytest.raises(NotAVault):
        _unlock(tmp_path)
    with pytest.raises(NotAVault):
        _unlock(tmp_path / "nowhere")


def test_a_wrong_passphrase_opens_nothing_and_writes_nothing(tmp_path: Path) -> None:
    """Even with one copy lost, so that no guess can touch the disk."""
    (tmp_path / copies.BACKUP).write_bytes(_header().data)
    before = _files(tmp_path)
    with pytest.raises(WrongPassphrase):
        _unlock(tmp_path, "seven grey herons at dawn")
    assert _files(tmp_path) == before


@pytest.mark.parametrize("copy", BOTH)
def test_of_two_authentic_copies_the_newer_holds(tmp_path: Path, copy: str) -> None:
    """Whichever of the files it is in; the older one is brought up to it."""
    old, new = _header(), _header(sequence=2)
    copies.write(tmp_path, old.data)
    (tmp_path / copy).write_bytes(new.data)
    assert _unlock(tmp_path) == new
    assert _files(tmp_path) == dict.fromkeys(BOTH, new.data)


def test_after_a_crash_amid_a_change_only_the_new_passphrase_opens(tmp_path: Path) -> None:
    """The backup copy still has the old slot; trying that ends its days."""
    copies.write(tmp_path, _header("old").data)
    new = _header("new", sequence=2)
    (tmp_path / copies.MAIN).write_bytes(new.data)
    with pytest.raises(WrongPassphrase):
        _unlock(tmp_path, "old")
    assert _files(tmp_path) == dict.fromkeys(BOTH, new.data)
    assert _unlock(tmp_path, "new") == new


def test_after_a_crash_before_the_change_only_the_old_passphrase_opens(tmp_path: Path) -> None:
    """What was staged is removed by the next unlocking."""
    old, new = _header("old"), _header("new", sequence=2)
    copies.write(tmp_path, old.data)
    for copy in BOTH:
        (tmp_path / f"{copy}.new").write_bytes(new.data)
    with pytest.raises(WrongPassphrase):
        _unlock(tmp_path, "new")
    assert _unlock(tmp_path, "old") == old
    assert _files(tmp_path) == dict.fromkeys(BOTH, old.data)


@pytest.mark.parametrize("copy", BOTH)
def test_a_higher_sequence_is_believed_only_from_who_holds_the_key(
    tmp_path: Path, copy: str
) -> None:
    """A forged copy loses against an authentic one of a lower sequence."""
    made = _header()
    copies.write(tmp_path, made.data)
    (tmp_path / copy).write_bytes(_altered(made, sequence=99))
    assert _unlock(tmp_path) == made
    assert _files(tmp_path) == dict.fromkeys(BOTH, made.data)


def test_forged_copies_are_damage_although_a_slot_opens(tmp_path: Path) -> None:
    """The MAC is checked after unlocking, and counts."""
    made = _header()
    copies.write(tmp_path, _altered(made, sequence=99))
    with pytest.raises(VaultDamaged):
        _unlock(tmp_path)


def test_a_mac_that_is_no_code_is_damage(tmp_path: Path) -> None:
    """Letters beyond ASCII made the comparison of codes fail in a way that nobody expected."""
    made = _header()
    mac = msgspec.json.decode(made.data)["mac"].encode()
    for nonsense in ("\u00e9" * 64, "", "0" * 63, "A" * 64):
        copies.write(tmp_path, made.data.replace(mac, nonsense.encode()))
        with pytest.raises(VaultDamaged):
            _unlock(tmp_path)


def test_a_slot_of_another_vault_does_not_open(tmp_path: Path) -> None:
    """A slot is bound to the id of its vault."""
    made = _header()
    copies.write(tmp_path, _altered(made, vault=VAULT.replace("0", "a")))
    with pytest.raises(WrongPassphrase):
        _unlock(tmp_path)


WEAKER = [
    KdfCost(memory_kib=FLOOR.memory_kib - 1, iterations=10, lanes=16),
    KdfCost(memory_kib=FLOOR.memory_kib, iterations=2, lanes=4),
    KdfCost(memory_kib=FLOOR.memory_kib, iterations=3, lanes=3),
    CHEAP,
]
COSTLIER = [
    KdfCost(memory_kib=CEILING.memory_kib + 1, iterations=3, lanes=4),
    KdfCost(memory_kib=FLOOR.memory_kib, iterations=11, lanes=4),
    KdfCost(memory_kib=FLOOR.memory_kib, iterations=3, lanes=17),
    KdfCost(memory_kib=2**32 - 1, iterations=2**32 - 1, lanes=2**32 - 1),
]


@pytest.mark.parametrize(
    ("cost", "refusal"),
    [(cost, VaultDowngraded) for cost in WEAKER] + [(cost, VaultTooCostly) for cost in COSTLIER],
)
def test_a_derivation_out_of_bounds_is_refused_without_being_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cost: KdfCost, refusal: type[VaultError]
) -> None:
    """Not one byte of memory is taken for it."""
    copies.write(tmp_path, _costing(_header(), cost))
    monkeypatch.setattr(derivation, "hash_secret_raw", None)
    with pytest.raises(refusal):
        copies.unlock(tmp_path, PASSPHRASE, floor=FLOOR)


@pytest.mark.parametrize("copy", BOTH)
@pytest.mark.parametrize("cost", COSTLIER)
def test_a_bomb_in_one_copy_is_repaired_from_the_other(
    tmp_path: Path, copy: str, cost: KdfCost
) -> None:
    """The derivation that runs is the authentic one."""
    made = _header()
    copies.write(tmp_path, made.data)
    (tmp_path / copy).write_bytes(_costing(made, cost))
    assert _unlock(tmp_path) == made
    assert _files(tmp_path) == dict.fromkeys(BOTH, made.data)


@pytest.mark.parametrize("copy", BOTH)
def test_a_later_version_in_either_copy_is_left_alone(tmp_path: Path, copy: str) -> None:
    """The other copy opens, but repairing from it would undo what a later version did."""
    copies.write(tmp_path, _header().data)
    later = header.envelope(b'{"version":2}', _keys().key(Purpose.HEADER))
    (tmp_path / copy).write_bytes(later)
    before = _files(tmp_path)
    with pytest.raises(VaultTooNew):
        _unlock(tmp_path)
    assert _files(tmp_path) == before


def test_a_refusing_disk_is_met_before_anything_is_replaced(tmp_path: Path) -> None:
    """Both copies are staged first: the second one failing leaves both old ones."""
    old = _header()
    copies.write(tmp_path, old.data)
    (tmp_path / "header.bak.new").mkdir()  # nothing can be staged where a folder stands
    with pytest.raises(StorageError):
        copies.write(tmp_path, _header(sequence=2).data)
    assert {(tmp_path / copy).read_bytes() for copy in BOTH} == {old.data}
