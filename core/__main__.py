"""The command line: ``cloister`` and ``python -m core``."""

import argparse
import os
import sys
from collections.abc import Sequence

from core.app import create_app, open_app
from core.cli import arguments, commands, demo, messages, passphrase
from core.cli.printing import complain, say
from core.errors import CloisterError, StorageError, VaultError
from core.paths import Paths
from core.vault.derivation import calibrate


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; see core.cli.arguments."""
    paths = Paths.standard()
    parsed = arguments.parser(paths.default_vault).parse_args(argv)
    try:
        if parsed.command == "demo":
            return demo.run(paths)
        if parsed.command == "create":
            return _create(paths, parsed)
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


def _create(paths: Paths, parsed: argparse.Namespace) -> int:
    words = passphrase.ask_new(parsed.passphrase_file)
    if words is None:
        complain("The two passphrases differ. No vault was made.")
        return commands.FAILED
    if not words:
        complain("An empty passphrase protects nothing. No vault was made.")
        return commands.FAILED
    with create_app(paths, parsed.vault, words, cost=calibrate()):
        say(f"A new vault is in {parsed.vault}. Without its passphrase nobody can open it.")
    return commands.DONE


def _run(paths: Paths, parsed: argparse.Namespace) -> int:
    try:
        app = open_app(paths, parsed.vault, passphrase.ask(parsed.passphrase_file))
    except (VaultError, StorageError) as error:
        complain(messages.words(error))
        return commands.NO_VAULT
    with app:
        return commands.COMMANDS[parsed.command](app, parsed)


if __name__ == "__main__":
    sys.exit(main())
