"""A run that is passed on: by a link, by a box, and by a group on one map."""

import pytest
from playwright.sync_api import expect

from tests.components.examples import example
from tests.components.gallery import Gallery
from tests.pages.scenario import ScenarioPage

STORY = example("scenario/two decisions")
PICKS = ["ring-the-van", "sort-together"]


@pytest.fixture
def gallery(page, mkdocs_site):
    return Gallery(page, mkdocs_site)


@pytest.fixture
def shared(gallery):
    """The code of a run that was played to its end, and where it ended."""
    played = ScenarioPage(gallery.open(STORY), "held-book")
    played.play(PICKS)
    return played.page.locator(".path-code__letters").inner_text(), played.ending.inner_text()


def fresh(gallery, part=""):
    gallery.open(STORY)
    if part:
        gallery.page.goto(f"{gallery.site.url(f'gallery/{STORY.address}')}#{part}")
        gallery.page.reload()
    return ScenarioPage(gallery.page, "held-book")


def test_a_link_opens_the_run_at_its_ending(gallery, shared):
    code, ending = shared
    opened = fresh(gallery, f"held-book={code}")
    expect(opened.ending).to_have_text(ending)
    expect(opened.trail).to_have_count(2)


def test_a_box_opens_it_too(gallery, shared):
    code, ending = shared
    opened = fresh(gallery)
    opened.page.get_by_text("Open a path code").click()
    opened.page.get_by_label("A code from an earlier run").fill(code.lower())
    opened.press("Open this path")
    expect(opened.ending).to_have_text(ending)


def test_a_mistyped_code_is_named_as_such(gallery, shared):
    code, _ = shared
    opened = fresh(gallery)
    opened.page.get_by_text("Open a path code").click()
    opened.page.get_by_label("A code from an earlier run").fill(code[:-1] + ("A" if code[-1] != "A" else "B"))
    opened.press("Open this path")
    expect(opened.page.locator(".path-code__fault")).to_contain_text("There is a slip in this code")
    assert opened.place == "scene"


def test_an_ending_that_was_only_opened_is_not_reached(gallery, shared):
    code, _ = shared
    opened = fresh(gallery, f"held-book={code}")
    kept = opened.page.evaluate("JSON.parse(localStorage.getItem('internal-customer')).quizzes['held-book']")
    assert not kept.get("endings")
    assert not kept.get("flags")


def test_a_group_is_drawn_over_the_map(gallery, shared):
    code, ending = shared
    page = gallery.open(example("paths/two decisions"))
    gallery.write(f"{code}\n{code}, L1-Q-Z")
    gallery.press("Draw the paths")
    expect(page.locator(".paths > .status")).to_have_text("2 read, 1 with a slip.")
    expect(page.locator(".paths__slips")).to_contain_text("L1-Q-Z: There is a slip")
    expect(page.locator(".paths__count")).to_have_text("2 paths. The wider the line, the more went that way.")
    expect(page.locator(".consequence", has_text="Sort them with him.")).to_contain_text("2")
    expect(page.locator(".ending", has_text=ending)).to_contain_text("2")
    expect(page.locator(".way.walked")).to_have_count(2)


def test_what_an_earlier_story_brought_can_be_said(gallery):
    page = gallery.open(example("recall/one question"), "one chosen")
    expect(page.locator(".recall > .status")).to_have_text("Kept. It will come back in the story.")
    kept = page.evaluate("JSON.parse(localStorage.getItem('internal-customer')).quizzes.recall.answer")
    assert kept == {"held-book": "rang-sven"}


def test_what_this_browser_knows_is_not_asked(gallery):
    page = gallery.open(example("recall/nothing left to ask"))
    expect(page.locator(".recall")).to_be_hidden()
