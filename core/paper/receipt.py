"""A receipt for something that was erased, with what the erasure does not reach."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.paper.page import BOLD, Page, Running


@dataclass(frozen=True, slots=True)
class ReceiptWords:
    """What a receipt says around the facts."""

    title: str = "Receipt of erasure"
    summary: str = "Cloister has erased what is named here."
    not_reached: str = "What this does not reach"
    signed: str = "Checked by (name, date, signature)"
    page: str = "Page {page} of {pages}"


def receipt(
    facts: Sequence[tuple[str, str]],
    not_reached: Sequence[str],
    words: ReceiptWords | None = None,
) -> bytes:
    """Return a receipt as a PDF.

    Args:
        facts: labels with what belongs to them: what was erased, when, by whom, from which vault.
        not_reached: one sentence for each place where something may be left.
        words: around it; English without.
    """
    words = words or ReceiptWords()
    page = Page(words.title, Running(f"Cloister \u00b7 {words.title}", words.page))
    page.text(words.title, 22, font=BOLD)
    page.gap(4)
    page.text(words.summary, 11)
    page.gap(12)
    page.rule()
    page.gap(6)
    page.facts(facts)
    page.gap(4)
    page.rule()
    page.gap(16)
    page.text(words.not_reached, 13, font=BOLD)
    page.gap(5)
    page.listed(not_reached)
    page.gap(16)
    if not page.fits(60):
        page.turn()
    page.gap(44)
    page.rule()
    page.text(words.signed, 8.5, quiet=True)
    return page.finish()
