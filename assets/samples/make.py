"""Draw the sample documents: ``python assets/samples/make.py [FOLDER]``.

Everything in them is invented. The same bytes come out on every machine.
"""

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from assets.samples import (  # noqa: E402  the line above makes it findable
    discharge,
    fax,
    laboratory,
    letter,
    loan,
    policy,
    quarterly,
)

DOCUMENTS = {
    "discharge-summary.pdf": discharge.draw,
    "lab-report.pdf": laboratory.draw,
    "leave-policy.pdf": policy.draw,
    "loan-agreement.pdf": loan.draw,
    "quarterly-report.pdf": quarterly.draw,
    "fax.pdf": fax.draw,
    "password-letter.pdf": letter.draw,
}


def main(folder: Path) -> None:
    """Draw every document into a folder."""
    # reportlab prefers this variable, which package builders set, to its own fixed date.
    os.environ.pop("SOURCE_DATE_EPOCH", None)
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in DOCUMENTS.items():
        draw(folder / name)
        print(f"{name}: {(folder / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "pdfs")
