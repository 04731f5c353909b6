"""The record as a learner meets it: what is met, what is missing with a link to it, and a code that reads back."""

import re

import pytest
from playwright.sync_api import expect

from tests.components.examples import example
from tests.components.gallery import Gallery


@pytest.fixture
def gallery(page, mkdocs_site):
    return Gallery(page, mkdocs_site)


def states(page):
    return page.locator(".record__route:visible .record__state").all_inner_texts()


def code(page):
    return page.locator(".record__letters").inner_text()


def test_nothing_done_is_nothing_met(gallery):
    page = gallery.open(example("record/two routes"))
    assert states(page) == ["Not yet"] * 3
    expect(page.get_by_role("heading", name="0 of 3 conditions met")).to_be_visible()


def test_what_is_missing_has_a_link_and_what_is_met_has_none(gallery):
    page = gallery.open(example("record/one met"))
    assert states(page) == ["Done", "Not yet", "Not yet"]
    expect(page.locator(".record__route:visible").get_by_role("link", name="The held book")).to_be_visible()
    expect(page.get_by_role("link", name="In order")).to_be_hidden()


def test_a_scenario_that_was_begun_is_no_ending(gallery):
    page = gallery.open(example("record/one met"))
    expect(page.locator(".record__route:visible [data-condition=endings]")).to_contain_text("0 of 1 so far.")


def test_a_second_plan_counts_and_any_order_does(gallery):
    page = gallery.open(example("record/all met"))
    assert states(page) == ["Done"] * 3
    expect(page.get_by_role("heading", name="Complete: all conditions met")).to_be_visible()


def test_the_code_says_plainly_what_it_is(gallery):
    page = gallery.open(example("record/all met"))
    assert re.fullmatch(r"IC-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}", code(page))
    expect(page.get_by_text("Made by you, in this browser. Nobody has checked it.")).to_be_visible()


def test_the_code_stays_the_same_until_something_changes(gallery):
    page = gallery.open(example("record/one met"))
    before = code(page)
    page.reload()
    assert code(page) == before
    gallery.choose("The short route")
    assert code(page) != before
    page.reload()
    expect(page.get_by_role("radio", name="The short route")).to_be_checked()


def test_a_code_reads_back_in_the_table(gallery):
    made = code(gallery.open(example("record/all met")))
    page = gallery.open(example("check-codes/two conditions"))
    gallery.write(f"Ruth Amadi, {made}\nSven, {made[:-1]}{'2' if made[-1] != '2' else '3'}")
    gallery.press("Read the codes")
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.nth(0)).to_contain_text("Ruth Amadi")
    expect(rows.nth(0)).to_contain_text("The full route")
    expect(rows.nth(0)).to_contain_text("1 January 2030")
    assert rows.nth(0).locator("td").all_inner_texts()[4:9] == ["not yet", "done", "done", "not yet", "done"]
    expect(rows.nth(1)).to_contain_text("There is a slip in this code")
    expect(page.locator(".check-codes .status")).to_have_text("1 read, 1 with a slip or without a code.")


def test_a_table_may_come_from_a_file(gallery):
    made = code(gallery.open(example("record/all met")))
    page = gallery.open(example("check-codes/two conditions"))
    data = f"Name,Code\nRuth Amadi,{made}\n".encode("utf-8-sig")
    page.get_by_label("Or a table from a file").set_input_files(
        {"name": "codes.csv", "mimeType": "text/csv", "buffer": data}
    )
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("tbody tr")).to_contain_text("Ruth Amadi")


def test_what_somebody_pastes_is_never_read_as_markup(gallery):
    page = gallery.open(example("check-codes/two conditions"))
    gallery.write("<img src=x onerror=alert(1)>, IC-0000-0000-0001")
    gallery.press("Read the codes")
    expect(page.locator("tbody")).to_contain_text("<img src=x")
    expect(page.locator("tbody img")).to_have_count(0)


def test_certainty_is_shown_beside_first_answers_and_ranks_nobody(gallery):
    page = gallery.open(example("record/one met"))
    expect(page.get_by_role("checkbox", name="Ask me how sure I am")).to_be_checked()
    expect(page.locator(".record__sure")).to_contain_text("3, sure: 1 of 1 were the stronger answer at the first try.")


def test_without_script_the_conditions_can_be_read(no_script_page, mkdocs_site):
    page = Gallery(no_script_page, mkdocs_site).open(example("record/two routes"))
    expect(page.locator(".record__route")).to_have_count(2)
    for link in page.get_by_role("link", name="The held book").all():
        expect(link).to_be_visible()
    page = Gallery(no_script_page, mkdocs_site).open(example("check-codes/two conditions"))
    expect(page.get_by_text("which is not running")).to_be_visible()
