"""Units of measure as they are written, each with the one name it is compared by.

``30 days`` and ``30-day`` are one unit, ``mg`` and ``mcg`` are two. Percent, percentage points and
basis points are three different things.
"""

import re

_WRITTEN = {
    "%": "% percent pct prozent pour_cent por_ciento per_cent",
    "pp": "percentage_point percentage_points pp prozentpunkt prozentpunkte",
    "bp": "basis_point basis_points bp bps basispunkt basispunkte",
    "usd": "$ us$ usd dollar dollars dólar dólares",
    "eur": "€ eur euro euros",
    "gbp": "£ gbp",
    "jpy": "¥ jpy yen",
    "chf": "chf franken sfr",
    "cent": "¢ cent cents",
    "second": "s sec secs second seconds sekunde sekunden segundo segundos",
    "minute": "min mins minute minutes minuten minuto minutos",
    "hour": "h hr hrs hour hours stunde stunden hora horas",
    "day": "d day days tag tage tagen día días",
    "week": "wk wks week weeks woche wochen semana semanas",
    "month": "mo mos month months monat monate monaten mes meses",
    "quarter": "quarters quartal quartale trimestre trimestres",
    "year": "y yr yrs year years jahr jahre jahren año años",
    "decade": "decade decades",
    "mcg": "mcg µg μg ug microgram micrograms mikrogramm microgramo microgramos",
    "ng": "ng nanogram nanograms",
    "mg": "mg mgs milligram milligrams milligramm miligramo miligramos",
    "g": "g gram grams gramm gramo gramos",
    "kg": "kg kgs kilogram kilograms kilo kilos kilogramm kilogramo kilogramos",
    "lb": "lb lbs pound pounds",
    "oz": "oz ounce ounces",
    "ton": "ton tons tonne tonnes tonelada toneladas tonnen",
    "ml": "ml cc milliliter milliliters millilitre millilitres",
    "dl": "dl deciliter deciliters",
    "l": "l liter liters litre litres litro litros",
    "gallon": "gal gallon gallons",
    "barrel": "bbl barrel barrels",
    "mm": "mm millimeter millimeters millimetre millimetres",
    "cm": "cm centimeter centimeters centimetre centimetres",
    "m": "m meter meters metre metres metro metros",
    "km": "km kilometer kilometers kilometre kilometres kilómetro kilómetros",
    "inch": "inch inches zoll pulgada pulgadas",
    "foot": "ft foot feet",
    "yard": "yd yard yards",
    "mile": "mi mile miles meile meilen milla millas",
    "acre": "acre acres",
    "hectare": "ha hectare hectares hektar hectárea hectáreas",
    "kw": "kw kilowatt kilowatts",
    "mw": "mw megawatt megawatts",
    "gw": "gw gigawatt gigawatts",
    "kwh": "kwh kilowatt-hour kilowatt-hours",
    "mwh": "mwh megawatt-hour megawatt-hours",
    "mmhg": "mmhg",
    "bpm": "bpm",
    "mmol": "mmol",
    "mol": "mol",
    "iu": "iu i.u.",
    "meq": "meq",
    "celsius": "°c celsius",
    "fahrenheit": "°f fahrenheit",
    "am": "am a.m. a.m",
    "pm": "pm p.m. p.m",
    "time": "time times mal veces",
    "fold": "fold",
}

UNITS = {word.replace("_", " "): unit for unit, words in _WRITTEN.items() for word in words.split()}
"""The name a unit is compared by, for every way it is written, in lower case."""

MONEY = frozenset({"usd", "eur", "gbp", "jpy", "chf"})

SCALES = {
    "hundred": 2,
    "thousand": 3,
    "k": 3,
    "tsd": 3,
    "tausend": 3,
    "mil": 3,
    "million": 6,
    "millions": 6,
    "mm": 6,
    "mn": 6,
    "mio": 6,
    "millionen": 6,
    "millón": 6,
    "millones": 6,
    "billion": 9,
    "billions": 9,
    "bn": 9,
    "mrd": 9,
    "milliarde": 9,
    "milliarden": 9,
    "trillion": 12,
    "trillions": 12,
    "tn": 12,
}
"""Powers of ten in words. ``m`` is million beside a currency only: elsewhere it is metres."""

_LONGEST_FIRST = sorted(UNITS, key=len, reverse=True)
_NAMED = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in _LONGEST_FIRST)

AFTER = re.compile(rf"[\s-]?(?P<unit>{_NAMED})(?![^\W_]|\$)", re.IGNORECASE)
"""A unit right behind a number or its scale."""

BEFORE = re.compile(r"(?P<unit>us\$|[$€£¥]|\b(?:usd|eur|gbp|jpy|chf))\s?$", re.IGNORECASE)
"""A currency right before a number."""

SCALE = re.compile(
    rf"[\s-]?(?P<scale>{'|'.join(sorted(SCALES, key=len, reverse=True))})\b\.?", re.IGNORECASE
)
"""A scale right behind a number."""

PER = re.compile(
    r"\s?(?:/|\b(?:per|a|an|each|every|pro|por|al)\s)\s?(?P<unit>[^\W\d_]+)", re.IGNORECASE
)
"""What a quantity is counted by: ``per day``, ``/kg``, ``a year``."""

IN_SCALE = re.compile(
    r"\b(?:in|en)\s(?:[$€£]\s?)?(thousands|millions|billions|tausend|mio|mrd)\b", re.IGNORECASE
)
"""The scale of a whole table, in its heading: ``(in millions)``."""


def unit_named(word: str) -> str | None:
    """Return the name a unit is compared by, or None for a word that is no unit."""
    return UNITS.get(word.lower())
