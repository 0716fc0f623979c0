"""What is shown in answer to a question, what it cites, and what is withheld."""

import hashlib
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

from core.answering import prompt
from core.app import App
from core.assistant import Citation, EvidenceFound, NotInDocuments, NoWriter, Sentence, Withheld
from tests.bench import marking
from tests.bench.figures import Figure, interval, mean, median, share, show
from tests.bench.questions import Place, Question, QuestionSet
from tests.bench.workspace import workspace


@dataclass(slots=True)
class Told:
    """Everything that one question brought.

    Attributes:
        abstained: whether it ended as "not in your documents".
        quotes: the evidence shown.
        sentences: the drafted sentences shown.
        withheld: the drafted sentences not shown.
        evidence_s: seconds until evidence, or its absence, was told.
        answer_s: seconds until the end.
        failed: whether the writer failed.
    """

    abstained: bool = False
    quotes: tuple[Citation, ...] = ()
    sentences: list[Sentence] = field(default_factory=list)
    withheld: list[str] = field(default_factory=list)
    evidence_s: float = 0.0
    answer_s: float = 0.0
    failed: bool = False

    @property
    def shown(self) -> str:
        """The words that the person gets to read."""
        return "\n".join([s.text for s in self.sentences] + [q.quote for q in self.quotes])

    @property
    def citations(self) -> list[Citation]:
        """Every place cited, once for each time it is."""
        return [c for s in self.sentences for c in s.citations] + list(self.quotes)


@dataclass(slots=True)
class _Tally:
    """Sums over a set."""

    cited: int = 0
    right: int = 0
    recalls: list[float] = field(default_factory=list)
    unsupported: int = 0


def run(questions: QuestionSet, scope: str, keep: Path | None) -> dict[str, Figure]:
    """Ask every question, mark the answers and print the figures."""
    with workspace(questions.pdfs, keep) as app:
        ids = {name: document for document, name in app.library.documents.names().items()}
        list(app.assistant.ask("warm up"))
        told = []
        for question in questions.questions:
            within = [ids[name] for name in questions.scope(question, scope) if name in ids]
            told.append((question, ask(app, question, within)))
        tally = _Tally()
        for question, one in told:
            _mark(app, questions, question, one, tally)
    answerable = [one for question, one in told if question.answerable]
    unanswerable = [one for question, one in told if not question.answerable]
    answered = [one for _, one in told if not one.abstained]
    right = sum(one.abstained for one in unanswerable)
    wrong = sum(one.abstained for one in answerable)
    figures: dict[str, Figure] = {
        "n_answerable": len(answerable),
        "n_unanswerable": len(unanswerable),
        "citation_precision": share(tally.right, tally.cited),
        "answer_recall": mean(tally.recalls),
        "abstention": share(right, len(unanswerable)),
        "false_abstention": share(wrong, len(answerable)),
        "unsupported_shown": tally.unsupported,
        "first_evidence_s": median([one.evidence_s for _, one in told]),
        "answer_s": median([one.answer_s for one in answered]),
        "words_shown_mean": mean([len(one.shown.split()) for one in answered]),
        "drafted_share": share(sum(bool(one.sentences) for one in answered), len(answered)),
        "sentences_shown": sum(len(one.sentences) for one in answered),
        "withheld": sum(len(one.withheld) for one in answered),
        "writer_failed": sum(one.failed for one in answered),
    }
    notes = {
        "citation_precision": f"{interval(tally.right, tally.cited)}, {tally.cited} places",
        "abstention": interval(right, len(unanswerable)),
        "false_abstention": interval(wrong, len(answerable)),
        "first_evidence_s": "median",
        "answer_s": "median of those answered",
    }
    show(f"answers, {questions.name}, scope {scope} (95 % intervals)", figures, notes)
    return figures


def ask(app: App, question: Question, scope: Sequence[int]) -> Told:
    """Ask one question and gather what is told."""
    told = Told()
    started = time.perf_counter()
    with _fixed_delimiter(question.id):
        for event in app.assistant.ask(question.question, scope=scope):
            match event:
                case EvidenceFound():
                    told.evidence_s = time.perf_counter() - started
                    told.quotes = event.quotes
                case NotInDocuments():
                    told.evidence_s = time.perf_counter() - started
                    told.abstained = True
                case Sentence():
                    told.sentences.append(event)
                case Withheld():
                    told.withheld.append(event.text)
                case NoWriter():
                    told.failed = True
                case _:
                    continue
    told.answer_s = time.perf_counter() - started
    return told


def _mark(app: App, questions: QuestionSet, question: Question, told: Told, tally: _Tally) -> None:
    for sentence in told.sentences:
        pages = [app.library.page(c.document, c.page).text for c in sentence.citations]
        if missing := marking.unsupported(sentence.text, pages):
            tally.unsupported += 1
            print(f"unsupported in {question.id}: {', '.join(missing)} | {sentence.text}")
    if not question.answerable:
        return
    tally.recalls.append(0.0 if told.abstained else marking.recall(question.answers, told.shown))
    gold = questions.gold(question)
    tally.cited += len(told.citations)
    tally.right += sum(_is_right(app, question, citation, gold) for citation in told.citations)


def _is_right(app: App, question: Question, citation: Citation, gold: set[Place]) -> bool:
    if (citation.name, citation.page) in gold:
        return True
    if citation.name not in {name for name, _ in gold}:
        return False
    page = app.library.page(citation.document, citation.page)
    return marking.holds_number(question.answers, page.text)


@contextmanager
def _fixed_delimiter(seed: str) -> Iterator[None]:
    """Make the prompt's random delimiter the same in every run, so that drafts can be compared."""
    mark = hashlib.sha256(seed.encode()).hexdigest()
    fixed = SimpleNamespace(token_hex=lambda size: mark[: 2 * size])
    with mock.patch.object(prompt, "secrets", fixed):
        yield
