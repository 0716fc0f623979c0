"""A passphrase is judged with its reason, off the GUI thread."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.jobs import Jobs
from desktop.state.strength import LEAST, Reason, StrengthState, judge


@pytest.mark.parametrize(
    ("passphrase", "reason"),
    [
        ("short", Reason.SHORT),
        ("password1", Reason.COMMON),
        ("qwertzuiop", Reason.ROW),
        ("aaaaaaaaaa", Reason.REPEAT),
        ("12345678901", Reason.SEQUENCE),
    ],
)
def test_a_weak_passphrase_says_why(passphrase: str, reason: Reason) -> None:
    """And no vault is made with it."""
    score, why = judge(passphrase)
    assert score < LEAST
    assert why in {reason, Reason.COMMON}


def test_unrelated_words_are_strong() -> None:
    """Without digits or signs."""
    assert judge("ochre lantern quiet river") == (4, Reason.NONE)


def test_a_very_long_passphrase_takes_no_longer() -> None:
    """Only its beginning is judged."""
    assert judge("ochre lantern quiet river " * 400)[0] == 4


def test_only_the_last_word_is_told(qtbot: QtBot) -> None:
    """Typing quickly brings one verdict, on what stands there."""
    jobs = Jobs()
    state = StrengthState(jobs)
    told: list[tuple[int, Reason]] = []
    state.judged.connect(lambda score, why: told.append((score, why)))
    for end in range(1, 26):
        state.judge("ochre lantern quiet river"[:end])
    qtbot.waitUntil(lambda: jobs.idle)
    assert told[-1] == (4, Reason.NONE)
    jobs.stop()
