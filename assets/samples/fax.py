"""A scanned fax: a picture of text and no text, slightly crooked, with specks."""

import io
import random
from pathlib import Path
from textwrap import wrap

import reportlab
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

DPI = 200
WIDTH, HEIGHT = 1654, 2339  # A4 at 200 dots an inch
SKEW = 0.6  # degrees
SPECKS = 900

HEAD = "FROM: BRACKENMOOR GENERAL HOSPITAL   TO: (555) 014-7781   PAGE 1/1"

LETTER = """
Brackenmoor General Hospital
Radiology

Date: 6 November 2025
To: Dr. Tobias Fenwhistle, Fernhollow
Patient: Marigold Ashdown, born 3 February 1961
Examination: CT scan of the chest with contrast

Findings: There is a nodule of 7 mm in the right upper lobe with smooth edges. No enlarged lymph nodes.
The heart is mildly enlarged. There is no effusion and no sign of a pulmonary embolism.

Assessment: A solitary pulmonary nodule of 7 mm, probably benign. Compared with the examination of
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
        for line in paragraph.split("\n") if len(paragraph) < len(HEAD) * 4 else [paragraph]:
            for row in wrap(line, 72):
                pen.text((170, top), row, font=_font("Vera.ttf", 34), fill=0)
                top += 52
        top += 38
    crooked = page.rotate(SKEW, resample=Image.Resampling.BICUBIC, fillcolor=255)
    dots = random.Random(1961)  # noqa: S311  specks of dust, the same ones every time
    pixels = ImageDraw.Draw(crooked)
    for _ in range(SPECKS):
        x, y = dots.randrange(WIDTH), dots.randrange(HEIGHT)
        pixels.rectangle(
            (x, y, x + dots.randrange(3), y + dots.randrange(2)), fill=dots.choice((0, 255))
        )
    return crooked.point(lambda value: 255 if value > 128 else 0).convert("1")  # noqa: PLR2004  half


def draw(path: Path) -> None:
    """Write the fax as a PDF that holds a picture and nothing else."""
    lossless = io.BytesIO()
    picture().save(lossless, "PNG")
    canvas = Canvas(str(path), pagesize=(WIDTH * 72 / DPI, HEIGHT * 72 / DPI), invariant=1)
    canvas.setTitle("Fax")
    canvas.drawImage(ImageReader(lossless), 0, 0, WIDTH * 72 / DPI, HEIGHT * 72 / DPI)
    canvas.showPage()
    canvas.save()
