"""A new recovery key: first it is written down, then two of its groups are typed back."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from desktop.icons import Icons
from desktop.messages import message
from desktop.state.recovery import ASKED, RecoveryState
from desktop.widgets.confirm import Confirm
from desktop.widgets.doorway import buttons
from desktop.widgets.notice import Notice
from desktop.widgets.recovery_key import GroupField, KeySheet
from desktop.widgets.style import kind, words


class RecoveryStep(QWidget):
    """Shows the key that its state offers, and takes it into use once two groups are typed back.

    While they are typed the key is out of sight; when the state lets go of it, it is off the
    labels as well.

    Args:
        state: the key that is being made.
        icons: in the colours of the theme.
        skippable: whether one can go on without a key.

    Attributes:
        sheet: where the key is shown.
        fields: where groups are typed back.
        skipped: emitted when the person goes on without a key; the state has let go of it.
    """

    skipped = Signal()

    def __init__(self, state: RecoveryState, icons: Icons, *, skippable: bool = True) -> None:
        super().__init__()
        self._state = state
        self.notice = Notice(icons)
        self.sheet = KeySheet()
        self.fields = [GroupField() for _ in range(ASKED)]
        self._writing, self._typing = self._write_down(icons), self._type_back()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(words(self.tr("Your recovery key"), "heading"))
        for part in (self._writing, self.notice, self._typing):
            column.addWidget(part)
        column.addSpacing(4)
        self.skip = kind(QPushButton(self.tr("Go on without a recovery key…")), "quiet")
        self.skip.clicked.connect(self._ask_to_skip)
        if not skippable:
            self.skip.hide()
        self.back = QPushButton(self.tr("Show the key again"))
        self.back.clicked.connect(self._show_key)
        self.next = kind(QPushButton(self.tr("Continue")), "primary")
        self.next.clicked.connect(self._continue)
        column.addLayout(buttons(self.back, self.next))
        column.addWidget(self.skip, 0, Qt.AlignmentFlag.AlignRight)
        for field, after in zip(self.fields, (*self.fields[1:], self.next), strict=True):
            field.edited.connect(self._judge)
            field.entered.connect(after.click if after is self.next else after.setFocus)
        state.offered.connect(self._show_key)
        state.gone.connect(self._empty)
        state.saved.connect(self._saved)
        state.failed.connect(self._fail)
        self._empty()

    def _write_down(self, icons: Icons) -> QWidget:
        page, column = _page()
        column.addWidget(
            words(
                self.tr(
                    "If the passphrase is ever forgotten, this key opens the vault. Write it down"
                    " or print it, and keep the paper in a safe place, away from this computer."
                )
            )
        )
        column.addWidget(self.sheet)
        self.save = QPushButton(self.tr("Save as PDF…"))
        icons.put(self.save, "export")
        self.save.clicked.connect(self._choose_file)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self._outside = words(
            self.tr(
                "The PDF is outside of the vault and not encrypted: print it, put the paper in a"
                " safe place, then delete the file."
            ),
            "small",
        )
        column.addWidget(self._outside)
        return page

    def _type_back(self) -> QWidget:
        page, column = _page()
        column.addWidget(
            words(
                self.tr(
                    "Type two groups from your copy, so that it is certain to work on the day it is"
                    " needed. The key counts from then on."
                )
            )
        )
        for field in self.fields:
            column.addWidget(field)
        return page

    def _show_key(self) -> None:
        self.notice.hide()
        self.sheet.show_groups(self._state.groups)
        for field, number in zip(self.fields, self._state.asked, strict=False):
            field.ask(number)
        self._turn(typing=False)
        self.next.setFocus()

    def _continue(self) -> None:
        if self._typing.isHidden():
            self.notice.hide()
            self.sheet.show_groups(())  # what is on the screen proves no copy
            self._turn(typing=True)
            self.fields[0].setFocus()
        elif self.next.isEnabled():
            self.next.setEnabled(False)
            self._state.keep({field.number: field.text for field in self.fields})

    def _turn(self, *, typing: bool) -> None:
        self._outside.setHidden(False)
        self._writing.setHidden(typing)
        self._typing.setHidden(not typing)
        self.back.setHidden(not typing)
        self._judge()

    def _judge(self) -> None:
        fitting = [self._state.fits(field.number, field.text) for field in self.fields]
        for field, fits in zip(self.fields, fitting, strict=True):
            field.judge(fits=fits)
        self.next.setEnabled(all(fitting) or (self._typing.isHidden() and bool(self.sheet.shown)))

    def _empty(self) -> None:
        """Take the key, and what was typed of it, out of every widget."""
        self.sheet.show_groups(())
        for field in self.fields:
            field.clear()
        self.notice.hide()
        self._turn(typing=False)

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the recovery key's sheet"), self.tr("Recovery key.pdf"), "*.pdf"
        )
        if chosen:
            path = Path(chosen)
            if path.suffix.lower() != ".pdf":
                path = path.with_name(f"{path.name}.pdf")
            self._state.save(path)

    def _saved(self, path: Path) -> None:
        self._outside.hide()  # the notice says the same, of this very file
        self.notice.variant("warning")
        self.notice.say(
            self.tr("The sheet was saved."),
            self.tr("Print {file}, then delete it: whoever gets it can open the vault.").format(
                file=path
            ),
        )

    def _ask_to_skip(self) -> None:
        asked = Confirm(
            self,
            self.tr("Go on without a recovery key?"),
            self.tr(
                "If the passphrase is forgotten, everything in this vault is lost. Nobody can"
                " reset it. A recovery key can still be made later, in Settings."
            ),
            self.tr("Go on without one"),
        )
        asked.accepted.connect(self._do_skip)
        asked.open()

    def _do_skip(self) -> None:
        self._state.let_go()
        self.skipped.emit()

    def _fail(self, error: Exception) -> None:
        self.notice.variant("danger")
        self.notice.tell(message(error))
        self._judge()


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    return page, column
