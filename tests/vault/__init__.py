"""The vault, tested on real files with a derivation that costs next to nothing."""

from core.vault.derivation import KdfCost

CHEAP = KdfCost(memory_kib=8, iterations=1, lanes=1)
"""The least that Argon2 takes."""

PASSPHRASE = "seven grey herons at dusk"

SCHEMA = ("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT",)
