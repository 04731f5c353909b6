"""`python -m macros` is the `course` command."""

import sys

from macros.cli import main

sys.exit(main())
