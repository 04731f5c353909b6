"""The facilitator's key to a scenario: strongest choices, reasons, where each leads, endings and their shares."""

from typing import Any

from macros.handouts.booklet import cards, numbers
from macros.quiz.meters import METERS
from macros.quiz.model import END, Effects, Scenario, Scene
from macros.quiz.paths import ways
from macros.quiz.play import strength
from macros.quiz.render import rule_words


def extras(quiz: Scenario) -> dict[str, Any]:
    """What the key's template needs beside the scenario."""
    counted = ways(quiz)
    lengths = sorted(counted.lengths)
    return {
        "decisions": f"{lengths[0]} to {lengths[-1]}" if lengths[0] != lengths[-1] else str(lengths[0]),
        "total": f"{counted.total:,}",
        "endings": [_ending(quiz, ending, counted.share(ending.id)) for ending in quiz.endings],
        "scenes": [_scene(quiz, scene) for scene in quiz.scenes],
    }


def _ending(quiz: Scenario, ending: Any, share: float) -> dict[str, Any]:
    rule = rule_words(ending.when.source) if ending.when else "none of the others fits"
    return {"node": ending, "rule": rule, "share": f"{share:.0%}", "card": numbers(quiz)[f"{END}--{ending.id}"]}


def _scene(quiz: Scenario, scene: Scene) -> dict[str, Any]:
    number, found = numbers(quiz), cards(quiz)
    best = max(map(strength, scene.choices))
    rows = [
        {
            "letter": found[f"{scene.id}--{one.id}"].letter,
            "card": number[f"{scene.id}--{one.id}"],
            "node": one,
            "strongest": strength(one) == best,
            "moves": moves(one.effects),
            "leads": _leads(found[f"{scene.id}--{one.id}"].turns, number),
        }
        for one in scene.choices
    ]
    return {"node": scene, "card": number[scene.id], "rows": rows}


def _leads(turns: Any, number: dict[str, int]) -> str:
    return " or ".join(dict.fromkeys(str(number[turn.to]) for turn in turns))


def moves(effects: Effects) -> str:
    """How far each meter goes, such as 'Customer +2, Trust −1'."""
    said = [f"{METERS[name].short} {value:+d}".replace("-", "−") for name, value in effects.items() if value]
    return ", ".join(said) or "None moves"
