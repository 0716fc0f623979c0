"""Times, sizes and names as the window shows them."""

import math

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import Qt

_MINUTE, _HOUR = 60, 3600


def remaining(seconds: float | None) -> str:
    """Return how long something may still take, rounded as people say it; empty for None."""
    if seconds is None:
        return ""
    if seconds < 10:  # noqa: PLR2004  below that the figure changes faster than one reads it
        return QCoreApplication.translate("Wording", "a few seconds left")
    if seconds < _MINUTE:
        count = 5 * math.ceil(seconds / 5)
        return QCoreApplication.translate("Wording", "about {count} s left").format(count=count)
    if seconds < _HOUR:
        count = math.ceil(seconds / _MINUTE)
        return QCoreApplication.translate("Wording", "about {count} min left").format(count=count)
    count = math.ceil(seconds / _HOUR)
    return QCoreApplication.translate("Wording", "about {count} h left").format(count=count)


def tip(text: str) -> str:
    """Return a text for a tool tip, which Qt would take for HTML if it looked like that."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text


def label(name: str) -> str:
    """Return a name for a button or a menu, where Qt would take an & for a shortcut."""
    return name.replace("&", "&&")


def size(count: int) -> str:
    """Return a number of bytes as people say it."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def percent(share: float) -> str:
    """Return a share from 0 to 1 in per cent."""
    return QCoreApplication.translate("Wording", "{count} %").format(count=int(100 * share))
