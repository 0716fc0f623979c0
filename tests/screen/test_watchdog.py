"""The watchdog over the GUI thread: it measures what a person waits, and says why."""

import json

from tests.screen.run import run_script


def test_the_longest_wait_is_measured_and_explained() -> None:
    """Computing and sleeping are told apart, and each is shown with the line that did it."""
    waits = json.loads(run_script("tests.screen.sample", "measure"))

    (computed,) = [wait for wait in waits if "in _compute" in wait["stacks"]]
    (dozed,) = [wait for wait in waits if "in _doze" in wait["stacks"]]
    assert computed["cpu"] >= 200
    assert dozed["wall"] >= 500
    assert dozed["cpu"] < 200
    assert waits[0]["worst"] == [max(w["wall"] for w in waits), max(w["cpu"] for w in waits)]
