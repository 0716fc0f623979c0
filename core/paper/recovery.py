"""The sheet that a recovery key is printed on, for a safe or a sealed envelope."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.paper.page import BOLD, KEY, Page, Running

_COLUMNS = 2
_ROW, _KEY_SIZE = 42.0, 25.0
_PAD = 16.0
_SIZES = (9.5, 8.75, 8.0)
"""Of the words around the key: the first with which the sheet is one page."""


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What the sheet says around the key."""

    title: str = "Recovery key"
    summary: str = "This key opens the vault when its passphrase is forgotten."
    vault: str = "Vault"
    number: str = "Vault number"
    made: str = "Made on"
    use_title: str = "How to use it"
    use: tuple[str, ...] = (
        "Start Cloister and choose the vault.",
        "Choose \u201cUse the recovery key\u201d instead of typing a passphrase.",
        "Type the groups in their order, 1 to 8. Capitals, spaces and dashes do not matter.",
        "Choose a new passphrase. This key stays good until a new one is made.",
    )
    reading_title: str = "How to read it"
    reading: str = (
        "The letters I, L, O and U never occur: what looks like one of them is the digit 1 or 0,"
        " or the letter V. The last character of each group checks the others, so a group that is"
        " mistyped is noticed and named."
    )
    keep_title: str = "How to keep it"
    keep: tuple[str, ...] = (
        "Keep it with deeds and passports, away from the computer: a safe, a sealed envelope.",
        "Whoever holds this sheet can open the vault, without the passphrase.",
        "Do not photograph or send it. Delete the file that it was printed from.",
        "Try it once a year: Cloister checks a sheet without changing anything.",
        "If it is lost or was seen by others, make a new key. Backups from before open with this.",
    )
    limits_title: str = "What nobody can do"
    limits: str = (
        "Without the passphrase or this key (or the keychain of a computer, where that was turned"
        " on) nobody can open the vault: not the maker of Cloister, not your administrator. The key"
        " is stored nowhere else and cannot be shown again."
    )


def recovery_sheet(
    groups: Sequence[str],
    vault_name: str,
    vault_id: str,
    made: str,
    words: SheetWords | None = None,
) -> bytes:
    """Return the sheet as a PDF of one page, A4 and within the margins of US Letter.

    Args:
        groups: the key as it is printed, eight groups of five characters.
        vault_name: what the person calls the vault.
        vault_id: its id; the first part of it is printed.
        made: the day, in the person's way of writing it.
        words: around it; English without.
    """
    words = words or SheetWords()
    about = (
        (words.vault, vault_name),
        (words.number, vault_id.partition("-")[0]),
        (words.made, made),
    )
    for size in _SIZES:
        sheet = _drawn(groups, about, words, size)
        if sheet.number == 1:
            break
    return sheet.finish()


def _drawn(
    groups: Sequence[str], about: Sequence[tuple[str, str]], words: SheetWords, size: float
) -> Page:
    short = about[1][1]
    page = Page(words.title, Running(f"Cloister \u00b7 {words.title} \u00b7 {short}", ""))
    page.text(words.title, 24, font=BOLD)
    page.gap(2)
    page.text(words.summary, 11)
    page.gap(8)
    page.facts(about, 10, column=110)
    page.gap(14)
    _key(page, groups)
    page.gap(6)
    for title, content, numbered in (
        (words.use_title, words.use, True),
        (words.reading_title, (words.reading,), False),
        (words.keep_title, words.keep, False),
        (words.limits_title, (words.limits,), False),
    ):
        page.gap(9)
        page.text(title, 11, font=BOLD)
        page.gap(2)
        if len(content) == 1:
            page.text(content[0], size)
        else:
            page.listed(content, size, numbered=numbered)
    return page


def _key(page: Page, groups: Sequence[str]) -> None:
    """Draw the groups in a frame, numbered down the left column and then down the right one."""
    rows = -(-len(groups) // _COLUMNS)
    height = rows * _ROW + _PAD
    page.canvas.setStrokeGray(0)
    page.canvas.setLineWidth(1.2)
    page.canvas.roundRect(page.left, page.y - height, page.width, height, 6)
    for index, group in enumerate(groups):
        column, row = divmod(index, rows)
        x = page.left + _PAD + column * page.width / _COLUMNS
        y = page.y - _PAD / 2 - row * _ROW - _ROW / 2 - _KEY_SIZE / 3
        page.line(str(index + 1), x + 8, y + 1, 12, quiet=True)
        page.canvas.setFillGray(0)
        page.canvas.setFont(KEY, _KEY_SIZE)
        page.canvas.drawString(x + 38, y, group, charSpace=5)
    page.y -= height
