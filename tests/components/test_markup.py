"""Markup that holds for every example of every component, read without a browser."""

import re

import pytest

from tests.components.examples import every, of_kind

EVERY = {one.name: one for one in every()}
MARKED = {name: one for name, one in EVERY.items() if name.endswith("marks in the prose")}
LINK = re.compile(r"^#(.+)$")


@pytest.fixture(params=EVERY.values(), ids=list(EVERY))
def soup(request):
    return request.param.soup


def test_every_component_that_a_learner_meets_has_examples():
    named = {name.split("/")[0] for name in EVERY}
    assert named >= {"scenario", "choice", "matching", "sequencing", "likert", "long-fill-in", "progress", "course-map"}


def test_no_id_is_used_twice(soup):
    ids = [tag["id"] for tag in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))


def test_every_link_within_the_page_leads_to_something(soup):
    targets = [LINK.match(tag["href"])[1] for tag in soup.find_all("a", href=LINK)]
    assert not [target for target in targets if not soup.find(id=target)]


def test_headings_go_down_one_level_at_a_time(soup):
    levels = [int(tag.name[1]) for tag in soup.find_all(re.compile("^h[1-6]$"))]
    # The page around a component has an h1 and an h2.
    for before, after in zip([2, *levels], levels, strict=False):
        assert after <= before + 1, levels


def test_nothing_has_a_style_attribute_or_a_handler(soup):
    found = [name for tag in soup.find_all(True) for name in tag.attrs if name == "style" or name.startswith("on")]
    assert not found
    assert not soup.find_all(["style", "script"])


def test_a_component_with_script_has_its_live_region_from_the_start():
    for one in of_kind("scenario", "choice", "matching", "sequencing", "likert", "long-fill-in", "progress"):
        regions = one.soup.select("[data-component] > [role=status]")
        assert len(regions) == 1, one.name
        assert not regions[0].get_text(strip=True), one.name


@pytest.mark.parametrize("name", MARKED)
def test_marks_in_the_prose_stay_words(name):
    said = MARKED[name].html
    assert not re.search(r"<(?![a-z/!])", said), "a bare < stands in the markup"
    assert not re.search(r"&(?!(amp|lt|gt|quot|#\d+|#x[0-9a-f]+);)", said), "a bare & stands in the markup"
    assert "<books" not in said
    assert re.search(r"[<&\"]", MARKED[name].soup.get_text())


@pytest.mark.parametrize("name", [name for name in MARKED if MARKED[name].quiz])
def test_titles_and_prompts_come_out_as_they_were_written(name):
    quiz = MARKED[name].quiz
    assert getattr(quiz, "prompt", quiz.title) in MARKED[name].soup.get_text()
