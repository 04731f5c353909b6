"""`course paths QUIZ`: every way through a scenario, as a table and as a drawing."""

import argparse
import sys
from pathlib import Path
from typing import Any

from macros.files import authored
from macros.quiz import draw
from macros.quiz.load import load
from macros.quiz.model import Scenario


def add(verbs: Any) -> None:
    """Add the verb to the command line."""
    parser: argparse.ArgumentParser = verbs.add_parser("paths", help="show the ways through a scenario and its endings")
    parser.add_argument("quiz", help="such as front-desk/nervous-nine, or the path of its file")
    parser.add_argument("--svg", type=Path, metavar="FILE", help="draw the graph into this file as well")
    parser.set_defaults(run=run)


def run(root: Path, options: argparse.Namespace) -> int:
    """Print the table; draw where asked."""
    path = find(root, options.quiz)
    if not path:
        return complain(f"there is no quiz {options.quiz!r} below quizzes/")
    loaded = load(path)
    if not isinstance(loaded.quiz, Scenario):
        return complain(f"{options.quiz!r} is no scenario, so no paths lead through it")
    print(draw.describe(loaded))
    if options.svg:
        try:
            options.svg.write_text(draw.svg(loaded), encoding="utf-8")
        except OSError as error:
            return complain(f"{options.svg} cannot be written: {(error.strerror or str(error)).lower()}")
    return 0


def find(root: Path, name: str) -> Path | None:
    """The file of a quiz, by its path or by its name below quizzes/."""
    quizzes = root / "quizzes"
    candidates = [Path(name), quizzes / f"{name}.yml", *authored(quizzes, f"**/{Path(name).name}.yml")]
    return next((path for path in candidates if path.is_file()), None)


def complain(sentence: str) -> int:
    """Say what is wrong, and fail."""
    print(f"course paths: {sentence}", file=sys.stderr)
    return 1
