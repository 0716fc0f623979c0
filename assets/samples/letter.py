"""A letter that needs a password to open."""

from pathlib import Path

from reportlab.lib.pdfencrypt import StandardEncryption

from assets.samples.sheet import INK, Paper, Story, write

PASSWORD = "willow-17"  # noqa: S105  the password of a sample; README.md names it, too

PAPER = Paper(
    head="Quillfeather & Partners",
    foot="Quillfeather & Partners",
    accent=INK,
    family="Times",
    body=11,
)

WORDS = """
20 October 2025

Ms. Imelda Quarry, Treasurer, Larkspur Dairy Cooperative

Dear Ms. Quarry,

you asked us whether the cooperative may lease the roof of the bottling plant to a solar company while
the plant is mortgaged. In our opinion it may, with the bank's consent in writing. We put the risk that
the bank refuses at about one in five.

Our fee for this opinion is 3,480 dollars. We ask you to transfer it within 21 days.

Please keep this letter confidential: it is privileged, and showing it to the bank would waive the
privilege.

Yours sincerely,

Barnaby Quillfeather
"""


def _story() -> Story:
    return [
        PAPER.letterhead("Quillfeather & Partners", "Attorneys<br/>3 Sorrel Court, Fernhollow"),
        *PAPER.prose(WORDS),
    ]


def draw(path: Path) -> None:
    """Write the letter as a PDF encrypted with its password (RC4, 128 bits: no random salts)."""
    lock = StandardEncryption(PASSWORD, ownerPassword=PASSWORD, strength=128)
    write(path, PAPER, "Letter", _story, encrypt=lock)
