"""How each standard wants things written, without a system around."""

import json

import pytest

from tests.lms.answers import CHOICE, MATCHING


@pytest.mark.parametrize(
    ("seconds", "clock", "period"),
    [
        (0, "0000:00:00.00", "PT0S"),
        (59.999, "0000:01:00.00", "PT1M0S"),
        (3723.456, "0001:02:03.46", "PT1H2M3.46S"),
        (0.1 + 0.2, "0000:00:00.30", "PT0.3S"),
        (360_000 * 200, "9999:00:00.00", "PT20000H0S"),
    ],
)
def test_times_have_two_decimals_at_most(words, seconds, clock, period):
    assert words("clock", seconds) == clock
    assert words("period", seconds) == period


def test_a_moment_has_a_fraction_because_a_zone_may_only_follow_one(words):
    assert words("moment", "2026-11-22T07:08:09.123Z") == "2026-11-22T07:08:09.0Z"


@pytest.mark.parametrize(
    ("completed", "judged", "status"),
    [
        (False, None, "incomplete"),
        (False, True, "incomplete"),
        (False, False, "incomplete"),
        (True, None, "completed"),
        (True, True, "passed"),
        (True, False, "failed"),
    ],
)
def test_one_field_says_no_more_than_the_course_does(words, completed, judged, status):
    known = {} if judged is None else {"judged": judged}
    assert words("statusOf", {"completed": completed, "scaled": 0, **known}) == status


def test_an_eleventh_option_still_has_a_letter_of_its_own(words):
    options = [f"option-{n}" for n in range(30)]
    assert words("lettered", {**CHOICE, "options": options}, ["option-10", "option-29"]) == "k,3"


def test_where_the_options_are_not_known_the_ids_themselves_are_told(words):
    bare = {key: value for key, value in CHOICE.items() if key != "options"}
    fields = dict(words("in12", bare, 3)[0])
    assert fields["cmi.interactions.3.type"] == "fill-in"
    assert fields["cmi.interactions.3.student_response"] == "the-fact"
    assert fields["cmi.interactions.3.result"] == "correct"


def test_each_of_several_right_options_is_an_answer_and_pairs_are_one(words):
    assert words("alternatives", {**CHOICE, "correct": ["a", "b"]}) == [["a"], ["b"]]
    assert words("alternatives", MATCHING) == [["badge=desk", "chart=desk"]]


@pytest.mark.parametrize(
    "message",
    [
        None,
        "hello",
        {"type": "completed"},
        {"course": "another", "version": 1, "type": "completed"},
        {"course": "internal-customer", "version": 2, "type": "completed"},
        {"course": "internal-customer", "version": 1, "type": "launch"},
        {"course": "internal-customer", "version": 1, "type": "state", "state": "tabs\tand\nlines"},
        {"course": "internal-customer", "version": 1, "type": "state", "state": ["a"]},
        {"course": "internal-customer", "version": 1, "type": "answer", "quiz": "q", "response": "a"},
    ],
)
def test_what_is_not_of_this_course_is_not_heard(words, message):
    assert words("read", message) is None


def test_a_score_out_of_range_is_brought_into_it(words):
    said = {"course": "internal-customer", "version": 1, "type": "passed", "scaled": 7, "code": 1}
    assert words("read", said) == {"type": "passed", "scaled": 1, "code": ""}


def test_what_was_reached_in_one_window_is_not_lost_to_another(words):
    ours = {"state": "1a", "place": "a.html", "completed": False, "passed": True, "failed": False, "measure": 0.2}
    theirs = {"state": "1b", "place": "b.html", "completed": True, "passed": False, "failed": True, "measure": 0.9}
    assert words("merged", ours, theirs) == {
        "state": "1b", "place": "a.html", "completed": True, "passed": True, "failed": True, "measure": 0.9,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("given", "made"), [("a2V5", "Basic a2V5"), ("Basic a2V5", "Basic a2V5"), ("Bearer t", "Bearer t")]
)
def test_a_key_is_taken_with_and_without_its_first_word(words, given, made):
    assert words("authorization", given) == made


@pytest.mark.parametrize("held", [None, '{"state": "1old", "measure": 0.1}'])
def test_a_tab_that_closes_while_a_state_is_on_its_way_keeps_the_newest(words, held):
    kept = json.loads(words("overtaken", held))
    assert (kept["state"], kept["completed"]) == ("1newest", True)


@pytest.mark.parametrize("closes_after", [1, 2, 3])
def test_a_tab_that_closes_while_a_bunch_is_halved_leaves_nothing_behind(words, closes_after):
    names = list("abcdefg")
    sent = words("halved", names, "f", closes_after)
    arrived = {name for message in sent if "f" not in message for name in message}
    assert arrived == {*names, "last"} - {"f"}
    assert sent[-1] == ["last"]


def test_two_hundred_storms_lose_nothing_and_double_nothing(words):
    runs = words("storms", 200)
    assert runs["sent"] > 10_000
    assert (runs["lost"], runs["doubled"]) == ([], [])
