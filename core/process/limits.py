"""What a child process may use, and how it is held to that.

On POSIX the kernel enforces the limits (``setrlimit``), set by the child itself before it parses
anything. Elsewhere, and for resident memory everywhere, the app's watchdog measures and kills.
"""

import sys

import msgspec

MEBIBYTE = 1024 * 1024


class Limits(msgspec.Struct, frozen=True):
    """Limits of one child process.

    Attributes:
        address_space: bytes of address space (POSIX), or 0 for none: engines that map large
            files or reserve arenas cannot live with one.
        resident: bytes of resident memory, held by the app's watchdog.
        cpu_seconds: processor seconds over the child's life, or 0 for none.
        file_size: bytes a child may write to any one file; no child has a reason to write.
        files: how many files, pipes and folders it may have open at once, or 0 for the system's
            own limit.
    """

    address_space: int = 0
    resident: int = 4096 * MEBIBYTE
    cpu_seconds: int = 0
    file_size: int = 0
    files: int = 0


def apply(limits: Limits) -> None:
    """Hold this process to its limits, for good: hard limits cannot be raised again."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (limits.file_size, limits.file_size))
    if limits.files:
        resource.setrlimit(resource.RLIMIT_NOFILE, (limits.files, limits.files))
    if limits.address_space:
        resource.setrlimit(resource.RLIMIT_AS, (limits.address_space, limits.address_space))
    if limits.cpu_seconds:
        resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds))
