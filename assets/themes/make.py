"""Make the small marks that the style sheet shows (`marks/`), from the tokens of both themes.

A style sheet can name a picture only by its file and cannot tint it, so a check mark in the colour of
each theme is a file of its own. Run it after changing a colour; a test tells when it was forgotten.

    python assets/themes/make.py [folder]
"""

import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16" fill="none"'
)
DOWN = "M3.5 6 8 10.5 12.5 6"
UP = "M3.5 10 8 5.5 12.5 10"
CHECK = "M3.5 8.5 6.75 11.75 12.75 4.75"
DASH = "M4 8h8"
DOT = "M8 8h.01"

# file name: what is drawn, how wide the stroke is, in which colour
MARKS = {
    "chevron-down": (DOWN, 1.6, "text-quiet"),
    "chevron-down-off": (DOWN, 1.6, "text-disabled"),
    "chevron-up": (UP, 1.6, "text-quiet"),
    "check": (CHECK, 2.2, "accent-text"),
    "check-off": (CHECK, 2.2, "text-disabled"),
    "dash": (DASH, 2.2, "accent-text"),
    "dot": (DOT, 6.5, "accent-text"),
    "dot-off": (DOT, 6.5, "text-disabled"),
}


def make(folder: Path) -> None:
    """Write ``light/*.svg`` and ``dark/*.svg`` below a folder."""
    for theme in ("light", "dark"):
        colors = tomllib.loads((HERE / f"{theme}.toml").read_text(encoding="utf-8"))["colors"]
        (folder / theme).mkdir(parents=True, exist_ok=True)
        for name, (path, width, token) in MARKS.items():
            stroke = f'stroke="{colors[token]}" stroke-width="{width}"'
            ends = 'stroke-linecap="round" stroke-linejoin="round"'
            svg = f'{HEAD} {stroke} {ends}><path d="{path}"/></svg>\n'
            (folder / theme / f"{name}.svg").write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "marks")
