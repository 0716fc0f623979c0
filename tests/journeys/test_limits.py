"""Large files and closed doors: the app process stays small, and says what it was denied."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.app import create_app
from core.paths import Paths
from core.vault.derivation import KdfCost
from tests.conftest import PASSPHRASE
from tests.documents import write_pdf

ROOT = Path(__file__).parents[2]
MEGABYTE = 1_000_000

ADD = """
import sys
from pathlib import Path
from core.app import open_app
from core.paths import Paths
from core.vault.derivation import KdfCost
vault, passphrase, document = sys.argv[1:]
cheap = KdfCost(memory_kib=8, iterations=1, lanes=1)
with open_app(Paths.standard(), Path(vault), passphrase, floor=cheap) as app:
    for event in app.library.add([Path(document)]):
        print(type(event).__name__)
    # not ru_maxrss: that one is inherited from the process that started this one
    status = Path("/proc/self/status").read_text()
    print(status.split("VmHWM:")[1].split()[0])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is in /proc")
def test_a_file_of_200_megabytes_does_not_need_200_megabytes_of_memory(
    tmp_path: Path, paths: Paths, cheap: KdfCost
) -> None:
    """Originals go through the app process in pieces, into the vault and out to the reader."""
    small = write_pdf(tmp_path / "small.pdf", ["A page in front of a mountain of bytes."])
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.write(small.read_bytes())
        noise = os.urandom(MEGABYTE)
        for _ in range(200):
            file.write(b"\n%" + noise.replace(b"\n", b" ").replace(b"\r", b" "))
        # the cross-reference table is where it was; say so again at the end of the file
        start = small.read_bytes().rsplit(b"startxref", 1)[1].split()[0]
        file.write(b"\nstartxref\n" + start + b"\n%%EOF\n")
    create_app(paths, tmp_path / "vault", PASSPHRASE, cost=cheap).lock()
    done = subprocess.run(
        [sys.executable, "-c", ADD, str(tmp_path / "vault"), PASSPHRASE, str(large)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    *events, kibibytes = done.stdout.split()
    assert events == ["Arrived", "PagesRead", "Searchable"]
    assert int(kibibytes) * 1024 < 150 * MEGABYTE


DENIED = """
import os, sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from core import errors
from core.library import _examine
os.seteuid(65534)
try:
    _examine(Path(sys.argv[1]))
except errors.AccessDenied:
    print("denied")
"""


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="takes root to give up")
def test_a_file_without_rights_is_told_as_such() -> None:
    """As another user, on a file that only its owner may read."""
    import tempfile

    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(b"%PDF-1.7")
        file.flush()
        said = subprocess.run(
            [sys.executable, "-c", DENIED, file.name, str(ROOT)],
            capture_output=True,
            text=True,
            check=True,
        )
    assert said.stdout == "denied\n"


def test_a_vault_cannot_be_made_where_a_file_is(
    tmp_path: Path, paths: Paths, cheap: KdfCost
) -> None:
    """A folder that cannot be is a typed error, and the file is left alone."""
    from core.errors import CloisterError

    (tmp_path / "file").write_text("mine")
    with pytest.raises(CloisterError):
        create_app(paths, tmp_path / "file" / "vault", PASSPHRASE, cost=cheap)
    assert (tmp_path / "file").read_text() == "mine"
