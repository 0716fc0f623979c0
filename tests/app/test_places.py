"""Where every byte lives, and which processes run, as the app tells it."""

from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from core.app import App, create_app
from core.paths import Paths
from core.places import Kind, Place
from core.vault.derivation import KdfCost
from tests.models import headers


def of(places: list[Place], kind: Kind) -> list[Place]:
    """Return the places of a kind."""
    return [place for place in places if place.kind is kind]


def test_every_file_of_the_vault_is_told_once(app: App, tmp_path: Path) -> None:
    """Sizes and counts add up to what lies in the folder."""
    vault = tmp_path / "vault"
    told = [place for place in app.places.all() if place.path.is_relative_to(vault)]
    files = [path for path in vault.rglob("*") if path.is_file()]
    assert sum(place.files for place in told) == len(files)
    assert sum(place.size for place in told) == sum(path.stat().st_size for path in files)
    assert [place.kind for place in told] == [
        Kind.HEADER,
        Kind.CONTROL,
        Kind.WORKSPACE,
        Kind.LOCK,
    ]


def test_what_is_called_encrypted_begins_with_no_plaintext(app: App) -> None:
    """The databases are; header and lock are said not to be."""
    for place in app.places.all():
        assert place.encrypted == (place.kind in {Kind.CONTROL, Kind.WORKSPACE})
        if place.encrypted:
            assert not place.path.read_bytes().startswith(b"SQLite format 3")


def test_both_copies_of_the_header_are_one_place(app: App) -> None:
    """A person is told of one header, kept twice."""
    (header,) = of(app.places.all(), Kind.HEADER)
    assert header.path.name == "header.json"
    assert header.files == 2


def test_a_workspace_goes_by_its_name_and_a_deleted_one_by_none(app: App, tmp_path: Path) -> None:
    """Its file may stay where the disk does not let go of it; it is not called foreign then."""
    app.workspaces.create("Ward 7")
    names = [place.name for place in of(app.places.all(), Kind.WORKSPACE)]
    assert sorted(names) == sorted(one.name for one in app.workspaces.all())
    left = tmp_path / "vault" / "workspaces" / "00000000-0000-0000-0000-000000000000.db"
    left.write_bytes(b"no key opens this")
    assert [place.name for place in of(app.places.all(), Kind.WORKSPACE)].count("") == 1


def test_a_file_that_is_not_of_the_vault_is_not_called_encrypted(app: App, tmp_path: Path) -> None:
    """Somebody put notes into the folder."""
    (tmp_path / "vault" / "notes.txt").write_text("plain")
    (other,) = of(app.places.all(), Kind.OTHER)
    assert (other.size, other.files, other.encrypted) == (5, 1, False)


def test_the_configuration_counts_its_own_files_only(app: App, tmp_path: Path) -> None:
    """On some systems vaults and models lie in folders below it."""
    config = tmp_path / "config"
    (config / "vault").mkdir(parents=True)
    (config / "vault" / "control.db").write_bytes(b"x" * 100)
    (config / "preferences.json").write_bytes(b"{}")
    (told,) = of(app.places.all(config), Kind.CONFIG)
    assert (told.size, told.files, told.encrypted) == (2, 1, False)
    assert not of(app.places.all(tmp_path / "nowhere"), Kind.CONFIG)


def test_models_of_the_program_and_imported_ones_are_told(
    tmp_path: Path, paths: Paths, cheap: KdfCost
) -> None:
    """A folder counts with all that is in it."""
    own = replace(paths, models=(*paths.models, tmp_path / "models"))
    (tmp_path / "models" / "imported").mkdir(parents=True)
    imported = headers.write(tmp_path / "models" / "imported" / "abc.gguf", headers.gguf())
    with create_app(own, tmp_path / "vault", "correct horse", cost=cheap) as app:
        models = of(app.places.all(), Kind.MODEL)
    assert [model.path.name for model in models] == [
        "SmolLM2-135M-Instruct.Q4_1.gguf",
        "all-MiniLM-L6-v2",
        "abc.gguf",
    ]
    assert models[1].files > 1
    assert models[2].size == imported.stat().st_size


def test_running_processes_are_told_by_their_role(app: App) -> None:
    """Itself first, then each child, with the memory that it takes."""
    assert [process.role for process in app.places.processes()] == ["app"]
    app.warm(writer=True)
    for thread in app._warming:
        thread.join()
    told = app.places.processes()
    assert told[0].pid == psutil.Process().pid
    assert sorted(process.role for process in told[1:]) == ["reader", "semantic", "writer"]
    assert all(process.memory > 0 for process in told)


def test_a_process_that_ends_meanwhile_is_left_out(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking never fails because of it."""

    class Ended:
        """A child that has just gone."""

        def cmdline(self) -> list[str]:
            """Raise what psutil raises."""
            raise psutil.NoSuchProcess(1)

    monkeypatch.setattr(psutil.Process, "children", lambda *_, **__: [Ended()])
    assert [process.role for process in app.places.processes()] == ["app"]
