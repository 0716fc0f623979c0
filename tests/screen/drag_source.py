"""A file manager in small: a window of its own from which files can be dragged.

Says on standard output, a line each: ``ready``; during the drag ``takes`` or ``refuses`` whenever
what is below the mouse changes its mind; and at the end ``taken`` or ``refused``.

Usage: python -m tests.screen.drag_source X Y PATH...
"""

import sys

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel

SIDE = 40
"""Width and height of the window, in pixels."""


class DragSource(QLabel):
    """Pull at it, and the files come along.

    Args:
        place: the upper left corner on the screen.
        paths: the files and folders.
    """

    def __init__(self, place: QPoint, paths: list[str]) -> None:
        super().__init__("files")
        self._paths = paths
        self._ready = False
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setGeometry(place.x(), place.y(), SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Say so once the window is on the screen."""
        super().paintEvent(event)
        if not self._ready:
            self._ready = True
            _say("ready")

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Begin to drag; comes only while a button is held."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path) for path in self._paths])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.actionChanged.connect(_tell)
        if drag.exec(Qt.DropAction.CopyAction) == Qt.DropAction.IgnoreAction:
            _say("refused")
        else:
            # Dropped, but not fetched yet: Qt keeps the drag until the other side says it has all.
            drag.destroyed.connect(lambda: _say("taken"))


def _tell(action: Qt.DropAction) -> None:
    _say("refuses" if action == Qt.DropAction.IgnoreAction else "takes")


def _say(word: str) -> None:
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    source = DragSource(QPoint(int(sys.argv[1]), int(sys.argv[2])), sys.argv[3:])
    source.show()
    sys.exit(app.exec())
