"""The icons: one family, tinted, crisp; and the application's own."""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image, ImageChops
from PIL.IcnsImagePlugin import IcnsImageFile
from PIL.IcoImagePlugin import IcoImageFile
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.icons import SIDES, Icons, screen_ratios
from desktop.theme import DARK, LIGHT, Theme, load

ASSETS = Path(__file__).parents[2] / "assets"
DRAWINGS = sorted((ASSETS / "icons").glob("*.svg"))
NEEDED = """
    ask library models privacy settings lock unlock add folder document search close stop
    retry remove rename send quote copy zoom-in zoom-out fit-width previous next
    chevron-down chevron-up chevron-right check warning error info waiting eye eye-off key
    shield export filter workspace conversation new-conversation menu keyboard sun moon
    password page evidence withheld not-found pin scope
""".split()

pytestmark = pytest.mark.qt_log_level_fail("WARNING")


@pytest.fixture
def light() -> Theme:
    """Return the light theme."""
    return load(ASSETS / "themes", LIGHT)


@pytest.fixture
def icons(qapp: QApplication, light: Theme) -> Icons:
    """Return the app's icons in the light theme, drawn for the ratios 1, 1.5 and 2."""
    del qapp  # pixmaps need an application
    return Icons(ASSETS / "icons", light, (1.0, 1.5, 2.0))


def ink(image: QPixmap) -> str:
    """Return the colour that most pixels are painted in."""
    picture = image.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (
        picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())
    )
    painted = Counter(pixel.name() for pixel in pixels if pixel.alpha() == 255)
    return painted.most_common(1)[0][0]


def test_every_icon_that_the_app_needs_is_drawn(icons: Icons) -> None:
    """No icon is missing, and none lies about unused."""
    assert icons.names == sorted(NEEDED)


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda path: path.stem)
def test_icons_are_one_family(drawing: Path) -> None:
    """One grid, one stroke, round ends, and no colour but the one it is given."""
    text = drawing.read_text(encoding="utf-8")
    root = ET.fromstring(text)  # noqa: S314 - our own file, from this tree
    assert root.attrib == {
        "width": "24",
        "height": "24",
        "viewBox": "0 0 24 24",
        "fill": "none",
        "stroke": "currentColor",
        "stroke-width": "1.75",
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
    }
    for value in re.findall(r'(?:fill|stroke)="([^"]+)"', text):
        assert value in {"none", "currentColor"}


@pytest.mark.parametrize("name", NEEDED)
def test_an_icon_stays_inside_its_grid(icons: Icons, name: str) -> None:
    """It paints something, and nothing is cut off at the edge."""
    drawn = icons.picture(name, "text", 48).toImage()
    painted = [(x, y) for x in range(48) for y in range(48) if drawn.pixelColor(x, y).alpha() > 0]
    assert len(painted) > 60
    assert min(min(place) for place in painted) >= 1
    assert max(max(place) for place in painted) <= 46


def test_icons_wear_the_colour_of_their_token(icons: Icons, light: Theme) -> None:
    """Ink is the token's, and no pixel is the black that QtSvg paints by default."""
    assert ink(icons.icon("stop", "danger").pixmap(24)) == light.colors["danger"]


def test_modes_have_their_own_colours(icons: Icons, light: Theme) -> None:
    """Disabled is faint, and in a selected row an icon has the colour of the words beside it."""
    icon = icons.icon("stop", "accent")
    size = QSize(24, 24)
    assert ink(icon.pixmap(size, 1.0, QIcon.Mode.Normal)) == light.colors["accent"]
    assert ink(icon.pixmap(size, 1.0, QIcon.Mode.Selected)) == light.colors["selection-text"]
    assert ink(icon.pixmap(size, 1.0, QIcon.Mode.Disabled)) == light.colors["text-disabled"]


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("side", SIDES)
def test_icons_are_crisp_at_every_screen_ratio(icons: Icons, side: int, ratio: float) -> None:
    """The picture has as many pixels as the screen, and is drawn at that size, not scaled to it."""
    got = icons.icon("models").pixmap(QSize(side, side), ratio)
    assert got.size() == QSize(round(side * ratio), round(side * ratio))
    assert got.devicePixelRatio() == ratio
    assert got.toImage() == icons.picture("models", "text", side, ratio).toImage()


def test_an_unknown_icon_raises(icons: Icons) -> None:
    """A misspelt name fails at once and shows no empty button."""
    with pytest.raises(KeyError):
        icons.icon("no-such-icon")
    with pytest.raises(KeyError):
        icons.picture("no-such-icon", "text", 16)


def test_an_unknown_colour_raises(icons: Icons) -> None:
    """The same for its token."""
    with pytest.raises(KeyError):
        icons.icon("add", "teal")


def test_an_icon_is_drawn_once_a_theme(icons: Icons) -> None:
    """Asking again gives the same one; a new theme draws it anew."""
    first = icons.icon("add")
    assert icons.icon("add").cacheKey() == first.cacheKey()
    icons.theme = load(ASSETS / "themes", DARK)
    assert icons.icon("add").cacheKey() != first.cacheKey()


def test_a_change_of_theme_reaches_buttons_actions_and_labels(icons: Icons, qtbot: QtBot) -> None:
    """What was put on them is drawn anew, and a button without an icon is left alone."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    button, bare, label, action = QPushButton(), QPushButton(), QLabel(), QAction(window)
    for widget in (button, bare, label):
        column.addWidget(widget)
    icons.put(button, "stop", "accent")
    icons.put(action, "stop")
    icons.put_picture(label, "stop", "text-quiet", 40)
    dark = load(ASSETS / "themes", DARK)
    icons.theme = dark
    icons.retint(window)
    assert ink(button.icon().pixmap(24)) == dark.colors["accent"]
    assert ink(action.icon().pixmap(24)) == dark.colors["text"]
    assert ink(label.pixmap()) == dark.colors["text-quiet"]
    assert label.pixmap().width() == 40
    assert bare.icon().isNull()


def test_screen_ratios_are_those_of_qt(qapp: QApplication) -> None:
    """One ratio for each kind of screen."""
    assert screen_ratios() == {screen.devicePixelRatio() for screen in qapp.screens()}


def test_icons_may_outlive_the_application() -> None:
    """A program that leaves with actions and icons alive ends quietly."""
    program = f"""
from pathlib import Path
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from desktop.icons import Icons
from desktop.theme import load
assets = Path({str(ASSETS)!r})

def run():
    app = QApplication([])
    icons = Icons(assets / "icons", load(assets / "themes", "light"), (1.0,))
    window = QWidget()
    menu = QMenu(window)
    for name in icons.names:
        menu.addAction(icons.icon(name), name)
    menu.grab()

run()
"""
    ended = subprocess.run(
        [sys.executable, "-c", program],
        check=False,
        capture_output=True,
        cwd=ASSETS.parent,
    )
    assert ended.returncode == 0, ended.stderr


def pictures(path: Path) -> dict[tuple[int, ...], Image.Image]:
    """Return every picture in an icon's file by its size (and ratio, for icns)."""
    with Image.open(path) as opened:
        if isinstance(opened, IcoImageFile):
            return {size: opened.ico.getimage(size).copy() for size in opened.info["sizes"]}
        if isinstance(opened, IcnsImageFile):
            return {size: opened.icns.getimage(size).copy() for size in opened.info["sizes"]}
        return {opened.size: opened.copy()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files of the application's icon, drawn now."""
    folder = tmp_path_factory.mktemp("app")
    subprocess.run([sys.executable, str(ASSETS / "app" / "make.py"), str(folder)], check=True)
    return folder


@pytest.mark.parametrize(
    "name", ["cloister-256.png", "cloister-512.png", "cloister.ico", "cloister.icns"]
)
def test_application_icon_is_what_the_script_makes(made: Path, name: str) -> None:
    """Every picture in every file is drawn from the svg as it is now."""
    kept, drawn = pictures(ASSETS / "app" / name), pictures(made / name)
    assert kept.keys() == drawn.keys()
    for size, picture in kept.items():
        # Drawing may differ by a shade between builds of Qt; another drawing differs by far more.
        other = drawn[size].convert("RGBA")
        difference = ImageChops.difference(picture.convert("RGBA"), other)
        assert max(difference.tobytes()) <= 24


def test_application_icon_has_the_sizes_that_systems_ask_for() -> None:
    """Windows from 16 to 256, macOS up to 512 at ratio 2."""
    windows = pictures(ASSETS / "app" / "cloister.ico").keys()
    assert {(side, side) for side in (16, 20, 24, 32, 40, 48, 64, 128, 256)} == windows
    assert (512, 512, 2) in pictures(ASSETS / "app" / "cloister.icns")


def test_application_icon_is_seen_at_sixteen_pixels() -> None:
    """The page in the arch is light, its keyhole dark, the ground green."""
    small = pictures(ASSETS / "app" / "cloister.ico")[16, 16].convert("RGBA").tobytes()

    def at(x: int, y: int) -> QColor:
        start = 4 * (16 * y + x)
        return QColor(*small[start : start + 4])

    assert at(4, 11).lightness() > 200
    assert at(8, 9).lightness() < 60
    assert at(1, 8).green() > at(1, 8).red()
