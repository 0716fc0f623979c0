"""One table of actions: unique keys, words for each, one sheet made from it."""

import pytest
from PySide6.QtGui import QKeySequence

from desktop.actions import DECLARED, Actions, sheet

RESERVED = {"Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+A", "Tab", "Return", "Escape"}
"""What every text field has for itself."""


def test_no_two_actions_share_a_shortcut() -> None:
    """And none takes a key that typing needs."""
    keys = [key for declared in DECLARED for key in declared.keys]
    assert len(keys) == len(set(keys))
    assert not RESERVED & set(keys)
    assert all(not QKeySequence(key).isEmpty() for key in keys)


def test_the_habits_of_the_design_are_there() -> None:
    """New, add, find, lock, shortcuts."""
    keys = {declared.name: declared.keys[0] for declared in DECLARED}
    assert {
        name: keys[name] for name in ("ask.new", "library.add", "find", "lock", "shortcuts")
    } == {
        "ask.new": "Ctrl+N",
        "library.add": "Ctrl+O",
        "find": "Ctrl+F",
        "lock": "Ctrl+L",
        "shortcuts": "F1",
    }


@pytest.mark.usefixtures("qtbot")
def test_without_a_vault_only_the_window_can_be_worked() -> None:
    """Locking disables what needs a vault, and opening enables it."""
    actions = Actions()
    actions.vault_open(there=False)
    enabled = {declared.name for declared in DECLARED if actions[declared.name].isEnabled()}
    assert enabled == {"window.new", "shortcuts", "quit"}
    actions.vault_open(there=True)
    assert all(action.isEnabled() for action in actions.all())
    assert actions.tip("lock").startswith("Lock the vault (")


def test_the_sheet_lists_every_action_once() -> None:
    """With its keys as the system writes them."""
    lines = [line for _, group in sheet() for line in group]
    assert len(lines) == len(DECLARED)
    assert all(words and keys for words, keys in lines)
