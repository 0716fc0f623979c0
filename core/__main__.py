"""The command line: ``cloister`` and ``python -m core``."""

import argparse
import os
import sys
from collections.abc import Sequence

from core.cli import access, arguments, care, commands, demo, messages, opening, self_test
from core.cli.printing import complain
from core.errors import CloisterError, StorageError, VaultError
from core.offline import SWITCHES
from core.paths import Paths
from core.process import hygiene
from core.process.sandbox import walls

_ON_THEIR_OWN = {"demo": demo.run, "self-test": self_test.run}
"""The commands that need no vault of the person's."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; see core.cli.arguments."""
    hygiene.leave_no_traces()
    walls.cut_off()
    os.environ.update(SWITCHES)
    paths = Paths.standard()
    parsed = arguments.parse(paths.default_vault, argv)
    try:
        if parsed.command in _ON_THEIR_OWN:
            return _ON_THEIR_OWN[parsed.command](paths)
        starting = {**opening.COMMANDS, **care.OPENING}
        if parsed.command in starting:
            return starting[parsed.command](paths, parsed)
        return _run(paths, parsed)
    except CloisterError as error:
        complain(messages.words(error))
        return commands.FAILED
    except BrokenPipeError:  # whoever read our output has seen enough
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  until exit
        return commands.FAILED
    except (KeyboardInterrupt, EOFError):
        complain("Stopped. Nothing that was acknowledged is lost.")
        return commands.INTERRUPTED


def _run(paths: Paths, parsed: argparse.Namespace) -> int:
    try:
        app = opening.open_vault(paths, parsed)
    except (VaultError, StorageError) as error:
        complain(messages.words(error))
        return commands.NO_VAULT
    with app:
        return {**commands.COMMANDS, **access.COMMANDS, **care.COMMANDS}[parsed.command](
            app, parsed
        )


if __name__ == "__main__":
    sys.exit(main())
