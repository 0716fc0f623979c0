"""Models come in, write, are tried and go; whatever fails leaves the one that wrote before."""

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from core import inventory
from core.errors import (
    EmptyFile,
    FileGone,
    ModelHashMismatch,
    ModelMissing,
    ModelUnusable,
    UnknownFamily,
    VaultLocked,
)
from core.inventory import (
    Added,
    AlreadyListed,
    Drafted,
    Examined,
    InUse,
    Inventory,
    ListedModel,
    Loading,
    Measured,
)
from core.models import catalogue
from core.models.store import Progress
from core.paths import Paths
from core.records.audit import AuditLog
from core.records.schema import CONTROL
from core.vault.derivation import KdfCost
from core.vault.vault import Vault
from core.writing.protocol import Unfit
from core.writing.writer import Writer
from tests.models import headers

QUESTION = "The dose is 500 mg.\n\nWhat is the dose?"


class Place:
    """A vault and the folders of its models; an inventory can be opened on it again and again."""

    def __init__(self, vault: Vault, folders: tuple[Path, ...]) -> None:
        self.vault = vault
        self.folders = folders
        self.audit = AuditLog(vault.control, vault.audit_seed)
        self.writers: list[Writer] = []
        self.inventories: list[Inventory] = []

    @property
    def imported(self) -> list[str]:
        """The names of the files in the folder of imported models."""
        folder = self.folders[-1] / "imported"
        return sorted(path.name for path in folder.iterdir()) if folder.exists() else []

    @property
    def events(self) -> list[tuple[str, str]]:
        """What the audit log says: events and objects."""
        return [(entry.event, entry.object) for entry in self.audit.entries()]

    def open(self) -> Inventory:
        """Return an inventory as the app makes it after unlocking."""
        models = catalogue.load()
        default = models.default("writer")
        writer = Writer(catalogue.find(self.folders, default.id, models), default.family)
        made = Inventory(self.vault.control, self.audit, writer, self.folders, models)
        self.writers.append(writer)
        self.inventories.append(made)
        return made

    def close(self) -> None:
        """End every child."""
        for opened in self.inventories:
            opened.retire()
        for writer in self.writers:
            writer.retire()


@pytest.fixture
def place(tmp_path: Path, paths: Paths, cheap: KdfCost) -> Iterator[Place]:
    """Yield a new vault, and an empty folder for models behind the program's own."""
    folder = tmp_path / "vault"
    with Vault.create(folder, "seven herons", cost=cheap, control_schema=CONTROL) as vault:
        made = Place(vault, (paths.models[0], tmp_path / "models"))
        yield made
        made.close()


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a file that says all that a model says, and holds none."""
    return headers.write(tmp_path / "kestrel.gguf", headers.gguf())


@pytest.fixture
def twin(tmp_path: Path, paths: Paths) -> Path:
    """Return a model that writes as the bundled one does, under another name."""
    bundled = catalogue.find(paths.models, "smollm2-135m-instruct")
    return headers.twin(bundled, tmp_path / "twin.gguf")


def in_use(opened: Inventory) -> ListedModel:
    """Return the model that writes."""
    (model,) = [one for one in opened.models() if one.kind == "writer" and one.in_use]
    return model


def brought(opened: Inventory, source: Path) -> ListedModel:
    """Bring a model in and return it."""
    *_, last = opened.add(source)
    assert isinstance(last, Added)
    return last.model


def test_the_models_of_the_program_are_listed(place: Place) -> None:
    """A writer and an embedder, with what a person wants to know about them."""
    writer, embedder = place.open().models()

    assert (writer.kind, writer.name, writer.family) == (
        "writer",
        "SmolLM2 135M Instruct",
        "smollm2",
    )
    assert (embedder.kind, embedder.name) == ("embedder", "all-MiniLM-L6-v2")
    for one in (writer, embedder):
        assert one.in_use
        assert one.there
        assert not one.imported
        assert one.licence == "Apache-2.0"
        assert one.memory > one.size > 80_000_000


def test_a_model_comes_in_with_its_facts(place: Place, small: Path) -> None:
    """Looked into, copied, checked, entered, and told to the audit log by its hash."""
    opened = place.open()
    events = list(opened.add(small))

    assert isinstance(events[0], Examined)
    assert all(isinstance(event, Progress) for event in events[1:-1])
    assert isinstance(events[-1], Added)
    model = events[-1].model
    assert opened.models()[-1] == model
    assert (model.name, model.family, model.licence) == (
        "Kestrel 1M Instruct",
        "smollm2",
        "apache-2.0",
    )
    assert (model.imported, model.there, model.in_use) == (True, True, False)
    assert model.path.read_bytes() == small.read_bytes()
    assert place.imported == [f"{model.id}.gguf"]
    assert place.events == [("model.imported", model.id[:12])]


def test_a_model_without_a_name_has_that_of_its_file(place: Place, tmp_path: Path) -> None:
    """Something has to stand in the list."""
    content = headers.gguf(headers.changed(general__name=None))
    assert brought(place.open(), headers.write(tmp_path / "Kite.gguf", content)).name == "Kite"


def test_the_same_file_again_is_named_and_not_added_twice(place: Place, small: Path) -> None:
    """Whatever it is called the second time."""
    opened = place.open()
    model = brought(opened, small)
    *_, last = opened.add(small.rename(small.with_name("other name.gguf")))

    assert last == AlreadyListed(model)
    assert len(opened.models()) == 3
    assert len(place.events) == 1
    assert len(place.imported) == 1


def test_the_bundled_model_is_known_when_it_is_dropped(place: Place, paths: Paths) -> None:
    """It is in the inventory already."""
    opened = place.open()
    *_, last = opened.add(catalogue.find(paths.models, "smollm2-135m-instruct"))

    assert last == AlreadyListed(opened.models()[0])
    assert place.imported == []


def test_two_vaults_share_a_file(place: Place, small: Path, tmp_path: Path, cheap: KdfCost) -> None:
    """The second finds it in its place, and lists it too."""
    model = brought(place.open(), small)
    before = model.path.stat().st_ino
    with Vault.create(tmp_path / "2", "herons", cost=cheap, control_schema=CONTROL) as other:
        second = Place(other, place.folders)
        assert brought(second.open(), small) == model
        second.close()
    assert model.path.stat().st_ino == before


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7 and so on", "not-gguf"),
        (headers.gguf()[:-1], "cut-short"),
        (headers.gguf(key_count=2**60), "malformed"),
    ],
)
def test_what_is_no_model_changes_nothing(
    place: Place, tmp_path: Path, content: bytes, reason: str
) -> None:
    """The reason is told; no file, no row, no entry in the log."""
    opened = place.open()
    told = list(opened.add(headers.write(tmp_path / "x.gguf", content)))

    assert told == [Unfit(reason)]  # type: ignore[arg-type]  # a parameter's
    assert len(opened.models()) == 2
    assert place.imported == []
    assert place.events == []


def test_a_model_of_another_family_is_refused(place: Place, tmp_path: Path) -> None:
    """Without a template of ours it would write noise; nothing of it is kept."""
    content = headers.gguf(headers.changed(tokenizer__ggml__tokens=("<bos>", "a")))
    with pytest.raises(UnknownFamily):
        list(place.open().add(headers.write(tmp_path / "x.gguf", content)))

    assert place.imported == []
    assert place.events == []


def test_a_file_that_is_gone_or_empty_is_told(place: Place, tmp_path: Path) -> None:
    """Before any child is started for it."""
    opened = place.open()
    with pytest.raises(FileGone):
        list(opened.add(tmp_path / "nowhere.gguf"))
    with pytest.raises(FileGone):
        list(opened.add(tmp_path))
    with pytest.raises(EmptyFile):
        list(opened.add(headers.write(tmp_path / "x.gguf", b"")))


def test_stopping_an_import_leaves_nothing(place: Place, twin: Path) -> None:
    """At any point, also with half of the file copied."""
    opened = place.open()
    work = opened.add(twin)
    assert isinstance(next(work), Examined)
    assert isinstance(next(work), Progress)
    work.close()

    assert place.imported == []
    assert len(opened.models()) == 2


def test_a_model_that_is_chosen_writes_from_the_next_question_on(place: Place, twin: Path) -> None:
    """Also after locking and unlocking; the choice is the vault's."""
    opened = place.open()
    model = brought(opened, twin)
    writer = place.writers[0]
    writer.start()
    events = list(opened.use(model.id))

    assert isinstance(events[0], Progress)
    assert isinstance(events[-2], Loading)
    assert isinstance(events[-1], InUse)
    assert events[-1].model.in_use
    assert "500 mg" in "".join(writer.draft("Answer from the text.", QUESTION, 20))
    assert writer.model == model.path
    assert place.events[-1] == ("model.used", model.id[:12])
    assert in_use(place.open()).id == model.id
    list(opened.use(opened.models()[0].id))
    assert in_use(place.open()).id == opened.models()[0].id


def test_a_model_that_does_not_load_leaves_the_old_one(place: Place, small: Path) -> None:
    """The header was right, the weights are none: the one before goes on writing."""
    opened = place.open()
    before = in_use(opened)
    model = brought(opened, small)
    with pytest.raises(ModelUnusable):
        list(opened.use(model.id))

    assert in_use(opened) == before
    assert "500 mg" in "".join(place.writers[0].draft("Answer.", QUESTION, 20))
    assert ("model.used", model.id[:12]) not in place.events
    assert in_use(place.open()).id == before.id


def test_a_model_that_was_changed_on_the_disk_is_not_loaded(place: Place, twin: Path) -> None:
    """Its hash is looked at when it is chosen, and again in the next run, before it is loaded."""
    opened = place.open()
    model = brought(opened, twin)
    list(opened.use(model.id))
    content = bytearray(model.path.read_bytes())
    content[-1] ^= 1
    model.path.write_bytes(content)
    with pytest.raises(ModelHashMismatch):
        list(opened.use(model.id))
    place.open()
    with pytest.raises(ModelHashMismatch):
        place.writers[-1].start()


def test_a_chosen_model_that_is_gone_gives_way_to_the_bundled_one(place: Place, twin: Path) -> None:
    """It stays in the list, so that a person sees what is missing and can bring it again."""
    opened = place.open()
    model = brought(opened, twin)
    list(opened.use(model.id))
    place.close()
    model.path.unlink()
    again = place.open()

    assert not in_use(again).imported
    assert not again.models()[-1].there
    with pytest.raises(ModelMissing):
        list(again.use(model.id))
    assert brought(again, twin).there


def test_a_test_run_drafts_and_counts(place: Place) -> None:
    """With the model in use, in the child that runs already."""
    opened = place.open()
    events = list(opened.test(in_use(opened).id))
    text = "".join(event.text for event in events if isinstance(event, Drafted))

    assert isinstance(events[0], Loading)
    assert "2026" in text
    end = events[-1]
    assert isinstance(end, Measured)
    assert end.tokens > 3
    assert end.tokens_per_second > 0
    assert place.writers[0].alive


def test_a_test_run_of_another_model_leaves_no_child(place: Place, twin: Path) -> None:
    """It is loaded beside the one in use, and ended."""
    opened = place.open()
    model = brought(opened, twin)
    before = {child.pid for child in psutil.Process().children()}
    assert isinstance(list(opened.test(model.id))[-1], Measured)
    assert {child.pid for child in psutil.Process().children()} == before


def test_stopping_a_test_run_ends_it(place: Place, twin: Path) -> None:
    """At the next word."""
    opened = place.open()
    work = opened.test(brought(opened, twin).id)
    while not isinstance(next(work), Drafted):
        pass
    work.close()
    assert opened._trial is None


def test_an_imported_model_can_be_removed(place: Place, small: Path) -> None:
    """File, row and facts go; the log says so."""
    opened = place.open()
    model = brought(opened, small)
    opened.remove(model.id)

    assert len(opened.models()) == 2
    assert place.imported == []
    assert place.events[-1] == ("model.removed", model.id[:12])
    assert place.vault.control.rows("SELECT name FROM setting") == []
    assert place.audit.verify().sound


def test_what_is_in_use_or_of_the_program_is_not_removed(place: Place, twin: Path) -> None:
    """The page offers neither."""
    opened = place.open()
    model = brought(opened, twin)
    list(opened.use(model.id))
    with pytest.raises(ValueError, match="in use"):
        opened.remove(model.id)
    with pytest.raises(ModelMissing):
        opened.remove(opened.models()[0].id)
    assert model.path.exists()


def test_locking_ends_what_is_under_way(place: Place, twin: Path) -> None:
    """An import or a test run that goes on meets a locked vault."""
    opened = place.open()
    model = brought(opened, twin)
    work = opened.test(model.id)
    while not isinstance(next(work), Drafted):
        pass
    opened.retire()
    with pytest.raises(VaultLocked):
        list(work)
    with pytest.raises(VaultLocked):
        list(opened.test(model.id))
    with pytest.raises(VaultLocked):
        list(opened.add(twin))


def test_the_embedder_cannot_be_told_to_write(place: Place) -> None:
    """It is no writer."""
    opened = place.open()
    with pytest.raises(ModelMissing):
        list(opened.use(opened.models()[1].id))


def test_the_example_answers_its_question() -> None:
    """A test run must be able to succeed."""
    assert "31 March 2026" in inventory.EXAMPLE
