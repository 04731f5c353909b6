"""The icons as pictures of dots, drawn from the two SVG marks: `python -m tests.offline.icons` writes them anew."""

from playwright.sync_api import Browser, sync_playwright

from tests.browser import launch
from tests.sites import ROOT

ASSETS = ROOT / "overrides" / "theme" / "assets"
# Telephones cut a shape out of the second mark, which is why it fills its square.
ICONS = {"mark-192": "mark", "mark-512": "mark", "icon-180": "icon", "icon-512": "icon"}


def draw(browser: Browser, name: str) -> bytes:
    """One icon, as PNG."""
    size = int(name.split("-")[1])
    with browser.new_page(viewport={"width": size, "height": size}) as page:
        svg = (ASSETS / f"{ICONS[name]}.svg").read_text(encoding="utf-8")
        page.set_content(f'<body style="margin:0">{svg.replace("<svg", "<svg style=display:block", 1)}')
        return page.screenshot(omit_background=True)


if __name__ == "__main__":
    with sync_playwright() as running:
        browser = launch(running)
        for icon in ICONS:
            (ASSETS / f"{icon}.png").write_bytes(draw(browser, icon))
        browser.close()
