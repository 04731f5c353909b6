"""The self-check, before and after: three marks on one line, in words, and never a total."""

import pytest
from playwright.sync_api import expect

from macros.quiz.render import load_named
from macros.syllabus.after import COLUMNS
from tests.components.examples import example
from tests.components.gallery import Gallery
from tests.sites import ROOT


@pytest.fixture
def gallery(page, mkdocs_site):
    return Gallery(page, mkdocs_site)


def row(page, number):
    return page.locator(".report__row").nth(number)


def test_marks_stand_where_they_were_put_and_are_said_in_words(gallery):
    page = gallery.open(example("self-check/marked three times"))
    places = row(page, 0).locator(".report__place")
    assert ["".join(place.inner_text().split()) for place in places.all()] == ["●", "", "○◆", "", ""]
    expect(row(page, 0).locator(".report__words")).to_have_text(
        "Before: in part. Now: in part. Looking back: not at all."
    )


def test_a_view_that_moved_or_stayed_is_fine_either_way(gallery):
    page = gallery.open(example("self-check/marked three times"))
    expect(row(page, 1)).to_contain_text(
        "Your view moved. Staying would have been fine as well. Which claim moved you?"
    )
    page = gallery.open(example("self-check/marked twice"))
    expect(row(page, 1)).to_contain_text("Your view stayed. Moving would have been fine as well.")


def test_only_what_one_does_is_named_as_furthest_apart(gallery):
    page = gallery.open(example("self-check/marked twice"))
    expect(page.locator(".report__furthest")).to_have_text(
        "Before and now lie furthest apart on: “I know who waits for my work.”"
    )
    page = gallery.open(example("self-check/marked three times"))
    expect(page.locator(".report__furthest")).to_have_text(
        "On what you do, your marks stand where they stood. You may be surer of them now."
    )


def test_nothing_is_added_up(gallery):
    page = gallery.open(example("self-check/marked three times"))
    said = page.locator(".self-check-report").inner_text()
    assert not {letter for letter in said if letter.isdigit()}
    assert not set("↑↓→←▲▼%") & set(said)


def test_what_was_said_first_waits_until_the_new_lines_are_marked(gallery):
    page = gallery.open(example("self-check/marked before"))
    expect(page.locator(".self-check-report > .status")).to_have_text(
        "Your first marks are kept. They show here beside the new ones, when those are kept too."
    )
    expect(page.locator(".report__mark")).to_have_count(0)
    assert "Before" not in page.locator(".report__rows").inner_text()


def test_without_marks_it_is_a_sheet_to_fill_in(gallery):
    page = gallery.open(example("self-check/two statements"))
    expect(page.locator(".self-check-report > .status")).to_contain_text("print this sheet")
    expect(row(page, 1).locator(".report__place")).to_have_count(5)


def test_all_three_ask_the_same_ten_lines_and_the_last_three_are_views():
    first, *others = (load_named(ROOT, name) for name in COLUMNS)
    assert len(first.statements) == 10
    assert all(other.statements == first.statements and other.scale == first.scale for other in others)
    assert [statement.view for statement in first.statements] == [False] * 7 + [True] * 3
