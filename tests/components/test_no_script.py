"""The components without script: everything can be read, and followed by links or by opening."""

import pytest
from playwright.sync_api import expect

from tests.components.examples import every, example


def test_a_choice_leads_to_its_consequence_and_on(plain_gallery):
    page = plain_gallery.open(example("scenario/two decisions"))
    page.get_by_role("link", name="Ring Sven while she waits.").click()
    expect(page.get_by_text("Sven has it under the seat.")).to_be_in_viewport()
    page.locator("#held-book--desk--ring-the-van").get_by_role("link", name="Turn to").click()
    expect(page.get_by_text("Sven unloads nine crates.")).to_be_in_viewport()


def test_every_card_of_a_booklet_can_be_read(plain_gallery):
    page = plain_gallery.open(example("scenario/two decisions"))
    cards = page.locator(".card")
    assert cards.count() == 11
    for card in cards.all():
        box = card.bounding_box()
        assert box
        assert box["height"] > 60, card.get_attribute("id")


def test_the_other_half_of_a_consequence_opens(plain_gallery):
    page = plain_gallery.open(example("scenario/two decisions"))
    card = page.locator("#held-book--desk--ring-the-van")
    card.get_by_text("When it is right, or what it costs").click()
    expect(card.get_by_text("Four minutes of the queue.")).to_be_visible()


@pytest.mark.parametrize("name", ["choice/with a stronger answer", "matching/two groups"])
def test_an_item_is_answered_by_opening_an_option(plain_gallery, name):
    one = example(name)
    page = plain_gallery.open(one)
    for option in one.quiz.options:
        reply = page.locator(f'[data-option="{option.id}"] .what')
        expect(reply).to_be_hidden()
        page.get_by_text(option.text, exact=True).click()
        expect(reply).to_be_visible()


@pytest.mark.parametrize("name", ["choice/with a stronger answer", "matching/two groups", "sequencing/three steps"])
def test_an_item_keeps_no_room_for_what_will_not_come(plain_gallery, name):
    page = plain_gallery.open(example(name))
    item = page.locator(".item").bounding_box()
    last = page.locator(".item > :is(.options, .groups, .item__answer)").last.bounding_box()
    assert item and last
    assert item["y"] + item["height"] - last["y"] - last["height"] < 40


@pytest.mark.parametrize("name", ["sequencing/three steps", "long-fill-in/four words at least"])
def test_an_answer_to_compare_with_opens(plain_gallery, name):
    page = plain_gallery.open(example(name))
    answer = page.locator("details.item__answer")
    answer.locator("summary").click()
    expect(answer.locator(".what")).to_be_visible()


def test_the_answer_sheet_is_for_paper_alone(plain_gallery):
    page = plain_gallery.open(example("answers/every kind that has a key"))
    expect(page.locator(".answers")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".answers")).to_be_visible()


@pytest.mark.parametrize("one", every(), ids=lambda one: one.name)
def test_no_control_waits_for_a_script_that_never_comes(one):
    # A word that opens is a popover, which the browser opens by itself. Without script the page is what was written.
    assert one.soup.select("button:not([popovertarget]), input, select, textarea") == []
