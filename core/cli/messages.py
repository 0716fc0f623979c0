"""What the command line says for each error: what happened, what it means, what to do.

One entry per class of core.errors; a test walks them all.
"""

from collections.abc import Mapping
from types import MappingProxyType

from core import errors

_WORDS: Mapping[type[errors.CloisterError], str] = MappingProxyType(
    {
        errors.CloisterError: "Something went wrong. Nothing that was stored is lost.",
        errors.VaultError: "The vault cannot be used as asked.",
        errors.VaultExists: "There is something in that folder already. Choose an empty folder.",
        errors.NotAVault: "There is no vault in that folder. 'cloister create' makes one.",
        errors.PassphraseMissing: "An empty passphrase protects nothing. Nothing was changed.",
        errors.NoRecoveryKey: "This vault has no recovery key."
        " 'cloister recovery new' makes one, once the vault is open.",
        errors.WrongRecoveryKey: "The recovery key is not of this vault, or it was replaced since."
        " Nothing was opened.",
        errors.RecoveryKeyMistyped: "The recovery key is not typed as it is printed"
        " (group {group}; 0 stands for too few or too many groups).",
        errors.KeychainUnavailable: "The system's keychain cannot be used ({reason})."
        " The passphrase opens the vault as ever.",
        errors.KeychainEmpty: "The system's keychain has no key that opens this vault."
        " The passphrase opens it as ever.",
        errors.ForbiddenByProfile: "The vault's regulated profile does not allow that."
        " Nothing was changed.",
        errors.WrongPassphrase: "The passphrase is wrong. Nothing was opened.",
        errors.VaultDamaged: "The vault ({part}) is damaged or was changed from outside."
        " Restore the folder from a backup.",
        errors.VaultDowngraded: "The vault asks for weaker protection than Cloister allows;"
        " somebody may have changed it. It was not opened.",
        errors.VaultTooCostly: "The vault asks for more memory or time than Cloister allows"
        " or this computer has. It was not opened.",
        errors.VaultTooNew: "The vault was written by a later version of Cloister. Update first.",
        errors.VaultInUse: "The vault is open in another program (process {holder})."
        " Close that one first.",
        errors.VaultLocked: "The vault is locked. Unlock it and try again.",
        errors.BackupError: "The backup cannot be made or used. No vault was touched.",
        errors.NotABackup: "That file is no backup of a vault.",
        errors.BackupDamaged: "The backup is damaged, cut short or changed. It was not restored;"
        " no vault was touched.",
        errors.BackupTooNew: "The backup was written by a later version of Cloister. Update first.",
        errors.StorageError: "The disk refused. Nothing that was stored before is lost.",
        errors.DiskFull: "The disk is full. Nothing that was stored before is lost;"
        " make room and try again.",
        errors.AccessDenied: "The system does not allow reading or writing there."
        " Check the permissions of the file and its folder.",
        errors.DocumentError: "The document cannot be brought in.",
        errors.EmptyFile: "The file is empty.",
        errors.NotAPdf: "The file is not a PDF.",
        errors.DocumentDamaged: "The PDF is damaged and cannot be read.",
        errors.NeedsPassword: "The PDF needs a password. Add it again with --password-file.",
        errors.WrongPassword: "The password does not open this PDF.",
        errors.DocumentTooSlow: "Reading took too long and was stopped;"
        " the pages read so far are kept.",
        errors.DocumentStopped: "Reading was stopped; the pages read so far are kept.",
        errors.DocumentTooLarge: "The document needs more memory than Cloister gives it.",
        errors.FileGone: "There is no such file.",
        errors.PageError: "The page cannot be read; the document's other pages can.",
        errors.NotFound: "There is nothing of that name in the vault.",
        errors.DocumentNotFound: "There is no document of that name. 'cloister list' shows all.",
        errors.PageNotFound: "There is no such page; the document has {pages}.",
        errors.ConversationNotFound: "There is no such conversation; it may have been deleted.",
        errors.WorkspaceNotFound: "There is no workspace of that name.",
        errors.Ambiguous: "{matches} documents have that name. Give the number instead,"
        " as 'cloister list' shows it (#7).",
        errors.WorkspaceError: "The workspace cannot be changed like this. Nothing was changed.",
        errors.WorkspaceUnnamed: "A workspace needs a name. Nothing was changed.",
        errors.WorkspaceExists: "There is a workspace of that name already. Choose another name.",
        errors.WorkspaceHeld: "A legal hold stands on this workspace: nothing in it can be erased."
        " Nothing was changed.",
        errors.LastWorkspace: "A vault needs a workspace, and this is the only one."
        " It was not deleted.",
        errors.InvalidSetting: "'{name}' does not take that. It takes: {allowed}.",
        errors.ModelError: "A model file cannot be used.",
        errors.ModelMissing: "The model {model} is not in the models folder."
        " 'python3 start.py setup' brings it.",
        errors.ModelHashMismatch: "A model file is not the one it should be and was refused.\n"
        "  expected SHA-256 {expected}\n  found SHA-256    {found}",
        errors.ModelUnusable: "The model file cannot be loaded, or the question does not fit it.",
        errors.UnknownFamily: "The model is whole, but Cloister does not know yet how to talk to"
        " models of its family.",
        errors.ChildError: "A helper process failed. Your documents are not touched; try again.",
        errors.ChildCrashed: "A helper process ended unexpectedly ({role})."
        " Your documents are not touched; try again.",
        errors.ChildTimedOut: "A helper process took too long and was stopped ({role})."
        " Your documents are not touched; try again.",
        errors.ChildOutOfMemory: "A helper process needed too much memory and was stopped"
        " ({role}). Your documents are not touched.",
        errors.ChildProtocolError: "A helper process misbehaved and was stopped ({role})."
        " Your documents are not touched.",
    }
)

_UNKNOWN_SETTING = "There is no setting '{name}'. 'cloister settings' shows all."


def words(error: errors.CloisterError) -> str:
    """Return the sentence for an error."""
    if isinstance(error, errors.InvalidSetting) and not error.allowed:
        return _UNKNOWN_SETTING.format(name=error.name)
    return _WORDS[type(error)].format_map(vars(error))


def known() -> frozenset[type[errors.CloisterError]]:
    """Return the errors that have words of their own."""
    return frozenset(_WORDS)
