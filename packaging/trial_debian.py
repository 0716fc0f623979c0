"""Install the Debian package, use it as an ordinary user would, remove it: as root, on Debian.

    python packaging/trial_debian.py DIST/cloister_VERSION_ARCH.deb

The user is made for it and removed again. The window opens on an X server of its own (Xvfb).
"""

import json
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

USER = "cloister-trial"
_PASSPHRASE = "ochre lantern quiet river"  # noqa: S105  made up


def apt(*arguments: str) -> None:
    """Run apt-get without questions."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "--yes", "--quiet", "--no-install-recommends", *arguments]
    subprocess.run(command, check=True, env=quiet, stdout=subprocess.DEVNULL)


def as_user(home: Path, *command: str, screen: str | None = None) -> str:
    """Run a command as that user, with nothing of our environment, and return what it printed.

    Raises:
        SystemExit: it failed.
    """
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    if screen is not None:
        environment |= {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        list(command),
        env=environment,
        cwd=home,
        user=USER,
        group=pwd.getpwnam(USER).pw_gid,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{command}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def use(home: Path) -> None:
    """Do what a user does: ask the samples, keep a vault, open the window."""
    print(as_user(home, "cloister", "--self-test").rstrip())
    words = home / "passphrase"
    words.write_text(_PASSPHRASE + "\n", encoding="utf-8")
    opened = ("cloister", "--vault", str(home / "vault"), "--passphrase-file", str(words))
    as_user(home, *opened, "create")
    samples = "/usr/lib/cloister/lib/assets/samples/pdfs/loan-agreement.pdf"
    as_user(home, *opened, "add", samples)
    said = as_user(home, *opened, "ask", "--quotes", "What interest does the loan bear?")
    if "6.25" not in said:
        raise SystemExit(f"The installed program does not answer:\n{said}")
    print("passed  a vault, a document, an answer")
    server = subprocess.Popen(["Xvfb", ":97", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
    try:
        time.sleep(1)
        for _ in range(2):  # the second start is a warm one
            began = time.monotonic()
            told = as_user(home, "cloister-desktop", "--first-paint", screen=":97")
        print(f"passed  the window: first paint after {json.loads(told)['painted'] - began:.2f} s")
    finally:
        server.kill()
        server.wait()


def installed() -> list[str]:
    """Return the files that the package put in its places and that are there."""
    listed = subprocess.run(["dpkg", "-L", "cloister"], capture_output=True, text=True, check=False)
    return [line for line in listed.stdout.splitlines() if Path(line).is_file()]


def main(package: Path) -> int:
    """Do it, and return an exit code."""
    home = Path(tempfile.mkdtemp(prefix="cloister trial "))
    subprocess.run(["useradd", "--no-create-home", "--home-dir", str(home), USER], check=True)
    shutil.chown(home, USER)
    try:
        apt("install", str(package.resolve()))
        print(f"passed  installed: {len(installed())} files")
        for check in (("desktop-file-validate", "/usr/share/applications/cloister.desktop"),):
            if shutil.which(check[0]):
                subprocess.run(check, check=True)
        use(home)
        before = {path: path.read_bytes() for path in (home / "vault").rglob("*") if path.is_file()}
        apt("remove", "cloister")
        left = [
            path for path in (Path("/usr/lib/cloister"), Path("/usr/bin/cloister")) if path.exists()
        ]
        same = all(path.read_bytes() == raw for path, raw in before.items())
        print(f"{'FAILED' if left else 'passed'}  removed: {len(left)} of its places are left")
        print(f"{'passed' if same and before else 'FAILED'}  the vault is left alone")
        return 0 if same and before and not left else 1
    finally:
        subprocess.run(["userdel", USER], check=False)
        shutil.rmtree(home)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
