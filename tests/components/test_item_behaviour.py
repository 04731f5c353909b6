"""Items with script: what each press brings, and that nothing else answers."""

import re

import pytest
from playwright.sync_api import expect

from tests.components.examples import example

KEYED = example("choice/with a stronger answer")


def status(page):
    return page.locator("[data-component] > .status")


def test_selecting_alone_does_not_answer(gallery):
    page = gallery.open(KEYED)
    gallery.choose("Sven, who drives it")
    expect(page.locator(".reply")).to_be_hidden()


def test_a_press_without_a_choice_asks_for_one(gallery):
    page = gallery.open(KEYED, "told to choose first")
    expect(status(page)).to_have_text("Choose one first.")
    expect(page.get_by_role("radio").first).to_be_focused()


@pytest.mark.parametrize(
    ("state", "verdict"), [("stronger", "This is the stronger answer."), ("weaker", "Look again.")]
)
def test_the_reply_says_how_strong_the_answer_is_and_takes_the_focus(gallery, state, verdict):
    page = gallery.open(KEYED, state)
    reply = page.locator(".reply")
    expect(reply).to_contain_text(verdict)
    expect(reply).to_be_focused()


def test_an_answer_can_be_changed(gallery):
    page = gallery.open(KEYED, "weaker")
    gallery.choose("Sven, who drives it")
    gallery.press("Check my answer")
    expect(page.locator(".reply")).to_contain_text("He is the only one who can see it.")


@pytest.mark.parametrize(
    ("name", "state", "kept"),
    [
        ("choice/with a stronger answer", "stronger", "This is the stronger answer."),
        ("matching/two groups", "sorted", "She will come to the desk for it."),
        ("sequencing/three steps", "works", "This order works."),
        ("long-fill-in/four words at least", "shown", "It names a day and an hour."),
    ],
)
def test_an_answer_is_there_again_after_a_reload(gallery, name, state, kept):
    page = gallery.open(example(name), state)
    expect(page.get_by_text(kept, exact=False).locator("visible=true").first).to_be_visible()
    page.reload()
    expect(page.get_by_text(kept, exact=False).locator("visible=true").first).to_be_visible()


def test_a_sorting_counts_what_is_in_place_and_what_is_open(gallery):
    page = gallery.open(example("matching/two groups"), "half sorted")
    expect(status(page)).to_have_text(re.compile("^0 of 3 are where we would put them. 2 still open."))


def test_each_row_says_whether_it_lies_where_we_would_put_it(gallery):
    page = gallery.open(example("matching/two groups"), "sorted")
    replies = page.locator(".match .what")
    expect(replies.nth(0)).to_contain_text("We agree: To the desk.")
    expect(replies.nth(1)).to_contain_text("We agree: To the van.")
    expect(replies.nth(2)).to_contain_text("We would say: To the desk.")
    page.locator(".match select").nth(2).select_option("desk")
    expect(replies.nth(2)).to_contain_text("We agree: To the desk.")


def test_a_row_replies_only_once_it_has_been_sorted(gallery):
    page = gallery.open(example("matching/two groups"), "half sorted")
    expect(page.locator(".match .what:visible")).to_have_count(1)


def test_a_move_is_said_and_keeps_the_focus(gallery):
    page = gallery.open(example("sequencing/three steps"), "moved")
    expect(status(page)).to_have_text("Tell Ruth that it is here is now step 2 of 3.")
    expect(page.get_by_role("button", name="Move down: Tell Ruth")).to_be_focused()


def test_the_last_step_cannot_move_down(gallery):
    page = gallery.open(example("sequencing/three steps"))
    last = page.get_by_role("button", name="Move down: Check that")
    expect(last).to_have_attribute("aria-disabled", "true")
    last.click(force=True)
    expect(page.locator(".order li").last).to_contain_text("Check that it is the right one.")


def test_too_few_words_keep_the_models_closed(gallery):
    page = gallery.open(example("long-fill-in/four words at least"), "too short")
    expect(status(page)).to_have_text("Write at least 4 words first. You have 2.")
    expect(page.locator(".reply")).to_be_hidden()
    expect(page.get_by_role("textbox")).to_be_focused()


def test_a_self_check_is_kept(gallery):
    page = gallery.open(example("long-fill-in/four words at least"), "checked")
    page.reload()
    expect(page.get_by_role("checkbox", name="Does it name a day?")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Could a reader")).not_to_be_checked()


def test_what_a_learner_writes_is_never_read_as_markup(gallery):
    page = gallery.open(example("long-fill-in/marks in the prose"), "shown")
    page.reload()
    expect(page.get_by_role("textbox")).to_have_value("4 < 5 & <b>bold</b>")


def test_a_rating_says_how_many_lines_are_open(gallery):
    page = gallery.open(example("likert/two statements"), "half kept")
    expect(status(page)).to_have_text("Kept. 1 still open.")


def test_a_rating_is_kept_in_words(gallery):
    page = gallery.open(example("likert/two statements"), "kept")
    expect(status(page)).to_have_text("Kept. You can change them at any time.")
    page.reload()
    group = page.get_by_role("group", name="I know when the van comes.")
    expect(group.get_by_role("radio", name="in part")).to_be_checked()
