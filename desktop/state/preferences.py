"""The choices of the Settings page: those of this computer, and those of the open vault."""

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from core.app import App
from core.errors import CloisterError
from core.records.settings import (
    EVIDENCE,
    GATE,
    LOCK_AFTER,
    QUOTES_ONLY,
    Setting,
    Settings,
    Value,
)
from desktop.jobs import Jobs, Listener
from desktop.preferences import Preferences, PreferencesFile
from desktop.state.session import Session

_SHOWN = (QUOTES_ONLY, GATE, EVIDENCE, LOCK_AFTER)

GATES = GATE.choices
"""How much evidence an answer needs, from the most to the least."""

MINUTES = (LOCK_AFTER.least, LOCK_AFTER.most)
"""The shortest and the longest time until the vault locks by itself."""

PAGES = (EVIDENCE.least, EVIDENCE.most)
"""The fewest and the most pages of evidence."""

_SETTLED_MS = 400
"""A number that was clicked up ten steps is stored, and told in the audit log, once."""


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
        file: PreferencesFile,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._file = file
        self._values: dict[str, Value] = {}
        self._chosen: dict[Setting, str] = {}
        self._app: App | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._store)
        self._here = file.read()
        session.opened.connect(self._load)
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

    def set_gate(self, gate: str) -> None:
        """Ask for more or less evidence."""
        self._put(GATE, gate)

    def set_evidence(self, pages: int) -> None:
        """Keep more or fewer pages as evidence."""
        self._put(EVIDENCE, str(pages))

    def set_lock_after(self, minutes: int) -> None:
        """Lock sooner or later."""
        self._put(LOCK_AFTER, str(minutes))

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

    def _load(self) -> None:
        app = self._app = self._session.app
        if app is None:
            return

        def loaded(values: dict[str, Value]) -> None:
            chosen = {setting.name: setting.parse(text) for setting, text in self._chosen.items()}
            self._values = values | chosen
            self._apply()

        self._jobs.call(
            "vault", lambda: _all(app.settings), Listener(done=loaded, failed=self._tell)
        )

    def _apply(self) -> None:
        self._session.lock_after_s = 60.0 * self.lock_after
        self.changed.emit()

    def _clear(self) -> None:
        self._values, self._chosen, self._app = {}, {}, None
        self.changed.emit()

    def _not_stored(self, error: Exception) -> None:
        self._tell(error)
        self._load()  # the page shows again what is stored

    def _tell(self, error: Exception) -> None:
        if isinstance(error, CloisterError):
            self.failed.emit(error)


def _all(settings: Settings) -> dict[str, Value]:
    return {setting.name: settings.get(setting) for setting in _SHOWN}
