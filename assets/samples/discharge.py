"""A hospital's discharge summary: heart failure, pneumonia, a long list of medicines."""

from pathlib import Path

from reportlab.lib.pagesizes import letter

from assets.samples.sheet import TEAL, Paper, Story, write

PAPER = Paper(
    head="Discharge summary \N{EN DASH} Wilhelmina Thistlewood \N{EN DASH} MRN 0044-1719",
    foot="Brackenmoor General Hospital",
    accent=TEAL,
    size=letter,
)

PATIENT = [
    ("Patient", "Wilhelmina Thistlewood"),
    ("Record no. (MRN)", "0044-1719"),
    ("Date of birth", "14 March 1951 (74 years)"),
    ("Sex", "Female"),
    ("Admitted", "Thursday 6 November 2025"),
    ("Discharged", "Wednesday 12 November 2025"),
    ("Ward", "Cardiology 4 East"),
    ("Discharged to", "Home, with district nurse"),
    ("Attending", "Dr. Odalys Brindlemoor"),
    ("Family doctor", "Dr. Tobias Fenwhistle"),
]

DIAGNOSES = """
# Diagnoses

## Principal diagnosis

Acute decompensated heart failure with reduced ejection fraction (LVEF 35 %), NYHA class III on
admission, class II at discharge.

## Further diagnoses

- Community-acquired pneumonia of the right lower lobe

- Atrial fibrillation, first found during this stay (CHA2DS2-VASc score 5)

- Acute kidney injury on chronic kidney disease stage 3a, recovered to baseline

- Type 2 diabetes mellitus, HbA1c 7.4 %

- Hypertension; hypothyroidism, treated
"""

ALLERGIES = [
    ("Substance", "Reaction", "Severity", "Recorded"),
    ("Penicillin", "Anaphylaxis", "Severe", "1998"),
    ("Codeine", "Nausea and vomiting", "Mild (intolerance)", "2011"),
    ("Adhesive tape", "Contact rash", "Mild", "2019"),
]

COURSE = """
# Hospital course

Mrs. Thistlewood came to the emergency department after nine days of increasing breathlessness,
swollen ankles and, for the last two days, fever and a productive cough. She had been taking
ibuprofen for knee pain for about three weeks. On arrival: blood pressure 158/94 mmHg, pulse
124/min and irregular, temperature 38.6 °C, oxygen saturation 88 % on room air.

## Heart failure

She was treated with furosemide, 80 mg intravenously twice daily for three days, then by mouth. Her
weight fell from 84.6 kg on admission to 78.9 kg at discharge, a loss of 5.7 kg. Echocardiography
on 7 November showed a left ventricular ejection fraction of 35 % (2022: 48 %) and moderate mitral
regurgitation. Lisinopril was stopped on 7 November; sacubitril/valsartan was begun 48 hours after
the last dose. Bisoprolol, spironolactone and empagliflozin were added and well tolerated.

## Pneumonia

The chest radiograph showed consolidation of the right lower lobe. Because of the penicillin
allergy she was given levofloxacin, 750 mg every 48 hours, and was changed to doxycycline on
10 November. She has been free of fever since 9 November and has needed no oxygen since
10 November.

## Atrial fibrillation

The rate settled below 90/min on bisoprolol. Apixaban was begun on 8 November after a talk about
the risk of bleeding. Cardioversion was not tried; it will be considered after at least
three weeks of anticoagulation.

## Kidneys and diabetes

Creatinine was 1.62 mg/dL on admission, thought to be due to congestion and ibuprofen, and 1.21
mg/dL at discharge (eGFR 47 mL/min/1.73 m2). Metformin was halved for as long as the eGFR stays
below 60. Ibuprofen and other NSAIDs must not be taken again.
"""

RESULTS = [
    ("Test", "Unit", "Admission", "Discharge", "Reference"),
    ("NT-proBNP", "pg/mL", "6,840", "2,110", "below 300"),
    ("Creatinine", "mg/dL", "1.62", "1.21", "0.50 - 1.10"),
    ("eGFR", "mL/min/1.73 m2", "33", "47", "above 60"),
    ("Potassium", "mmol/L", "3.4", "4.3", "3.5 - 5.1"),
    ("Sodium", "mmol/L", "133", "138", "136 - 145"),
    ("Haemoglobin", "g/dL", "11.8", "11.6", "12.0 - 16.0"),
    ("White cells", "10^9/L", "14.2", "8.1", "4.0 - 11.0"),
    ("C-reactive protein", "mg/L", "96", "18", "below 5"),
]

MEDICINES = [
    ("Medicine", "Dose and how often", "Status", "For"),
    ("Furosemide", "40 mg by mouth, morning and noon", "Changed (was 20 mg once)", "Fluid"),
    ("Sacubitril/valsartan", "24/26 mg by mouth twice daily", "New", "Heart failure"),
    ("Bisoprolol", "2.5 mg by mouth every morning", "New", "Heart rate, heart failure"),
    ("Spironolactone", "12.5 mg by mouth every morning", "New", "Heart failure"),
    ("Empagliflozin", "10 mg by mouth every morning", "New", "Heart failure, diabetes"),
    ("Apixaban", "5 mg by mouth twice daily", "New", "Stroke prevention"),
    (
        "Doxycycline",
        "100 mg by mouth twice daily, last dose on 13 November 2025",
        "New, short course",
        "Pneumonia",
    ),
    ("Metformin", "500 mg by mouth twice daily", "Changed (was 1,000 mg twice)", "Diabetes"),
    ("Atorvastatin", "40 mg by mouth at night", "Unchanged", "Cholesterol"),
    ("Levothyroxine", "75 micrograms by mouth, fasting", "Unchanged", "Thyroid"),
]

STOPPED = [
    ("Stopped medicine", "Former dose", "Reason"),
    ("Lisinopril", "10 mg once daily", "Replaced by sacubitril/valsartan; never take both"),
    ("Amlodipine", "5 mg once daily", "Ankle swelling; blood pressure now 118/70 mmHg"),
    ("Ibuprofen", "400 mg as needed", "Kidney injury, fluid retention, bleeding risk"),
]

VISITS = [
    ("When", "Where", "What for"),
    ("Mon 17 November 2025, 08:15", "Laboratory, ground floor", "Potassium and creatinine"),
    ("Tue 18 November 2025, 10:20", "Dr. Tobias Fenwhistle", "Check-up after discharge"),
    ("Fri 21 November 2025, 09:30", "Heart failure clinic, room 212", "Raise doses; rhythm"),
    ("Mon 22 December 2025, 11:00", "Radiology", "Chest radiograph: pneumonia cleared?"),
    ("Thu 12 February 2026, 14:00", "Echocardiography", "Ejection fraction on treatment"),
]

PENDING = [
    ("Result pending at discharge", "Taken", "Expected", "Who will follow it up"),
    ("Blood cultures, final (no growth so far)", "6 Nov", "13 Nov", "Dr. Brindlemoor"),
    ("Ferritin and transferrin saturation", "11 Nov", "14 Nov", "Heart failure clinic"),
    ("Serum protein electrophoresis", "11 Nov", "19 Nov", "Dr. Fenwhistle"),
]

INSTRUCTIONS = """
# Instructions for the patient

- Weigh yourself every morning before breakfast and write it down. Your target weight is 79 kg.

- Call the heart failure nurse on (555) 014-2277 if you gain more than 1.5 kg in two days or
2.5 kg in a week, or if you need more pillows to sleep.

- Drink no more than 1.5 litres a day and keep to less than 2 g of sodium a day.

- Take apixaban every day; do not let it run out. For pain take paracetamol, at most 3 g a day, and
no ibuprofen or other NSAID.

- Do not take empagliflozin or metformin on days when you vomit or cannot eat or drink.

- Walk on the level for 10 minutes twice a day and add 5 minutes every week. Do not lift more
than 5 kg for four weeks.

- Call an ambulance for chest pain, fainting, black stools, or breathlessness at rest.
"""


def _story() -> Story:
    paper = PAPER
    return [
        paper.letterhead(
            "Brackenmoor General Hospital",
            "1 Lantern Hill, Fernhollow<br/>Tel. (555) 014-2200 \N{MIDDLE DOT} "
            "cardiology@brackenmoor.example.org",
        ),
        paper.text("title", "Discharge summary"),
        paper.facts(PATIENT),
        *paper.prose(DIAGNOSES),
        paper.text("heading", "Allergies and intolerances"),
        paper.table(ALLERGIES, [24, 34, 26, 16]),
        *paper.prose(COURSE),
        paper.text("heading", "Laboratory results"),
        paper.table(RESULTS, [28, 22, 16, 16, 18], numbers=3),
        paper.text("heading", "Medicines at discharge"),
        paper.table(MEDICINES, [21, 32, 27, 23]),
        paper.table(STOPPED, [22, 24, 54]),
        paper.text("heading", "Follow-up appointments"),
        paper.table(VISITS, [34, 32, 34]),
        paper.text("heading", "Pending results"),
        paper.table(PENDING, [40, 14, 16, 30]),
        *paper.prose(INSTRUCTIONS),
        paper.text(
            "body", "<br/>Dr. Odalys Brindlemoor, Cardiology \N{MIDDLE DOT} 12 November 2025"
        ),
        paper.text("small", "Copies: Dr. Tobias Fenwhistle; the patient; the record."),
    ]


def draw(path: Path) -> None:
    """Write the discharge summary as a PDF."""
    write(path, PAPER, "Discharge summary", _story)
