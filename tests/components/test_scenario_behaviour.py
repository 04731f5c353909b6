"""The player, the line, the meters and the map, on examples."""

import re

from playwright.sync_api import expect

from tests.components.examples import example

HELD = example("scenario/two decisions")
TORN = example("scenario/two earlier choices")


def status(page):
    return page.locator(".scenario > .status")


def test_one_scene_is_shown_at_a_time(gallery):
    page = gallery.open(HELD)
    expect(page.get_by_role("radio")).to_have_count(2)
    expect(page.locator(".scenario__book")).to_be_hidden()
    expect(page.get_by_text("Sven unloads nine crates.").locator("visible=true")).to_have_count(0)


def test_a_press_without_a_choice_asks_for_one(gallery):
    page = gallery.open(HELD, "told to choose first")
    expect(page.locator(".hint")).to_have_text("Choose one first.")


def test_the_consequence_comes_first_and_then_the_reason(gallery):
    page = gallery.open(HELD, "consequence")
    expect(page.locator(".play .what__why")).to_be_visible()
    said = page.locator(".play .what").inner_text()
    assert said.index("Sven has it under the seat.") < said.index("He was the only one who could know.")
    expect(page.locator(".play").get_by_text("Whose idea: The van crew")).to_be_visible()


def test_a_consequence_takes_the_focus_and_its_change_is_said(gallery):
    page = gallery.open(HELD, "consequence")
    expect(page.locator(".play .what")).to_be_focused()
    expect(status(page)).to_have_text("Customer outcome up 2, well served. Team trust up 1, steady.")


def test_meters_are_a_number_a_word_and_a_bar(gallery):
    page = gallery.open(HELD, "consequence")
    gauge = page.locator(".gauge.meter--customer")
    expect(gauge).to_have_text(re.compile("Customer outcome\\s*7\\s*well served\\s*was 5"))
    expect(gauge.locator(".bar .on")).to_have_count(7)
    expect(page.locator(".gauge.meter--marbles")).to_contain_text("no change")


def test_a_marble_makes_the_line_loop_and_is_said(gallery):
    page = gallery.open(HELD, "marble")
    expect(status(page)).to_contain_text("Blue marbles up 1, one in all.")
    gallery.press("Go on")
    expect(page.locator(".leg .loop")).to_contain_text("A blue marble")


def test_the_line_has_a_loop_for_each_marble(gallery):
    page = gallery.open(TORN, "ending")
    changed = page.locator(".trail .leg").all()
    shown = [leg.locator("> .leg__body > .changes").all_inner_texts() for leg in changed]
    loops = [leg.locator("> .loop").count() for leg in changed]
    assert [" ".join(" ".join(words).split()) for words in shown] == [
        "Marbles 0 → 2 Dashboard 6 → 7", "Marbles 2 → 3", "", "Trust 5 → 6 Marbles 3 → 4", "Customer 5 → 6",
    ]  # fmt: skip
    assert loops == [2, 1, 0, 1, 0]
    assert page.locator(".end .meter--marbles .beads i").count() == sum(loops)


def test_the_loops_of_a_decision_stand_below_each_other_on_its_line(gallery):
    page = gallery.open(TORN, "ending")
    leg = page.locator(".trail .leg").first
    upper, lower = (loop.bounding_box() for loop in leg.locator("> .loop").all())
    words, end = leg.locator("> .leg__body").bounding_box(), leg.bounding_box()
    assert words["y"] + words["height"] <= upper["y"]
    assert upper["y"] + upper["height"] <= lower["y"]
    assert abs(lower["y"] + lower["height"] - end["y"] - end["height"]) < 1
    assert upper["x"] == lower["x"]


def test_an_earlier_choice_comes_back_before_the_question(gallery):
    page = gallery.open(HELD, "second scene with an echo")
    said = page.locator(".play").inner_text()
    assert "Your call" in said
    assert said.index("Sven hands you the book first.") < said.index("Who sorts them?")
    assert "If you have noted" not in said
    expect(page.locator(".strip .meter--trust b")).to_have_text("7")


def test_the_trail_has_what_was_not_taken_with_what_would_have_followed(gallery):
    page = gallery.open(example("trail/a play to its end"), "other choices open")
    others = page.locator(".trail details[open]")
    expect(others).to_contain_text("It takes ten minutes.")
    expect(others).to_contain_text("She had nowhere else to ask.")
    expect(others).not_to_contain_text("The note falls off.")


def test_the_map_names_what_has_been_met_and_nothing_else(gallery):
    page = gallery.open(example("path-map/after two endings"), "shown")
    names = page.locator(".path-map__endings span:visible").all_inner_texts()
    assert names == ["In her hands", "Next week", "An ending not reached yet"]
    assert page.locator(".path-map__scenes span:visible").all_inner_texts() == ["At the desk", "The van is in"]


def test_the_map_stays_away_before_the_first_ending(gallery):
    page = gallery.open(example("path-map/before any ending"), "hidden")
    expect(page.locator(".path-map")).to_be_hidden()


def test_prose_with_marks_is_shown_as_written(gallery):
    page = gallery.open(example("scenario/marks in the prose"), "ending")
    expect(page.locator(".end__title")).to_have_text('Paid & "closed"')
    expect(page.locator(".trail")).to_contain_text('"Thanks" & bye < now.')
