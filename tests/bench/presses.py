"""From the deciding press to the painted consequence, at a quarter of the processor's speed, beside rivals."""

import json
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.bench.host import hosting
from tests.bench.report import Report, median, p95

WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
PHONE = {"width": 412, "height": 823}
SLOWER = 4


@dataclass(frozen=True)
class Peer:
    """A page with a decision: what is pressed, and what must then be seen. `submit` decides where there is one."""

    name: str
    folder: Path
    path: str
    choice: str
    submit: str
    feedback: str


def measure(report: Report, browser: Browser, peers: list[Peer], samples: int) -> None:
    """One sample of every peer in each round, so that the machine's noise falls on all alike."""
    times: dict[str, list[float]] = {peer.name: [] for peer in peers}
    with ExitStack() as stack:
        addresses = {peer.name: stack.enter_context(hosting(peer.folder)) + peer.path for peer in peers}
        for round_ in range(samples + 1):
            for peer in peers:
                taken = press(browser, peer, addresses[peer.name])
                times[peer.name] += [taken] if round_ else []  # the first round warms up
        first = {peer.name: at_first_sight(browser, peer, addresses[peer.name]) for peer in peers}
    rows = [(name, median(all_), p95(all_), "works" if first[name] else "lost") for name, all_ in times.items()]
    head = ("page", "median, ms", "p95, ms", "a press the moment an option appears")
    report.table("From choice to painted consequence, 4x CPU slow-down", head, rows, f"{samples} samples each.")


def press(browser: Browser, peer: Peer, address: str) -> float:
    """Milliseconds from the deciding press to the frame that shows the consequence."""
    with browser.new_context(viewport=PHONE) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.add_init_script(WATCH)
        page.goto(address, wait_until="load")
        page.wait_for_function("s => watch.ready(s)", arg=peer.choice)
        page.wait_for_timeout(500)
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        steps = [peer.choice, *([peer.submit] if peer.submit else [])]
        for step in steps[:-1]:
            click(page, step)
            page.wait_for_timeout(250)
        page.evaluate("s => watch.arm(s)", peer.feedback)
        click(page, steps[-1])
        page.wait_for_function("watch.painted")
        return float(page.evaluate("watch.painted - watch.pressed"))


def click(page: Page, selector: str) -> None:
    """Press where a person would, with a pointer that is there already."""
    x, y = page.evaluate("s => watch.point(s)", selector)
    page.mouse.move(x, y)
    page.wait_for_timeout(60)
    page.mouse.down()
    page.mouse.up()


def at_first_sight(browser: Browser, peer: Peer, address: str) -> bool:
    """Does a press in the very frame in which an option appears lead to the consequence?"""
    steps = json.dumps([peer.choice, *([peer.submit] if peer.submit else [])])
    with browser.new_context(viewport=PHONE) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.add_init_script(f"{WATCH};watch.hurry({steps})")
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(address, wait_until="load")
        page.wait_for_timeout(2500)
        return bool(page.evaluate("s => !!watch.visible(s)", peer.feedback))
