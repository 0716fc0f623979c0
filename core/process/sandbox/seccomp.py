"""Linux: a kernel filter over system calls, for this process and all that it starts, for good.

Written as a classic BPF program and given to the kernel through libc, so that nothing has to be
installed. A call that is refused returns an error, as on a system that lacks it; the program lives
on. Numbers of calls are those of x86-64 and aarch64 (linux/unistd.h of either).

Source: seccomp(2); Documentation/userspace-api/seccomp_filter.rst; linux/filter.h, linux/audit.h.
"""

import ctypes
import errno
import platform
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

NO_NETWORK = errno.EAFNOSUPPORT
"""What a socket that is refused fails with: no address family but AF_UNIX is supported."""

AF_UNIX = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """Refuse one system call, always or by one of its arguments.

    Attributes:
        call: its name.
        error: the error number that it returns.
        argument: which argument decides, counted from 0; None refuses it always.
        only: the one value of that argument that is let through.
        any_of: bits of that argument of which none may be set.
        all_of: bits of that argument that must be set.
    """

    call: str
    error: int = errno.EPERM
    argument: int | None = None
    only: int | None = None
    any_of: int | None = None
    all_of: int | None = None


@dataclass(frozen=True, slots=True)
class Machine:
    """What differs between processors.

    Attributes:
        audit: AUDIT_ARCH_* of linux/audit.h.
        calls: the number of each call that it has.
        foreign: numbers from here on belong to another calling convention (x32); 0 for none.
    """

    audit: int
    calls: Mapping[str, int]
    foreign: int = 0


_EVERYWHERE = """
io_uring_setup=425 io_uring_enter=426 io_uring_register=427 open_tree=428 move_mount=429
fsopen=430 fsconfig=431 fsmount=432 clone3=435 openat2=437 pidfd_getfd=438 mount_setattr=442
fchmodat2=452
"""
"""From Linux 5.1 on a call has the same number on every processor."""

_X86_64 = """
open=2 socket=41 connect=42 socketpair=53 clone=56 fork=57 vfork=58 execve=59 truncate=76 rename=82
mkdir=83 rmdir=84 creat=85 link=86 unlink=87 symlink=88 chmod=90 fchmod=91 chown=92 fchown=93
lchown=94 ptrace=101 mknod=133 personality=135 pivot_root=155 chroot=161 acct=163 mount=165
umount2=166 swapon=167 reboot=169 init_module=175 delete_module=176 setxattr=188 lsetxattr=189
fsetxattr=190 kexec_load=246 add_key=248 request_key=249 keyctl=250 openat=257 mkdirat=258
mknodat=259 fchownat=260 unlinkat=263 renameat=264 linkat=265 symlinkat=266 fchmodat=268
unshare=272 perf_event_open=298 open_by_handle_at=304 setns=308 process_vm_readv=310
process_vm_writev=311 kcmp=312 finit_module=313 renameat2=316 seccomp=317 memfd_create=319
kexec_file_load=320 bpf=321 execveat=322 userfaultfd=323
"""

_AARCH64 = """
setxattr=5 lsetxattr=6 fsetxattr=7 mknodat=33 mkdirat=34 unlinkat=35 symlinkat=36 linkat=37
renameat=38 umount2=39 mount=40 pivot_root=41 truncate=45 chroot=51 fchmod=52 fchmodat=53
fchownat=54 fchown=55 openat=56 acct=89 personality=92 unshare=97 kexec_load=104 init_module=105
delete_module=106 ptrace=117 reboot=142 socket=198 connect=203 socketpair=199
add_key=217 request_key=218 keyctl=219 clone=220 execve=221 swapon=224 perf_event_open=241
open_by_handle_at=265 setns=268
process_vm_readv=270 process_vm_writev=271 kcmp=272 finit_module=273 renameat2=276 seccomp=277
memfd_create=279 bpf=280 execveat=281 userfaultfd=282 kexec_file_load=294
"""


def _numbers(*tables: str) -> Mapping[str, int]:
    pairs = (pair.split("=") for table in tables for pair in table.split())
    return MappingProxyType({name: int(number) for name, number in pairs})


MACHINES: Mapping[str, Machine] = MappingProxyType(
    {
        "x86_64": Machine(0xC000003E, _numbers(_EVERYWHERE, _X86_64), foreign=0x40000000),
        "aarch64": Machine(0xC00000B7, _numbers(_EVERYWHERE, _AARCH64)),
    }
)

OFFLINE = (
    Rule("socket", NO_NETWORK, argument=0, only=AF_UNIX),
    Rule("socketpair", NO_NETWORK, argument=0, only=AF_UNIX),
    Rule("io_uring_setup"),  # it opens sockets without the calls above
    Rule("io_uring_enter"),
    Rule("io_uring_register"),
)
"""No socket that could leave this computer."""

ALONE = (*OFFLINE, Rule("socket", NO_NETWORK), Rule("connect"))
"""No socket at all but pairs of one's own: a name service of the system could ask for us."""

_WRITING = 0o1 | 0o2 | 0o100 | 0o1000 | 0o20000000
"""O_WRONLY, O_RDWR, O_CREAT, O_TRUNC and the bit of O_TMPFILE, asm-generic/fcntl.h."""

_CLONE_THREAD = 0x00010000

_NEVER = """
execve execveat fork vfork
ptrace process_vm_readv process_vm_writev kcmp pidfd_getfd setns unshare open_by_handle_at
creat truncate mknod mknodat memfd_create mkdir mkdirat rmdir unlink unlinkat rename renameat
renameat2 link linkat symlink symlinkat chmod fchmod fchmodat fchmodat2 chown fchown lchown
fchownat setxattr lsetxattr fsetxattr
bpf perf_event_open userfaultfd personality add_key request_key keyctl mount umount2 open_tree
move_mount fsopen fsconfig fsmount mount_setattr pivot_root chroot swapon acct init_module
finit_module delete_module reboot kexec_load kexec_file_load
"""
"""Other programs and processes; the memory and files of others; new, changed and renamed files;
doors to the kernel that no parser needs."""

CONFINED = (
    *map(Rule, _NEVER.split()),
    Rule("clone", argument=0, all_of=_CLONE_THREAD),
    Rule("open", errno.EACCES, argument=1, any_of=_WRITING),
    Rule("openat", errno.EACCES, argument=2, any_of=_WRITING),
    Rule("clone3", errno.ENOSYS),  # their flags lie in memory; libc then takes clone and openat
    Rule("openat2", errno.ENOSYS),
)
"""What a process that parses strangers' files has no use for; threads of its own it may start."""

_LOAD, _JUMP_EQUAL, _JUMP_SET, _JUMP_GREATER_EQUAL, _RETURN = 0x20, 0x15, 0x45, 0x35, 0x06
_ALLOW, _ERROR = 0x7FFF0000, 0x00050000
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16
"""Where struct seccomp_data, linux/seccomp.h, has what; an argument takes eight bytes."""

_SET_NO_NEW_PRIVS = 38
_SET_MODE_FILTER, _ALL_THREADS = 1, 1

_Step = tuple[int, int, int, int]
"""struct sock_filter: operation, jump if true, jump if false, value."""


def program(rules: Sequence[Rule], machine: Machine) -> bytes:
    """Return the filter in the kernel's form; calls that the machine does not have are left out.

    Args:
        rules: what is refused; everything else is let through.
        machine: the processor. Calls by another convention than its own are all refused.
    """
    steps: list[_Step] = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_JUMP_EQUAL, 1, 0, machine.audit),
        (_RETURN, 0, 0, _ERROR | errno.EPERM),
    ]
    if machine.foreign:
        steps += [
            (_LOAD, 0, 0, _NUMBER),
            (_JUMP_GREATER_EQUAL, 0, 1, machine.foreign),
            (_RETURN, 0, 0, _ERROR | errno.EPERM),
        ]
    for rule in rules:
        if rule.call in machine.calls:
            steps += _steps(rule, machine.calls[rule.call])
    steps.append((_RETURN, 0, 0, _ALLOW))
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def _steps(rule: Rule, number: int) -> list[_Step]:
    refuse = (_RETURN, 0, 0, _ERROR | rule.error)
    load: _Step = (_LOAD, 0, 0, _NUMBER)
    if rule.argument is None:
        return [load, (_JUMP_EQUAL, 0, 1, number), refuse]
    if rule.only is not None:
        decide = (_JUMP_EQUAL, 1, 0, rule.only)
    elif rule.all_of is not None:
        decide = (_JUMP_SET, 1, 0, rule.all_of)
    else:
        decide = (_JUMP_SET, 0, 1, rule.any_of or 0)
    # The lower half of the argument: families, flags and bits above are no wider (little endian).
    look: _Step = (_LOAD, 0, 0, _ARGUMENTS + 8 * rule.argument)
    return [load, (_JUMP_EQUAL, 0, 3, number), look, decide, refuse]


class _Program(ctypes.Structure):
    """struct sock_fprog, linux/filter.h."""

    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def install(rules: Sequence[Rule]) -> None:
    """Put this process, all of its threads and all that it starts under a filter, for good.

    Also gives up, as the kernel asks for it, any gain of rights through programs that it starts.

    Args:
        rules: beside those of filters that are there already.

    Raises:
        OSError: the kernel has no such filters, or another program keeps us from setting one.
    """
    machine = MACHINES.get(platform.machine())
    if machine is None:
        raise OSError(errno.ENOSYS, "no filter for this processor")
    libc = ctypes.CDLL(None, use_errno=True)
    # Variadic functions take words; the kernel wants those that are not in use to be zero.
    one, zero = ctypes.c_ulong(1), ctypes.c_ulong(0)
    if libc.prctl(_SET_NO_NEW_PRIVS, one, zero, zero, zero):
        raise OSError(ctypes.get_errno(), "PR_SET_NO_NEW_PRIVS")
    steps = program(rules, machine)
    given = _Program(len(steps) // struct.calcsize("=HBBI"), steps)
    refused = libc.syscall(
        ctypes.c_long(machine.calls["seccomp"]),
        ctypes.c_ulong(_SET_MODE_FILTER),
        ctypes.c_ulong(_ALL_THREADS),
        ctypes.byref(given),
    )
    if refused:  # -1, or the number of a thread that could not be put under it
        raise OSError(ctypes.get_errno() or errno.EACCES, "SECCOMP_SET_MODE_FILTER")
