"""Puts a theme and the bundled font on the running application, and follows the system.

It names no widget class: the application is whatever takes a style, a palette, a font and a style
sheet, which is how this module stays on the near side of the wall around QtWidgets.
"""

from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPalette

from desktop.theme import DARK, LIGHT, Theme, load, palette, stylesheet

# Where a system tells no size in points (a font given in pixels), this one is taken.
_USUAL_POINTS = 10.0
_FILES = ("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Italic.otf")


class Application(Protocol):
    """The four things of QApplication that the look needs."""

    def setStyle(self, style: str, /) -> Any:  # noqa: N802 - Qt's name
        """Choose the widget style by name."""

    def setPalette(self, palette: QPalette, /) -> None:  # noqa: N802 - Qt's name
        """Set the colours of all widgets."""

    def setFont(self, font: QFont, /) -> None:  # noqa: N802 - Qt's name
        """Set the font of all widgets."""

    def setStyleSheet(self, sheet: str, /) -> None:  # noqa: N802 - Qt's name
        """Set the style sheet of all widgets."""


class Choice(StrEnum):
    """What the person chose for the look."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def bundled_family(fonts: Path) -> str | None:
    """Load the bundled font and return its family, or None where Qt cannot read it.

    Call it once for an application: Qt loads the same file again without a word.
    """
    families = []
    for name in _FILES:
        loaded = QFontDatabase.addApplicationFont(str(fonts / name))
        families += QFontDatabase.applicationFontFamilies(loaded) if loaded >= 0 else []
    return families[0] if families else None


def system_points() -> float:
    """Return the system's text size in points, which the person may have made larger."""
    size = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    return size if size > 0 else _USUAL_POINTS


def base_font(family: str | None, points: float) -> QFont:
    """Return the app's font: the bundled family, then the system's own for what it lacks.

    Figures are tabular, so that numbers below each other line up.
    """
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    if family is not None:
        font.setFamilies([family, *font.families()])
    font.setPointSizeF(points)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def apply(app: Application, theme: Theme, font: QFont) -> None:
    """Show the whole application in a theme, at once and also while it runs."""
    app.setPalette(palette(theme))
    app.setFont(font)
    app.setStyleSheet(stylesheet(theme, font.pointSizeF()))


class Appearance(QObject):
    """The look of a running application: a fixed theme, or the one that the system shows.

    Attributes:
        changed: emitted with the new `Theme` after the application shows it.
        font: the application's font.
    """

    changed = Signal(object)

    def __init__(self, app: Application, assets: Path, choice: Choice = Choice.SYSTEM) -> None:
        super().__init__()
        self._app = app
        self._light = load(assets / "themes", LIGHT)
        self._dark = load(assets / "themes", DARK)
        self._hints = QGuiApplication.styleHints()
        self._choice = choice
        self.font = base_font(bundled_family(assets / "fonts"), system_points())
        app.setStyle("Fusion")
        self._tell_platform()
        self._theme = self._wanted(self._hints.colorScheme())
        apply(app, self._theme, self.font)
        self._hints.colorSchemeChanged.connect(self._follow)

    @property
    def theme(self) -> Theme:
        """The theme that is shown."""
        return self._theme

    @property
    def choice(self) -> Choice:
        """What the person chose."""
        return self._choice

    def choose(self, choice: Choice) -> None:
        """Follow the system or keep to one theme, from now on."""
        self._choice = choice
        self._tell_platform()
        self._follow(self._hints.colorScheme())

    def _tell_platform(self) -> None:
        # Title bars and the system's own dialogs are not ours to paint; this is how they learn it.
        # It comes first, as with "system" only the released hint says what the system shows.
        if self._choice is Choice.SYSTEM:
            self._hints.unsetColorScheme()
        else:
            dark = self._choice is Choice.DARK
            self._hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    def _wanted(self, system: Qt.ColorScheme) -> Theme:
        if self._choice is Choice.SYSTEM:
            return self._dark if system == Qt.ColorScheme.Dark else self._light
        return self._dark if self._choice is Choice.DARK else self._light

    def _follow(self, system: Qt.ColorScheme) -> None:
        theme = self._wanted(system)
        if theme is not self._theme:
            self._theme = theme
            apply(self._app, theme, self.font)
            self.changed.emit(theme)
