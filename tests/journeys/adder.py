"""Adds documents to a cheap vault and says every event aloud; made to be killed.

Usage: adder.py VAULT PATH...
"""

import dataclasses
import json
import sys
from pathlib import Path

from core.app import open_app
from core.paths import Paths
from core.vault.derivation import KdfCost
from tests.conftest import PASSPHRASE

CHEAP = KdfCost(memory_kib=8, iterations=1, lanes=1)

with open_app(Paths.standard(), Path(sys.argv[1]), PASSPHRASE, floor=CHEAP) as app:
    app.warm()
    for step in (
        app.library.resume(),
        app.library.add([Path(p) for p in sys.argv[2:]]),
        app.library.learn(),
    ):
        for event in step:
            fields = {k: v for k, v in dataclasses.asdict(event).items() if isinstance(v, int)}
            print(json.dumps([type(event).__name__, fields]), flush=True)  # noqa: T201  read by the test
