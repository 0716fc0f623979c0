"""The composition root of the desktop: builds window, look, words and view-models once."""

import gc
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType, TracebackType

from PySide6.QtCore import QObject, QSettings, QSocketNotifier
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core.paths import Paths, program_folder
from core.vault.derivation import KdfCost
from desktop.appearance import Appearance, Choice
from desktop.capture import Capture
from desktop.desk import Desk
from desktop.icons import Icons, screen_ratios
from desktop.instance import Instance
from desktop.language import Language
from desktop.presence.guard import Guard
from desktop.presence.presence import Presence, system_sources
from desktop.theme import Theme
from desktop.window import Window

_SIDES = (16, 24, 32, 48, 64, 128, 256)


class Program(QObject):
    """A running desktop.

    Args:
        app: the application; its look is taken over.
        paths: where models, samples and vaults are.
        config: the configuration folder; None for the user's own.
        cost: of new vaults' key derivation; only a test passes one.
    """

    def __init__(
        self,
        app: QApplication,
        paths: Paths,
        config: Path | None = None,
        *,
        cost: KdfCost | None = None,
    ) -> None:
        super().__init__()
        self._app = app
        # Qt's file dialogs keep a history of the folders that somebody visited, in a file of Qt's
        # own. Those are a person's paths, and outside of the vault: they go nowhere instead.
        nowhere = (QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
        QSettings.setPath(*nowhere)
        assets = program_folder() / "assets"
        self.desk = Desk(paths, config, cost=cost)
        self.instance = Instance(self.desk.file.folder, self)
        preferences = self.desk.file.read()
        self.language = Language(assets / "translations")
        self.language.choose(preferences.language)
        self.appearance = Appearance(app, assets, Choice(preferences.theme))
        self.icons = Icons(assets / "icons", self.appearance.theme, screen_ratios())
        app.setWindowIcon(_icon(assets / "app"))
        self.window = Window(self.desk, self.icons)
        self.capture = Capture(app)
        self._brought: list[Path] = []
        self.presence = Presence(())
        self._wire()
        # What is there by now stays until the end, so the collector need not look at it again: one
        # round over everything stops all threads for 48 ms, which a person would feel (measured by
        # tests.window.waits).
        gc.collect()
        gc.freeze()

    def watch(self, presence: Presence | None = None) -> None:
        """Lock the vault from now on whenever the person leaves.

        Args:
            presence: who says so; this system unless a test brings another.
        """
        window = self.window
        self.presence = presence or Presence(system_sources(lambda: int(window.winId())))
        self._guard = Guard(self.presence, self.desk.session, self)
        self.presence.start()

    def bring(self, files: Sequence[Path]) -> None:
        """Bring files in: now, or as soon as a vault is open."""
        self._brought = [*self._brought, *files]
        self._bring()

    def end(self) -> None:
        """Let go of everything; the vault has to be locked before."""
        self.presence.stop()
        self.desk.stop()

    def _wire(self) -> None:
        desk, window = self.desk, self.window
        self.appearance.changed.connect(self._retint)
        desk.preferences.theme_chosen.connect(self._choose_theme)
        desk.preferences.language_chosen.connect(self._choose_language)
        desk.session.opened.connect(self._name_vault)
        desk.session.locked.connect(self._name_vault)
        desk.session.locked.connect(_collect)
        desk.preferences.changed.connect(self._hold_capture)
        desk.session.opened.connect(self._bring)
        self.instance.called.connect(window.raise_up)
        self.instance.brought.connect(self.bring)
        window.called_elsewhere.connect(self.instance.call)
        window.ended.connect(self._app.quit)

    def _bring(self) -> None:
        if self.desk.session.app is not None and self._brought:
            files, self._brought = self._brought, []
            self.window.take(files)

    def _retint(self, theme: Theme) -> None:
        self.icons.theme = theme
        self.window.retint()

    def _choose_theme(self, choice: str) -> None:
        self.appearance.choose(Choice(choice))

    def _choose_language(self, code: str) -> None:
        self.language.choose(code)
        self.window.build()

    def _hold_capture(self) -> None:
        self.capture.block(on=self.desk.preferences.capture_blocked)

    def _name_vault(self) -> None:
        session = self.desk.session
        self.instance.vault = session.folder if session.app is not None else None


class Interruptions(QObject):
    """Ends the program in good order when the system or a terminal asks for it.

    Qt does not return to Python while it waits, so a signal is told through a pipe.

    Args:
        window: what is closed.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        reading, writing = os.pipe()
        os.set_blocking(writing, False)
        signal.set_wakeup_fd(writing)
        for number in (signal.SIGINT, signal.SIGTERM):
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, _heard)
        self._notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._end)
        self._reading = reading
        self._window = window

    def _end(self) -> None:
        os.read(self._reading, 64)
        self._window.close()


def watch_for_crashes(window: Window) -> None:
    """Show errors that nobody caught in a panel instead of a terminal that nobody sees."""

    def hook(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            window.show_crash(error)

    sys.excepthook = hook


def _collect() -> None:
    """Let nothing that came from the vault linger in cycles."""
    gc.collect()


def _heard(_number: int, _frame: FrameType | None) -> None:
    """Do nothing here: the pipe has woken Qt."""


def _icon(folder: Path) -> QIcon:
    icon = QIcon()
    for side in _SIDES:
        picture = folder / f"cloister-{side}.png"
        if picture.is_file():
            icon.addFile(str(picture))
    return icon
