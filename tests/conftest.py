"""What every test may ask for: a browser, the two built sites, and a page that tolerates no error."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, ViewportSize, sync_playwright

from tests import sites
from tests.browser import launch
from tests.schedule import ByFile, long_ones_first
from tests.server import serving

DESK: ViewportSize = {"width": 1280, "height": 800}


def pytest_xdist_make_scheduler(config, log):
    return ByFile(config, log)


def pytest_collection_modifyitems(items):
    long_ones_first(items)


@dataclass(frozen=True)
class Site:
    """A built site: who built it, where it stands, where it is served."""

    engine: str
    folder: Path
    address: str

    def url(self, page: str) -> str:
        """The address of one page, such as `modules/front-desk/index.html`."""
        return f"{self.address}/{page}"

    @property
    def pages(self) -> list[str]:
        """Every page's path below the site."""
        return sites.pages(self.folder)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """One Playwright for the session."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium for the session; a missing browser fails the run."""
    chromium = launch(playwright)
    yield chromium
    chromium.close()


@contextmanager
def built(engine: str) -> Iterator[Site]:
    """The site by one generator, built where it is stale, and served while the block runs."""
    folder = sites.ready(engine)
    with serving(folder) as address:
        yield Site(engine, folder, address)


@pytest.fixture(scope="session", params=sites.FOLDERS)
def site(request: pytest.FixtureRequest) -> Iterator[Site]:
    """The built site, once by each generator."""
    with built(request.param) as one:
        yield one


@pytest.fixture(scope="session")
def mkdocs_site() -> Iterator[Site]:
    """The site by MkDocs, for tests that say nothing more when they run twice."""
    with built("mkdocs") as one:
        yield one


@pytest.fixture(scope="session")
def zensical_site() -> Iterator[Site]:
    """The site by Zensical alone."""
    with built("zensical") as one:
        yield one


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile, as of a learner who comes for the first time."""
    with browser.new_context(viewport=DESK, service_workers="block") as fresh:
        fresh.set_default_timeout(5000)
        yield fresh


@pytest.fixture
def faults() -> list[str]:
    """What a page did that it must not; a test that provokes a fault clears the list."""
    return []


@pytest.fixture
def page(context: BrowserContext, faults: list[str]) -> Iterator[Page]:
    """A page that may not log an error, throw one, or ask another origin for anything."""
    opened = context.new_page()
    opened.on("console", lambda said: faults.append(f"console: {said.text}") if said.type == "error" else None)
    opened.on("pageerror", lambda error: faults.append(f"error: {error}"))
    opened.on("request", lambda asked: faults.append(f"foreign: {asked.url}") if foreign(asked.url) else None)
    yield opened
    assert not faults, "\n".join(dict.fromkeys(faults))


@pytest.fixture
def no_script_page(browser: Browser) -> Iterator[Page]:
    """A page in a browser without JavaScript."""
    with browser.new_context(viewport=DESK, java_script_enabled=False) as plain:
        plain.set_default_timeout(5000)
        yield plain.new_page()


def foreign(address: str) -> bool:
    """Does the address leave this machine?"""
    parts = urlsplit(address)
    return parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != "127.0.0.1"
