"""Questions on one passage each, half of which it does not answer: what the gate is worth alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from core.app import App
from core.assistant import NotInDocuments
from tests.bench.figures import Figure, interval, share, show
from tests.bench.questions import spread
from tests.bench.workspace import vault
from tests.records import add_document


class Asked(msgspec.Struct, frozen=True):
    """One question.

    Attributes:
        id: its name in the set.
        context: the passage it is asked of.
        question: the words asked.
        answerable: whether the passage answers it.
        answers: gold answers, each of which would do.
    """

    id: str
    context: str
    question: str
    answerable: bool
    answers: list[str] = []


def run(source: Path, limit: int | None, keep: Path | None) -> dict[str, Figure]:
    """Ask every question of its passage, without a writer, and print how many are answered.

    Args:
        source: ``passages.jsonl`` or the folder that holds it.
        limit: how many questions to take at most, evenly spread.
        keep: folder for what is built; see workspace.
    """
    questions = load(source, limit)
    refused: dict[bool, list[bool]] = {True: [], False: []}
    with workspace(questions, keep) as (app, documents):
        for one in questions:
            scope = [documents[one.context]]
            told = list(app.assistant.ask(one.question, scope=scope, quotes_only=True))
            refused[one.answerable].append(isinstance(told[0], NotInDocuments))
    right, wrong = sum(refused[False]), sum(refused[True])
    figures: dict[str, Figure] = {
        "n_answerable": len(refused[True]),
        "n_unanswerable": len(refused[False]),
        "abstention": share(right, len(refused[False])),
        "false_abstention": share(wrong, len(refused[True])),
    }
    notes = {
        "abstention": interval(right, len(refused[False])),
        "false_abstention": interval(wrong, len(refused[True])),
    }
    show(f"passages, {source.name} (95 % intervals)", figures, notes)
    return figures


def load(source: Path, limit: int | None = None) -> list[Asked]:
    """Read the questions.

    Args:
        source: the file, or the folder that holds it.
        limit: how many to take at most, evenly spread.
    """
    file = source / "passages.jsonl" if source.is_dir() else source
    lines = file.read_bytes().splitlines()
    return spread([msgspec.json.decode(line, type=Asked) for line in lines], limit)


@contextmanager
def workspace(questions: list[Asked], keep: Path | None) -> Iterator[tuple[App, dict[str, int]]]:
    """Yield an App that holds each passage as a document, and the ids of these by passage."""
    contexts = list(dict.fromkeys(one.context for one in questions))
    names = {f"passage {number}.pdf": text for number, text in enumerate(contexts, start=1)}
    with vault(keep) as app:
        there = set(app.library.documents.names().values())
        if there and there != names.keys():
            raise SystemExit("The vault kept there holds other passages; name another folder.")
        for name, text in names.items() if not there else ():
            add_document(app.library._db, name, [text])
        list(app.library.learn())
        yield app, {names[name]: one for one, name in app.library.documents.names().items()}
