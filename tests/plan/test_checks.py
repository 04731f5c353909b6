"""What the plan builder finds in each line: what it must refuse, and what it must let through."""

import pytest

from tests.plan.conftest import TODAY


@pytest.fixture
def said(plans, plan):
    """The reply to one blank, and whether it holds, when its words are put into a plan that holds."""

    def check(blank, words, **others):
        found = plans("checks", {**plan, blank: words, **others}, TODAY)
        return next((one["holds"], one["said"]) for one in found if one["blank"] == blank)

    return check


def test_a_whole_plan_holds_on_every_line(plans, plan):
    assert all(one["holds"] for one in plans("checks", plan, TODAY))


@pytest.mark.parametrize(
    ("words", "because"),
    [
        ("", "Write the moment"),
        ("Monday", "stretch of time"),
        ("it is Monday morning", "stretch of time"),
        ("every day", "stretch of time"),
        ("on 3 December", "stretch of time"),
        ("whenever I can", "stretch of time"),
        ("I feel stressed", "feeling"),
        ("I am getting really annoyed", "feeling"),
        ("I’m overwhelmed", "feeling"),
        ("stress builds up", "feeling"),
    ],
)
def test_a_feeling_or_a_whole_day_is_no_moment(said, words, because):
    holds, reply = said("cue", words)
    assert not holds
    assert because in reply


@pytest.mark.parametrize(
    "words",
    [
        "If it is Monday’s huddle",
        "a request arrives with no purpose",
        "a caller sounds upset",
        "When the phone rings after five",
        "I am about to write “I’m your customer”",
        "my manager says “by Friday”",
        "the kettle boils on Monday",
    ],
)
def test_a_moment_that_can_be_seen_or_heard_holds(said, words):
    assert said("cue", words)[0], said("cue", words)[1]


@pytest.mark.parametrize(
    "words",
    [
        "",
        "communication",
        "more patience",
        "be kinder",
        "try to listen",
        "asking why",
        "not argue",
        "kindly reply",
        "I",
        "the form",
    ],
)
def test_a_wish_or_a_thing_is_no_act(said, words):
    assert not said("act", words)[0]


@pytest.mark.parametrize(
    "words",
    [
        "ask who is waiting",
        "I will ring Sven",
        "then I'll write it down",
        "bring the list",
        "reply in a day",
        "question it",
    ],
)
def test_an_act_begins_with_what_is_done(said, words):
    assert said("act", words)[0], said("act", words)[1]


@pytest.mark.parametrize("words", ["", "customers", "the team", "everyone", "our internal customers", "people"])
def test_everybody_is_nobody(said, words):
    assert not said("person", words)[0]


@pytest.mark.parametrize(
    "words",
    ["better service", "customer satisfaction", "more trust between teams", "Quality", "the patients’ experience"],
)
def test_a_thing_is_no_person(said, words):
    assert said("person", words) == (False, "That is a thing. Who outside has it then? Name one person.")


@pytest.mark.parametrize(
    "words",
    [
        "Emeka",
        "the tenant in flat 9",
        "Amira’s patients",
        "the caller who rang on Tuesday",
        "Joy",
        "the woman who wants better service",
        "the nurse at the quality desk",
    ],
)
def test_a_person_to_point_at_holds(said, words):
    assert said("person", words)[0]


@pytest.mark.parametrize(
    ("date", "holds"),
    [("", False), ("2026-11-21", False), (TODAY, True), ("2026-12-22", True), ("2026-12-23", False), ("soon", False)],
)
def test_a_date_lies_within_thirty_days(said, date, holds):
    assert said("date", date)[0] is holds


def test_a_plan_made_last_month_still_holds_after_its_date(plans, plan):
    assert all(one["holds"] for one in plans("checks", plan, "2027-01-15"))


@pytest.mark.parametrize("words", ["", "me", "Myself", "nobody", "no one", "I"])
def test_somebody_else_asks(said, words):
    assert not said("asks", words)[0]


def test_an_obstacle_asks_for_an_act_and_may_be_left_out(said):
    assert said("fallback", "")[0]
    assert not said("fallback", "", obstacle="the line is busy")[0]
    assert said("fallback", "leave a note", obstacle="the line is busy")[0]
    assert not said("fallback", "leave a note", obstacle="")[0]


def test_every_refusal_tells_what_to_write(plans):
    for one in plans("checks", {}, TODAY):
        assert one["holds"] or one["said"].startswith(("Write", "Set"))


def test_words_that_the_sheet_says_already_are_not_said_twice(plans, plan):
    words = plans("words", {**plan, "cue": "If the bell rings,", "act": "I will open  the door."})
    assert words["rehearsal"] == "If the bell rings, then I will open the door."
    assert words["sentence"].endswith("open the door, so that Amira’s patients will get one call less.")


def test_rehearsal_forgives_marks_and_capitals_and_nothing_else(plans, plan):
    line = plans("words", plan)["rehearsal"]
    assert plans("sameWords", line.upper().replace(",", "").replace(".", " "), line)
    assert not plans("sameWords", line.replace("ask", "tell"), line)
    assert not plans("sameWords", "", line)
