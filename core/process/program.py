"""How this program starts more of itself: from source, or as an installer has put it there.

Frozen, it is two executables beside each other, ``cloister-desktop`` with the window and
``cloister`` for terminals, which also becomes each of the children.
"""

import sys
from pathlib import Path

FROZEN: bool = getattr(sys, "frozen", False)
"""Whether this is what PyInstaller made; see packaging/cloister.spec."""

CHILD = "--child"
"""The first argument of a frozen program that shall become a child."""

CHILDREN = (
    "core.reading.child",
    "core.semantic.child",
    "core.writing.child",
    "core.process.sandbox.tries",
)
"""The modules that it may become."""


def module_command(module: str) -> tuple[str, ...]:
    """Return the command that runs a module of ours as a child, isolated from the user's setup."""
    if FROZEN:
        return (str(_executable("cloister")), CHILD, module)
    return (sys.executable, "-I", "-X", "utf8", "-m", module)


def window_command() -> tuple[str, ...]:
    """Return the command that opens the window."""
    if FROZEN:
        return (str(_executable("cloister-desktop")),)
    return (sys.executable, "-m", "desktop")


def _executable(name: str) -> Path:
    own = Path(sys.executable)
    return own.with_name(name + own.suffix)
