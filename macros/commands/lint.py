"""`course lint`: the style, types and workflows of the code itself; every tool runs, then the failures are told."""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from macros.setup.environment import node_folder

TOOLS = {
    "ruff": ["ruff", "check", "--quiet", "."],
    "mypy": ["mypy", "--no-error-summary"],
    "tsc": ["node", "node_modules/typescript/bin/tsc", "--noEmit"],
    "actionlint": ["actionlint", "-shellcheck=", "-pyflakes="],
    "zizmor": ["zizmor", "--offline", "--quiet", "--persona=pedantic", ".github"],
}


def add(verbs: Any) -> None:
    """Add the verb to the command line."""
    parser: argparse.ArgumentParser = verbs.add_parser("lint", help="check the code: style, types, workflows")
    parser.set_defaults(run=run)


def run(root: Path, options: argparse.Namespace) -> int:
    """Run every tool and name those that found something."""
    failed = [name for name, command in TOOLS.items() if start(root, command)]
    print(f"Lint failed: {', '.join(failed)}" if failed else f"Lint: {', '.join(TOOLS)} are clean")
    return 1 if failed else 0


def start(root: Path, command: list[str]) -> int:
    """Run one tool with the course's own programs first on the path."""
    path = os.pathsep.join([str(Path(sys.executable).parent), str(node_folder()), os.environ["PATH"]])
    return subprocess.run(command, cwd=root, env={**os.environ, "PATH": path}, check=False).returncode
