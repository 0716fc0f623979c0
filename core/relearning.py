"""Use case: another embedder follows the one whose vectors a workspace holds."""

from collections.abc import Generator
from pathlib import Path

from core import events
from core.errors import VaultLocked
from core.records.embedders import Embedders
from core.semantic.index import SemanticIndex, StoredVector
from core.vault.database import Database

_TOGETHER = 128
"""Passages embedded, and committed, at a time."""


class Relearning:
    """Makes the vectors of the embedder that is to follow.

    Args:
        workspace: the workspace's database.
        semantic: what is searched meanwhile; it changes to the new embedder at the end.
        following: the embedder that is to follow: the hash of its weights, and its folder; None
            where the right one serves already.
    """

    def __init__(
        self, workspace: Database, semantic: SemanticIndex, following: tuple[str, Path] | None
    ) -> None:
        self._db = workspace
        self._semantic = semantic
        self._following = following
        self._next: SemanticIndex | None = None
        self._retired = False

    def run(self) -> Generator[events.Relearned, None, None]:
        """Embed every passage with the embedder that is to follow, then let that one serve.

        Until then the vectors that are there go on serving. What is stopped goes on next time.
        """
        if self._following is None:
            return
        model, folder = self._following
        embedders = Embedders(self._db)
        embedders.follow(model)
        self._next = following = SemanticIndex(folder, tuple)
        try:
            if self._retired:
                raise VaultLocked
            done, total = embedders.learned_and_all()
            while not embedders.change_over():
                batch = embedders.unlearned(_TOGETHER)
                embedders.store(
                    [
                        StoredVector(batch[position].id, batch[position].document, vector)
                        for position, vector in following.embed([one.text for one in batch])
                    ]
                )
                done += len(batch)
                yield events.Relearned(min(done, total), total)
        finally:
            self._next = None
            following.retire()
        self._following = None
        self._semantic.change(folder)

    def retire(self) -> None:
        """End the child of its own for good, because the vault locks."""
        self._retired = True
        following = self._next
        if following is not None:
            following.retire()
