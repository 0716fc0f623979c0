"""Every promise of the vault that can be counted, tried and printed: ``bench vault``."""

import importlib
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figures import Figure
from tests.proofs import Proof
from tests.proofs.store import stale_pages

PROOFS = ("header", "vectors", "golden", "audit", "store", "faults", "machine", "canary", "kills")
"""The modules of tests.proofs, the quick ones first."""


def run(proofs: list[str], rounds: int) -> dict[str, Figure]:
    """Try the promises and print how often each was tried and broken.

    Args:
        proofs: which; empty for all.
        rounds: how many kill -9.
    """
    measured: dict[str, Figure] = {}
    broken: list[str] = []
    print(f"{'':58}{'tried':>8}{'broken':>8}")
    for name in proofs or PROOFS:
        for proof in _try(name, rounds):
            print(f"  {proof.name:56}{proof.tried:8}{len(proof.failed):8}", flush=True)
            measured[f"{name}: {proof.name}"] = proof.tried
            broken += [f"{name}: {what}" for what in proof.failed]
    measured["broken"] = len(broken)
    if not proofs or "store" in proofs:
        measured |= _known_limit()
    for what in broken:
        print(f"  BROKEN  {what}")
    return measured


def _known_limit() -> dict[str, Figure]:
    """Print what a page's MAC cannot tell: see docs/threat-model.md, what we cannot do."""
    with tempfile.TemporaryDirectory(prefix="cloister-proofs-") as folder:
        found = stale_pages(Path(folder))
    print("\n  known limit: one page put back to an earlier state of the same page")
    for outcome in ("noticed", "no effect", "believed"):
        print(f"  {outcome:56}{found[outcome]:8}")
    return {f"one old page: {outcome}": count for outcome, count in found.items()}


def _try(name: str, rounds: int) -> Iterator[Proof]:
    module = importlib.import_module(f"tests.proofs.{name}")
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="cloister-proofs-") as folder:
        yield from module.run(Path(folder), *([rounds] if name == "kills" else []))
    print(f"{name}: {time.monotonic() - began:.0f} s", file=sys.stderr)
