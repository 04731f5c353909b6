"""The projects built side by side: a copy of the course, and Material with the same Markdown, expanded."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from macros import CHECKED
from tests import bare
from tests.sites import ROOT

OURS = ("docs", "quizzes", "macros", "overrides", "mkdocs.yml", "package.json", "tsconfig.json")
# Without compiled modules every start would measure the compiler.
CALLERS = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
QUIET = {**CALLERS, "NO_MKDOCS_2_WARNING": "true", "SITE_DIR": "site", CHECKED: "yes"}


def copy_course(folder: Path) -> Path:
    """The course in a folder where the benchmark may edit it."""
    for name in OURS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


def copy_expanded(course: Path, folder: Path) -> Path:
    """Material alone, with the very Markdown that our macros make."""
    pages: dict[str, str] = {}
    command = [sys.executable, "-m", "tests.bench.expand"]
    path = {"PYTHONPATH": f"{course}{os.pathsep}{ROOT}"}
    done = subprocess.run(command, cwd=course, env=QUIET | path, check=True, capture_output=True, text=True)
    for name, page in yaml.safe_load(done.stdout).items():
        meta = {key: value for key, value in page["meta"].items() if key in ("title", "description")}
        pages[name] = f"---\n{yaml.safe_dump(meta)}---\n{page['markdown']}"
    bare.write(folder, pages)
    return folder


def build(folder: Path) -> None:
    """One clean build, as a person would run it."""
    command = [sys.executable, "-m", "mkdocs", "build", "--clean"]
    done = subprocess.run(command, cwd=folder, env=QUIET, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{folder.name} could not be built:\n{done.stdout}{done.stderr}")
