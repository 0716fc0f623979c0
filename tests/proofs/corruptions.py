"""Corruptions of a header, made by somebody who can write to the disk and holds no key.

Such a person recomputes the digest, which needs no key, and cannot make the MAC. Each corruption
says what must come of it when it stands in both copies; alone, it is repaired from the other one.
"""

import hashlib
import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from core.errors import (
    KeychainEmpty,
    NoRecoveryKey,
    VaultDamaged,
    VaultDowngraded,
    VaultError,
    VaultTooCostly,
    VaultTooNew,
    WrongPassphrase,
    WrongRecoveryKey,
)
from core.vault.header import MAX_BYTES

Body = dict[str, Any]

Refusals = dict[str, type[VaultError]]
"""The refusal by the kind of secret: ``passphrase``, ``recovery`` or ``keychain``."""

WRONG: Refusals = {
    "passphrase": WrongPassphrase,
    "recovery": WrongRecoveryKey,
    "keychain": KeychainEmpty,
}
"""No slot opens."""

DAMAGED: Refusals = dict.fromkeys(WRONG, VaultDamaged)
"""It cannot be read, or a slot opens and the MAC does not fit."""

TOO_NEW: Refusals = dict.fromkeys(WRONG, VaultTooNew)


@dataclass(frozen=True, slots=True)
class Corruption:
    """One way to alter a header.

    Attributes:
        name: what was done.
        data: the file afterwards.
        refusals: what comes of it in both copies.
        stands: whether even one copy of it is refused, because no repair may undo it.
    """

    name: str
    data: bytes
    refusals: Refusals = field(default_factory=lambda: DAMAGED)
    stands: bool = False


def forged(body: bytes, mac: str = "0" * 64) -> bytes:
    """A header file with a right digest; its MAC is anything."""
    digest = hashlib.sha256(body).hexdigest()
    return b'{"body":%b,"digest":"%b","mac":"%b"}' % (body, digest.encode(), mac.encode())


def corruptions(whole: bytes, other: bytes) -> Iterator[Corruption]:
    """Yield every corruption.

    Args:
        whole: the header of the vault; it has one slot of each kind, in the order of `WRONG`.
        other: that of another vault, with the same passphrase.
    """
    yield from _files(whole)
    yield from (*_envelopes(whole), *_bodies(whole), *_slots(whole), *_costs(whole))
    yield from _exchanged(whole, other)


def _files(whole: bytes) -> Iterator[Corruption]:
    yield Corruption("empty", b"")
    for tenth in range(1, 10):
        yield Corruption(f"cut at {tenth} tenths", whole[: len(whole) * tenth // 10])
    yield Corruption("one byte short", whole[:-1])
    yield Corruption("a line end added", whole + b"\n")
    yield Corruption("twice in a row", whole * 2)
    yield Corruption("a byte order mark", b"\xef\xbb\xbf" + whole)
    yield Corruption("UTF-16", whole.decode().encode("utf-16"))
    yield Corruption("CRLF after each comma", whole.replace(b",", b",\r\n"))
    yield Corruption("zeros", bytes(len(whole)))
    yield Corruption("noise", hashlib.shake_256(whole).digest(len(whole)))
    yield Corruption("padded to the limit", whole.ljust(MAX_BYTES))
    yield Corruption("padded beyond the limit", whole.ljust(MAX_BYTES + 1))
    yield Corruption("a mebibyte of brackets", b'{"body":' + b"[" * 2**20)
    yield Corruption("a mebibyte of text", b'{"body":"' + b"x" * 2**20)
    yield Corruption("an array", b"[" + whole + b"]")
    yield Corruption("a pickle", b"\x80\x04\x95\x0f\x00\x00\x00\x00\x00\x00\x00}\x94.")


def _envelopes(whole: bytes) -> Iterator[Corruption]:
    envelope = json.loads(whole)
    body = _raw(envelope["body"])
    for part in ("body", "digest", "mac"):
        yield Corruption(f"no {part}", _raw({k: v for k, v in envelope.items() if k != part}))
        yield Corruption(f"{part} is null", _raw(envelope | {part: None}))
        yield Corruption(f"{part} renamed", whole.replace(f'"{part}"'.encode(), b'"Xyz"', 1))
    yield Corruption("something added", _raw(envelope | {"more": 1}))
    yield Corruption("other order", _raw(dict(reversed(envelope.items()))))
    yield Corruption("two bodies", b'{"body":{},' + whole[1:])
    yield Corruption("two MACs", b'{"mac":"%b",' % envelope["mac"].encode() + whole[1:])
    yield Corruption("an escaped name", whole.replace(b'"mac"', b'"m\\u0061c"'))
    yield Corruption("digest in capitals", _raw(envelope | {"digest": envelope["digest"].upper()}))
    for name, mac in {
        "empty": "",
        "zero": "0" * 64,
        "in capitals": envelope["mac"].upper(),
        "too short": envelope["mac"][:-1],
        "too long": envelope["mac"] + "0",
        "beyond ASCII": "\u00e9" * 64,
        "in other digits": envelope["mac"].replace("0", "\uff10"),
        "the digest": envelope["digest"],
        "of the body without a key": hashlib.sha256(body).hexdigest(),
    }.items():
        yield Corruption(f"MAC {name}", forged(body, mac))


def _bodies(whole: bytes) -> Iterator[Corruption]:
    body: Body = json.loads(whole)["body"]
    raw = _raw(body)
    wrong_types: list[Any] = [None, True, "1", 1.5, [], {}]
    for name in body:
        left = {key: value for key, value in body.items() if key != name}
        yield _altered(f"no {name}", left)
        yield _altered(f"{name} renamed", left | {name.title(): body[name]})
        for value in wrong_types:
            yield _altered(f"{name} is {value!r}", body | {name: value})
        doubled = b'{"%b":%b,' % (name.encode(), _raw(body[name])) + raw[1:]
        yield Corruption(f"{name} twice", forged(doubled))
    yield _altered("a field added", body | {"more": {"deep": [1]}})
    yield _altered("a field of Python's added", body | {"__class__": "object"})
    for value in (0, -1, -(2**63), 2**53 + 1, 2**64, 10**400):
        yield _altered(f"sequence {value}", body | {"sequence": value})
    yield _altered("version 0", body | {"version": 0})
    yield _altered("version -1", body | {"version": -1})
    for spelt in ("NaN", "Infinity", "-0", "1e400", "1e0", "7.0", "0x7", "07", "+7"):
        for name in ("version", "sequence"):
            odd = raw.replace(f'"{name}":{body[name]}'.encode(), f'"{name}":{spelt}'.encode())
            yield Corruption(f"{name} is {spelt}", forged(odd))
    for version in (2, 99, 2**63, 10**30):
        later = _altered(f"version {version}", body | {"version": version})
        yield Corruption(later.name, later.data, TOO_NEW, stands=True)
    unheard = {"version": 2, "slots": "unheard of"}
    yield Corruption("version 2, otherwise strange", forged(_raw(unheard)), TOO_NEW, stands=True)
    for name, vault in {
        "a path": "../../elsewhere",
        "empty": "",
        "in capitals": body["vault"].upper(),
        "with a line end": body["vault"] + "\n",
        "too long": body["vault"] * 100,
        "with braces": "{" + body["vault"] + "}",
    }.items():
        yield _altered(f"vault id {name}", body | {"vault": vault})
    elsewhere = {"vault": "00112233-4455-4677-8899-aabbccddeeff"}
    yield _altered("vault id of no vault", body | elsewhere, WRONG)
    yield _altered("sequence raised", body | {"sequence": body["sequence"] + 1})
    yield _altered("sequence at its end", body | {"sequence": 2**53})
    yield _altered("sequence lowered", body | {"sequence": 1})
    yield Corruption("spaces in the body", forged(json.dumps(body).encode()))
    yield Corruption("an escaped letter", forged(raw.replace(b"passphrase", b"p\\u0061ssphrase")))
    yield Corruption("fields in another order", forged(_raw(dict(reversed(body.items())))))
    yield Corruption("nested deep", forged(b'{"version":' + b"[" * 9999 + b"]" * 9999 + b"}"))
    yield Corruption("a comment", forged(raw.replace(b"{", b"{/**/", 1)))
    yield Corruption("no UTF-8", forged(raw.replace(b"passphrase", b"p\xffssphrase")))
    yield Corruption("no body", forged(b"null"))


def _slots(whole: bytes) -> Iterator[Corruption]:
    body: Body = json.loads(whole)["body"]
    slots = dict(zip(WRONG, body["slots"], strict=True))
    passphrase, recovery, keychain = slots.values()
    sets: dict[str, list[Any]] = {
        "none": [],
        "none with a passphrase": [recovery, keychain],
        "two passphrases": [passphrase, passphrase, recovery],
        "two recovery keys": [passphrase, recovery, recovery],
        "two keychains": [passphrase, keychain, keychain],
        "four": [passphrase, recovery, keychain, recovery],
        "a thousand": [passphrase] * 1000,
        "null": [passphrase, None],
        "text": [passphrase, "recovery"],
        "nested": [[passphrase, recovery, keychain]],
        "an unknown kind": [passphrase, recovery | {"kind": "tpm"}],
        "a kind in capitals": [passphrase | {"kind": "PASSPHRASE"}],
        "no kind": [{k: v for k, v in passphrase.items() if k != "kind"}],
        "a kind that is a number": [passphrase | {"kind": 1}],
        "a field added": [passphrase | {"more": 1}],
        "a recovery key with a cost": [passphrase, recovery | {"cost": passphrase["cost"]}],
        "another order": [keychain, recovery, passphrase],
    }
    for name, left in sets.items():
        yield _altered(f"slots: {name}", body | {"slots": left})
    yield _altered(
        "no recovery slot",
        body | {"slots": [passphrase, keychain]},
        DAMAGED | {"recovery": NoRecoveryKey},
    )
    yield _altered(
        "no keychain slot",
        body | {"slots": [passphrase, recovery]},
        DAMAGED | {"keychain": KeychainEmpty},
    )
    exchanged = [passphrase, recovery | {"kind": "keychain"}, keychain | {"kind": "recovery"}]
    yield _altered(
        "recovery and keychain exchanged",
        body | {"slots": exchanged},
        WRONG | {"passphrase": VaultDamaged},
    )
    yield _altered(
        "the recovery key's in the passphrase's place",
        _with_slot(body, 0, {"sealed": recovery["sealed"]}),
        DAMAGED | {"passphrase": WrongPassphrase},
    )
    for at, (kind, slot) in enumerate(slots.items()):
        for key in set(slot) - {"kind"}:
            bare = deepcopy(body)
            del bare["slots"][at][key]
            yield _altered(f"{kind} without {key}", bare)
        mine = DAMAGED | {kind: WRONG[kind]}
        flipped = ("B" if slot["sealed"][0] == "A" else "A") + slot["sealed"][1:]
        yield _altered(f"{kind} key altered", _with_slot(body, at, {"sealed": flipped}), mine)
        yield _altered(f"{kind} key of zeros", _with_slot(body, at, {"sealed": "A" * 80}), mine)
        for name, sealed in {"empty": "", "short": slot["sealed"][4:], "long": "A" * 84}.items():
            yield _altered(f"{kind} key {name}", _with_slot(body, at, {"sealed": sealed}))
    for name, salt in {
        "empty": "",
        "short": "AAAA",
        "long": "A" * 64,
        "no base 64": "?" * 24,
    }.items():
        yield _altered(f"salt {name}", _with_slot(body, 0, {"salt": salt}))
    yield _altered(
        "salt of zeros",
        _with_slot(body, 0, {"salt": "A" * 22 + "=="}),
        DAMAGED | {"passphrase": WrongPassphrase},
    )


def _costs(whole: bytes) -> Iterator[Corruption]:
    body: Body = json.loads(whole)["body"]
    cost: dict[str, int] = body["slots"][0]["cost"]

    def costing(
        name: str, changed: dict[str, Any], refusal: type[VaultError] = VaultDamaged
    ) -> Corruption:
        altered = _with_slot(body, 0, {"cost": changed})
        return _altered(f"cost: {name}", altered, DAMAGED | {"passphrase": refusal})

    for name, usual in cost.items():
        yield costing(f"no {name}", {key: cost[key] for key in cost if key != name})
        for value in (0, -1, None, "8", 1.5, 2**32, 2**64):
            yield costing(f"{name} {value!r}", cost | {name: value})
        yield costing(f"weaker {name}", cost | {name: usual - 1}, VaultDowngraded)
        yield costing(f"{name} of one", cost | {name: 1}, VaultDowngraded)
        yield costing(f"{name} at its end", cost | {name: 2**32 - 1}, VaultTooCostly)
    yield costing("something added", cost | {"more": 1})
    yield costing("a number", cost | {"memory_kib": [8]})
    yield costing("a bomb of memory", cost | {"memory_kib": 1024 * 1024 + 1}, VaultTooCostly)
    yield costing("a bomb of time", cost | {"iterations": 11}, VaultTooCostly)
    yield costing("a bomb of lanes", cost | {"lanes": 17}, VaultTooCostly)
    yield costing("more lanes than memory", cost | {"lanes": 16}, VaultTooCostly)
    yield costing(
        "dearer by one pass", cost | {"iterations": cost["iterations"] + 1}, WrongPassphrase
    )
    yield costing("the weakest there is", dict.fromkeys(cost, 8) | {"lanes": 1}, VaultDowngraded)


def _exchanged(whole: bytes, other: bytes) -> Iterator[Corruption]:
    body: Body = json.loads(whole)["body"]
    theirs: Body = json.loads(other)["body"]
    for at, kind in enumerate(WRONG):
        slots = deepcopy(body["slots"])
        slots[at] = theirs["slots"][at]
        refusals = DAMAGED | {kind: WRONG[kind]}
        yield _altered(f"{kind} slot of another vault", body | {"slots": slots}, refusals)
    yield _altered("every slot of another vault", body | {"slots": theirs["slots"]}, WRONG)
    # Its passphrase does open it, and then its database is not the one that is there.
    refusals = WRONG | {"passphrase": VaultDamaged}
    yield Corruption("the header of another vault", other, refusals)


def _altered(name: str, body: Body, refusals: Refusals = DAMAGED) -> Corruption:
    return Corruption(name, forged(_raw(body)), refusals)


def _with_slot(body: Body, at: int, changes: dict[str, Any]) -> Body:
    changed = deepcopy(body)
    changed["slots"][at] |= changes
    return changed


def _raw(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()
