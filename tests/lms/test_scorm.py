"""A course in scorm-again, by both versions of SCORM: grade, completion and what was kept are read back from it."""

import pytest

from tests.lms.answers import ANSWERS, CHOICE, DONE, STATE

# Before anything is kept, SCORM 2004 has an error of its own for that; it means no more.
EMPTY = 403
BOTH = pytest.mark.parametrize("standard", ["scorm12", "scorm2004"])


@BOTH
def test_a_finished_course_is_reported_without_one_error(system, standard):
    lms = system(standard)
    lms.say({"type": "progress", "done": 3, "of": 9, "measure": 0.3333}, *ANSWERS, *DONE)
    lms.leave()
    assert not [call for call in lms.calls() if call[-1] not in (0, EMPTY)]
    kept = lms.kept()
    assert kept["suspend_data"] == STATE
    told = kept["core"] if standard == "scorm12" else kept
    assert (told["score"]["raw"], told["score"]["min"], told["score"]["max"]) == ("87.5", "0", "100")
    if standard == "scorm12":
        assert told["lesson_status"] == "passed"
        assert told["lesson_location"] == "index.html"
    else:
        assert (kept["completion_status"], kept["success_status"]) == ("completed", "passed")
        assert kept["score"]["scaled"] == "0.875"
        assert kept["progress_measure"] == "1"
        assert kept["location"] == "index.html"
    assert len(lms.calls("Initialize")) == 1
    assert len(lms.calls("Finish") + lms.calls("Terminate")) == 1


@BOTH
def test_answers_stand_in_the_report_as_the_standard_wants_them(system, standard):
    lms = system(standard)
    lms.say(*ANSWERS)
    lms.leave()
    said = {
        call[1].split(".", 2)[2]: call[2] for call in lms.calls("SetValue") if call[1].startswith("cmi.interactions.")
    }
    entries = [
        {key.split(".", 1)[1]: value for key, value in said.items() if key.startswith(f"{at}.")} for at in range(7)
    ]
    answers = [
        (one["id"], one["type"], one.get("student_response", one.get("learner_response")), one["result"])
        for one in entries
    ]
    fill_in, other, wrong = ("fill-in", "other", "wrong") if standard == "scorm12" else ("other", "other", "incorrect")
    short = standard == "scorm12"
    assert answers == [
        ("exit_hand_over", "choice", "b" if short else "the_fact", "correct"),
        ("ten_things", "matching", "a.a,b.b" if short else "badge[.]desk[,]chart[.]clinic", wrong),
        ("first_to_last", "sequencing", "c,a,b" if short else "ring[,]greet[,]note", wrong),
        ("self_check_before.i_know_who", "likert", "4", "neutral"),
        ("self_check_before.i_ask", "likert", "2", "neutral"),
        ("nervous_nine", fill_in if short else other, "M1-BCAB-K", "neutral"),
        ("open_one", fill_in if short else "long-fill-in", None, "neutral"),
    ]
    if not short:
        assert entries[0]["description"] == "What do you pass on?"
    for one in entries:
        assert next(iter(one)) == "id"
        assert list(one)[1] == "type"


@BOTH
def test_the_next_day_goes_on_where_the_learner_was(system, standard):
    lms = system(standard)
    assert lms.init["state"] == ""
    lms.say({"type": "state", "state": STATE})
    lms.course.evaluate("location.href = 'second.html?embed=1'")
    lms.page.wait_for_function("calls.some((call) => call[2] === 'second.html')")
    lms.wait()
    assert lms.init["state"] == STATE
    lms.leave()
    lms.open(standard)
    assert lms.course.url.endswith("/second.html?embed=1")
    assert lms.init["state"] == STATE
    assert lms.init["mode"] == "normal"


@BOTH
def test_a_course_that_has_begun_is_incomplete_before_anything_is_done(system, standard):
    lms = system(standard)
    kept = lms.kept()
    assert (kept["core"]["lesson_status"] if standard == "scorm12" else kept["completion_status"]) == "incomplete"


def test_a_state_longer_than_the_standard_keeps_is_never_sent(system):
    lms = system("scorm12")
    lms.say({"type": "state", "state": "1" * 4096}, {"type": "state", "state": "2" * 4097})
    lms.leave()
    assert lms.kept()["suspend_data"] == "1" * 4096


@BOTH
def test_a_judgement_before_the_end_does_not_complete_the_course(system, standard):
    lms = system(standard)
    lms.say({"type": "failed", "scaled": 0.5, "code": "X"})
    lms.leave()
    kept = lms.kept()
    if standard == "scorm12":
        assert (kept["core"]["lesson_status"], kept["core"]["score"]["raw"]) == ("incomplete", "50")
    else:
        assert (kept["completion_status"], kept["success_status"], kept["score"]["scaled"]) == (
            "incomplete",
            "failed",
            "0.5",
        )


def test_the_system_is_found_through_four_frames_and_through_the_window_that_opened_it(system, context):
    lms = system("scorm2004", depth=4)
    assert len(lms.calls("Initialize")) == 1
    with context.expect_page() as popup:
        lms.page.goto(f"{lms.address}/system.html?api=scorm12&opener=1&course={lms.address}/scorm12/course/launch.html")
    popup.value.wait_for_function("document.querySelector('iframe').contentWindow.inits?.length")
    assert len(lms.calls("Initialize")) == 1
    popup.value.close()


def test_without_a_system_the_course_is_shown_and_says_that_nothing_is_reported(system):
    lms = system("scorm12", api="none")
    assert "state" not in lms.init
    assert "nothing is reported" in lms.shell.get_by_role("status").inner_text()


@BOTH
def test_a_system_that_speaks_only_when_its_own_page_has_loaded_is_waited_for(system, standard):
    lms = system(standard, late=1)
    lms.say(*DONE)
    lms.leave()
    assert lms.kept()["suspend_data"] == STATE


def test_the_other_version_does_where_the_wanted_one_is_missing(system):
    lms = system("scorm12", api="scorm2004")
    lms.say(*DONE)
    lms.leave()
    assert lms.kept()["completion_status"] == "completed"


def test_a_system_that_breaks_the_rules_still_gets_grade_and_completion(system):
    lms = system("scorm2004", api="hostile")
    lms.say(CHOICE, *DONE)
    lms.leave()
    kept = lms.page.evaluate("store")
    assert kept["cmi.core.lesson_status"] == "passed"
    assert kept["cmi.core.score.raw"] == "87.5"
    assert kept["cmi.suspend_data"] == STATE


def test_a_system_in_which_one_value_undoes_another_keeps_what_counts(system, page):
    page.clock.install()
    lms = system("scorm12", api="overlapping")
    lms.say({"type": "score", "scaled": 0.875}, *DONE)
    # Each frame has a clock of its own: they go on together, step by step.
    for _ in range(32):
        page.clock.run_for(250)
    kept = page.evaluate("store")
    assert (kept["cmi.core.lesson_status"], kept["cmi.core.score.raw"]) == ("passed", "87.5")
    assert kept["cmi.suspend_data"] == STATE


def test_who_leaves_with_the_last_answer_keeps_what_counts_where_one_value_undoes_another(system, page):
    lms = system("scorm12", api="distant")
    page.wait_for_timeout(500)
    lms.say(CHOICE, {"type": "state", "state": STATE}, {"type": "score", "scaled": 0.875}, *DONE)
    lms.leave()
    page.wait_for_timeout(500)
    kept = page.evaluate("store")
    assert (kept["cmi.core.lesson_status"], kept["cmi.core.score.raw"]) == ("passed", "87.5")


def test_a_system_that_tells_no_status_is_not_set_back_and_is_told_again(system):
    lms = system("scorm12", api="secretive")
    assert lms.page.evaluate("store")["cmi.core.lesson_status"] == "incomplete"
    lms.say(*DONE)
    lms.open("secretive")
    assert lms.page.evaluate("store")["cmi.core.lesson_status"] == "passed"
    assert lms.init["told"] == {"completed": "", "judged": ""}


def test_a_system_that_does_not_count_answers_gets_one_behind_the_other(system):
    lms = system("scorm12", api="secretive")
    lms.say(ANSWERS[0], ANSWERS[1])
    lms.open("secretive")
    lms.say(ANSWERS[2])
    kept = lms.page.evaluate("store")
    ids = [kept.get(f"cmi.interactions.{at}.id") for at in range(4)]
    assert ids == ["exit_hand_over", "ten_things", "first_to_last", None]
    lms.say(*[{**CHOICE, "quiz": f"question-{number}"} for number in range(60)])
    kept = lms.page.evaluate("store")
    assert len([name for name in kept if name.endswith(".id")]) == 60


@BOTH
def test_what_the_system_shows_is_not_told_again_and_a_score_only_grows(system, standard):
    lms = system(standard)
    lms.say(*DONE, {"type": "score", "scaled": 1}, {"type": "score", "scaled": 0.5})
    lms.leave()
    lms.open(standard)
    assert lms.init["told"] == {"completed": "1", "judged": "passed"}
    lms.say({"type": "score", "scaled": 0.75})
    lms.leave()
    kept = lms.kept()
    assert (kept["core"] if standard == "scorm12" else kept)["score"]["raw"] == "100"
