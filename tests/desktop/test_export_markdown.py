"""Markdown: every word is there, and none of them is markup."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from core.records.turns import Drafted, Quoted, Unanswered
from desktop.export.markdown import escaped, to_markdown
from desktop.export.plain import lines
from tests.desktop.test_export_transcript import INTEREST, REVENUE, TURNS, cited, made, turn

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)> &lt; &#60;b&#62;",
    "<!-- hidden --> <https://evil.example> <a@evil.example>",
    "[click](https://evil.example) ![p](https://evil.example/p.png) [r][1] [^1]",
    "[1]: https://evil.example",
    "https://evil.example www.evil.example evil.example mail@evil.example",
    "# heading #",
    "> quote",
    "- list",
    "* list",
    "+ list",
    "1. list",
    "12) list",
    "a. list",
    "(iv) list",
    "```sh",
    "~~~",
    "`code` ``more``",
    "*a* **b** _c_ __d__ ~~e~~ ==f== ++g++ ^h^ ~i~ %%j%%",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "Title\n===",
    "Title\n---",
    "***",
    "    indented",
    "back\\slash \\* at the end\\",
    ": definition",
    "$x$ {{ y }} {% z %} :smile: @name #tag [[page]]",
)
OURS = {
    *(f"{kind}_{end}" for kind in ("heading", "paragraph", "strong", "em") for end in ("open",)),
    *("bullet_list_open", "list_item_open", "blockquote_open"),
    *("inline", "text", "text_special", "softbreak", "hardbreak"),
}


def parsed(markdown: str) -> list[Token]:
    """Return the tokens of a text, those within lines too."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return [token for block in tokens.parse(markdown) for token in (block, *(block.children or ()))]


def kinds(markdown: str) -> set[str]:
    """Return what a text is made of."""
    return {token.type for token in parsed(markdown) if not token.type.endswith("_close")}


def words(markdown: str) -> str:
    """Return what a reader sees, with white space folded."""
    seen = "".join(
        token.content if token.type in {"text", "text_special"} else " "
        for token in parsed(markdown)
        if token.type != "inline"
    )
    return " ".join(seen.split())


def test_every_part_is_there() -> None:
    """Title, warning, questions, sentences with their numbers, sources with their quotes."""
    text = to_markdown(made(*TURNS))
    assert text.startswith("# Loan: interest and notice\n\n- Workspace: Audit 2024\n- Exported: ")
    assert "**This file has left the vault and is not encrypted." in text
    assert "## 1\\. What interest does the loan bear?\n\n*Asked 2026-03-03 10:20 UTC*\n" in text
    assert "It bears 6.25 percent. \\[1\\] It is payable quarterly." in text
    assert "### Sources\n\n\\[1\\] Kredit Müller\\.pdf, page 12\n\n> " + INTEREST in text
    assert "> Umsatzerlöse 2024 \\| 4.812.000 €\\\n> Umsatzerlöse 2023" in text
    assert "**Not in your documents.**\n\n### Nearest pages\n\n- Loan\\.pdf, page 4\n- " in text
    assert "*The document was removed from the vault, and its words with it.*" in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_it_is_the_markdown_that_was_meant() -> None:
    """A parser of CommonMark finds our own headings, lists and quotes, and sees all the words."""
    text = to_markdown(made(*TURNS))
    assert kinds(text) <= OURS
    headings = [token.tag for token in parsed(text) if token.type == "heading_open"]
    assert headings.count("h1") == 1
    assert headings.count("h2") == len(TURNS)
    assert " ".join(REVENUE.split()) in words(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(text: str) -> None:
    """In every place where words of a person, a document or a model stand."""
    source = cited(1, 1, text, name=text)
    hostile = made(
        turn(text, Quoted((source,)), Drafted(text, (source,))),
        turn(text, Unanswered((source,))),
        title=text,
    )
    markdown = to_markdown(hostile)
    assert kinds(markdown) <= OURS
    assert words(markdown).count(" ".join(text.split())) == 7
    headings = [token for token in parsed(markdown) if token.type == "heading_open"]
    assert len(headings) == 1 + 2 + 2


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_is_left_that_becomes_a_link_by_itself(text: str) -> None:
    """Some readers make links of what looks like an address; escaped, none looks like one."""
    assert not re.search(r"(?<!\\)://|www\.|\w@\w|[a-z]\.[a-z]|(?<!\\)<", escaped(text))


@given(st.text(alphabet="ab1 \n\\`*_{}[]<>()#+-.!|~$^&;:@='\"%/", max_size=40))
def test_no_mixture_of_marks_is_markup(text: str) -> None:
    """Whatever stands in a quote or a sentence: it comes out as it went in."""
    given_lines = lines(text)
    quote = "> " + escaped("\n".join(given_lines)).replace("\n", "\\\n> ")
    allowed = {"blockquote_open", "paragraph_open", "inline", "text", "text_special", "hardbreak"}
    assert kinds(quote) <= allowed
    assert words(quote) == " ".join(" ".join(given_lines).split())


def test_ordinary_prose_stays_readable() -> None:
    """Nothing is escaped that cannot be markup."""
    prose = (
        "The well-known rate (see § 9) was 6.25% at 9:14, in 2024. Müller & Söhne: 1 + 1 = 2 - 0."
    )
    assert escaped(prose) == prose
