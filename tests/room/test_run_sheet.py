"""The notes hold the session against its run sheet: how late it is, what is passed by, when the break is."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.engine import engine

# 9:30 to 9:34, 9:34 to 9:46, a pause, 9:56 to 10:06.
RUN = "#from=09:30&run=opening:4,badges:12,break:10,debrief:10"
PLAN = "facilitate/plan.html#minutes=120&start=09:30&people=12&setting=room"


@pytest.fixture(scope="module")
def rules(browser):
    with engine(browser, Path(__file__).parent / "engine.ts", "room") as run:
        yield run


@pytest.mark.parametrize(
    ("when", "gone", "span", "stands"),
    [
        ("09:33 opening", 3, "09:30 to 09:34", "on time"),
        ("09:37 rules", 7, "09:34 to 09:36", "1 minute behind"),
        ("09:35 rounds", 5, "09:36 to 09:46", "1 minute ahead"),
        ("09:50 break", 20, "09:46 to 09:56", "on time"),
        ("10:16 why", 46, "09:56 to 10:06", "10 minutes behind"),
    ],
)
def test_the_notes_say_how_the_room_stands_to_its_run_sheet(rules, when, gone, span, stands):
    said = f"{gone} of 36 minutes gone since 09:30. By the run sheet this is from {span}: {stands}."
    assert rules("told", RUN, "09:00", *when.split()) == said


def test_before_the_session_the_notes_say_when_it_begins(rules):
    assert rules("told", RUN, "09:00", "09:20", "opening") == "The run sheet begins at 09:30, in 10 minutes."


def test_a_rehearsal_in_the_evening_begins_when_it_begins(rules):
    said = rules("told", RUN, "20:15", "20:17", "opening")
    assert said == "2 of 36 minutes gone since 20:15. By the run sheet this is from 20:15 to 20:19: on time."


def test_what_is_not_in_the_run_sheet_is_passed_by(rules):
    assert rules("slides", "#from=09:30&run=badges:12,debrief:10") == ["rules", "rounds", "why"]
    assert rules("slides", "#from=09:30&run=elsewhere:12") == ["opening", "rules", "rounds", "why"]


def test_a_break_lasts_as_long_as_planned(rules):
    assert (rules("pause", RUN, "badges"), rules("pause", RUN, "opening")) == (10, 0)


def test_spare_minutes_at_the_end_are_no_break(rules):
    assert rules("pause", "#from=09:30&run=badges:12,debrief:10,spare:8", "debrief") == 0


@pytest.mark.parametrize("rows", ["", "a", "a:x,b:5", "a:1000", "A b:5"])
def test_what_is_no_run_sheet_is_not_taken_up(rules, rows):
    assert rules("again", f"#from=09:30&run={rows}") == ""
    assert [rules("again", f"#from={time}&run=a:5") for time in ("9", "25:00")] == ["", ""]
    assert rules("again", "#half-day") == ""


def test_a_run_sheet_comes_back_as_it_was_written(rules):
    assert rules("again", RUN) == RUN


def test_a_plan_is_run_on_the_screen(on_host):
    room = on_host
    base = room.base.removesuffix("/room")
    room.notes.goto(f"{base}/{PLAN}")
    rows = room.notes.locator(".run-sheet__activity")
    first = rows.first.locator("th").inner_text()
    room.notes.get_by_role("link", name="Run it on the screen").click()
    expect(room.notes.locator(".desk__now")).to_contain_text(first)
    sheet = room.notes.locator(".sheet-legs li")
    expect(sheet.first).to_have_text(re.compile(r"^\d\d:\d\d Welcome \d+ min$"))
    expect(sheet.filter(has_text="Break")).to_have_count(1)
    room.press("The session begins now")
    expect(room.notes.locator(".desk__elapsed")).to_contain_text(re.compile(r"0 of 1\d\d minutes gone.*on time"))
    sheet.get_by_role("link").first.click()
    expect(room.notes.locator(".desk__elapsed")).to_contain_text("ahead")
    room.notes.reload()
    expect(room.notes.locator(".sheet-legs li").first).to_contain_text("Welcome")
