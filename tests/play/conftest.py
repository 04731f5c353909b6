"""What the play tests may ask for: the scenario on its module's page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.conftest import Site
from tests.pages.scenario import ScenarioPage

MODULE, PROGRESS = "modules/front-desk/index.html", "progress.html"
Start = Callable[..., ScenarioPage]


@pytest.fixture
def start(page: Page, mkdocs_site: Site) -> Start:
    """Opens a page with the scenario."""

    def open_page(path: str = MODULE) -> ScenarioPage:
        page.goto(mkdocs_site.url(path))
        return ScenarioPage(page)

    return open_page
