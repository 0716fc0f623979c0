"""Windows and macOS: the calls that are made, by libraries that note them down.

Not run on those systems; what is tested is the order, the constants and the layouts.
"""

import ctypes
import sys
from typing import Any

import pytest

from core.process.limits import MEBIBYTE, Limits
from core.process.sandbox import macos, windows


class Noted:
    """A library whose functions note their calls and return what they are told to."""

    class _Function:
        def __init__(
            self, name: str, calls: list[tuple[str, tuple[Any, ...]]], result: Any
        ) -> None:
            self._name, self._calls, self._result = name, calls, result
            self.restype: Any = None

        def __call__(self, *words: Any) -> Any:
            self._calls.append((self._name, words))
            return self._result(*words) if callable(self._result) else self._result

    def __init__(self, **results: Any) -> None:
        self.calls: list[tuple[str, tuple[Any, ...]]] = []
        self._results = results

    def __getattr__(self, name: str) -> Any:
        function = self._Function(name, self.calls, self._results.get(name, 1))
        setattr(self, name, function)
        return function

    def names(self) -> list[str]:
        """Return the names of what was called, in order."""
        return [name for name, _ in self.calls]


def test_a_job_limits_memory_time_and_windows_and_ends_with_the_app() -> None:
    """Sizes are those of the 64-bit SDK; a wrong one would be refused by Windows."""
    kept: dict[int, bytes] = {}

    def keep(_job: Any, kind: Any, value: Any, size: int) -> int:
        kept[kind.value] = ctypes.string_at(value._obj and ctypes.addressof(value._obj), size)
        return 1

    library = Noted(CreateJobObjectW=7, SetInformationJobObject=keep)
    job = windows.Job(Limits(resident=512 * MEBIBYTE, cpu_seconds=60), library)
    job.hold(99)
    job.close()
    assert library.names() == [
        "CreateJobObjectW",
        "SetInformationJobObject",
        "SetInformationJobObject",
        "AssignProcessToJobObject",
        "CloseHandle",
    ]
    assert len(kept[9]) == 144
    limits = windows.Extended.from_buffer_copy(kept[9])
    assert limits.basic.flags == 0x2000 | 0x400 | 0x100 | 0x2
    assert limits.process_memory == 512 * MEBIBYTE
    assert limits.basic.process_time == 600_000_000
    assert kept[4] == b"\xff\x00\x00\x00"


def test_a_frozen_program_holds_each_child_to_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """From source the interpreter of a virtual environment starts another."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    flags: list[int] = []

    def keep(_job: Any, kind: Any, value: Any, _size: int) -> int:
        if kind.value == 9:
            flags.extend((value._obj.basic.flags & 0x8, value._obj.basic.processes))
        return 1

    windows.Job(Limits(), Noted(SetInformationJobObject=keep))
    assert flags == [0x8, 1]


def test_what_windows_refuses_is_told() -> None:
    """A child without its job is not run as if it had one."""
    with pytest.raises(OSError, match="CreateJobObject"):
        windows.Job(Limits(), Noted(CreateJobObjectW=0))
    with pytest.raises(OSError, match="Assign"):
        windows.Job(Limits(), Noted(AssignProcessToJobObject=0)).hold(1)


def test_integrity_is_lowered_and_everything_let_go() -> None:
    """The label is that of low integrity; token and label are freed, also after a refusal."""
    for outcome in (1, 0):
        kernel, security = Noted(), Noted(GetLengthSid=12, SetTokenInformation=outcome)
        if outcome:
            windows.lower_integrity(kernel, security)
        else:
            with pytest.raises(OSError, match="SetTokenInformation"):
                windows.lower_integrity(kernel, security)
        assert security.names() == [
            "OpenProcessToken",
            "ConvertStringSidToSidW",
            "GetLengthSid",
            "SetTokenInformation",
        ]
        assert security.calls[1][1][0].value == "S-1-16-4096"
        kind, length = security.calls[3][1][1].value, security.calls[3][1][3].value
        assert (kind, length) == (25, 28)
        assert kernel.names() == ["GetCurrentProcess", "LocalFree", "CloseHandle"]


@pytest.mark.parametrize(
    ("rule", "blocks"),
    [
        (r"v2.31|Action=Block|Active=TRUE|Dir=Out|App=C:\Cloister\Cloister.exe|Name=x|", True),
        (r"v2.31|Action=Block|Active=FALSE|Dir=Out|App=C:\Cloister\Cloister.exe|Name=x|", False),
        (r"v2.31|Action=Block|Active=TRUE|Dir=In|App=C:\Cloister\Cloister.exe|Name=x|", False),
        (r"v2.31|Action=Allow|Active=TRUE|Dir=Out|App=C:\Cloister\Cloister.exe|Name=x|", False),
        (r"v2.31|Action=Block|Active=TRUE|Dir=Out|Protocol=6|App=C:\Cloister\Cloister.exe|", False),
        (r"v2.31|Action=Block|Active=TRUE|Dir=Out|App=C:\Other\Other.exe|Name=x|", False),
        (r"", False),
    ],
)
def test_the_firewall_blocks_by_an_active_rule_of_this_program(
    rule: str,
    blocks: bool,  # noqa: FBT001  a parameter
) -> None:
    """For every protocol, outwards."""
    assert windows.firewall_blocks(r"C:\Cloister\Cloister.exe", [rule]) is blocks


def test_windows_has_no_rules_here() -> None:
    """Elsewhere there is no registry, and so no rule."""
    if sys.platform != "win32":
        assert not windows.firewall_blocks(sys.executable)


def test_macos_takes_the_profile_where_the_program_has_no_sandbox() -> None:
    """Told as closed only where the system says that it would refuse."""
    state = {"denied": 0}

    def take(name: bytes, _flags: Any, _error: Any) -> int:
        assert name == b"no-internet"
        state["denied"] = 1
        return 0

    system = Noted(sandbox_check=lambda *_words: state["denied"], sandbox_init=take)
    assert macos.no_internet(system)
    assert system.names() == ["sandbox_check", "sandbox_init", "sandbox_check"]
    assert macos.no_internet(system)
    assert system.names()[3:] == ["sandbox_check"]
    assert not macos.no_internet(Noted(sandbox_check=0, sandbox_init=-1))
