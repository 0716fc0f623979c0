"""Which of ``keyring``'s backends may hold a secret of ours: one on each system.

Left to itself, ``keyring`` loads whatever a variable, a file or an installed package names, and
some of that writes plain text. So it is never asked; see docs/decisions/0012-keychain.md.
"""

import configparser
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from core.errors import KeychainUnavailable
from core.vault import secret_service

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

NAMES = frozenset(
    {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",  # the same Secret Service, by another road
        "keyring.backends.macOS.Keyring",
        "keyring.backends.Windows.WinVaultKeyring",
    }
)
"""What may be set up for ``keyring`` by name. Everything else is refused: ``null`` and ``fail``
keep nothing, ``chainer`` takes what happens to be installed, ``keyrings.alt`` writes files."""

REFUSALS = frozenset(
    {
        "KeyringLocked",
        "PasswordSetError",
        "PasswordDeleteError",
        "LockedException",
        "PromptDismissedException",
    }
)
"""The errors of ``keyring`` and SecretStorage that say: it stays locked, or the person said no. By
name, because SecretStorage is there on Linux only."""


def backend() -> "tuple[KeyringBackend, str]":
    """Make the backend of this system's own keychain; also return what people call it.

    Raises:
        KeychainUnavailable: ``untrusted``, see core.errors.
        Exception: as the libraries raise it, where there is no keychain or it does not answer.
    """
    chosen = _chosen()
    if chosen and chosen not in NAMES:
        raise KeychainUnavailable("untrusted")
    make, name, properties = _maker()
    made = make()
    # Its properties can be set from outside (KEYRING_PROPERTY_...): here they are the class's own.
    vars(made).clear()
    vars(made).update(properties)
    if secret_service.keeps_in_the_clear():
        raise KeychainUnavailable("untrusted")
    return made, name


def _maker() -> "tuple[Callable[[], KeyringBackend], str, dict[str, int]]":
    """Return what makes the backend, its name for people, and its properties if not the usual."""
    # Plain imports, so that a packager finds them without being told.
    if sys.platform == "darwin":  # pragma: no cover - runs on a Mac only
        from keyring.backends.macOS import Keyring as MacKeychain

        return MacKeychain, "macOS Keychain", {}
    if sys.platform == "win32":  # pragma: no cover - runs on Windows only
        from keyring.backends.Windows import WinVaultKeyring

        # CRED_PERSIST_LOCAL_MACHINE; by default other computers get it with a roaming profile.
        return WinVaultKeyring, "Windows Credential Manager", {"_persist": 2}
    from keyring.backends.SecretService import Keyring

    secret_service.answer()
    return Keyring, "Secret Service (GNOME Keyring / KWallet)", {}


def _chosen() -> str:
    """Return what is set up for ``keyring`` by name, or nothing; it is not loaded."""
    from keyring.util.platform_ import config_root

    chosen = os.environ.get("PYTHON_KEYRING_BACKEND", "")
    if not chosen:
        file = configparser.RawConfigParser()
        try:
            file.read(config_root() / "keyringrc.cfg", encoding="utf-8")
        except (configparser.Error, UnicodeError):
            raise KeychainUnavailable("untrusted") from None
        chosen = file.get("backend", "default-keyring", fallback="")
    return chosen.strip()
