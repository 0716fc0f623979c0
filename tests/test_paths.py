"""The standard places of the program."""

from pathlib import Path

import pytest

from core.paths import Paths


def test_models_beside_the_program_come_before_those_of_the_user() -> None:
    """Models are looked for beside the program first, then in the user's data folder."""
    beside, own = Paths.standard().models

    assert beside.parent == Path(__file__).resolve().parent.parent
    assert own.parent == Paths.standard().default_vault.parent


def test_the_default_vault_lies_outside_the_program() -> None:
    """A vault survives the removal or replacement of the program."""
    program = Path(__file__).resolve().parent.parent

    assert not Paths.standard().default_vault.is_relative_to(program)


def test_asking_for_the_places_makes_none_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Paths are names only; folders are made by whoever first writes there."""
    for variable in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path))

    Paths.standard()

    assert list(tmp_path.iterdir()) == []
