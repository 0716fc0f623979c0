"""The recovery key's sheet as a file, in the person's language: to be printed, then deleted."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from core.vault.outside import write_private


def write_sheet(path: Path, groups: Sequence[str], vault: str, number: str) -> None:
    """Write the sheet as a PDF; it is not encrypted, and only its owner may read it.

    Args:
        path: where; a file that is there is replaced.
        groups: the key as it is printed.
        vault: what the vault is called.
        number: the vault's id.

    Raises:
        DiskFull, AccessDenied, StorageError: see write_private.
    """
    # The PDF library takes a while to load, and few starts need it.
    from core.paper.recovery import SheetWords, recovery_sheet

    translate = QCoreApplication.translate
    words = SheetWords(
        title=translate("Sheet", "Recovery key"),
        summary=translate("Sheet", "This key opens the vault when its passphrase is forgotten."),
        vault=translate("Sheet", "Vault"),
        number=translate("Sheet", "Vault number"),
        made=translate("Sheet", "Made on"),
        use_title=translate("Sheet", "How to use it"),
        use=(
            translate("Sheet", "Start Cloister and choose the vault."),
            translate("Sheet", "Choose “Use the recovery key” instead of typing a passphrase."),
            translate(
                "Sheet",
                "Type the groups in their order, 1 to 8. Capitals, spaces and dashes do not"
                " matter.",
            ),
            translate(
                "Sheet", "Choose a new passphrase. This key stays good until a new one is made."
            ),
        ),
        reading_title=translate("Sheet", "How to read it"),
        reading=translate(
            "Sheet",
            "The letters I, L, O and U never occur: what looks like one of them is the digit 1 or"
            " 0, or the letter V. The last character of each group checks the others, so a group"
            " that is mistyped is noticed and named.",
        ),
        keep_title=translate("Sheet", "How to keep it"),
        keep=(
            translate(
                "Sheet",
                "Keep it where you keep deeds and passports, away from the computer: a safe, a"
                " notary, a sealed envelope.",
            ),
            translate(
                "Sheet", "Whoever holds this sheet can open the vault, without the passphrase."
            ),
            translate(
                "Sheet",
                "Do not photograph it, send it or store it as a file. If it was saved as a file to"
                " be printed, delete that file, and empty the printer's queue.",
            ),
            translate(
                "Sheet", "Try it once a year: Cloister checks a sheet without changing anything."
            ),
            translate(
                "Sheet",
                "If the sheet is lost or was seen by others, make a new key: this one is worthless"
                " then.",
            ),
        ),
        limits_title=translate("Sheet", "What nobody can do"),
        limits=translate(
            "Sheet",
            "Without the passphrase and without this key, nobody can open the vault: not the maker"
            " of Cloister, not your administrator. The key is stored nowhere else and cannot be"
            " shown again.",
        ),
    )
    made = QLocale().toString(QDate.currentDate(), QLocale.FormatType.LongFormat)
    write_private(path, [recovery_sheet(groups, vault, number, made, words)])
