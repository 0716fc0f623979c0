"""The catalogue: what it holds, how a model is found, and how a wrong file is told."""

from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from core.errors import ModelHashMismatch, ModelMissing
from core.models import catalogue
from core.models.catalogue import Catalogue, Model, ModelFile

WEIGHTS = b"weights of a model that never was"
VOCABULARY = b"a vocabulary"


@pytest.fixture
def models() -> Catalogue:
    """A catalogue of one embedder that is a folder of two files."""
    return Catalogue(
        (
            Model(
                id="tiny",
                kind="embedder",
                family="tiny",
                licence="Apache-2.0",
                package="tiny-model==1.0",
                path="tiny",
                files=(
                    _listed("tiny/weights.bin", WEIGHTS),
                    _listed("tiny/words/vocab.txt", VOCABULARY),
                ),
            ),
        )
    )


def _listed(name: str, content: bytes) -> ModelFile:
    return ModelFile(name, f"member/{name}", len(content), sha256(content).hexdigest())


def _install(folder: Path, weights: bytes = WEIGHTS) -> Path:
    (folder / "tiny" / "words").mkdir(parents=True)
    (folder / "tiny" / "weights.bin").write_bytes(weights)
    (folder / "tiny" / "words" / "vocab.txt").write_bytes(VOCABULARY)
    return folder


def test_the_program_brings_a_writer_and_an_embedder() -> None:
    """The catalogue of the program names one default model of each kind, under a free licence."""
    models = catalogue.load()

    assert models.default("writer").family == "smollm2"
    assert models.default("embedder").family == "minilm"
    assert {model.licence for model in models.models} == {"Apache-2.0"}


def test_every_listed_file_has_a_place_of_its_own() -> None:
    """No two files share a name, and each lies at or below its model's path."""
    for model in catalogue.load().models:
        files = [file.file for file in model.files]
        assert len(set(files)) == len(files)
        assert all(name == model.path or name.startswith(f"{model.path}/") for name in files)


def test_the_size_of_a_model_is_that_of_all_its_files(models: Catalogue) -> None:
    """A model's size counts every file that must be there."""
    assert models.model("tiny").size == len(WEIGHTS) + len(VOCABULARY)


def test_a_model_is_found_in_the_first_folder_that_holds_it_whole(
    models: Catalogue, tmp_path: Path
) -> None:
    """A folder that does not exist, or lacks one file, is passed over."""
    partial, whole = _install(tmp_path / "partial"), _install(tmp_path / "whole")
    (partial / "tiny" / "words" / "vocab.txt").unlink()

    found = catalogue.find([tmp_path / "nowhere", partial, whole], "tiny", models)

    assert found == whole / "tiny"


def test_a_file_that_was_cut_short_counts_as_missing(models: Catalogue, tmp_path: Path) -> None:
    """Finding looks at sizes, so that half a download is never handed to an engine."""
    folder = _install(tmp_path, weights=WEIGHTS[:-1])

    with pytest.raises(ModelMissing) as raised:
        catalogue.find([folder], "tiny", models)

    assert raised.value.model == "tiny"


def test_a_model_that_the_catalogue_does_not_know_is_missing(tmp_path: Path) -> None:
    """An unknown id is an error of its own kind, not a crash."""
    with pytest.raises(ModelMissing) as raised:
        catalogue.find([tmp_path], "no-such-model")

    assert raised.value.model == "no-such-model"


def test_a_catalogue_without_a_writer_has_no_default_writer(models: Catalogue) -> None:
    """Asking for a kind that is not there names the kind."""
    with pytest.raises(ModelMissing) as raised:
        models.default("writer")

    assert raised.value.model == "writer"


def test_verifying_takes_the_right_files(models: Catalogue, tmp_path: Path) -> None:
    """A model whose files all have their listed hash is verified, and its path returned."""
    assert catalogue.verify([_install(tmp_path)], "tiny", models) == tmp_path / "tiny"


def test_verifying_refuses_a_file_of_the_right_size_with_one_bit_changed(
    models: Catalogue, tmp_path: Path
) -> None:
    """The error carries both hashes: the one expected and the one found."""
    changed = bytes([WEIGHTS[0] ^ 1]) + WEIGHTS[1:]
    folder = _install(tmp_path, weights=changed)

    with pytest.raises(ModelHashMismatch) as raised:
        catalogue.verify([folder], "tiny", models)

    assert raised.value.expected == sha256(WEIGHTS).hexdigest()
    assert raised.value.found == sha256(changed).hexdigest()


@pytest.mark.parametrize("name", ["../x", "/x", "a/../../x", "a\\..\\x", "C:/x", "", "a/.hidden"])
def test_a_catalogue_cannot_name_a_path_outside_the_models_folder(
    name: str, tmp_path: Path
) -> None:
    """A path that leaves its folder is refused when the catalogue is read."""
    rest = f"member = 'm', size = 1, sha256 = '{'0' * 64}'"
    text = f"""
        [[models]]
        id = "m"
        kind = "writer"
        family = "f"
        licence = "l"
        package = "p==1"
        path = "m"
        files = [{{ file = FILE, {rest} }}]
    """
    file = tmp_path / "models.toml"
    file.write_text(text.replace("FILE", "'inside/m'"))
    catalogue.load(file)
    file.write_text(text.replace("FILE", f"'{name}'"))

    with pytest.raises(msgspec.ValidationError, match=r"files\[0\]\.file"):
        catalogue.load(file)
