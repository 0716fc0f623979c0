"""What the app looks like: named colours and measures, and what Qt makes of them.

A theme is one file of colours (``assets/themes/light.toml``, ``dark.toml``) on top of the measures
that both share (``shared.toml``). Code and style sheet name a token and never a colour.

This module knows no widgets; `desktop.appearance` puts a theme on the running application.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template
from types import MappingProxyType

from PySide6.QtGui import QColor, QPalette

LIGHT = "light"
DARK = "dark"

_HEX = re.compile(r"#[0-9a-f]{6}(?:[0-9a-f]{2})?")

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup

# Every role that Qt has a colour for; a role left out would keep the platform's own colour.
_ROLES: Mapping[QPalette.ColorRole, str] = MappingProxyType(
    {
        _Role.Window: "window",
        _Role.WindowText: "text",
        _Role.Base: "raised",
        _Role.AlternateBase: "stripe",
        _Role.Text: "text",
        _Role.PlaceholderText: "text-quiet",
        _Role.Button: "raised",
        _Role.ButtonText: "text",
        _Role.BrightText: "danger",
        _Role.Light: "raised",
        _Role.Midlight: "surface",
        _Role.Mid: "divider",
        _Role.Dark: "border",
        _Role.Shadow: "shadow",
        _Role.Highlight: "selection",
        _Role.HighlightedText: "selection-text",
        _Role.Accent: "accent",
        _Role.Link: "link",
        _Role.LinkVisited: "link",
        _Role.ToolTipBase: "tip",
        _Role.ToolTipText: "tip-text",
    }
)
_INACTIVE = {_Role.Highlight: "selection-idle", _Role.HighlightedText: "text"}
_DISABLED = {
    _Role.WindowText: "text-disabled",
    _Role.Text: "text-disabled",
    _Role.PlaceholderText: "text-disabled",
    _Role.ButtonText: "text-disabled",
    _Role.HighlightedText: "text-disabled",
    _Role.Link: "text-disabled",
    _Role.LinkVisited: "text-disabled",
    _Role.Base: "surface",
    _Role.Button: "surface",
    _Role.Highlight: "selection-idle",
    _Role.Accent: "text-disabled",
}


class _Tokens(Template):
    """The style sheet's template: ``${text-quiet}``; a missing name is a KeyError."""

    idpattern = r"[a-z][a-z-]*"
    flags = re.NOFLAG  # capitals are no tokens


@dataclass(frozen=True, slots=True)
class Theme:
    """One look, complete and unchangeable.

    Attributes:
        name: ``light`` or ``dark``, which is also the name of its file.
        dark: whether letters are lighter than what they stand on.
        colors: token to ``#rrggbb`` or ``#rrggbbaa``.
        metrics: token to device-independent pixels.
        sizes: token to a ratio of the system's text size.
        folder: where the theme's files are.
    """

    name: str
    dark: bool
    colors: Mapping[str, str]
    metrics: Mapping[str, int]
    sizes: Mapping[str, float]
    folder: Path

    def color(self, token: str) -> QColor:
        """Return the colour of a token; an unknown token is a KeyError."""
        return _qcolor(self.colors[token])


def load(folder: Path, name: str) -> Theme:
    """Read a theme from ``folder/name.toml`` and ``folder/shared.toml``.

    Raises:
        ValueError: a colour is written in another way than ``#rrggbb`` or ``#rrggbbaa``.
    """
    own = tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))
    shared = tomllib.loads((folder / "shared.toml").read_text(encoding="utf-8"))
    colors: dict[str, str] = own["colors"]
    for token, value in colors.items():
        if not _HEX.fullmatch(value):
            raise ValueError(f"{name}.toml: {token} is no colour")
    return Theme(
        name=name,
        dark=own["dark"],
        colors=MappingProxyType(colors),
        metrics=MappingProxyType(shared["metrics"]),
        sizes=MappingProxyType(shared["sizes"]),
        folder=folder,
    )


def palette(theme: Theme) -> QPalette:
    """Return the palette for Qt: every role, in the active, inactive and disabled group.

    It is ours rather than the platform's because the platform's own follows its own taste, and the
    offscreen platform has only a light one.
    """
    made = QPalette()
    for group, changes in (
        (_Group.Active, {}),
        (_Group.Inactive, _INACTIVE),
        (_Group.Disabled, _DISABLED),
    ):
        for role, token in _ROLES.items():
            made.setColor(group, role, theme.color(changes.get(role, token)))
    return made


def stylesheet(theme: Theme, points: float) -> str:
    """Fill the style sheet's template with a theme.

    Args:
        theme: the look.
        points: the system's text size in points; letter sizes are ratios of it.

    Raises:
        KeyError: the template names a token that the theme lacks.
    """
    template = (theme.folder / "cloister.qss").read_text(encoding="utf-8")
    values = {token: _written(value) for token, value in theme.colors.items()}
    values |= {token: f"{pixels}px" for token, pixels in theme.metrics.items()}
    values |= {f"size-{token}": f"{ratio * points:.2f}pt" for token, ratio in theme.sizes.items()}
    values["marks"] = (theme.folder / "marks" / theme.name).as_posix()
    return _Tokens(template).substitute(values)


def _qcolor(value: str) -> QColor:
    # Qt reads eight digits as #aarrggbb; ours put the opacity last, as CSS does.
    color = QColor(value[:7])
    if len(value) > len("#rrggbb"):
        color.setAlpha(int(value[7:], 16))
    return color


def _written(value: str) -> str:
    color = _qcolor(value)
    if color.alpha() == 255:  # noqa: PLR2004 - an opaque colour is written as it is
        return value
    return f"rgba({color.red()}, {color.green()}, {color.blue()}, {color.alpha()})"
