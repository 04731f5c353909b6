"""What the record's tests may ask for: its codes alone."""

from pathlib import Path

import pytest

from tests.engine import engine


@pytest.fixture(scope="module")
def codes(browser):
    """The script of the codes and of what reads them."""
    with engine(browser, Path(__file__).parent / "engine.ts", "codes") as run:
        yield run
