"""A scanned fax: a picture of text and no text, slightly crooked, with specks."""

import random
import time
from pathlib import Path
from textwrap import wrap

import reportlab
from PIL import Image, ImageDraw, ImageFont

DPI = 200
WIDTH, HEIGHT = 1654, 2339  # A4 at 200 dots an inch
STRIP = 95  # pixels per pixel of skew: 1 in 95 is 0.6 degrees
SPECKS = 900
PRINTED = time.gmtime(946_684_800)  # 1 January 2000, as in the other samples

HEAD = "FROM: BRACKENMOOR GENERAL HOSPITAL   TO: (555) 014-7781   PAGE 1/1"

LETTER = """
Brackenmoor General Hospital
Radiology

Date: 6 November 2025
To: Dr. Tobias Fenwhistle, Fernhollow
Patient: Marigold Ashdown, born 3 February 1961
Examination: CT scan of the chest with contrast

Findings: There is a nodule of 7 mm in the right upper lobe with smooth edges. No enlarged lymph nodes. \
The heart is mildly enlarged. There is no effusion and no sign of a pulmonary embolism.

Assessment: A solitary pulmonary nodule of 7 mm, probably benign. Compared with the examination of \
14 May 2023 it has not grown.

Recommendation: A low-dose CT scan in 12 months. No contrast is needed then.

Dose length product: 312 mGy cm. Contrast: 80 ml. The patient had no reaction to it.

Dr. Leopold Wrenfield
Consultant Radiologist, extension 4417
"""


def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    # Vera comes with reportlab, so the picture does not depend on the fonts of a machine.
    return ImageFont.truetype(str(Path(reportlab.__file__).parent / "fonts" / name), size)


def picture() -> Image.Image:
    """Return the page as black and white pixels."""
    page = Image.new("L", (WIDTH, HEIGHT), 255)
    pen = ImageDraw.Draw(page)
    pen.text((120, 60), HEAD, font=_font("Vera.ttf", 24), fill=0)
    top = 260
    for paragraph in LETTER.strip().split("\n\n"):
        for line in paragraph.split("\n"):
            for row in wrap(line, 72):
                pen.text((170, top), row, font=_font("Vera.ttf", 34), fill=0)
                top += 52
        top += 38
    crooked = _skewed(page)
    dots = random.Random(1961)  # noqa: S311  specks of dust, the same ones every time
    pixels = ImageDraw.Draw(crooked)
    for _ in range(SPECKS):
        x, y = dots.randrange(WIDTH), dots.randrange(HEIGHT)
        pixels.rectangle(
            (x, y, x + dots.randrange(3), y + dots.randrange(2)), fill=dots.choice((0, 255))
        )
    return crooked.point(lambda value: 255 if value > 128 else 0).convert("1")  # noqa: PLR2004  half


def _skewed(page: Image.Image) -> Image.Image:
    """Turn the page by moving strips of it one pixel each: whole numbers come out alike anywhere."""
    sheared = Image.new("L", page.size, 255)
    for step, left in enumerate(range(0, WIDTH, STRIP)):
        sheared.paste(page.crop((left, 0, left + STRIP, HEIGHT)), (left, -step))
    turned = Image.new("L", page.size, 255)
    for step, top in enumerate(range(0, HEIGHT, STRIP)):
        turned.paste(sheared.crop((0, top, WIDTH, top + STRIP)), (step, top))
    return turned


def draw(path: Path) -> None:
    """Write the fax as a PDF that holds a picture and nothing else.

    Pillow packs black and white as fax machines do (CCITT group 4). Unlike deflate, whose output
    differs between builds of zlib, that leaves the encoder next to nothing to choose.
    """
    picture().save(path, "PDF", resolution=DPI, title="Fax", creationDate=PRINTED, modDate=PRINTED)
