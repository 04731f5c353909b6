"""What tests of frames may ask for: the short form alone, and a host page of another site."""

import os
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.browser import executable
from tests.conftest import DESK
from tests.engine import engine
from tests.frame.finished import COURSE
from tests.frame.host import HostPage
from tests.server import serving


@pytest.fixture(scope="module")
def compact(browser):
    """The script of the short form, which has learnt the course's ids."""
    with engine(browser, Path(__file__).parent / "engine.ts", "compact") as run:
        run("learn", COURSE)
        yield run


@pytest.fixture
def host(context, mkdocs_site, tmp_path):
    """A host page of another site. An error in it or in its frame fails the test."""
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    with serving(tmp_path) as address:
        yield HostPage(page, mkdocs_site.address, tmp_path, address)
    assert not faults, "\n".join(faults)


# Some browsers give a frame of another site a storage of its own; this one gives it none.
STRICT = ["--disable-gpu", "--disable-background-networking", *(["--no-sandbox"] if os.geteuid() == 0 else [])]


@pytest.fixture(scope="module")
def strict(playwright):
    """A Chromium that refuses storage to frames of other sites."""
    chromium = playwright.chromium.launch(executable_path=executable(playwright), args=STRICT)
    yield chromium
    chromium.close()


@pytest.fixture
def strict_host(strict, mkdocs_site, tmp_path):
    """A host page in that browser."""
    with strict.new_context(viewport=DESK) as context, serving(tmp_path) as address:
        context.set_default_timeout(8000)
        yield HostPage(context.new_page(), mkdocs_site.address, tmp_path, address)


@pytest.fixture
def restart(playwright, mkdocs_site, tmp_path):
    """Starts that browser with the same profile, again and again."""
    (tmp_path / "host").mkdir()
    with serving(tmp_path / "host") as address:

        @contextmanager
        def started():
            profile = playwright.chromium.launch_persistent_context(
                tmp_path / "profile", executable_path=executable(playwright), args=STRICT, viewport=DESK
            )
            profile.set_default_timeout(8000)
            yield HostPage(profile.new_page(), mkdocs_site.address, tmp_path / "host", address)
            profile.close()

        yield started
