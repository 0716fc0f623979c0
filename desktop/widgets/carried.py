"""What a person should know of a document: hidden text, scripts, files inside of it."""

from PySide6.QtCore import Signal

from desktop.icons import Icons
from desktop.state.carries import Carries
from desktop.widgets.confirm import Confirm
from desktop.widgets.notice import Notice


class Carried(Notice):
    """A notice below the table of documents; hidden where there is nothing to say.

    Attributes:
        hidden_wanted: emitted with a document's id and whether its hidden text shall be used.
    """

    hidden_wanted = Signal(int, bool)

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons, "warning", dismissible=False)
        self._shown: Carries | None = None
        self.acted.connect(self._ask)

    def show_carries(self, carries: Carries) -> None:
        """Say what a document carries."""
        self._shown = carries
        if not carries.anything:
            self.hide()
            return
        action = ""
        if carries.changeable:
            action = self.tr("Leave it out") if carries.used else self.tr("Use it all the same…")
        self.say(
            self.tr("Worth knowing about this document"), "\n".join(self._lines(carries)), action
        )

    def _lines(self, carries: Carries) -> list[str]:
        lines = []
        if carries.hiding and carries.used:
            text = self.tr("Pages with text that they do not show: {count}. You chose to use it.")
            lines.append(text.format(count=carries.hiding))
        elif carries.hiding:
            text = self.tr(
                "Pages with text that they do not show: {count}. It is left out: nobody can see it,"
                " and it may have been put there for a machine to read."
            )
            lines.append(text.format(count=carries.hiding))
        if carries.differing:
            text = self.tr(
                "Pages that show other words than their text says: {count}. What they show is used."
            )
            lines.append(text.format(count=carries.differing))
        if carries.scripts:
            lines.append(self.tr("It carries scripts. Cloister never runs them."))
        if carries.starts:
            lines.append(self.tr("It asks to start a program. Cloister never starts one."))
        if carries.files:
            text = self.tr("Files inside of it: {count}. They are not opened and not searched.")
            lines.append(text.format(count=carries.files))
        if carries.unknown:
            text = self.tr("Whether it carries scripts or files could not be found out.")
            lines.append(text)
        return lines

    def _ask(self) -> None:
        shown = self._shown
        if shown is None:
            return
        if shown.used:
            self.hidden_wanted.emit(shown.document, False)
            return
        asked = Confirm(
            self,
            self.tr("Use text that nobody can see?"),
            self.tr(
                "Answers may then rest on words that you will not find on the page. The pages that"
                " carry them are read again. The audit log says so; you can leave them out again"
                " at any time."
            ),
            self.tr("Use hidden text"),
        )
        asked.accepted.connect(lambda: self.hidden_wanted.emit(shown.document, True))
        asked.open()
