"""Phase 1 does what the module says of it, over every play."""

from collections import Counter

from macros.bank_call.calls import Play, ending, play, plays
from tests.macros.bank_call.rules import DESKS, bank_call, moves

PLAYS = list(plays(bank_call()))
RESULTS = [result for _, result in PLAYS]


def played(letters: str) -> Play:
    return play(bank_call(), moves(letters))


def has_lunch(result: Play) -> bool:
    return result.handled >= bank_call().calls.plan


def test_no_play_meets_the_need_and_none_finds_a_decision() -> None:
    assert not any(result.met or "decision" in result.keys for result in RESULTS)


def test_there_are_567_plays_of_4_to_12_blue_marbles() -> None:
    assert len(PLAYS) == 567
    assert {min(r.blue for r in RESULTS), max(r.blue for r in RESULTS)} == {4, 12}


def test_every_card_followed_is_six_blue_six_lights_and_lunch() -> None:
    result = played("CCCCCC")
    assert (result.blue, result.lights, has_lunch(result)) == (6, 6, True)
    assert [stop.at for stop in result.stops] == [*DESKS[:5], "general", "complaints"]


def test_six_lights_mean_six_blue_at_least() -> None:
    assert min(r.blue for r in RESULTS if r.lights == 6) == 6


def test_fewer_than_six_blue_misses_the_plan_and_costs_a_light() -> None:
    few = [r for r in RESULTS if r.blue < 6]
    assert few
    assert all(not has_lunch(r) and r.lights < len(r.visited) for r in few)


def test_the_plan_is_reached_exactly_from_six_blue() -> None:
    assert all(has_lunch(r) == (r.blue >= 6) for r in RESULTS)


def test_one_extra_mile_keeps_its_light() -> None:
    assert played("CCCCCX").lights == 6


def test_a_skipped_desk_has_no_light_and_handles_nothing() -> None:
    result = played("CXCCCC")
    assert (len(result.visited), result.lights) == (5, 4)
    assert "personal" not in {stop.at for stop in result.stops}


def test_a_repair_is_one_marble_in_which_she_has_no_part() -> None:
    for letters in ("CCNCCC", "CCCCNC"):
        result = played(letters)
        assert (result.blue, result.repairs, result.told) == (7, 1, 7), letters


def test_every_ending_can_be_reached_and_none_takes_more_than_half() -> None:
    shares = Counter(ending(bank_call(), r).id for r in RESULTS)
    assert shares == {"busy-week": 282, "record-week": 151, "on-plan": 90, "under-plan": 44}
    assert set(shares) == {one.id for one in bank_call().calls.endings}
    assert max(shares.values()) * 2 <= len(RESULTS)


def test_blue_is_six_and_one_for_each_contact_closed_early_less_the_two_miles_that_save() -> None:
    for chosen, result in PLAYS:
        early = list(chosen.values()).count("number")
        saved = (chosen["general"] == "mile") + (chosen["identity"] == "mile")
        assert result.blue == 6 + early - saved, chosen


def test_every_blue_marble_says_why_it_exists() -> None:
    assert all(stop.why for result in RESULTS for stop in result.stops[1:])
    assert all(result.stops[0].why is None for result in RESULTS)
