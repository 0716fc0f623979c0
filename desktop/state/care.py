"""Looking after the open vault: check it, back it up, hold it, erase it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.app import App
from core.backup import Made, Working
from core.errors import CloisterError, VaultDamaged, WrongPassphrase
from core.records.audit import Comparison
from core.records.documents import Documents
from core.records.receipts import Receipt
from core.verification import Checked
from desktop.jobs import Job, Jobs, Lane, Listener
from desktop.state.consent import Consent
from desktop.state.session import Session
from desktop.state.tries import Asker, Tries

__all__ = ["CareState", "Comparison", "Found", "Made", "Receipt"]


@dataclass(frozen=True, slots=True)
class Found:
    """The outcome of one check, with the names of what it is about.

    Attributes:
        check: see core.verification.Checked.
        sound: whether all is well.
        workspace: its name; empty for the vault as a whole.
        document: its name; empty where it is about none.
        row: the first bad row of the audit log; 0 for none.
    """

    check: str
    sound: bool
    workspace: str = ""
    document: str = ""
    row: int = 0


class CareState(Asker):
    """View-model of what keeps a vault whole, and of what ends it. It does one thing at a time.

    Attributes:
        working: emitted with how much of the long work is done, 0 to 1; and with -1 at its end.
        found: emitted when ``findings`` has one more, or none again.
        checked: emitted at the end of a check, with whether everything is sound.
        compared: emitted with the Comparison of the log with an exported file.
        backed_up: emitted with the file of a backup, and with what is in it.
        hold_changed: emitted when ``held`` is new.
        outdated: emitted once after unlocking where a file of the vault is older than its log says.
        seal_changed: emitted when ``sealed`` is new, or was asked to be.
        failed: emitted with the error that kept something from being done.
        findings: what the check that runs, or ran last, has found.
        held: since when a legal hold stands on the open workspace, UTC; None without one.
        sealed: whether the system's keychain keeps a seal of the log.
    """

    working = Signal(float)
    found = Signal()
    checked = Signal(bool)
    compared = Signal(object)
    backed_up = Signal(object, object)
    hold_changed = Signal()
    outdated = Signal()
    seal_changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        tries: Tries,
        consent: Consent,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tries, parent)
        self.findings: Sequence[Found] = ()
        self.held: str | None = None
        self.sealed = False
        self._warned = False
        self._session = session
        self._jobs = jobs
        self._consent = consent
        self._job: Job | None = None
        self._stopped = False
        session.opened.connect(self.look)
        session.locking.connect(self._clear)

    @property
    def name(self) -> str:
        """What the folder of the open vault is called; empty while locked."""
        folder = self._session.folder
        return "" if folder is None or self._session.app is None else folder.name

    def look(self) -> None:
        """See whether a legal hold stands, whether a seal is kept, and whether files are old."""

        def looked(found: tuple[str | None, bool, bool]) -> None:
            self.held, self.sealed, old = found
            self.hold_changed.emit()
            self.seal_changed.emit()
            if old and not self._warned:
                self._warned = True
                self.outdated.emit()

        def look(app: App) -> tuple[str | None, bool, bool]:
            return app.workspace.held, app.seal.wanted, bool(app.audit.stale)

        self._call("vault", look, looked)

    def seal(self, *, wanted: bool) -> None:
        """Keep a seal of the log in the system's keychain from now on, made anew; or none."""

        def change(app: App) -> bool:
            (app.seal.turn_on if wanted else app.seal.turn_off)()
            return wanted

        def changed(sealed: bool) -> None:  # noqa: FBT001  a listener gets what the work returns
            self.sealed = sealed
            self.seal_changed.emit()

        def failed(error: Exception) -> None:
            self.seal_changed.emit()
            self._fail(error)

        app = self._session.app
        if app is not None:
            # Not in the vault's lane: a keychain may take its time to answer, and locking must not.
            listener = Listener(done=changed, failed=failed)
            self._jobs.call("pages", lambda: change(app), listener)

    def check(self) -> None:
        """Check everything that is stored, in every workspace."""
        app = self._session.app
        if app is None or self._job is not None:
            return
        self.findings = ()
        self.found.emit()

        def heard(told: tuple[Found, float]) -> None:
            self.findings = (*self.findings, told[0])
            self.found.emit()
            self.working.emit(told[1])

        def done(_nothing: Any) -> None:
            self._end()
            self.checked.emit(all(one.sound for one in self.findings))

        self.working.emit(0.0)
        self._job = self._jobs.stream(
            "files", lambda: _checks(app), Listener(event=heard, done=done, failed=self._fail)
        )

    def stop(self) -> None:
        """Stop the check or the backup that runs; nothing is left of it."""
        self._stopped = True
        if self._job is not None:
            self._job.cancel()
        self._end()

    def compare(self, file: Path) -> None:
        """Check a log that was exported earlier, and the vault's log against it."""

        def compare(app: App) -> Comparison:
            found = app.audit.verify_export(file, app.access.ways().vault)
            sound = found.file.sound and found.log.sound
            app.audit.append("audit.verified", outcome="sound" if sound else "damaged")
            return found

        self._call("files", compare, self.compared.emit)

    def back_up(self, file: Path) -> None:
        """Write a backup, read it back and check it."""
        self._stopped = False

        def work(app: App) -> Iterator[Working | Made]:
            for told in app.backup.write(file):
                if self._stopped:
                    return
                yield told

        def heard(told: Working | Made) -> None:
            if isinstance(told, Made):
                self.backed_up.emit(file, told)
            elif not self._stopped:
                self.working.emit(told.done / max(1, told.total))

        done = Listener(event=heard, done=lambda _: self.working.emit(-1.0), failed=self._fail)
        self._consent.stream("files", work, done)

    def hold(self) -> None:
        """Begin a legal hold on the open workspace."""
        self._change_hold(lambda app: app.workspaces.hold(app.workspace.id))

    def release(self) -> None:
        """End the legal hold on the open workspace."""
        self._change_hold(lambda app: app.workspaces.release(app.workspace.id))

    def erase(self, passphrase: str) -> None:
        """Erase the whole vault, if that is its passphrase and no legal hold stands."""
        if self.tries.wait_s:
            return

        def allowed(app: App) -> None:
            app.access.check_passphrase(passphrase)
            with app.workspaces.erasing():
                """Only whether it may be."""

        def go(_nothing: Any) -> None:
            self.tries.right()
            self.busy.emit(False)
            self.over.emit()
            self._session.erase(passphrase)

        def refused(error: Exception) -> None:
            self.busy.emit(False)
            if isinstance(error, WrongPassphrase):
                self.tries.wrong()
                self.wrong.emit()
            elif isinstance(error, CloisterError):
                self.refused.emit(error)

        app = self._session.app
        if app is not None:
            self.busy.emit(True)
            self._jobs.call("vault", lambda: allowed(app), Listener(done=go, failed=refused))

    def _change_hold(self, change: Callable[[App], None]) -> None:
        self._call("vault", change, lambda _: self.look())

    def _call(self, lane: Lane, work: Callable[[App], Any], done: Callable[[Any], None]) -> None:
        app = self._session.app
        if app is not None:
            self._jobs.call(lane, lambda: work(app), Listener(done=done, failed=self._fail))

    def _fail(self, error: Exception) -> None:
        self._end()
        if isinstance(error, CloisterError):
            self.failed.emit(error)

    def _end(self) -> None:
        self._job = None
        self.working.emit(-1.0)

    def _clear(self) -> None:
        self.stop()
        self.findings, self.held, self.sealed = (), None, False
        self.found.emit()
        self.hold_changed.emit()
        self.seal_changed.emit()
        self.busy.emit(False)
        self.over.emit()


def _checks(app: App) -> Iterator[tuple[Found, float]]:
    """Yield what each check found, and how far it is; runs in a lane."""
    for told in app.verification.run():
        yield _named(app, told), told.share


def _named(app: App, told: Checked) -> Found:
    workspace = app.workspaces.get(told.workspace).name if told.workspace else ""
    if told.check != "original":
        return Found(told.check, told.sound, workspace, row=told.about)
    try:
        names = Documents(app.workspaces.open(told.workspace)).names()
    except VaultDamaged:
        names = {}
    return Found(told.check, told.sound, workspace, names.get(told.about, f"#{told.about}"))
