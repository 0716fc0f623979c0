"""The receipt of an erasure, in words: on the terminal, and in a file where one is wanted."""

import argparse
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from core.cli.printing import harmless, say
from core.paper import receipt as paper
from core.records.receipts import Kind, Receipt, Step, Unreached
from core.vault import disk

_KINDS: Mapping[Kind, str] = MappingProxyType(
    {Kind.DOCUMENT: "document", Kind.WORKSPACE: "workspace", Kind.VAULT: "vault"}
)

_STEPS: Mapping[Step, str] = MappingProxyType(
    {
        Step.DOCUMENTS: "documents erased",
        Step.ORIGINALS: "bytes of the encrypted original erased",
        Step.PAGES: "pages with their text erased",
        Step.PASSAGES: "passages erased",
        Step.KEYWORDS: "rows taken out of the keyword index",
        Step.VECTORS: "vectors erased",
        Step.CONVERSATIONS: "conversations erased",
        Step.TURNS: "answers erased, or emptied of its words",
        Step.LOG: "database logs emptied",
        Step.FOUND: "rows of it found by a search afterwards",
        Step.KEY: "keys destroyed, without which nobody can read what they encrypted",
        Step.HEADER: "copies of the header overwritten with random bytes",
        Step.KEYCHAIN: "entries taken out of the system's keychain",
        Step.FILES: "files removed",
        Step.KEPT: "files left, not Cloister's own or not let go of by the disk",
    }
)

_UNREACHED: Mapping[Unreached, str] = MappingProxyType(
    {
        Unreached.SOURCES: "the files that documents were brought in from",
        Unreached.EXPORTS: "what was exported, printed or copied out of the vault",
        Unreached.BACKUPS: "backups that were made before",
        Unreached.COPIES: "other copies of the vault's folder",
        Unreached.BLOCKS: "old blocks of a flash disk and snapshots of the file system"
        " (ciphertext only)",
    }
)


def register(command: argparse.ArgumentParser) -> None:
    """Let a command take a file for its receipt."""
    command.add_argument(
        "--receipt", type=_new, metavar="PDF", help="write the receipt into a new file, too"
    )


def _new(name: str) -> Path:
    if Path(name).exists():
        raise argparse.ArgumentTypeError(f"{name} is there already")
    return Path(name)


def lines(receipt: Receipt) -> Sequence[str]:
    """Return a receipt as lines of text."""
    return [
        *(f"{label}: {fact}" for label, fact in _facts(receipt)),
        "What was done:",
        *(f"  {count:>10,}  {_STEPS[step]}" for step, count in receipt.steps),
        "What this does not reach:",
        *(f"  - {_UNREACHED[place]}" for place in receipt.not_reached),
    ]


def pdf(receipt: Receipt) -> bytes:
    """Return a receipt as a PDF, to be printed and signed."""
    done = [f"{count:,} {_STEPS[step]}" for step, count in receipt.steps]
    labels = ["What was done", *[""] * (len(done) - 1)]
    return paper.receipt(
        [*_facts(receipt), *zip(labels, done, strict=True)],
        [_UNREACHED[place] for place in receipt.not_reached],
    )


def _facts(receipt: Receipt) -> Sequence[tuple[str, str]]:
    return [
        ("Erased", f"{_KINDS[receipt.kind]} {harmless(receipt.name)}"),
        ("Number or id", receipt.object),
        ("Time (UTC)", receipt.utc),
    ]


@contextmanager
def issued(file: Path | None) -> Iterator[list[Receipt]]:
    """Have a file for a receipt before anything is erased; it is removed where nothing was.

    The receipt that is put into the list is shown and written in the end.

    Args:
        file: a new file, for the person only; None to show the receipt and no more.

    Raises:
        DiskFull, AccessDenied, StorageError: the disk refused, or there is such a file.
    """
    receipts: list[Receipt] = []
    if file is not None:
        with disk.refusals():
            os.close(disk.private_file(file, os.O_EXCL))
    try:
        yield receipts
    finally:
        if file is not None and not receipts:
            file.unlink()
    for receipt in receipts:
        say("\n".join(lines(receipt)))
        if file is not None:
            with disk.refusals():
                file.write_bytes(pdf(receipt))
