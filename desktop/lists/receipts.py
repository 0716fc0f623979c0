"""The words of an erasure's receipt, and the receipt as a file."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.records.receipts import Kind, Receipt, Step, Unreached

_CONTEXT = "Receipt"

KINDS: dict[Kind, Any] = {
    Kind.DOCUMENT: QT_TRANSLATE_NOOP("Receipt", "Document"),
    Kind.WORKSPACE: QT_TRANSLATE_NOOP("Receipt", "Workspace"),
    Kind.VAULT: QT_TRANSLATE_NOOP("Receipt", "Vault"),
}

STEPS: dict[Step, Any] = {
    Step.DOCUMENTS: QT_TRANSLATE_NOOP("Receipt", "Documents erased"),
    Step.ORIGINALS: QT_TRANSLATE_NOOP("Receipt", "Bytes of encrypted originals erased"),
    Step.PAGES: QT_TRANSLATE_NOOP("Receipt", "Pages with their text erased"),
    Step.PASSAGES: QT_TRANSLATE_NOOP("Receipt", "Passages erased"),
    Step.KEYWORDS: QT_TRANSLATE_NOOP("Receipt", "Rows taken out of the keyword index"),
    Step.VECTORS: QT_TRANSLATE_NOOP("Receipt", "Vectors erased"),
    Step.CONVERSATIONS: QT_TRANSLATE_NOOP("Receipt", "Conversations erased"),
    Step.TURNS: QT_TRANSLATE_NOOP("Receipt", "Answers erased, or emptied of its words"),
    Step.LOG: QT_TRANSLATE_NOOP("Receipt", "Logs of databases emptied"),
    Step.FOUND: QT_TRANSLATE_NOOP("Receipt", "Rows of it found by a search afterwards"),
    Step.KEY: QT_TRANSLATE_NOOP("Receipt", "Keys destroyed, without which nobody can read it"),
    Step.HEADER: QT_TRANSLATE_NOOP("Receipt", "Copies of the header overwritten at random"),
    Step.KEYCHAIN: QT_TRANSLATE_NOOP("Receipt", "Entries taken out of the system's keychain"),
    Step.FILES: QT_TRANSLATE_NOOP("Receipt", "Files removed"),
    Step.KEPT: QT_TRANSLATE_NOOP("Receipt", "Files left: not Cloister's own, or held by the disk"),
}

UNREACHED: dict[Unreached, Any] = {
    Unreached.SOURCES: QT_TRANSLATE_NOOP("Receipt", "The files that documents came from"),
    Unreached.EXPORTS: QT_TRANSLATE_NOOP("Receipt", "What was exported, printed or copied"),
    Unreached.BACKUPS: QT_TRANSLATE_NOOP("Receipt", "Backups that were made before"),
    Unreached.COPIES: QT_TRANSLATE_NOOP("Receipt", "Other copies of the vault's folder"),
    Unreached.BLOCKS: QT_TRANSLATE_NOOP(
        "Receipt", "Old blocks of a flash disk, snapshots of the file system: ciphertext only"
    ),
}


def facts(receipt: Receipt) -> Sequence[tuple[str, str]]:
    """Return what was done as labels and values, in order."""
    done = [(_said(STEPS[step]), f"{count:,}") for step, count in receipt.steps]
    return [(_said(KINDS[receipt.kind]), receipt.name), *_when(receipt), *done]


def not_reached(receipt: Receipt) -> Sequence[str]:
    """Return where copies may be left."""
    return [_said(UNREACHED[place]) for place in receipt.not_reached]


def document(receipt: Receipt) -> bytes:
    """Return the receipt as a PDF, in the window's language."""
    from core.paper.receipt import ReceiptWords
    from core.paper.receipt import receipt as drawn

    words = ReceiptWords(
        title=_said(QT_TRANSLATE_NOOP("Receipt", "Receipt of erasure")),
        summary=_said(QT_TRANSLATE_NOOP("Receipt", "Cloister has erased what is named here.")),
        not_reached=_said(QT_TRANSLATE_NOOP("Receipt", "What this does not reach")),
        signed=_said(QT_TRANSLATE_NOOP("Receipt", "Checked by (name, date, signature)")),
        page=_said(QT_TRANSLATE_NOOP("Receipt", "Page {page} of {pages}")),
    )
    return drawn(facts(receipt), not_reached(receipt), words)


def _when(receipt: Receipt) -> Sequence[tuple[str, str]]:
    number = QT_TRANSLATE_NOOP("Receipt", "Number")
    time = QT_TRANSLATE_NOOP("Receipt", "Time (UTC)")
    return [(_said(number), receipt.object), (_said(time), receipt.utc[:19].replace("T", " "))]


def _said(text: Any) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
