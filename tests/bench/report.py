"""The benchmark's words: tables, printed as they come and written to one file at the end."""

import datetime
import os
import platform
import statistics
from collections.abc import Iterable
from pathlib import Path

Row = Iterable[object]


class Report:
    """A Markdown file that grows table by table."""

    def __init__(self, path: Path) -> None:
        self.path = path
        when = datetime.date.today().isoformat()
        machine = f"{os.cpu_count()} cores, Python {platform.python_version()}"
        self.parts = [f"# Benchmark\n\n{when}, {machine}. Figures hold for this run alone.\n"]

    def table(self, title: str, head: Row, rows: Iterable[Row], note: str = "") -> None:
        """Print one table and keep it."""
        lines = [list(map(str, head)), ["---"] * len(list(head)), *(list(map(str, row)) for row in rows)]
        text = "\n".join(f"| {' | '.join(line)} |" for line in lines)
        self.say(f"## {title}\n\n{text}\n" + (f"\n{note}\n" if note else ""))

    def say(self, text: str) -> None:
        """Print a passage, keep it, and write what there is: a run that stops half-way leaves its tables."""
        print(f"\n{text}", flush=True)
        self.parts.append(text)
        self.path.parent.mkdir(exist_ok=True)
        self.path.write_text("\n".join(self.parts), encoding="utf-8")


def median(values: list[float]) -> float:
    """The middle one, rounded to what can be trusted."""
    return round(statistics.median(values), 2)


def p95(values: list[float]) -> float:
    """The value that 95 of 100 stay below."""
    ordered = sorted(values)
    return round(ordered[min(len(ordered) - 1, -(-95 * len(ordered) // 100) - 1)], 2)
