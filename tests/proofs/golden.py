"""Proof: vaults that earlier versions wrote open with each of their keys, and nothing is missing.

Each golden vault (see ``tests.golden``) is unpacked, opened in each way, migrated, and read out in
full; then it is worked on, locked, and read out again.
"""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from core.records.audit import AuditLog
from core.records.conversations import Conversations
from core.records.documents import Documents
from core.records.models import ImportedModels
from core.records.passages import Passages
from core.records.schema import CONTROL
from core.records.settings import DECLARED, Settings
from core.records.workspaces import Workspaces
from core.vault.database import Database
from core.vault.recovery import RecoveryKey
from core.vault.slots import KeychainSecret, Secret
from core.vault.vault import Vault
from tests.proofs import Proof
from tests.vault import CHEAP

GOLDEN = Path(__file__).parents[1] / "golden"

WORDS = ("heron", "orchard", "rent", "granite")
"""Words that are looked up in every golden vault."""


class Keys(msgspec.Struct, frozen=True):
    """What opens a golden vault.

    Attributes:
        passphrase: as typed.
        recovery: the recovery key as printed.
        keychain: what the keychain keeps, in hexadecimal digits.
    """

    passphrase: str
    recovery: str
    keychain: str

    def secrets(self) -> dict[str, Secret]:
        """The three of them, by their kind."""
        return {
            "passphrase": self.passphrase,
            "recovery key": RecoveryKey.parse(self.recovery),
            "keychain": KeychainSecret(bytearray.fromhex(self.keychain)),
        }


class Golden(msgspec.Struct, frozen=True):
    """The JSON beside a golden vault: its keys, and what `contents` says of it."""

    keys: Keys
    contents: dict[str, Any]


def run(folder: Path) -> list[Proof]:
    """Open every golden vault in every way.

    Args:
        folder: an empty folder of its own.
    """
    failed, tried = [], 0
    for file in sorted(GOLDEN.glob("vault-*.json")):
        golden = msgspec.json.decode(file.read_bytes(), type=Golden)
        for way, secret in golden.keys.secrets().items():
            place = folder / file.stem / way
            with zipfile.ZipFile(file.with_suffix(".zip")) as packed:
                packed.extractall(place)
            failed += [f"{file.stem}, {way}: {what}" for what in _tried(place, secret, golden)]
            tried += 1
    return [Proof("golden vaults: opened, migrated, read and worked on", tried, failed)]


def _tried(place: Path, secret: Secret, golden: Golden) -> Iterator[str]:
    with opened(place, secret) as vault:
        found = contents(vault)
        for part, wanted in golden.contents.items():
            if not _same(found[part], wanted):
                yield f"{part} differs"
        audit = AuditLog(vault.control, vault.audit_seed)
        if audit.verify().problem is not None:
            yield "its audit log is not sound"
        audit.append("vault.unlocked")
        workspaces = Workspaces(vault, audit)
        conversations = Conversations(workspaces.open(workspaces.create("New").id))
        conversations.create("Still taken")
    with opened(place, secret) as vault:
        again = contents(vault)
        held = {one["id"]: one for one in again["workspaces"]}
        if not all(_same(held.get(one["id"], {}), one) for one in golden.contents["workspaces"]):
            yield "a workspace differs after work on it"
        if not _same(again["audit"][: len(golden.contents["audit"])], golden.contents["audit"]):
            yield "the audit log did not only grow"
        if AuditLog(vault.control, vault.audit_seed).verify().problem is not None:
            yield "its audit log is not sound after work on it"


def _same(found: Any, wanted: Any) -> bool:
    """Whether it is what it was; later versions may say more of a thing than was known then."""
    if isinstance(wanted, dict):
        return all(name in found and _same(found[name], one) for name, one in wanted.items())
    if isinstance(wanted, list):
        return len(found) == len(wanted) and all(map(_same, found, wanted))
    return bool(found == wanted)


@contextmanager
def opened(place: Path, secret: Secret) -> Iterator[Vault]:
    """Unlock a vault for a while; it was made with the derivation that costs nothing."""
    with Vault.unlock(place, secret, control_schema=CONTROL, floor=CHEAP) as vault:
        yield vault


def contents(vault: Vault) -> dict[str, Any]:
    """Read out everything that a vault holds, as JSON can say it."""
    audit = AuditLog(vault.control, vault.audit_seed)
    workspaces = Workspaces(vault, audit)
    settings = Settings(vault.control, audit)
    models = ImportedModels(vault.control, audit)
    last = workspaces.last()
    return {
        "id": vault.id,
        "recovery key": vault.recoverable,
        "keychain": vault.in_keychain,
        "profile": settings.profile.value,
        "settings": {name: settings.get(one) for name, one in DECLARED.items()},
        "models": _plain(models.all()),
        "model in use": models.chosen,
        "last workspace": None if last is None else last.id,
        "workspaces": [
            {"id": one.id, "name": one.name, "created": one.created, "held": one.held}
            | _workspace(workspaces.open(one.id))
            for one in workspaces.all()
        ],
        "audit": _plain(audit.entries()),
    }


def _workspace(database: Database) -> dict[str, Any]:
    documents, passages = Documents(database), Passages(database)
    conversations = Conversations(database)
    vectors = {one.passage: one for one in passages.vectors()}
    return {
        "documents": [
            _plain(one)
            | {
                "sha256": documents.sha256(one.id).hex(),
                "original": b"".join(documents.pieces(one.id)).decode("ascii"),
                "password": documents.password(one.id),
                "description": _plain(documents.description(one.id)),
                "text": [
                    _plain(passages.page(one.id, n)) for n in sorted(passages.numbers(one.id))
                ],
            }
            for one in documents.all()
        ],
        "expected": documents.expected(),
        "passages": [_plain(one) for _, one in sorted(passages.get(vectors).items())],
        "vectors": {str(key): one.vector.hex() for key, one in sorted(vectors.items())},
        "words": {word: sorted(passages.holding(word)) for word in WORDS},
        "conversations": [
            _plain(one) | {"turns": _plain(conversations.turns(one.id))}
            for one in conversations.all()
        ],
        "found": {word: [one.id for one in conversations.search(word)] for word in WORDS},
    }


def _plain(value: Any) -> Any:
    """Anything declared, as lists, dicts, text and numbers."""
    return msgspec.json.decode(msgspec.json.encode(value))
