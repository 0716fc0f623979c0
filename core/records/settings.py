"""Settings: each declared once, stored encrypted in the vault's control database."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from core.errors import ForbiddenByProfile, InvalidSetting
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
        regulated: what it is under the regulated profile: the largest number that counts, or the
            value that cannot be changed; None where the profile does not matter.
        meaning: one sentence, for developers and for ``cloister settings``.
    """

    name: str
    default: Value
    meaning: str
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    regulated: Value | None = None

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
    default=5,
    least=1,
    most=60,
    regulated=5,
    meaning="Minutes without anybody at the keyboard or mouse after which the window locks.",
)

CAPTURE_BLOCKED = Setting(
    "screen.capture-blocked",
    default=False,
    regulated=True,
    meaning="Keep the window out of screenshots and screen sharing, where Windows can.",
)
EXPORT_ASKS = Setting(
    "export.asks-passphrase",
    default=False,
    regulated=True,
    meaning="Ask for the passphrase again before anything leaves the vault as a file.",
)
SCANS = Setting(
    "reading.scans",
    default=True,
    meaning="Make out the text of scanned pages as soon as a document is read.",
)
AUDIT_ANCHOR = Setting(
    "audit.anchor",
    default=False,
    meaning="Keep a seal of the audit log in the system's keychain, so that a cut log is noticed.",
)

DECLARED: Mapping[str, Setting] = MappingProxyType(
    {
        setting.name: setting
        for setting in (
            QUOTES_ONLY,
            GATE,
            EVIDENCE,
            PICTURE_DPI,
            LOCK_AFTER,
            CAPTURE_BLOCKED,
            EXPORT_ASKS,
            SCANS,
            AUDIT_ANCHOR,
        )
    }
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


class Profile(StrEnum):
    """What kind of office the vault is for.

    ``REGULATED`` is for those whom a regulator or an employer tells how to keep documents: the
    passphrase is always needed, the keychain never opens the vault, the window locks after five
    minutes at most, stays out of screenshots where the system can do that, and nothing leaves the
    vault as a file without the passphrase.
    """

    STANDARD = "standard"
    REGULATED = "regulated"


_PROFILE = "vault.profile"
"""Under which name the settings table keeps the profile; it is changed with the passphrase only."""


class Settings:
    """The values of the settings in one vault."""

    def __init__(self, control: Database, audit: AuditLog) -> None:
        self._control = control
        self._audit = audit

    @property
    def profile(self) -> Profile:
        """The vault's profile."""
        stored = self._control.value("SELECT value FROM setting WHERE name = ?", (_PROFILE,))
        return Profile.STANDARD if stored is None else Profile(json.loads(stored))

    def choose_profile(self, profile: Profile) -> None:
        """Change the vault's profile; see ``core.access`` for who may."""
        with self._control.transaction():
            self._store(_PROFILE, profile.value)
            self._audit.append("profile.changed", profile.value)

    def get(self, setting: Setting) -> Value:
        """Return a setting's value as it counts: under the regulated profile, within its bounds."""
        stored = self._control.value("SELECT value FROM setting WHERE name = ?", (setting.name,))
        value: Value = setting.default if stored is None else json.loads(stored)
        bound = setting.regulated
        if bound is None or self.profile is not Profile.REGULATED:
            return value
        if isinstance(bound, int) and not isinstance(bound, bool) and isinstance(value, int):
            return min(value, bound)
        return bound

    def put(self, setting: Setting, text: str) -> Value:
        """Store what a person typed and return it as a value.

        Raises:
            InvalidSetting: it is not one that the setting takes; the old value stays.
            ForbiddenByProfile: the regulated profile fixes it, or does not go that far.
        """
        value = setting.parse(text)
        with self._control.transaction():
            self._store(setting.name, value)
            if self.get(setting) != value:
                raise ForbiddenByProfile
            self._audit.append("setting.changed", setting.name)
        return value

    def _store(self, name: str, value: Value) -> None:
        self._control.run(
            "INSERT INTO setting(name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, json.dumps(value)),
        )
