"""How long the course takes to build, beside Material alone with the same Markdown."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.bench.projects import QUIET, build
from tests.bench.report import Report, median


def measure(report: Report, course: Path, plain: Path, samples: int) -> None:
    """Clean builds and rebuilds, one of each project in turn, so that noise falls on both alike."""
    clean: dict[Path, list[tuple[float, float]]] = {course: [], plain: []}
    again: dict[Path, list[float]] = {course: [], plain: []}
    for project in (course, plain):
        build(project)
    for _ in range(samples):
        for project in (course, plain):
            clean[project].append(timed(partial(build, project)))
            again[project].append(rebuild(project))
    rows = [
        line("clean build, s", *(of(clean[project], 0) for project in (course, plain))),
        line("clean build, processor s", *(of(clean[project], 1) for project in (course, plain))),
        line("after one edit, s", again[course], again[plain]),
    ]
    report.table("Build", ("", "course", "Material, same Markdown", "ratio"), rows, f"Medians of {samples}.")


def of(pairs: list[tuple[float, float]], place: int) -> list[float]:
    """One of the two clocks."""
    return [pair[place] for pair in pairs]


def line(name: str, ours: list[float], theirs: list[float]) -> tuple[object, ...]:
    """One row: two medians and how they compare."""
    return name, median(ours), median(theirs), round(median(ours) / median(theirs), 2)


def timed(work: Callable[[], None]) -> tuple[float, float]:
    """Seconds on the wall, and seconds of processor in the programs started: others' load spoils the first."""
    begun, before = time.perf_counter(), os.times()
    work()
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - begun, spent


def rebuild(project: Path) -> float:
    """What a server does after an edit: a build in a process that has built before."""
    path = {"PYTHONPATH": f"{project}{os.pathsep}{Path(__file__).parents[2]}"}
    command = [sys.executable, "-m", "tests.bench.again"]
    done = subprocess.run(command, cwd=project, env=QUIET | path, check=True, capture_output=True, text=True)
    return float(done.stdout.split()[-1])
