"""What the play tests may ask for: the scenario by itself, or in its module's page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.conftest import Site
from tests.pages.scenario import ScenarioPage

EMBED, MODULE, PROGRESS = "embed/nervous-nine.html", "modules/front-desk/index.html", "progress.html"
Start = Callable[..., ScenarioPage]


@pytest.fixture
def start(page: Page, mkdocs_site: Site) -> Start:
    """Opens a page with the scenario; the page for frames is the quickest."""

    def open_page(path: str = EMBED) -> ScenarioPage:
        page.goto(mkdocs_site.url(path))
        return ScenarioPage(page)

    return open_page
