"""Getting into the vault: passphrase, recovery key, keychain, profile; a part of Settings."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import Icons
from desktop.messages import message
from desktop.state.access import AccessState, Deed
from desktop.state.preferences import REGULATED_MINUTES
from desktop.state.strength import StrengthState
from desktop.views.change_passphrase import ChangePassphrase
from desktop.views.recovery_sheet import CheckSheet, NewSheet
from desktop.widgets.ask_passphrase import AskPassphrase, TryingDialog
from desktop.widgets.explained import explained
from desktop.widgets.notice import Notice
from desktop.widgets.page import Section
from desktop.widgets.style import divider, words
from desktop.wording import label


class AccessSection(Section):
    """Who gets into the open vault. What makes it less safe, or other, asks for the passphrase.

    Args:
        state: its view-model.
        strength: judges a new passphrase.
        icons: in the colours of the theme.

    Attributes:
        notice: what was done.
        told: emitted when it says something new, at the top of the section.
    """

    told = Signal()

    def __init__(self, state: AccessState, strength: StrengthState, icons: Icons) -> None:
        super().__init__(self.tr("Getting into this vault"))
        self._state = state
        self._strength = strength
        self._icons = icons
        self.notice = Notice(icons, "good")
        self.column.addWidget(self.notice)
        self._add_passphrase()
        self.column.addWidget(divider())
        self._add_recovery()
        self.column.addWidget(divider())
        self._add_keychain()
        self.column.addWidget(divider())
        self._add_profile()
        state.changed.connect(self._show)
        state.stale.connect(self._look)
        state.done.connect(self._tell)
        state.refused.connect(self._refuse)
        state.key_coming.connect(self._show_new_sheet)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Look again whenever it is shown."""
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        if self.isVisible():
            self._state.look()

    def _add_passphrase(self) -> None:
        self.change = QPushButton(self.tr("Change the passphrase…"))
        self.change.clicked.connect(self._change_passphrase)
        says = words(
            self.tr("It opens the vault on any computer, and nobody can reset it."), "small"
        )
        self._add_row(self.tr("Passphrase"), says, self.change)

    def _add_recovery(self) -> None:
        self.recovery = words(variant="small")
        self.check = QPushButton(self.tr("Check the sheet…"))
        self.check.clicked.connect(self._check_sheet)
        self.renew = QPushButton()
        self.renew.clicked.connect(self._renew)
        self.remove = QPushButton(self.tr("Remove…"))
        self.remove.setAccessibleName(self.tr("Remove the recovery key…"))
        self.remove.clicked.connect(self._remove)
        self._add_row(self.tr("Recovery key"), self.recovery)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.check, self.renew, self.remove):
            row.addWidget(button)
        row.addStretch()
        self.column.addLayout(row)

    def _add_keychain(self) -> None:
        self.keychain = QCheckBox()
        self.keychain.clicked.connect(self._turn_keychain)
        self.keychain_says = words(variant="small")
        self.column.addLayout(explained(self.keychain, self.keychain_says))

    def _add_profile(self) -> None:
        self.column.addWidget(words(self.tr("Profile")))
        self.profiles = QButtonGroup(self)
        standard, regulated = (
            QRadioButton(self.tr("Standard")),
            QRadioButton(self.tr("Regulated office")),
        )
        choices = (
            (standard, self.tr("You choose how the vault is opened, locked and exported from.")),
            (
                regulated,
                "\n".join(
                    f"•  {line}"
                    for line in (
                        self.tr("The passphrase is always needed; no keychain opens the vault."),
                        self.tr("The vault locks after {minutes} minutes at most.").format(
                            minutes=REGULATED_MINUTES
                        ),
                        self.tr("The window stays out of screenshots, where the system can."),
                        self.tr("The passphrase is asked for before anything leaves as a file."),
                    )
                )
                + "\n"
                + self.tr(
                    "It supports the rules of a regulated office; by itself it fulfils none of"
                    " them."
                ),
            ),
        )
        for number, (button, says) in enumerate(choices):
            button.setAccessibleDescription(says)
            self.profiles.addButton(button, number)
            self.column.addLayout(explained(button, words(says, "small")))
        self.profiles.idClicked.connect(self._choose_profile)

    def _add_row(self, name: str, says: QWidget, button: QPushButton | None = None) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        pair = QVBoxLayout()
        pair.setSpacing(1)
        pair.addWidget(words(name))
        pair.addWidget(says)
        row.addLayout(pair, 1)
        if button is not None:
            row.addWidget(button)
        self.column.addLayout(row)

    def _show(self) -> None:
        ways = self._state.ways
        there = ways is not None
        for part in (self.change, self.check, self.renew, self.remove):
            part.setEnabled(there)
        for radio in self.profiles.buttons():
            radio.setEnabled(there)
        self.profiles.button(int(self._state.regulated)).setChecked(True)
        recoverable = ways is not None and ways.recovery
        self.check.setVisible(recoverable)
        self.remove.setVisible(recoverable)
        self.renew.setText(
            self.tr("Make a new one…") if recoverable else self.tr("Make a recovery key…")
        )
        self.renew.setAccessibleName(
            self.tr("Make a new recovery key…") if recoverable else self.renew.text()
        )
        if not there:
            self.recovery.setText("")
        elif recoverable:
            self.recovery.setText(
                self.tr(
                    "There is one: the newest sheet opens the vault when the passphrase is"
                    " forgotten. Check from time to time that the paper still works."
                )
            )
        else:
            self.recovery.setText(
                self.tr("There is none: when the passphrase is forgotten, everything is lost.")
            )
        self._show_keychain(on=ways is not None and ways.keychain)

    def _show_keychain(self, *, on: bool) -> None:
        here = self._state.keychain
        name = "" if here is None else here.name
        self.keychain.setText(
            self.tr("Unlock with this computer's keychain ({name})").format(name=label(name))
            if name
            else self.tr("Unlock with this computer's keychain")
        )
        self.keychain.setChecked(on)
        self.keychain.setEnabled(self._state.ways is not None and (on or bool(name)))
        if here is None:
            says = ""
        else:
            says = {
                "": self.tr(
                    "Whoever is logged in to this computer with your account can then open the"
                    " vault without the passphrase."
                ),
                "regulated": self.tr("The regulated profile does not allow that."),
                "untrusted": self.tr(
                    "The keychain that is set up on this computer keeps secrets unprotected, or is"
                    " not known to Cloister: it is not used."
                ),
                "denied": self.tr("This computer's keychain is locked, or refused."),
            }.get(here.obstacle, self.tr("This computer has no keychain that answers."))
        self.keychain_says.setText(says)
        self.keychain.setAccessibleDescription(says)

    def _change_passphrase(self) -> None:
        ChangePassphrase(self, self._icons, self._state, self._strength).open()

    def _check_sheet(self) -> None:
        CheckSheet(self, self._icons, self._state).open()

    def _show_new_sheet(self) -> None:
        NewSheet(self, self._icons, self._state).open()

    def _renew(self) -> None:
        ways = self._state.ways
        text = (
            self.tr(
                "Once the new key is typed back in part, the sheet that you have now is worthless:"
                " it opens this vault no longer. Destroy it then."
            )
            if ways is not None and ways.recovery
            else self.tr(
                "The key is shown once, to be written down or printed. Whoever has it can open the"
                " vault."
            )
        )
        asked = self._ask(self.tr("Make a recovery key"), text, self.tr("Show a new key"))
        asked.given.connect(self._state.new_recovery_key)
        asked.open()

    def _remove(self) -> None:
        asked = self._ask(
            self.tr("Remove the recovery key?"),
            self.tr(
                "Its sheet opens the vault no longer. When the passphrase is forgotten, everything"
                " is lost."
            ),
            self.tr("Remove the recovery key"),
            dangerous=True,
        )
        asked.given.connect(self._state.remove_recovery_key)
        asked.open()

    def _turn_keychain(self, on: bool) -> None:  # noqa: FBT001  a slot gets what the signal sends
        self._show()  # as it is until it is done
        if not on:
            self._state.forget_keychain()
            return
        asked = self._ask(
            self.tr("Unlock with this computer's keychain?"),
            self.tr(
                "Whoever is logged in to this computer with your account can then open the vault"
                " without the passphrase. The passphrase goes on opening it, too."
            ),
            self.tr("Turn it on"),
        )
        asked.given.connect(self._state.use_keychain)
        asked.open()

    def _choose_profile(self, number: int) -> None:
        regulated = bool(number)
        if regulated == self._state.regulated:
            return
        self._show()  # as it is until it is done
        if regulated:
            heading = self.tr("Change to the regulated profile?")
            text = self.tr(
                "It counts at once: the keychain is turned off, and what was chosen about locking,"
                " screenshots and exports is tightened. The audit log says so."
            )
        else:
            heading = self.tr("Change to the standard profile?")
            text = self.tr(
                "Locking, screenshots and exports follow your own choices again. The audit log says"
                " so. In an office, ask first whether this is yours to decide."
            )
        asked = self._ask(heading, text, self.tr("Change the profile"))
        asked.given.connect(
            self._state.choose_regulated if regulated else self._state.choose_standard
        )
        asked.open()

    def _ask(
        self, heading: str, text: str, button: str, *, dangerous: bool = False
    ) -> AskPassphrase:
        return AskPassphrase(
            self, self._icons, self._state, heading, text, button, dangerous=dangerous
        )

    def _tell(self, deed: Deed) -> None:
        self.notice.variant("good")
        self.notice.say(
            *{
                Deed.PASSPHRASE_CHANGED: (
                    self.tr("The passphrase is changed."),
                    self.tr("Copies and backups made before go on opening with the old one."),
                ),
                Deed.RECOVERY_KEPT: (
                    self.tr("The new recovery key counts."),
                    self.tr("Sheets printed before are worthless: destroy them."),
                ),
                Deed.RECOVERY_WORKS: (
                    self.tr("The sheet works."),
                    self.tr("Its recovery key opens this vault. Put it back into its safe place."),
                ),
                Deed.RECOVERY_REMOVED: (
                    self.tr("The recovery key is removed."),
                    self.tr("Its sheet opens the vault no longer: destroy it."),
                ),
                Deed.KEYCHAIN_ON: (self.tr("This computer's keychain opens the vault now."), ""),
                Deed.KEYCHAIN_OFF: (
                    self.tr("No keychain opens the vault any more."),
                    "",
                ),
                Deed.PROFILE_CHOSEN: (self.tr("The profile is changed."), ""),
            }[deed]
        )
        self.told.emit()

    def _refuse(self, error: Exception) -> None:
        """Say why something failed that has no dialog to say it in."""
        if any(dialog.isVisible() for dialog in self.findChildren(TryingDialog)):
            return
        self.notice.variant("danger")
        self.notice.tell(message(error))
        self.told.emit()
