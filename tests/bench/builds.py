"""How long the course takes to build, beside Material alone with the same Markdown."""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.projects import QUIET, build
from tests.bench.report import Report, median


def measure(report: Report, course: Path, plain: Path, samples: int) -> None:
    """Clean builds and rebuilds, one of each project in turn, so that noise falls on both alike."""
    clean: dict[Path, list[float]] = {course: [], plain: []}
    again: dict[Path, list[float]] = {course: [], plain: []}
    for project in (course, plain):
        build(project)
    for _ in range(samples):
        for project in (course, plain):
            clean[project].append(timed(lambda folder=project: build(folder)))  # type: ignore[misc]
            again[project].append(rebuild(project))
    rows = [line("clean build, s", clean[course], clean[plain]), line("after one edit, s", again[course], again[plain])]
    report.table("Build", ("", "course", "Material, same Markdown", "ratio"), rows, f"Medians of {samples}.")


def line(name: str, ours: list[float], theirs: list[float]) -> tuple[object, ...]:
    """One row: two medians and how they compare."""
    return name, median(ours), median(theirs), round(median(ours) / median(theirs), 2)


def timed(work) -> float:  # type: ignore[no-untyped-def]
    """Seconds by the clock on the wall."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def rebuild(project: Path) -> float:
    """What a server does after an edit: a build in a process that has built before."""
    path = {"PYTHONPATH": f"{project}{os.pathsep}{Path(__file__).parents[2]}"}
    command = [sys.executable, "-m", "tests.bench.again"]
    done = subprocess.run(command, cwd=project, env=QUIET | path, check=True, capture_output=True, text=True)
    return float(done.stdout.split()[-1])
