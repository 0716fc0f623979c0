"""Every error of core has words of its own in the window."""

import pytest

from core import errors
from desktop.messages import known, message
from tests.cli.test_cli import every_error

GIVEN = {
    errors.VaultDamaged: errors.VaultDamaged("control"),
    errors.VaultInUse: errors.VaultInUse(7),
    errors.KeychainUnavailable: errors.KeychainUnavailable("missing"),
    errors.RecoveryKeyMistyped: errors.RecoveryKeyMistyped(3),
    errors.PageNotFound: errors.PageNotFound(3),
    errors.Ambiguous: errors.Ambiguous(2),
    errors.InvalidSetting: errors.InvalidSetting("x", "y"),
    errors.ModelMissing: errors.ModelMissing("m"),
    errors.ModelHashMismatch: errors.ModelHashMismatch("a", "b"),
}


def test_none_is_missing_and_none_is_left_over() -> None:
    """A new error cannot be forgotten."""
    assert known() == set(every_error())


@pytest.mark.parametrize("kind", every_error())
def test_it_says_what_happened_and_what_it_means(kind: type[errors.CloisterError]) -> None:
    """Whole sentences, every blank filled, no word of ours for programmers."""
    error = GIVEN.get(kind) or (kind("reader") if issubclass(kind, errors.ChildError) else kind())
    said = message(error)
    for sentence in (said.happened, said.means, said.action or "."):
        assert sentence.endswith(".")
        assert "{" not in sentence
        assert "Error" not in sentence
