"""Every state of every example: no barrier in light or dark, in forced colours, or on a narrow screen."""

import pytest

from tests import axe
from tests.components.examples import states

STATES = {f"{one.name}: {state}": (one, state) for one, state in states()}
RUN = "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"
DARK = "document.body.dataset.mdColorScheme = 'slate'"
MOVING = "document.getAnimations().filter(one => one.playState === 'running').length"
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Controls that would vanish where all colours but the system's are gone.
UNSEEN = """() => [...document.querySelectorAll('button, input, select, textarea, summary, a[href]')]
  .filter(el => el.checkVisibility() && !el.closest('.vh'))
  .filter(el => { const s = getComputedStyle(el);
    return !el.textContent.trim() && s.appearance === 'none' && s.borderTopWidth === '0px'; })
  .map(el => el.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module", autouse=True)
def with_axe(gallery_page):
    """It is there on each page from the start: sending it again for each state took as long as running it. The tests
    of other files have the same page, and need no axe."""
    with gallery_page.add_init_script(axe.FROM_THE_START):
        yield


@pytest.fixture(params=STATES.values(), ids=list(STATES))
def shown(request, gallery):
    """The page of an example in one of its states, at rest."""
    example, state = request.param
    gallery.page.emulate_media(reduced_motion="reduce")
    return gallery.open(example, state)


def violations(page):
    return [f"{one['id']}: {[node['html'][:200] for node in one['nodes'][:3]]}" for one in page.evaluate(RUN)]


def test_no_state_has_a_barrier_or_hides_a_control(shown):
    assert not violations(shown)
    shown.evaluate(DARK)
    assert not [f"dark: {one}" for one in violations(shown)]
    assert not shown.evaluate(MOVING)
    for width, height in ((320, 640), (640, 450)):
        shown.set_viewport_size({"width": width, "height": height})
        assert shown.evaluate(OVER) <= 0, f"{width} px wide: scrolls sideways"
    shown.emulate_media(forced_colors="active")
    assert not shown.evaluate(UNSEEN)
