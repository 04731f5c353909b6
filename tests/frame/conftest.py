"""What tests of frames may ask for: the short form alone, and a host page of another site."""

from pathlib import Path

import pytest

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
