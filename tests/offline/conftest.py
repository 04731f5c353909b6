"""What these tests may ask for: a copy of the site that they may change, and a browser that may keep it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import DESK, Site, foreign
from tests.server import serving

READY = "navigator.serviceWorker.ready.then(() => true)"


@pytest.fixture(scope="module")
def known() -> list[str]:
    """What pages of this module did that they must not."""
    return []


@pytest.fixture(scope="module")
def opened(browser: Browser, known: list[str]) -> Iterator[Callable[[], Page]]:
    """Opens a page of a fresh profile that may keep copies."""
    profiles = []

    def open_page() -> Page:
        profiles.append(browser.new_context(viewport=DESK, reduced_motion="reduce"))
        profiles[-1].set_default_timeout(8000)
        page = profiles[-1].new_page()
        page.on("console", lambda said: known.append(f"console: {said.text}") if said.type == "error" else None)
        page.on("pageerror", lambda error: known.append(f"error: {error}"))
        profiles[-1].on("request", lambda asked: known.append(f"foreign: {asked.url}") if foreign(asked.url) else None)
        return page

    yield open_page
    for profile in profiles:
        profile.close()


@pytest.fixture(autouse=True)
def tolerates_nothing(known: list[str]) -> Iterator[None]:
    """No test here may leave an error or a request to elsewhere behind."""
    yield
    found, known[:] = list(known), []
    assert not found


@pytest.fixture
def host(mkdocs_site: Site, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the site below a folder, as on a host with several courses; and its address."""
    folder = tmp_path / "courses" / "one"
    shutil.copytree(mkdocs_site.folder, folder, ignore=shutil.ignore_patterns("lunr", "*.map"))
    with serving(folder.parent) as address:
        yield folder, f"{address}/one"
