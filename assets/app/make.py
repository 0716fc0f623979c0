"""Make the application icon's files (ico, icns, png) from its drawings.

Run it after changing a drawing; a test draws them anew and compares the pixels.

    python assets/app/make.py [folder]
"""

import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
SMALL = 32  # pixels; up to here the plainer drawing is read better
ICO = (16, 20, 24, 32, 40, 48, 64, 128, 256)
ICNS = (16, 32, 64, 128, 256, 512, 1024)
PNG = (256, 512)


def draw(side: int) -> Image.Image:
    """Return the icon as a square picture of so many pixels."""
    source = "cloister-small.svg" if side <= SMALL else "cloister.svg"
    picture = QImage(side, side, QImage.Format.Format_RGBA8888)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(HERE / source)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return Image.frombytes("RGBA", (side, side), bytes(picture.constBits()))


def make(folder: Path) -> None:
    """Write ``cloister.ico``, ``cloister.icns`` and ``cloister-256.png``, ``cloister-512.png``."""
    drawn = {side: draw(side) for side in sorted({*ICO, *ICNS, *PNG})}
    for side in PNG:
        drawn[side].save(folder / f"cloister-{side}.png", optimize=True)
    largest = max(ICO)
    drawn[largest].save(
        folder / "cloister.ico",
        sizes=[(side, side) for side in ICO],
        append_images=[drawn[side] for side in ICO if side != largest],
    )
    largest = max(ICNS)
    drawn[largest].save(
        folder / "cloister.icns",
        append_images=[drawn[side] for side in ICNS if side != largest],
    )


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
