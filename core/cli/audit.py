"""The commands on the audit log: show it, check it, take it to an auditor."""

import argparse
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from core.app import App
from core.cli.passphrase import allow_export
from core.cli.printing import complain, say, table
from core.records.audit import Entry, Problem, Verdict
from core.report import audit_report
from core.vault.outside import write_private

_DONE, _FAILED = 0, 1
_SUFFIXES = (".jsonl", ".pdf")

_PROBLEMS: Mapping[Problem, str] = MappingProxyType(
    {
        Problem.ALTERED: "row {row} was altered",
        Problem.MISSING: "row {row} is missing, and later ones are there",
        Problem.INSERTED: "row {row} was never written by this vault",
        Problem.MOVED: "row {row} is not where it belongs",
        Problem.CUT: "the rows from {row} to the end are gone",
        Problem.REPLACED: "from row {row} on it is another log, or an older copy of this one",
        Problem.UNSEALED: "the seal at the end does not fit; rows from {row} on may be gone",
        Problem.CLOCK: "the clock was set back before row {row}",
    }
)


def register(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Tell the command line of these commands; ``add`` is ``add_parser`` of its commands."""
    audit = add("audit", help="the audit log: show, check or export it")
    actions = audit.add_subparsers(dest="action", metavar="ACTION")
    show = actions.add_parser("show", help="print its last rows, or all")
    show.add_argument("--last", type=_positive, metavar="N", help="only so many")
    verify = actions.add_parser("verify", help="find out whether anybody has tampered with it")
    verify.add_argument(
        "--against", type=Path, metavar="FILE.jsonl", help="compare it with an earlier export, too"
    )
    export = actions.add_parser("export", help="write it into a file, for an auditor")
    export.add_argument(
        "file", type=_exportable, metavar="FILE", help="*.jsonl to be checked later, or *.pdf"
    )


def audit(app: App, arguments: argparse.Namespace) -> int:
    """Show, check or export the audit log."""
    app.collect()
    match arguments.action:
        case "verify":
            return _verify(app, arguments.against)
        case "export":
            return _export(app, arguments)
    return _show(app, getattr(arguments, "last", None))


def _show(app: App, last: int | None) -> int:
    entries = app.audit.entries() if last is None else app.audit.latest(last)
    heading = ("No.", "Time", "What happened", "Number or name", "Outcome", "Account")
    table([heading, *map(_cells, entries)])
    return _DONE


def _cells(entry: Entry) -> tuple[str, ...]:
    try:
        time = datetime.fromisoformat(entry.utc).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    except ValueError:  # somebody has tampered with it; verify says so
        time = entry.utc
    return (str(entry.sequence), time, entry.event, entry.object, entry.outcome, entry.actor)


def _verify(app: App, against: Path | None) -> int:
    vault = app.access.ways().vault
    if against is None:
        log, sound = app.verification.log(), True
    else:
        compared = app.audit.verify_export(against, vault)
        log, sound = compared.log, compared.file.sound
        _tell("exported file", compared.file)
    _tell("audit log", log)
    app.audit.append("audit.verified", outcome=log.problem or "sound")
    return _DONE if sound and log.sound else _FAILED


def _tell(what: str, found: Verdict) -> None:
    state = "sound  " if found.sound else "DAMAGED"
    words = f"{what}: {found.checked} rows fit"
    if found.problem is not None:
        words += f"; {_PROBLEMS[found.problem].format(row=found.sequence)}"
    say(f"{state}  {words}")


def _export(app: App, arguments: argparse.Namespace) -> int:
    allow_export(app, arguments)
    file: Path = arguments.file
    found = app.audit.verify()
    if not found.sound:
        _tell("audit log", found)
        complain("The log is exported as it is.")
    vault = app.access.ways().vault
    report = file.suffix.lower() == ".pdf"
    write_private(file, [audit_report(app.audit, vault)] if report else app.audit.export(vault))
    app.audit.append("audit.exported", outcome=file.suffix.lower().lstrip("."))
    say(f"{file}: the audit log, {found.checked} rows")
    complain("This file is outside the vault now and not encrypted.")
    return _DONE if found.sound else _FAILED


def _positive(text: str) -> int:
    count = int(text)
    if count < 1:
        raise ValueError
    return count


def _exportable(text: str) -> Path:
    if not text.lower().endswith(_SUFFIXES):
        raise argparse.ArgumentTypeError("the file's name must end in .jsonl or .pdf")
    return Path(text)


COMMANDS: Mapping[str, Callable[[App, argparse.Namespace], int]] = MappingProxyType(
    {"audit": audit}
)
"""The commands of this module; see ``core.cli.commands``."""
