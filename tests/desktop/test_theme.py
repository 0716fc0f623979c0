"""The look: tokens, contrast, palette, style sheet, and following the system."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.appearance import Appearance, Choice, base_font, bundled_family, system_points
from desktop.theme import DARK, LIGHT, Theme, load, palette, stylesheet

ASSETS = Path(__file__).parents[2] / "assets"
THEMES = ASSETS / "themes"
NAMES = (LIGHT, DARK)

# A style sheet that Qt cannot parse and a font that it cannot find are warnings.
pytestmark = pytest.mark.qt_log_level_fail("WARNING")


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Appearance]:
    """Yield the look on the test's application; afterwards it is bare again."""
    before = (qapp.font(), qapp.palette(), qapp.style().name())
    appearance = Appearance(qapp, ASSETS)
    yield appearance
    appearance.deleteLater()
    qapp.setStyleSheet("")
    qapp.setFont(before[0])
    qapp.setPalette(before[1])
    qapp.setStyle(before[2])


def channels(color: QColor) -> tuple[float, float, float]:
    """Return red, green and blue, from 0 to 1."""
    return color.redF(), color.greenF(), color.blueF()


def luminance(color: QColor) -> float:
    """Return the relative luminance of WCAG 2.2."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel) for channel in channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2.2, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def over(top: QColor, ground: QColor) -> QColor:
    """Return what is seen where a translucent colour lies on another."""
    share = top.alphaF()
    mixed = (
        a * share + b * (1 - share) for a, b in zip(channels(top), channels(ground), strict=True)
    )
    return QColor.fromRgbF(*mixed)


def pairs(what: str) -> list[tuple[str, str, str]]:
    """Return each declared pair in each theme: theme, token above, token below."""
    shared = tomllib.loads((THEMES / "shared.toml").read_text(encoding="utf-8"))
    return [
        (name, above, below)
        for name in NAMES
        for above, grounds in shared["contrast"][what].items()
        for below in grounds
    ]


def test_contrast_formula_gives_the_known_values() -> None:
    """Black on white is 21, a colour on itself 1, and #777777 on white the well-known 4.48."""
    white = QColor("#ffffff")
    assert contrast(QColor("#000000"), white) == pytest.approx(21)
    assert contrast(white, white) == 1
    assert contrast(QColor("#777777"), white) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("name", "above", "below"), pairs("letters"))
def test_letters_stand_out_from_their_ground(name: str, above: str, below: str) -> None:
    """Every pair of letters and ground that is declared has 4.5:1."""
    theme = load(THEMES, name)
    assert contrast(theme.color(above), theme.color(below)) >= 4.5


@pytest.mark.parametrize(("name", "above", "below"), pairs("strokes"))
def test_borders_and_focus_stand_out_from_their_ground(name: str, above: str, below: str) -> None:
    """Every stroke that marks a control or a focus has 3:1."""
    theme = load(THEMES, name)
    assert contrast(theme.color(above), theme.color(below)) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_words_under_the_highlight_stay_readable(name: str) -> None:
    """Black print on a highlighted page has at least 7:1, and the highlight is seen on the page."""
    theme = load(THEMES, name)
    seen = over(theme.color("highlight"), theme.color("page"))
    assert theme.color("highlight").alpha() < 255
    assert contrast(QColor("#000000"), seen) >= 7
    assert seen != theme.color("page")


def test_both_themes_name_the_same_tokens() -> None:
    """A view that works in one theme works in the other."""
    assert load(THEMES, LIGHT).colors.keys() == load(THEMES, DARK).colors.keys()


@pytest.mark.parametrize("name", NAMES)
def test_no_measure_hides_a_colour(name: str) -> None:
    """Colours and measures share the style sheet's one set of names."""
    theme = load(THEMES, name)
    assert not theme.colors.keys() & theme.metrics.keys()


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_cannot_be_changed(name: str) -> None:
    """What is handed to every view stays as it was read."""
    theme = load(THEMES, name)
    with pytest.raises(TypeError):
        theme.colors["text"] = "#000000"  # type: ignore[index]  # the type forbids it as well
    with pytest.raises(AttributeError):
        theme.dark = True  # type: ignore[misc]  # the type forbids it as well


def test_a_colour_written_otherwise_is_refused(tmp_path: Path) -> None:
    """A slip in a theme's file is found when it is read, not when a widget turns black."""
    (tmp_path / "shared.toml").write_text("[metrics]\n[sizes]\n", encoding="utf-8")
    (tmp_path / "odd.toml").write_text('dark = false\n[colors]\ntext = "ink"\n', encoding="utf-8")
    with pytest.raises(ValueError, match="text"):
        load(tmp_path, "odd")


def test_an_unknown_token_raises() -> None:
    """A misspelt colour fails at once."""
    with pytest.raises(KeyError):
        load(THEMES, LIGHT).color("teal")


def test_opacity_comes_last() -> None:
    """Eight digits are red, green, blue and opacity, although Qt itself reads them otherwise."""
    color = load(THEMES, LIGHT).color("highlight")
    assert (color.red(), color.green(), color.blue(), color.alpha()) == (0xF2, 0xC1, 0x4E, 0x73)


@pytest.mark.parametrize("name", NAMES)
def test_palette_sets_every_role_in_every_group(name: str) -> None:
    """No colour of the platform shines through."""
    made = palette(load(THEMES, name))
    groups = QPalette.ColorGroup
    roles = QPalette.ColorRole
    for group in (groups.Active, groups.Inactive, groups.Disabled):
        for role in roles:
            if role not in {roles.NoRole, roles.NColorRoles}:
                assert made.isBrushSet(group, role), (group, role)


@pytest.mark.parametrize("name", NAMES)
def test_palette_shows_what_is_disabled(name: str) -> None:
    """Disabled words are fainter than enabled ones."""
    made = palette(load(THEMES, name))
    ground = made.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Window)
    active = made.color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText)
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert contrast(disabled, ground) < contrast(active, ground)


@pytest.mark.parametrize("name", NAMES)
def test_style_sheet_has_no_open_ends(name: str) -> None:
    """Every token is filled, every picture is there, and the template writes no colour itself."""
    template = (THEMES / "cloister.qss").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", template)
    sheet = stylesheet(load(THEMES, name), 10)
    assert "$" not in sheet
    pictures = re.findall(r'url\("([^"]+)"\)', sheet)
    assert pictures
    assert all(Path(picture).is_file() for picture in pictures)


def test_a_token_that_is_missing_raises(tmp_path: Path) -> None:
    """A template that names an unknown token cannot be shown half filled."""
    for file in THEMES.glob("*.toml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "cloister.qss").write_text("QLabel { color: ${teal}; }", encoding="utf-8")
    with pytest.raises(KeyError):
        stylesheet(load(tmp_path, LIGHT), 10)


def test_letter_sizes_follow_the_system() -> None:
    """A person whose system text is twice as large reads titles twice as large."""
    theme = load(THEMES, LIGHT)
    assert f"font-size: {theme.sizes['title'] * 10:.2f}pt" in stylesheet(theme, 10)
    assert f"font-size: {theme.sizes['title'] * 20:.2f}pt" in stylesheet(theme, 20)


def test_marks_are_what_the_script_makes(tmp_path: Path) -> None:
    """The marks on disk have the colours that the tokens have now."""
    written = _run_script(THEMES / "make.py", tmp_path)
    assert written == {
        path.relative_to(THEMES / "marks").as_posix(): path.read_text(encoding="utf-8")
        for path in (THEMES / "marks").rglob("*.svg")
    }


def test_bundled_font_is_read_and_has_its_licence(qapp: QApplication) -> None:
    """The family loads with a semibold and an italic, and says under what terms it comes."""
    del qapp  # fonts need an application
    family = bundled_family(ASSETS / "fonts")
    assert family == "Inter"
    assert "SIL OPEN FONT LICENSE" in (ASSETS / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert sum(file.stat().st_size for file in (ASSETS / "fonts").iterdir()) < 1_500_000


def test_bundled_font_writes_german_and_spanish_and_lines_figures_up(qapp: QApplication) -> None:
    """Accents are its own, and a one is as wide as an eight."""
    del qapp  # fonts need an application
    font = base_font(bundled_family(ASSETS / "fonts"), 10)
    face = QRawFont.fromFont(font)
    assert all(face.supportsCharacter(ord(letter)) for letter in "äöüÄÖÜßáéíóúñÑ¿¡€§„“«»")
    metrics = QFontMetricsF(font)
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


def test_without_the_bundled_font_the_system_font_is_taken(
    qapp: QApplication, tmp_path: Path
) -> None:
    """A broken installation is plain, not blank."""
    del qapp  # fonts need an application
    for name in ("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Italic.otf"):
        (tmp_path / name).write_bytes(b"not a font")
    assert bundled_family(tmp_path) is None
    assert base_font(None, 10).families()


def test_a_fixed_choice_is_kept_whatever_the_system_shows(dressed: Appearance) -> None:
    """Dark stays dark when the system turns light."""
    dressed.choose(Choice.DARK)
    dressed._hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert dressed.theme.dark
    assert dressed.choice is Choice.DARK


def test_following_the_system_switches_live(
    qapp: QApplication, qtbot: QtBot, dressed: Appearance
) -> None:
    """A window that is open changes with the system, and whoever listens is told the new theme."""
    shown = QWidget()
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    told: list[Theme] = []
    dressed.changed.connect(told.append)
    dressed._hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert [theme.name for theme in told] == [DARK]
    assert shown.grab().toImage().pixelColor(5, 5) == dressed.theme.color("window")
    dressed._hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert not dressed.theme.dark
    assert qapp.palette().color(QPalette.ColorRole.Text) == dressed.theme.color("text")


def test_choosing_what_is_shown_already_says_nothing(dressed: Appearance) -> None:
    """No needless repaint of the whole application."""
    told: list[Theme] = []
    dressed.changed.connect(told.append)
    dressed.choose(Choice.LIGHT)
    dressed.choose(Choice.SYSTEM)
    assert not told


def test_the_unknown_scheme_of_a_bare_system_is_light(dressed: Appearance) -> None:
    """Offscreen and on plain X11 no scheme is told."""
    dressed._hints.colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
    assert not dressed.theme.dark


@pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK])
def test_widgets_are_painted_in_the_theme(
    qtbot: QtBot, dressed: Appearance, choice: Choice
) -> None:
    """A primary button is filled with the accent, measured in pixels."""
    dressed.choose(choice)
    button = QPushButton(" ")
    button.setProperty("kind", "primary")
    button.resize(QSize(120, 30))
    qtbot.addWidget(button)
    assert button.grab().toImage().pixelColor(10, 15) == dressed.theme.color("accent")


def test_titles_are_larger_and_quiet_words_quieter(qtbot: QtBot, dressed: Appearance) -> None:
    """The variants of a label change its letters."""
    title, quiet, plain = QLabel("a"), QLabel("a"), QLabel("a")
    title.setProperty("kind", "title")
    quiet.setProperty("kind", "quiet")
    for label in (title, quiet, plain):
        qtbot.addWidget(label)
        label.ensurePolished()
    assert title.font().pointSizeF() > plain.font().pointSizeF()
    assert title.font().weight() == QFont.Weight.DemiBold
    color = quiet.palette().color(QPalette.ColorRole.WindowText)
    assert color == dressed.theme.color("text-quiet")


def test_system_text_size_is_a_sensible_number(qapp: QApplication) -> None:
    """Even where the system gives its font in pixels."""
    del qapp  # fonts need an application
    assert 5 < system_points() < 60


def _run_script(script: Path, folder: Path) -> dict[str, str]:
    subprocess.run([sys.executable, str(script), str(folder)], check=True)
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.svg")
    }
