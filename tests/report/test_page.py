"""The page as a person opens it: no barrier, no script, nothing fetched, at any width, in light, dark and print."""

import pytest

from tests import axe
from tests.conftest import foreign
from tests.report.made import crowd

RUN = """axe.run(document, {resultTypes: ['violations']})
  .then(found => found.violations.map(one => one.id + ' ' + one.nodes[0].html))"""
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Words in a drawing that stand outside of it.
OUTSIDE = """() => [...document.querySelectorAll('svg.chart')].flatMap(svg => {
  const frame = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text')].filter(one => one.getBoundingClientRect().right > frame.right + 1)
    .map(one => one.textContent);
})"""


@pytest.fixture
def opened(report, browser):
    """The report of a crowd, in a browser whose script is there for the tests alone."""
    made = report(crowd(3000))
    with browser.new_context(viewport={"width": 1100, "height": 900}) as context:
        page = context.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(made.path.as_uri())
        assert asked == [made.path.as_uri()]
        yield made, page


def test_no_barrier_in_any_light_or_width(opened):
    made, page = opened
    assert not made.soup.select("script, [style], [onclick], link, img")
    page.evaluate(axe.SCRIPT)
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme=colours)
        assert page.evaluate(RUN) == [], colours
    for width in (320, 640, 1100):
        page.set_viewport_size({"width": width, "height": 700})
        assert page.evaluate(OVER) <= 0, f"{width} px wide: scrolls sideways"
        assert page.evaluate(OUTSIDE) == [], f"{width} px wide"
    page.emulate_media(media="print", color_scheme="light")
    assert not page.locator("nav").is_visible()
    assert page.locator("svg.graph").first.is_visible()


def test_each_picture_has_a_name_and_a_table_beside_it(opened):
    made, _ = opened
    pictures = made.soup.select("svg")
    assert len(pictures) > 20
    for picture in pictures:
        name = picture["aria-labelledby"]
        assert len(made.soup.select(f"[id='{name}']")) == 1
        assert picture.find_parent("section").select_one("table caption"), name
    ids = [one["id"] for one in made.soup.select("[id]")]
    assert len(ids) == len(set(ids))
    for link in made.soup.select("a[href]"):
        assert not foreign(link["href"])
        assert link["href"].removeprefix("#") in ids
