"""The progress panel and the course map, on examples with something kept."""

from playwright.sync_api import expect

from tests.components.examples import example

HALF = example("progress/half a module kept")


def said(page):
    return page.locator(".progress__state").all_inner_texts()


def test_the_panel_says_how_far_each_quiz_is(gallery):
    page = gallery.open(HALF, "half")
    assert said(page) == ["done, one ending seen", "done", "not begun"]


def test_only_what_is_kept_can_be_cleared(gallery):
    page = gallery.open(HALF, "half")
    expect(page.get_by_role("button", name="Clear :")).to_have_count(2)


def test_one_quiz_is_cleared_alone(gallery):
    page = gallery.open(HALF, "one cleared")
    assert said(page) == ["not begun", "done", "not begun"]


def test_clearing_everything_asks_in_the_page_first(gallery):
    page = gallery.open(HALF)
    gallery.press("Clear everything")
    expect(page.get_by_text("It cannot be brought back")).to_be_visible()
    assert said(page) == ["done, one ending seen", "done", "not begun"]


def test_everything_is_cleared_and_it_is_said(gallery):
    page = gallery.open(HALF, "all cleared")
    assert said(page) == ["not begun"] * 3
    expect(page.locator(".progress .status")).to_have_text("Everything has been cleared.")


def test_a_second_thought_keeps_everything(gallery):
    page = gallery.open(HALF, "kept after all")
    assert said(page) == ["done, one ending seen", "done", "not begun"]
    expect(page.locator(".sure")).to_be_hidden()


def test_the_map_says_where_you_are(gallery):
    expect(gallery.open(example("course-map/begun"), "here").locator(".tag").first).to_have_text(
        "You are here: 0 of 2 done"
    )


def test_the_map_says_what_is_done(gallery):
    expect(gallery.open(example("course-map/done"), "done").locator(".tag").first).to_have_text("Done")


def test_the_map_leaves_what_is_being_written_alone(gallery):
    page = gallery.open(example("course-map/nothing begun"), "new")
    assert page.locator(".tag").all_inner_texts() == ["", "Being written"]
