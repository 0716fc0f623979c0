"""Print an answer as it comes, or the whole of it as JSON."""

import json
from collections.abc import Iterable
from typing import Any

from core.assistant import (
    Answered,
    AnswerEvent,
    Citation,
    EvidenceFound,
    NotInDocuments,
    NoWriter,
    Sentence,
    Withheld,
)
from core.cli import messages
from core.cli.printing import complain, quoted, say, source


def as_text(events: Iterable[AnswerEvent]) -> bool:
    """Print each part as it comes; return whether the question was answered."""
    answered, heading = True, True
    for event in events:
        match event:
            case EvidenceFound():
                say("Evidence")
                for quote in event.quotes:
                    say(quoted(quote))
                say()
            case Sentence():
                _say_sentence(event, heading=heading)
                heading = False
            case NotInDocuments():
                answered = False
                _say_nearest(event)
            case NoWriter():
                complain(messages.words(event.error))
            case Answered() if event.withheld:
                say(_withheld(event.withheld))
            case _:
                continue
    return answered


def _say_sentence(sentence: Sentence, *, heading: bool) -> None:
    if heading:
        say("Answer, checked sentence by sentence")
    places = "; ".join(source(citation) for citation in sentence.citations)
    say(f"  {sentence.text} [{places}]")


def _say_nearest(event: NotInDocuments) -> None:
    say("Not in your documents.")
    if event.nearest:
        say("The nearest pages:")
    for _, name, page in event.nearest:
        say(f"  {name}, page {page}")


def as_json(events: Iterable[AnswerEvent]) -> bool:
    """Print one JSON object; return whether the question was answered."""
    found: dict[str, Any] = {
        "answered": True,
        "sentences": [],
        "withheld": 0,
        "quotes": [],
        "nearest": [],
        "seconds": {},
    }
    for event in events:
        match event:
            case EvidenceFound():
                found["quotes"] = [
                    {"text": q.quote, "document": q.name, "page": q.page, **_scanned(q)}
                    for q in event.quotes
                ]
                found["seconds"]["evidence"] = round(event.seconds, 3)
            case Sentence():
                found["sentences"].append(
                    {"text": event.text, "citations": [_citation(c) for c in event.citations]}
                )
            case Withheld():
                found["withheld"] += 1
            case NotInDocuments():
                found["answered"] = False
                found["nearest"] = [
                    {"document": name, "page": page} for _, name, page in event.nearest
                ]
                found["seconds"]["evidence"] = round(event.seconds, 3)
            case NoWriter():
                complain(messages.words(event.error))
            case Answered():
                found["seconds"] = {k: round(v, 3) for k, v in event.seconds.items()}
    print(json.dumps(found, ensure_ascii=True, indent=2))
    return bool(found["answered"])


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "document": citation.name,
        "page": citation.page,
        "quote": citation.quote,
        "boxes": [[round(edge, 5) for edge in box] for box in citation.boxes],
        **_scanned(citation),
    }


def _scanned(citation: Citation) -> dict[str, Any]:
    """Return what is to be known of words that were made out on a picture."""
    if not citation.scanned:
        return {}
    return {"scanned": True, "unsure": [span.of(citation.quote) for span in citation.unsure]}


def _withheld(count: int) -> str:
    if count == 1:
        return "1 drafted sentence was withheld: the documents do not support it."
    return f"{count} drafted sentences were withheld: the documents do not support them."
