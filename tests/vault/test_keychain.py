"""The system's keychain, against a real GNOME Keyring on a bus of its own."""

import stat
import subprocess
import sys
import uuid
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from core.errors import KeychainUnavailable
from core.vault import trusted
from core.vault.keychain import Keychain, Kind, Patience
from tests.keychain import Desktop, bus, secret_service
from tests.programs import found
from tests.vault import ROOT
from tests.vault.keychain_child import Step, ask

SECRET = bytes(range(7, 39))
VAULT = str(uuid.UUID(int=1))
OTHER = str(uuid.UUID(int=2))

NAME = "Secret Service (GNOME Keyring / KWallet)"

FIND = Step("find")
READ = Step("read", vault=VAULT)
WRITE = Step("write", vault=VAULT, data=SECRET)
DELETE = Step("delete", vault=VAULT)

PLAIN = "[keyring]\ndisplay-name=Login\nctime=0\nmtime=0\nlock-on-idle=false\nlock-after=false\n"
"""GNOME Keyring's file of a keyring that was made with an empty password."""


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    """A desktop with an unlocked keyring."""
    with secret_service(tmp_path / "home") as made:
        yield made


def keyrings(home: Path) -> Path:
    """The folder of GNOME Keyring's files; made where it is not there."""
    folder = home / ".local" / "share" / "keyrings"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def configure(desktop: Desktop, text: str, encoding: str = "utf-8") -> None:
    """Set up ``keyring`` for that desktop's person, as its documentation says."""
    folder = desktop.home / ".config" / "python_keyring"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "keyringrc.cfg").write_text(text, encoding=encoding)


def kept(desktop: Desktop) -> bytes:
    """Every byte of every file below that desktop's home."""
    files = [path for path in desktop.home.rglob("*") if stat.S_ISREG(path.lstat().st_mode)]
    return b"".join(path.read_bytes() for path in files)


# --- It keeps -----------------------------------------------------------------------------------


def test_what_is_written_is_read_until_it_is_deleted(desktop: Desktop) -> None:
    """Nothing is there before, nor after; to delete it again is no error."""
    answers = ask(desktop.environment, FIND, READ, WRITE, READ, DELETE, READ, DELETE)

    assert answers == [NAME, None, None, SECRET, None, None, None]


def test_it_is_kept_for_later_and_for_this_vault_only(desktop: Desktop) -> None:
    """Another process finds it; another vault does not, nor does the other kind."""
    ask(desktop.environment, WRITE)

    answers = ask(
        desktop.environment,
        READ,
        Step("read", vault=OTHER),
        Step("read", kind=Kind.ANCHOR, vault=VAULT),
    )

    assert answers == [SECRET, None, None]


def test_kinds_and_vaults_do_not_touch_each_other(desktop: Desktop) -> None:
    """Each is replaced and deleted on its own."""
    anchor = Step("write", kind=Kind.ANCHOR, vault=VAULT, data=b"12")
    ask(desktop.environment, WRITE, anchor, Step("write", vault=OTHER, data=b"other"))

    answers = ask(
        desktop.environment,
        Step("write", kind=Kind.ANCHOR, vault=VAULT, data=b"13"),
        DELETE,
        READ,
        Step("read", kind=Kind.ANCHOR, vault=VAULT),
        Step("read", vault=OTHER),
    )

    assert answers == [None, None, None, b"13", b"other"]


def test_nothing_of_a_secret_is_on_disk_in_the_clear(desktop: Desktop) -> None:
    """Neither as it is nor as the text that it travels as; a keyring is there, though."""
    ask(desktop.environment, WRITE)

    written = kept(desktop)

    assert b"GnomeKeyring" in written
    for shape in (SECRET, b64encode(SECRET), SECRET.hex().encode()):
        assert shape not in written


@pytest.mark.parametrize("data", [b"not base64!", b"\xff\xfe", "größer".encode()])
def test_what_another_program_has_overwritten_reads_as_empty(desktop: Desktop, data: bytes) -> None:
    """It is not mistaken for nothing, and it is no crash."""
    answers = ask(desktop.environment, WRITE, Step("overwrite", vault=VAULT, data=data), READ)

    assert answers == [None, None, b""]


# --- It says why it cannot ------------------------------------------------------------------------


def test_a_keyring_that_stays_locked_denies(desktop: Desktop) -> None:
    """Nobody can be asked for its password here; that is as if they had said no."""
    answers = ask(desktop.environment, WRITE, Step("lock"), FIND, READ, WRITE, DELETE)

    assert answers == [None, None, NAME, "denied", "denied", "denied"]


def test_no_keyring_is_made_against_the_persons_will(tmp_path: Path) -> None:
    """Where they have none and decline to make one, it is denied."""
    with secret_service(tmp_path / "home", password="") as desktop:
        assert ask(desktop.environment, FIND, READ, WRITE) == [NAME, "denied", "denied"]


def test_a_bus_without_a_keychain_has_none(tmp_path: Path) -> None:
    """Such as on a desktop that came without one."""
    with bus(tmp_path / "home") as desktop:
        assert ask(desktop.environment, FIND, READ) == ["missing", "missing"]


@pytest.mark.parametrize(
    "address", [None, "unix:path=/nowhere/at/all", "tcp:host=127.0.0.1,port=9", "nonsense", ""]
)
def test_without_a_bus_there_is_no_keychain(desktop: Desktop, address: str | None) -> None:
    """Such as over SSH; an address over the network is not even tried."""
    environment = {**desktop.environment, "DBUS_SESSION_BUS_ADDRESS": address or ""}
    if address is None:
        del environment["DBUS_SESSION_BUS_ADDRESS"]

    assert ask(environment, FIND) == ["missing"]


def test_a_keychain_that_hangs_is_given_up(desktop: Desktop) -> None:
    """Before it is found, and in the middle of a question."""
    resume = Step("resume", process=desktop.keyring)

    answers = ask(
        desktop.environment,
        WRITE,
        Step("read", vault=VAULT, process=desktop.keyring, patience=Patience(person=0.1)),
        Step("find", patience=Patience(program=0.1)),
        resume,
        READ,
    )

    assert answers == [None, "missing", "missing", None, SECRET]


# --- It is the system's own, and no other --------------------------------------------------------


UNTRUSTED = [
    "keyring.backends.null.Keyring",
    "keyring.backends.fail.Keyring",
    "keyring.backends.chainer.ChainerBackend",
    "keyring.backends.kwallet.DBusKeyring",
    "keyrings.alt.file.PlaintextKeyring",
    "keyrings.alt.file.EncryptedKeyring",
    "somebodys.Keyring",
]


@pytest.fixture
def stranger(tmp_path: Path) -> Path:
    """A folder for ``PYTHONPATH`` with a backend that writes plain text and says so when loaded."""
    package = tmp_path / "strange" / "keyrings" / "alt"
    package.mkdir(parents=True)
    (package / "file.py").write_text(
        f"open({str(tmp_path / 'loaded')!r}, 'w').close()\n"
        "from keyring.backend import KeyringBackend\n"
        "class PlaintextKeyring(KeyringBackend):\n"
        "    priority = 99\n"
        "    def get_password(self, service, username): return 'plain'\n"
        "    def set_password(self, service, username, password): pass\n"
        "class EncryptedKeyring(PlaintextKeyring): pass\n"
    )
    facts = package.parents[1] / "keyrings.alt-1.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: keyrings.alt\nVersion: 1\n")
    (facts / "entry_points.txt").write_text("[keyring.backends]\nfile = keyrings.alt.file\n")
    return package.parents[1]


@pytest.mark.parametrize("name", UNTRUSTED)
def test_a_backend_that_is_set_up_but_not_trusted_is_refused_by_name(
    desktop: Desktop, stranger: Path, tmp_path: Path, name: str
) -> None:
    """By variable and by file; it is not even loaded, and nothing is kept anywhere."""
    environment = {**desktop.environment, "PYTHONPATH": str(stranger)}
    by_variable = {**environment, "PYTHON_KEYRING_BACKEND": name}
    assert ask(by_variable, FIND, WRITE) == ["untrusted", "untrusted"]

    configure(desktop, f"[backend]\ndefault-keyring={name}\nkeyring-path={stranger}\n")
    assert ask(environment, FIND, WRITE) == ["untrusted", "untrusted"]

    assert not (tmp_path / "loaded").exists()


def test_an_installed_backend_has_no_say(desktop: Desktop, stranger: Path, tmp_path: Path) -> None:
    """Whatever priority it claims, its entry point is not loaded."""
    environment = {**desktop.environment, "PYTHONPATH": str(stranger)}

    assert ask(environment, FIND, WRITE, READ) == [NAME, None, SECRET]
    assert not (tmp_path / "loaded").exists()


@pytest.mark.parametrize("name", sorted(trusted.NAMES))
def test_a_trusted_name_leads_to_the_systems_own(desktop: Desktop, name: str) -> None:
    """Whatever is named, what is used is the one that this system has."""
    configure(desktop, f"[backend]\ndefault-keyring = {name}\n")

    assert ask(desktop.environment, FIND) == [NAME]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"", NAME),
        (b"[backend]\nkeyring-path=/nowhere\n", NAME),
        (b"default-keyring=keyring.backends.null.Keyring\n", "untrusted"),
        (b"[backend]\n\xff\xfe\n", "untrusted"),
    ],
)
def test_a_set_up_that_cannot_be_read_is_not_trusted(
    desktop: Desktop, text: bytes, expected: str
) -> None:
    """One that names nothing is."""
    configure(desktop, text.decode("latin-1"), encoding="latin-1")

    assert ask(desktop.environment, FIND) == [expected]


def test_variables_do_not_redirect_the_backend(desktop: Desktop) -> None:
    """Neither into a collection that is forgotten at logout nor under other names."""
    properties = {
        "KEYRING_PROPERTY_PREFERRED_COLLECTION": "/org/freedesktop/secrets/collection/session",
        "KEYRING_PROPERTY_SCHEME": "KeePassXC",
        "KEYRING_PROPERTY_GET_PASSWORD": "broken",
    }

    assert ask({**desktop.environment, **properties}, WRITE) == [None]
    assert ask(desktop.environment, READ) == [SECRET]


# --- It does not keep in the clear ----------------------------------------------------------------


@pytest.mark.parametrize("keyring", ["login", "Default_keyring"])
def test_a_keyring_without_a_password_is_not_trusted(tmp_path: Path, keyring: str) -> None:
    """GNOME Keyring writes plain text then."""
    home = tmp_path / "home"
    folder = keyrings(home)
    (folder / f"{keyring}.keyring").write_text(PLAIN)
    (folder / "default").write_text(keyring)

    with secret_service(home, password="") as desktop:
        answers = ask(desktop.environment, FIND, WRITE)

        assert answers == ["untrusted", "untrusted"]
        assert b64encode(SECRET) not in kept(desktop)

        ask(desktop.environment, Step("bypass", vault=VAULT, data=b64encode(SECRET)))
        assert b64encode(SECRET) in kept(desktop), "it would have been kept in the clear"


class Fake:
    """A backend that does what a person may bring about, but nobody can in a test.

    Args:
        home: of the person who makes a keyring without a password as soon as one is needed.
        stubborn: whether it refuses to delete.
    """

    def __init__(self, home: Path, *, stubborn: bool = False) -> None:
        self._home = home
        self._stubborn = stubborn
        self.kept: str | None = None

    def get_password(self, service: str, username: str) -> str | None:
        """As the real ones do."""
        del service, username
        return self.kept

    def set_password(self, service: str, username: str, password: str) -> None:
        """As the real ones do."""
        del service, username
        self.kept = password
        (keyrings(self._home) / "login.keyring").write_text(PLAIN)

    def delete_password(self, service: str, username: str) -> None:
        """As the real ones do."""
        del service, username
        if self._stubborn:
            raise PasswordDeleteError
        self.kept = None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has GNOME Keyring")
def test_a_keyring_that_is_made_without_a_password_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written into it right after it was made is taken out again."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / ".local" / "share"))
    backend = Fake(tmp_path)
    keychain = Keychain(cast("KeyringBackend", backend), "", Patience())

    with pytest.raises(KeychainUnavailable) as raised:
        keychain.write(Kind.KEY, VAULT, SECRET)

    assert raised.value.reason == "untrusted"
    assert backend.kept is None


def test_what_could_not_be_deleted_is_not_said_to_be_gone(tmp_path: Path) -> None:
    """A Mac raises the same where there is nothing and where the person says no."""
    backend = Fake(tmp_path, stubborn=True)
    keychain = Keychain(cast("KeyringBackend", backend), "", Patience())
    keychain.delete(Kind.KEY, VAULT)

    backend.kept = "something"
    with pytest.raises(KeychainUnavailable) as raised:
        keychain.delete(Kind.KEY, VAULT)

    assert raised.value.reason == "denied"


# --- It is offline, and out of the way until it is needed ---------------------------------------


def test_only_unix_sockets_are_opened(desktop: Desktop, tmp_path: Path) -> None:
    """The kernel's own record of a whole exchange shows no other family."""
    record = tmp_path / "sockets"
    below = [found("strace", "strace"), "-f", "-qq", "-e", "trace=socket", "-o", str(record)]

    assert ask(desktop.environment, WRITE, READ, DELETE, below=below) == [None, SECRET, None]

    sockets = [line for line in record.read_text().splitlines() if "socket(" in line]
    assert sockets
    assert [line for line in sockets if "socket(AF_UNIX," not in line] == []


def test_the_library_is_loaded_when_a_keychain_is_asked_for() -> None:
    """Starting the app does not pay for it."""
    code = "import sys, core.vault.keychain; print(*{'keyring', 'secretstorage'} & {*sys.modules})"

    assert subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, text=True).strip() == ""
