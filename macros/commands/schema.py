"""`course schema`: the JSON Schema that lets editors complete and check a quiz while it is typed."""

import argparse
import sys
from pathlib import Path
from typing import Any

from macros.quiz.schema import schema_text


def add(verbs: Any) -> None:
    """Add the verb to the command line."""
    parser: argparse.ArgumentParser = verbs.add_parser("schema", help="write quizzes/quiz.schema.json")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when the file is stale")
    parser.set_defaults(run=run)


def run(root: Path, options: argparse.Namespace) -> int:
    """Write the schema, or tell whether the file still agrees with the model."""
    path = root / "quizzes" / "quiz.schema.json"
    text = schema_text()
    if not options.check:
        path.write_text(text, encoding="utf-8")
    elif not path.exists() or path.read_text(encoding="utf-8") != text:
        print(f"{path.relative_to(root)} is older than the model: run `make schema`", file=sys.stderr)
        return 1
    return 0
