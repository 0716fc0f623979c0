"""The sealed end of the log: how many rows there are, under the key of the row to come.

A row's MAC says nothing about the rows after it, so without this a cut tail would be a whole log.
Who cuts it cannot seal the new end: the keys of the rows before are erased. An end that was sealed
earlier and copied fits again; that is what anchors outside of the vault are for.
"""

from core.vault.chain import Chain
from core.vault.database import Database

_FARTHEST = 1_000_000
"""How many rows beyond those that are there an end is followed; one farther off is forged, and
would only cost time."""


def write(control: Database, chain: Chain) -> None:
    """Seal the end where a chain stands; inside the transaction that wrote the last row."""
    control.run(
        "INSERT INTO audit_end(id, count, mac) VALUES (1, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET count = excluded.count, mac = excluded.mac",
        (chain.position, chain.seal(_told(chain.position))),
    )


def read(control: Database, seed: bytes) -> Chain | None:
    """Return the chain at the sealed end, or None where there is no end, or not one of ours."""
    stored = control.row("SELECT count, mac FROM audit_end")
    if stored is None:
        return None
    count, mac = stored
    present: int = control.value("SELECT count(*) FROM audit")
    if not isinstance(count, int) or not 0 <= count <= present + _FARTHEST:
        return None
    chain = Chain.at(seed, count)
    return chain if chain.seal(_told(count)) == mac else None


def told(control: Database) -> int | None:
    """Return how many rows the end names, without asking whether it is ours."""
    count: int | None = control.value("SELECT count FROM audit_end")
    return count


def _told(count: int) -> bytes:
    return str(count).encode()
