"""Looking after the vault: check it, back it up, hold it, erase it; a tab of the Privacy page."""

from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import Icons
from desktop.messages import message
from desktop.state.care import CareState, Comparison, Found, Made
from desktop.widgets.ask_passphrase import AskPassphrase
from desktop.widgets.confirm import Confirm
from desktop.widgets.notice import Notice
from desktop.widgets.page import Section
from desktop.widgets.style import kind, words
from desktop.wording import size

_WIDTH = 980
"""The widest, in device-independent pixels, that the sections grow."""

_WHOLE = 100


class CareTab(QScrollArea):
    """The tab.

    Args:
        state: its view-model.
        icons: in the colours of the theme.
    """

    def __init__(self, state: CareState, icons: Icons) -> None:
        super().__init__()
        self._state = state
        self._icons = icons
        self.notice = Notice(icons, "good")
        inside = QWidget()
        inside.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 12, 12, 0)
        column.setSpacing(16)
        column.addWidget(self.notice)
        for section in (
            self._checking(),
            self._sealing(),
            self._backup(),
            self._holding(),
            self._erasing(),
        ):
            column.addWidget(section)
        column.addStretch()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # the page's own ground shows through
        self.viewport().setAutoFillBackground(False)
        state.working.connect(self._show_progress)
        state.found.connect(self._show_findings)
        state.checked.connect(self._checked)
        state.compared.connect(self._compared)
        state.backed_up.connect(self._backed_up)
        state.hold_changed.connect(self._show_hold)
        state.seal_changed.connect(self._show_seal)
        state.failed.connect(self._fail)
        self._show_progress(-1.0)
        self._show_findings()
        self._show_hold()
        self._show_seal()

    def _checking(self) -> Section:
        section = Section(
            self.tr("Is everything whole?"),
            self.tr(
                "Reads every page, every original and the whole audit log of the vault, and names"
                " what was damaged or changed from outside."
            ),
        )
        self.check = QPushButton(self.tr("Check this vault"))
        self.check.clicked.connect(self._state.check)
        self.compare = QPushButton(self.tr("Check the log against an earlier export…"))
        self.compare.clicked.connect(self._choose_export)
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setAccessibleName(self.tr("Stop the check or the backup"))
        self.stop.clicked.connect(self._state.stop)
        self.progress = QProgressBar()
        self.progress.setRange(0, _WHOLE)
        self.progress.setAccessibleName(self.tr("How far it is"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.check, self.compare, self.stop):
            row.addWidget(button)
        row.addStretch()
        section.column.addLayout(row)
        section.column.addWidget(self.progress)
        self._findings = QWidget()
        section.column.addWidget(self._findings)
        return section

    def _sealing(self) -> Section:
        section = Section(
            self.tr("Seal of the audit log"),
            self.tr(
                "Nothing in the vault's folder can tell that all of the folder was replaced by an"
                " older copy. This computer's keychain can: it keeps how many rows the log had, and"
                " the code of the last one. After restoring a backup, make the seal anew."
            ),
        )
        self.seal = QCheckBox(self.tr("Keep a seal of the log in this computer's keychain"))
        self.seal.clicked.connect(self._choose_seal)
        self.reseal = QPushButton(self.tr("Make the seal anew"))
        self.reseal.clicked.connect(self._make_anew)
        section.column.addWidget(self.seal)
        section.column.addWidget(self.reseal, 0, Qt.AlignmentFlag.AlignLeft)
        return section

    def _backup(self) -> Section:
        section = Section(
            self.tr("Backup"),
            self.tr(
                "One encrypted file, read back and checked after it is written. It opens with the"
                " passphrase and the recovery key that the vault has today. The page"
                " on which vaults are unlocked makes a vault of it, or checks whether it could."
            ),
        )
        self.back_up = QPushButton(self.tr("Back up this vault…"))
        self.back_up.clicked.connect(self._choose_backup)
        section.column.addWidget(self.back_up, 0, Qt.AlignmentFlag.AlignLeft)
        return section

    def _holding(self) -> Section:
        section = Section(self.tr("Legal hold"), "")
        self.hold_says = words()
        self.hold = QPushButton()
        self.hold.clicked.connect(self._ask_hold)
        section.column.addWidget(self.hold_says)
        section.column.addWidget(self.hold, 0, Qt.AlignmentFlag.AlignLeft)
        return section

    def _erasing(self) -> Section:
        section = Section(
            self.tr("Erase this vault"),
            self.tr(
                "Destroys the keys, then removes the files. It does not reach the files that"
                " documents came from, exports, or backups made before. A receipt says what was"
                " done."
            ),
        )
        self.erase = kind(QPushButton(self.tr("Erase this vault…")), "danger")
        self.erase.clicked.connect(self._ask_erase)
        section.column.addWidget(self.erase, 0, Qt.AlignmentFlag.AlignLeft)
        return section

    def _show_progress(self, share: float) -> None:
        running = share >= 0
        self.progress.setVisible(running)
        self.stop.setVisible(running)
        self.progress.setValue(round(max(0.0, share) * _WHOLE))
        for button in (self.check, self.compare, self.back_up):
            button.setEnabled(not running)

    def _show_findings(self) -> None:
        old = self._findings.layout()
        if old is not None:
            QWidget().setLayout(old)  # it takes the widgets on it along
        grid = QGridLayout(self._findings)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        shown = [one for one in self._state.findings if one.check != "original" or not one.sound]
        for row, one in enumerate(shown):
            state = self.tr("sound") if one.sound else self.tr("DAMAGED")
            grid.addWidget(words(state, "quiet" if one.sound else "error", wrap=False), row, 0)
            grid.addWidget(words(self._said(one)), row, 1)
        self._findings.setVisible(bool(shown))

    def _said(self, one: Found) -> str:
        said = {
            "header": self.tr("The header: both copies are authentic and the same"),
            "control": self.tr("Settings, keys and audit log: every page is authentic"),
            "workspace": self.tr("Every page is authentic"),
            "current": self.tr("No older copy was put in its place"),
            "references": self.tr("Every row belongs to something"),
            "keywords": self.tr("The keyword index agrees with the pages"),
            "vectors": self.tr("Every vector belongs to a passage"),
            "original": self.tr("The original is as it came in: {document}"),
            "audit": self.tr("The audit log: no row was changed, moved or removed"),
        }[one.check].format(document=one.document)
        if one.row and not one.sound:
            said = self.tr("{check}; the first bad row is {row}").format(check=said, row=one.row)
        if not one.workspace:
            return said
        return self.tr("{workspace}: {check}").format(workspace=one.workspace, check=said)

    def _checked(self, sound: bool) -> None:  # noqa: FBT001  a slot gets what the signal sends
        originals = [one for one in self._state.findings if one.check == "original"]
        count = self.tr("{n} originals are as they came in.").format(
            n=sum(one.sound for one in originals)
        )
        if sound:
            self._say(self.tr("Everything is whole."), count)
        else:
            self.notice.variant("danger")
            self.notice.say(
                self.tr("Something is damaged, or was changed from outside."),
                self.tr("What it is stands below. Restore it from a backup. {n}").format(n=count),
            )

    def _compared(self, found: Comparison) -> None:
        if found.file.sound and found.log.sound:
            self._say(
                self.tr("The log goes on from that export, and nothing was changed."),
                self.tr("{n} rows fit.").format(n=found.log.checked),
            )
            return
        self.notice.variant("danger")
        if found.file.sound:
            said = self.tr("The vault's log does not go on from that export.")
        else:
            said = self.tr("The exported file was changed, or is of another vault.")
        bad = found.log if found.file.sound else found.file
        self.notice.say(said, self.tr("The first bad row is {row}.").format(row=bad.sequence))

    def _backed_up(self, file: Path, made: Made) -> None:
        self._say(
            self.tr("The backup was written, read back and checked."),
            self.tr("{file}: {size}, encrypted.").format(file=file, size=size(made.size)),
        )

    def _show_hold(self) -> None:
        held = self._state.held
        if held is None:
            self.hold_says.setText(
                self.tr(
                    "A hold keeps everything in the open workspace from being erased, until it is"
                    " ended. Begin and end are in the audit log."
                )
            )
            self.hold.setText(self.tr("Begin a legal hold…"))
        else:
            day = held[:10]
            self.hold_says.setText(
                self.tr(
                    "Since {day} a legal hold stands on the open workspace: no document, no"
                    " conversation, not the workspace and not the vault can be erased."
                ).format(day=day)
            )
            self.hold.setText(self.tr("End the legal hold…"))

    def _choose_seal(self, wanted: bool) -> None:  # noqa: FBT001  a slot gets what the signal sends
        self.seal.setEnabled(False)
        self._state.seal(wanted=wanted)

    def _make_anew(self) -> None:
        self._choose_seal(wanted=True)

    def _show_seal(self) -> None:
        self.seal.setEnabled(True)
        self.seal.setChecked(self._state.sealed)
        self.reseal.setEnabled(self._state.sealed)

    def _ask_hold(self) -> None:
        if self._state.held is None:
            asked = Confirm(
                self,
                self.tr("Begin a legal hold?"),
                self.tr("Nothing in the open workspace can be erased until somebody ends it."),
                self.tr("Begin the hold"),
            )
            asked.accepted.connect(self._state.hold)
        else:
            asked = Confirm(
                self,
                self.tr("End the legal hold?"),
                self.tr(
                    "From then on documents can be erased again. Ask first whether this is yours"
                    " to decide."
                ),
                self.tr("End the hold"),
            )
            asked.accepted.connect(self._state.release)
        asked.open()

    def _ask_erase(self) -> None:
        name = self._state.name
        asked = Confirm(
            self,
            self.tr("Erase this vault?"),
            self.tr(
                "Every workspace, every document and every conversation in it is lost for good."
                " Nobody can bring it back, with or without the passphrase."
            ),
            self.tr("Go on"),
            typed=name,
        )
        asked.accepted.connect(self._ask_passphrase)
        asked.open()

    def _ask_passphrase(self) -> None:
        asked = AskPassphrase(
            self,
            self._icons,
            self._state,
            self.tr("Type the passphrase to erase the vault"),
            self.tr("This is the last step."),
            self.tr("Erase the vault"),
            dangerous=True,
        )
        asked.given.connect(self._state.erase)
        asked.open()

    def _choose_export(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("An exported audit log"), "", self.tr("JSON Lines (*.jsonl)")
        )
        if chosen:
            self._state.compare(Path(chosen))

    def _choose_backup(self) -> None:
        day = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Back up this vault"), f"Cloister {day}.cloister", "*.cloister"
        )
        if chosen:
            path = Path(chosen)
            if path.suffix != ".cloister":
                path = path.with_name(f"{path.name}.cloister")
            self._state.back_up(path)

    def _say(self, text: str, more: str) -> None:
        self.notice.variant("good")
        self.notice.say(text, more)

    def _fail(self, error: Exception) -> None:
        self.notice.variant("danger")
        self.notice.tell(message(error))
