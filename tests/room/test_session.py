"""A facilitator runs the half-day route in two windows, on a host and from a folder with the network off."""

import csv
import io

import pytest
from playwright.sync_api import expect

from tests.room.conftest import secrets

PARTS = ("welcome", "front-desk", "best-case", "call-loop", "plan")
MARKS = ("data-effects", "data-goto", "data-if", "data-flag")


@pytest.fixture(params=["on_host", "on_disk"])
def room(request):
    return request.getfixturevalue(request.param)


def vote(room, first, second):
    """From the scene to the choice that is played, with two votes that are hidden until they are shown."""
    counted = room.notes.locator(".panel--hands h2")
    room.next()
    expect(counted).to_have_text("Count the first vote")
    room.hands(first)
    expect(room.slide.locator(".tally")).to_have_count(0)
    room.next()
    expect(room.slide.locator(".tally")).to_have_count(3)
    room.next(2)
    expect(counted).to_have_text("Count the second vote")
    room.hands(second)
    expect(room.slide.locator(".tally")).to_have_count(3)
    room.next()
    expect(room.slide.locator(".tally")).to_have_count(6)
    room.next()


def play_on(room, letter):
    """A decision without a vote: straight to a choice, and through what follows."""
    room.screen.keyboard.press("p")
    room.press(f"Play {letter}")
    room.next(3)


def test_the_half_day_route_in_two_windows(room):
    room.begin("welcome", "half-day")
    expect(room.slide.locator("h2")).to_have_text("Welcome")
    expect(room.notes.locator(".route:visible h2")).to_have_text("The half day, 210 minutes")
    front_desk(room)
    best_case(room)
    call_loop(room)
    room.notes.get_by_role("link", name="One plan").click()
    room.answers("plan")
    room.turn_to("One-minute card")
    room.notes.get_by_label("One-minute cards").fill("Clear: one fact\nMuddy: who may say no")
    expect(room.notes.get_by_text("The screen does not show them")).to_be_visible()
    assert "Muddy" not in room.screen.content()
    rows = saved(room)
    assert ["front-desk", "decision 1 counter", "After talk", "B", "13"] in rows
    assert ["front-desk", "decision 1 counter", "First vote", "A", "5"] in rows
    codes = [row[4] for row in rows if row[:3] == ["front-desk", "front-desk-scenario", "path"]]
    assert [code[:-1] for code in codes] == ["M1-BAAAA-"] * 3 + ["M1-AAAAA-"]
    assert ["call-loop", "bead-count", "row 1", "column 3", "4"] in rows
    assert [row[4] for row in rows if row[0] == "plan"] == ["Clear: one fact", "Muddy: who may say no"]


def front_desk(room):
    hidden = secrets("front-desk/nervous-nine")
    room.notes.get_by_role("link", name="The front desk", exact=True).click()
    room.answers("front-desk")
    room.turn_to("The nervous nine o’clock")
    room.next(2)
    expect(room.slide.locator(".ways")).to_be_hidden()
    vote(room, "A5 B9 C4", "a2, b13 c3")
    expect(room.slide.locator(".way--chosen")).to_contain_text("The room’s choice")
    assert not hidden.told(room.source)
    assert not [mark for mark in MARKS if mark in room.screen.content()]
    room.next()
    assert len(hidden.told(room.source)) == 1
    expect(room.slide.locator(".said--happened")).to_contain_text("Needles")
    room.screen.reload()
    room.notes.reload()
    room.answers("front-desk")
    expect(room.slide.locator(".said--happened")).to_contain_text("Needles")
    room.next()
    expect(room.slide.locator(".gauge").first).to_contain_text("was 5")
    assert len(hidden.told(room.source)) == 1
    room.next()
    assert not hidden.told(room.source)
    for _ in range(4):
        play_on(room, "A")
    expect(room.slide.locator(".said--ending")).to_contain_text("Good in patches")
    tables(room)


def tables(room):
    """Two tables went the room's way; a third made a slip in writing its code down."""
    code = room.slide.locator(".said--code p").inner_text()
    room.notes.locator("summary", has_text="Tables").click()
    room.notes.get_by_label("Path codes of the tables").fill(f"{code}\n{code}\n{code.replace('B', 'A', 1)}")
    expect(room.notes.get_by_text("2 read.")).to_contain_text("There is a slip")
    room.next()
    expect(room.slide.locator(".said--ways")).to_contain_text("2 tables")
    expect(room.slide.locator(".spot.walked")).to_have_count(5)
    room.screen.keyboard.press("PageUp")
    expect(room.slide.locator(".said--ending")).to_be_visible()


def best_case(room):
    hidden = secrets("best-case/row-14")
    room.notes.get_by_role("link", name="The best case for internal customers").click()
    room.answers("best-case")
    room.turn_to("Row 14")
    room.next(2)
    vote(room, "A4 B4", "A3 B4 C4")
    expect(room.screen.locator(".foot__hint")).to_have_text("A tie between B and C.")
    room.screen.keyboard.press("PageDown")
    expect(room.notes.get_by_text("Say which choice is played")).to_be_visible()
    room.press("Play C")
    expect(room.slide.locator(".way--chosen")).to_contain_text("Out of a tie")
    assert not hidden.told(room.source)
    room.press("Break")
    expect(room.screen.get_by_role("heading", name="Break")).to_be_visible()
    room.next()
    expect(room.slide.locator(".way--chosen")).to_contain_text("Out of a tie")


def call_loop(room):
    room.notes.get_by_role("link", name="The call loop", exact=True).click()
    room.answers("call-loop")
    room.turn_to("Count and look")
    for column, beads in enumerate(("7", "8", "4"), 1):
        room.notes.get_by_label(f"Blue beads, Round {column}").fill(beads)
    expect(room.slide.locator(".board tbody tr").first.locator("td")).to_have_text(["7", "8", "4"])
    room.turn_to("What the tables found")
    room.notes.get_by_label("Redesign: blue marbles, Table 2").fill("136")
    expect(room.slide.locator(".board")).to_contain_text("136")


def saved(room):
    room.notes.locator("summary", has_text="Session").click()
    with room.notes.expect_download() as download:
        room.press("Save what the room did")
    text = download.value.path().read_text("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))
