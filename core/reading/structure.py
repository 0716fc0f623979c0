"""What a document says about itself: the only file that imports pypdf.

pypdf is pure Python and easily made to work for minutes by a small file, so it looks at nothing but
the trailer, the catalogue and the name trees, within a time limit. A document whose structure it
cannot read is still read: the description carries a warning instead.
"""

import contextlib
import ctypes
import io
import logging
import threading
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import PdfReadError
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

from core.reading.protocol import MAX_FIELD, Description, DocumentWarning

TIME_LIMIT = 3.0
"""Seconds."""

_MAX_NODES = 1_000
"""Nodes of a tree or of a chain of actions that are looked at."""


class _TimeUp(BaseException):
    """Raised, from outside, in the thread that reads the structure."""


def describe(data: bytes, password: str | None, pages: int = 0) -> Description:
    """Describe a document. Never fails: whether it is one at all, ``PdfPages`` finds out.

    Args:
        data: the whole file.
        password: as given by the user; an empty one is tried first.
        pages: how many pages pdfium counts, if known already; pypdf would have to walk them
            all.

    Returns:
        What could be found out, and a warning where that is not everything.
    """
    found: list[Description] = []
    thread = threading.Thread(
        target=_describe, args=(data, password, pages, found), name="structure", daemon=True
    )
    thread.start()
    thread.join(TIME_LIMIT)
    slow = thread.is_alive()
    if slow and thread.ident is not None:
        # pypdf is pure Python, so this ends it at its next instruction and frees the interpreter.
        ctypes.pythonapi.PyThreadState_SetAsyncExc(
            ctypes.c_ulong(thread.ident), ctypes.py_object(_TimeUp)
        )
    if found:
        return found[0]
    warning: DocumentWarning = "structure_slow" if slow else "structure_unread"
    return Description(
        pages=pages,
        encrypted=b"/Encrypt" in data,
        title="",
        author="",
        created="",
        attachments=0,
        javascript=False,
        launch=False,
        warnings=[warning],
    )


def _describe(data: bytes, password: str | None, pages: int, found: list[Description]) -> None:
    # A hostile file can make pypdf raise anything; whatever it is, nothing was found.
    with contextlib.suppress(Exception, _TimeUp):
        found.append(_read(data, password, pages))


def _read(data: bytes, password: str | None, pages: int) -> Description:
    # pypdf logs what it stumbles over, and that may be the document's text.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    reader = PdfReader(io.BytesIO(data), strict=False)
    encrypted = reader.is_encrypted
    if encrypted and not reader.decrypt("") and not (password and reader.decrypt(password)):
        raise PdfReadError
    root = reader.root_object
    names = _dictionary(root.get("/Names"))
    actions = list(_actions(root))
    information = _dictionary(reader.metadata)
    return Description(
        pages=pages,
        encrypted=encrypted,
        title=_field(information.get("/Title")),
        author=_field(information.get("/Author")),
        created=_created(reader),
        attachments=_count(names.get("/EmbeddedFiles")),
        javascript=_count(names.get("/JavaScript")) > 0 or "/JavaScript" in actions,
        launch="/Launch" in actions,
        warnings=[],
    )


def _field(value: object) -> str:
    """A metadata entry as one clean line."""
    if not isinstance(value, str):
        return ""
    encodable = value[: 4 * MAX_FIELD].encode(errors="replace").decode()
    printable = "".join(sign if sign.isprintable() else " " for sign in encodable)
    return " ".join(printable.split())[:MAX_FIELD]


def _created(reader: PdfReader) -> str:
    """The creation date as ISO 8601; documents often carry one that makes no sense."""
    try:
        date = reader.metadata.creation_date if reader.metadata else None
    except (ValueError, OverflowError):
        return ""
    return date.isoformat(timespec="seconds") if date else ""


def _resolved(value: object) -> object:
    """What a reference refers to."""
    return value.get_object() if isinstance(value, PdfObject) else value


def _dictionary(value: object) -> DictionaryObject:
    found = _resolved(value)
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _array(value: object) -> ArrayObject:
    found = _resolved(value)
    return found if isinstance(found, ArrayObject) else ArrayObject()


def _count(tree: object) -> int:
    """Entries of a name tree (ISO 32000-2, 7.9.6), up to the number of nodes looked at."""
    nodes = [tree]
    looked_at = entries = 0
    while nodes and looked_at < _MAX_NODES:
        looked_at += 1
        node = _dictionary(nodes.pop())
        entries += len(_array(node.get("/Names"))) // 2
        nodes.extend(_array(node.get("/Kids"))[:_MAX_NODES])
    return min(entries, _MAX_NODES)


def _actions(root: DictionaryObject) -> Iterator[str]:
    """Kinds of the actions that a viewer runs on opening, printing, saving or closing."""
    nodes = [root.get("/OpenAction"), *_dictionary(root.get("/AA")).values()]
    looked_at = 0
    while nodes and looked_at < _MAX_NODES:
        looked_at += 1
        action = _dictionary(nodes.pop())
        kind = action.get("/S")
        if isinstance(kind, str):
            yield str(kind)
        follows = _resolved(action.get("/Next"))
        nodes.extend(follows[:_MAX_NODES] if isinstance(follows, ArrayObject) else [follows])
        nodes = [node for node in nodes if node is not None]
