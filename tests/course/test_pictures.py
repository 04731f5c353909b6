"""The drawn pictures of the modules, as a phone shows them."""

import re

import pytest

from tests.sites import ROOT

PICTURES = [
    path for path in (ROOT / "overrides" / "pictures").glob("*.svg") if 'class="picture"' in path.read_text("utf-8")
]
# A phone of 360 px gives a picture this width; below this size its labels are hard to read. Both in CSS pixels.
WIDTH, LEAST = 328, 12


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_labels_can_be_read_on_a_phone(path):
    drawing = path.read_text("utf-8")
    wide = float(re.search(r'viewBox="\S+ \S+ (\S+) ', drawing)[1])
    sizes = [float(size) for size in re.findall(r'font-size="([^"]+)"', drawing)]
    assert sizes
    assert min(sizes) * WIDTH / wide >= LEAST
