"""The `course` command: finds the verb and runs it from the course's own folder."""

import argparse
import sys
from pathlib import Path

from macros.commands import build, check, handouts, lint, offline, package, paths, pilot, report, schema, serve
from macros.problem import ProblemsFound

ROOT = Path(__file__).resolve().parent.parent
VERBS = (serve, build, offline, package, check, handouts, paths, pilot, report, schema, lint)


def main(arguments: list[str] | None = None) -> int:
    """Run one verb and return its exit status: 0 for well, 1 for problems found."""
    parser = argparse.ArgumentParser(prog="course", description="Serve, build and check the course.")
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    for verb in VERBS:
        verb.add(verbs)
    options = parser.parse_args(arguments)
    try:
        return int(options.run(ROOT, options))
    except ProblemsFound as found:
        print(found, file=sys.stderr)
    except KeyboardInterrupt:
        print()
    return 1
