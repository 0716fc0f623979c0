"""A document is described without walking it, and never at the cost of reading it."""

import time
from typing import Any

import pytest
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject
from reportlab.lib import pdfencrypt

from core.reading import structure
from core.reading.structure import describe
from tests.reading.drawing import pdf, rewritten


def plain() -> bytes:
    """A page with a title and an author."""

    def draw(canvas: Any) -> None:
        canvas.setTitle("Tide tables\n 2023")
        canvas.setAuthor("Mara Quill")

    return pdf(draw)


def test_metadata_is_one_clean_line_each() -> None:
    """Title and author without control characters; the date as ISO 8601."""
    found = describe(plain(), None, 1)
    assert (found.pages, found.title, found.author) == (1, "Tide tables 2023", "Mara Quill")
    assert found.created[:2] == "20"
    assert (found.encrypted, found.attachments, found.javascript, found.launch) == (
        False,
        0,
        False,
        False,
    )
    assert found.warnings == []


def test_attachments_are_counted() -> None:
    """Each embedded file is one."""

    def attach(writer: PdfWriter) -> None:
        writer.add_attachment("one.txt", b"1")
        writer.add_attachment("two.txt", b"2")

    assert describe(rewritten(plain(), attach), None).attachments == 2


def test_scripts_are_seen() -> None:
    """Named scripts and a script on opening are both found."""
    action = DictionaryObject(
        {
            NameObject("/S"): NameObject("/JavaScript"),
            NameObject("/JS"): TextStringObject("app.alert(1)"),
        }
    )

    def named(writer: PdfWriter) -> None:
        leaf = DictionaryObject(
            {NameObject("/Names"): ArrayObject([TextStringObject("greet"), action])}
        )
        tree = DictionaryObject({NameObject("/Kids"): ArrayObject([writer._add_object(leaf)])})
        names = DictionaryObject({NameObject("/JavaScript"): tree})
        writer.root_object[NameObject("/Names")] = names

    def on_opening(writer: PdfWriter) -> None:
        writer.root_object[NameObject("/OpenAction")] = action

    assert not describe(plain(), None).javascript
    assert describe(rewritten(plain(), named), None).javascript
    assert describe(rewritten(plain(), on_opening), None).javascript


def test_a_program_start_is_seen_at_the_end_of_a_chain() -> None:
    """Actions follow one another; the chain may even go round."""

    def chain(writer: PdfWriter) -> None:
        last = DictionaryObject({NameObject("/S"): NameObject("/Launch")})
        first = DictionaryObject(
            {NameObject("/S"): NameObject("/GoTo"), NameObject("/Next"): ArrayObject([last])}
        )
        reference = writer._add_object(first)
        last[NameObject("/Next")] = reference
        writer.root_object[NameObject("/OpenAction")] = reference

    assert describe(rewritten(plain(), chain), None).launch


@pytest.mark.parametrize("user", ["", "correct horse"])
def test_an_encrypted_document_is_described_with_its_password(user: str) -> None:
    """An empty one is tried first."""
    lock = pdfencrypt.StandardEncryption(user, ownerPassword="of the owner", strength=128)
    found = describe(pdf(lambda canvas: canvas.setTitle("Sealed"), encrypt=lock), user or None)
    assert found.encrypted
    assert found.title == "Sealed"


@pytest.mark.parametrize("data", [b"", b"nothing", b"%PDF-1.7 hollow /Encrypt", plain()[:200]])
def test_what_cannot_be_described_gets_a_warning(data: bytes) -> None:
    """Never an error: pdfium may read what pypdf does not."""
    found = describe(data, None, 3)
    assert found.pages == 3
    assert found.warnings == ["structure_unread"]


def test_a_document_that_keeps_pypdf_busy_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """After the time limit the thread is ended and the reading goes on."""
    ended: list[bool] = []

    def endless(data: bytes, password: str | None, pages: int) -> None:
        del data, password, pages
        try:
            while True:
                time.sleep(0.001)
        finally:
            ended.append(True)

    monkeypatch.setattr(structure, "TIME_LIMIT", 0.05)
    monkeypatch.setattr(structure, "_read", endless)
    assert describe(plain(), None).warnings == ["structure_slow"]
    deadline = time.monotonic() + 30
    while not ended and time.monotonic() < deadline:
        time.sleep(0.01)
    assert ended
