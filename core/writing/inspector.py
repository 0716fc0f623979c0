"""The app's side of looking into a model file: a child of its own for each look."""

import os
from pathlib import Path

import msgspec

from core.process.limits import MEBIBYTE, Limits
from core.process.program import module_command
from core.process.worker import Role, Worker
from core.writing import protocol

ROLE = Role(
    name="writer",
    command=module_command("core.writing.child"),
    replies=protocol.Inspection,
    limits=Limits(resident=1024 * MEBIBYTE, cpu_seconds=60),
)

_LOOKING = 90.0  # seconds until a child counts as hung


class Inspector:
    """Reads what model files say about themselves.

    The file may have been made to break its reader, so the child that read it serves nothing else.
    """

    def __init__(self) -> None:
        self._worker = Worker(ROLE)

    def inspect(self, file: Path) -> protocol.Facts | protocol.Unfit:
        """Return a model file's facts, or why it is none. Their words are fit to be shown.

        Raises:
            ChildError: the child crashed on it, hung, or broke the protocol.
            VaultLocked: the vault was locked meanwhile.
        """
        try:
            found: protocol.Facts | protocol.Unfit = self._worker.call(
                protocol.Inspect(os.fsencode(file)), _LOOKING
            )
        finally:
            self._worker.kill()
        if isinstance(found, protocol.Facts):
            return msgspec.structs.replace(
                found, name=plain(found.name), licence=plain(found.licence)
            )
        return found

    def retire(self) -> None:
        """End the child for good, because the vault locks."""
        self._worker.retire()


def plain(text: str, most: int = 80) -> str:
    """Return a stranger's words on one line, without characters that hide or reorder others."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(printable.split())[:most].rstrip()
