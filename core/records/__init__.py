"""Typed rows in the vault: workspaces, documents, passages, settings, the audit log.

All SQL of the project is here and in ``vault.database``.
"""
