"""The program in the main thread and a person at it in another.

The program is not driven from its own thread, because a menu or a file dialog that waits for an
answer would hold that thread, and with it whoever is to give the answer.
"""

import os
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from contextlib import closing, contextmanager, suppress
from types import TracebackType
from typing import Any, TypeVar

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication
from Xlib import display

from tests.screen.hand import Ended, Hand

T = TypeVar("T")

PICTURE = "SCREEN_PICTURE"
"""The environment variable that names the file for a picture of the screen when a script fails."""


def perform(script: Callable[[Hand], None]) -> int:
    """Run the application while a script drives it; the application ends with the script.

    If the script fails, its traceback is printed, a picture of the screen is saved into the file
    that `PICTURE` names, and the process ends at once. What Qt warns about, and what is raised in
    the program and caught by nobody, fails the script too, at its end.

    Args:
        script: what the person does. It runs in a thread of its own, so it looks at the program
            through ``hand.see`` and ``hand.wait_until`` only.

    Returns:
        The exit code: 0 if everything went well.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    stage = _Stage()
    person = threading.Thread(target=_play, args=(stage, script), name="person")
    with stage.overhearing():
        person.start()
        code = app.exec()
        stage.open = False
        person.join()
    return code or int(stage.complaints > 0)


class _Stage(QObject):
    """Lives in the program's thread, looks at things there, and hears what goes wrong."""

    _asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.open = True
        self.complaints = 0
        self._asked.connect(self._look, Qt.ConnectionType.QueuedConnection)

    def see(self, look: Callable[[], T]) -> T:
        """Call a function in the program's thread and return what it returns."""
        if threading.current_thread() is threading.main_thread():
            raise RuntimeError("the program cannot wait for itself")
        answer: Future[T] = Future()
        self._asked.emit((look, answer))
        while not wait([answer], 0.5).done:
            if not self.open:
                raise Ended
        return answer.result()

    @Slot(object)
    def _look(self, asked: "tuple[Callable[[], Any], Future[Any]]") -> None:
        look, answer = asked
        try:
            answer.set_result(look())
        except Exception as error:  # noqa: BLE001  raised again in the thread that asked
            answer.set_exception(error)

    @contextmanager
    def overhearing(self) -> Iterator[None]:
        """Count Qt's warnings and the errors that nobody caught; both go to standard error."""
        shown = sys.excepthook

        def uncaught(
            kind: type[BaseException], error: BaseException, trace: TracebackType | None
        ) -> None:
            self.complaints += 1
            sys.stderr.write("Nobody caught:\n")
            traceback.print_exception(kind, error, trace)
            if shown is not sys.__excepthook__:
                shown(kind, error, trace)

        def said(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
            self.complaints += kind in {
                QtMsgType.QtWarningMsg,
                QtMsgType.QtCriticalMsg,
                QtMsgType.QtFatalMsg,
            }
            sys.stderr.write(f"Qt: {text}\n")

        sys.excepthook = uncaught
        before = qInstallMessageHandler(said)
        try:
            yield
        finally:
            qInstallMessageHandler(before)
            sys.excepthook = shown


def _play(stage: _Stage, script: Callable[[Hand], None]) -> None:
    """Be the person, in the thread of its own."""
    with closing(display.Display()) as connection:
        hand = Hand(connection, stage.see)
        try:
            script(hand)
        except BaseException:  # noqa: BLE001  reported here, because nothing is above a thread
            traceback.print_exc()
            hand.picture().save(os.environ.get(PICTURE, "failure.png"))
            sys.stdout.flush()
            sys.stderr.flush()
            # The program may be anywhere, also in a menu that nobody closes: it cannot be asked.
            os._exit(1)
    with suppress(Ended):
        stage.see(QApplication.quit)
