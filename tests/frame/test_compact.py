"""The short form of what is kept: the whole course in 4,096 letters, read again after a slip or an edit."""

import copy
import re

import pytest

from tests.frame.finished import COURSE, LONG, finished

LIMIT = 4096


def plain(progress):
    """What must come back: everything but the times, and what is empty anyway."""
    return {
        quiz: full({key: value for key, value in entry.items() if key != "at"})
        for quiz, entry in progress["quizzes"].items()
    }


def full(entry):
    inner = {key: full(value) if isinstance(value, dict) else value for key, value in entry.items()}
    return {key: value for key, value in inner.items() if value not in (None, {}, [], "", False)}


def with_walk(progress):
    """`chosen` as it is after reading: the choices of the run stand over those made before."""
    for entry in progress["quizzes"].values():
        if entry.get("trail"):
            entry["chosen"] = entry["chosen"] | {step["scene"]: step["choice"] for step in entry["trail"]}
    return progress


def test_the_whole_course_comes_back_from_two_thousand_letters(compact):
    done = with_walk(finished())
    short = compact("encode", done)
    assert len(short["state"]) <= 2000, len(short["state"])
    assert short["dropped"] == 0
    assert plain(compact("decode", short["state"])) == plain(done)


def test_the_day_and_the_order_of_answers_come_back(compact):
    done, read = finished(), compact("there_and_back", finished())
    order = sorted(done["quizzes"], key=lambda quiz: done["quizzes"][quiz]["at"])
    assert sorted(read["quizzes"], key=lambda quiz: read["quizzes"][quiz]["at"]) == order
    assert all(0 <= entry["at"] - read["quizzes"][quiz]["at"] <= 8000 for quiz, entry in done["quizzes"].items())


@pytest.mark.parametrize("words", [120, 400, 1500])
def test_more_words_than_there_is_room_for_never_cost_an_answer(compact, words):
    done = finished(words)
    short = compact("encode", done)
    assert LIMIT // 2 < len(short["state"]) <= LIMIT
    assert short["dropped"]
    read = compact("decode", short["state"])
    assert {quiz for quiz, entry in read["quizzes"].items() if entry.get("done")} >= {
        quiz for quiz, entry in done["quizzes"].items() if entry.get("done")
    }
    assert compact("reached", read)["complete"]


def test_it_has_no_letter_that_a_cookie_or_an_address_would_change(compact):
    assert re.fullmatch(r"[\w\-.~!*'()%+$=@]+", compact("encode", finished(200))["state"], re.ASCII)


@pytest.mark.parametrize("text", ["", "a=b~c$d", "“Who, then?” – 50 % ½\n☎️ 'quoted' + * ! ( )", LONG, "\U0001f600~%7E"])
def test_words_come_back_as_they_were(compact, text):
    assert compact("words", text) == text


def test_a_state_that_was_cut_off_keeps_what_stood_before_the_cut(compact):
    state = compact("encode", finished())["state"]
    counts = compact("cut", state)
    assert counts == sorted(counts)
    assert counts[-1] == len(finished()["quizzes"]) - 1


@pytest.mark.parametrize("state", ["", "1", "2aa~xyz", "1aa~~~$$==", "<script>", "1aa~=%E0%A4%A"])
def test_nonsense_is_an_empty_course(compact, state):
    assert compact("decode", state)["quizzes"] == {}


def test_after_an_edit_all_that_still_means_the_same_is_read(compact):
    """Removed, added, reordered, changed: nobody's answer becomes another answer."""
    done = finished()
    state = compact("encode", done)["state"]
    edited = copy.deepcopy(COURSE)
    quizzes = edited["quizzes"]
    del quizzes["exit-needles"]
    quizzes["exit-symptom"] |= {"hash": "00000000", "options": quizzes["exit-symptom"]["options"][::-1]}
    quizzes["nervous-nine"] |= {"hash": "11111111", "endings": quizzes["nervous-nine"]["endings"][::-1]}
    second = done["quizzes"]["nervous-nine"]["trail"][1]["scene"]
    next(one for one in quizzes["nervous-nine"]["scenes"] if one[0] == second)[1] = "22222222"
    edited["quizzes"] = {"new": {"kind": "choice", "hash": "3", "met": "done", "options": ["a"]}} | dict(
        reversed(quizzes.items())
    )
    compact("learn", edited)
    try:
        read = compact("decode", state)["quizzes"]
    finally:
        compact("learn", COURSE)
    assert {"exit-needles", "exit-symptom", "new"}.isdisjoint(read)
    assert read["exit-overreach"]["answer"] == done["quizzes"]["exit-overreach"]["answer"]
    assert [step["scene"] for step in read["nervous-nine"]["trail"]] == [
        done["quizzes"]["nervous-nine"]["trail"][0]["scene"]
    ]
    assert set(read["nervous-nine"]["endings"]) == set(done["quizzes"]["nervous-nine"]["endings"])


def test_digests_of_ids_tell_all_quizzes_and_names_apart(compact):
    read = compact("there_and_back", finished())["quizzes"]
    assert set(read) == set(finished()["quizzes"])


def test_how_far_one_has_come_is_read_off_what_is_kept(compact):
    nothing = compact("reached", {"version": 1, "quizzes": {}})
    assert (nothing["done"], nothing["measure"], nothing["complete"], nothing.get("judged")) == (0, 0, False, None)
    done = compact("reached", finished())
    assert (done["measure"], done["complete"], done["judged"], done["scaled"]) == (1, True, "passed", 1)
    wrong = finished()
    for quiz, known in COURSE["quizzes"].items():
        if quiz.startswith("exit-") and known["kind"] == "choice":
            wrong["quizzes"][quiz]["answer"]["pick"] = next(
                one for one in known["options"] if one not in known["met"][5:].split("|")
            )
    failed = compact("reached", wrong)
    assert failed["judged"] == "failed"
    assert not failed["complete"]
    assert 0 <= failed["scaled"] < 0.8
