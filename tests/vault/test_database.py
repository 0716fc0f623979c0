"""The database: what is stored comes back, whole transactions at a time, until it is closed."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import (
    StorageError,
    VaultLocked,
)
from core.vault.database import Database
from tests.vault import INSERT, SCHEMA, stored_texts, texts


def test_what_was_stored_is_read_back_after_reopening(tmp_path: Path, key: bytes) -> None:
    """Every kind of value, by position and by name."""
    schema = ("CREATE TABLE t (a, b, c, d, e)",)
    values = (None, 7, 2.5, "grüß", b"\x00\xff")
    database = Database(tmp_path / "t.db", key, schema, "workspace")
    database.run("INSERT INTO t VALUES (?, ?, ?, ?, ?)", values)
    database.run(
        "INSERT INTO t VALUES (:a, :b, :c, :d, :e)", dict(zip("abcde", values, strict=True))
    )
    database.close()
    database = Database(tmp_path / "t.db", key, schema, "workspace")
    assert database.rows("SELECT * FROM t") == [values, values]
    database.close()


def test_asking_for_one_row_or_one_value(database: Database) -> None:
    """The first row, its first column, or None where there is none."""
    assert database.row("SELECT id, text FROM note") is None
    assert database.value("SELECT text FROM note") is None
    database.run_many(INSERT, [("one",), ("two",)])
    assert database.row("SELECT id, text FROM note ORDER BY id") == (1, "one")
    assert database.value("SELECT count(*) FROM note") == 2
    assert database.last_insert_id == 2


def test_running_many_is_all_or_nothing(database: Database) -> None:
    """One bad set of values takes the good ones with it."""
    with pytest.raises(StorageError):
        database.run_many(INSERT, [("one",), (None,), ("three",)])
    assert texts(database) == []


def test_running_many_takes_statements_that_answer(database: Database) -> None:
    """Their answers are let go of, and every row is stored."""
    database.run_many(f"{INSERT} RETURNING id", [("one",), ("two",)])
    assert texts(database) == ["one", "two"]


def test_whoever_has_the_connection_keeps_the_others_out(database: Database) -> None:
    """For the parts of the vault that copy a database; once it is closed they are refused."""
    waiting = threading.Thread(target=database.run, args=(INSERT, ("after",)))
    with database.connection() as connection:
        waiting.start()
        assert connection.execute("SELECT count(*) FROM note").fetchall() == [(0,)]
    waiting.join()
    assert texts(database) == ["after"]
    database.close()
    with pytest.raises(VaultLocked), database.connection():
        pass


def test_a_transaction_is_stored_whole_or_not_at_all(database: Database) -> None:
    """An exception inside undoes everything inside, and goes on its way."""
    with database.transaction():
        database.run(INSERT, ("kept",))

    def fail() -> None:
        with database.transaction():
            database.run(INSERT, ("undone",))
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert texts(database) == ["kept"]


def test_an_inner_transaction_can_fail_alone(database: Database) -> None:
    """It is a savepoint: the outer transaction keeps what it did itself."""

    def fail() -> None:
        with database.transaction():
            database.run(INSERT, ("inner",))
            with database.transaction():
                database.run(INSERT, ("innermost",))
            raise KeyError

    with database.transaction():
        database.run(INSERT, ("outer",))
        with pytest.raises(KeyError):
            fail()
        with database.transaction():
            database.run(INSERT, ("second inner",))
    assert texts(database) == ["outer", "second inner"]


def test_threads_take_turns_at_transactions(database: Database) -> None:
    """No thread sees or joins another's half-done transaction."""

    def work(name: str) -> None:
        for _ in range(20):
            with database.transaction():
                count = database.value("SELECT count(*) FROM note")
                database.run(INSERT, (name,))
                assert database.value("SELECT count(*) FROM note") == count + 1

    threads = [threading.Thread(target=work, args=(str(number),)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(texts(database)) == 80


def test_after_closing_everything_says_locked(database: Database) -> None:
    """Closing twice is closing once."""
    database.close()
    database.close()
    assert database.closed
    with pytest.raises(VaultLocked):
        database.rows("SELECT 1")
    with pytest.raises(VaultLocked):
        database.run_many(INSERT, [("one",)])
    with pytest.raises(VaultLocked):
        database.truncate_wal()
    with pytest.raises(VaultLocked):
        _ = database.last_insert_id
    with pytest.raises(VaultLocked), database.transaction():
        pass


def test_closing_inside_a_transaction_undoes_it(tmp_path: Path, key: bytes) -> None:
    """A vault that is locked half way stores nothing of it."""
    database = Database(tmp_path / "t.db", key, SCHEMA, "workspace")

    def lock_half_way() -> None:
        with database.transaction():
            database.run(INSERT, ("lost",))
            with database.transaction():
                database.close()

    with pytest.raises(VaultLocked):
        lock_half_way()
    assert stored_texts(tmp_path / "t.db", key) == []


def test_closing_interrupts_a_long_statement_of_another_thread(tmp_path: Path, key: bytes) -> None:
    """It gets `VaultLocked`, its transaction is undone, and closing does not wait for its end."""
    database = Database(tmp_path / "t.db", key, SCHEMA, "workspace")
    under_way = threading.Event()
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n"
    caught: list[BaseException] = []

    def work() -> None:
        try:
            with database.transaction():
                database.run(INSERT, ("lost",))
                under_way.set()
                database.value(endless)
        except VaultLocked as error:
            caught.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    assert under_way.wait(30)
    database.close()
    thread.join(30)
    assert not thread.is_alive()
    assert len(caught) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["t.db"], "the log was left behind"
    assert stored_texts(tmp_path / "t.db", key) == []


def test_values_that_come_while_closing_are_not_stored(tmp_path: Path, key: bytes) -> None:
    """A source of rows may itself be what closes the database."""
    database = Database(tmp_path / "t.db", key, SCHEMA, "workspace")

    def source() -> Iterator[tuple[str]]:
        yield ("one",)
        database.close()
        yield ("two",)

    with pytest.raises(VaultLocked):
        database.run_many(INSERT, source())
    assert stored_texts(tmp_path / "t.db", key) == []
