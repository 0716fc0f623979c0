"""Documents come in, stand as they are, and go for good."""

import json
import threading
from pathlib import Path

import psutil
import pytest

from core import errors, events
from core.app import App, open_app
from core.assistant import Answered, EvidenceFound, NotInDocuments
from core.library import Library
from core.paths import Paths
from core.reading.reader import Reader
from core.vault.derivation import KdfCost
from tests.conftest import PASSPHRASE
from tests.documents import write_bomb, write_pdf

PAGES = [
    "The annual leave of every employee is 30 days. Leave that is not taken expires in March.",
    "The loan of $2,500,000 bears interest at 6.25 percent a year and is due in 2031.",
    "Zebulon takes aspirin 100 mg every morning after breakfast.",
]


def bring_in(app: App, *files: Path) -> list[events.LibraryEvent]:
    """Add files and learn their meaning; return everything that was told."""
    return [*app.library.add(files), *app.library.learn()]


def test_a_document_becomes_searchable_by_words_and_then_by_meaning(
    app: App, tmp_path: Path
) -> None:
    """Every step is told, and at the end the document is ready."""
    told = bring_in(app, write_pdf(tmp_path / "policy.pdf", PAGES))
    assert [type(event).__name__ for event in told] == [
        "Arrived",
        "PagesRead",
        "Searchable",
        "Learned",
        "Learned",
    ]
    (document,) = app.library.all()
    assert (document.name, document.pages, document.ready) == ("policy.pdf", 3, True)


def test_a_question_is_answered_with_page_and_boxes(app: App, tmp_path: Path) -> None:
    """The quote is on the page, and the boxes are within it."""
    bring_in(app, write_pdf(tmp_path / "policy.pdf", PAGES))
    told = list(app.assistant.ask("What is the interest of the loan?"))
    evidence = told[0]
    assert isinstance(evidence, EvidenceFound)
    best = evidence.quotes[0]
    assert (best.name, best.page) == ("policy.pdf", 2)
    assert "6.25" in best.quote
    assert all(0 <= edge <= 1 for box in best.boxes for edge in box)
    assert best.boxes
    assert isinstance(told[-1], Answered)


def test_a_question_that_the_documents_do_not_answer(app: App, tmp_path: Path) -> None:
    """No model is called; the nearest pages are offered as such."""
    bring_in(app, write_pdf(tmp_path / "policy.pdf", PAGES))
    (told,) = app.assistant.ask("Which volcano erupted on Iceland?")
    assert isinstance(told, NotInDocuments)
    assert told.nearest


def test_an_empty_vault_answers_nothing(app: App) -> None:
    """There is nothing to be near to."""
    (told,) = app.assistant.ask("Anything?")
    assert isinstance(told, NotInDocuments)
    assert told.nearest == ()


def test_scope_limits_the_answer_to_chosen_documents(app: App, tmp_path: Path) -> None:
    """A document outside the scope is not cited, however well it fits."""
    bring_in(
        app,
        write_pdf(tmp_path / "loan.pdf", PAGES[1:2]),
        write_pdf(tmp_path / "leave.pdf", PAGES[:1]),
    )
    leave = app.library.documents.named("leave.pdf")
    found = app.assistant.search("interest of the loan", most=8, scope=[leave.id])
    assert {one.passage.document for one in found} == {leave.id}


def test_the_same_content_twice_is_named_not_added(app: App, tmp_path: Path) -> None:
    """A copy under another name is recognised."""
    first = write_pdf(tmp_path / "one.pdf", PAGES)
    copy = tmp_path / "two.pdf"
    copy.write_bytes(first.read_bytes())
    told = bring_in(app, first, copy)
    assert events.AlreadyThere(copy, 1) in told
    assert len(app.library.all()) == 1


def test_identical_passages_are_embedded_once(app: App, tmp_path: Path) -> None:
    """Boilerplate across documents gets a copy of the vector it has already."""
    bring_in(app, write_pdf(tmp_path / "one.pdf", PAGES))
    told = bring_in(app, write_pdf(tmp_path / "two.pdf", [*PAGES[:2], "Something new here."]))
    assert [event for event in told if isinstance(event, events.Learned)] == [
        events.Learned(5, 6),
        events.Learned(6, 6),
    ]
    assert all(document.ready for document in app.library.all())


def test_a_folder_stands_for_the_pdfs_in_it(app: App, tmp_path: Path) -> None:
    """However deep; other files are passed over without a word."""
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    write_pdf(deep / "deep.PDF", PAGES[:1])
    write_pdf(tmp_path / "a" / "top.pdf", PAGES[1:])
    (tmp_path / "a" / "note.txt").write_text("not a pdf")
    bring_in(app, tmp_path / "a")
    assert [d.name for d in app.library.all()] == ["top.pdf", "deep.PDF"]


def test_bad_files_are_refused_and_the_good_one_between_them_is_read(
    app: App, tmp_path: Path
) -> None:
    """One error each, of the right type; nothing else is touched."""
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "text.pdf").write_text("I am not a PDF at all.")
    good = write_pdf(tmp_path / "good.pdf", PAGES)
    (tmp_path / "cut.pdf").write_bytes(good.read_bytes()[:400])
    files = [
        tmp_path / name for name in ("empty.pdf", "text.pdf", "gone.pdf", "good.pdf", "cut.pdf")
    ]
    told = bring_in(app, *files)
    refused = {e.path.name: type(e.error) for e in told if isinstance(e, events.Refused)}
    assert refused == {
        "empty.pdf": errors.EmptyFile,
        "text.pdf": errors.NotAPdf,
        "gone.pdf": errors.FileGone,
    }
    (unread,) = [e for e in told if isinstance(e, events.Unread)]
    assert isinstance(unread.error, errors.DocumentDamaged)
    stands = {d.name: (d.state, d.failure) for d in app.library.all()}
    assert stands == {"good.pdf": ("read", None), "cut.pdf": ("unread", "DocumentDamaged")}


def test_a_password_protected_document_is_kept_and_read_once_the_password_is_given(
    app: App, tmp_path: Path
) -> None:
    """Wrong and right password; pages can be drawn later without asking again."""
    letter = write_pdf(tmp_path / "letter.pdf", PAGES, password="open-sesame")
    told = list(app.library.add([letter]))
    assert isinstance(told[-1], events.Unread)
    assert isinstance(told[-1].error, errors.NeedsPassword)
    told = list(app.library.try_again(1, "wrong"))
    assert isinstance(told[-1], events.Unread)
    assert isinstance(told[-1].error, errors.WrongPassword)
    list(app.library.try_again(1, "open-sesame"))
    assert app.library.all()[0].state == "read"
    assert app.library.picture(1, 1, 50).width > 100


def test_a_page_that_hangs_the_parser_costs_only_itself(app: App, tmp_path: Path) -> None:
    """The pages before and after it are read, and the document says that one is lost."""
    bomb = write_bomb(tmp_path / "bomb.pdf", before="Before the bomb.", after="After the bomb.")
    impatient = Reader(stuck=2.0)
    library = Library(app.library._db, impatient, app.library._semantic)
    told = list(library.add([bomb]))
    impatient.kill()
    assert told[-1] == events.Searchable(1, pages=3, lost=1, without_text=0)
    assert library.page(1, 1).text == "Before the bomb."
    assert library.page(1, 2).lost == "damaged"
    assert library.page(1, 3).text == "After the bomb."


def test_a_removed_document_leaves_nothing_to_find(app: App, tmp_path: Path) -> None:
    """Rows, keyword index, vectors, original: all gone; the other document stays."""
    bring_in(
        app,
        write_pdf(tmp_path / "loan.pdf", PAGES[1:2]),
        write_pdf(tmp_path / "leave.pdf", PAGES[:1]),
    )
    app.library.remove(app.library.documents.named("loan.pdf").id)
    found = app.assistant.search("interest of the loan", most=8)
    assert {app.library.documents.names()[f.passage.document] for f in found} == {"leave.pdf"}
    for table in ("original", "page", "passage", "vector"):
        sql = f"SELECT count(*) FROM {table}"  # noqa: S608  names from the line above
        assert app.library._db.value(sql) == 1
    assert all(checked.sound for checked in app.verification.run())
    with pytest.raises(errors.DocumentNotFound):
        app.library.remove(1)


def test_a_full_disk_stops_adding_and_loses_nothing(app: App, tmp_path: Path) -> None:
    """What was there stays, and with room again the same file goes in."""
    bring_in(app, write_pdf(tmp_path / "first.pdf", PAGES))
    pages = app.library._db.value("PRAGMA page_count")
    app.library._db.run(f"PRAGMA max_page_count = {pages + 2}")
    large = write_pdf(tmp_path / "large.pdf", [f"{PAGES[n % 3]} {n}" * 20 for n in range(60)])
    with pytest.raises(errors.DiskFull):
        bring_in(app, large)
    assert app.library.documents.named("first.pdf").ready
    assert all(checked.sound for checked in app.verification.run())
    app.library._db.run("PRAGMA max_page_count = 1000000")
    list(app.library.resume())
    bring_in(app, large)
    assert all(document.ready for document in app.library.all())


def test_everything_is_still_there_after_lock_and_unlock(
    tmp_path: Path, paths: Paths, cheap: KdfCost, app: App
) -> None:
    """Tomorrow is like today: the same answer from the same vault, without the file."""
    file = write_pdf(tmp_path / "policy.pdf", PAGES)
    bring_in(app, file)
    file.unlink()
    app.lock()
    with pytest.raises(errors.VaultLocked):
        app.library.all()
    with pytest.raises(errors.WrongPassphrase):
        open_app(paths, tmp_path / "vault", "wrong", floor=cheap)
    with open_app(paths, tmp_path / "vault", PASSPHRASE, floor=cheap) as again:
        found = again.assistant.search("interest of the loan", most=3)
        assert found[0].passage.page == 2
        assert again.library.picture(1, 2, 72).height == 792
        app.lock()  # a second time does nothing


def test_pages_and_documents_that_are_not_there(app: App, tmp_path: Path) -> None:
    """The error says how many pages there are, or how many documents are meant."""
    bring_in(app, write_pdf(tmp_path / "policy.pdf", PAGES))
    with pytest.raises(errors.PageNotFound) as caught:
        app.library.picture(1, 4, 72)
    assert caught.value.pages == 3
    with pytest.raises(errors.DocumentNotFound):
        app.library.documents.named("other.pdf")
    (tmp_path / "b").mkdir()
    bring_in(app, write_pdf(tmp_path / "b" / "policy.pdf", PAGES[:1]))
    with pytest.raises(errors.Ambiguous):
        app.library.documents.named("policy.pdf")
    assert app.library.documents.named("#2").pages == 1


def test_what_was_done_is_in_the_audit_log_without_words_of_the_documents(
    app: App, tmp_path: Path
) -> None:
    """Codes and numbers only; every row fits the chain; one changed row is found."""
    bring_in(app, write_pdf(tmp_path / "policy.pdf", PAGES))
    list(app.assistant.ask("What is the interest of the loan?", quotes_only=True))
    app.library.remove(1)
    app.collect()
    entries = app.audit.entries()
    assert [entry.event for entry in entries] == [
        "workspace.created",
        "workspace.opened",
        "vault.created",
        "document.added",
        "document.read",
        "question.asked",
        "document.removed",
    ]
    written = json.dumps([[e.event, e.object, e.outcome] for e in entries])
    assert "policy" not in written
    assert "loan" not in written
    assert app.audit.verify().sound
    app._vault.control.run("UPDATE audit SET outcome = 'other' WHERE sequence = 4")
    assert app.audit.verify().sequence == 4


def test_verification_names_what_is_wrong(app: App, tmp_path: Path) -> None:
    """A changed original and a missing keyword row are two findings, each by name."""
    bring_in(app, write_pdf(tmp_path / "policy.pdf", PAGES))
    app.library._db.run("UPDATE original SET piece = x'00' WHERE document = 1 AND number = 0")
    app.library._db.run("DELETE FROM passage_words WHERE rowid = 1")
    bad = {(c.check, c.about) for c in app.verification.run() if not c.sound}
    assert bad == {("original", 1), ("keywords", 0)}


def test_settings_keep_what_was_put_and_refuse_what_does_not_fit(app: App) -> None:
    """Defaults, parsing, refusal."""
    from core.records.settings import EVIDENCE, GATE, QUOTES_ONLY, declared

    assert app.settings.get(GATE) == "balanced"
    app.settings.put(GATE, "Strict")
    app.settings.put(QUOTES_ONLY, "on")
    app.settings.put(EVIDENCE, "12")
    assert [app.settings.get(s) for s in (GATE, QUOTES_ONLY, EVIDENCE)] == ["strict", True, 12]
    for setting, text in ((GATE, "wild"), (EVIDENCE, "0"), (EVIDENCE, "x"), (QUOTES_ONLY, "?")):
        with pytest.raises(errors.InvalidSetting):
            app.settings.put(setting, text)
    with pytest.raises(errors.InvalidSetting):
        declared("no.such")
    assert app.settings.get(GATE) == "strict"


def test_locking_in_the_middle_of_adding_ends_every_child_and_loses_no_page(
    tmp_path: Path, paths: Paths, cheap: KdfCost, app: App
) -> None:
    """The lane that was reading is told that the vault is locked; tomorrow it goes on."""
    pages = [f"Page {n} is about matter {n * 7}. " * 15 for n in range(400)]
    write_pdf(tmp_path / "long.pdf", pages)
    app.warm()
    ended: list[Exception] = []
    stored = threading.Event()

    def adding() -> None:
        try:
            for event in app.library.add([tmp_path / "long.pdf"]):
                if isinstance(event, events.PagesRead):
                    stored.set()
            list(app.library.learn())
        except errors.CloisterError as error:
            ended.append(error)

    lane = threading.Thread(target=adding)
    lane.start()
    assert stored.wait(60)
    app.lock()
    assert psutil.Process().children() == []
    lane.join()
    assert [type(error) for error in ended] == [errors.VaultLocked]
    with open_app(paths, tmp_path / "vault", PASSPHRASE, floor=cheap) as again:
        list(again.library.resume())
        (document,) = again.library.all()
        assert (document.state, document.read, document.lost) == ("read", 400, 0)


def test_closing_add_in_the_middle_keeps_what_was_read(app: App, tmp_path: Path) -> None:
    """Stop is not an error: the document waits, its child is gone, and it can be taken up again."""
    pages = [f"Page {n} is about matter {n * 7}. " * 15 for n in range(200)]
    adding = app.library.add([write_pdf(tmp_path / "long.pdf", pages)])
    for event in adding:
        if isinstance(event, events.PagesRead):
            break
    adding.close()  # type: ignore[attr-defined]  # it is a generator
    (document,) = app.library.all()
    assert document.state == "waiting"
    assert 0 < document.read < 200
    list(app.library.resume())
    assert app.library.all()[0].read == 200
