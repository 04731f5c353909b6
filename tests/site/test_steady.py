"""A tool that its script puts into a page pushes nothing about that somebody has begun to read."""

import pytest

SHIFTS = """new PerformanceObserver((list) => {
  for (const one of list.getEntries()) window.moved = (window.moved ?? 0) + one.value;
}).observe({type: 'layout-shift', buffered: true})"""
# Above this, the Layout Instability measure counts a page as one that needs mending.
MOST = 0.1


@pytest.mark.parametrize("name", ["facilitate/plan.html", "check-codes.html"])
def test_words_stay_where_they_stood(mkdocs_site, page, name):
    page.set_viewport_size({"width": 412, "height": 823})
    page.add_init_script(SHIFTS)
    page.goto(mkdocs_site.url(name))
    page.wait_for_selector("[data-component][data-ready]")
    page.wait_for_timeout(300)
    assert page.evaluate("window.moved ?? 0") <= MOST
