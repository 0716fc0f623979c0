"""The passphrase is forgotten: the key on the paper opens the vault, and nothing of it is left."""

from pathlib import Path

from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from desktop.program import Program
from tests.screen.hand import Hand
from tests.window.desk import close, make_vault, travel, unlock

NEW = "copper window gentle harbour"
WRITTEN = [NEW]
"""What must stand in no file: the new passphrase, and the key with its groups."""


def journey(hand: Hand, program: Program, _home: Path) -> None:
    """Write the key down, lock, forget, recover; the old passphrase is refused from then on."""
    session, window = program.desk.session, program.window
    key = make_vault(hand, program)
    groups = key.split("-")
    WRITTEN.extend([key, "".join(groups), *("-".join(groups[n : n + 2]) for n in range(7))])
    hand.key("ctrl+l")
    hand.wait_until(window.unlock.recovery.isVisible, 30)
    hand.click(window.unlock.recovery)
    recover = window.recover
    hand.wait_until(recover.key.line.hasFocus)
    hand.type(key.replace("-", "").lower())
    hand.wait_until(lambda: recover.key.line.text() == key)
    hand.double_click(recover.key.line)
    assert hand.see(recover.key.line.selectedText)
    assert hand.see(lambda: QApplication.clipboard().text(QClipboard.Mode.Selection)) == ""
    hand.key("enter")
    for field in (recover.fields.passphrase.line, recover.fields.repeated.line):
        hand.wait_until(field.hasFocus)
        hand.type(NEW)
        hand.key("enter")
    hand.wait_until(lambda: window.pages is not None and window.pages.good.isVisible(), 60)
    hand.key("ctrl+l")
    hand.wait_until(lambda: session.closed, 30)
    unlock(hand, program)
    hand.wait_until(window.unlock.notice.isVisible, 30)
    hand.wait_until(window.unlock.unlock.isEnabled)
    hand.click(window.unlock.passphrase.line)
    hand.type(NEW)
    hand.key("enter")
    hand.wait_until(lambda: window.pages is not None, 60)
    close(hand, program)


if __name__ == "__main__":
    travel(journey, WRITTEN)
