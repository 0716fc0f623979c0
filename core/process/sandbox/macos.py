"""macOS: no internet, by the sandbox of the signed program or by the system's own profile.

Not run on macOS yet; the calls are those of sandbox.h, and the tests hand in a library that
behaves like it. Memory is held by the app's watchdog, as macOS ignores RLIMIT_AS.
"""

import ctypes
import os
from typing import Any

_NAMED = 1  # SANDBOX_NAMED
NO_INTERNET = b"no-internet"
"""kSBXProfileNoInternet: everything but internet sockets."""

_OUT = b"network-outbound"


def no_internet(library: Any = None) -> bool:
    """Keep this process, and all that it starts, from the internet, for good.

    Args:
        library: libSystem; only a test passes another.

    Returns:
        whether it is kept from it now, by this call or by the program's entitlements.
    """
    system = library or ctypes.CDLL("/usr/lib/libSystem.dylib")
    if held(system):
        return True
    message = ctypes.c_char_p()
    system.sandbox_init(NO_INTERNET, ctypes.c_uint64(_NAMED), ctypes.byref(message))
    if message:
        system.sandbox_free_error(message)
    return held(system)


def held(library: Any = None) -> bool:
    """Say whether the sandbox refuses this process connections to outside."""
    system = library or ctypes.CDLL("/usr/lib/libSystem.dylib")
    return bool(system.sandbox_check(ctypes.c_int(os.getpid()), _OUT, ctypes.c_int(0)))
