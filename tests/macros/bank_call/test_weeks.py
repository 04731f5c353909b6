"""Phase 2 does what the module says of it: blind changes, studied redesigns, and the study itself."""

from collections import Counter
from itertools import accumulate, product

from macros.bank_call.calls import play
from macros.bank_call.weeks import (
    TODAY,
    Redesign,
    Run,
    Way,
    caller_of,
    ending,
    handled,
    lights,
    predictable,
    redesigned,
    run,
    serve,
    worse,
)
from tests.macros.bank_call.rules import IDEAS, KEYS, bank_call, blind, moves, of_kind, studied, today

BEST = of_kind("society", "UPD")
CALLERS = [caller.id for caller in bank_call().weeks.callers]
SUBSETS = ("", "U", "P", "D", "UP", "UD", "PD", "UPD")


def place_of(caller: str) -> dict[str, str]:
    return {str(key): place for key, place in caller_of(bank_call(), caller).keys.items()}


def beat_every_blind_change() -> list[Redesign]:
    return [
        one
        for one, result in studied().items()
        if all(result.measures[i] < other.measures[i] for other in blind().values() for i in range(3))
    ]


def cumulative(result: Run) -> list[int]:
    return list(accumulate(result.weeks))


def ahead_from(result: Run, other: Run) -> int | None:
    """The first week from which the result has fewer marbles so far, to the end."""
    pairs = list(zip(cumulative(result), cumulative(other), strict=True))
    return next((i + 1 for i in range(len(pairs)) if all(a < b for a, b in pairs[i:])), None)


def with_plain_callers(change: str, count: int) -> int:
    """Minutes against today if there were ``count`` plain callers in eight weeks."""
    saves = next(one.plain for one in bank_call().weeks.changes if one.id == change)
    return blind()[change].minutes - today().minutes - saves * (count - 80)


def test_nadias_kind_meets_what_she_met_in_phase_1() -> None:
    society = serve(bank_call(), caller_of(bank_call(), "society"), TODAY)
    assert (society.blue, society.met) == (play(bank_call(), moves("CCCCCC")).blue, False) == (6, False)


def test_today_is_as_the_page_says() -> None:
    assert today().measures == (24, 208, 2040)
    assert today().weeks == (24, 28, 20, 28, 32, 28, 24, 24)


def test_no_blind_change_meets_a_need_that_was_not_met() -> None:
    assert {result.unmet for result in blind().values()} == {24}


def test_the_full_handover_is_the_best_blind_change_on_marbles() -> None:
    fewest = min(result.blue for result in blind().values())
    assert fewest == blind()["handover"].blue == blind()["no-clock"].blue == 152
    assert blind()["handover"].minutes == blind()["no-clock"].minutes - 160


def test_the_best_redesign_beats_every_blind_change_on_all_three() -> None:
    assert studied()[BEST].measures == (12, 136, 1680)
    assert BEST in beat_every_blind_change()


def test_whatever_beats_all_blind_changes_puts_papers_and_decision_in_hand_for_nadias_kind() -> None:
    best = beat_every_blind_change()
    assert len(best) == 3
    assert all(one.caller == "society" and {"papers", "decision"} <= set(one.way.gives) for one in best)


def test_the_keys_that_the_study_shows_as_missing_are_the_best_redesign_of_their_kind() -> None:
    for caller, figures in {"signers": (24, 172, 1860), "society": (12, 136, 1680), "loan": (18, 184, 1920)}.items():
        missing = "".join(letter for letter, key in KEYS.items() if place_of(caller).get(key, "hand") != "hand")
        mine = [result.measures for one, result in studied().items() if one.caller == caller]
        assert studied()[of_kind(caller, missing)].measures == min(mine) == figures


def test_a_full_handover_never_adds_a_marble_and_saves_one_for_each_key_at_another_desk() -> None:
    for caller, keys in product(CALLERS, SUBSETS):
        assert studied()[of_kind(caller, keys, True)].blue <= studied()[of_kind(caller, keys)].blue
    for caller in CALLERS:
        kind = caller_of(bank_call(), caller)
        saved = serve(bank_call(), kind, TODAY).blue - serve(bank_call(), kind, Way(handover=True)).blue
        assert saved == list(kind.keys.values()).count("desk")


def test_papers_and_decision_do_not_fit_the_kind_that_nobody_could_predict() -> None:
    assert not predictable(bank_call(), caller_of(bank_call(), "odd"))
    assert studied()[of_kind("odd", "PD")].blue == today().blue


def test_for_that_kind_only_listening_and_handing_over_cut_marbles() -> None:
    helped = [one.way for one, result in studied().items() if one.caller == "odd" and result.blue < today().blue]
    assert helped
    assert all("understood" in way.gives or way.handover for way in helped)


def test_in_the_best_redesign_calls_get_longer_and_total_minutes_fall() -> None:
    assert serve(bank_call(), caller_of(bank_call(), "society"), BEST.way).minutes == 6
    assert studied()[BEST].minutes < today().minutes


def test_each_idea_saves_minutes_on_plain_calls_after_study_with_no_more_marbles() -> None:
    found = {idea: studied()[of_kind("plain", idea=idea)] for idea in IDEAS}
    assert all(result.minutes < today().minutes and result.blue <= today().blue for result in found.values())
    minutes = {"standardise": 1908, "specialise": 1920, "centralise": 1980, "automate": 1800}
    assert {idea: result.minutes for idea, result in found.items()} == minutes


def test_used_blind_each_idea_adds_marbles_and_one_of_them_still_saves_minutes() -> None:
    assert all(blind()[idea].blue > today().blue for idea in IDEAS)
    assert [idea for idea in IDEAS if blind()[idea].minutes < today().minutes] == ["automate"]


def test_with_twice_as_many_plain_callers_narrower_desks_for_all_save_minutes() -> None:
    assert with_plain_callers("specialise", 160) < 0 < with_plain_callers("specialise", 80)


def test_every_ending_can_be_reached_and_none_takes_more_than_half() -> None:
    shares = Counter(ending(bank_call(), result, today()).id for result in studied().values())
    assert set(shares) == {one.id for one in bank_call().weeks.endings}
    assert sum(shares.values()) == 100
    assert max(shares.values()) * 2 <= 100
    assert shares["answered"] * 3 < 100


def test_with_no_change_the_weeks_run_from_20_to_32_marbles() -> None:
    assert (min(today().weeks), max(today().weeks)) == (20, 32)


def test_the_failure_cards_add_up_to_the_marbles_of_the_weeks_of_study() -> None:
    failures = [card for card in bank_call().weeks.cards if card.demand == "failure"]
    assert [sum(card.weeks[week] for card in failures) for week in (0, 1)] == list(today().weeks[:2])


def test_guessing_on_monday_is_on_average_worse_than_study_and_rarely_as_good() -> None:
    guesses = {one: redesigned(bank_call(), one, 0) for one in studied()}
    means = [sum(result.measures[i] for result in guesses.values()) / len(guesses) for i in range(3)]
    assert [round(mean, 1) for mean in means] == [22.7, 191.6, 2000.2]
    assert all(mean > best for mean, best in zip(means, studied()[BEST].measures, strict=True))
    lucky = [r for r in guesses.values() if r.unmet <= studied()[BEST].unmet and r.blue <= studied()[BEST].blue]
    assert len(lucky) == 3


def test_no_pair_of_changes_without_study_meets_an_unmet_need() -> None:
    changes = [None, *IDEAS, "shorter-clock", "bonus", "courtesy"]
    for gives, handover, change in product(((), ("understood",)), (False, True), changes):
        way = Way(gives, handover, change)
        assert run(bank_call(), dict.fromkeys(CALLERS, way)).unmet == today().unmet, way


def test_a_good_redesign_may_keep_its_lights_and_a_useless_one_may_lose_one() -> None:
    boards = {one: lights(bank_call(), one.way) for one in studied()}
    assert any(boards[one] == (6, 6) and result.blue < today().blue for one, result in studied().items())
    assert any(boards[one] == (5, 6) and worse(result, today()) for one, result in studied().items())
    assert lights(bank_call(), Way(change="no-clock")) == (5, 5)
    assert lights(bank_call(), Way(change="handover")) == (5, 6)


def test_the_redesign_starts_behind_the_best_blind_change_and_is_ahead_before_week_8() -> None:
    assert ahead_from(studied()[BEST], blind()["handover"]) == 6
    assert ahead_from(studied()[BEST], today()) == 3


def test_the_board_would_not_keep_the_best_redesign() -> None:
    assert handled(bank_call(), today()) == 42.5
    assert handled(bank_call(), studied()[BEST], 2) == 30.5 < bank_call().weeks.plan


def test_worse_than_doing_nothing_is_common_without_study_and_possible_with_it() -> None:
    assert sum(worse(result, today()) for result in blind().values()) == 5
    assert sum(worse(result, today()) for result in studied().values()) == 32


def test_what_the_panel_says_of_its_own_weak_points_is_true() -> None:
    said = " ".join(bank_call().sandbox.made_up)
    assert "22.7 callers unmet and 191.6 blue marbles in 2,000 minutes, against 12, 136 and 1,680" in said
    assert (with_plain_callers("specialise", 160), with_plain_callers("centralise", 160)) == (-8, -16)
    assert "narrower desks for every call save 8 minutes, and one queue saves 16" in said
    chat = blind()["automate"]
    assert (today().minutes - chat.minutes, chat.blue - today().blue) == (268, 52)
    assert "saves 268 minutes and adds 52 marbles" in said
