"""What the vault promises, tried many times over and counted.

Each module has a function ``run`` that tries one promise. Its test holds it to the number that was
promised, and ``python -m tests.bench vault`` prints the numbers of all.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Proof:
    """How often a promise was tried, and where it was broken.

    Attributes:
        name: what was tried, as the table shows it.
        tried: how many times.
        failed: one sentence for each time that it did not hold.
    """

    name: str
    tried: int
    failed: Sequence[str] = ()
