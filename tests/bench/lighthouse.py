"""Lighthouse, mobile, each page beside the same page of Material alone."""

import json
import os
import statistics
import subprocess
from pathlib import Path

from macros.setup.environment import node_folder
from tests.bench.host import hosting
from tests.bench.report import Report
from tests.sites import ROOT, pages

PROGRAM = ROOT / "tests" / "bench" / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-extensions --no-first-run"


def measure(report: Report, chromium: str, course: Path, plain: Path, samples: int) -> None:
    """One row a page: our four scores, the bare page's four, and what was found wanting in ours."""
    rows = []
    with hosting(course) as ours, hosting(plain) as theirs:
        for name in [page for page in pages(course) if page != "404.html"]:
            mine, found = score(f"{ours}/{name}", chromium, samples)
            bare, _ = score(f"{theirs}/{name}", chromium, samples)
            rows.append((name, mine, bare, found))
            print(f"  {name}: {mine} beside {bare} {found}", flush=True)
    head = ("page", "course", "Material, same Markdown", "found wanting")
    scores = "performance / accessibility / best practices / SEO"
    report.table("Lighthouse, mobile", head, rows, f"Scores: {scores}; performance is the median of {samples}.")


def score(address: str, chromium: str, samples: int) -> tuple[str, str]:
    """The four scores of a page, and the audits below their best outside performance."""
    runs = [run(address, chromium) for _ in range(samples)]
    last = runs[-1]["categories"]
    fast = statistics.median(points(one["categories"]["performance"]) for one in runs)
    rest = [points(last[name]) for name in CATEGORIES[1:]]
    weighed = [ref["id"] for name in CATEGORIES[1:] for ref in last[name]["auditRefs"] if ref["weight"]]
    found = [name for name in weighed if runs[-1]["audits"][name]["score"] not in (1, None)]
    return " / ".join(f"{value:.0f}" for value in (fast, *rest)), ", ".join(found)


def points(category: dict[str, float]) -> float:
    """From 0 to 1, to the hundred that people know."""
    return round((category["score"] or 0) * 100)


def run(address: str, chromium: str) -> dict[str, dict[str, dict[str, object]]]:
    """One run of Lighthouse with its own idea of a telephone."""
    only = f"--only-categories={','.join(CATEGORIES)}"
    command = [node_folder() / "node", PROGRAM, address, "--output=json", "--quiet", only, f"--chrome-flags={FLAGS}"]
    variables = {**os.environ, "CHROME_PATH": chromium}
    done = subprocess.run(list(map(str, command)), env=variables, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout))
