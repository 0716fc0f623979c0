"""The keychain of Linux desktops: a program behind the session bus, such as GNOME Keyring.

``keyring`` stores and fetches. What it does not tell is asked here: whether the program answers
at all, and whether it would keep a secret in the clear. The bus is a Unix socket; nothing else is
opened.
"""

import os
from contextlib import closing

import platformdirs

_IN_THE_CLEAR = b"[keyring]"
"""How GNOME Keyring's file starts when its password is empty: names and secrets follow as text.
An encrypted one starts with ``GnomeKeyring`` (seen with gnome-keyring 42.1)."""


def answer() -> None:
    """Return where a Secret Service answers; it is started if the bus knows how.

    Nobody is asked for a password. Whatever goes wrong is raised as the libraries raise it.
    """
    import secretstorage

    with closing(secretstorage.dbus_init()) as bus:
        list(secretstorage.get_all_collections(bus))


def keeps_in_the_clear() -> bool:
    """Whether GNOME Keyring's default keyring has an empty password, and so is plain text.

    Other programs encrypt whatever the password is, and none of them can be asked over the bus.
    """
    keyrings = platformdirs.user_data_path() / "keyrings"
    try:
        default = os.fsdecode((keyrings / "default").read_bytes()).strip()
    except OSError:
        default = "login"
    try:
        with (keyrings / f"{default}.keyring").open("rb") as file:
            return file.read(len(_IN_THE_CLEAR)) == _IN_THE_CLEAR
    except OSError:
        return False
