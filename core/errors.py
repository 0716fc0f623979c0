"""Every error that core raises on purpose.

    CloisterError
    ├── VaultError            the vault as a whole
    │   ├── VaultExists           a vault (or anything else) is already there
    │   ├── NotAVault             no header in that folder
    │   ├── PassphraseMissing     an empty one protects nothing
    │   ├── WrongPassphrase       no key slot opens with it
    │   ├── NoRecoveryKey         the vault was made without one
    │   ├── WrongRecoveryKey      whole, but of another vault, or replaced since
    │   ├── RecoveryKeyMistyped   its check digits do not fit
    │   ├── KeychainUnavailable   the system has none that we trust, or it does not answer
    │   ├── KeychainEmpty         it holds nothing for this vault
    │   ├── ForbiddenByProfile    the regulated profile does not allow that
    │   ├── VaultDamaged          header or database fails its own authentication
    │   ├── VaultDowngraded       the header asks for a weaker derivation than we allow
    │   ├── VaultTooCostly        the header asks for more memory or time than we allow
    │   ├── VaultTooNew           written by a later version
    │   ├── VaultInUse            another process holds it
    │   ├── VaultLocked           it was locked while the work was under way
    │   └── BackupError           a backup file; vaults are not touched
    │       ├── NotABackup
    │       ├── BackupDamaged
    │       └── BackupTooNew          written by a later version
    ├── StorageError          the disk below the vault
    │   ├── DiskFull
    │   └── AccessDenied
    ├── DocumentError         one document; the others are not touched
    │   ├── EmptyFile
    │   ├── NotAPdf
    │   ├── DocumentDamaged
    │   ├── NeedsPassword
    │   ├── WrongPassword
    │   ├── DocumentTooSlow       over its time limit
    │   ├── DocumentStopped       by the person, while it was read
    │   ├── DocumentTooLarge      over its memory or size limit
    │   └── FileGone              moved or removed before it could be read
    ├── PageError             one page; the document's other pages are not touched
    ├── NotFound              a name that stands for nothing in this vault
    │   ├── DocumentNotFound
    │   ├── PageNotFound
    │   ├── ConversationNotFound
    │   └── WorkspaceNotFound
    ├── Ambiguous             a name that stands for several documents
    ├── WorkspaceError        workspaces; nothing was changed
    │   ├── WorkspaceUnnamed      a name without a visible character
    │   ├── WorkspaceExists       another workspace has that name
    │   ├── WorkspaceHeld         a legal hold stands: nothing in it may be erased
    │   └── LastWorkspace         the only one there is cannot be deleted
    ├── InvalidSetting        a value that a setting does not take
    ├── ModelError            model files
    │   ├── ModelMissing
    │   ├── ModelHashMismatch
    │   ├── ModelUnusable
    │   └── UnknownFamily         a whole model, but no template of ours fits it
    └── ChildError            a child process
        ├── ChildCrashed
        ├── ChildTimedOut
        ├── ChildOutOfMemory
        └── ChildProtocolError

An error carries codes and numbers, never a document's text, a file's name or a passphrase: errors
end up in logs and reports. Whoever shows one knows which file it was about. The words for people
live with each face (core/cli/messages.py, desktop/messages.py), one entry per class here, and a
test walks them all.
"""


class CloisterError(Exception):
    """Anything that core raises on purpose."""


class VaultError(CloisterError):
    """The vault as a whole cannot be used as asked."""


class VaultExists(VaultError):
    """The folder meant for a new vault already holds something."""


class NotAVault(VaultError):
    """The folder holds no vault header."""


class PassphraseMissing(VaultError):
    """A vault is never protected by an empty passphrase."""


class WrongPassphrase(VaultError):
    """No key slot opens with the passphrase given."""


class NoRecoveryKey(VaultError):
    """The vault has no recovery key."""


class WrongRecoveryKey(VaultError):
    """A recovery key without a typing mistake does not open this vault."""


class RecoveryKeyMistyped(VaultError):
    """A recovery key was not typed as it is printed.

    Attributes:
        group: the first group that is wrong, counted from 1; 0 where there are too few or too many.
    """

    def __init__(self, group: int) -> None:
        super().__init__(group)
        self.group = group


class KeychainUnavailable(VaultError):
    """The system's keychain cannot be used.

    Attributes:
        reason: ``missing`` (there is none, or it does not answer), ``untrusted`` (the one set up
            for Python's ``keyring`` keeps secrets in the clear, or is unknown to us) or ``denied``
            (it is locked, or the person said no).
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class KeychainEmpty(VaultError):
    """The system's keychain holds no key of this vault, or one that does not open it."""


class ForbiddenByProfile(VaultError):
    """The vault's regulated profile does not allow that."""


class VaultDamaged(VaultError):
    """Header or database fails its own authentication.

    Attributes:
        part: which part failed: ``header``, ``control``, ``workspace``, or ``folder`` where a pipe,
            a device or a folder stands in the place of one of its files.
    """

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


class VaultDowngraded(VaultError):
    """The header asks for a key derivation weaker than the floor."""


class VaultTooCostly(VaultError):
    """The header asks for a key derivation costlier than the ceiling (a memory bomb)."""


class VaultTooNew(VaultError):
    """The vault was written by a later version of Cloister."""


class VaultInUse(VaultError):
    """Another process holds the vault.

    Attributes:
        holder: the process id of the holder, or 0 where it is not known.
    """

    def __init__(self, holder: int) -> None:
        super().__init__(holder)
        self.holder = holder


class VaultLocked(VaultError):
    """The vault is locked; unlock it and ask again."""


class BackupError(VaultError):
    """A backup cannot be made or used; no vault was touched."""


class NotABackup(BackupError):
    """The file is no backup of a vault."""


class BackupDamaged(BackupError):
    """The backup was damaged, cut short or changed: it must not be restored."""


class BackupTooNew(BackupError):
    """The backup was written by a later version of Cloister."""


class StorageError(CloisterError):
    """The disk below the vault refused."""


class DiskFull(StorageError):
    """No space is left; nothing that was stored before is lost."""


class AccessDenied(StorageError):
    """The operating system denies reading or writing there."""


class DocumentError(CloisterError):
    """One document cannot be brought in; the others are not touched."""


class EmptyFile(DocumentError):
    """The file holds no bytes."""


class NotAPdf(DocumentError):
    """The file is not a PDF."""


class DocumentDamaged(DocumentError):
    """The PDF is broken beyond what the readers can repair."""


class NeedsPassword(DocumentError):
    """The PDF is encrypted and no password was given."""


class WrongPassword(DocumentError):
    """The PDF is encrypted and the password given does not open it."""


class DocumentTooSlow(DocumentError):
    """Reading took longer than its limit and was stopped."""


class DocumentStopped(DocumentError):
    """The person stopped the reading; the pages read so far are kept."""


class DocumentTooLarge(DocumentError):
    """Reading needed more memory than its limit, or the file is over the size limit."""


class FileGone(DocumentError):
    """The file was moved or removed before it could be read."""


class PageError(CloisterError):
    """One page cannot be read; the document's other pages are not touched."""


class NotFound(CloisterError):
    """A name stands for nothing in this vault."""


class DocumentNotFound(NotFound):
    """No document of that name or id."""


class PageNotFound(NotFound):
    """The document has no such page.

    Attributes:
        pages: how many pages the document has.
    """

    def __init__(self, pages: int) -> None:
        super().__init__(pages)
        self.pages = pages


class ConversationNotFound(NotFound):
    """No conversation of that id; it may have been deleted meanwhile."""


class WorkspaceNotFound(NotFound):
    """No workspace of that name."""


class Ambiguous(CloisterError):
    """A name stands for several documents.

    Attributes:
        matches: how many.
    """

    def __init__(self, matches: int) -> None:
        super().__init__(matches)
        self.matches = matches


class WorkspaceError(CloisterError):
    """A workspace cannot be changed as asked; nothing was changed."""


class WorkspaceUnnamed(WorkspaceError):
    """A workspace's name needs at least one visible character."""


class WorkspaceExists(WorkspaceError):
    """Another workspace has that name."""


class WorkspaceHeld(WorkspaceError):
    """A legal hold stands on the workspace: nothing in it may be erased."""


class LastWorkspace(WorkspaceError):
    """The only workspace of a vault cannot be deleted."""


class InvalidSetting(CloisterError):
    """No such setting, or a value that it does not take.

    Attributes:
        name: the name of the setting, as asked for.
        allowed: what it takes, in words fit for a developer; empty where no such setting exists.
    """

    def __init__(self, name: str, allowed: str = "") -> None:
        super().__init__(name, allowed)
        self.name = name
        self.allowed = allowed


class ModelError(CloisterError):
    """A model file cannot be used."""


class ModelMissing(ModelError):
    """The file of a model is not in the models folder.

    Attributes:
        model: the id of the model in the catalogue.
    """

    def __init__(self, model: str) -> None:
        super().__init__(model)
        self.model = model


class ModelHashMismatch(ModelError):
    """A model file is not the one the catalogue names.

    Attributes:
        expected: SHA-256 in the catalogue, hexadecimal.
        found: SHA-256 of the file, hexadecimal.
    """

    def __init__(self, expected: str, found: str) -> None:
        super().__init__(expected, found)
        self.expected = expected
        self.found = found


class ModelUnusable(ModelError):
    """A model file is what it should be, but the engine cannot load it."""


class UnknownFamily(ModelError):
    """A model file is whole, but there is no prompt template of ours for its family."""


class ChildError(CloisterError):
    """A child process did not do what was asked.

    Attributes:
        role: ``reader``, ``semantic`` or ``writer``.
        trace: where it failed, without any message text; see process.stderr.
    """

    def __init__(self, role: str, trace: str = "") -> None:
        super().__init__(role, trace)
        self.role = role
        self.trace = trace


class ChildCrashed(ChildError):
    """The child ended before it had answered."""


class ChildTimedOut(ChildError):
    """The child was over its wall-clock limit and was killed."""


class ChildOutOfMemory(ChildError):
    """The child was over its memory limit and was ended."""


class ChildProtocolError(ChildError):
    """The child sent something that is not in the protocol; it was killed."""
