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
METRICS = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
TIMES = "first paint / largest paint / blocked / shift"
# Pages of one make, of which one is enough: sheets for paper, screens of a room, cards, and scenarios in a frame.
ALIKE = ("/worksheet.html", "/key.html", "-notes.html", "room/", "facilitate/handouts/", "embed/")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-extensions --no-first-run"


def measure(report: Report, chromium: str, sites: list[Path], part: str, samples: int) -> None:
    """One row for each page whose address holds the part: scores and times, ours and the bare page's."""
    rows = []
    with hosting(sites[0]) as ours, hosting(sites[1]) as theirs:
        for name in distinct([page for page in pages(sites[0]) if page != "404.html" and part in page]):
            mine, times, found = score(f"{ours}/{name}", chromium, samples)
            bare, bare_times, _ = score(f"{theirs}/{name}", chromium, samples)
            rows.append((name, mine, bare, times, bare_times, found))
            print(f"  {name}: {mine} beside {bare} {found}", flush=True)
    head = ("page", "course", "Material, same Markdown", TIMES, "Material's", "found wanting")
    scores = "performance / accessibility / best practices / SEO"
    report.table("Lighthouse, mobile", head, rows, f"Scores: {scores}; performance is the median of {samples}.")


def distinct(names: list[str]) -> list[str]:
    """Every page, but one alone of each make."""
    makes = [next((make for make in ALIKE if make in name), name) for name in names]
    return [name for index, name in enumerate(names) if makes.index(makes[index]) == index]


def score(address: str, chromium: str, samples: int) -> tuple[str, str, str]:
    """The four scores of a page, its times, and the audits below their best outside performance."""
    runs = [run(address, chromium) for _ in range(samples)]
    last = runs[-1]["categories"]
    fast = statistics.median(points(one["categories"]["performance"]) for one in runs)
    rest = [points(last[name]) for name in CATEGORIES[1:]]
    weighed = [ref["id"] for name in CATEGORIES[1:] for ref in last[name]["auditRefs"] if ref["weight"]]
    found = [name for name in weighed if runs[-1]["audits"][name]["score"] not in (1, None)]
    times = " / ".join(str(runs[-1]["audits"][name].get("displayValue", "")) for name in METRICS)
    return " / ".join(f"{value:.0f}" for value in (fast, *rest)), times, ", ".join(found)


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
