"""The app's icons: one SVG each, tinted with the theme's colours, crisp at every ratio.

A `QIcon` here holds plain pixmaps. A `QIconEngine` written in Python would recolour by itself, and
it crashes the interpreter when an action outlives it (measured with PySide 6.11.3: a segmentation
fault while collecting garbage at exit). So a change of theme asks again: lists do so at each paint,
and buttons, actions and labels that got theirs by `put` or `put_picture` are reached by `retint`.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.theme import Theme

# The sides that the app shows icons at, in device-independent pixels. Each is drawn for every ratio
# of the screens there are; for any other size Qt takes the next larger one and scales it down.
SIDES = (16, 20, 24, 40)

# QtSvg paints `currentColor` black, so the word is replaced before it reads the drawing.
_PLACEHOLDER = b"currentColor"
_MODES = ((QIcon.Mode.Disabled, "text-disabled"), (QIcon.Mode.Selected, "selection-text"))
_NAME, _TINT, _SIDE = "cloisterIcon", "cloisterIconTint", "cloisterIconSide"


@runtime_checkable
class Button(Protocol):
    """What takes an icon: a button or an action."""

    def setIcon(self, icon: QIcon, /) -> None:  # noqa: N802 - Qt's name
        """Show an icon."""

    def setProperty(self, name: str, value: object, /) -> bool:  # noqa: N802 - Qt's name
        """Remember a value under a name."""


@runtime_checkable
class Label(Protocol):
    """What takes a picture: a label."""

    def setPixmap(self, picture: QPixmap, /) -> None:  # noqa: N802 - Qt's name
        """Show a picture."""

    def setProperty(self, name: str, value: object, /) -> bool:  # noqa: N802 - Qt's name
        """Remember a value under a name."""

    def devicePixelRatioF(self) -> float:  # noqa: N802 - Qt's name
        """Return how many device pixels a device-independent one has here."""


def screen_ratios() -> set[float]:
    """Return the ratios of all screens, as Qt knows them now."""
    return {screen.devicePixelRatio() for screen in QGuiApplication.screens()}


class Icons:
    """Hands out icons in the colours of one theme.

    Args:
        folder: where the drawings are.
        theme: where the colours come from.
        ratios: device pixels for each device-independent one, as `screen_ratios` tells.
    """

    def __init__(self, folder: Path, theme: Theme, ratios: Iterable[float]) -> None:
        self._sides = sorted({round(side * ratio) for side in SIDES for ratio in ratios})
        self._drawings = {path.stem: path.read_bytes() for path in folder.glob("*.svg")}
        self._theme = theme
        self._icons: dict[tuple[str, str], QIcon] = {}

    @property
    def names(self) -> list[str]:
        """The names of all icons, in order."""
        return sorted(self._drawings)

    @property
    def theme(self) -> Theme:
        """Where the colours come from; a new one empties the cache."""
        return self._theme

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self._theme = theme
        self._icons.clear()

    def icon(self, name: str, tint: str = "text") -> QIcon:
        """Return an icon; disabled it is ``text-disabled``, in a selection ``selection-text``.

        Args:
            name: which drawing.
            tint: the token of its colour otherwise.

        Raises:
            KeyError: no drawing or no colour of that name.
        """
        if (name, tint) not in self._icons:
            made = QIcon()
            renderer = self._renderer(name, tint)
            for side in self._sides:
                drawn = _drawn(renderer, side)
                made.addPixmap(drawn)
                for mode, other in _MODES:
                    made.addPixmap(_tinted(drawn, self._theme.color(other)), mode)
            self._icons[name, tint] = made
        return self._icons[name, tint]

    def picture(self, name: str, tint: str, side: int, ratio: float = 1.0) -> QPixmap:
        """Return a drawing as a square picture, for a label or a delegate.

        Args:
            name: which drawing.
            tint: the token of its colour.
            side: its width and height in device-independent pixels.
            ratio: device pixels for each of those; the picture carries it.

        Raises:
            KeyError: no drawing or no colour of that name.
        """
        made = _drawn(self._renderer(name, tint), round(side * ratio))
        made.setDevicePixelRatio(ratio)
        return made

    def put(self, target: Button, name: str, tint: str = "text") -> None:
        """Give a button or an action an icon that `retint` finds again."""
        target.setIcon(self.icon(name, tint))
        target.setProperty(_NAME, name)
        target.setProperty(_TINT, tint)

    def put_picture(self, target: Label, name: str, tint: str, side: int) -> None:
        """Give a label a picture that `retint` finds again; ``side`` as in `picture`."""
        target.setPixmap(self.picture(name, tint, side, target.devicePixelRatioF()))
        target.setProperty(_NAME, name)
        target.setProperty(_TINT, tint)
        target.setProperty(_SIDE, side)

    def retint(self, root: QObject) -> None:
        """Draw anew, in the present theme, every icon that was put on something below ``root``."""
        for child in root.findChildren(QObject):
            name = child.property(_NAME)
            if name is None:
                continue
            side = child.property(_SIDE)
            if side is not None and isinstance(child, Label):
                self.put_picture(child, name, child.property(_TINT), side)
            elif isinstance(child, Button):
                self.put(child, name, child.property(_TINT))

    def _renderer(self, name: str, tint: str) -> QSvgRenderer:
        color = self._theme.colors[tint].encode()
        return QSvgRenderer(QByteArray(self._drawings[name].replace(_PLACEHOLDER, color)))


def _drawn(renderer: QSvgRenderer, side: int) -> QPixmap:
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return made


def _tinted(drawn: QPixmap, color: QColor) -> QPixmap:
    made = QPixmap(drawn)
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(made.rect(), color)
    painter.end()
    return made
