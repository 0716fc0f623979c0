"""The words for every error that core raises: what happened, what it means, what to do.

One entry per class of core.errors; a test walks them all. Core has no words of its own, so that
they can be translated.
"""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core import errors

_CONTEXT = "Messages"


@dataclass(frozen=True, slots=True)
class Message:
    """An error in words.

    Attributes:
        happened: one sentence.
        means: what it means for the person's data.
        action: what to do about it; empty where there is nothing to do.
    """

    happened: str
    means: str
    action: str = ""


_SAFE = QT_TRANSLATE_NOOP("Messages", "Everything stored before is safe.")
_OTHERS = QT_TRANSLATE_NOOP("Messages", "Your other documents are not touched.")
_CLOSED = QT_TRANSLATE_NOOP("Messages", "Nothing was opened.")
_UNCHANGED = QT_TRANSLATE_NOOP("Messages", "Nothing was changed.")
_AGAIN = QT_TRANSLATE_NOOP("Messages", "Try again.")
_NONE = ""

_WORDS: dict[type[errors.CloisterError], tuple[Any, Any, Any]] = {
    errors.CloisterError: (
        QT_TRANSLATE_NOOP("Messages", "Something went wrong."),
        _SAFE,
        _AGAIN,
    ),
    errors.VaultError: (
        QT_TRANSLATE_NOOP("Messages", "The vault cannot be used like this."),
        _SAFE,
        _NONE,
    ),
    errors.VaultExists: (
        QT_TRANSLATE_NOOP("Messages", "There is something in that folder already."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Choose an empty folder."),
    ),
    errors.NotAVault: (
        QT_TRANSLATE_NOOP("Messages", "There is no vault in that folder."),
        _CLOSED,
        QT_TRANSLATE_NOOP("Messages", "Choose the vault's folder, or make a new vault."),
    ),
    errors.PassphraseMissing: (
        QT_TRANSLATE_NOOP("Messages", "An empty passphrase protects nothing."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Messages", "Choose a passphrase."),
    ),
    errors.NoRecoveryKey: (
        QT_TRANSLATE_NOOP("Messages", "This vault has no recovery key."),
        _CLOSED,
        QT_TRANSLATE_NOOP(
            "Messages", "Open it with its passphrase; Settings makes a recovery key."
        ),
    ),
    errors.WrongRecoveryKey: (
        QT_TRANSLATE_NOOP(
            "Messages", "This recovery key is not of this vault, or it was replaced since."
        ),
        _CLOSED,
        QT_TRANSLATE_NOOP("Messages", "Look for the newest sheet of this vault."),
    ),
    errors.RecoveryKeyMistyped: (
        QT_TRANSLATE_NOOP("Messages", "The recovery key is not typed as it is printed."),
        _CLOSED,
        QT_TRANSLATE_NOOP("Messages", "Compare it with the sheet, group by group."),
    ),
    errors.KeychainUnavailable: (
        QT_TRANSLATE_NOOP("Messages", "This computer's keychain cannot be used."),
        QT_TRANSLATE_NOOP("Messages", "The passphrase opens the vault as ever."),
        _NONE,
    ),
    errors.KeychainEmpty: (
        QT_TRANSLATE_NOOP("Messages", "This computer's keychain has no key that opens the vault."),
        QT_TRANSLATE_NOOP("Messages", "The passphrase opens the vault as ever."),
        _NONE,
    ),
    errors.ForbiddenByProfile: (
        QT_TRANSLATE_NOOP("Messages", "The vault's regulated profile does not allow that."),
        _UNCHANGED,
        _NONE,
    ),
    errors.WrongPassphrase: (
        QT_TRANSLATE_NOOP("Messages", "The passphrase is wrong."),
        _CLOSED,
        QT_TRANSLATE_NOOP("Messages", "Type it again."),
    ),
    errors.VaultDamaged: (
        QT_TRANSLATE_NOOP("Messages", "The vault is damaged or was changed from outside ({part})."),
        QT_TRANSLATE_NOOP("Messages", "Cloister shows nothing that it cannot authenticate."),
        QT_TRANSLATE_NOOP("Messages", "Restore the folder from a backup."),
    ),
    errors.VaultDowngraded: (
        QT_TRANSLATE_NOOP("Messages", "The vault asks for weaker protection than allowed."),
        QT_TRANSLATE_NOOP("Messages", "Somebody may have changed it. It was not opened."),
        QT_TRANSLATE_NOOP("Messages", "Restore the folder from a backup."),
    ),
    errors.VaultTooCostly: (
        QT_TRANSLATE_NOOP(
            "Messages", "The vault asks for more memory than allowed, or than this computer has."
        ),
        QT_TRANSLATE_NOOP("Messages", "It was not opened."),
        QT_TRANSLATE_NOOP("Messages", "Close other programs, or open it on another computer."),
    ),
    errors.VaultTooNew: (
        QT_TRANSLATE_NOOP("Messages", "A later version of Cloister wrote this vault."),
        QT_TRANSLATE_NOOP("Messages", "It was not opened, so that nothing in it is lost."),
        QT_TRANSLATE_NOOP("Messages", "Update Cloister."),
    ),
    errors.VaultInUse: (
        QT_TRANSLATE_NOOP("Messages", "The vault is open in another program (process {holder})."),
        _CLOSED,
        QT_TRANSLATE_NOOP("Messages", "Close that one first."),
    ),
    errors.VaultLocked: (
        QT_TRANSLATE_NOOP("Messages", "The vault is locked."),
        _SAFE,
        QT_TRANSLATE_NOOP("Messages", "Unlock it and try again."),
    ),
    errors.BackupError: (
        QT_TRANSLATE_NOOP("Messages", "The backup cannot be made or used."),
        QT_TRANSLATE_NOOP("Messages", "No vault was touched."),
        _NONE,
    ),
    errors.NotABackup: (
        QT_TRANSLATE_NOOP("Messages", "That file is no backup of a vault."),
        QT_TRANSLATE_NOOP("Messages", "No vault was touched."),
        QT_TRANSLATE_NOOP("Messages", "Choose another file."),
    ),
    errors.BackupDamaged: (
        QT_TRANSLATE_NOOP("Messages", "The backup is damaged, cut short or changed."),
        QT_TRANSLATE_NOOP("Messages", "It was not restored. No vault was touched."),
        QT_TRANSLATE_NOOP("Messages", "Use another backup."),
    ),
    errors.BackupTooNew: (
        QT_TRANSLATE_NOOP("Messages", "The backup was written by a later version of Cloister."),
        QT_TRANSLATE_NOOP("Messages", "No vault was touched."),
        QT_TRANSLATE_NOOP("Messages", "Update Cloister first."),
    ),
    errors.StorageError: (
        QT_TRANSLATE_NOOP("Messages", "The disk refused."),
        _SAFE,
        _AGAIN,
    ),
    errors.DiskFull: (
        QT_TRANSLATE_NOOP("Messages", "The disk is full."),
        _SAFE,
        QT_TRANSLATE_NOOP("Messages", "Make room and try again."),
    ),
    errors.AccessDenied: (
        QT_TRANSLATE_NOOP("Messages", "The system does not allow reading or writing there."),
        _SAFE,
        QT_TRANSLATE_NOOP("Messages", "Check the permissions of the file and its folder."),
    ),
    errors.DocumentError: (
        QT_TRANSLATE_NOOP("Messages", "The document cannot be brought in."),
        _OTHERS,
        _NONE,
    ),
    errors.EmptyFile: (QT_TRANSLATE_NOOP("Messages", "The file is empty."), _OTHERS, _NONE),
    errors.NotAPdf: (QT_TRANSLATE_NOOP("Messages", "The file is not a PDF."), _OTHERS, _NONE),
    errors.DocumentDamaged: (
        QT_TRANSLATE_NOOP("Messages", "The PDF is damaged and cannot be read."),
        _OTHERS,
        QT_TRANSLATE_NOOP("Messages", "Ask for a new copy, or print it to a new PDF."),
    ),
    errors.NeedsPassword: (
        QT_TRANSLATE_NOOP("Messages", "The PDF needs a password."),
        QT_TRANSLATE_NOOP("Messages", "It is kept, encrypted, until you give one."),
        QT_TRANSLATE_NOOP("Messages", "Type its password in the row."),
    ),
    errors.WrongPassword: (
        QT_TRANSLATE_NOOP("Messages", "The password does not open this PDF."),
        QT_TRANSLATE_NOOP("Messages", "It is kept, encrypted, until you give the right one."),
        QT_TRANSLATE_NOOP("Messages", "Type it again."),
    ),
    errors.DocumentTooSlow: (
        QT_TRANSLATE_NOOP("Messages", "Reading took too long and was stopped."),
        QT_TRANSLATE_NOOP("Messages", "The pages read so far are kept."),
        _AGAIN,
    ),
    errors.DocumentStopped: (
        QT_TRANSLATE_NOOP("Messages", "You stopped the reading."),
        QT_TRANSLATE_NOOP("Messages", "The pages read so far are kept."),
        _AGAIN,
    ),
    errors.DocumentTooLarge: (
        QT_TRANSLATE_NOOP("Messages", "The document needs more memory than Cloister gives it."),
        _OTHERS,
        QT_TRANSLATE_NOOP("Messages", "Split it into smaller files."),
    ),
    errors.FileGone: (
        QT_TRANSLATE_NOOP("Messages", "The file is not there any more."),
        _OTHERS,
        QT_TRANSLATE_NOOP("Messages", "Add it from where it is now."),
    ),
    errors.PageError: (
        QT_TRANSLATE_NOOP("Messages", "The page cannot be read."),
        QT_TRANSLATE_NOOP("Messages", "The document's other pages can."),
        _NONE,
    ),
    errors.NotFound: (
        QT_TRANSLATE_NOOP("Messages", "There is nothing of that name in the vault."),
        _SAFE,
        _NONE,
    ),
    errors.DocumentNotFound: (
        QT_TRANSLATE_NOOP("Messages", "The document is not in the vault any more."),
        _OTHERS,
        _NONE,
    ),
    errors.PageNotFound: (
        QT_TRANSLATE_NOOP("Messages", "There is no such page; the document has {pages}."),
        _SAFE,
        _NONE,
    ),
    errors.ConversationNotFound: (
        QT_TRANSLATE_NOOP("Messages", "There is no such conversation any more."),
        _SAFE,
        _NONE,
    ),
    errors.WorkspaceNotFound: (
        QT_TRANSLATE_NOOP("Messages", "There is no workspace of that name."),
        _SAFE,
        _NONE,
    ),
    errors.Ambiguous: (
        QT_TRANSLATE_NOOP("Messages", "{matches} documents have that name."),
        _SAFE,
        QT_TRANSLATE_NOOP("Messages", "Choose one of them in the list."),
    ),
    errors.WorkspaceError: (
        QT_TRANSLATE_NOOP("Messages", "The workspace cannot be changed like this."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was changed."),
        _NONE,
    ),
    errors.WorkspaceUnnamed: (
        QT_TRANSLATE_NOOP("Messages", "A workspace needs a name."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was changed."),
        _NONE,
    ),
    errors.WorkspaceExists: (
        QT_TRANSLATE_NOOP("Messages", "There is a workspace of that name already."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Choose another name."),
    ),
    errors.WorkspaceHeld: (
        QT_TRANSLATE_NOOP("Messages", "A legal hold stands on this workspace."),
        QT_TRANSLATE_NOOP("Messages", "Nothing in it can be erased. Nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "End the hold first, if you may."),
    ),
    errors.LastWorkspace: (
        QT_TRANSLATE_NOOP("Messages", "A vault needs a workspace, and this is the only one."),
        QT_TRANSLATE_NOOP("Messages", "It was not deleted."),
        QT_TRANSLATE_NOOP("Messages", "Make another workspace first."),
    ),
    errors.InvalidSetting: (
        QT_TRANSLATE_NOOP("Messages", "The setting does not take that."),
        QT_TRANSLATE_NOOP("Messages", "The old value stays."),
        _NONE,
    ),
    errors.ModelError: (
        QT_TRANSLATE_NOOP("Messages", "A model file cannot be used."),
        _SAFE,
        _NONE,
    ),
    errors.ModelMissing: (
        QT_TRANSLATE_NOOP("Messages", "The model {model} is not in the models folder."),
        _SAFE,
        QT_TRANSLATE_NOOP("Messages", "Install Cloister again."),
    ),
    errors.ModelHashMismatch: (
        QT_TRANSLATE_NOOP(
            "Messages", "A model file is not the right one. Expected {expected}, found {found}."
        ),
        QT_TRANSLATE_NOOP("Messages", "It was not loaded."),
        QT_TRANSLATE_NOOP("Messages", "Install Cloister again."),
    ),
    errors.ModelUnusable: (
        QT_TRANSLATE_NOOP("Messages", "The model cannot be loaded, or the question is too long."),
        _SAFE,
        _NONE,
    ),
    errors.UnknownFamily: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The model is whole, but Cloister does not know yet how to talk to its family.",
        ),
        QT_TRANSLATE_NOOP("Messages", "The model in use stays."),
        QT_TRANSLATE_NOOP("Messages", "Choose another model."),
    ),
    errors.ChildError: (
        QT_TRANSLATE_NOOP("Messages", "A helper process failed."),
        _SAFE,
        _AGAIN,
    ),
    errors.ChildCrashed: (
        QT_TRANSLATE_NOOP("Messages", "A helper process ended unexpectedly ({role})."),
        _SAFE,
        _AGAIN,
    ),
    errors.ChildTimedOut: (
        QT_TRANSLATE_NOOP("Messages", "A helper process took too long and was stopped ({role})."),
        _SAFE,
        _AGAIN,
    ),
    errors.ChildOutOfMemory: (
        QT_TRANSLATE_NOOP(
            "Messages", "A helper process needed too much memory and was stopped ({role})."
        ),
        _SAFE,
        QT_TRANSLATE_NOOP("Messages", "Close other programs and try again."),
    ),
    errors.ChildProtocolError: (
        QT_TRANSLATE_NOOP("Messages", "A helper process misbehaved and was stopped ({role})."),
        _SAFE,
        _AGAIN,
    ),
}


_CODES: dict[str, Any] = {
    "reader": QT_TRANSLATE_NOOP("Messages", "the reader of documents"),
    "semantic": QT_TRANSLATE_NOOP("Messages", "the index of meanings"),
    "writer": QT_TRANSLATE_NOOP("Messages", "the language model"),
    "header": QT_TRANSLATE_NOOP("Messages", "its header"),
    "control": QT_TRANSLATE_NOOP("Messages", "its settings and log"),
    "workspace": QT_TRANSLATE_NOOP("Messages", "a workspace"),
    "folder": QT_TRANSLATE_NOOP("Messages", "its folder"),
}
"""What core calls the parts of a vault and its helper processes."""


def message(error: Exception) -> Message:
    """Return the words for an error, in the language of the window.

    One that core did not raise on purpose gets the words of `CloisterError`: nothing of what it
    carries is shown.
    """
    kind = type(error) if isinstance(error, errors.CloisterError) else errors.CloisterError
    words = _WORDS.get(kind, _WORDS[errors.CloisterError])
    filled = {name: _named(value) for name, value in vars(error).items()}
    parts = (_said(source).format_map(filled) for source in words)
    return Message(*parts)


def _named(value: Any) -> Any:
    """Return what core calls by a code in words."""
    return _said(_CODES[value]) if isinstance(value, str) and value in _CODES else value


def known() -> frozenset[type[errors.CloisterError]]:
    """Return the errors that have words of their own."""
    return frozenset(_WORDS)


def _said(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source) if source else ""
