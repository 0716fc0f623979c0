"""Proof: whatever people do with a vault, in whatever order, it holds what plain Python says.

Hypothesis makes up runs: documents come and go, questions are asked, the vault is locked and opened
with right and wrong secrets, passphrases and keys change, workspaces are made, switched and erased.
After every step the real vault is compared with its twin, down to the vectors and the audit log.
"""

import hashlib
import itertools
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from core import erasure
from core.errors import (
    CloisterError,
    KeychainEmpty,
    LastWorkspace,
    NoRecoveryKey,
    VaultError,
    VaultLocked,
    WorkspaceExists,
    WorkspaceHeld,
    WrongPassphrase,
    WrongRecoveryKey,
)
from core.reading.protocol import Block, Description, PageRead
from core.records.audit import AuditLog
from core.records.conversations import Conversations
from core.records.documents import Documents
from core.records.passages import Passages
from core.records.schema import CONTROL
from core.records.settings import EVIDENCE, GATE, QUOTES_ONLY, Setting, Settings, Value
from core.records.turns import Cited, Outcome, Quoted
from core.records.workspaces import FIRST, Workspaces
from core.semantic.index import StoredVector
from core.vault.database import Database
from core.vault.recovery import RecoveryKey
from core.vault.slots import KeychainSecret, Secret
from core.vault.vault import Vault
from tests.proofs import Proof
from tests.proofs.twin import (
    WORDS,
    PlainDocument,
    PlainTurn,
    PlainVault,
    PlainWorkspace,
    vector,
)
from tests.vault import CHEAP

RUNS, STEPS = 200, 15

_ACCESS = ["passphrase", "recovery", "keychain", "no recovery", "no keychain", "check", "setting"]
_ARRANGED = ["new", "switch", "delete", "hold", "erase all"]

SETTINGS = {one.name: one for one in (QUOTES_ONLY, GATE, EVIDENCE)}

_pick = st.integers(0, 2**16)
_pages = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join), min_size=1, max_size=3
)
_values = st.sampled_from(
    [
        (QUOTES_ONLY, "on", True),
        (QUOTES_ONLY, "off", False),
        (EVIDENCE, "3", 3),
        (EVIDENCE, "20", 20),
    ]
    + [(GATE, word, word) for word in GATE.choices]
)


def run(_folder: Path) -> list[Proof]:
    """Make up the runs; the machine has folders of its own. Where one fails, its steps are shown.

    Raises:
        AssertionError: vault and twin differ.
        CloisterError: a step was refused that must not be, or the other way round.
    """
    Machine.runs = Machine.steps = Machine.looks = 0
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=RUNS,
            stateful_step_count=STEPS,
            derandomize=True,
            deadline=None,
            database=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        ),
    )
    return [
        Proof("vault against its twin: runs", Machine.runs),
        Proof("vault against its twin: steps", Machine.steps),
        Proof("vault against its twin: comparisons", Machine.looks),
    ]


class Machine(RuleBasedStateMachine):
    """A vault on the disk, and the twin that says what must be in it."""

    runs: ClassVar[int] = 0
    steps: ClassVar[int] = 0
    looks: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        self._undo = ExitStack()
        self._root = Path(self._undo.enter_context(tempfile.TemporaryDirectory()))
        self._names = itertools.count(1)
        self._twin = PlainVault("")
        self._vault: Vault | None = None
        Machine.runs += 1

    def teardown(self) -> None:
        """Lock the vault and take its folder away."""
        if self._vault is not None:
            self._vault.lock()
        self._undo.close()

    # making and opening

    @initialize()
    def create(self) -> None:
        """Make a vault with a first workspace."""
        self._create()

    def _create(self) -> None:
        self._twin = PlainVault(self._new_name("passphrase"))
        self._twin.lost = ["never", RecoveryKey.generate(), KeychainSecret.generate()]
        self._take(
            Vault.create(self._folder, self._twin.passphrase, cost=CHEAP, control_schema=CONTROL),
            "vault.created",
        )
        self._make_workspace(FIRST)

    @rule()
    @precondition(lambda self: self._vault is not None)
    def lock(self) -> None:
        """Lock; from then on everything says so."""
        Machine.steps += 1
        self._note("vault.locked")
        vault, database = self._open, self._database
        vault.lock()
        self._vault = None
        for attempt in (lambda: Documents(database).all(), vault.audit_seed):
            _refused(VaultLocked, attempt)

    @rule(way=st.sampled_from(["passphrase", "recovery", "keychain", "forgotten"]))
    @precondition(lambda self: self._vault is None)
    def reopen(self, way: str) -> None:
        """Open with what opens; where the vault has no such key, with the passphrase."""
        Machine.steps += 1
        if way == "forgotten" and self._twin.recovery is not None:
            self._recover()
            return
        secret: Secret | None = self._twin.passphrase
        if way == "recovery":
            secret = self._twin.recovery
        elif way == "keychain":
            secret = self._twin.keychain
        self._take(self._unlocked(secret or self._twin.passphrase), "vault.unlocked")

    @rule(pick=_pick)
    @precondition(lambda self: self._vault is None)
    def reopen_in_vain(self, pick: int) -> None:
        """Try what does not open, or does no longer."""
        Machine.steps += 1
        secret = self._twin.lost[pick % len(self._twin.lost)]
        _refused(self._refusal(secret), lambda: self._unlocked(secret))
        self._twin.attempts += 1

    def _recover(self) -> None:
        """Open with the recovery key and set a new passphrase."""
        assert self._twin.recovery is not None
        self._take(self._unlocked(self._twin.recovery), "vault.recovered")
        self._set_passphrase()

    # who gets in

    @rule(what=st.sampled_from(_ACCESS), pick=_pick, value=_values)
    @precondition(lambda self: self._vault is not None)
    def change_access(self, what: str, pick: int, value: tuple[Setting, str, Value]) -> None:
        """Change who gets in, and sometimes a setting."""
        Machine.steps += 1
        match what:
            case "passphrase":
                self._change_passphrase()
            case "recovery" | "no recovery":
                self._change_recovery_key(keep=what == "recovery")
            case "keychain" | "no keychain":
                self._change_keychain(keep=what == "keychain")
            case "check":
                self._check_a_secret(pick)
            case "setting":
                self._change_setting(value)

    def _change_passphrase(self) -> None:
        """Change it, and fail to with a wrong one."""
        old, new = self._twin.passphrase, self._new_name("passphrase")
        _refused(WrongPassphrase, lambda: self._open.change_passphrase(new, old, cost=CHEAP))
        self._open.change_passphrase(old, new, cost=CHEAP)
        self._twin.lost.append(old)
        self._twin.passphrase = new

    def _change_recovery_key(self, *, keep: bool) -> None:
        """Make a new recovery key, or remove it."""
        if self._twin.recovery is not None:
            self._twin.lost.append(self._twin.recovery)
        self._twin.recovery = RecoveryKey.generate() if keep else None
        if self._twin.recovery is None:
            self._open.drop_recovery()
        else:
            self._open.put_recovery(self._twin.recovery)

    def _change_keychain(self, *, keep: bool) -> None:
        """Give the keychain a new secret, or take it away."""
        if self._twin.keychain is not None:
            self._twin.lost.append(self._twin.keychain)
        self._twin.keychain = KeychainSecret.generate() if keep else None
        if self._twin.keychain is None:
            self._open.drop_keychain()
        else:
            self._open.put_keychain(self._twin.keychain)

    def _check_a_secret(self, pick: int) -> None:
        """The one in force passes, another does not."""
        self._open.check(self._twin.passphrase)
        secret = self._twin.lost[pick % len(self._twin.lost)]
        _refused(self._refusal(secret), lambda: self._open.check(secret))

    def _change_setting(self, value: tuple[Setting, str, Value]) -> None:
        """Store a value."""
        setting, typed, meant = value
        self._settings.put(setting, typed)
        self._twin.settings[setting.name] = meant
        self._twin.audit.append(("setting.changed", setting.name))

    # documents and conversations

    @rule(pages=_pages)
    @precondition(lambda self: self._vault is not None)
    def add_document(self, pages: list[str]) -> None:
        """Keep an original, its pages and a vector for each passage."""
        Machine.steps += 1
        self._add(pages)

    @rule(pick=_pick)
    @precondition(lambda self: self._has_documents)
    def remove_document(self, pick: int) -> None:
        """Erase a document; conversations let go of its words."""
        Machine.steps += 1
        document = sorted(self._twin.workspace.documents)[pick % self._count]
        Documents(self._database).remove(document)
        self._twin.workspace.remove(document)
        self._twin.audit.append(("document.removed", str(document)))

    @rule(pick=_pick, word=st.sampled_from(WORDS), anew=st.booleans())
    @precondition(lambda self: self._has_documents)
    def ask(self, pick: int, word: str, *, anew: bool) -> None:
        """Keep a question with a page quoted in answer, in a new conversation or the last one."""
        Machine.steps += 1
        self._ask(pick, word, anew=anew)

    def _ask(self, pick: int, word: str, *, anew: bool) -> None:
        conversations = Conversations(self._database)
        told = self._twin.workspace.conversations
        if anew or not told:
            made = conversations.create().id
            told[made] = []
            self._twin.audit.append(("conversation.created", str(made)))
        conversation = max(told)
        pages = list(self._twin.workspace.pages())
        document, page, text = pages[pick % len(pages)]
        cited = Cited(document, page, name="a document", quote=text)
        conversations.append(conversation, f"what of {word}", Outcome((Quoted((cited,)),)))
        told[conversation].append(PlainTurn(f"what of {word}", document, page, text))

    # workspaces

    @rule(what=st.sampled_from(_ARRANGED), pick=_pick)
    @precondition(lambda self: self._vault is not None)
    def arrange(self, what: str, pick: int) -> None:
        """Make, use, hold or erase a workspace."""
        Machine.steps += 1
        match what:
            case "new":
                self._another_workspace()
            case "switch":
                self._switch(pick)
            case "delete":
                self._delete_workspace()
            case "hold":
                self._hold_or_release()
            case "erase all":
                self._erase_all()

    def _another_workspace(self) -> None:
        """Make a workspace and switch to it; a name is given once."""
        name = self._twin.workspace.name.upper()
        _refused(WorkspaceExists, lambda: self._workspaces.create(name))
        self._make_workspace(self._new_name("workspace"))

    def _switch(self, pick: int) -> None:
        """Use another workspace, or the same."""
        self._use(list(self._twin.workspaces)[pick % len(self._twin.workspaces)])

    def _delete_workspace(self) -> None:
        """Erase the workspace in use, unless it is the last one."""
        gone = self._twin.open
        others = [one for one in self._twin.workspaces if one != gone]
        if self._twin.workspace.held:
            _refused(WorkspaceHeld, lambda: self._workspaces.delete(gone))
            self._twin.audit.append(("erasure.refused", gone))
            return
        if not others:
            _refused(LastWorkspace, lambda: self._workspaces.delete(gone))
            return
        self._use(others[0])
        self._workspaces.delete(gone)
        del self._twin.workspaces[gone]
        self._twin.audit.append(("workspace.deleted", gone))
        assert not list((self._folder / "workspaces").glob(f"{gone}*"))

    def _hold_or_release(self) -> None:
        """Put a legal hold on the workspace in use, or end it."""
        workspace = self._twin.workspace
        workspace.held = not workspace.held
        if workspace.held:
            self._workspaces.hold(self._twin.open)
        else:
            self._workspaces.release(self._twin.open)
        event = "workspace.held" if workspace.held else "workspace.released"
        self._twin.audit.append((event, self._twin.open))

    def _erase_all(self) -> None:
        """Erase the whole vault and make another in its place, unless a legal hold stands."""
        vault = self._open
        held = [key for key, one in self._twin.workspaces.items() if one.held]
        if held:
            _refused(WorkspaceHeld, lambda: erasure.erase(vault, self._workspaces, lock=vault.lock))
            refused = self._audit.entries()[-1]
            assert refused.object in held
            self._twin.audit.append(("erasure.refused", refused.object))
            return
        erasure.erase(vault, self._workspaces, lock=vault.lock)
        assert not self._folder.exists() or not list(self._folder.iterdir())
        self._vault = None
        self._create()

    # comparing

    @invariant()
    def is_what_its_twin_says(self) -> None:
        """Nothing is missing, nothing is left over, and the log grew by what was done."""
        if self._vault is None:
            return
        Machine.looks += 1
        self._compare_vault()
        self._compare_documents()
        self._compare_conversations()

    def _compare_vault(self) -> None:
        twin = self._twin
        assert self._open.recoverable is (twin.recovery is not None)
        assert self._open.in_keychain is (twin.keychain is not None)
        assert self._open.header_sound()
        found = {one.id: (one.name, one.held is not None) for one in self._workspaces.all()}
        assert found == {key: (one.name, one.held) for key, one in twin.workspaces.items()}
        last = self._workspaces.last()
        assert last is not None
        assert last.id == twin.open
        values = {name: self._settings.get(one) for name, one in SETTINGS.items()}
        assert values == {name: twin.settings[name] for name in SETTINGS}
        assert self._audit.collect(self._database, twin.open) is None
        assert [(one.event, one.object) for one in self._audit.entries()] == twin.audit
        assert self._audit.verify().problem is None

    def _compare_documents(self) -> None:
        twin, passages = self._twin.workspace, Passages(self._database)
        documents = Documents(self._database)
        all_there = documents.all()
        assert {one.id: one.name for one in all_there} == {
            key: one.name for key, one in twin.documents.items()
        }
        assert all(one.ready for one in all_there)
        for document, one in twin.documents.items():
            assert b"".join(documents.pieces(document)) == one.original
            assert passages.numbers(document) == set(range(1, len(one.pages) + 1))
        for document, number, text in twin.pages():
            assert passages.page(document, number).text == text
        for word in WORDS:
            found = passages.holding(word)
            pages = passages.pages_of(found)
            assert set(pages) == found
            assert set(pages.values()) == twin.holding(word)
        stored = {one.passage: one.vector for one in passages.vectors()}
        there = passages.get(stored)
        assert {key: vector(one.text) for key, one in there.items()} == stored
        written = {(document, number) for document, number, _ in twin.pages()}
        assert {(one.document, one.page) for one in there.values()} == written

    def _compare_conversations(self) -> None:
        twin, conversations = self._twin.workspace, Conversations(self._database)
        assert {one.id for one in conversations.all()} == set(twin.conversations)
        for conversation, turns in twin.conversations.items():
            for turn, plain in zip(conversations.turns(conversation), turns, strict=True):
                (part,) = turn.outcome.parts
                assert isinstance(part, Quoted)
                (cited,) = part.quotes
                assert turn.question == plain.question
                assert (cited.document, cited.page) == (plain.document, plain.page)
                assert cited.removed is (plain.quote is None)
                assert cited.quote == (plain.quote or "")
        for word in WORDS:
            assert {one.id for one in conversations.search(word)} == twin.telling(word)

    # parts

    @property
    def _folder(self) -> Path:
        return self._root / "vault"

    @property
    def _open(self) -> Vault:
        assert self._vault is not None
        return self._vault

    @property
    def _count(self) -> int:
        return len(self._twin.workspace.documents)

    @property
    def _has_documents(self) -> bool:
        return self._vault is not None and self._count > 0

    @property
    def _database(self) -> Database:
        return self._workspaces.open(self._twin.open)

    def _take(self, vault: Vault, event: str) -> None:
        self._vault = vault
        self._audit = AuditLog(vault.control, vault.audit_seed)
        self._settings = Settings(vault.control, self._audit)
        self._workspaces = Workspaces(vault, self._audit)
        self._audit.collect_refusals(vault.folder)
        self._twin.audit += [("vault.refused", "")] * self._twin.attempts
        self._twin.attempts = 0
        self._note(event)

    def _unlocked(self, secret: Secret) -> Vault:
        return Vault.unlock(self._folder, secret, control_schema=CONTROL, floor=CHEAP)

    def _set_passphrase(self) -> None:
        self._twin.lost.append(self._twin.passphrase)
        self._twin.passphrase = self._new_name("passphrase")
        self._open.put_passphrase(self._twin.passphrase, cost=CHEAP)

    def _make_workspace(self, name: str) -> None:
        made = self._workspaces.create(name).id
        self._twin.workspaces[made] = PlainWorkspace(name)
        self._twin.audit.append(("workspace.created", made))
        self._use(made)
        self._add(list(WORDS))  # so that there is something to look at, remove and lose
        self._ask(0, WORDS[0], anew=True)

    def _add(self, pages: list[str]) -> None:
        name = self._new_name("document")
        original = f"{name} {pages}".encode() * 50
        documents, passages = Documents(self._database), Passages(self._database)
        digest = hashlib.sha256(original).digest()
        made = documents.store(name, digest, len(original), [original[:99], original[99:]])
        documents.opened(made, _description(len(pages)), None)
        passages.store(made, [_page(number, text) for number, text in enumerate(pages, start=1)])
        documents.finished(made)
        passages.store_vectors(
            [StoredVector(one.id, made, vector(one.text)) for one in passages.unlearned(99)]
        )
        self._twin.workspace.documents[made] = PlainDocument(name, original, pages)
        self._twin.audit += [("document.added", str(made)), ("document.read", str(made))]

    def _use(self, workspace: str) -> None:
        self._workspaces.remember(workspace)
        self._twin.open = workspace
        assert self._audit.opened(self._database, workspace) is None
        self._twin.audit.append(("workspace.opened", workspace))

    def _refusal(self, secret: Secret) -> type[VaultError]:
        if isinstance(secret, str):
            return WrongPassphrase
        if isinstance(secret, KeychainSecret):
            return KeychainEmpty
        return NoRecoveryKey if self._twin.recovery is None else WrongRecoveryKey

    def _new_name(self, kind: str) -> str:
        return f"{kind} {next(self._names)}"

    def _note(self, event: str) -> None:
        self._audit.append(event)
        self._twin.audit.append((event, ""))


def _refused(wanted: type[CloisterError], attempt: Callable[[], object]) -> None:
    """Fail unless it is refused with exactly that error."""
    with pytest.raises(wanted) as refusal:
        attempt()
    assert refusal.type is wanted


def _page(number: int, text: str) -> PageRead:
    blocks = [Block(0, len(text), "paragraph")]
    return PageRead(number, 595.0, 842.0, text, words=[], blocks=blocks, warnings=[])


def _description(pages: int) -> Description:
    return Description(
        pages=pages,
        encrypted=False,
        title="",
        author="",
        created="",
        attachments=0,
        javascript=False,
        launch=False,
        warnings=[],
    )
