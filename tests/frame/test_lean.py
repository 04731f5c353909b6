"""A scenario by itself in a frame: light, the same rules, a run that can be taken along, links without script."""

import gzip

import pytest
from playwright.sync_api import expect

from macros.quiz.meters import METERS
from tests.frame.finished import COURSE
from tests.pages.lean import LeanPage
from tests.pages.scenario import ScenarioPage
from tests.play.ways import endings, scenario, title, way_to

BUDGET = 14_000
HOME, PAGE = "modules/front-desk/index.html", "embed/nervous-nine.html"


def places(way):
    """The way's choices as places in their lists."""
    scenes = {scene.id: scene for scene in scenario().scenes}
    return [
        [choice.id for choice in scenes[at].choices].index(pick) for at, pick in zip(way.scenes, way.picks, strict=True)
    ]


def test_each_scenario_has_a_page_of_its_own_that_is_light(mkdocs_site):
    pages = sorted((mkdocs_site.folder / "embed").glob("*.html"))
    scenarios = {quiz for quiz, known in COURSE["quizzes"].items() if known["kind"] == "scenario"}
    assert {page.stem for page in pages} == scenarios
    shared = [mkdocs_site.folder / "assets" / "course" / name for name in ("lean.js", "lean.css")]
    for page in pages:
        text = page.read_text("utf-8")
        assert text.count("<script") == text.count('rel="stylesheet"') == 1
        weight = sum(len(gzip.compress(path.read_bytes(), 9)) for path in (page, *shared))
        assert weight <= BUDGET, f"{page.name}: {weight}"


def test_every_ending_is_reached_by_the_same_choices_as_in_the_course(page, mkdocs_site):
    for ending in endings():
        way = way_to(ending)
        page.goto(mkdocs_site.url(PAGE))
        page.evaluate("localStorage.clear()")
        page.reload()
        played = LeanPage(page)
        played.play(places(way))
        expect(played.title).to_have_text(title(ending))
        assert tuple(map(played.meter, METERS)) == way.state.meters


def test_a_run_is_kept_over_a_reload_and_can_be_stepped_back(page, mkdocs_site):
    way = way_to("one-practice")
    page.goto(mkdocs_site.url(PAGE))
    played = LeanPage(page)
    first = played.title.inner_text()
    played.play(places(way)[:2])
    expect(played.kept).to_contain_text("stays in this browser")
    third = played.title.inner_text()
    page.reload()
    expect(played.title).to_have_text(third)
    played.press("Start again")
    expect(played.title).to_have_text(first)


def test_an_address_that_is_no_code_of_this_scenario_leaves_the_kept_run_alone(page, mkdocs_site):
    page.goto(mkdocs_site.url(PAGE))
    played = LeanPage(page)
    played.play(places(way_to("one-practice"))[:2])
    third = played.title.inner_text()
    for address in ("#top", "#12", "#M1-ZZ-Z", ""):
        page.goto("about:blank")
        page.goto(mkdocs_site.url(PAGE) + address)
        expect(played.title).to_have_text(third)


def test_a_friends_code_is_kept_only_when_it_is_played_on(page, mkdocs_site):
    page.goto(mkdocs_site.url(PAGE))
    played = LeanPage(page)
    played.play(places(way_to("one-practice")))
    friends = page.locator(".kept").inner_text().split()[-1]
    played.press("Start again")
    played.play(places(way_to("one-practice"))[:1])
    own = played.title.inner_text()
    page.goto("about:blank")
    page.goto(f"{mkdocs_site.url(PAGE)}#{friends}")
    expect(played.title).to_have_text(title("one-practice"))
    expect(played.kept).to_contain_text(friends)
    page.goto("about:blank")
    page.goto(mkdocs_site.url(PAGE))
    expect(played.title).to_have_text(own)


def test_the_way_into_the_course_takes_the_run_along(context, page, mkdocs_site):
    way = way_to("one-practice")
    page.goto(mkdocs_site.url(PAGE))
    LeanPage(page).play(places(way))
    with context.expect_page() as opened:
        page.get_by_role("link", name="Open in the course").click()
    expect(ScenarioPage(opened.value).ending).to_have_text(title("one-practice"))


def test_nothing_scrolls_sideways_in_a_small_frame_and_focus_follows_the_story(page, mkdocs_site):
    page.set_viewport_size({"width": 320, "height": 480})
    page.goto(mkdocs_site.url(PAGE))
    played = LeanPage(page)
    for place in places(way_to("one-practice")):
        played.options.nth(place).click()
        expect(played.card).to_be_focused()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        played.press("Go on")


@pytest.mark.parametrize("more", ["", 'sandbox="allow-scripts"'])
def test_a_frame_without_storage_keeps_the_run_and_says_how(strict_host, more):
    frame = strict_host.show(PAGE, more=more)
    played = LeanPage(frame)
    played.play(places(way_to("one-practice")))
    expect(played.kept).to_contain_text("cookie of this frame" if not more else "stays until you close it")
    frame.evaluate("location.reload()")
    expect(LeanPage(strict_host.frame).title).to_have_text(title("one-practice"))
    (answer,) = strict_host.wait_for("answer")
    assert answer["path"].startswith("M1-")
    assert answer["ending"] == "one-practice"


def test_without_script_it_is_a_chain_of_links(no_script_page, mkdocs_site):
    page = no_script_page
    page.goto(mkdocs_site.url(PAGE))
    page.locator(".scene ol a").first.click()
    card = page.locator(":target")
    expect(card).to_be_in_viewport()
    expect(card).to_contain_text("Why.")
    card.get_by_role("link", name="Go on").first.click()
    expect(page.locator(":target h3")).to_be_visible()
