"""Real PDFs for tests, drawn on the spot."""

from collections.abc import Sequence
from pathlib import Path

from reportlab.lib.pagesizes import letter
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen import canvas


def write_pdf(path: Path, pages: Sequence[str], password: str | None = None) -> Path:
    """Write a PDF with one text a page, wrapped at 80 characters; return its path."""
    encryption = StandardEncryption(password, canPrint=0) if password else None
    sheet = canvas.Canvas(str(path), pagesize=letter, encrypt=encryption)
    for text in pages:
        line = sheet.beginText(72, 720)
        line.setFont("Helvetica", 11)
        for words in _wrapped(text):
            line.textLine(words)
        sheet.drawText(line)
        sheet.showPage()
    sheet.save()
    return path


def _wrapped(text: str) -> list[str]:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > 80:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def write_bomb(path: Path, *, before: str, after: str) -> Path:
    """Write a PDF of three pages whose second draws itself ten to the ninth times over.

    Nine forms, each of which draws the one below it ten times: a few kilobytes that keep a
    parser busy for hours.
    """
    forms = [b"q 1 0 0 1 0 0 cm BT /F1 9 Tf 10 10 Td (tick) Tj ET Q"]
    forms += [b"/X%d Do " % level * 10 for level in range(9)]
    objects: dict[int, bytes] = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>",
        6: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    }
    contents = [
        b"BT /F1 11 Tf 72 700 Td (%s) Tj ET" % before.encode(),
        b"/X9 Do",
        b"BT /F1 11 Tf 72 700 Td (%s) Tj ET" % after.encode(),
    ]
    names = b"".join(b"/X%d %d 0 R" % (level, 20 + level) for level in range(len(forms)))
    for number, content in enumerate(contents):
        objects[3 + number] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R"
            b"/Resources<</Font<</F1 6 0 R>>/XObject<<%s>>>>>>" % (10 + number, names)
        )
        objects[10 + number] = _stream(b"", content)
    for level, form in enumerate(forms):
        objects[20 + level] = _stream(
            b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]"
            b"/Resources<</Font<</F1 6 0 R>>/XObject<<%s>>>>" % names,
            form,
        )
    body = b"%PDF-1.5\n"
    places = {}
    for number in sorted(objects):
        places[number] = len(body)
        body += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start = len(body)
    size = max(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        if number in places:
            table += b"%010d 00000 n \n" % places[number]
        else:
            table += b"0000000000 65535 f \n"
    body += table + b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    path.write_bytes(body)
    return path


def _stream(head: bytes, content: bytes) -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (head, len(content), content)
