"""What the report costs: a million statements read, counted and drawn by a process of its own."""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.report import Report
from tests.report.made import crowd, write_lines
from tests.sites import ROOT

KIB_A_MB = 1000 / 1.024


def measure(report: Report, folder: Path, count: int) -> None:
    """One line: the size of the file, the time, and the most memory that the process ever held."""
    source = write_lines(folder / "statements.jsonl", crowd(count))
    taken, peak = run(source, folder / "report.html")
    weight = source.stat().st_size / 1e6
    row = (f"{count:,}", f"{weight:,.0f}", f"{taken:.1f}", f"{peak / KIB_A_MB:,.0f}")
    head = ("statements", "file, MB", "`course report`, s", "peak memory, MB")
    report.table("Report", head, [row], "From the start of the program to the written page; generated learners.")


def run(source: Path, out: Path) -> tuple[float, int]:
    """Seconds, and the largest resident size of that one process in KiB."""
    began = time.perf_counter()
    child = subprocess.Popen([sys.executable, "-m", "macros", "report", str(source), "--out", str(out)], cwd=ROOT)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit("The report could not be made.")
    return time.perf_counter() - began, used.ru_maxrss
