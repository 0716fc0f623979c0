"""The commands, each one a function on an open App that returns an exit code."""

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from core import events
from core.answering.gate import THRESHOLDS
from core.app import App
from core.cli import answers, audit, messages, receipts
from core.cli.passphrase import allow_export, first_line
from core.cli.printing import Progress, complain, file_name, say, state, table, warnings
from core.errors import AccessDenied, DiskFull
from core.records.documents import Document
from core.records.settings import (
    DECLARED,
    EVIDENCE,
    EXPORT_ASKS,
    GATE,
    PICTURE_DPI,
    QUOTES_ONLY,
    SCANS,
    declared,
)
from core.text.words import compact

DONE, FAILED, USAGE, NOT_ANSWERED, NO_VAULT, INTERRUPTED = 0, 1, 2, 3, 4, 130


def add(app: App, arguments: argparse.Namespace) -> int:
    """Bring in files and folders, and finish what was interrupted before."""
    app.warm()
    password = first_line(arguments.password_file) if arguments.password_file else None
    suspicious: list[int] = []
    failed = _follow(app, app.library.resume(), suspicious)
    failed |= _follow(app, app.library.add(arguments.paths, password), suspicious)
    failed |= _follow(app, app.library.learn())
    failed |= _follow(app, app.relearning.run())
    for document in suspicious:
        _compare(app, app.library.documents.get(document))
    if app.settings.get(SCANS):
        _recognise(app, app.scans.waiting())
    return FAILED if failed else DONE


def recognise(app: App, arguments: argparse.Namespace) -> int:
    """Make out the text of scanned pages."""
    app.warm()
    names = arguments.documents
    chosen = _scope(app, names) if names else app.scans.waiting()
    if not _recognise(app, chosen):
        say("No page is a picture that was not made out yet.")
    return DONE


def _recognise(app: App, documents: Sequence[int]) -> bool:
    """Make out what is a picture; return whether anything was."""
    found = False
    for document in documents:
        found |= app.library.documents.get(document).pictures > 0
        _follow(app, app.scans.recognise(document))
    if found:
        _follow(app, app.library.learn())
    return found


def _follow(
    app: App, progress: Iterable[events.LibraryEvent], suspicious: list[int] | None = None
) -> bool:
    """Show what happens; return whether anything failed, and collect what is suspicious."""
    line, failed = Progress(), False
    names = app.library.documents.names()
    for event in progress:
        match event:
            case events.Arrived():
                names[event.document] = event.path.name
            case events.PagesRead():
                line.show(f"{names[event.document]}: page {event.done} of {event.total}")
                continue
            case events.Recognised():
                line.show(f"{names[event.document]}: scanned page {event.done} of {event.total}")
                if event.done < event.total:
                    continue
            case events.Learned():
                line.show(f"learning meaning: {event.done} of {event.total} passages")
                if event.done < event.total:
                    continue
            case events.Relearned():
                line.show(f"learning meaning anew: {event.done} of {event.total} passages")
                continue
            case events.Searchable() if event.suspicious and suspicious is not None:
                suspicious.append(event.document)
        line.clear()
        failed |= _tell(event, names)
    line.clear()
    return failed


def _tell(event: events.LibraryEvent, names: Mapping[int, str]) -> bool:
    """Say what happened to one document; return whether it failed."""
    match event:
        case events.AlreadyThere():
            say(f"{file_name(event.path)}: already in the vault, as {names[event.document]}")
        case events.Refused():
            complain(f"{file_name(event.path)}: {messages.words(event.error)}")
            return True
        case events.Unread():
            complain(f"{names[event.document]}: {messages.words(event.error)}")
            return True
        case events.Searchable():
            say(f"{names[event.document]}: {_pages(event)}, searchable by words")
        case events.Recognised():
            pages = "1 scanned page" if event.total == 1 else f"{event.total} scanned pages"
            say(f"{names[event.document]}: {pages} made out, searchable by words")
        case events.Learned():
            say(f"{event.done} passages, searchable by meaning")
    return False


def _pages(event: events.Searchable) -> str:
    parts = ["1 page" if event.pages == 1 else f"{event.pages} pages"]
    if event.lost:
        parts.append(f"{event.lost} could not be read")
    if event.without_text:
        parts.append(f"{event.without_text} without text")
    return ", ".join(parts)


def list_documents(app: App, _arguments: argparse.Namespace) -> int:
    """Show the documents and how each one stands."""
    documents = app.library.all()
    if not documents:
        say("No documents yet. 'cloister add FILE' brings one in.")
        return DONE
    rows = [("", "Document", "Pages", "Added", "State")]
    for one in documents:
        told = [state(one), *warnings(app.library.documents.description(one.id))]
        place = (f"#{one.id}", one.name, str(one.pages or "?"), one.added[:10])
        rows.append((*place, "; ".join(told)))
    table(rows)
    return DONE


def hidden_text(app: App, arguments: argparse.Namespace) -> int:
    """Use text that pages do not show, or leave it out."""
    document = app.library.documents.named(arguments.document)
    app.warm()
    failed = _follow(app, app.library.use_hidden(document.id, use=arguments.use == "use"))
    failed |= _follow(app, app.library.learn())
    return FAILED if failed else DONE


def check_text(app: App, arguments: argparse.Namespace) -> int:
    """Compare what pages show with what their text says."""
    document = app.library.documents.named(arguments.document)
    app.warm()
    if _compare(app, document):
        _recognise(app, [document.id])
    else:
        say(f"{document.name}: its pages show what their text says, as far as was looked at.")
    return DONE


def _compare(app: App, document: Document) -> int:
    """Compare what pages show with their text; return how many differ."""
    line, differing = Progress(), 0
    for event in app.scans.compare(document.id):
        line.show(f"{document.name}: page {event.done} of {event.total} compared")
        differing = event.differing
    line.clear()
    if differing:
        complain(f"{document.name}: {differing} pages show other words than their text says.")
    return differing


def ask(app: App, arguments: argparse.Namespace) -> int:
    """Ask a question."""
    quotes_only = arguments.quotes or bool(app.settings.get(QUOTES_ONLY))
    app.warm(writer=not quotes_only)
    told = app.assistant.ask(
        arguments.question,
        most=int(app.settings.get(EVIDENCE)),
        scope=_scope(app, arguments.scope),
        quotes_only=quotes_only,
        threshold=THRESHOLDS[str(app.settings.get(GATE))],
    )
    answered = answers.as_json(told) if arguments.json else answers.as_text(told)
    return DONE if answered else NOT_ANSWERED


def search(app: App, arguments: argparse.Namespace) -> int:
    """Show the pages that bear on a question."""
    app.warm()
    found = app.assistant.search(
        arguments.question,
        most=int(app.settings.get(EVIDENCE)),
        scope=_scope(app, arguments.scope),
    )
    names = app.library.documents.names()
    for one in found:
        say(f"{one.score:.2f}  {names[one.passage.document]}, page {one.passage.page}")
        words = compact(one.passage.body.of(one.passage.page_text))
        say(f"      {words[:160]}{'…' if len(words) > 160 else ''}")  # noqa: PLR2004  two lines
    if not found:
        say("Nothing found.")
    return DONE if found else NOT_ANSWERED


def show(app: App, arguments: argparse.Namespace) -> int:
    """Draw a page into a PNG file."""
    from PIL import Image

    document = app.library.documents.named(arguments.document)
    allow_export(app, arguments)
    dpi = int(app.settings.get(PICTURE_DPI))
    picture = app.library.picture(document.id, arguments.page, dpi)
    app.audit.append("page.exported", f"{document.id}/{arguments.page}")
    image = Image.frombytes("RGB", (picture.width, picture.height), picture.pixels)
    try:
        image.save(arguments.png, "PNG")
    except OSError as error:
        raise _written(error) from None
    say(f"{arguments.png}: {picture.width} x {picture.height} pixels")
    complain("This picture is outside the vault now and not encrypted.")
    return DONE


def _written(error: OSError) -> DiskFull | AccessDenied:
    import errno

    return DiskFull() if error.errno == errno.ENOSPC else AccessDenied()


def remove(app: App, arguments: argparse.Namespace) -> int:
    """Erase a document."""
    document = app.library.documents.named(arguments.document)
    if not arguments.yes:
        complain(
            f"This erases {document.name} from the vault: the encrypted original,"
            f" {document.read} pages and everything learned from them."
            " It does not reach the file it came from, nor backups of the vault."
        )
        if input("Type yes to erase it: ").strip().lower() != "yes":
            complain("Nothing was erased.")
            return FAILED
    if arguments.receipt is not None:
        allow_export(app, arguments)
    with receipts.issued(arguments.receipt) as done:
        done.append(app.library.remove(document.id))
    return DONE


def workspaces(app: App, arguments: argparse.Namespace) -> int:
    """Show the workspaces, or change them."""
    match arguments.action:
        case "add":
            app.workspaces.create(arguments.name)
        case "use":
            app.switch(app.workspaces.named(arguments.name).id)
        case "rename":
            app.workspaces.rename(app.workspaces.named(arguments.name).id, arguments.new)
        case "remove":
            return _remove_workspace(app, arguments)
    rows = [("", "Workspace", "Made", "")]
    rows += [
        (
            "open" if one == app.workspace else "",
            one.name,
            one.created[:10],
            f"on legal hold since {one.held[:10]}" if one.held else "",
        )
        for one in app.workspaces.all()
    ]
    table(rows)
    return DONE


def _remove_workspace(app: App, arguments: argparse.Namespace) -> int:
    doomed = app.workspaces.named(arguments.name)
    complain(
        f"This erases the workspace {doomed.name} from the vault: every document, every"
        " conversation and the key they are encrypted with."
        " It does not reach the files they came from, nor backups of the vault."
    )
    if input("Type its name to erase it: ").strip() != doomed.name:
        complain("Nothing was erased.")
        return FAILED
    if arguments.receipt is not None:
        allow_export(app, arguments)
    with receipts.issued(arguments.receipt) as done:
        done.append(app.delete_workspace(doomed.id))
    return DONE


def settings(app: App, arguments: argparse.Namespace) -> int:
    """Show the settings, or change one."""
    if arguments.name is None:
        rows = [
            (s.name, _shown(app.settings.get(s)), f"{s.meaning} ({s.allowed})")
            for s in DECLARED.values()
        ]
        table([("Setting", "Value", "Meaning"), *rows])
        return DONE
    setting = declared(arguments.name)
    if arguments.value is not None:
        if setting is EXPORT_ASKS:
            allow_export(app, arguments)  # or who finds it open turns it off
        app.settings.put(setting, arguments.value)
    say(f"{setting.name} = {_shown(app.settings.get(setting))}")
    return DONE


def _shown(value: object) -> str:
    return {True: "on", False: "off"}[value] if isinstance(value, bool) else str(value)


def _scope(app: App, names: Sequence[str]) -> list[int]:
    return [app.library.documents.named(name).id for name in names]


COMMANDS: Mapping[str, Callable[[App, argparse.Namespace], int]] = MappingProxyType(
    {
        "add": add,
        "recognise": recognise,
        "list": list_documents,
        "hidden-text": hidden_text,
        "check-text": check_text,
        "ask": ask,
        "search": search,
        "show": show,
        "remove": remove,
        "settings": settings,
        "workspaces": workspaces,
        **audit.COMMANDS,
    }
)
"""The commands that work on an unlocked vault."""
