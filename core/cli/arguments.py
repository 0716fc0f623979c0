"""What the command line understands."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from core import __version__
from core.cli import access, audit, care, receipts

EXIT_CODES = """\
exit codes:
  0    done; a question was answered
  1    something could not be done; the message says what
  2    the command was not understood
  3    a question was asked that the documents do not answer
  4    the vault could not be opened (wrong passphrase, damaged, in use, not there)
  130  interrupted; nothing that was acknowledged is lost
"""


def parse(default_vault: Path, argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Return what the command line says; end the program where it cannot be understood."""
    top = parser(default_vault)
    parsed = top.parse_args(argv)
    if parsed.command is None:
        top.error("the following arguments are required: COMMAND")
    return parsed


def parser(default_vault: Path) -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="cloister",
        description="Ask your own PDFs, on this computer only. Everything kept is encrypted.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"Cloister {__version__}")
    top.add_argument(
        "--vault", type=Path, default=default_vault, metavar="DIR", help="the vault's folder"
    )
    top.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="read the passphrase from the first line of a file instead of asking for it",
    )
    top.add_argument(
        "--keychain",
        action="store_true",
        help="open the vault with this computer's keychain instead of the passphrase",
    )
    top.add_argument(
        "--self-test",
        dest="command",
        action="store_const",
        const="self-test",
        help="check that this installation can do all that it has to, and end",
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    create = commands.add_parser("create", help="make a new vault")
    create.add_argument("--regulated", action="store_true", help="for a regulated office")
    create.add_argument(
        "--recovery-sheet",
        type=Path,
        metavar="PDF",
        help="write the recovery key's sheet into a file, to be printed and deleted",
    )

    add = commands.add_parser("add", help="bring in PDFs, or folders of them; go on after a stop")
    add.add_argument("paths", type=Path, nargs="*", metavar="PATH")
    add.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help="password for protected PDFs, the first line of a file",
    )

    recognise = commands.add_parser("recognise", help="make out the text of scanned pages")
    recognise.add_argument(
        "documents", nargs="*", metavar="DOCUMENT", help="name, or #number; all without one"
    )

    commands.add_parser("list", help="show the documents and how each one stands")

    hidden = commands.add_parser(
        "hidden-text", help="use text that a document carries and does not show, or leave it out"
    )
    hidden.add_argument("document", help="its name, or #number")
    hidden.add_argument("use", choices=("use", "leave-out"))

    check = commands.add_parser(
        "check-text", help="compare what a document's pages show with what their text says"
    )
    check.add_argument("document", help="its name, or #number")

    ask = commands.add_parser("ask", help="ask a question")
    ask.add_argument("question")
    _scope(ask)
    ask.add_argument("--quotes", action="store_true", help="verbatim quotes only, no drafting")
    ask.add_argument("--json", action="store_true", help="print one JSON object")

    search = commands.add_parser("search", help="show the pages that bear on a question")
    search.add_argument("question")
    _scope(search)

    show = commands.add_parser("show", help="draw a page of a document into a PNG file")
    show.add_argument("document", help="its name, or #number")
    show.add_argument("page", type=int)
    show.add_argument("--png", type=Path, required=True, metavar="OUT")

    remove = commands.add_parser("remove", help="erase a document and all that came from it")
    remove.add_argument("document", help="its name, or #number")
    remove.add_argument("--yes", action="store_true", help="do not ask")
    receipts.register(remove)

    settings = commands.add_parser("settings", help="show the settings, or change one")
    settings.add_argument("name", nargs="?")
    settings.add_argument("value", nargs="?")

    access.register(commands.add_parser)
    care.register(commands.add_parser)
    audit.register(commands.add_parser)

    _workspaces(commands.add_parser("workspaces", help="show the workspaces, or change them"))

    commands.add_parser("demo", help="the sample documents in a temporary vault, one question")
    return top


def _workspaces(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(dest="action", metavar="ACTION")
    actions.add_parser("add", help="make one").add_argument("name")
    actions.add_parser("use", help="open one, now and from now on").add_argument("name")
    rename = actions.add_parser("rename", help="give one another name")
    rename.add_argument("name")
    rename.add_argument("new")
    remove = actions.add_parser("remove", help="erase one with everything in it; asks for its name")
    remove.add_argument("name")
    receipts.register(remove)


def _scope(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--scope",
        action="append",
        default=[],
        metavar="DOCUMENT",
        help="look only in this document (name, or #number); may be given several times",
    )
