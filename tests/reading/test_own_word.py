"""The learner's own word: chosen once, kept with the rest, and used only where the course asks about their own work."""

import json

import pytest
from playwright.sync_api import expect

from macros.wording import FORM, FORMS, WORDS, own_word, with_own_words
from tests.pages.progress import ProgressPage

START, DAY_30, PROGRESS = "modules/start-here/index.html", "follow-up/day-30.html", "progress.html"


@pytest.mark.parametrize(
    ("form", "word", "said"),
    [
        ("customer", "patient", "patient"),
        ("a customer", "applicant", "an applicant"),
        ("A customer’s", "applicant", "An applicant’s"),
        ("a customer", "tenant", "a tenant"),
        ("customers’", "citizen", "citizens’"),
        ("Customers", "student", "Students"),
        ("a customer’s", "customer", "a customer’s"),
    ],
)
def test_every_form_reads_well_in_another_word(words, form, word, said):
    assert words("worded", form, word) == said


def test_a_mark_in_prose_becomes_a_word_that_may_change_and_nothing_else_does():
    assert with_own_words("for [[a customer]] and [[a costumer]]") == f"for {own_word('a customer')} and [[a costumer]]"
    assert all(FORM.fullmatch(form) for form in FORMS)
    assert len(set(WORDS)) == len(WORDS)
    with pytest.raises(ValueError, match="no form of"):
        own_word("client")


def test_a_word_of_a_scale_is_no_form_of_customer(page, mkdocs_site):
    """The lines of the self-check name their places by words too; they stay empty but for the marks."""
    page.goto(mkdocs_site.url("modules/put-it-to-work/index.html"))
    page.wait_for_selector("[data-component=own-word][data-ready]", state="attached")
    page.wait_for_selector("[data-component=self-check][data-ready]", state="attached")
    assert set(page.locator(".report__place").all_text_contents()) == {""}


def choose(page, site, word, path=START):
    page.goto(site.url(path))
    page.get_by_role("radio", name=word).check()


def marked(page):
    """The words on an open page that may change."""
    return page.locator("[data-word]")


def test_a_chosen_word_is_used_at_once_after_a_reload_and_on_other_pages(mkdocs_site, page):
    choose(page, mkdocs_site, "applicant")
    expect(marked(page).first).to_have_text("an applicant")
    expect(page.locator(".own-word-choice .status")).to_have_text("From now on: applicant.")
    page.reload()
    expect(marked(page).first).to_have_text("an applicant")
    expect(page.get_by_role("radio", name="applicant")).to_be_checked()
    page.goto(mkdocs_site.url(DAY_30))
    assert set(marked(page).all_inner_texts()) == {"an applicant", "applicant", "applicants"}


def test_the_plan_asks_in_the_learners_word_and_the_stories_do_not(mkdocs_site, page):
    choose(page, mkdocs_site, "tenant")
    page.goto(mkdocs_site.url("modules/put-it-to-work/index.html"))
    expect(page.get_by_label("a person outside, such as a tenant")).to_be_visible()
    expect(page.locator("#heat-at-northgate [data-word]")).to_have_count(0)
    expect(page.locator("blockquote [data-word], aside [data-word], .pick [data-word]")).to_have_count(0)


def test_the_word_travels_in_a_copy_and_goes_when_everything_is_cleared(mkdocs_site, page, browser):
    choose(page, mkdocs_site, "patient", PROGRESS)
    panel = ProgressPage(page)
    copy = panel.save()
    panel.press("Clear everything")
    panel.press("Yes, clear everything")
    expect(page.get_by_role("radio", name="customer")).to_be_checked()
    with browser.new_context() as elsewhere:
        there = elsewhere.new_page()
        there.goto(mkdocs_site.url(PROGRESS))
        ProgressPage(there).open(json.dumps(copy))
        expect(there.get_by_role("radio", name="patient")).to_be_checked()


def test_a_second_window_follows(mkdocs_site, page, context):
    page.goto(mkdocs_site.url(DAY_30))
    other = context.new_page()
    choose(other, mkdocs_site, "student")
    expect(marked(page).first).to_have_text("student")


def test_a_kept_word_that_is_no_word_is_not_shown(mkdocs_site, page):
    page.goto(mkdocs_site.url(DAY_30))
    entry = {"own-word": {"at": 1, "answer": {"word": "<b>you</b>"}}}
    page.evaluate("text => { localStorage['internal-customer'] = text }", json.dumps({"version": 1, "quizzes": entry}))
    page.reload()
    expect(marked(page).first).to_have_text("customer")


def test_without_script_the_page_says_customer_and_offers_no_dead_control(mkdocs_site, no_script_page):
    no_script_page.goto(mkdocs_site.url(START))
    expect(marked(no_script_page).first).to_have_text("a customer")
    choice = no_script_page.locator(".own-word-choice")
    expect(choice).to_contain_text("Customer is the word here.")
    expect(choice.locator("input")).to_have_count(0)
