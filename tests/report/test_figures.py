"""Statements with known answers: the numbers on the page, in pictures and tables, are those that were put in."""

import hashlib
from collections import Counter

from macros.quiz import play
from macros.quiz.render import load_named
from macros.report import profile
from tests.report.made import answered, path_code, played, statement
from tests.sites import ROOT

SCENARIO = load_named(ROOT, "front-desk/nervous-nine")


def picks(at: int) -> list[str]:
    """The way on which the choice with this number is taken each time. The first and the last end differently."""
    state, found = play.begin(SCENARIO), []
    while scene := play.scene_of(SCENARIO, state.scene):
        choice = scene.choices[at % len(scene.choices)]
        found.append(choice.id)
        state = play.choose(SCENARIO, state, scene, choice)
    return found


def title_of(at: int) -> str:
    ending = path_code(SCENARIO, picks(at))[1]
    return next(one.title for one in SCENARIO.endings if one.id == ending)


def test_ways_and_endings_of_a_scenario(report):
    first = [played(who, SCENARIO, picks(0 if who < 12 else 2), 1) for who in range(20)]
    again = [played(who, SCENARIO, picks(2), 5) for who in range(6)]
    page = report([*again, *first])
    assert "20 learners played it" in page.section("nervous-nine").get_text()
    ends = {row[0]: row[1:] for row in page.rows("nervous-nine-endings")}
    assert ends[title_of(0)] == ["12", "60%", "12"]
    assert ends[title_of(2)] == ["8", "40%", "14"]
    assert Counter(row[0] for row in ends.values()) == {"0": 3, "12": 1, "8": 1}

    scene = SCENARIO.scenes[0]
    rows = [row for row in page.rows("nervous-nine") if row[0] == scene.title]
    assert [row[3:] for row in rows] == [["12", "60%"], ["0", "0%"], ["8", "40%"]]
    assert rows[0][2] == "Lwazi at the hatch"
    drawn = page.drawn("nervous-nine")
    assert "1. At the counter | 20, 100%" in drawn
    assert "5. Lwazi at the hatch | 12, 60%" in drawn
    assert f"{title_of(0)} | 12, 60%" in page.drawn("nervous-nine-endings")


def test_a_code_of_an_earlier_version_counts_at_the_endings_alone(report):
    ending = SCENARIO.endings[-1]
    said = {profile.extension(ROOT, "path-code"): "M1-ZZ-A", profile.extension(ROOT, "ending"): ending.id}
    old = [statement(who, "answered", profile.quiz(ROOT, SCENARIO.id), 1, extensions=said) for who in range(6)]
    page = report(old)
    assert "6 of them played an earlier version" in page.section("nervous-nine").get_text()
    assert page.row("nervous-nine-endings", ending.title) == ["6", "100%", "6"]
    assert {row[3] for row in page.rows("nervous-nine")} == {"0"}


def test_answers_the_first_time_and_in_the_end(report):
    quiz = load_named(ROOT, "front-desk/exit-needles")
    stronger, weaker, other = sorted(quiz.options, key=lambda option: not option.stronger)
    first = [answered(who, quiz.id, (stronger if who < 8 else weaker).id, who < 8, 1) for who in range(20)]
    again = [answered(who, quiz.id, stronger.id, True, 9) for who in range(10, 15)]
    page = report([*again, *first])
    assert page.row("exit-front-desk", quiz.title) == ["20", "8", "40%", "13"]
    assert page.row("exit-front-desk", f"· {stronger.text} (stronger)") == ["", "8", "40%", ""]
    assert page.row("exit-front-desk", f"· {weaker.text}") == ["", "12", "60%", ""]
    assert page.row("exit-front-desk", f"· {other.text}") == ["", "0", "0%", ""]
    assert f"{quiz.title} | 8, 40%" in page.drawn("exit-front-desk")


def test_marks_before_and_after_of_those_who_have_both(report):
    line = load_named(ROOT, "start-here/self-check-before").statements[0]
    before = [answered(who, f"self-check-before/{line.id}", "2", None, 1) for who in range(15)]
    after = [answered(who, f"self-check-after/{line.id}", "5" if who < 5 else "3", None, 9) for who in range(10)]
    changed = [answered(who, f"self-check-before/{line.id}", "1", None, 4) for who in range(5)]
    page = report([*before, *changed, *after])
    spread = {row[1]: row[2:] for row in page.rows("self-check") if row[0] == line.text}
    assert spread == {"Before": ["5", "5", "0", "0", "0"], "After": ["0", "0", "5", "0", "5"]}
    assert len(page.section("self-check").select("circle")) == 4


def test_how_far_learners_came(report):
    course = profile.course(ROOT)
    began = [statement(who, "initialized", course) for who in range(20)]
    one = [answered(who, "exit-needles", "x", False, 1) for who in range(15)]
    two = [answered(who, "exit-packers", "x", False, 2) for who in range(10)]
    done = [statement(who, "completed", course, 3, completion=True) for who in range(5)]
    page = report([*began, *one, *two, *done])
    assert page.row("far", "Began") == ["20", "100%"]
    assert page.row("far", "1. The front desk") == ["15", "75%"]
    assert page.row("far", "2. Where the word came from") == ["10", "50%"]
    assert page.row("far", "3. The best case for internal customers") == ["0", "0%"]
    assert page.row("far", "Completed the course") == ["5", "25%"]


def test_a_person_is_one_by_mbox_and_by_its_digest(report):
    whole = answered(1, "exit-needles", "x", False, 1) | {"actor": {"mbox": "mailto:ann@people.example"}}
    digest = hashlib.sha1(b"mailto:ann@people.example").hexdigest().upper()  # noqa: S324 - as xAPI has it
    hashed = answered(1, "exit-needles", "x", False, 2) | {"actor": {"mbox_sha1sum": digest}}
    page = report([whole, hashed], "--names")
    assert page.row("read", "Learners") == ["1"]
