"""Proof: whatever is done to the header, it is repaired or refused, and no other key is used.

The vault has a slot of each kind. Every unlocking is a real one, with its databases; what the key
derivation is asked for is watched: never a cost below the vault's floor, nor one above the ceiling.
"""

import itertools
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from core.errors import CloisterError, StorageError, VaultDamaged, WrongPassphrase
from core.vault import attempts, copies, derivation, lockfile
from core.vault.derivation import CEILING, KdfCost
from core.vault.recovery import RecoveryKey
from core.vault.slots import KeychainSecret, Secret
from core.vault.vault import Vault
from tests.proofs import Proof
from tests.proofs.corruptions import WRONG, corruptions
from tests.vault import PASSPHRASE, SCHEMA

COST = KdfCost(memory_kib=32, iterations=2, lanes=2)
"""Cheap, and not the cheapest: so that there is a weaker one to ask for."""

BOTH = (copies.MAIN, copies.BACKUP)
FLIPS = (0x01, 0x20, 0xFF)

State = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Subject:
    """The vault that is tried, locked.

    Attributes:
        folder: where it is.
        data: its header.
        seed: what only its own keys give.
        secrets: what opens it, by kind.
    """

    folder: Path
    data: bytes
    seed: bytes
    secrets: Mapping[str, Secret]

    def put(self, main: bytes, backup: bytes) -> None:
        """Write both copies of the header."""
        for name, data in zip(BOTH, (main, backup), strict=True):
            (self.folder / name).write_bytes(data)

    def headers(self) -> State:
        """Both copies of the header, as they are."""
        return {name: (self.folder / name).read_bytes() for name in BOTH}

    def state(self) -> State:
        """Every file of the vault, but the one that says who has it open."""
        files = [file for file in self.folder.rglob("*") if file.is_file()]
        passing = {lockfile.NAME, attempts.FILE}  # who holds it, and who tried to open it
        return {file.name: file.read_bytes() for file in files if file.name not in passing}


def run(folder: Path) -> list[Proof]:
    """Try every flip, every corruption and every rollback.

    Args:
        folder: an empty folder of its own.
    """
    subject = _made(folder / "vault")
    other = _made(folder / "other")
    with _watched() as derived:
        proofs = [
            _flips_in_one(subject),
            _flips_in_both(subject),
            _corrupted(subject, other.data),
            _strange_files(subject),
            _rolled_back(folder / "changed"),
        ]
    weak = [f"{cost} was derived." for cost in derived if _forbidden(cost)]
    return [*proofs, Proof("key derivations within their bounds", len(derived), weak)]


def _made(folder: Path) -> Subject:
    recovery, keychain = RecoveryKey.generate(), KeychainSecret.generate()
    with Vault.create(folder, PASSPHRASE, cost=COST, control_schema=SCHEMA) as vault:
        vault.put_recovery(recovery)
        vault.put_keychain(keychain)
        seed = vault.audit_seed()
    data = (folder / copies.MAIN).read_bytes()
    secrets: list[Secret] = [PASSPHRASE, recovery, keychain]
    return Subject(folder, data, seed, dict(zip(WRONG, secrets, strict=True)))


@contextmanager
def _watched() -> Iterator[list[KdfCost]]:
    """Note the cost of every derivation that runs."""
    real = derivation.passphrase_key
    seen: list[KdfCost] = []

    def noted(passphrase: str, salt: bytes, cost: KdfCost) -> bytearray:
        seen.append(cost)
        return real(passphrase, salt, cost)

    with patch("core.vault.slots.passphrase_key", noted):
        yield seen


def _forbidden(cost: KdfCost) -> bool:
    return not (cost.covers(COST) and CEILING.covers(cost))


def _open(subject: Subject, secret: Secret) -> bytes:
    """Unlock the vault for real and return what only its keys give."""
    with Vault.unlock(subject.folder, secret, control_schema=SCHEMA, floor=COST) as vault:
        return vault.audit_seed()


def _flips(data: bytes) -> Iterator[tuple[str, bytes]]:
    for place, pattern in itertools.product(range(len(data)), FLIPS):
        altered = bytearray(data)
        altered[place] ^= pattern
        yield f"byte {place} flipped by {pattern:#04x}", bytes(altered)


def _flips_in_one(subject: Subject) -> Proof:
    """Each byte, in the main copy and in the backup, a secret of each kind in turn."""
    kinds = itertools.cycle(subject.secrets.items())
    failed, tried = [], 0
    for (name, altered), at in itertools.product(_flips(subject.data), range(2)):
        kind, secret = next(kinds)
        subject.put(*(altered if at == copy else subject.data for copy in range(2)))
        failed += _not_repaired(subject, secret, f"{name} in {BOTH[at]}, {kind}")
        tried += 1
    return Proof("header: bytes flipped in one copy, repaired", tried, failed)


def _flips_in_both(subject: Subject) -> Proof:
    kinds = itertools.cycle(subject.secrets.items())
    failed, tried = [], 0
    for name, altered in _flips(subject.data):
        kind, secret = next(kinds)
        subject.put(altered, altered)
        failed += _not_refused(subject, secret, VaultDamaged, f"{name} in both, {kind}")
        tried += 1
    return Proof("header: bytes flipped in both copies, refused", tried, failed)


def _corrupted(subject: Subject, other: bytes) -> Proof:
    failed, tried = [], 0
    for one in corruptions(subject.data, other):
        for (kind, secret), at in itertools.product(subject.secrets.items(), (0, 1, None)):
            pair = [subject.data if at == 1 - copy else one.data for copy in range(2)]
            subject.put(*pair)
            name = f"{one.name}, {'both' if at is None else BOTH[at]}, {kind}"
            if at is None or one.stands:
                failed += _not_refused(subject, secret, one.refusals[kind], name)
            elif one.data == other and kind == "passphrase":
                failed += _not_refused_or_repaired(subject, secret, name)
            else:
                failed += _not_repaired(subject, secret, name)
            tried += 1
    return Proof("header: corruptions, repaired or refused", tried, failed)


def _strange_files(subject: Subject) -> Proof:
    """A folder where a copy should be is refused; a link is replaced, not followed by a write."""
    failed, tried = [], 0
    elsewhere = subject.folder.parent / "elsewhere"
    for name, (kind, secret) in itertools.product(BOTH, subject.secrets.items()):
        path = subject.folder / name
        subject.put(subject.data, subject.data)
        path.unlink()
        failed += _not_repaired(subject, secret, f"no {name}, {kind}")
        path.unlink()
        path.mkdir()
        failed += _raises(subject, secret, StorageError, f"a folder at {name}, {kind}")
        path.rmdir()
        elsewhere.write_bytes(b"precious")
        path.symlink_to(elsewhere)
        failed += _not_repaired(subject, secret, f"a link at {name}, {kind}")
        if elsewhere.read_bytes() != b"precious" or path.is_symlink():
            failed.append(f"A link at {name} was followed.")
        tried += 3
    return Proof("header: missing copies, folders and links", tried, failed)


def _rolled_back(folder: Path) -> Proof:
    """Copies from before the passphrase was changed, beside newer ones."""
    before = _made(folder)
    with Vault.unlock(folder, PASSPHRASE, control_schema=SCHEMA, floor=COST) as vault:
        vault.change_passphrase(PASSPHRASE, "new", cost=COST)
        vault.drop_recovery()
    new = Subject(folder, before.headers()[copies.MAIN], before.seed, before.secrets)
    dropped = new.secrets["recovery"]
    failed, tried = [], 0
    for at in range(2):
        mixed = [before.data if at == copy else new.data for copy in range(2)]
        for secret in (PASSPHRASE, dropped):
            new.put(*mixed)
            name = f"an old {BOTH[at]}, a {type(secret).__name__} that no longer holds"
            failed += _raises(new, secret, WRONG_BY_TYPE[type(secret)], name)
            failed += _differ(new.headers(), new.data, name)
            tried += 1
        for secret in ("new", new.secrets["keychain"]):
            new.put(*mixed)
            failed += _not_repaired(new, secret, f"an old {BOTH[at]}, {type(secret).__name__}")
            tried += 1
    # Both of them old is an old vault with old keys to it: nothing in the folder can tell, and the
    # threat model says so. It opens as it did then, and with nothing else.
    new.put(before.data, before.data)
    failed += _not_refused(new, "new", WrongPassphrase, "both old, the new passphrase")
    old = Subject(folder, before.data, before.seed, before.secrets)
    failed += _not_repaired(old, PASSPHRASE, "both old, the old passphrase")
    return Proof("header: old copies beside newer ones", tried + 2, failed)


WRONG_BY_TYPE: Mapping[type[Any], type[CloisterError]] = {
    str: WRONG["passphrase"],
    RecoveryKey: WRONG["recovery"],
}


def _not_repaired(subject: Subject, secret: Secret, name: str) -> list[str]:
    """Why it did not open with the vault's own keys and put both copies right, if it did not."""
    try:
        seed = _open(subject, secret)
    except CloisterError as error:
        return [f"{name}: refused with {type(error).__name__}."]
    if seed != subject.seed:
        return [f"{name}: opened with other keys."]
    return _differ(subject.headers(), subject.data, name)


def _not_refused(
    subject: Subject, secret: Secret, wanted: type[CloisterError], name: str
) -> list[str]:
    """Why it was not refused, with every file left alone, if it was not."""
    before = subject.state()
    failed = _raises(subject, secret, wanted, name)
    return failed or ([] if subject.state() == before else [f"{name}: a file was changed."])


def _not_refused_or_repaired(subject: Subject, secret: Secret, name: str) -> list[str]:
    """The header of another vault whose passphrase is the same: the right one must survive."""
    before = subject.state()
    try:
        seed = _open(subject, secret)
    except VaultDamaged:
        return [] if subject.state() == before else [f"{name}: a file was changed."]
    return [] if seed == subject.seed else [f"{name}: opened with other keys."]


def _raises(subject: Subject, secret: Secret, wanted: type[CloisterError], name: str) -> list[str]:
    try:
        _open(subject, secret)
    except CloisterError as error:
        if type(error) is wanted and getattr(error, "part", "header") in {"header", "control"}:
            return []
        return [f"{name}: {type(error).__name__} instead of {wanted.__name__}."]
    return [f"{name}: it opened."]


def _differ(found: State, wanted: bytes, name: str) -> list[str]:
    return [] if set(found.values()) == {wanted} else [f"{name}: not put right."]
