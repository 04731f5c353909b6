"""What the tests of reading may ask for: the own word and its script alone."""

from pathlib import Path

import pytest

from tests.engine import engine


@pytest.fixture(scope="module")
def words(browser):
    """The script that puts a form of *customer* in another word."""
    with engine(browser, Path(__file__).parent / "engine.ts", "reading") as run:
        yield run
