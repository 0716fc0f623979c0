"""The models that a person brought into a vault, and which one of them writes.

The table says what is there; a model's facts and the choice are kept as settings beside it, under
names that no declared setting has.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec

from core.models.memory import Shape
from core.records.audit import AuditLog
from core.vault.database import Database
from core.writing.protocol import Facts

SHORT = 12
"""Letters of a SHA-256 that name a model in the audit log."""

_WRITER, _FACTS = "model.writer", "model.facts/"


@dataclass(frozen=True, slots=True)
class ImportedModel:
    """A model that a person brought.

    Attributes:
        sha256: of its file, hexadecimal; its id.
        file: the name of the file that it came in.
        name: what its maker calls it, or else the file's name without its ending.
        family: which template of ours it takes.
        added: when, ISO 8601, UTC.
        facts: what the file says about itself, as the writer child read it.
        size: of the file, in bytes.
    """

    sha256: str
    file: str
    name: str
    family: str
    added: str
    facts: Facts
    size: int

    @property
    def shape(self) -> Shape:
        """What of its network decides how much memory it needs."""
        facts = self.facts
        return Shape(
            context=facts.context,
            blocks=facts.blocks,
            kv_heads=facts.kv_heads,
            key_length=facts.key_length,
            value_length=facts.value_length,
            vocabulary=facts.vocabulary,
        )


class _Kept(msgspec.Struct, frozen=True):
    facts: Facts
    size: int


class ImportedModels:
    """The imported models of one vault."""

    def __init__(self, control: Database, audit: AuditLog) -> None:
        self._control = control
        self._audit = audit

    def all(self) -> list[ImportedModel]:
        """Return every imported model, oldest first."""
        rows = self._control.rows(
            "SELECT sha256, file, model.name, family, added, value FROM model"
            " JOIN setting ON setting.name = ? || sha256 ORDER BY added, sha256",
            (_FACTS,),
        )
        return [_model(*row) for row in rows]

    def add(self, sha256: str, file: str, name: str, family: str, facts: Facts, size: int) -> None:
        """Enter a model, or enter it again. What each value is, see ImportedModel."""
        with self._control.transaction():
            self._control.run(
                "INSERT OR REPLACE INTO model(sha256, file, name, family, added)"
                " VALUES (?, ?, ?, ?, ?)",
                (sha256, file, name, family, datetime.now(UTC).isoformat(timespec="milliseconds")),
            )
            self._put(_FACTS + sha256, msgspec.json.encode(_Kept(facts, size)).decode())
            self._audit.append("model.imported", sha256[:SHORT])

    def remove(self, sha256: str) -> None:
        """Take a model out; where it was chosen to write, nothing is chosen any more."""
        with self._control.transaction():
            self._control.run("DELETE FROM model WHERE sha256 = ?", (sha256,))
            self._control.run("DELETE FROM setting WHERE name = ?", (_FACTS + sha256,))
            if self.chosen == sha256:
                self._control.run("DELETE FROM setting WHERE name = ?", (_WRITER,))
            self._audit.append("model.removed", sha256[:SHORT])

    @property
    def chosen(self) -> str | None:
        """The SHA-256 of the model that was chosen to write; None for the one of the program."""
        stored = self._control.value("SELECT value FROM setting WHERE name = ?", (_WRITER,))
        return None if stored is None else str(json.loads(stored))

    def choose(self, sha256: str) -> None:
        """Let a model write from now on."""
        with self._control.transaction():
            self._put(_WRITER, json.dumps(sha256))
            self._audit.append("model.used", sha256[:SHORT])

    def _put(self, name: str, value: str) -> None:
        self._control.run(
            "INSERT INTO setting(name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )


def _model(sha256: str, file: str, name: str, family: str, added: str, kept: str) -> ImportedModel:
    held = msgspec.json.decode(kept, type=_Kept)
    return ImportedModel(sha256, file, name, family, added, held.facts, held.size)
