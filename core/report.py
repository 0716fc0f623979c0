"""Use case: the audit log as a PDF, for an auditor who reads."""

from core.paper.log import log_report
from core.records.audit import AuditLog


def audit_report(audit: AuditLog, vault: str) -> bytes:
    """Return the whole log as a PDF, with the code that seals its last row.

    Args:
        audit: the log.
        vault: the vault's id, which stands on every page.
    """
    seal = audit.seal(vault)
    moment = f"{_utc(seal.utc)} UTC"
    rows = (
        (str(one.sequence), _utc(one.utc), one.event, one.object, one.outcome, one.actor)
        for one in audit.entries_for_export()
    )
    return log_report(
        rows,
        [("Vault", vault), ("Exported at", moment), ("Rows", str(seal.count))],
        [("Rows", str(seal.count)), ("Code of the last row", seal.mac), ("Proof", seal.proof)],
        f"Vault {vault} \u00b7 {moment}",
    )


def _utc(moment: str) -> str:
    return moment.replace("T", " ").removesuffix("+00:00")
