"""What the executable ``cloister`` runs: the command line, or one of the program's children."""

import runpy
import sys

from core.process.program import CHILD, CHILDREN


def main() -> int:
    """Become what the first argument asks for."""
    if sys.argv[1:2] != [CHILD]:
        from core.__main__ import main as command_line

        return command_line()
    _, _, module, *rest = sys.argv
    if module not in CHILDREN:
        return 2
    sys.argv = [module, *rest]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
