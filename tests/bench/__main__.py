"""Runs the benchmark: `python -m tests.bench [--only build,weight,press,lighthouse,scale,report] [--samples N]`."""

import argparse
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests import bare
from tests.bench import builds, lighthouse, peers, presses, scale, statements, weights
from tests.bench.projects import build, copy_course, copy_expanded
from tests.bench.report import Report
from tests.browser import executable, launch
from tests.sites import ROOT

PARTS = ("build", "weight", "press", "lighthouse", "scale")
REPORT = "report"
SIZES = (10, 100, 1000)
STATEMENTS = 1_000_000


def main() -> None:
    """Lay the projects out, then measure part by part."""
    options = read_options()
    report = Report(ROOT / "dist" / "bench.md")
    if REPORT in options.only:
        with tempfile.TemporaryDirectory() as made:
            statements.measure(report, Path(made), STATEMENTS)
    if set(PARTS) & set(options.only):
        with_sites(report, options)
    print(f"\nWritten to {report.path.relative_to(ROOT)}")


def with_sites(report: Report, options: argparse.Namespace) -> None:
    """Everything that is measured on built sites."""
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        folder = Path(made)
        course, plain, empty = lay_out(folder)
        sites = [project / "site" for project in (course, plain, empty)]
        browser = launch(playwright)
        if "build" in options.only:
            builds.measure(report, course, plain, max(3, options.samples // 3))
        if "weight" in options.only:
            weights.measure(report, browser, *sites)
        if "press" in options.only:
            presses.measure(report, browser, peers.all_peers(sites[0], folder), options.samples)
        if "lighthouse" in options.only:
            samples = max(1, options.samples // 7)
            lighthouse.measure(report, executable(playwright), sites, options.page, samples)
        if "scale" in options.only:
            scale.measure(report, folder / "scale", SIZES)
        browser.close()


def read_options() -> argparse.Namespace:
    """What to measure, and how often."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", type=lambda text: text.split(","), default=(*PARTS, REPORT))
    parser.add_argument("--page", default="", help="Lighthouse: only pages whose address holds this")
    parser.add_argument("--samples", type=int, default=20)
    return parser.parse_args()


def lay_out(folder: Path) -> tuple[Path, Path, Path]:
    """The course, Material with the same Markdown, and Material with next to nothing; all built."""
    course = copy_course(folder / "course")
    build(course)
    plain = copy_expanded(course, folder / "plain")
    empty = folder / "empty"
    bare.write(empty, {"index.md": "---\ndescription: Nothing.\n---\n# Nothing\n"})
    for project in (plain, empty):
        build(project)
    return course, plain, empty


if __name__ == "__main__":
    main()
