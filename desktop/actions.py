"""What can be done by a key: one table, from which menus, tips and the sheet are made."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

_CONTEXT = "Actions"


@dataclass(frozen=True, slots=True)
class Declared:
    """One action.

    Attributes:
        name: how code calls it.
        text: what a person reads, to be translated.
        keys: its shortcuts in portable words; the first one is shown.
        group: under which heading of the sheet it stands, to be translated.
        needs_vault: whether it works only while a vault is open.
    """

    name: str
    text: Any
    keys: tuple[str, ...]
    group: Any
    needs_vault: bool = True


_WINDOW = QT_TRANSLATE_NOOP("Actions", "Window")
_ASK = QT_TRANSLATE_NOOP("Actions", "Ask")
_EVIDENCE = QT_TRANSLATE_NOOP("Actions", "Evidence")
_LIBRARY = QT_TRANSLATE_NOOP("Actions", "Library")

DECLARED: tuple[Declared, ...] = (
    Declared("page.ask", QT_TRANSLATE_NOOP("Actions", "Show Ask"), ("Ctrl+1",), _WINDOW),
    Declared("page.library", QT_TRANSLATE_NOOP("Actions", "Show Library"), ("Ctrl+2",), _WINDOW),
    Declared("page.models", QT_TRANSLATE_NOOP("Actions", "Show Models"), ("Ctrl+3",), _WINDOW),
    Declared("page.privacy", QT_TRANSLATE_NOOP("Actions", "Show Privacy"), ("Ctrl+4",), _WINDOW),
    Declared("page.settings", QT_TRANSLATE_NOOP("Actions", "Show Settings"), ("Ctrl+5",), _WINDOW),
    Declared("lock", QT_TRANSLATE_NOOP("Actions", "Lock the vault"), ("Ctrl+L",), _WINDOW),
    Declared(
        "window.new",
        QT_TRANSLATE_NOOP("Actions", "Open another vault in a new window"),
        ("Ctrl+Shift+N",),
        _WINDOW,
        needs_vault=False,
    ),
    Declared(
        "shortcuts",
        QT_TRANSLATE_NOOP("Actions", "Show all shortcuts"),
        ("F1",),
        _WINDOW,
        needs_vault=False,
    ),
    Declared("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",), _WINDOW, needs_vault=False),
    Declared("ask.new", QT_TRANSLATE_NOOP("Actions", "New conversation"), ("Ctrl+N",), _ASK),
    Declared("find", QT_TRANSLATE_NOOP("Actions", "Find"), ("Ctrl+F",), _ASK),
    Declared("ask.stop", QT_TRANSLATE_NOOP("Actions", "Stop the answer"), ("Ctrl+.",), _ASK),
    Declared(
        "ask.export", QT_TRANSLATE_NOOP("Actions", "Export the conversation"), ("Ctrl+E",), _ASK
    ),
    Declared(
        "evidence.next", QT_TRANSLATE_NOOP("Actions", "Next citation"), ("Alt+Right",), _EVIDENCE
    ),
    Declared(
        "evidence.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous citation"),
        ("Alt+Left",),
        _EVIDENCE,
    ),
    Declared(
        "evidence.copy",
        QT_TRANSLATE_NOOP("Actions", "Copy the quote with its source"),
        ("Ctrl+Shift+C",),
        _EVIDENCE,
    ),
    Declared(
        "evidence.zoom-in", QT_TRANSLATE_NOOP("Actions", "Larger"), ("Ctrl++", "Ctrl+="), _EVIDENCE
    ),
    Declared("evidence.zoom-out", QT_TRANSLATE_NOOP("Actions", "Smaller"), ("Ctrl+-",), _EVIDENCE),
    Declared("evidence.fit", QT_TRANSLATE_NOOP("Actions", "Fit the width"), ("Ctrl+0",), _EVIDENCE),
    Declared("library.add", QT_TRANSLATE_NOOP("Actions", "Add documents"), ("Ctrl+O",), _LIBRARY),
    Declared(
        "library.add-folder",
        QT_TRANSLATE_NOOP("Actions", "Add a folder"),
        ("Ctrl+Shift+O",),
        _LIBRARY,
    ),
)
"""Every action, in the order of the sheet."""


class Actions(QObject):
    """The actions of one window; they work while any widget of it has the focus.

    Attributes:
        pages: those that show a page; each carries the page's name as its data.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pages = QActionGroup(self)
        self.pages.setExclusive(False)
        self._made: dict[str, QAction] = {}
        for declared in DECLARED:
            action = QAction(self)
            action.setShortcuts([QKeySequence(keys) for keys in declared.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._made[declared.name] = action
            where, _, page = declared.name.partition(".")
            if where == "page":
                action.setData(page)
                self.pages.addAction(action)
        self.translate()

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def all(self) -> Iterator[QAction]:
        """Yield every action."""
        yield from self._made.values()

    def translate(self) -> None:
        """Give every action its words in the language of the window."""
        for declared in DECLARED:
            self._made[declared.name].setText(QCoreApplication.translate(_CONTEXT, declared.text))

    def vault_open(self, *, there: bool) -> None:
        """Let the actions that need a vault work, or not."""
        for declared in DECLARED:
            if declared.needs_vault:
                self._made[declared.name].setEnabled(there)

    def tip(self, name: str) -> str:
        """Return an action's words with its shortcut, for a tool tip."""
        action = self._made[name]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"{action.text()} ({keys})" if keys else action.text()


def sheet() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the groups of the shortcut sheet: heading, and words with keys as the system says."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for declared in DECLARED:
        heading = QCoreApplication.translate(_CONTEXT, declared.group)
        keys = QKeySequence(declared.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
        words = QCoreApplication.translate(_CONTEXT, declared.text)
        groups.setdefault(heading, []).append((words, keys))
    return list(groups.items())
