"""What the component tests may ask for: the gallery, with script and without."""

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.components.gallery import Gallery
from tests.conftest import Site


@pytest.fixture
def gallery(context: BrowserContext, page: Page, mkdocs_site: Site) -> Gallery:
    """Examples with the script at work."""
    return Gallery(context, page, mkdocs_site)


@pytest.fixture
def plain_gallery(no_script_page: Page, mkdocs_site: Site) -> Gallery:
    """Examples in a browser without script."""
    return Gallery(no_script_page.context, no_script_page, mkdocs_site)
