"""Key slots: each way of unlocking opens its own slot, and no other."""

import itertools
from pathlib import Path

import msgspec
import pytest

from core.errors import (
    KeychainEmpty,
    NoRecoveryKey,
    PassphraseMissing,
    VaultLocked,
    WrongPassphrase,
    WrongRecoveryKey,
)
from core.vault.recovery import RecoveryKey
from core.vault.slots import (
    KeychainSecret,
    KeychainSlot,
    PassphraseSlot,
    RecoverySlot,
    Secret,
    Slot,
    open_slot,
)
from core.vault.vault import Vault
from tests.vault import CHEAP, PASSPHRASE, SCHEMA, first_note, unlock

VAULT = "00112233-4455-4677-8899-aabbccddeeff"
OTHER = "ffeeddcc-bbaa-4998-8776-554433221100"


def _key() -> bytearray:
    return bytearray(range(32))


def _pairs() -> list[tuple[Slot, Secret]]:
    recovery, keychain = RecoveryKey.generate(), KeychainSecret.generate()
    return [
        (PassphraseSlot.make("p", _key(), vault=VAULT, cost=CHEAP), "p"),
        (RecoverySlot.make(recovery, _key(), vault=VAULT), recovery),
        (KeychainSlot.make(keychain, _key(), vault=VAULT), keychain),
    ]


def _open(folder: Path, secret: Secret) -> Vault:
    return Vault.unlock(folder, secret, control_schema=SCHEMA, floor=CHEAP)


def test_a_slot_opens_with_its_own_kind_of_secret_only() -> None:
    """Three kinds of slot and three kinds of secret: three of nine open, the others say nothing."""
    pairs = _pairs()
    for (at, (slot, _)), (to, (_, secret)) in itertools.product(enumerate(pairs), repeat=2):
        opened = open_slot(slot, secret, vault=VAULT, floor=CHEAP)
        assert opened == (_key() if at == to else None)


def test_another_secret_of_the_kind_is_refused_by_its_name() -> None:
    """So that a face can say what was wrong."""
    passphrase, recovery, keychain = (slot for slot, _ in _pairs())
    wrong: list[tuple[Slot, Secret, type[Exception]]] = [
        (passphrase, "q", WrongPassphrase),
        (recovery, RecoveryKey.generate(), WrongRecoveryKey),
        (keychain, KeychainSecret.generate(), KeychainEmpty),
    ]
    for slot, secret, refusal in wrong:
        with pytest.raises(refusal):
            open_slot(slot, secret, vault=VAULT, floor=CHEAP)


def test_a_slot_is_bound_to_its_vault_and_its_kind() -> None:
    """In another vault, or as another kind with the same bytes for a key, it does not open."""
    for slot, secret in _pairs():
        with pytest.raises((WrongPassphrase, WrongRecoveryKey, KeychainEmpty)):
            open_slot(slot, secret, vault=OTHER, floor=CHEAP)
    shared = bytes(20)
    recovery = RecoverySlot.make(RecoveryKey(bytearray(shared)), _key(), vault=VAULT)
    moved = KeychainSlot(sealed=recovery.sealed)
    with pytest.raises(KeychainEmpty):
        moved.open(KeychainSecret(bytearray(shared)), vault=VAULT)


def test_no_byte_of_a_wrapped_key_can_be_changed() -> None:
    """In no slot of any kind."""
    for slot, secret in _pairs():
        for place in range(len(slot.sealed)):
            altered = bytearray(slot.sealed)
            altered[place] ^= 1
            with pytest.raises((WrongPassphrase, WrongRecoveryKey, KeychainEmpty)):
                open_slot(
                    msgspec.structs.replace(slot, sealed=bytes(altered)),
                    secret,
                    vault=VAULT,
                    floor=CHEAP,
                )


def test_two_slots_of_the_same_secret_have_nothing_in_common() -> None:
    """Salt and nonce are new each time."""
    recovery = RecoveryKey.generate()
    for make in (
        lambda: PassphraseSlot.make("p", _key(), vault=VAULT, cost=CHEAP),
        lambda: RecoverySlot.make(recovery, _key(), vault=VAULT),
    ):
        one, two = make(), make()
        assert one.sealed[:12] != two.sealed[:12]
        assert one.sealed[12:] != two.sealed[12:]


def test_a_secret_shows_nothing_of_itself() -> None:
    """Neither does a slot show the key that it wraps."""
    secret = KeychainSecret.generate()
    assert secret.key.hex() not in repr(secret)
    assert repr(bytes(secret.key)) not in repr(secret)
    assert secret.key != KeychainSecret.generate().key
    assert _key().hex() not in "".join(repr(slot) for slot, _ in _pairs())


def test_each_way_opens_the_same_vault(vault: Vault) -> None:
    """What was stored is there, whichever way somebody came in."""
    recovery, keychain = RecoveryKey.generate(), KeychainSecret.generate()
    assert not vault.recoverable
    assert not vault.in_keychain
    vault.put_recovery(recovery)
    vault.put_keychain(keychain)
    assert vault.recoverable
    assert vault.in_keychain
    vault.control.run("INSERT INTO note (text) VALUES ('kept')")
    found = vault.id
    vault.lock()
    for secret in (PASSPHRASE, recovery, keychain):
        with _open(vault.folder, secret) as again:
            assert first_note(again) == "kept"
            assert again.id == found
            assert again.recoverable
            assert again.in_keychain


def test_a_way_that_the_vault_does_not_have_is_refused(vault: Vault) -> None:
    """The recovery key by a name of its own: it may be that none was ever made."""
    with pytest.raises(NoRecoveryKey):
        vault.check(RecoveryKey.generate())
    with pytest.raises(KeychainEmpty):
        vault.check(KeychainSecret.generate())
    vault.lock()
    with pytest.raises(NoRecoveryKey):
        _open(vault.folder, RecoveryKey.generate())
    with pytest.raises(KeychainEmpty):
        _open(vault.folder, KeychainSecret.generate())


def test_a_new_secret_takes_the_place_of_the_one_of_its_kind(vault: Vault) -> None:
    """The old one opens no more, in neither copy of the header; the other kinds stay."""
    old, new = RecoveryKey.generate(), RecoveryKey.generate()
    was, now = KeychainSecret.generate(), KeychainSecret.generate()
    for recovery, keychain in ((old, was), (new, now)):
        vault.put_recovery(recovery)
        vault.put_keychain(keychain)
    vault.lock()
    for name in ("header.json", "header.bak"):
        (vault.folder / name).unlink()
        for secret, refusal in ((old, WrongRecoveryKey), (was, KeychainEmpty)):
            with pytest.raises(refusal):
                _open(vault.folder, secret)
        for good in (new, now, PASSPHRASE):
            _open(vault.folder, good).lock()


def test_after_a_crash_amid_a_change_only_the_new_secrets_open(vault: Vault) -> None:
    """The backup copy still has the old slots; trying one of them ends their days."""
    old, was = RecoveryKey.generate(), KeychainSecret.generate()
    vault.put_recovery(old)
    vault.put_keychain(was)
    stale = (vault.folder / "header.bak").read_bytes()
    vault.put_recovery(RecoveryKey.generate())
    vault.drop_keychain()
    vault.lock()
    held = (vault.folder / "header.json").read_bytes()
    for secret, refusal in ((old, WrongRecoveryKey), (was, KeychainEmpty)):
        (vault.folder / "header.bak").write_bytes(stale)
        with pytest.raises(refusal):
            _open(vault.folder, secret)
        assert (vault.folder / "header.bak").read_bytes() == held


def test_a_dropped_way_opens_no_more(vault: Vault) -> None:
    """Dropping what is not there changes nothing on the disk."""
    recovery, keychain = RecoveryKey.generate(), KeychainSecret.generate()
    vault.put_recovery(recovery)
    vault.put_keychain(keychain)
    vault.drop_recovery()
    vault.drop_keychain()
    before = (vault.folder / "header.json").read_bytes()
    vault.drop_recovery()
    vault.drop_keychain()
    assert (vault.folder / "header.json").read_bytes() == before
    assert not vault.recoverable
    assert not vault.in_keychain
    vault.lock()
    with pytest.raises(NoRecoveryKey):
        _open(vault.folder, recovery)
    with pytest.raises(KeychainEmpty):
        _open(vault.folder, keychain)
    _open(vault.folder, PASSPHRASE).lock()


def test_a_passphrase_that_was_forgotten_is_replaced_with_the_recovery_key(vault: Vault) -> None:
    """The recovery key and the keychain stay good; the old passphrase does not."""
    recovery, keychain = RecoveryKey.generate(), KeychainSecret.generate()
    vault.put_recovery(recovery)
    vault.put_keychain(keychain)
    vault.lock()
    with _open(vault.folder, recovery) as again:
        again.put_passphrase("new", cost=CHEAP)
    with pytest.raises(WrongPassphrase):
        unlock(vault.folder)
    for secret in ("new", recovery, keychain):
        _open(vault.folder, secret).lock()


def test_an_empty_passphrase_is_never_put(tmp_path: Path, vault: Vault) -> None:
    """Neither in a new vault nor in one that is there."""
    with pytest.raises(PassphraseMissing):
        vault.put_passphrase("", cost=CHEAP)
    with pytest.raises(PassphraseMissing):
        vault.change_passphrase(PASSPHRASE, "", cost=CHEAP)
    with pytest.raises(PassphraseMissing):
        Vault.create(tmp_path / "new", "", cost=CHEAP, control_schema=SCHEMA)
    assert not (tmp_path / "new").exists()
    vault.check(PASSPHRASE)


def test_checking_a_secret_opens_and_changes_nothing(vault: Vault) -> None:
    """Right ones pass, wrong ones are refused, and the header is as it was."""
    recovery = RecoveryKey.generate()
    vault.put_recovery(recovery)
    before = (vault.folder / "header.json").read_bytes()
    vault.check(PASSPHRASE)
    vault.check(recovery)
    with pytest.raises(WrongPassphrase):
        vault.check("wrong")
    with pytest.raises(WrongRecoveryKey):
        vault.check(RecoveryKey.generate())
    assert (vault.folder / "header.json").read_bytes() == before


def test_a_locked_vault_changes_no_slot(vault: Vault) -> None:
    """Nor does it check a secret, or say how its header is."""
    vault.lock()
    attempts = [
        lambda: vault.check(PASSPHRASE),
        lambda: vault.put_passphrase("new", cost=CHEAP),
        lambda: vault.put_recovery(RecoveryKey.generate()),
        lambda: vault.put_keychain(KeychainSecret.generate()),
        vault.drop_recovery,
        vault.drop_keychain,
        vault.header_sound,
    ]
    for attempt in attempts:
        with pytest.raises(VaultLocked):
            attempt()


def test_an_open_vault_says_whether_its_header_is_sound(vault: Vault) -> None:
    """Both copies must be there, and be the one in force."""
    assert vault.header_sound()
    for name in ("header.json", "header.bak"):
        file = vault.folder / name
        whole = file.read_bytes()
        file.write_bytes(whole[:-1])
        assert not vault.header_sound()
        file.unlink()
        assert not vault.header_sound()
        file.write_bytes(whole)
    assert vault.header_sound()
