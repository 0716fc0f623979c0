"""Settings: each declared once, stored encrypted in the vault's control database."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from core.errors import InvalidSetting
from core.records.audit import AuditLog
from core.vault.database import Database

Value = bool | int | str


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting.

    Attributes:
        name: how it is called on the command line and in the database.
        default: its value until somebody changes it; its type is the setting's type.
        choices: the values it takes, where it takes only some.
        least: the least number it takes.
        most: the largest.
        meaning: one sentence, for developers and for ``cloister settings``.
    """

    name: str
    default: Value
    meaning: str
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0

    @property
    def allowed(self) -> str:
        """What it takes, in words."""
        if isinstance(self.default, bool):
            return "on or off"
        if isinstance(self.default, int):
            return f"a whole number from {self.least} to {self.most}"
        return ", ".join(self.choices)

    def parse(self, text: str) -> Value:
        """Return the value that a person typed.

        Raises:
            InvalidSetting: it is not one that the setting takes.
        """
        word = text.strip().lower()
        if isinstance(self.default, bool):
            if word in {"on", "true", "yes", "1", "off", "false", "no", "0"}:
                return word in {"on", "true", "yes", "1"}
        elif isinstance(self.default, int):
            if word.isascii() and word.isdigit() and self.least <= int(word) <= self.most:
                return int(word)
        elif word in self.choices:
            return word
        raise InvalidSetting(self.name, self.allowed)


QUOTES_ONLY = Setting(
    "answers.quotes-only", default=False, meaning="Answer with verbatim quotes only, no drafting."
)
GATE = Setting(
    "answers.gate",
    default="balanced",
    choices=("strict", "balanced", "generous"),
    meaning="How much evidence a question needs before it is answered at all.",
)
EVIDENCE = Setting(
    "answers.evidence",
    default=8,
    least=1,
    most=20,
    meaning="How many pages are kept as evidence for one question.",
)
PICTURE_DPI = Setting(
    "pages.dpi", default=150, least=36, most=300, meaning="Dots an inch of a page's picture."
)
LOCK_AFTER = Setting(
    "lock.after",
    default=10,
    least=1,
    most=60,
    meaning="Minutes without anybody at the keyboard or mouse after which the window locks.",
)

DECLARED: Mapping[str, Setting] = MappingProxyType(
    {setting.name: setting for setting in (QUOTES_ONLY, GATE, EVIDENCE, PICTURE_DPI, LOCK_AFTER)}
)
"""Every setting there is, by name."""


def declared(name: str) -> Setting:
    """Return the setting of that name.

    Raises:
        InvalidSetting: there is none.
    """
    try:
        return DECLARED[name]
    except KeyError:
        raise InvalidSetting(name) from None


class Settings:
    """The values of the settings in one vault."""

    def __init__(self, control: Database, audit: AuditLog) -> None:
        self._control = control
        self._audit = audit

    def get(self, setting: Setting) -> Value:
        """Return a setting's value, or its default."""
        stored = self._control.value("SELECT value FROM setting WHERE name = ?", (setting.name,))
        if stored is None:
            return setting.default
        value: Value = json.loads(stored)
        return value

    def put(self, setting: Setting, text: str) -> Value:
        """Store what a person typed and return it as a value.

        Raises:
            InvalidSetting: it is not one that the setting takes; the old value stays.
        """
        value = setting.parse(text)
        with self._control.transaction():
            self._control.run(
                "INSERT INTO setting(name, value) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (setting.name, json.dumps(value)),
            )
            self._audit.append("setting.changed", setting.name)
        return value
