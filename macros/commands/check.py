"""`course check`: every problem of the quizzes and pages, each with its place."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from macros.problem import ProblemsFound
from macros.quiz import checks


def add(verbs: Any) -> None:
    """Add the verb to the command line."""
    parser: argparse.ArgumentParser = verbs.add_parser("check", help="report every problem of quizzes and pages")
    parser.set_defaults(run=run)


def run(root: Path, options: argparse.Namespace) -> int:
    """Print the problems, or that there are none."""
    return report(root)


def report(root: Path) -> int:
    """1 when there are problems, after printing them."""
    problems = [replace(problem, path=problem.path.relative_to(root)) for problem in checks.check(root)]
    if problems:
        print(ProblemsFound(problems), file=sys.stderr)
        return 1
    print("Quizzes and pages: no problems found")
    return 0
