"""What a pilot tells: options that nobody took, and whether enough questions had none."""

import itertools

import pytest

from macros.pilot.counts import Share, by_lot, count
from macros.pilot.people import Person, Pick
from macros.pilot.questions import read
from tests.macros.pilot.conftest import ITEM, SCENARIO, SORTING
from tests.sites import ROOT


def test_five_people_who_took_everything_reach_the_bar(pilot):
    picks = [("keep", "ask", "act"), ("ask", "wait", "tell"), ("wait", "push", "hold"), ("ask", "ask", "act")]
    people = [pilot.copy(pilot.item(item), pilot.run(*run)) for item, *run in [*picks, picks[0]]]
    said = pilot.answer(*people)
    assert "5 people: 5 by a saved copy, 0 by path codes." in said
    assert "shed/who-has-the-key, “Who has the key?”: 5 people, every option taken" in said
    assert "In 3 of 3 questions every option was taken at least once: 100 of 100. The bar is 80." in said
    assert said.endswith("The bar is reached.\n")
    assert "nobody took" not in said
    assert "Not yet tried" not in said


def test_an_option_that_nobody_took_is_named_where_it_stands(pilot):
    people = [pilot.copy(pilot.item(pick)) for pick in ("keep", "ask", "ask", "keep", "ask")]
    said = pilot.answer(*people)
    assert "5 people, 2 of 3 options taken" in said
    where = pilot.line_of(ITEM, "wait")
    assert f"{where}: nobody took “Wait until somebody else has the time to look for it.”" in said
    assert "In 0 of 1 questions every option was taken at least once: 0 of 100." in said
    assert said.endswith("The bar is not reached.\n")


def test_items_and_decisions_are_summed_apart_and_together(pilot):
    runs = [("ask", "act"), ("wait", "tell"), ("push", "tell"), ("ask", "act"), ("wait", "act")]
    picks = ("keep", "ask", "wait", "ask", "ask")
    said = pilot.answer(*(pilot.copy(pilot.item(pick), pilot.run(*run)) for pick, run in zip(picks, runs, strict=True)))
    assert "Items of which every option was taken: 1 of 1, 100 of 100." in said
    assert "Decisions of scenarios of which every option was taken: 1 of 2, 50 of 100." in said
    assert "In 2 of 3 questions every option was taken at least once: 66 of 100." in said


def test_a_decision_that_few_reached_shows_how_many(pilot):
    runs = [("ask",), ("wait",), ("push",), ("ask", "act"), ("wait", "hold")]
    said = pilot.answer(*(pilot.copy(pilot.run(*run)) for run in runs))
    assert "2 of 2 decisions reached" in said
    assert "At the door: 5 people, every option taken" in said
    assert "In the yard: 2 people, 2 of 3 options taken" in said
    assert "1 of the 1 others had fewer people than options, and could not pass." in said
    assert "Fewer than 5 people answered 1 of these questions." in said


def test_what_nobody_tried_is_named_and_does_not_count_as_passed(pilot):
    said = pilot.answer(*(pilot.copy(pilot.run(pick)) for pick in ("ask", "wait", "push", "ask", "ask")))
    assert "Not yet tried by anybody, and not counted: 2." in said
    assert "shed: lost-key (yard); who-has-the-key" in said
    assert "In 1 of 1 questions" in said


def test_fewer_than_five_people_give_no_verdict(pilot):
    said = pilot.answer(*(pilot.copy(pilot.item(pick)) for pick in ("keep", "ask", "wait", "ask")))
    assert "In 1 of 1 questions every option was taken at least once: 100 of 100." in said
    assert said.endswith("No verdict yet: 5 people are needed, and so far we have 4.\n")


def test_an_option_for_all_and_a_stronger_one_for_nobody_are_named(pilot):
    said = pilot.answer(*(pilot.copy(pilot.item("wait")) for _ in range(5)))
    assert "Everybody took the same option" in said
    assert f"{pilot.line_of(ITEM, 'wait')}: all 5 took “Wait until" in said
    assert "Nobody took the stronger answer:" in said
    assert f"{pilot.line_of(ITEM, 'ask')}: none of 5 took “Ask Omar where he left it.”" in said


def test_one_person_alone_is_not_everybody(pilot):
    assert "Everybody took" not in pilot.answer(pilot.copy(pilot.item("ask")))


def test_the_first_pick_counts_where_it_is_kept_and_the_rest_is_owned_to(pilot):
    said = pilot.answer(pilot.copy(pilot.item("ask", first="keep"), pilot.run("ask")))
    assert "For 1 of 2 answers the first pick is known. For the rest only the last is kept" in said
    assert f"{pilot.line_of(ITEM, 'ask')}: nobody took" in said
    assert f"{pilot.line_of(ITEM, 'keep')}: nobody took" not in said


def test_who_went_back_is_counted(pilot):
    again = pilot.run("ask", "act", chosen={"door": "ask", "yard": "act"}, endings=["open", "settled"])
    said = pilot.answer(pilot.copy(again), pilot.copy(pilot.run("ask", "act")))
    assert "1 person went back in a scenario" in said


def test_sorting_is_left_aside_and_says_so(pilot):
    sorted_out = {SORTING: {"answer": {"pump": "tools"}, "done": True, "hash": "0", "at": 5}}
    said = pilot.answer(pilot.copy(pilot.item("ask"), sorted_out))
    assert SORTING not in said
    assert "Sorting, ordering, ratings, own words and the bank call are not counted" in said


@pytest.mark.parametrize(
    ("full", "tried", "of_100", "reached"), [(4, 5, 80, True), (79, 99, 79, False), (0, 0, 0, False)]
)
def test_just_below_the_bar_is_not_shown_as_the_bar(full, tried, of_100, reached):
    share = Share(full, tried)
    assert (share.of_100, share.reached) == (of_100, reached)


def test_the_yardstick_is_the_share_of_all_draws_that_hit_each_option(pilot):
    questions = read(pilot.root)
    for people in range(6):
        drawn = [Person({(ITEM, ""): Pick("ask")})] * people
        tallies = [one for of_quiz in count(questions, drawn).values() for one in of_quiz]
        draws = list(itertools.product(range(3), repeat=people))
        full = sum(set(draw) == {0, 1, 2} for draw in draws) / len(draws)
        assert by_lot(tallies) == pytest.approx(full)


def test_each_option_of_the_course_stands_on_the_line_that_is_told():
    for one in read(ROOT).asked:
        for question in one.questions:
            for answer in question.answers:
                path, line, column = answer.place.rsplit(":", 2)
                found = (ROOT / path).read_text("utf-8").splitlines()[int(line) - 1]
                assert found[int(column) - 1 :] == f"id: {answer.id}"


def test_no_name_of_a_person_or_a_file_is_in_the_answer(pilot):
    code = pilot.file("Anna Bell; K1-AA-A\nCarl; nothing\n")
    copy = pilot.copy(pilot.item("ask")).rename(pilot.root / "dora.json")
    _, said, _ = pilot.told(copy, code)
    for name in ("anna", "bell", "carl", "dora"):
        assert name not in said.lower()
    assert SCENARIO in said
