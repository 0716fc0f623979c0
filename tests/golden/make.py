"""Write a golden vault: ``python -m tests.golden.make NUMBER``. One that is there is left alone."""

import argparse
import hashlib
import os
import tempfile
import zipfile
from pathlib import Path

import msgspec

from core.errors import DocumentDamaged
from core.reading.protocol import Block, BlockKind, Description, PageLost, PageRead, Word
from core.records.audit import AuditLog
from core.records.conversations import Conversations
from core.records.documents import Documents
from core.records.models import ImportedModels
from core.records.passages import Passages
from core.records.schema import CONTROL
from core.records.settings import EVIDENCE, EXPORT_ASKS, GATE, LOCK_AFTER, Settings
from core.records.turns import Cited, Drafted, HeldBack, Outcome, Quoted, Unanswered, Undrafted
from core.records.workspaces import FIRST, Workspaces
from core.semantic.index import StoredVector
from core.text.span import Span
from core.vault import lockfile
from core.vault.database import Database
from core.vault.recovery import RecoveryKey
from core.vault.slots import KeychainSecret
from core.vault.vault import Vault
from core.writing.protocol import Facts
from tests.proofs.golden import GOLDEN, Golden, Keys, contents
from tests.vault import CHEAP

PASSPHRASE = "Graureiher am M\u00fchlbach, 1907"

LEASE = (
    "Lease of the orchard\n\nThe rent is 1,577 a year, due on 9 March.",
    "Schedule\n\nWall\tgranite\nGate\toak",
)


def make(number: int) -> None:
    """Write ``vault-NUMBER.zip`` and ``vault-NUMBER.json``.

    Raises:
        FileExistsError: that one was written before: it is never remade.
    """
    os.environ["LOGNAME"] = "clerk"  # the account that the audit log names
    packed, said = (GOLDEN / f"vault-{number}.{kind}" for kind in ("zip", "json"))
    with tempfile.TemporaryDirectory() as place, packed.open("xb") as file:
        folder = Path(place) / "vault"
        said.write_bytes(msgspec.json.format(msgspec.json.encode(_made(folder))) + b"\n")
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(folder.rglob("*")):
                if path.name != lockfile.NAME:
                    archive.write(path, path.relative_to(folder))


def _made(folder: Path) -> Golden:
    recovery, keychain = RecoveryKey.generate(), KeychainSecret.generate()
    with Vault.create(folder, PASSPHRASE, cost=CHEAP, control_schema=CONTROL) as vault:
        vault.put_recovery(recovery)
        vault.put_keychain(keychain)
        audit = AuditLog(vault.control, vault.audit_seed)
        audit.append("vault.created")
        audit.append("vault.refused", outcome="WrongPassphrase")
        settings = Settings(vault.control, audit)
        for setting, typed in ((GATE, "strict"), (EVIDENCE, "12"), (EXPORT_ASKS, "on")):
            settings.put(setting, typed)
        settings.put(LOCK_AFTER, "3")
        _model(ImportedModels(vault.control, audit))
        workspaces = Workspaces(vault, audit)
        for name, write in ((FIRST, _estate), ("Mandat K\u00f6hler", _matter)):
            made = workspaces.create(name)
            workspaces.remember(made.id)
            database = workspaces.open(made.id)
            write(database)
            audit.collect(database, made.id)
        workspaces.hold(made.id)
        audit.append("vault.locked")
        held = contents(vault)
    return Golden(Keys(PASSPHRASE, recovery.text, keychain.key.hex()), held)


def _model(models: ImportedModels) -> None:
    facts = Facts(
        architecture="llama",
        name="Invented 1B",
        licence="apache-2.0",
        quantisation="Q4_K_M",
        tokenizer="gpt2",
        pretokenizer="llama-bpe",
        template=True,
        markers=(),
        parameters=1_000_000_000,
        vocabulary=32_000,
        context=8192,
        blocks=16,
        embedding=2048,
        heads=32,
        kv_heads=8,
        key_length=64,
        value_length=64,
    )
    digest = hashlib.sha256(b"an invented model").hexdigest()
    models.add(digest, "invented-1b.gguf", "Invented 1B", "llama3", facts, 700_000_000)
    models.choose(digest)


def _estate(database: Database) -> None:
    """Two documents that were read and one that could not be; three conversations."""
    documents, passages = Documents(database), Passages(database)
    lease = _document(database, "lease.pdf", LEASE, password="gate-7")
    passages.store(lease, [PageLost(3, "damaged")])
    documents.finished(lease)
    letter = _document(database, "Br\u00fccke \u4e2d.pdf", ("A heron stood by the granite wall.",))
    documents.finished(letter)
    broken = _stored(documents, "broken.pdf", "not much of a file")
    documents.failed(broken, DocumentDamaged())
    documents.expect(["incoming/later.pdf"])
    passages.store_vectors(
        [
            StoredVector(one.id, one.document, hashlib.sha512(one.text.encode()).digest())
            for one in passages.unlearned(99)
        ]
    )
    _talk(Conversations(database), lease, letter)
    documents.remove(letter)


def _talk(conversations: Conversations, lease: int, letter: int) -> None:
    rent = Cited(
        lease,
        1,
        name="lease.pdf",
        span=Span(22, 65),
        quote="The rent is 1,577 a year, due on 9 March.",
        boxes=((0.1, 0.2, 0.8, 0.25),),
    )
    heron = Cited(letter, 1, name="letter.pdf", quote="A heron stood by the granite wall.")
    first = conversations.create().id
    drafted = Drafted("The rent is 1,577 a year.", (rent,))
    both = Drafted("A heron stood there, and the rent is due in March.", (heron, rent))
    conversations.append(
        first,
        "What is the rent of the orchard?",
        Outcome(
            (drafted, both, HeldBack("The rent is 1,600.")), scope=(lease,), seconds={"all": 2.5}
        ),
        evidence=(lease, letter),
    )
    conversations.append(first, "Where was the heron?", Outcome((Quoted((heron, rent)),)))
    second = conversations.create("Wall and gate").id
    conversations.append(second, "Who built the wall?", Outcome((Unanswered((rent,)),)))
    conversations.append(
        second, "And the gate?", Outcome((Undrafted("ChildTimedOut"),)), stopped=True
    )
    conversations.delete(conversations.create("Gone").id)


def _matter(database: Database) -> None:
    """A document whose pages came in before it was interrupted: no vectors yet."""
    _document(database, "deed.pdf", ("Deed\n\nThe granite quarry passes to the parish.",))


def _document(
    database: Database, name: str, pages: tuple[str, ...], password: str | None = None
) -> int:
    documents = Documents(database)
    made = _stored(documents, name, " ".join(page.encode("ascii").hex() for page in pages))
    description = Description(
        pages=len(pages),
        encrypted=password is not None,
        title=f"Title of {name}",
        author="M. Invented",
        created="1907-05-01T09:00:00",
        attachments=1,
        javascript=False,
        launch=False,
        warnings=["structure_slow"],
    )
    documents.opened(made, description, password)
    Passages(database).store(
        made, [_page(number, text) for number, text in enumerate(pages, start=1)]
    )
    return made


def _stored(documents: Documents, name: str, text: str) -> int:
    original = f"%PDF-1.7 {text} %%EOF".encode("ascii")
    half = len(original) // 2
    digest = hashlib.sha256(original).digest()
    return documents.store(name, digest, len(original), [original[:half], original[half:]])


def _page(number: int, text: str) -> PageRead:
    title, _, rest = text.partition("\n\n")
    blocks = [Block(0, len(title), "heading" if rest else "paragraph")]
    if rest:
        kind: BlockKind = "table" if "\t" in rest else "paragraph"
        blocks.append(Block(len(title) + 2, len(text), kind))
    words = [Word(0, 4, 0.125, 0.25, 0.5, 0.375)]
    return PageRead(number, 595.0, 842.0, text, words, blocks, warnings=["sideways_text"])


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("number", type=int)
    make(arguments.parse_args().number)
