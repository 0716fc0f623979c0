"""Field terms: what a question calls one thing and a document another.

A small table that anyone can read and extend, of general accounting and benefits terms only. On
the left what people ask for, on the right what stands in documents: other names of it, or the
lines that it is worked out from.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from core.text.stems import content_stems
from core.text.words import years_in_full

_TABLE = """
capital expenditure, capital expenditures, capex, capital intensive: purchases of property plant
 and equipment; additions to property plant and equipment; capital expenditures
ppe, ppne, pp&e, pp&ne, fixed asset, fixed assets: property plant and equipment net; property and
 equipment net
cogs: cost of goods sold; cost of sales; cost of revenue; cost of products sold
gross margin, gross margins, gross profit: gross profit; gross margin; cost of sales
operating margin, operating margins, operating income: operating income; income from operations;
 operating profit
working capital, quick ratio, current ratio, liquidity profile: total current assets; total current
 liabilities
inventory turnover, days inventory outstanding, dio: inventories; cost of sales
days payable outstanding, dpo: accounts payable; cost of sales
days sales outstanding, dso: accounts receivable; net sales
free cash flow, free cashflow, fcf: net cash provided by operating activities; purchases of property
dividend payout: dividends paid; cash dividends
d&a: depreciation and amortization
ebitda, ebit: operating income; depreciation and amortization
eps: earnings per share
roa, return on assets: net income; total assets
roe, return on equity: net income; total equity
tax rate: provision for income taxes; effective tax rate; income before income taxes
revenue, revenues, topline, top line, sales: net sales; total revenues; revenues
income statement, statement of income, profit and loss, p&l: consolidated statements of income;
 consolidated statements of operations; consolidated statements of earnings; consolidated statement
 of income
balance sheet, balance sheets: consolidated balance sheets; consolidated balance sheet; statements
 of financial position
cash flow statement, statement of cash flows, cash flow: consolidated statements of cash flows;
 consolidated statement of cash flows
debt: long-term debt; short-term borrowings; current portion of long-term debt
pto, paid time off: vacation; annual leave; time off
"""

_APART = re.compile(r"[^\w&]+")


@dataclass(frozen=True, slots=True)
class Concept:
    """What a question asks for, in the words of documents.

    Attributes:
        asked: how people call it, in lower case.
        written: what documents have in its place.
        stems: of each of ``written``, its content words.
    """

    asked: tuple[str, ...]
    written: tuple[str, ...]
    stems: tuple[frozenset[str], ...]

    def share(self, words: frozenset[str]) -> float:
        """Return how much of the best of its names stands among these stems, 0 to 1, squared."""
        return max((len(one & words) / len(one)) ** 2 for one in self.stems)

    def heads(self, words: frozenset[str]) -> bool:
        """Say whether one of its names stands whole among the stems of a page's heading."""
        return any(one <= words for one in self.stems)


def concepts(question: str) -> Sequence[Concept]:
    """Return the concepts that a question names."""
    plain = f" {_APART.sub(' ', years_in_full(question).lower())} "
    return [one for one in _table() if any(f" {name} " in plain for name in one.asked)]


@lru_cache(maxsize=1)
def _table() -> tuple[Concept, ...]:
    rows = _TABLE.strip().replace("\n ", " ").splitlines()
    return tuple(_concept(*row.split(":")) for row in rows)


def _concept(asked: str, written: str) -> Concept:
    names = tuple(name.strip() for name in written.split(";"))
    stems = tuple(frozenset(content_stems(name)) for name in names)
    return Concept(tuple(name.strip() for name in asked.split(",")), names, stems)
