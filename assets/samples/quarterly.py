"""A company's quarterly report; every total is worked out from its parts, never typed."""

from pathlib import Path

from assets.samples.sheet import TEAL, Paper, Row, Story, page_break, write

PAPER = Paper(
    head="Quarterly report, third quarter 2025",
    foot="Tallowmere Instruments, Inc.",
    accent=TEAL,
)

QUARTERS = ("Q3 2025", "Q3 2024")
YEAR_ENDS = ("30 Sep 2025", "31 Dec 2024")
Pair = tuple[float, float]

REVENUE = {
    "Diagnostic instruments": (186.4, 171.2),
    "Reagents and consumables": (142.9, 121.5),
    "Service contracts": (58.3, 54.6),
}
COST = (-173.6, -160.4)
OPERATING = {
    "Research and development": (-48.7, -41.3),
    "Selling and marketing": (-61.2, -57.9),
    "General and administrative": (-34.5, -33.8),
}
FINANCE = {"Interest income": (2.1, 1.4), "Interest expense": (-6.8, -7.9)}
TAX = (-14.3, -10.4)

ASSETS = {
    "Cash and cash equivalents": (214.6, 188.3),
    "Trade receivables": (231.8, 219.4),
    "Inventories": (164.2, 178.9),
    "Property, plant and equipment": (302.5, 295.1),
    "Goodwill and intangible assets": (418.7, 426.2),
}
LIABILITIES = {
    "Trade payables": (118.4, 124.7),
    "Deferred revenue": (73.5, 66.8),
    "Current borrowings": (25.0, 25.0),
    "Long-term borrowings": (375.0, 400.0),
    "Other liabilities": (62.3, 60.9),
}

EQUITY = {
    "Share capital": (120.0, 120.0),
    "Retained earnings": (557.6, 510.5),
}

REGIONS = {
    "Americas": (171.9, 158.0),
    "Europe": (128.4, 113.6),
    "Asia and Pacific": (87.3, 75.7),
}

CASH = {
    "Net income": (50.6, 37.0),
    "Depreciation and amortisation": (21.9, 20.7),
    "Change in working capital": (11.3, (-8.2)),
}
CAPITAL = (-26.4, -19.8)
ACQUISITIONS = (0.0, -12.5)
REPAYMENT = (-25.0, -25.0)
DIVIDENDS = (-9.6, -8.4)
OPENING_CASH = (191.8, 191.6)

COMMENT = """
# Management's discussion

Revenue was {revenue} million dollars in the third quarter of 2025, {growth} percent above the third
quarter of 2024. Reagents and consumables grew most, by {reagents} percent, because the instruments
placed in 2024 have reached their full rate of use and because prices were raised by 3.0 percent on
1 April 2025. Diagnostic instruments grew by {instruments} percent, helped by 41 placements of the new
Heron analyser.

Gross margin rose to {margin} percent from {margin_before} percent. Freight cost less, and a larger
share of revenue came from consumables. The strike at the Fernhollow plant in July cost about
4.0 million dollars of revenue, which we expect to recover in the fourth quarter.

Research and development rose by 7.4 million dollars, most of it for the clinical study of the Heron
cardiac panel. Headcount at the end of the quarter was 2,318 employees, against 2,206 a year before.

Net income was {net} million dollars against {net_before} million dollars. Diluted earnings per share
were {eps} dollars, on 96.2 million shares.

# Outlook

For the full year 2025 we expect revenue between 1,530 and 1,550 million dollars, 10 million dollars
more than we said in July, and capital expenditure of about 105 million dollars. We expect the
approval of the cardiac panel in the first half of 2026.

# Liquidity

Cash rose to {cash} million dollars. We repaid 25.0 million dollars of the term loan and bought no
shares. The undrawn credit facility is 150.0 million dollars and runs until 30 June 2028. Net debt was
{debt} million dollars. The loan agreement asks for a ratio of net debt to adjusted EBITDA of not
more than 3.0; at the end of the quarter it was 0.6.
"""

NOTES = """
# Notes

## 1. Basis

The figures are unaudited and follow the same rules as the annual report of 2024. Amounts are in
millions of dollars unless said otherwise; negative amounts stand in brackets.

## 2. Legal matters

In August 2025 a competitor, Quillon Assays, filed a complaint that the Heron analyser infringes two of its
patents. We think that the claim has no merit and have made no provision.

## 3. Events after the quarter

On 14 October 2025 the board declared a dividend of 0.10 dollars a share, payable on 28 November 2025
to holders of record on 7 November 2025.
"""


def total(*parts: Pair) -> Pair:
    """Return the sum for both periods, exact to a tenth of a million."""
    return round(sum(p[0] for p in parts), 1), round(sum(p[1] for p in parts), 1)


SALES = total(*REVENUE.values())
GROSS = total(SALES, COST)
OPERATING_INCOME = total(GROSS, *OPERATING.values())
BEFORE_TAX = total(OPERATING_INCOME, *FINANCE.values())
NET = total(BEFORE_TAX, TAX)
ALL_ASSETS = total(*ASSETS.values())
ALL_LIABILITIES = total(*LIABILITIES.values())
ALL_EQUITY = total(*EQUITY.values())
FROM_OPERATIONS = total(*CASH.values())
FROM_INVESTING = total(CAPITAL, ACQUISITIONS)
FROM_FINANCING = total(REPAYMENT, DIVIDENDS)
CHANGE = total(FROM_OPERATIONS, FROM_INVESTING, FROM_FINANCING)
CLOSING_CASH = total(OPENING_CASH, CHANGE)


def check() -> None:
    """Refuse to draw a report whose figures do not agree with each other.

    Raises:
        ValueError: they do not.
    """
    agreed = (
        total(ALL_LIABILITIES, ALL_EQUITY) == ALL_ASSETS,
        total(*REGIONS.values()) == SALES,
        CASH["Net income"] == NET,
        CLOSING_CASH[0] == ASSETS["Cash and cash equivalents"][0],
    )
    if not all(agreed):
        raise ValueError(agreed)


def _money(value: float) -> str:
    return f"({-value:,.1f})" if value < 0 else f"{value:,.1f}"


def _rows(parts: dict[str, Pair]) -> list[Row]:
    return [(name, _money(a), _money(b)) for name, (a, b) in parts.items()]


def _row(name: str, pair: Pair) -> Row:
    return name, _money(pair[0]), _money(pair[1])


def _growth(pair: Pair) -> str:
    return f"{100 * (pair[0] / pair[1] - 1):.1f}"


def _comment() -> str:
    return COMMENT.format(
        revenue=_money(SALES[0]),
        growth=_growth(SALES),
        reagents=_growth(REVENUE["Reagents and consumables"]),
        instruments=_growth(REVENUE["Diagnostic instruments"]),
        margin=f"{100 * GROSS[0] / SALES[0]:.1f}",
        margin_before=f"{100 * GROSS[1] / SALES[1]:.1f}",
        net=_money(NET[0]),
        net_before=_money(NET[1]),
        eps=f"{NET[0] / 96.2:.2f}",
        cash=_money(ASSETS["Cash and cash equivalents"][0]),
        debt=_money(400.0 - ASSETS["Cash and cash equivalents"][0]),
    )


def _statement(title: str, rows: list[Row], heads: tuple[str, str], bold: list[int]) -> Story:
    return [
        PAPER.text("heading", title),
        PAPER.text("small", "(in millions of dollars)"),
        PAPER.table([("", *heads), *rows], [52, 24, 24], numbers=2, bold=bold),
    ]


def _story() -> Story:
    income = [
        *_rows(REVENUE),
        _row("Total revenue", SALES),
        _row("Cost of revenue", COST),
        _row("Gross profit", GROSS),
        *_rows(OPERATING),
        _row("Operating income", OPERATING_INCOME),
        *_rows(FINANCE),
        _row("Income before taxes", BEFORE_TAX),
        _row("Income taxes", TAX),
        _row("Net income", NET),
    ]
    balance = [
        *_rows(ASSETS),
        _row("Total assets", ALL_ASSETS),
        *_rows(LIABILITIES),
        _row("Total liabilities", ALL_LIABILITIES),
        *_rows(EQUITY),
        _row("Total equity", ALL_EQUITY),
        _row("Total liabilities and equity", total(ALL_LIABILITIES, ALL_EQUITY)),
    ]
    cash = [
        *_rows(CASH),
        _row("Cash from operating activities", FROM_OPERATIONS),
        _row("Capital expenditure", CAPITAL),
        _row("Acquisitions, net of cash", ACQUISITIONS),
        _row("Cash used in investing activities", FROM_INVESTING),
        _row("Repayment of borrowings", REPAYMENT),
        _row("Dividends paid", DIVIDENDS),
        _row("Cash used in financing activities", FROM_FINANCING),
        _row("Change in cash in the quarter", CHANGE),
        _row("Cash at the beginning of the quarter", OPENING_CASH),
        _row("Cash at the end of the quarter", CLOSING_CASH),
    ]
    return [
        PAPER.letterhead("Tallowmere Instruments, Inc.", "7 Gauge Street, Fernhollow"),
        PAPER.text("title", "Report on the third quarter of 2025"),
        *PAPER.prose(_comment()),
        page_break(),
        *_statement("Income statement", income, QUARTERS, [4, 6, 10, 13, 15]),
        *_statement("Revenue by region", [*_rows(REGIONS), _row("Total", SALES)], QUARTERS, [4]),
        page_break(),
        *_statement("Balance sheet", balance, YEAR_ENDS, [6, 12, 15, 16]),
        *_statement("Cash flow statement", cash, QUARTERS, [4, 7, 10, 11, 13]),
        page_break(),
        *PAPER.prose(NOTES),
    ]


def draw(path: Path) -> None:
    """Write the report as a PDF."""
    check()
    write(path, PAPER, "Report on the third quarter of 2025", _story)
