"""A conversation leaves the vault as a file."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.app import App
from core.errors import CloisterError
from desktop.export.file import Format, export
from desktop.export.transcript import transcript
from desktop.jobs import Listener
from desktop.state.consent import Consent


class ExportState(QObject):
    """View-model of the export of a conversation.

    Attributes:
        done: emitted with the file that was written.
        failed: emitted with the error that kept it from being written.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, consent: Consent, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._consent = consent

    def export(self, conversation: int, ending: str, path: Path) -> None:
        """Write a conversation with its citations; outside of the vault it is not encrypted.

        Where the vault asks for the passphrase first, nothing is written until it is given.

        Args:
            conversation: its id.
            ending: what kind of file: pdf, docx or md.
            path: where.
        """

        def write(app: App) -> Path:
            conversations = app.dialogue.conversations
            made = transcript(
                conversations.get(conversation),
                conversations.turns(conversation),
                app.workspace.name,
                datetime.now().astimezone(),
            )
            # First: no file leaves without its entry, even if the vault locks in between.
            app.audit.append("conversation.exported", str(conversation), ending)
            export(made, Format(ending), path)
            return path

        self._consent.call("files", write, Listener(done=self.done.emit, failed=self._tell))

    def _tell(self, error: Exception) -> None:
        if isinstance(error, CloisterError):
            self.failed.emit(error)
