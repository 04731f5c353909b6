"""What each page weighs on the wire, cold, beside Material alone with the same Markdown and with none."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.host import hosting, weigh
from tests.bench.report import Report
from tests.sites import pages

KINDS = ("page", "script", "our script", "style", "our style", "picture", "font", "all but fonts", "all")


def measure(report: Report, browser: Browser, course: Path, plain: Path, empty: Path) -> None:
    """Two tables: the pages' sums, and the kinds of each."""
    floor = load(browser, empty, "index.html")["all but fonts"][1]
    rows, kinds = [], []
    for name in pages(course):
        ours = load(browser, course, name)
        theirs = load(browser, plain, name)["all but fonts"][1] if (plain / name).exists() else floor
        mine = ours["all but fonts"][1]
        rows.append((name, kilo(mine), kilo(theirs), kilo(mine - theirs), kilo(mine - floor)))
        kinds.append((name, *(f"{kilo(raw)} / {kilo(wire)}" for raw, wire in (ours.get(k, (0, 0)) for k in KINDS))))
    head = ("page", "course", "Material, same Markdown", "more", "more than Material's emptiest page")
    report.table("Weight of a cold visit, fonts apart, compressed, kB", head, rows)
    report.table("Weight by kind: raw / compressed, kB", ("page", *KINDS), kinds)


def load(browser: Browser, folder: Path, name: str) -> dict[str, tuple[int, int]]:
    """Visit a page with an empty cache and weigh what it asked for."""
    asked: list[str] = []
    with hosting(folder) as address, browser.new_context(viewport={"width": 412, "height": 823}) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address}/{name}", wait_until="networkidle")
    return weigh(folder, [url for url in asked if url.startswith(address)])


def kilo(size: int) -> str:
    """Thousands of bytes, with one decimal."""
    return f"{size / 1000:.1f}"
