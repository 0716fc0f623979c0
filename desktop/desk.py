"""Everything behind the window: built once, in one place, and ended together."""

from pathlib import Path

from PySide6.QtCore import QObject

from core.paths import Paths
from core.vault.derivation import KdfCost
from desktop.clipboard import Clipboard
from desktop.jobs import Jobs
from desktop.preferences import PreferencesFile
from desktop.state.access import AccessState
from desktop.state.asking import AskState
from desktop.state.care import CareState
from desktop.state.consent import Consent
from desktop.state.conversations import ConversationsState
from desktop.state.doors import DoorsState
from desktop.state.exporting import ExportState
from desktop.state.library import LibraryState
from desktop.state.models import ModelsState
from desktop.state.page import PageState
from desktop.state.preferences import PreferencesState
from desktop.state.privacy import PrivacyState
from desktop.state.receipts import ReceiptsState
from desktop.state.recovery import RecoveryState
from desktop.state.restoring import RestoringState
from desktop.state.session import Session
from desktop.state.strength import StrengthState
from desktop.state.tries import Tries
from desktop.state.workspaces import WorkspacesState
from desktop.vaults import VaultList


class Desk(QObject):
    """The view-models of one window, wired to each other. It knows no widget.

    Args:
        paths: where models, samples and vaults are.
        config: the configuration folder; None for the user's own.
        cost: of a new vault's key derivation; None measures what this computer can give. Only a
            test passes one.
    """

    def __init__(
        self, paths: Paths, config: Path | None = None, *, cost: KdfCost | None = None
    ) -> None:
        super().__init__()
        self.paths = paths
        self.file = PreferencesFile(config)
        self.jobs = Jobs()
        jobs = self.jobs
        self.session = Session(paths, VaultList(self.file.folder), jobs, cost=cost)
        self.doors = DoorsState(jobs)
        self.strength = StrengthState(jobs)
        self.recovery = RecoveryState(self.session, jobs)
        tries = Tries()
        self.consent = Consent(self.session, jobs, tries)
        self.workspaces = WorkspacesState(self.session, jobs)
        self.library = LibraryState(self.session, jobs)
        self.asking = AskState(self.session, jobs)
        self.conversations = ConversationsState(self.session, jobs, self.asking)
        self.evidence = PageState(self.session, jobs)
        self.viewer = PageState(self.session, jobs)
        self.exporting = ExportState(self.consent)
        self.models = ModelsState(self.session, jobs)
        self.privacy = PrivacyState(self.session, jobs, self.consent, self.file.folder)
        self.preferences = PreferencesState(self.session, jobs, self.consent, self.file)
        # A key of its own: the one of first run is another view's.
        renewed = RecoveryState(self.session, jobs)
        self.access = AccessState(self.session, jobs, tries, renewed, cost=cost)
        self.access.profile_chosen.connect(self.preferences.look)
        self.care = CareState(self.session, jobs, tries, self.consent)
        self.receipts = ReceiptsState(self.session, self.library, jobs)
        self.restoring = RestoringState(self.session, jobs, Tries(), cost=cost)
        self.clipboard = Clipboard()
        self.library.gone.connect(self._forget)
        self.session.locking.connect(self.clipboard.clear)

    def stop(self) -> None:
        """End the lanes; the vault has to be locked before."""
        self.jobs.stop()

    def _forget(self, document: int) -> None:
        """A document was removed: its words leave every view."""
        self.asking.forget(document)
        self.evidence.forget(document)
        self.viewer.forget(document)
