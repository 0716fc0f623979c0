"""A laboratory's cumulative report: two samplings, reference ranges, flags worked out from them."""

from dataclasses import dataclass
from pathlib import Path

from assets.samples.sheet import NAVY, Paper, Story, write

PAPER = Paper(
    head="Cumulative report \N{EN DASH} Barnaby Quillfeather \N{EN DASH} Lab no. TM-88213",
    foot="Tidemark Clinical Laboratory",
    accent=NAVY,
)

PATIENT = [
    ("Patient", "Barnaby Quillfeather"),
    ("Laboratory no.", "TM-88213"),
    ("Date of birth", "2 July 1968 (57 years)"),
    ("Sex", "Male"),
    ("Sample 1 taken", "12 August 2025, 07:50"),
    ("Sample 2 taken", "18 November 2025, 08:05"),
    ("Ordered by", "Dr. Philippa Marrowgate"),
    ("Reported", "19 November 2025, 14:30"),
    ("Material", "Venous blood, fasting"),
    ("Status", "Final"),
]


@dataclass(frozen=True, slots=True)
class Test:
    """One test with its two results.

    Attributes:
        name: what was measured.
        unit: unit of results and range.
        low: lower end of the reference range, "" where there is none.
        high: upper end of the reference range, "" where there is none.
        first: result of 12 August 2025.
        second: result of 18 November 2025.
    """

    name: str
    unit: str
    low: str
    high: str
    first: str
    second: str

    def flag(self, result: str) -> str:
        """Return ``L`` below the range, ``H`` above it, "" within it."""
        value = float(result)
        if self.low and value < float(self.low):
            return "L"
        return "H" if self.high and value > float(self.high) else ""

    @property
    def reference(self) -> str:
        """The range as it is printed."""
        if not self.low:
            return f"up to {self.high}"
        return f"{self.low} - {self.high}" if self.high else f"from {self.low}"


HAEMATOLOGY = [
    Test("Haemoglobin", "g/dL", "13.5", "17.5", "11.2", "13.8"),
    Test("Haematocrit", "%", "40.0", "52.0", "35.1", "41.8"),
    Test("Red cells", "10^12/L", "4.40", "5.90", "4.62", "4.92"),
    Test("MCV", "fL", "80.0", "100.0", "76.0", "85.0"),
    Test("MCH", "pg", "27.0", "33.5", "24.2", "28.0"),
    Test("MCHC", "g/dL", "31.5", "36.0", "31.9", "33.0"),
    Test("RDW", "%", "11.5", "14.5", "16.9", "14.8"),
    Test("Platelets", "10^9/L", "150", "400", "428", "312"),
    Test("White cells", "10^9/L", "4.0", "11.0", "6.8", "7.2"),
    Test("Neutrophils", "%", "40.0", "75.0", "58.0", "61.0"),
    Test("Lymphocytes", "%", "20.0", "45.0", "30.5", "28.0"),
    Test("Monocytes", "%", "2.0", "10.0", "7.0", "6.5"),
    Test("Eosinophils", "%", "1.0", "6.0", "3.5", "3.5"),
    Test("Basophils", "%", "0.0", "2.0", "1.0", "1.0"),
]

IRON = [
    Test("Ferritin", "ng/mL", "30", "400", "9", "64"),
    Test("Iron", "\N{MICRO SIGN}g/dL", "65", "175", "32", "88"),
    Test("Transferrin saturation", "%", "20", "50", "7", "27"),
    Test("Vitamin B12", "pg/mL", "200", "900", "386", "402"),
    Test("Folate", "ng/mL", "4.0", "20.0", "8.7", "9.1"),
]

CHEMISTRY = [
    Test("Sodium", "mmol/L", "136", "145", "140", "141"),
    Test("Potassium", "mmol/L", "3.5", "5.1", "4.4", "5.3"),
    Test("Chloride", "mmol/L", "98", "107", "103", "104"),
    Test("Calcium", "mmol/L", "2.15", "2.55", "2.38", "2.41"),
    Test("Urea", "mg/dL", "17", "49", "36", "38"),
    Test("Creatinine", "mg/dL", "0.70", "1.20", "0.94", "0.98"),
    Test("Uric acid", "mg/dL", "3.5", "7.2", "7.9", "7.0"),
    Test("Glucose, fasting", "mg/dL", "70", "99", "112", "104"),
    Test("HbA1c", "%", "4.0", "5.6", "6.1", "5.8"),
    Test("Total protein", "g/dL", "6.4", "8.3", "7.1", "7.2"),
    Test("Albumin", "g/dL", "3.5", "5.2", "4.3", "4.4"),
    Test("Bilirubin, total", "mg/dL", "0.2", "1.2", "0.7", "0.8"),
    Test("ALT", "U/L", "", "50", "58", "41"),
    Test("AST", "U/L", "", "40", "37", "31"),
    Test("Gamma-GT", "U/L", "", "60", "83", "52"),
    Test("Alkaline phosphatase", "U/L", "40", "130", "77", "74"),
    Test("TSH", "mU/L", "0.40", "4.00", "2.15", "2.31"),
    Test("C-reactive protein", "mg/L", "", "5.0", "2.4", "1.1"),
]

LIPIDS = [
    Test("Total cholesterol", "mg/dL", "", "200", "248", "176"),
    Test("HDL cholesterol", "mg/dL", "40", "", "42", "45"),
    Test("Non-HDL cholesterol", "mg/dL", "", "130", "206", "131"),
    Test("Triglycerides", "mg/dL", "", "150", "190", "140"),
    Test("LDL cholesterol, calculated", "mg/dL", "", "100", "168", "103"),
]

COMMENTS = """
# Comments of the laboratory

## Sample 1, 12 August 2025

- Microcytic, hypochromic anaemia with a ferritin of 9 ng/mL: iron deficiency. In a man of this age
a source of bleeding in the gut should be looked for.

- HbA1c of 6.1 % and fasting glucose of 112 mg/dL lie in the range of prediabetes.

## Sample 2, 18 November 2025

- Haemoglobin has risen by 2.6 g/dL and is back within the reference range after twelve weeks of oral
iron. Iron should be continued for another three months to fill the stores.

- LDL cholesterol has fallen by 39 % since August. The target named on the order form is below
70 mg/dL and has not been reached.

- Potassium of 5.3 mmol/L: the serum was slightly haemolysed (index 42), which raises potassium.
A new sample within one week is advised.

## Methods

- LDL cholesterol is calculated by the Friedewald formula, which is valid for triglycerides up to 400
mg/dL. HbA1c by HPLC. Ferritin by chemiluminescence; the reagent was changed on 1 October 2025, and
results before and after differ by less than 4 %.

- Flags: L below, H above the reference range. Ranges are for men over 18 years.
"""


def _table(tests: list[Test]) -> object:
    rows: list[tuple[str, ...]] = [
        ("Test", "12 Aug 2025", "Flag", "18 Nov 2025", "Flag", "Unit", "Reference range")
    ]
    for test in tests:
        cells = []
        for result in (test.first, test.second):
            flag = test.flag(result)
            cells += [f"<b>{result}</b>", f"<b>{flag}</b>"] if flag else [result, ""]
        rows.append((test.name, *cells, test.unit, test.reference))
    return PAPER.table(rows, [31, 15, 8, 15, 8, 13, 18])


def _story() -> Story:
    paper = PAPER
    return [
        paper.letterhead(
            "Tidemark Clinical Laboratory",
            "8 Herring Row, Fernhollow<br/>Tel. (555) 017-4400 \N{MIDDLE DOT} "
            "results@tidemark.example.org",
        ),
        paper.text("title", "Cumulative laboratory report"),
        paper.facts(PATIENT),
        paper.text("heading", "Haematology"),
        _table(HAEMATOLOGY),
        paper.text("heading", "Iron and vitamins"),
        _table(IRON),
        paper.text("heading", "Lipids"),
        _table(LIPIDS),
        paper.text("heading", "Clinical chemistry"),
        _table(CHEMISTRY),
        *paper.prose(COMMENTS),
        paper.text(
            "body",
            "<br/>Validated by Dr. Cornelius Ashgrove, Laboratory Medicine, "
            "19 November 2025. Signed electronically.",
        ),
    ]


def draw(path: Path) -> None:
    """Write the laboratory report as a PDF."""
    write(path, PAPER, "Cumulative laboratory report", _story)
