"""Wrong passphrases slow down whoever goes on guessing."""

from desktop.state.tries import Tries


def test_each_wrong_one_makes_the_next_wait_twice_as_long() -> None:
    """Up to half a minute; a right one ends it."""
    now = [100.0]
    tries = Tries(lambda: now[0])
    assert tries.wait_s == 0
    waits = []
    for _ in range(7):
        tries.wrong()
        waits.append(tries.wait_s)
        now[0] += tries.wait_s
        assert tries.wait_s == 0
    assert waits == [1, 2, 4, 8, 16, 30, 30]
    tries.wrong()
    tries.right()
    assert tries.wait_s == 0
    tries.wrong()
    assert tries.wait_s == 1
