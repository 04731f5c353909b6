"""What the plan's tests may ask for: its rules alone, and a plan that holds."""

from pathlib import Path

import pytest

from tests.engine import engine

TODAY = "2026-11-22"


@pytest.fixture(scope="module")
def plans(browser):
    """The plan's own script, in a place where summer time begins within 30 days of March."""
    with engine(browser, Path(__file__).parent / "engine.ts", "plans", timezone_id="Europe/London") as run:
        yield run


@pytest.fixture
def plan():
    """A plan of which every line holds."""
    return {
        "cue": "the Monday huddle reaches any other business",
        "act": "ask one person what they need from me",
        "person": "Amira’s patients",
        "gets": "one call less",
        "date": "2026-12-01",
        "asks": "Rohan",
        "made": TODAY,
        "uid": "0123456789abcdef",
    }
