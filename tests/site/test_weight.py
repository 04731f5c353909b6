"""What a reader's connection carries stays within the budget."""

import gzip

import pytest

# `course.js` and `first.js` are the script of a common page: 12 kB together.
BUDGETS = {
    "course.js": 11_085,
    "course.css": 6_000,
    "bank-call.js": 14_000,
    "bank-call.css": 4_500,
    "session-plan.js": 10_500,
    "room.js": 5_000,
    "room.css": 5_000,
    "notes.js": 13_000,
    "notes.css": 4_000,
}
BUDGETS |= {"first.js": 915, "disk.js": 600, "frame.js": 9_000, "ids.js": 10_000, "embedded.css": 700}


def packed(path):
    return len(gzip.compress(path.read_bytes(), 9))


@pytest.mark.parametrize("name", BUDGETS)
def test_our_script_and_style_are_light(mkdocs_site, name):
    size = packed(mkdocs_site.folder / "assets" / "course" / name)
    assert size <= BUDGETS[name], f"{name}: {size} bytes compressed"
