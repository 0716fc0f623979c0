"""A term loan agreement; the schedule of repayments is worked out, not typed."""

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from assets.samples.sheet import NAVY, Paper, Row, Story, page_break, write

PAPER = Paper(
    head="Term Loan Agreement \N{EN DASH} Larkspur Dairy Cooperative",
    foot="Loan no. 2026-0417",
    accent=NAVY,
    family="Times",
    body=10.3,
)

PRINCIPAL = Decimal(2_400_000)
RATE = Decimal("6.25")
INSTALMENTS = 16
CENT = Decimal("0.01")

PARTIES = [
    ("Lender", "Harbour & Vale Savings Bank"),
    ("Borrower", "Larkspur Dairy Cooperative"),
    ("Principal", "$2,400,000.00"),
    ("Interest", "6.25 percent a year, fixed"),
    ("Drawn on", "1 April 2026"),
    ("Final maturity", "1 April 2030"),
]

TERMS = """
# 1. Definitions

1.1 "Business Day" means a day on which banks are open in Fernhollow.

1.2 "EBITDA" means the Borrower's profit before interest, taxes, depreciation and amortisation, taken
from its audited accounts.

1.3 "Debt Service Coverage Ratio" means EBITDA of a financial year divided by the interest and principal
that fell due in that year.

1.4 "Leverage Ratio" means all interest-bearing debt at the end of a financial year divided by EBITDA
of that year.

1.5 "Material Adverse Effect" means anything that makes it likely that the Borrower cannot pay what it
owes under this Agreement.

1.6 "Secured Property" means the bottling plant at 12 Millrace Lane and everything fixed to it.

# 2. The loan

2.1 The Lender lends the Borrower 2,400,000 dollars in one sum on 1 April 2026, provided that the
conditions in Annex A are met by 25 March 2026.

2.2 The Borrower uses the loan only to build and equip a second bottling line. Not more than
150,000 dollars of it may pay for professional fees.

2.3 The Borrower pays an arrangement fee of 0.75 percent of the principal, 18,000 dollars, on the day
the loan is drawn.

# 3. Interest

3.1 The loan bears interest at 6.25 percent a year on the balance outstanding, counted in quarters of
equal length.

3.2 A sum that is not paid when due bears interest at 9.25 percent a year from the day it was due.

3.3 Interest is paid together with each instalment.

# 4. Repayment

4.1 The principal is repaid in 16 equal quarterly instalments of 150,000 dollars, the first on
1 July 2026 and the last on 1 April 2030. The schedule in Annex B shows each payment.

4.2 A payment that falls on a day that is not a Business Day is made on the next one.

4.3 The Borrower may repay early, in sums of at least 50,000 dollars, with 20 Business Days' notice. In
the first two years a fee of 1.5 percent of the sum repaid early is due; after that, none.

4.4 Sums repaid cannot be borrowed again.

# 5. Security

5.1 The loan is secured by a first mortgage on the Secured Property and by an assignment of the
Borrower's claims under its supply contracts.

5.2 The Secured Property is insured against fire, flood and breakdown for at least 3,200,000 dollars. The
Lender is named as the payee of any loss above 100,000 dollars.

# 6. Covenants

6.1 The Debt Service Coverage Ratio is at least 1.25 in every financial year, the first time for the
year 2026.

6.2 The Leverage Ratio does not exceed 3.50 at the end of 2026 and 3.00 at the end of each year after.

6.3 The Borrower keeps cash of at least 200,000 dollars at all times.

6.4 Without the Lender's consent the Borrower does not take on other debt above 250,000 dollars, sell
property worth more than 100,000 dollars in a year, or pay its members a dividend while a Default goes on.

6.5 The Borrower sends audited accounts within 120 days after the end of each financial year and
management accounts within 45 days after the end of each quarter, with a certificate of compliance.

# 7. Default

7.1 Each of the following is a Default:

(a) a sum is not paid within five Business Days after it was due;

(b) a covenant in clause 6 is broken and, where it can be mended, is not mended within 30 days after
notice;

(c) a statement made by the Borrower turns out to have been materially wrong;

(d) a creditor enforces a claim of more than 75,000 dollars;

(e) the Borrower is insolvent, or proceedings to that end are begun and not dismissed within
60 days.

7.2 While a Default goes on the Lender may demand the whole loan with interest at once and enforce its
security.

7.3 The Borrower tells the Lender of a Default within three Business Days after learning of it.

# 8. General

8.1 Notices are in writing and count as received on the second Business Day after posting.

8.2 The Borrower may not assign this Agreement. The Lender may assign it to another bank with 30 days'
notice.

8.3 This Agreement is governed by the law of the State of Fernhollow, and its courts alone decide
disputes. Before going to court the parties try mediation for 30 days.

8.4 A change is valid only in writing, signed by both.
"""

SIGNED = """
Signed at Fernhollow on 12 March 2026.

For the Lender: Rosalind Pettibone, Director of Lending. For the Borrower: Cormac Thistlewood, Chair,
and Imelda Quarry, Treasurer.
"""

CONDITIONS = """
# Annex A: conditions

- A resolution of the Borrower's members, passed with at least two thirds of the votes.

- A valuation of the Secured Property of at least 3,000,000 dollars, not older than six months.

- Proof of the insurance in clause 5.2, and the building permit for the second bottling line.
"""


def schedule() -> list[Row]:
    """Return date, principal, interest, payment and balance of each instalment, and the sums."""
    balance, instalment = PRINCIPAL, PRINCIPAL / INSTALMENTS
    rows: list[Row] = []
    all_interest = Decimal(0)
    for number in range(INSTALMENTS):
        interest = (balance * RATE / 400).quantize(CENT, ROUND_HALF_UP)
        balance -= instalment
        all_interest += interest
        month, year = ("July", "October", "January", "April")[number % 4], 2026 + (number + 2) // 4
        date = f"1 {month} {year}"
        paid = instalment + interest
        rows.append((date, *(f"{amount:,.2f}" for amount in (instalment, interest, paid, balance))))
    sums = (PRINCIPAL, all_interest, PRINCIPAL + all_interest)
    return [*rows, ("Total", *(f"{amount:,.2f}" for amount in sums), "")]


def _story() -> Story:
    rows = [("Due", "Principal ($)", "Interest ($)", "Payment ($)", "Balance ($)"), *schedule()]
    return [
        PAPER.text("title", "Term Loan Agreement"),
        PAPER.facts(PARTIES),
        *PAPER.prose(TERMS, "justified"),
        *PAPER.prose(SIGNED),
        page_break(),
        *PAPER.prose(CONDITIONS),
        PAPER.text("heading", "Annex B: schedule of repayments"),
        PAPER.table(rows, [26, 20, 18, 20, 20], numbers=4, bold=[INSTALMENTS + 1]),
    ]


def draw(path: Path) -> None:
    """Write the agreement as a PDF."""
    write(path, PAPER, "Term Loan Agreement", _story)
