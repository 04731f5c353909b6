"""Every component's style reaches the pages that show it."""

import re
from functools import cache

import pytest

from macros import assets
from tests.components.examples import COMPONENTS
from tests.sites import ROOT

RUNTIME = ROOT / "overrides" / "runtime"
IMPORT = re.compile(r'@import "([^"]+)"')
ON_THE_START_PAGE = {"course-map"}
# Sheets that a page asks for in its front matter.
ON_SOME_PAGES = [
    ROOT / "overrides" / entry for entry in set(assets.ENTRIES) - set(assets.EVERY_PAGE) if ".css" in entry
]


@cache
def bundled(sheet):
    """The style sheets that one of ours imports, itself included."""
    found = {sheet.resolve()}
    for name in IMPORT.findall(sheet.read_text("utf-8")):
        found |= bundled((sheet.parent / name).resolve())
    return found


@pytest.mark.parametrize("name", sorted(path.name for path in COMPONENTS.iterdir()))
def test_a_component_has_its_style_where_it_is_shown(name):
    style = COMPONENTS / name / f"{name}.css"
    sheets = {"home.css"} if name in ON_THE_START_PAGE else {"course.css"}
    if any(style.resolve() in bundled(sheet) for sheet in ON_SOME_PAGES):
        sheets = set()
    for sheet in sheets:
        assert style.resolve() in bundled(RUNTIME / sheet), sheet
