"""The customer meter says what the story says: it falls on harm, and is not high at an ending without help."""

import pytest

from macros.quiz.meters import METERS
from macros.quiz.model import Scenario
from macros.quiz.play import NAMES, begin, choose, ending, scene_of
from tests.course.course import SCENARIOS

BY_ID = {one.id: one for one in SCENARIOS}
# Somebody outside comes off worse in what follows, as a reader of it would say.
HARM = {
    "nervous-nine": {
        "check-him-in-as-usual", "ask-the-surgery-first", "send-him-in-and-ring", "leave-it-to-the-surgery",
        "sound-the-alarm", "tell-mr-pryce-the-time", "say-he-seemed-all-right", "offer-the-usual-list",
    },
    "glossary-meeting": {
        "call-a-monthly-meeting", "let-the-scores-run", "ring-the-account-manager", "own-up-to-the-group",
        "let-the-groups-agree", "go-by-the-ladder", "keep-the-line-to-records",
    },
    "row-14": {"leave-them-to-it", "move-mateo", "go-forward-now", "carry-on-with-care", "let-her-do-the-rows"},
    "forty-pages": {
        "build-all-forty", "give-way", "add-eight-pages", "finish-and-ask-for-a-review", "ask-them-to-meet",
        "leave-the-stop-alone", "write-the-page",
    },
    "request-slips": {"throw-to-the-slip", "ask-for-a-new-slip", "look-round-and-ask", "go-with-luca", "kick-to-grace"},
    "bakers-claim": {
        "send-round-better-notes", "aim-for-ninety-nine", "fill-in-box-seven", "reply-to-the-email",
        "pay-to-the-new-details", "get-the-full-account-first", "chase-it-behind-the-scenes",
    },
    "heat-at-northgate": {"say-yes-to-the-restart", "put-her-through", "invite-every-team", "drop-the-penalties"},
}  # fmt: skip
# Nothing is gained by those outside, whatever else is.
NO_HELP = {
    "bakers-claim": {"ask-colin-what-she-needs"},
    "forty-pages": {"log-it-as-a-report", "split-your-hours", "ask-for-the-hubs-score"},
    "heat-at-northgate": {"ring-the-surveyor", "ask-for-the-whole-story", "hire-two-more-people", "send-out-pairs"},
    "nervous-nine": {"ask-what-would-have-to-change"},
}
# These endings tell of people outside who were not helped.
UNSERVED = {
    "nervous-nine": "not-yet", "glossary-meeting": "warm-words-open-ends", "forty-pages": "top-marks",
    "bakers-claim": "all-of-them-served", "heat-at-northgate": "kinder-inside",
}  # fmt: skip


def moves(scenario: Scenario) -> dict[str, int]:
    return {choice.id: choice.effects.get("customer", 0) for _, _, choice in scenario.choices()}


@pytest.mark.parametrize("name", HARM)
def test_the_customer_meter_falls_on_harm(name: str) -> None:
    moved = moves(BY_ID[name])
    assert HARM[name] <= set(moved)
    assert not {choice: moved[choice] for choice in HARM[name] if moved[choice] >= 0}


@pytest.mark.parametrize("name", NO_HELP)
def test_the_customer_meter_does_not_rise_where_nobody_outside_is_helped(name: str) -> None:
    moved = moves(BY_ID[name])
    assert NO_HELP[name] <= set(moved)
    assert not {choice: moved[choice] for choice in NO_HELP[name] if moved[choice] > 0}


@pytest.mark.parametrize("name", UNSERVED)
def test_no_ending_without_help_stands_beside_people_well_served(name: str) -> None:
    scenario = BY_ID[name]
    stands, words = {begin(scenario)}, set()
    while stands:
        ends = {state for state in stands if not scene_of(scenario, state.scene)}
        found = [state for state in ends if (last := ending(scenario, state)) and last.id == UNSERVED[name]]
        words |= {METERS["customer"].word(state.meters[NAMES.index("customer")]) for state in found}
        scenes = [(state, scene) for state in stands if (scene := scene_of(scenario, state.scene))]
        stands = {choose(scenario, state, scene, choice) for state, scene in scenes for choice in scene.choices}
    assert words
    assert not words & {"well served", "fully served"}
