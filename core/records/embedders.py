"""Whose vectors a workspace holds, and those of the embedder that is to follow.

A vector says something to the embedder that made it, and to no other. While a new one makes its
own, those of the old one go on serving; when the last one is there, they change places in one
transaction. What was made before a stop is not made again.
"""

from collections.abc import Sequence

from core.records.passages import Passages, StoredPassage, passage_of
from core.semantic.index import StoredVector
from core.vault.database import Database


class Embedders:
    """The embedders of one workspace.

    Args:
        workspace: its database.
    """

    def __init__(self, workspace: Database) -> None:
        self._db = workspace

    @property
    def serving(self) -> str | None:
        """The hash of the weights that made the vectors; None where there has been none yet."""
        return self._model("serving")

    def serve(self, model: str) -> None:
        """Note that the vectors are this model's, and that none is to follow."""
        with self._db.transaction():
            self._db.run("DELETE FROM embedder")
            self._db.run("DELETE FROM next_vector")
            self._db.run("INSERT INTO embedder(role, model) VALUES ('serving', ?)", (model,))

    def drop(self, model: str) -> None:
        """Let go of vectors that nobody can search any more; this model is to make new ones."""
        with self._db.transaction():
            self._db.run("DELETE FROM vector")
            self.serve(model)

    def follow(self, model: str) -> None:
        """Note which model is to follow; what another one had begun is dropped."""
        if self._model("next") == model:
            return
        with self._db.transaction():
            self._db.run("DELETE FROM next_vector")
            self._db.run("DELETE FROM embedder WHERE role = 'next'")
            self._db.run("INSERT INTO embedder(role, model) VALUES ('next', ?)", (model,))

    def unlearned(self, most: int) -> list[StoredPassage]:
        """Return passages that the next model has no vector for, oldest first."""
        rows = self._db.rows(
            "SELECT s.id, s.document, s.page, s.body_start, s.body_end, s.lead_start, s.lead_end,"
            " p.text FROM passage s JOIN page p ON p.document = s.document AND p.number = s.page"
            " WHERE NOT EXISTS (SELECT 1 FROM next_vector v WHERE v.passage = s.id)"
            " ORDER BY s.id LIMIT ?",
            (most,),
        )
        return [passage_of(*row) for row in rows]

    def learned_and_all(self) -> tuple[int, int]:
        """Return for how many passages the next model has a vector, and how many there are."""
        learned: int = self._db.value("SELECT count(*) FROM next_vector")
        return learned, Passages(self._db).count()

    def store(self, vectors: Sequence[StoredVector]) -> None:
        """Keep vectors of the next model; one for a passage that was removed is dropped."""
        with self._db.transaction():
            self._db.run_many(
                "INSERT OR REPLACE INTO next_vector(passage, vector)"
                " SELECT id, ? FROM passage WHERE id = ?",
                [(one.vector, one.passage) for one in vectors],
            )

    def change_over(self) -> bool:
        """Let the next model's vectors serve; False where passages came in that it lacks."""
        with self._db.transaction():
            following = self._model("next")
            if following is None or self.unlearned(1):
                return False
            self._db.run("DELETE FROM vector")
            self._db.run(
                "INSERT INTO vector(passage, vector) SELECT passage, vector FROM next_vector"
            )
            self.serve(following)
        return True

    def _model(self, role: str) -> str | None:
        found: str | None = self._db.value("SELECT model FROM embedder WHERE role = ?", (role,))
        return found
