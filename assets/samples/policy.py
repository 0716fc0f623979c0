"""A hospital's leave and accommodation policy, in two columns."""

from pathlib import Path

from assets.samples.sheet import PLUM, Paper, Story, column_break, write

PAPER = Paper(
    head="HR-207 \N{EN DASH} Leave and Accommodation Policy",
    foot="Saltmarsh Children's Hospital \N{MIDDLE DOT} HR-207, version 6, in force from 1 January 2026",
    accent=PLUM,
    columns=2,
    banner=130,
    body=9.7,
)

FACTS = [
    ("Policy number", "HR-207, version 6"),
    ("In force from", "1 January 2026"),
    ("Replaces", "Version 5 of 1 April 2023"),
    ("Next review", "By 31 December 2027"),
    ("Owner", "Hester Dunnock, People"),
    ("Applies to", "All staff except agency workers"),
]

RULES = """
# 1. Purpose and scope

1.1 This policy sets out paid and unpaid leave and how work is adapted to an employee's health, faith
or family duties.

1.2 It applies to every employee of the hospital from the first day of work. Agency workers and
volunteers are covered by the contracts of their agencies. Where a collective agreement is
more generous, the agreement counts.

1.3 "Day" means a working day of 7.5 hours. Employees working part time have the same rights in
proportion to their hours.

# 2. Annual leave

2.1 Full-time employees have 27 days of annual leave a year, 30 days after five years of service and
33 days after ten.

2.2 Leave of up to five days is asked for at least 14 days ahead, longer leave at least six weeks
ahead. The line manager answers within five days; a request that is not answered counts as granted.

2.3 At most 20 percent of a ward's staff may be on annual leave at the same time. If more ask, those
who were refused in the same season of the year before come first.

2.4 Up to eight days may be carried over and must be taken by 31 March. Days beyond that are lost,
unless sickness or the needs of the ward kept them from being taken.

2.5 Up to three days a year may be sold back at the basic daily rate. The request must reach Payroll by
15 November.

# 3. Sick leave

3.1 An employee who is ill tells the line manager by telephone at least two hours before the shift
begins, and not later than one hour after it has begun where that is not possible.

3.2 A medical certificate is needed from the fourth calendar day of absence. After a third absence
within six months the hospital may ask for one from the first day.

3.3 Sick pay is 100 percent of basic pay for the first eight weeks, 75 percent for the next
eight weeks, and 50 percent for another ten weeks. In the first six months of service it is
100 percent for two weeks only.

3.4 After four weeks of absence Occupational Health invites the employee to a talk about returning.
Going is voluntary, and what is said there stays with Occupational Health.

3.5 A phased return lasts up to six weeks. It begins with at least 40 percent of the usual hours; full
basic pay is given throughout.

# 4. Parental and family leave

4.1 A parent who gives birth has 26 weeks of leave, of which the first 18 weeks are paid at
100 percent and the rest at 60 percent of basic pay.

4.2 The other parent has six weeks at 100 percent of basic pay, to be taken within 12 months of the
birth, in one piece or in blocks of at least one week.

4.3 Parents who adopt a child under 14 have the same rights as in 4.1 and 4.2. The weeks count from
the day on which the child comes to live with them.

4.4 The hospital is told at least ten weeks before the leave is to begin. The date may be changed once,
with four weeks' notice.

4.5 If a newborn child stays in neonatal care for more than seven days, each parent has one further
week at full pay for each week of the stay, up to 12 weeks.

4.6 An employee who cares for a close relative has up to ten days of paid carer's leave a year, and up
to six months without pay once in any five years.

# 5. Other leave

5.1 Bereavement: ten days for a partner, a child or a parent; five days for a sibling or a
grandparent; one day for the funeral of a colleague. A miscarriage gives each parent five days.

5.2 Study leave: up to five paid days a year for training that serves the employee's work, and the fees
up to 900 dollars a year. Whoever leaves within 12 months repays half of the fees.

5.3 Jury and witness duty: full pay for as long as the court asks, less what the court pays. The
summons is shown to the line manager within three days.

5.4 Blood and marrow: two hours of paid leave for each donation of blood, and up to seven days for a
donation of marrow or of an organ.

5.5 Unpaid leave of up to 12 months may be granted after three years of service. It is asked for at least
16 weeks ahead and decided by the department head within 20 days.

# 6. Accommodation at work

6.1 An employee whose health, pregnancy, disability or faith makes a part of the work hard or
impossible may ask for an accommodation at any time, by word of mouth or in writing. No special form
is needed.

6.2 The line manager confirms the request in writing within three days and meets the employee within
ten days. Until there is a decision, an interim measure is put in place within five days wherever
safety is at stake.

6.3 A decision is given in writing within 30 days of the request. A refusal names the reason and what was
weighed instead.

6.4 Accommodations may include, among others:

(a) other hours, more or longer breaks, or no night shifts;

(b) a changed workplace, equipment or software;

(c) passing on tasks such as lifting more than 10 kg;

(d) work from home on up to three days a week where the post allows it;

(e) a move to a vacant post of the same grade.

6.5 Costs up to 2,500 dollars are met by the department. Above that they are met by the central
accommodation fund, which the Director of People administers.

6.6 Pregnant employees do no night shifts from the 20th week onward unless they wish to, and do not work
with ionising radiation or cytotoxic drugs from the day on which they tell the hospital.

6.7 Employees who breastfeed have two paid breaks of 45 minutes in each shift of more than six
hours, and a lockable room with a refrigerator, for 12 months after the birth.

6.8 An accommodation is looked at again after six months, and then once a year. It is not ended
without a talk with the employee.

# 7. Evidence and privacy

7.1 The hospital asks for medical evidence only where the need is not plain, and only about what the
employee can and cannot do. It does not ask for a diagnosis.

7.2 Medical papers are kept by Occupational Health, apart from the personnel file, and destroyed
six years after the employment has ended. Line managers see only the measures agreed.

7.3 Where the hospital asks for a second opinion, it chooses the doctor and pays the costs.

# 8. Objections

8.1 An employee who disagrees with a decision may object within 15 days to the Director of People, who
decides within 20 days after hearing both sides.

8.2 The employee may bring a colleague or a union representative to every meeting.

8.3 Nobody may be put at a disadvantage for asking for leave or accommodation. Breaches are handled
under policy HR-112, Conduct at Work.

# 9. Responsibilities

9.1 Line managers keep the leave calendar and answer in time. People Services answers
questions: (555) 012-6060, people@saltmarsh.example.org. Occupational Health advises on
accommodation.

9.2 The Director of People reports to the board every February how many requests were made, granted and
refused, and how long the decisions took. The goal is a median below 18 days.

# 10. Worked examples

10.1 A nurse with seven years of service works 50 percent. She has half of 30 days, that is 15 days of
annual leave, and may carry over four of them.

10.2 A technician with four years of service is ill for 20 weeks. He receives 100 percent of basic pay
for eight weeks, 75 percent for the next eight, and 50 percent for the last four.

10.3 A cook asks on 2 March for a stool at the counter because of back pain. The manager confirms
by 5 March, meets her by 16 March, and decides in writing by 13 April.

10.4 A pharmacist's son is born six weeks early and stays in neonatal care for 23 days. Each
parent has three further weeks at full pay.
"""

ENTITLEMENTS = [
    ("Leave", "Entitlement", "Notice"),
    ("Annual, to 5 years", "27 days", "2 or 6 weeks"),
    ("Annual, to 10 years", "30 days", "2 or 6 weeks"),
    ("Annual, later", "33 days", "2 or 6 weeks"),
    ("Birth", "26 weeks", "10 weeks"),
    ("Other parent", "6 weeks", "10 weeks"),
    ("Carer's, paid", "10 days a year", "none"),
    ("Study", "5 days a year", "none"),
    ("Unpaid", "up to 12 months", "16 weeks"),
]


def _story() -> Story:
    column = Paper(
        head=PAPER.head,
        foot=PAPER.foot,
        accent=PAPER.accent,
        margins=(0, 0, PAPER.size[0] - (PAPER.width - 20) / 2, 0),
        body=PAPER.body - 0.3,
    )
    return [
        PAPER.letterhead(
            "Saltmarsh Children's Hospital",
            "People Services<br/>40 Heron Causeway, Fernhollow",
        ),
        PAPER.text("title", "Leave and Accommodation Policy"),
        PAPER.facts(FACTS),
        *PAPER.prose(RULES),
        column_break(),
        PAPER.text("heading", "Annex: entitlements at a glance"),
        column.table(ENTITLEMENTS, [38, 34, 28]),
        PAPER.text(
            "small", "Full-time employees. The rules above count where the annex is shorter."
        ),
    ]


def draw(path: Path) -> None:
    """Write the policy as a PDF."""
    write(path, PAPER, "Leave and Accommodation Policy", _story)
