"""The Models page's view-model: models come in, write, are tried and go, off the GUI thread."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.errors import UnknownFamily
from core.models import catalogue
from core.paths import Paths
from core.vault.derivation import KdfCost
from desktop.state.model_rows import Importing, News, Row, Stage, What
from desktop.state.models import ModelsState
from desktop.state.session import Session
from tests.desktop.own_models import LONG, session_with_own_models
from tests.models import headers


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path, paths: Paths, cheap: KdfCost) -> Iterator[Session]:
    """Yield an open session whose imported models go to a folder of the test."""
    with session_with_own_models(qtbot, tmp_path, paths, cheap) as made:
        yield made


@pytest.fixture
def state(session: Session, qtbot: QtBot) -> ModelsState:
    """Return the view-model with its rows."""
    made = ModelsState(session, session.jobs)
    with qtbot.waitSignal(made.changed, timeout=LONG):
        session.opened.emit()
    return made


@pytest.fixture
def news(state: ModelsState) -> list[News]:
    """Return what is told, as it is told."""
    told: list[News] = []
    state.told.connect(told.append)
    return told


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a file that says all that a model says, and holds none."""
    return headers.write(tmp_path / "kestrel.gguf", headers.gguf())


def imported(state: ModelsState, qtbot: QtBot, source: Path) -> Row:
    """Import a model and return its row."""
    rows = len(state.rows)
    state.import_file(source)
    qtbot.waitUntil(lambda: state.importing is None and len(state.rows) > rows, timeout=LONG)
    return state.rows[-1]


def test_opening_a_vault_lists_its_models(state: ModelsState) -> None:
    """What is in use can be tested, and needs no room beside itself."""
    writer, embedder = state.rows

    assert (writer.can_use, writer.can_test, writer.can_remove) == (False, True, False)
    assert (embedder.can_use, embedder.can_test, embedder.can_remove) == (False, False, False)
    assert writer.enough_memory
    assert state.memory is not None


def test_a_model_comes_in_step_by_step(
    state: ModelsState, news: list[News], qtbot: QtBot, small: Path
) -> None:
    """Looked into, copied, checked; then it is a row that can be used, tested and removed."""
    steps: list[str] = []

    def follow() -> None:
        if state.importing is not None:
            steps.append(state.importing.step)

    state.importing_changed.connect(follow)
    row = imported(state, qtbot, small)

    assert steps == ["looking", "copying", "checking"]
    assert (row.can_use, row.can_test, row.can_remove) == (True, True, True)
    assert news == [News(What.IMPORTED, "Kestrel 1M Instruct", row.model.id)]


def test_what_cannot_come_in_is_told_and_is_no_row(
    state: ModelsState, news: list[News], qtbot: QtBot, tmp_path: Path
) -> None:
    """Several come in one after the other, each with its own outcome."""
    other = headers.gguf(headers.changed(tokenizer__ggml__tokens=("<bos>", "a")))
    state.import_file(headers.write(tmp_path / "short.gguf", headers.gguf()[:-1]))
    state.import_file(headers.write(tmp_path / "other.gguf", other))
    state.import_file(tmp_path / "gone.gguf")
    assert state.importing == Importing("short.gguf", waiting=2)
    qtbot.waitUntil(lambda: len(news) == 3 and state.importing is None, timeout=LONG)

    assert (news[0].what, news[0].name, news[0].reason) == (What.UNFIT, "short.gguf", "cut-short")
    assert (news[1].what, news[1].name) == (What.REFUSED, "other.gguf")
    assert isinstance(news[1].error, UnknownFamily)
    assert (news[2].what, news[2].name) == (What.REFUSED, "gone.gguf")
    assert len(state.rows) == 2


def test_a_duplicate_is_named(
    state: ModelsState, news: list[News], qtbot: QtBot, small: Path
) -> None:
    """It is not added twice."""
    row = imported(state, qtbot, small)
    state.import_file(small)
    qtbot.waitUntil(lambda: len(news) == 2, timeout=LONG)

    assert news[1] == News(What.KNOWN, "Kestrel 1M Instruct", row.model.id)


def test_an_import_can_be_stopped(
    state: ModelsState, session: Session, qtbot: QtBot, paths: Paths, tmp_path: Path
) -> None:
    """Those that wait are stopped with it."""
    bundled = catalogue.find(paths.models, "smollm2-135m-instruct")
    state.import_file(headers.twin(bundled, tmp_path / "a.gguf"))
    state.import_file(tmp_path / "b.gguf")
    qtbot.waitUntil(
        lambda: state.importing is not None and state.importing.step == "copying", timeout=LONG
    )
    state.stop_import()
    assert state.importing is None
    qtbot.waitUntil(lambda: session.jobs.idle, timeout=LONG)

    assert list((tmp_path / "models" / "imported").iterdir()) == []
    assert len(state.rows) == 2


def test_a_model_is_put_to_use(
    state: ModelsState, news: list[News], qtbot: QtBot, paths: Paths, tmp_path: Path
) -> None:
    """Meanwhile nothing else can be begun; afterwards it cannot be removed."""
    bundled = catalogue.find(paths.models, "smollm2-135m-instruct")
    row = imported(state, qtbot, headers.twin(bundled, tmp_path / "twin.gguf"))
    state.use(row.model.id)
    assert state.switching is not None
    assert not any(one.can_use or one.can_test or one.can_remove for one in state.rows)
    qtbot.waitUntil(lambda: state.switching is None and state.rows[-1].model.in_use, timeout=LONG)

    assert news[-1] == News(What.USED, row.model.name, row.model.id)
    assert not state.rows[-1].can_remove
    assert state.rows[0].can_use


def test_a_model_that_does_not_load_is_told_with_the_one_that_stays(
    state: ModelsState, news: list[News], qtbot: QtBot, small: Path
) -> None:
    """The page says what goes on writing."""
    row = imported(state, qtbot, small)
    state.use(row.model.id)
    qtbot.waitUntil(lambda: len(news) == 2, timeout=LONG)

    assert (news[1].what, news[1].name) == (What.KEPT, row.model.name)
    assert news[1].stays == "SmolLM2 135M Instruct"
    assert news[1].does_not_load
    assert state.rows[0].model.in_use


def test_a_test_run_shows_text_and_speed(state: ModelsState, qtbot: QtBot) -> None:
    """The text grows; the speed comes at the end."""
    state.test(state.rows[0].model.id)
    assert state.trial is not None
    assert state.trial.stage is Stage.LOADING
    assert not state.rows[0].can_test
    qtbot.waitUntil(lambda: state.rows[0].can_test, timeout=LONG)
    trial = state.trial

    assert trial.stage is Stage.DONE
    assert trial.text.strip()  # which words is up to the model and the processor it runs on
    assert trial.tokens_per_second > 0


def test_a_test_run_can_be_stopped(state: ModelsState, session: Session, qtbot: QtBot) -> None:
    """What it has shown stays, and another can begin."""
    state.test(state.rows[0].model.id)
    qtbot.waitUntil(lambda: state.trial is not None and bool(state.trial.text), timeout=LONG)
    state.stop_test()
    assert state.trial is not None
    assert state.trial.stage is Stage.STOPPED
    assert state.trial.text
    assert state.rows[0].can_test
    qtbot.waitUntil(lambda: session.jobs.idle, timeout=LONG)
    assert state.trial.stage is Stage.STOPPED


def test_a_test_run_of_a_file_that_does_not_load_fails(
    state: ModelsState, qtbot: QtBot, small: Path
) -> None:
    """It says so in its place."""
    row = imported(state, qtbot, small)
    state.test(row.model.id)
    qtbot.waitUntil(
        lambda: state.trial is not None and state.trial.stage is Stage.FAILED, timeout=LONG
    )
    assert state.trial is not None
    assert state.trial.does_not_load


def test_a_removed_model_leaves_the_list(
    state: ModelsState, news: list[News], qtbot: QtBot, small: Path
) -> None:
    """With its file."""
    row = imported(state, qtbot, small)
    state.remove(row.model.id)
    qtbot.waitUntil(lambda: len(state.rows) == 2, timeout=LONG)

    assert not row.model.path.exists()
    assert news[-1] == News(What.REMOVED, row.model.name)


def test_locking_forgets_everything(
    state: ModelsState, session: Session, qtbot: QtBot, small: Path
) -> None:
    """Also what is under way: no name of a model stays."""
    state.import_file(small)
    state.test(state.rows[0].model.id)
    with qtbot.waitSignal(session.locked, timeout=LONG):
        session.lock()

    assert list(state.rows) == []
    assert (state.importing, state.switching, state.trial, state.memory) == (None,) * 4
    qtbot.waitUntil(lambda: session.jobs.idle, timeout=LONG)
    assert list(state.rows) == []
    state.import_file(small)
    assert state.importing is None
