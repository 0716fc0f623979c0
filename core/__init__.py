"""Cloister's core: everything the assistant does, without a window.

The process that holds the keys opens no document and runs no model; the processes that open
documents and run models hold no keys, see no disk and reach no network. See
docs/architecture.md.
"""

__version__ = "0.1.0"
