"""The header file: what it says, and what is refused before any key is derived."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import VaultDamaged, VaultTooNew
from core.vault import header
from core.vault.header import Body, Header
from core.vault.slots import PassphraseSlot
from tests.vault import CHEAP

KEY = bytearray(range(32))
SLOT = PassphraseSlot(cost=CHEAP, salt=bytes(16), sealed=bytes(60))
BODY = Body(version=1, vault="00112233-4455-4677-8899-aabbccddeeff", sequence=7, slots=(SLOT,))


def _signed(changes: dict[str, Any]) -> bytes:
    """A header file whose codes are right and whose body is not."""
    body = msgspec.json.decode(msgspec.json.encode(BODY), type=dict[str, Any])
    return header.envelope(msgspec.json.encode(body | changes), KEY)


def _slot(changes: dict[str, Any]) -> dict[str, Any]:
    slot = msgspec.json.decode(msgspec.json.encode(SLOT), type=dict[str, Any])
    return {"slots": [slot | changes]}


def test_a_header_reads_back_and_is_authentic_under_its_key_only() -> None:
    """What was signed is what is read, and no other key vouches for it."""
    made = header.sign(BODY, KEY)
    read = header.parse(made.data)
    assert read == made == Header(BODY, made.data)
    assert read.authentic(KEY)
    assert not read.authentic(bytearray(32))


def test_the_format_of_version_1_stays() -> None:
    """Vaults on disk depend on these bytes: fields, kinds of slot, encoding, codes."""
    assert header.sign(BODY, KEY).data == (
        b'{"body":{"version":1,"vault":"00112233-4455-4677-8899-aabbccddeeff","sequence":7,'
        b'"slots":[{"kind":"passphrase","cost":{"memory_kib":8,"iterations":1,"lanes":1},'
        b'"salt":"AAAAAAAAAAAAAAAAAAAAAA==","sealed":"' + b"A" * 80 + b'"}]},'
        b'"digest":"29d0e1f131569ce333f8517f2db4c3ba227b35fa92edf75b07c17b043dee3500",'
        b'"mac":"f31dcef83374605aaea5653e2e056840c2c2cc43f20eef4fb1674a3957b912cb"}'
    )


def test_no_bit_of_a_copy_can_change_unnoticed() -> None:
    """Every flip of every bit is found without a key, or fails the MAC; none passes."""
    data = header.sign(BODY, KEY).data
    for place in range(len(data)):
        for bit in range(8):
            altered = bytearray(data)
            altered[place] ^= 1 << bit
            try:
                assert not header.parse(bytes(altered)).authentic(KEY)
            except VaultDamaged:
                continue


@given(st.binary(max_size=400))
def test_noise_is_damage(noise: bytes) -> None:
    """No bytes make the parser fail in any other way."""
    with pytest.raises(VaultDamaged):
        header.parse(noise)


@given(st.integers(0, 600))
def test_a_cut_header_is_damage(length: int) -> None:
    """A file that ends early is never taken for a header."""
    data = header.sign(BODY, KEY).data
    with pytest.raises(VaultDamaged):
        header.parse(data[: min(length, len(data) - 1)])


def test_deep_nesting_is_damage() -> None:
    """A file made to exhaust the parser's stack does not."""
    with pytest.raises(VaultDamaged):
        header.parse(b'{"body":' + b"[" * 60_000)


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 0},
        {"version": "1"},
        {"version": None},
        {"vault": "../../elsewhere"},
        {"vault": "00112233-4455-4677-8899-aabbccddeeff\n"},
        {"vault": 5},
        {"sequence": 0},
        {"sequence": -1},
        {"sequence": 2**64},
        {"sequence": 1.5},
        {"slots": []},
        {"slots": None},
        {"slots": {}},
        {"extra": 1},
        _slot({"kind": "none"}),
        _slot({"kind": None}),
        _slot({"salt": ""}),
        _slot({"salt": "AAAAAAAAAAAAAAAAAAAA"}),
        _slot({"salt": "not base64"}),
        _slot({"sealed": ""}),
        _slot({"sealed": "AAAA" * 21}),
        _slot({"cost": {"memory_kib": 0, "iterations": 1, "lanes": 1}}),
        _slot({"cost": {"memory_kib": 8, "iterations": -1, "lanes": 1}}),
        _slot({"cost": {"memory_kib": 8, "iterations": 1, "lanes": 2**32}}),
        _slot({"cost": {"memory_kib": 8, "iterations": 1}}),
        _slot({"cost": None}),
        _slot({"extra": 1}),
        {"slots": _slot({})["slots"] * 2},
        {"slots": _slot({})["slots"] * 9},
    ],
    ids=str,
)
def test_a_body_that_makes_no_sense_is_damage_even_when_its_codes_are_right(
    changes: dict[str, Any],
) -> None:
    """Each field has a type, a range and a length; a kind of slot occurs once."""
    with pytest.raises(VaultDamaged):
        header.parse(_signed(changes))


@pytest.mark.parametrize("missing", ["version", "vault", "sequence", "slots"])
def test_every_field_is_needed(missing: str) -> None:
    """There are no defaults to fall back on."""
    body = msgspec.json.decode(msgspec.json.encode(BODY), type=dict[str, Any])
    del body[missing]
    with pytest.raises(VaultDamaged):
        header.parse(header.envelope(msgspec.json.encode(body), KEY))


def test_another_spelling_of_the_same_header_is_damage() -> None:
    """Spaces, repeated names and a different order are not what we write."""
    data = header.sign(BODY, KEY).data
    for altered in (data + b"\n", data.replace(b'":', b'": ', 1), b'{"mac":"",' + data[1:]):
        with pytest.raises(VaultDamaged):
            header.parse(altered)


def test_another_spelling_of_the_same_body_is_damage() -> None:
    """Even with the right codes: spaces, repeated names, escapes and what a reader passes over."""
    body = msgspec.json.encode(BODY)
    spellings = [
        body.replace(b":", b": "),
        b'{"version":1,' + body[1:],
        body.replace(b"passphrase", b"p\\u0061ssphrase"),
        body.replace(b'"lanes":1', b'"lanes":1,"more":2'),
    ]
    for other in spellings:
        with pytest.raises(VaultDamaged):
            header.parse(header.envelope(other, KEY))
    assert header.parse(header.envelope(body, KEY)).body == BODY


def test_a_later_version_is_told_from_damage() -> None:
    """Its fields may be anything; only a whole file is believed."""
    later = _signed({"version": 2, "slots": "unheard of", "new": 1})
    with pytest.raises(VaultTooNew):
        header.parse(later)
    with pytest.raises(VaultDamaged):
        header.parse(later.replace(b"unheard", b"unherd"))


def test_vault_ids_are_new_each_time() -> None:
    """The id of a vault is random, and of the form that a header takes."""
    one, two = header.new_vault_id(), header.new_vault_id()
    assert one != two
    header.parse(_signed({"vault": one}))
