"""The benchmarks' command line."""

import argparse
from collections.abc import Callable
from pathlib import Path

from tests.bench import (
    answers,
    bombs,
    figures,
    hidden,
    index,
    ingest,
    injections,
    mutants,
    ocr,
    passages,
    quality,
    questions,
    retrieval,
    robust,
    support,
    vault,
    workspace,
    writer,
)
from tests.bench.figures import Figure
from tests.bench.peer import PIPELINES
from tests.bench.questions import QuestionSet


def parser() -> argparse.ArgumentParser:
    """Return the parser of ``python -m tests.bench``."""
    top = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    what = top.add_subparsers(dest="what", required=True, metavar="WHAT")
    for name, meaning in (
        ("retrieval", "is a page that holds the answer among the pages found?"),
        ("answers", "what is shown, what is cited, what is withheld"),
        ("index", "the semantic index: fill rate, recall, time of a query"),
        ("writer", "the writer's speed against llama.cpp's own"),
    ):
        command = what.add_parser(name, help=meaning)
        command.add_argument("folder", type=Path, help="holds pdfs/ and questions.jsonl")
        command.add_argument("--vault", type=Path, metavar="DIR", help="keep what is built here")
        _common(command, "questions, evenly spread")
        if name in {"retrieval", "answers"}:
            command.add_argument(
                "--scope",
                choices=("own", "all"),
                default="all",
                help="ask each question of its own documents, or of all",
            )
        if name == "retrieval":
            command.add_argument("--peer", choices=PIPELINES, help="measure this one instead")
            command.add_argument(
                "--source", action="append", default=[], help="answers that stand in this: Table"
            )
        if name in {"index", "writer"}:
            command.add_argument("--runs", type=_positive, default=5, help="medians over so many")
    command = what.add_parser("ingest", help="bringing documents in, beside the peer pipeline")
    command.add_argument("folder", type=Path, help="a set, a folder of PDFs, or one PDF")
    command.add_argument("--runs", type=_positive, default=1, help="medians over so many")
    _common(command, "documents, evenly spread")
    command = what.add_parser("support", help="claims that are true, and true ones changed")
    command.add_argument("source", type=Path, help="claims.jsonl, or a folder that holds it")
    _common(command, "claims, evenly spread")
    command = what.add_parser("passages", help="the gate on questions of one passage each")
    command.add_argument("source", type=Path, help="passages.jsonl, or a folder that holds it")
    command.add_argument("--vault", type=Path, metavar="DIR", help="keep what is built here")
    _common(command, "questions, evenly spread")
    command = what.add_parser("injections", help="instructions planted in documents")
    command.add_argument("source", type=Path, help="injections.jsonl, or a folder that holds it")
    _common(command, "instructions, evenly spread")
    _hostile(what)
    command = what.add_parser("quality", help="all figures of answers, written as a page")
    command.add_argument("folder", type=Path, help="holds sets, and the .jsonl files")
    command.add_argument("--vault", type=Path, metavar="DIR", required=True, help="keep all here")
    command.add_argument("--out", type=Path, default=Path("docs/quality.md"), help="the page")
    command.add_argument("--peer", action="append", choices=PIPELINES, default=[])
    command.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    command = what.add_parser("vault", help="faults, kills, tampering, canaries: tried and counted")
    command.add_argument("--only", action="append", choices=vault.PROOFS, default=[])
    command.add_argument("--rounds", type=_positive, default=20, help="how many kill -9")
    command.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    return top


def _hostile(what: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare what is measured on scanned, odd, broken and hostile files."""
    for name, meaning, folder, limited in (
        ("robust", "odd and broken PDFs: what becomes of each", "expect.jsonl and pdfs/", "files"),
        ("ocr", "scanned copies of pages: is every word made out?", "PDFs", "pages"),
        ("scans", "questions asked of scanned copies", "pdfs/ and questions.jsonl", "questions"),
    ):
        command = what.add_parser(name, help=meaning)
        command.add_argument("folder", type=Path, help=f"holds {folder}")
        _common(command, limited)
    command = what.add_parser("bombs", help="files made to work a reader to death")
    command.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    command = what.add_parser("mutants", help="model files with damaged headers")
    _common(command, "files; 5,000 without")
    command = what.add_parser("hidden", help="text that pages carry and do not show")
    command.add_argument("folders", type=Path, nargs="*", help="documents that hide nothing")
    _common(command, "documents of each folder, evenly spread")


def main(arguments: list[str] | None = None) -> dict[str, Figure]:
    """Run one benchmark and return its figures."""
    given = parser().parse_args(arguments)
    core = workspace.code()
    measured = _RUNS[given.what](given)
    measured["core"] = core
    print(f"  of the code core {core}")
    if core != workspace.code():
        print("  core was changed during the run: do not trust these figures")
    if given.json:
        figures.write(given.json, measured)
    return measured


def _asked(given: argparse.Namespace) -> QuestionSet:
    return questions.load(given.folder, given.limit)


def _ingest(given: argparse.Namespace) -> dict[str, Figure]:
    pdfs = questions.spread(questions.documents(given.folder), given.limit)
    return ingest.run(given.folder.name, pdfs, given.runs)


def _retrieval(given: argparse.Namespace) -> dict[str, Figure]:
    return retrieval.run(_asked(given), given.scope, given.peer, given.vault, given.source)


_RUNS: dict[str, Callable[[argparse.Namespace], dict[str, Figure]]] = {
    "answers": lambda given: answers.run(_asked(given), given.scope, given.vault),
    "index": lambda given: index.run(_asked(given), given.runs, given.vault),
    "ingest": _ingest,
    "injections": lambda given: injections.run(given.source, given.limit),
    "bombs": lambda _given: bombs.run(),
    "mutants": lambda given: mutants.run(given.limit),
    "hidden": lambda given: hidden.run(given.folders, given.limit),
    "ocr": lambda given: ocr.run(given.folder, given.limit),
    "scans": lambda given: ocr.run_questions(_asked(given)),
    "passages": lambda given: passages.run(given.source, given.limit, given.vault),
    "quality": lambda given: quality.run(given.folder, given.vault, given.out, given.peer),
    "retrieval": _retrieval,
    "robust": lambda given: robust.run(given.folder, given.limit),
    "support": lambda given: support.run(given.source, given.limit),
    "vault": lambda given: vault.run(given.only, given.rounds),
    "writer": lambda given: writer.run(_asked(given), given.runs, given.vault),
}


def _common(command: argparse.ArgumentParser, limited: str) -> None:
    command.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    command.add_argument(
        "--limit", type=_positive, metavar="N", help=f"take only so many {limited}"
    )


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


if __name__ == "__main__":
    main()
