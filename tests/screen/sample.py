"""A small window, and what a person may do with it: what the tests of the screen itself run.

Usage: python -m tests.screen.sample SCRIPT [ARGUMENT...] (see `SCRIPTS`)
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QPoint, QRect, QSize, qWarning
from PySide6.QtGui import QAction, QColor, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tests.screen.hand import Hand, Refused, Unreachable
from tests.screen.stage import perform
from tests.screen.watchdog import LongestWait

TEAL = "#127475"


class DropField(QFrame):
    """Takes files."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.setMinimumHeight(120)
        self.setStyleSheet(f"background: {TEAL}")
        self.paths: list[str] = []
        self.hovered = False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        """Take files, nothing else."""
        self.hovered = True
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        """Note their paths."""
        self.paths = [url.toLocalFile() for url in event.mimeData().urls()]
        event.acceptProposedAction()


class SampleWindow(QMainWindow):
    """A field, a button, a place to drop files, a dialog, a menu, a shortcut."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.field = QLineEdit()
        self.button = QPushButton("Press")
        self.button.clicked.connect(lambda: self.done.append("button"))
        self.drop = DropField()
        self.more = QPushButton("More")
        self.more.clicked.connect(self._choose)
        self.menu = QMenu(self)
        self.dialog = QDialog(self)
        self.answer = QLineEdit()
        QVBoxLayout(self.dialog).addWidget(self.answer)
        self.words = QLabel("\n".join(f"line {number}" for number in range(200)))
        area = QScrollArea()
        area.setWidget(self.words)
        inner = QWidget()
        layout = QVBoxLayout(inner)
        for widget in (self.field, self.button, self.drop, self.more, area):
            layout.addWidget(widget)
        self.setCentralWidget(inner)
        lock = QAction("Lock", self, shortcut=QKeySequence("Ctrl+L"))
        lock.triggered.connect(lambda: self.done.append("lock"))
        self.addAction(lock)
        self.resize(900, 640)

    def _choose(self) -> None:
        """Show a menu and wait for the answer right here."""
        chosen = self.menu.exec(self.more.mapToGlobal(QPoint(0, 0)))
        self.done.append("nothing" if chosen is None else chosen.text())


def drop(hand: Hand, window: SampleWindow) -> None:
    """Drop files from another process."""
    corner = hand.place(window.drop).topLeft()

    def look() -> None:
        hand.wait_until(lambda: window.drop.hovered)
        assert hand.picture().pixelColor(corner) == QColor(TEAL)

    hand.drag_files([Path(path) for path in sys.argv[2:]], onto=window.drop, over=look)
    print(json.dumps(hand.wait_until(lambda: window.drop.paths)))  # noqa: T201  read by the test


def refuse(hand: Hand, window: SampleWindow) -> None:
    """Drop files where they are not taken, and go on with something else."""
    hand.patience = 1
    try:
        hand.drag_files([Path(sys.argv[2])], onto=window.words)
    except Refused:
        hand.click(window.button)
        hand.wait_until(lambda: window.done == ["button"])
    else:
        raise AssertionError


def type_text(hand: Hand, window: SampleWindow) -> None:
    """Type into the field that has the focus, because it is the first one."""
    hand.type(sys.argv[2])
    hand.wait_until(lambda: window.field.text() == sys.argv[2])
    hand.key("ctrl+a")
    hand.key("delete")
    hand.type("x")
    hand.wait_until(lambda: window.field.text() == "x")


def click(hand: Hand, window: SampleWindow) -> None:
    """Click a button; click twice to choose a word; draw over the text; go on with Tab."""
    hand.click(window.button)
    hand.wait_until(lambda: window.done == ["button"])
    hand.click(window.field)
    hand.type("two words")
    hand.double_click(window.field.mapToGlobal(QPoint(20, window.field.height() // 2)))
    hand.wait_until(lambda: window.field.selectedText() == "two")
    left = hand.see(lambda: window.field.mapToGlobal(QPoint(1, 10)))
    hand.drag(left, left + QPoint(400, 0))
    hand.wait_until(lambda: window.field.selectedText() == "two words")
    hand.key("tab")
    hand.wait_until(window.button.hasFocus)


def shortcut(hand: Hand, window: SampleWindow) -> None:
    """Press Ctrl+L."""
    hand.key("ctrl+l")
    hand.wait_until(lambda: window.done == ["lock"])


def see(hand: Hand, window: SampleWindow) -> None:
    """See a colour on the screen where the widget says that it is."""
    where, seen = hand.place(window.drop), hand.picture()
    assert seen.pixelColor(where.center()) == QColor(TEAL)
    assert seen.pixelColor(where.topLeft()) == QColor(TEAL)
    assert seen.pixelColor(where.topLeft() - QPoint(1, 1)) != QColor(TEAL)
    assert seen.pixelColor(where.bottomRight()) == QColor(TEAL)
    assert seen.pixelColor(where.bottomRight() + QPoint(1, 1)) != QColor(TEAL)
    ratio = hand.see(window.devicePixelRatio)
    assert seen.size() == hand.see(window.screen().size) * ratio
    part = hand.place(window.drop, QRect(10, 20, 30, 40))
    assert part == QRect(where.topLeft() + QPoint(10, 20) * ratio, QSize(30, 40) * ratio)


def menu(hand: Hand, window: SampleWindow) -> None:
    """Choose from a menu that keeps the program's thread until it is answered."""
    hand.see(lambda: window.menu.addAction("First"))
    hand.see(lambda: window.menu.addAction("Second"))
    hand.click(window.more)
    hand.wait_until(window.menu.isVisible)
    hand.key("down")
    hand.key("down")
    hand.key("enter")
    hand.wait_until(lambda: window.done == ["Second"])


def dialog(hand: Hand, window: SampleWindow) -> None:
    """Answer a dialog; afterwards the window has the keyboard again."""
    hand.see(window.dialog.open)
    hand.click(window.answer)
    hand.type("yes")
    hand.wait_until(lambda: window.answer.text() == "yes")
    hand.key("esc")
    hand.wait_until(lambda: not window.dialog.isVisible() and window.isActiveWindow())
    hand.key("ctrl+l")
    hand.wait_until(lambda: window.done == ["lock"])


def scroll(hand: Hand, window: SampleWindow) -> None:
    """Turn the wheel."""
    before = hand.place(window.words).top()
    hand.scroll(window.words, 3)
    hand.wait_until(lambda: window.words.mapToGlobal(QPoint(0, 0)).y() < before)


def cover(hand: Hand, window: SampleWindow) -> None:
    """Try to click what lies under something else."""

    def put() -> None:
        lid = QLabel("lid", window)
        lid.setGeometry(0, 0, 900, 640)
        lid.show()

    hand.see(put)
    hand.patience = 0.5
    try:
        hand.click(window.button)
    except Unreachable:
        print("unreachable")  # noqa: T201  read by the test


def close(hand: Hand, window: SampleWindow) -> None:
    """Close the window at its title bar; the application ends of itself."""
    hand.close(window)
    hand.wait_until_ended()


def fail(hand: Hand, window: SampleWindow) -> None:
    """Expect what never comes."""
    hand.wait_until(lambda: window.field.text() == "never", 0.1)


def hang(hand: Hand, _window: SampleWindow) -> None:
    """Block the program's thread for ever."""
    hand.see(_sleep_for_ever)


def warn(hand: Hand, _window: SampleWindow) -> None:
    """Let Qt complain."""
    hand.see(lambda: qWarning("a warning of Qt"))


def stumble(hand: Hand, window: SampleWindow) -> None:
    """Let a slot raise what nobody catches."""

    def slot() -> None:
        raise ValueError("nobody's")

    hand.see(lambda: window.button.clicked.connect(slot))
    hand.click(window.button)
    hand.wait_until(lambda: window.done == ["button"])


def leave(_hand: Hand, _window: SampleWindow) -> None:
    """Leave a process behind that can be told by its argument."""
    code = "import time; time.sleep(600)"
    subprocess.Popen([sys.executable, "-c", code, sys.argv[2]], start_new_session=True)
    time.sleep(1)


def measure(hand: Hand, _window: SampleWindow) -> None:
    """Block the program's thread twice: once computing, once asleep."""
    watchdog = hand.see(LongestWait)
    hand.see(watchdog.start)
    hand.wait_until(lambda: watchdog.worst_wall_ms > 0)
    hand.see(watchdog.forget)
    hand.see(_compute)
    hand.wait_until(lambda: len(watchdog.waits) == 1)
    hand.see(_doze)
    hand.wait_until(lambda: len(watchdog.waits) > 1)
    hand.see(watchdog.stop)
    worst = [watchdog.worst_wall_ms, watchdog.worst_cpu_ms]
    waits = [
        {"wall": w.wall_ms, "cpu": w.cpu_ms, "stacks": "\n".join(w.stacks), "worst": worst}
        for w in watchdog.waits
    ]
    print(json.dumps(waits))  # noqa: T201  read by the test


def _compute() -> None:
    until = time.thread_time() + 0.2
    while time.thread_time() < until:
        pass


def _sleep_for_ever() -> None:
    time.sleep(600)


def _doze() -> None:
    time.sleep(0.5)


SCRIPTS: Mapping[str, Callable[[Hand, SampleWindow], None]] = MappingProxyType(
    {
        script.__name__: script
        for script in (
            drop,
            refuse,
            type_text,
            click,
            shortcut,
            see,
            menu,
            dialog,
            scroll,
            cover,
            close,
            fail,
            hang,
            warn,
            stumble,
            leave,
            measure,
        )
    }
)
"""What can be run, by name."""


def main() -> int:
    """Show the window and let the script of the first argument act on it."""
    _app = QApplication(sys.argv[:1])
    window = SampleWindow()
    window.show()
    script = SCRIPTS[sys.argv[1]]
    return perform(lambda hand: script(hand, window))


if __name__ == "__main__":
    sys.exit(main())
