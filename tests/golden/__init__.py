"""Vaults as they were written once, with what must be read from them for ever.

``vault-N.zip`` is a vault's folder and ``vault-N.json`` says what opens it and what it holds. They
are never remade: a later version that writes vaults in another way adds the next pair (``python -m
tests.golden.make N``), and every pair that there ever was is opened by ``tests.proofs.golden``.
"""
