"""The benchmarks' command line."""

import argparse
from pathlib import Path

from tests.bench import (
    answers,
    figures,
    index,
    ingest,
    questions,
    retrieval,
    support,
    vault,
    workspace,
    writer,
)
from tests.bench.figures import Figure


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
            command.add_argument("--peer", choices=("langchain",), help="measure this one instead")
        if name in {"index", "writer"}:
            command.add_argument("--runs", type=_positive, default=5, help="medians over so many")
    command = what.add_parser("ingest", help="bringing documents in, beside the peer pipeline")
    command.add_argument("folder", type=Path, help="a set, a folder of PDFs, or one PDF")
    command.add_argument("--runs", type=_positive, default=1, help="medians over so many")
    _common(command, "documents, evenly spread")
    command = what.add_parser("support", help="claims that are true, and true ones changed")
    command.add_argument("source", type=Path, help="claims.jsonl, or a folder that holds it")
    _common(command, "claims, evenly spread")
    command = what.add_parser("vault", help="faults, kills, tampering, canaries: tried and counted")
    command.add_argument("--only", action="append", choices=vault.PROOFS, default=[])
    command.add_argument("--rounds", type=_positive, default=20, help="how many kill -9")
    command.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    return top


def main(arguments: list[str] | None = None) -> dict[str, Figure]:
    """Run one benchmark and return its figures."""
    given = parser().parse_args(arguments)
    core = workspace.code()
    if given.what == "vault":
        measured = vault.run(given.only, given.rounds)
    elif given.what == "support":
        measured = support.run(given.source, given.limit)
    elif given.what == "ingest":
        pdfs = questions.spread(questions.documents(given.folder), given.limit)
        measured = ingest.run(given.folder.name, pdfs, given.runs)
    else:
        asked = questions.load(given.folder, given.limit)
        match given.what:
            case "retrieval":
                measured = retrieval.run(asked, given.scope, given.peer, given.vault)
            case "answers":
                measured = answers.run(asked, given.scope, given.vault)
            case "index":
                measured = index.run(asked, given.runs, given.vault)
            case _:
                measured = writer.run(asked, given.runs, given.vault)
    measured["core"] = core
    print(f"  of the code core {core}")
    if core != workspace.code():
        print("  core was changed during the run: do not trust these figures")
    if given.json:
        figures.write(given.json, measured)
    return measured


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
