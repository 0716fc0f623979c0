"""The filter as the kernel runs it, for both processors, by an interpreter of its own."""

import errno
import struct

import pytest

from core.process.sandbox import seccomp
from core.process.sandbox.seccomp import ALONE, CONFINED, MACHINES, OFFLINE, Rule, program

ALLOW = 0x7FFF0000


def decide(steps: bytes, audit: int, number: int, *words: int) -> int:
    """Run a filter over one system call and return its verdict (linux/filter.h)."""
    data = struct.pack("=IIQ6Q", number, audit, 0, *(*words, *[0] * (6 - len(words))))
    size = struct.calcsize("=HBBI")
    place, accumulator = 0, 0
    while True:
        operation, yes, no, value = struct.unpack_from("=HBBI", steps, place * size)
        place += 1
        if operation == 0x20:
            (accumulator,) = struct.unpack_from("=I", data, value)
        elif operation == 0x06:
            return int(value)
        else:
            holds = {
                0x15: accumulator == value,
                0x35: accumulator >= value,
                0x45: bool(accumulator & value),
            }[operation]
            place += yes if holds else no


def refused(rules: tuple[Rule, ...], processor: str, call: str, *words: int) -> int:
    """Return the error that a call fails with; 0 where it is let through."""
    machine = MACHINES[processor]
    verdict = decide(program(rules, machine), machine.audit, machine.calls[call], *words)
    return 0 if verdict == ALLOW else verdict & 0xFFFF


@pytest.mark.parametrize("processor", sorted(MACHINES))
def test_every_rule_refuses_its_call_and_no_other(processor: str) -> None:
    """On both processors, for every rule that the processor has a call for."""
    known = MACHINES[processor].calls
    for rules in (OFFLINE, ALONE, CONFINED):
        named = {rule.call for rule in rules}
        for rule in rules:
            if rule.call in known and rule.argument is None:
                assert refused((rule,), processor, rule.call) == rule.error
                assert refused(rules, processor, rule.call)
        for call in known.keys() - named:
            assert refused(rules, processor, call, 3, 3, 3) == 0, call


@pytest.mark.parametrize("processor", sorted(MACHINES))
def test_arguments_decide(processor: str) -> None:
    """Families of sockets, flags of files and of new threads."""
    for family in range(46):
        wanted = 0 if family == seccomp.AF_UNIX else seccomp.NO_NETWORK
        assert refused(OFFLINE, processor, "socket", family) == wanted
        assert refused(OFFLINE, processor, "socket", family | 1 << 33) == wanted
    assert refused(ALONE, processor, "socket", seccomp.AF_UNIX) == seccomp.NO_NETWORK
    assert refused(ALONE, processor, "socketpair", seccomp.AF_UNIX) == 0
    for flags, error in ((0, 0), (0o2000000, 0), (0o1, errno.EACCES), (0o102, errno.EACCES)):
        assert refused(CONFINED, processor, "openat", 0, 0, flags) == error
    assert refused(CONFINED, processor, "clone", 0x3D0F00) == 0  # a thread, as glibc starts it
    assert refused(CONFINED, processor, "clone", 0x1200011) == errno.EPERM  # fork


def test_another_calling_convention_is_refused() -> None:
    """32-bit calls on a 64-bit kernel have numbers of their own; x32 has a bit of its own."""
    steps = program(OFFLINE, MACHINES["x86_64"])
    assert decide(steps, 0x40000003, 359, 2) != ALLOW  # AUDIT_ARCH_I386
    assert decide(steps, MACHINES["x86_64"].audit, 0x40000000 | 41, 1) != ALLOW
    assert decide(steps, MACHINES["x86_64"].audit, 0, 1) == ALLOW


def test_a_processor_without_a_filter_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """No wall is put up, and nobody believes that there is one."""
    monkeypatch.setattr("platform.machine", lambda: "riscv64")
    with pytest.raises(OSError, match="processor"):
        seccomp.install(OFFLINE)
