"""What the executable ``cloister-desktop`` runs: the window."""

import sys

from core.process import hygiene
from desktop.__main__ import main

if __name__ == "__main__":
    hygiene.wipe_freed_memory()
    sys.exit(main())
