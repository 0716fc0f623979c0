"""The programs of the system that some tests need; start.py installs them where it may."""

import os
import shutil
import sys

import pytest


def found(program: str, package: str) -> str:
    """Return the path of a program, or skip the test, or fail it where it could be there.

    Args:
        program: its name.
        package: the Debian package that brings it.
    """
    if not sys.platform.startswith("linux"):
        pytest.skip(f"{program} is there on Linux")
    path = shutil.which(program)
    if path is None:
        missing = f"{program} is missing: run `python3 start.py test` as root, or get {package}."
        if os.geteuid() == 0:  # then it could have been installed
            pytest.fail(missing)
        pytest.skip(missing)
    return path
