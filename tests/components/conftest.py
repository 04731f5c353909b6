"""What the component tests may ask for: the gallery, with script and without. One browser page serves them all."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.components.gallery import Gallery
from tests.conftest import DESK, Site


@pytest.fixture(scope="session")
def gallery_faults() -> list[str]:
    """What the gallery's page did that it must not."""
    return []


@pytest.fixture(scope="session")
def gallery_page(browser: Browser, gallery_faults: list[str]) -> Iterator[Page]:
    """The one page, with script; every example opens it anew."""
    with browser.new_context(viewport=DESK) as context:
        context.set_default_timeout(5000)
        page = context.new_page()
        page.on("console", lambda said: gallery_faults.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: gallery_faults.append(str(error)))
        yield page


@pytest.fixture
def gallery(gallery_page: Page, gallery_faults: list[str], mkdocs_site: Site) -> Iterator[Gallery]:
    """Examples with the script at work, as on a common screen; no error is tolerated."""
    gallery_page.set_viewport_size(DESK)
    gallery_page.emulate_media(media="screen", reduced_motion="no-preference", forced_colors="none")
    yield Gallery(gallery_page, mkdocs_site)
    gallery_page.unroute_all()
    found, gallery_faults[:] = list(gallery_faults), []
    assert not found


@pytest.fixture
def plain_gallery(no_script_page: Page, mkdocs_site: Site) -> Gallery:
    """Examples in a browser without script."""
    return Gallery(no_script_page, mkdocs_site)
