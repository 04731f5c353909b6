"""How checking and building grow: the course with 10, 100 and 1,000 scenarios more."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

from tests.bench.builds import timed
from tests.bench.projects import QUIET, build, copy_course
from tests.bench.report import Report
from tests.sites import ROOT

SOURCE = "quizzes/front-desk/nervous-nine.yml"


def measure(report: Report, folder: Path, sizes: tuple[int, ...]) -> None:
    """One line a size; the last column says how much a tenfold course costs."""
    rows: list[tuple[object, ...]] = []
    before = 0.0
    for size in sizes:
        course = copy_course(folder / str(size))
        generate(course, size)
        checking, _ = timed(partial(check, course))
        building, _ = timed(partial(build, course))
        times = f"{checking / before:.1f} times" if before else ""
        rows.append((f"{size:,}", f"{checking:.2f}", times, f"{building:.2f}"))
        before = checking
    head = ("scenarios more", "`course check`, s", "against the line above", "build, s")
    report.table("Scale", head, rows, "Each scenario has a page of its own.")


def generate(course: Path, size: int) -> None:
    """Scenarios that differ in their ids and words, and a page for each."""
    text = (course / SOURCE).read_text(encoding="utf-8")
    for number in range(size):
        name = f"generated-{number}"
        quiz = text.replace("id: nervous-nine", f"id: {name}", 1).replace("Tomasz", f"Tomasz{number}")
        (course / "quizzes" / "front-desk" / f"{name}.yml").write_text(quiz, encoding="utf-8")
        page = course / "docs" / "generated" / f"{name}.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text(f'# Scenario {number}\n\n{{{{ quiz("front-desk/{name}") }}}}\n', encoding="utf-8")


def check(course: Path) -> None:
    """The check alone; what it finds in generated scenarios does not matter here."""
    variables = QUIET | {"PYTHONPATH": f"{course}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", "macros", "check"]
    subprocess.run(command, cwd=course, env=variables, check=False, capture_output=True)
