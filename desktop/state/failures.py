"""Errors that the vault keeps by their names, as errors again."""

from core import errors
from core.errors import CloisterError


def failure(name: str) -> CloisterError:
    """Return the error of that name, to be put into words.

    One that this version does not know, or that needs more than its name, counts as a helper
    process that failed.
    """
    kind = getattr(errors, name, None)
    if isinstance(kind, type) and issubclass(kind, CloisterError):
        try:
            return kind()
        except TypeError:
            pass
    return errors.ChildError("reader")
