"""The header: what must be known before any key is, authenticated once the vault key is known.

A header file is an envelope ``{"body": ..., "digest": ..., "mac": ...}``. Both codes are over the
very bytes of the body as they stand in the file, so no two encodings can differ about what was
signed. The digest (SHA-256, no key) tells a damaged copy from a wrong passphrase before an
expensive derivation runs. The MAC (HMAC-SHA256 under the header key) is the one that counts: it
stops whoever can write to the disk. The envelope stays the same in every later version.
"""

import hashlib
import hmac
import uuid
from dataclasses import dataclass
from typing import Annotated

import msgspec

from core.errors import VaultDamaged, VaultTooNew
from core.vault.slots import PassphraseSlot, Slot

VERSION = 1
"""The version of the body that this program writes, and the newest it reads."""

MAX_BYTES = 64 * 1024
"""Bytes in the largest header; one of today has about 500."""

_MAX_SLOTS = 3

_Hex = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}\\Z")]


class _Envelope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    body: msgspec.Raw
    digest: _Hex
    mac: _Hex


class _Dated(msgspec.Struct, frozen=True):
    """The one field that every version of the body has."""

    version: Annotated[int, msgspec.Meta(ge=1)]


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a header says.

    Attributes:
        version: see `VERSION`.
        vault: the random id of the vault, a UUID.
        sequence: counts the versions of this vault's header, from 1.
        slots: the ways to unlock, at most one of each kind; one is always a passphrase's.
    """

    version: Annotated[int, msgspec.Meta(ge=VERSION, le=VERSION)]
    vault: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\Z")]
    sequence: Annotated[int, msgspec.Meta(ge=1, le=2**53)]
    slots: Annotated[tuple[Slot, ...], msgspec.Meta(min_length=1, max_length=_MAX_SLOTS)]


@dataclass(frozen=True, slots=True)
class Header:
    """A header as it stands in a file: what it says, and the bytes that say so.

    Attributes:
        body: what it says.
        data: the whole file.
    """

    body: Body
    data: bytes

    def authentic(self, key: bytearray) -> bool:
        """Whether someone who held the header key wrote exactly this."""
        envelope = msgspec.json.decode(self.data, type=_Envelope)
        return hmac.compare_digest(envelope.mac, _mac(key, bytes(envelope.body)))


def new_vault_id() -> str:
    """A random id for a new vault."""
    return str(uuid.uuid4())


def sign(body: Body, key: bytearray) -> Header:
    """Encode a body and authenticate it with the header key."""
    return Header(body, envelope(msgspec.json.encode(body), key))


def envelope(body: bytes, key: bytearray) -> bytes:
    """Put the encoded body into its envelope: the bytes of a header file."""
    return msgspec.json.encode(_Envelope(msgspec.Raw(body), _digest(body), _mac(key, body)))


def parse(data: bytes) -> Header:
    """Read a header file as far as that goes without a key.

    Raises:
        VaultDamaged: it is not a header, or it was damaged.
        VaultTooNew: it is whole, and a later version wrote it.
    """
    try:
        envelope = msgspec.json.decode(data, type=_Envelope)
        raw = bytes(envelope.body)
        # One file for one header: no spaces, no repeated names, no other spelling of the same.
        if msgspec.json.encode(envelope) != data or envelope.digest != _digest(raw):
            raise VaultDamaged("header")
        if msgspec.json.decode(raw, type=_Dated).version > VERSION:
            raise VaultTooNew
        body = msgspec.json.decode(raw, type=Body)
        if msgspec.json.encode(body) != raw:
            raise VaultDamaged("header")
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise VaultDamaged("header") from None
    # One slot of each kind also bounds how often a hostile header makes us derive.
    kinds = {type(slot) for slot in body.slots}
    if len(kinds) != len(body.slots) or PassphraseSlot not in kinds:
        raise VaultDamaged("header")
    return Header(body, data)


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _mac(key: bytearray, body: bytes) -> str:
    return hmac.digest(key, body, "sha256").hex()
