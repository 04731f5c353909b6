"""The calendar file, as two other programs read it: RFC 5545, whole days, no word lost."""

from datetime import date, timedelta

import pytest
import vobject
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

NOW = "2026-11-22T21:30:00Z"
LINKS = [f"https://course.example/follow-up/day-{day}.html" for day in (2, 10, 30)]
ANY = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=120)


@pytest.fixture
def text(plans, plan):
    return plans("calendar", [plan], LINKS, NOW)


def events(text):
    return Calendar.from_ical(text).walk("VEVENT")


def test_two_programs_read_the_day_of_the_plan_and_three_more(text):
    first = [(one.decoded("DTSTART"), one.decoded("DTEND"), str(one["SUMMARY"])) for one in events(text)]
    second = [(one.dtstart.value, one.dtend.value, one.summary.value) for one in vobject.readOne(text).vevent_list]
    assert first == second
    made = date(2026, 11, 22)
    assert [start - made for start, _, _ in first] == [timedelta(days) for days in (9, 2, 10, 30)]
    assert all(end - start == timedelta(1) for start, end, _ in first)


def test_each_entry_has_what_a_calendar_needs(text):
    calendar = Calendar.from_ical(text)
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    uids = {str(one["UID"]) for one in events(text)}
    assert len(uids) == 4
    assert [one.get("URL") for one in events(text)] == [None, *LINKS]
    for one in events(text):
        assert one.decoded("DTSTAMP").isoformat() == "2026-11-22T21:30:00+00:00"
        assert one.walk("VALARM")[0].decoded("TRIGGER") == timedelta(hours=9)


def test_the_entries_of_a_plan_saved_again_take_the_place_of_the_old(plans, plan, text):
    again = plans("calendar", [{**plan, "act": "ring them"}], LINKS, "2026-11-25T08:00:00Z")
    assert [one["UID"] for one in events(again)] == [one["UID"] for one in events(text)]


def test_a_month_with_a_change_of_clocks_keeps_its_days(plans, plan):
    text = plans("calendar", [{**plan, "made": "2027-03-20", "date": "2027-03-22"}], [], NOW)
    days = [date(2027, 3, 22), date(2027, 3, 22), date(2027, 3, 30), date(2027, 4, 19)]
    assert [one.decoded("DTSTART") for one in events(text)] == days
    assert not any("URL" in one for one in events(text))


def test_lines_end_as_the_standard_says_and_none_is_too_long(text):
    assert text.endswith("END:VCALENDAR\r\n")
    lines = text.split("\r\n")
    assert not any("\n" in line or "\r" in line for line in lines)
    assert max(len(line.encode()) for line in lines) <= 75


def test_two_plans_have_a_day_each_and_stand_in_every_later_entry(plans, plan):
    second = {**plan, "cue": "the van is late", "date": "2026-12-04", "uid": "fedcba9876543210"}
    text = plans("calendar", [plan, second], LINKS, NOW)
    assert len({one["UID"] for one in events(text)}) == 5
    one, other, *later = events(text)
    assert ("the Monday huddle" in one["DESCRIPTION"], "the van is late" in one["DESCRIPTION"]) == (True, False)
    assert other.decoded("DTSTART") == date(2026, 12, 4)
    assert ("the Monday huddle" in other["DESCRIPTION"], "the van is late" in other["DESCRIPTION"]) == (False, True)
    for one in later:
        assert "the Monday huddle" in one["DESCRIPTION"]
        assert "the van is late" in one["DESCRIPTION"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cue=ANY, person=ANY)
def test_whatever_a_learner_writes_comes_out_as_it_was(plans, plan, cue, person):
    text = plans("calendar", [{**plan, "cue": f"x{cue}x", "person": f"y{person}y"}], LINKS, NOW)
    said = plans("words", {**plan, "cue": f"x{cue}x", "person": f"y{person}y"})["sentence"]
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    for one in events(text):
        assert said in str(one["DESCRIPTION"])
