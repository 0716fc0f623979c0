"""Make the TrueType fonts that ``core.paper`` prints with from the OpenType ones beside this file.

reportlab embeds TrueType outlines only, and Inter comes with cubic ones. They are turned into
quadratic ones, hints and layout rules go, and of the letters those stay that European languages
are written with: Latin, Greek, Cyrillic. Figures are the ones of equal width, so that columns of
numbers align. The licence (OFL.txt, no reserved name) allows all that.

Run it with ``python assets/fonts/make.py`` where ``fonttools`` is installed; nothing else needs it.
"""

from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

FOLDER = Path(__file__).parent
WEIGHTS = ("Regular", "SemiBold")

LETTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x250),  # Latin-1, Latin Extended-A and -B
    *range(0x300, 0x330),  # combining accents
    *range(0x370, 0x400),  # Greek
    *range(0x400, 0x530),  # Cyrillic and its supplement
    *range(0x1E00, 0x1F00),  # Latin Extended Additional: Vietnamese, Welsh
    *range(0x2010, 0x2040),  # dashes, quotation marks, ellipsis
    *(0x20AC, 0x2116, 0x2122, 0x2190, 0x2192, 0x2212, 0x25A1, 0xFFFD),
)

MOST_OFF = 1.0
"""How far, in units of 2,816 to the em, a quadratic outline may be from the cubic one."""


def main() -> None:
    """Make every weight."""
    for weight in WEIGHTS:
        font = TTFont(FOLDER / f"Inter-{weight}.otf")
        _keep_letters(font)
        _make_quadratic(font)
        made = FOLDER / "paper" / f"Inter-{weight}.ttf"
        font.save(made)
        print(f"{made.name}: {made.stat().st_size} bytes")


def _keep_letters(font: TTFont) -> None:
    for table in font["cmap"].tables:
        for digit, name in enumerate("zero one two three four five six seven eight nine".split()):
            if f"{name}.tf" in font.getReverseGlyphMap() and ord("0") + digit in table.cmap:
                table.cmap[ord("0") + digit] = f"{name}.tf"
    options = Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"])
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "DSIG", "BASE", "STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)


def _make_quadratic(font: TTFont) -> None:
    shapes, order = font.getGlyphSet(), font.getGlyphOrder()
    quadratic = {}
    for name in order:
        pen = TTGlyphPen(shapes)
        shapes[name].draw(Cu2QuPen(pen, MOST_OFF, reverse_direction=True))
        quadratic[name] = pen.glyph()
    font["loca"] = newTable("loca")
    glyf = font["glyf"] = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, quadratic
    del font["CFF "]
    glyf.compile(font)  # knows the bounds from here on
    for name in order:
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, getattr(glyf[name], "xMin", 0))
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    maxp.maxZones, maxp.maxTwilightPoints, maxp.maxStorage = 1, 0, 0
    maxp.maxFunctionDefs = maxp.maxInstructionDefs = 0
    maxp.maxStackElements = maxp.maxSizeOfInstructions = 0
    maxp.maxComponentElements = max(
        (len(glyph.components) for glyph in quadratic.values() if glyph.isComposite()), default=0
    )
    maxp.compile(font)
    font["post"].formatType = 3.0
    font["post"].extraNames, font["post"].mapping = [], {}
    font.sfntVersion = "\x00\x01\x00\x00"


if __name__ == "__main__":
    main()
