"""A stranger's file is looked into by a child of its own, and its words are cleaned."""

from pathlib import Path

import pytest

from core.errors import ChildProtocolError, VaultLocked
from core.process.worker import Role, Worker
from core.writing import protocol
from core.writing.inspector import ROLE, Inspector, plain
from core.writing.protocol import Facts, Unfit
from tests.models import headers


def test_facts_come_from_a_child_that_does_not_outlive_the_look(tmp_path: Path) -> None:
    """Words are plain: what hides, reorders or breaks lines is gone."""
    name = "Evil\u202egpj.exe\x00\x1b[31m\n<b>bold</b>\u200b"
    file = headers.write(tmp_path / "m.gguf", headers.gguf(headers.changed(general__name=name)))
    facts = Inspector().inspect(file)

    assert isinstance(facts, Facts)
    assert facts.name == "Evil gpj.exe [31m <b>bold</b>"


def test_what_is_no_model_is_told(tmp_path: Path) -> None:
    """Not an error: it is the answer to the question."""
    file = headers.write(tmp_path / "x.gguf", b"MZ" + bytes(100))
    assert Inspector().inspect(file) == Unfit("not-gguf")


def test_a_name_that_the_system_can_spell_is_enough(tmp_path: Path) -> None:
    """A file from another system may have a name that is no Unicode."""
    file = tmp_path / "Modell f\u00fcr \u5bb6.gguf"
    assert isinstance(Inspector().inspect(headers.write(file, headers.gguf())), Facts)


def test_after_locking_nothing_is_looked_into(tmp_path: Path) -> None:
    """No child starts for a vault that is closed."""
    inspector = Inspector()
    inspector.retire()
    with pytest.raises(VaultLocked):
        inspector.inspect(headers.write(tmp_path / "m.gguf", headers.gguf()))


def test_words_are_shortened() -> None:
    """A name is a name."""
    assert plain("word " * 100, most=14) == "word word word"


def test_facts_out_of_their_ranges_are_a_broken_protocol(tmp_path: Path) -> None:
    """A child that was taken over can say nothing that the app did not declare."""
    file = headers.write(tmp_path / "m.gguf", headers.gguf())
    worker = Worker(Role(ROLE.name, ROLE.command, protocol.Loaded, ROLE.limits))
    with pytest.raises(ChildProtocolError):
        worker.call(protocol.Inspect(bytes(file)), 60)
    worker.kill()
