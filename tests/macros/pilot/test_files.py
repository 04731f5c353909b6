"""What people hand in: copies and codes are read, and what is wrong with any file is told at once, with its place."""

import json
import random

import pytest

from macros.pilot.questions import read
from tests.macros.pilot.conftest import ITEM, SCENARIO
from tests.report.made import path_code


def code_of(pilot, *picks):
    return path_code(read(pilot.root).quizzes[SCENARIO].quiz, picks)[0]


def test_each_file_that_cannot_be_read_is_told_and_nothing_is_counted(pilot):
    whole = pilot.copy(pilot.item("ask"))
    cut = pilot.file(whole.read_text("utf-8")[:90], "json")
    newer = pilot.copy(version=9)
    wrong = {
        cut: "the file ends in the middle",
        newer: "a newer version of the course; found 9, allowed is up to 1",
        pilot.file("{}", "json"): "no saved copy of this course",
        pilot.file("[1, 2]", "json"): "no saved copy of this course",
        pilot.file('{"version": 1}', "json"): "no saved copy of this course",
        pilot.file('{"version": true, "quizzes": {}}', "json"): "no saved copy of this course",
        pilot.file("[" * 100_000, "json"): "no saved copy of this course",
        pilot.file('{"version": ' + "9" * 5000 + "}", "json"): "no saved copy of this course",
        pilot.file("Dear all,\nhere it is.\n"): "no path code of this course in this file",
        pilot.file(" \n"): "the file is empty",
        pilot.file(b"\x89PNG\r\n\x1a\n\xff"): "is not UTF-8",
        pilot.root: "this is a folder",
        pilot.root / "gone.json": "no such file",
    }
    status, said, told = pilot.told(whole, *wrong)
    assert (status, said) == (1, "")
    for path, words in wrong.items():
        [line] = [line for line in told.splitlines() if line.startswith(f"{path}:")]
        assert words in line
        assert [*map(str.isdigit, line.removeprefix(f"{path}:").split(":")[:2])] == [True, True]
    assert f"{len(wrong)} problems found" in told


def test_a_file_cut_off_says_where(pilot):
    text = pilot.copy(pilot.item("ask")).read_text("utf-8")
    cut = pilot.file(text[: text.index("pick") + 2], "json")
    status, _, told = pilot.told(cut)
    lines = cut.read_text("utf-8").splitlines()
    assert status == 1
    assert told.startswith(f"{cut}:{len(lines)}:{lines[-1].index('pi')}: not-json: ")


@pytest.mark.parametrize(
    ("entry", "where"),
    [
        (None, "all of it"),
        ({"at": "noon"}, "at"),
        ({"at": 1, "trail": [{"scene": "door"}]}, "trail.0.choice"),
        ({"at": 1, "chosen": ["ask"]}, "chosen"),
        ({"at": 1, "answer": "ask"}, "answer"),
    ],
)
def test_an_entry_that_the_course_would_not_write_is_told_at_its_line(pilot, entry, where):
    path = pilot.copy(pilot.item("ask"), {SCENARIO: entry})
    status, _, told = pilot.told(path)
    lines = path.read_text("utf-8").splitlines()
    line = next(at for at, text in enumerate(lines, 1) if f'"{SCENARIO}"' in text)
    assert status == 1
    assert told.startswith(f"{path}:{line}:3: broken-copy: 'lost-key': {where} is not as the course writes it")


@pytest.mark.parametrize("seed", range(20))
def test_no_damage_to_a_copy_ends_in_anything_but_an_answer_or_a_problem(pilot, seed):
    chance = random.Random(seed)  # noqa: S311 - no secret
    data = bytearray(pilot.copy(pilot.item("ask"), pilot.run("ask", "act")).read_bytes())
    for _ in range(chance.randint(1, 4)):
        data[chance.randrange(len(data))] = chance.choice(b'{}[]":,x0\n\xff')
    path = pilot.file(bytes(data), "json")
    status, said, told = pilot.told(path)
    assert status in (0, 1)
    assert said or f"{path}:" in told


def test_options_that_have_changed_are_told_and_left_out(pilot):
    old = pilot.copy(pilot.item("ask", hash="00000000"), pilot.run("ask", "act"))
    gone = pilot.copy(pilot.item("shout"), {"old-quiz": {"answer": {"pick": "a"}, "hash": "1", "at": 7}})
    run = pilot.run("ask", "act")
    run[SCENARIO]["trail"][1]["hash"] = "00000000"
    run[SCENARIO]["chosen"]["shore"] = "swim"
    moved = pilot.copy(run)
    status, said, told = pilot.told(old, gone, moved)
    assert status == 0
    for path, words in (
        (old, "'who-has-the-key': the question has changed since it was answered"),
        (gone, "'who-has-the-key': the question has no option 'shout' any more"),
        (gone, "'old-quiz': the course has no such quiz any more"),
        (moved, "'lost-key': the decision 'yard' has changed, or may have, since it was taken"),
        (moved, "'lost-key': there is no decision 'shore' any more"),
    ):
        assert any(line.startswith(f"{path}:") and words in line for line in told.splitlines()), words
    assert "Left out, and told with their places: 6." in said
    assert "At the door: 2 people" in said
    assert "In the yard: 1 person" in said


def test_a_way_not_taken_again_counts_unless_the_scenario_has_changed(pilot):
    kept = {"chosen": {"door": "ask", "yard": "hold"}}
    assert "In the yard: 1 person" in pilot.answer(pilot.copy(pilot.run("ask", **kept)))
    since = pilot.run("ask", **kept)
    since[SCENARIO]["trail"][0]["hash"] = "00000000"
    _, said, told = pilot.told(pilot.copy(since), pilot.copy(pilot.item("ask")))
    assert "'yard' has changed, or may have, since it was taken" in told
    assert "decisions reached" not in said


def test_the_newest_run_says_whether_a_decision_has_changed(pilot):
    old, older = (
        [step | {"hash": digest} for step in pilot.trail("wait", "tell")] for digest in ("00000000", "11111111")
    )
    newest = pilot.run("ask", earlier=[old, older])
    said = pilot.answer(pilot.copy(newest))
    assert "At the door: 1 person" in said
    assert "1 person went back in a scenario or played it again" in said
    away = pilot.run("ask", chosen={"door": "ask", "yard": "hold"}, earlier=[pilot.trail("ask", "hold"), old])
    assert "In the yard: 1 person" in pilot.answer(pilot.copy(away))


def test_what_is_kept_of_other_things_is_passed_by(pilot):
    others = {"own-word": {"answer": {"word": "patient"}, "at": 3}, "recall": {"answer": {ITEM: "x"}, "at": 4}}
    assert "1 person" in pilot.answer(pilot.copy(others, pilot.item("ask")))


def test_a_run_from_somebody_elses_code_is_nobodys_choice(pilot):
    opened = pilot.run("ask", "act")
    del opened[SCENARIO]["chosen"]
    status, said, told = pilot.told(pilot.copy(opened), pilot.copy(pilot.run("wait")))
    assert status == 0
    assert "opened from a code" in told
    assert "nothing that can be counted is answered" in told
    assert said.startswith("1 person: 1 by a saved copy")
    assert "At the door: 1 person" in said


def test_a_code_that_was_opened_later_does_not_hide_what_was_decided(pilot):
    own = pilot.trail("wait", "hold")
    opened = pilot.run("ask", "act", chosen={"door": "wait", "yard": "hold"}, earlier=[own])
    said = pilot.answer(pilot.copy(opened))
    assert f"{pilot.line_of(SCENARIO, 'hold')}: nobody took" not in said
    assert f"{pilot.line_of(SCENARIO, 'act')}: nobody took" in said


def test_two_copies_of_one_person_are_one_person(pilot):
    item = pilot.item("ask")
    early, late = pilot.copy(item), pilot.copy(item, pilot.run("ask"))
    status, said, told = pilot.told(early, late, early)
    assert status == 0
    assert f"{late}:1:1: same-person: answers of the same moments are in {early} as well" in told
    assert said.startswith("1 person: 1 by a saved copy")


def test_codes_are_read_a_line_a_person_beside_copies(pilot):
    codes = [code_of(pilot, *run) for run in (("ask", "act"), ("wait", "tell"), ("push", "hold"))]
    table = pilot.file(f"Name;Code\nA. Bell;{codes[0]}\nC. Dale;{codes[1].lower().replace('-', '–')}\n\n{codes[2]}\n")
    said = pilot.answer(table, pilot.copy(pilot.run("ask", "act")), pilot.copy(pilot.item("ask")))
    assert said.startswith("5 people: 2 by a saved copy, 3 by path codes.")
    assert "At the door: 4 people, every option taken" in said
    assert "In the yard: 4 people, every option taken" in said


def test_lines_of_one_name_are_one_person_and_the_first_run_counts(pilot):
    first, second = code_of(pilot, "ask", "act"), code_of(pilot, "wait", "tell")
    said = pilot.answer(pilot.file(f"Bell, {first}\nbell: {second}\n"))
    assert said.startswith("1 person: 0 by a saved copy, 1 by path codes.")
    assert "1 person went back in a scenario or played it again" in said
    assert f"{pilot.line_of(SCENARIO, 'act')}: nobody took" not in said
    assert f"{pilot.line_of(SCENARIO, 'tell')}: nobody took" in said


def test_slips_and_lines_without_a_code_are_told_with_their_place(pilot):
    code = code_of(pilot, "ask", "act")
    slip = code[:-1] + ("A" if code[-1] != "A" else "B")
    path = pilot.file(f"{code}\nBell: {slip}\nAnna-Maria-Lee had no time\n")
    status, said, told = pilot.told(path)
    assert status == 0
    assert f"{path}:2:7: left-out: There is a slip in this code" in told
    assert f"{path}:3:1: left-out: there is no path code of this course on this line" in told
    assert said.startswith("1 person: 0 by a saved copy, 1 by path codes.")


def test_a_learners_own_words_do_no_harm(pilot):
    words = "\u0085\x7f \U0001f600 " + f'"{SCENARIO}": {{ ' + "x" * 300_000
    own = pilot.run("ask", own={"door": words})
    text = json.dumps({"version": 1, "quizzes": own | pilot.item("ask")})
    assert pilot.answer(pilot.file(text, "json")).startswith("1 person")
