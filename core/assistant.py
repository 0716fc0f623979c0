"""Use case: ask, and stream a checked answer with its evidence.

Retrieve, gate, show the evidence, draft, check each sentence, cite; what the documents do not
support is withheld and counted.
"""

import re
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field

from core.answering import cite, draft, gate, prompt, quotes
from core.answering.cite import Box
from core.answering.support import Evidence, answers, supported
from core.errors import ChildError, ModelError, PageNotFound
from core.records.audit import note
from core.records.documents import Documents
from core.records.passages import Passages, StoredPassage
from core.retrieval import Found, Meaning, retrieve
from core.text.facets import facets
from core.text.span import Span
from core.text.words import compact
from core.vault.database import Database
from core.writing.writer import Writer

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a sentence or a quote stands.

    Attributes:
        document: the document's id.
        name: its name.
        page: counted from 1.
        span: of the page's text.
        quote: the words of that span, white space folded; a row of a table is a line.
        boxes: the rectangles that show it.
        scanned: whether the words were made out on the page's picture.
        unsure: where the quote has words that may be others, because they were hard to make out.
    """

    document: int
    name: str
    page: int
    span: Span
    quote: str
    boxes: tuple[Box, ...]
    scanned: bool = False
    unsure: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceFound:
    """The best evidence, verbatim; told before anything is drafted.

    Attributes:
        quotes: the stretches nearest to the question, best first.
        seconds: since the question was asked.
        documents: the ids of all documents whose pages are the evidence, quoted or not: what is
            drafted from it may hold their words.
    """

    quotes: tuple[Citation, ...]
    seconds: float
    documents: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A drafted sentence that the evidence supports."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Withheld:
    """A drafted sentence that the evidence does not support, or that answers something else."""

    text: str


@dataclass(frozen=True, slots=True)
class NotInDocuments:
    """The documents do not answer this; no model was asked.

    Attributes:
        nearest: document id, document name and page of the nearest pages, best first.
    """

    nearest: tuple[tuple[int, str, int], ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class NoWriter:
    """The evidence stands, but nothing could be drafted: the writer failed."""

    error: ChildError | ModelError


@dataclass(frozen=True, slots=True)
class Answered:
    """The end of an answer.

    Attributes:
        drafted: sentences shown.
        withheld: sentences not shown.
        seconds: since the question was asked, by stage.
    """

    drafted: int
    withheld: int
    seconds: dict[str, float] = field(default_factory=dict)


AnswerEvent = EvidenceFound | Sentence | Withheld | NotInDocuments | NoWriter | Answered


class Assistant:
    """Answers questions from the open workspace."""

    def __init__(self, workspace: Database, meaning: Meaning, writer: Writer) -> None:
        self._db = workspace
        self._passages = Passages(workspace)
        self._documents = Documents(workspace)
        self._meaning = meaning
        self._writer = writer
        self._known: dict[int, Mapping[str, float]] = {}

    def search(self, question: str, *, most: int, scope: Sequence[int] = ()) -> list[Found]:
        """Return the pages that bear on a question, best first; see retrieval.retrieve."""
        return retrieve(
            question,
            self._passages,
            self._meaning,
            most=most,
            documents=scope,
            facets=self._facets(),
        )

    def _facets(self) -> Mapping[int, Mapping[str, float]]:
        """Return the facets of every document, worked out once for each."""
        names = self._documents.names()
        for document in names.keys() - self._known.keys():
            opening = self._passages.opening(document)
            if opening:  # it is read far enough
                description = self._documents.description(document)
                title = "" if description is None else description.title
                self._known[document] = facets(names[document], title, opening)
        return {document: self._known.get(document, {}) for document in names}

    def ask(
        self,
        question: str,
        *,
        most: int = 8,
        scope: Sequence[int] = (),
        quotes_only: bool = False,
        threshold: float = gate.THRESHOLDS["balanced"],
    ) -> Generator[AnswerEvent, None, None]:
        """Answer a question, telling each part as soon as it stands.

        Args:
            question: the words asked.
            most: how many pages to keep as evidence.
            scope: documents to look in; empty for all.
            quotes_only: whether to leave it at the evidence.
            threshold: probability of being answerable below which nothing is answered.
        """
        started = time.monotonic()
        found = self.search(question, most=most, scope=scope)
        answered = bool(found) and gate.answerable(*signals(found)) >= threshold
        with self._db.transaction():
            note(self._db, "question.asked", outcome="answered" if answered else "not found")
        if not answered:
            names = self._documents.names()
            nearest = tuple(
                (f.passage.document, names[f.passage.document], f.passage.page)
                for f in found[:3]
                if f.passage.document in names
            )
            yield NotInDocuments(nearest, time.monotonic() - started)
            return
        sources = [
            quotes.Source(f.passage.page_text, f.passage.body, f.passage.document, f.score)
            for f in found
        ]
        cited = self._quoted(question, found, sources)
        evidence_s = time.monotonic() - started
        documents = tuple(dict.fromkeys(f.passage.document for f in found))
        yield EvidenceFound(cited, evidence_s, documents)
        drafted = withheld = 0
        if not quotes_only:
            with closing(self._draft(question, found, sources)) as events:
                for event in events:
                    drafted += isinstance(event, Sentence)
                    withheld += isinstance(event, Withheld)
                    yield event
        seconds = {"evidence": evidence_s, "answer": time.monotonic() - started}
        yield Answered(drafted, withheld, seconds)

    def _draft(
        self, question: str, found: Sequence[Found], sources: Sequence[quotes.Source]
    ) -> Generator[Sentence | Withheld | NoWriter, None, None]:
        texts = _for_the_writer(question, found, sources)
        evidence = [Evidence(f.passage.text, _lead_length(f.passage)) for f in found]
        pieces = self._writer.draft(
            prompt.SYSTEM, prompt.user_prompt(question, texts), prompt.MOST_TOKENS
        )
        try:
            for sentence in draft.whole_sentences(pieces):
                support = supported(sentence, evidence)
                if support is None or not answers(question, sentence, support, evidence):
                    yield Withheld(sentence)
                    continue
                passage = found[support.evidence].passage
                citation = self._citation(passage, _span(passage, support.span))
                if citation is None or _rests_on_guess(sentence, citation):
                    yield Withheld(sentence)
                else:
                    yield Sentence(sentence, (citation,))
        except (ChildError, ModelError) as error:
            yield NoWriter(error)
        finally:
            pieces.close()

    def _quoted(
        self, question: str, found: Sequence[Found], sources: Sequence[quotes.Source]
    ) -> tuple[Citation, ...]:
        """Quote the best pages of those whose documents are still there."""
        gone: set[int] = set()
        while True:
            left = [one for one in zip(found, sources, strict=True) if one[1].document not in gone]
            chosen = quotes.quotes(question, [source for _, source in left])
            places = [left[quote.source][0].passage for quote in chosen]
            cited = list(map(self._citation, places, (quote.span for quote in chosen)))
            if not chosen or any(cited):
                return tuple(one for one in cited if one is not None)
            gone |= {place.document for place in places}

    def _citation(self, passage: StoredPassage, span: Span) -> Citation | None:
        """Return where a span stands, or None where its document was removed meanwhile."""
        try:
            page = self._passages.page(passage.document, passage.page)
            name = self._documents.names()[passage.document]
        except (PageNotFound, KeyError):
            return None
        quote = _readable(span.of(page.text))
        return Citation(
            passage.document,
            name,
            passage.page,
            span,
            quote,
            tuple(cite.boxes(page.words, span)),
            scanned="recognised" in page.warnings,
            unsure=cite.unsure(page.text, page.words, page.confidences, span, quote),
        )


def signals(found: Sequence[Found]) -> tuple[float | None, float]:
    """Return what the gate asks of the pages found; see `gate.answerable`."""
    cosine = max((f.cosine for f in found if f.cosine is not None), default=None)
    return cosine, max((max(f.coverage, f.lines) for f in found), default=0.0)


def _rests_on_guess(sentence: str, citation: Citation) -> bool:
    """Whether a sentence says a number that was hard to make out on a scanned page."""
    said = set(_NUMBER.findall(sentence))
    guessed = (_NUMBER.findall(span.of(citation.quote)) for span in citation.unsure)
    return any(said.intersection(numbers) for numbers in guessed)


def _readable(text: str) -> str:
    """Return a quote's words with white space folded; the rows of a table stay rows."""
    if "\t" not in text:
        return compact(text)
    rows = (row for row in text.splitlines() if row.strip())
    return "\n".join("  ".join(map(compact, row.split("\t"))) for row in rows)


def _for_the_writer(
    question: str, found: Sequence[Found], sources: Sequence[quotes.Source]
) -> list[str]:
    """Return the best stretches of the best passages, no more than a small model reads well."""
    share = prompt.EVIDENCE_TOKENS // 4
    texts = []
    for one, source in list(zip(found, sources, strict=True))[:4]:
        span = quotes.best_sentences(question, source, share)
        lead = one.passage.lead
        words = compact(span.of(source.page_text))
        texts.append(f"{compact(lead.of(source.page_text))}: {words}" if lead else words)
    return texts


def _lead_length(passage: StoredPassage) -> int:
    """Return how many characters of a passage's text come before its body."""
    return 0 if passage.lead is None else passage.lead.end - passage.lead.start + 1


def _span(passage: StoredPassage, span: Span) -> Span:
    """Turn a span of a passage's text, lead and body, into one of its page's text."""
    if passage.lead is None:
        return Span(passage.body.start + span.start, passage.body.start + span.end)
    lead = _lead_length(passage)
    if span.start >= lead:
        base = passage.body.start - lead
        return Span(base + span.start, base + span.end)
    if span.end <= lead:
        return Span(passage.lead.start + span.start, passage.lead.start + span.end)
    return Span(passage.body.start, passage.body.start + max(1, span.end - lead))
