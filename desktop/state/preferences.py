"""The choices of the Settings page: those of this computer, and those of the open vault."""

from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from core.app import App
from core.errors import CloisterError
from core.records.settings import (
    CAPTURE_BLOCKED,
    EVIDENCE,
    EXPORT_ASKS,
    GATE,
    LOCK_AFTER,
    QUOTES_ONLY,
    SCANS,
    Profile,
    Setting,
    Settings,
    Value,
)
from desktop.jobs import Jobs, Listener
from desktop.preferences import Preferences, PreferencesFile
from desktop.state.consent import Consent
from desktop.state.session import Session

_SHOWN = (QUOTES_ONLY, GATE, EVIDENCE, LOCK_AFTER, CAPTURE_BLOCKED, EXPORT_ASKS, SCANS)

GATES = GATE.choices
"""How much evidence an answer needs, from the most to the least."""

REGULATED_MINUTES = int(LOCK_AFTER.regulated or LOCK_AFTER.most)
"""The longest time until the vault locks by itself, under the regulated profile."""

PAGES = (EVIDENCE.least, EVIDENCE.most)
"""The fewest and the most pages of evidence."""

_SETTLED_MS = 400
"""A number that was clicked up ten steps is stored, and told in the audit log, once."""


@dataclass(frozen=True, slots=True)
class _Stored:
    """What the vault says: the values that count in it, by name, and its profile."""

    values: dict[str, Value]
    profile: Profile


class PreferencesState(QObject):
    """View-model of the Settings page. A choice counts at once and is stored a moment later.

    Attributes:
        changed: emitted when a value is new.
        theme_chosen: emitted with light, dark or system.
        language_chosen: emitted with the code of a language, or system.
        failed: emitted with the error that kept a value from being stored.
    """

    changed = Signal()
    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        consent: Consent,
        file: PreferencesFile,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._consent = consent
        self._file = file
        self._values: dict[str, Value] = {}
        self._profile = Profile.STANDARD
        self._chosen: dict[Setting, str] = {}
        self._app: App | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._store)
        self._here = file.read()
        session.opened.connect(self.look)
        session.locking.connect(self._store)
        session.locked.connect(self._clear)

    @property
    def here(self) -> Preferences:
        """What was chosen on this computer, for every vault."""
        return self._here

    @property
    def quotes_only(self) -> bool:
        """Whether answers are verbatim quotes only."""
        return bool(self._get(QUOTES_ONLY))

    @property
    def gate(self) -> str:
        """How much evidence an answer needs."""
        return str(self._get(GATE))

    @property
    def evidence(self) -> int:
        """How many pages are kept as evidence."""
        return int(self._get(EVIDENCE))

    @property
    def lock_after(self) -> int:
        """After how many minutes without anybody the vault locks."""
        return int(self._get(LOCK_AFTER))

    @property
    def minutes(self) -> tuple[int, int]:
        """The shortest and the longest time until the vault locks by itself."""
        return LOCK_AFTER.least, REGULATED_MINUTES if self.regulated else LOCK_AFTER.most

    @property
    def capture_blocked(self) -> bool:
        """Whether the window shall stay out of screenshots and screen sharing."""
        return bool(self._get(CAPTURE_BLOCKED))

    @property
    def export_asks(self) -> bool:
        """Whether the passphrase is asked for before anything leaves the vault as a file."""
        return bool(self._get(EXPORT_ASKS))

    @property
    def scans(self) -> bool:
        """Whether scanned pages are made out as soon as a document is read."""
        return bool(self._get(SCANS))

    @property
    def regulated(self) -> bool:
        """Whether the vault's profile fixes some of the choices."""
        return self._profile is Profile.REGULATED

    def choose_theme(self, theme: str) -> None:
        """Show the whole window light, dark, or as the system does."""
        if self._keep(theme=theme):
            self.theme_chosen.emit(theme)

    def choose_language(self, code: str) -> None:
        """Write the whole window in another language."""
        if self._keep(language=code):
            self.language_chosen.emit(code)

    def set_quotes_only(self, on: bool) -> None:  # noqa: FBT001  a slot gets what the signal sends
        """Answer with quotes only, or draft as well."""
        self._put(QUOTES_ONLY, "on" if on else "off")

    def set_scans(self, on: bool) -> None:  # noqa: FBT001  a slot gets what the signal sends
        """Make scanned pages out by itself, or only when a person asks for it."""
        self._put(SCANS, "on" if on else "off")

    def set_gate(self, gate: str) -> None:
        """Ask for more or less evidence."""
        self._put(GATE, gate)

    def set_evidence(self, pages: int) -> None:
        """Keep more or fewer pages as evidence."""
        self._put(EVIDENCE, str(pages))

    def set_lock_after(self, minutes: int) -> None:
        """Lock sooner or later."""
        self._put(LOCK_AFTER, str(minutes))

    def set_capture_blocked(self, on: bool) -> None:  # noqa: FBT001  a slot gets what the signal sends
        """Keep the window out of screenshots, or let it be seen."""
        self._put(CAPTURE_BLOCKED, "on" if on else "off")

    def set_export_asks(self, on: bool) -> None:  # noqa: FBT001  a slot gets what the signal sends
        """Ask for the passphrase before exports, from now on; it takes the passphrase to end it."""
        if on:
            self._put(EXPORT_ASKS, "on")
            self._store()  # at once: it is no number that is clicked up in steps
        elif self.export_asks:
            self.changed.emit()  # it holds until the passphrase is given
            self._consent.call(
                "vault",
                lambda app: app.settings.put(EXPORT_ASKS, "off"),
                Listener(done=lambda _: self.look(), failed=self._tell),
            )

    def look(self) -> None:
        """Look at what the vault says; it may have another profile now."""
        app = self._app = self._session.app
        if app is None:
            return

        def looked(stored: _Stored) -> None:
            chosen = {setting.name: setting.parse(text) for setting, text in self._chosen.items()}
            self._values, self._profile = stored.values | chosen, stored.profile
            self._apply()

        self._jobs.call(
            "vault", lambda: _stored(app.settings), Listener(done=looked, failed=self._tell)
        )

    def _get(self, setting: Setting) -> Value:
        return self._values.get(setting.name, setting.default)

    def _keep(self, **values: str) -> bool:
        """Store choices of this computer; return whether any of them is new."""
        before = self._here
        try:
            self._here = self._file.change(**values)
        except OSError:  # it holds for this time, then
            self._here = msgspec.structs.replace(before, **values)
        self.changed.emit()
        return self._here != before

    def _put(self, setting: Setting, text: str) -> None:
        value = setting.parse(text)
        if self._app is not None and value != self._get(setting):
            self._values[setting.name] = value
            self._chosen[setting] = text
            self._settled.start()
            self._apply()

    def _store(self) -> None:
        """Store what was chosen. When the vault is closing, this comes just before that."""
        self._settled.stop()
        app, chosen = self._app, self._chosen
        if app is None or not chosen:
            return
        self._chosen = {}

        def store() -> None:
            for setting, text in chosen.items():
                app.settings.put(setting, text)

        self._jobs.call("vault", store, Listener(failed=self._not_stored))

    def _apply(self) -> None:
        self._session.lock_after_s = 60.0 * self.lock_after
        self.changed.emit()

    def _clear(self) -> None:
        self._values, self._chosen, self._app = {}, {}, None
        self._profile = Profile.STANDARD
        self.changed.emit()

    def _not_stored(self, error: Exception) -> None:
        self._tell(error)
        self.look()  # the page shows again what is stored

    def _tell(self, error: Exception) -> None:
        if isinstance(error, CloisterError):
            self.failed.emit(error)


def _stored(settings: Settings) -> _Stored:
    return _Stored({setting.name: settings.get(setting) for setting in _SHOWN}, settings.profile)
