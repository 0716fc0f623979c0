"""The audit log: what was done with the vault, never what was in it.

Append-only rows in the control database: fixed event codes, ids, no document text and no file
names, so that erasing a document never edits the log. Each row carries a MAC under a key that
evolves from row to row, and a sealed end says how many there are; whoever edits, removes, inserts
or moves a row is found out, and ``verify`` names what was done and where.

A row is written in the same transaction as the change it records. Changes in a workspace happen in
another database, so they leave the row in that database's outbox, in their own transaction, and
``collect`` moves it into the log. Moving it twice is impossible: the source is unique. How far an
outbox was moved is kept too, so that an old copy of either file is noticed when they meet again.

``log`` is what the rest of core uses; ``rows`` reads, ``check`` finds what is wrong, ``end`` seals
the end, ``outbox`` is a workspace's side, ``export`` what an auditor takes away.
"""

from core.records.audit.check import Head, Problem, Verdict
from core.records.audit.export import Comparison, Seal
from core.records.audit.log import AuditLog
from core.records.audit.outbox import Stale, note
from core.records.audit.rows import Entry

__all__ = [
    "AuditLog",
    "Comparison",
    "Entry",
    "Head",
    "Problem",
    "Seal",
    "Stale",
    "Verdict",
    "note",
]
