"""Whole sentences out of a stream of pieces."""

from collections.abc import Iterable, Iterator

from core.text.sentences import sentences
from core.text.words import compact


def whole_sentences(pieces: Iterable[str]) -> Iterator[str]:
    """Yield each sentence once it is complete; stop when the draft begins to repeat itself."""
    text = ""
    said: set[str] = set()
    for piece in pieces:
        text += piece
        spans = list(sentences(text))
        for span in spans[:-1]:
            sentence = compact(span.of(text))
            if sentence.lower() in said:
                return
            said.add(sentence.lower())
            yield sentence
        if spans[:-1]:
            text = text[spans[-1].start :]
    rest = compact(text)
    if rest and rest.lower() not in said and rest[-1] in ".!?\"')\u201d":
        yield rest
