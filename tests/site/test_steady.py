"""What a script puts into a page, or a face that comes late, pushes nothing about that somebody has begun to read."""

import pytest

from tests.pages.seen import ready

SHIFTS = """new PerformanceObserver((list) => {
  for (const one of list.getEntries()) window.moved = (window.moved ?? 0) + one.value;
}).observe({type: 'layout-shift', buffered: true})"""
# Above this, the Layout Instability measure counts a page as one that needs mending.
MOST = 0.1
# As on a phone: a fast machine has the script there before anything is painted.
SLOW = 4
PAGES = (
    "facilitate/plan.html",
    "check-codes.html",
    "paths.html",
    "record.html",
    "follow-up/day-30.html",
    "room/welcome-notes.html",
    "room/welcome.html",
    "facilitate/handouts/contact-count.html",
    "facilitate/handouts/working-note.html",
)


@pytest.mark.parametrize("name", PAGES)
def test_words_stay_where_they_stood(mkdocs_site, page, name):
    page.set_viewport_size({"width": 412, "height": 823})
    page.add_init_script(SHIFTS)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
    page.goto(mkdocs_site.url(name), wait_until="load")
    ready(page)
    page.wait_for_timeout(300)
    assert page.evaluate("window.moved ?? 0") <= MOST
