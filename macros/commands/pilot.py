"""`course pilot FILE …`: which options people took and which nobody did, from what they saved."""

import argparse
import sys
from pathlib import Path
from typing import Any


def add(verbs: Any) -> None:
    """Add the verb to the command line."""
    parser: argparse.ArgumentParser = verbs.add_parser("pilot", help="see which options nobody took in a pilot")
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="a saved copy of one person, or path codes, one person a line",
    )
    parser.epilog = "How to run a pilot: docs/authoring/pilot.md"
    parser.set_defaults(run=run)


def run(root: Path, options: argparse.Namespace) -> int:
    """Read all files, count, print the answer; what was left out is told beside it."""
    from macros.pilot import hand_in, questions, words  # noqa: PLC0415 - no other verb needs them

    asked = questions.read(root)
    handed = hand_in.read(options.files, asked)
    for problem in handed.left_out:
        print(problem, file=sys.stderr)
    print(words.report(asked, handed))
    return 0
