"""A scenario as a booklet of numbered cards: a reader with a pencil plays it by the words on the cards alone."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from markupsafe import Markup

from macros.handouts import COURSE
from macros.quiz.meters import METERS
from macros.quiz.model import END, Choice, Echo, Route, Scenario, Scene
from macros.quiz.play import MEMORY_LIMIT
from macros.quiz.render import flags_read, in_words, rule_words

A_SIDE = 4
TALK = "talk"
# A few dozen are enough; a scenario that cannot be kept apart stops here.
SWAPS = 2_000
HIGHEST = 10
# More looks back than these get a card of their own before the scene's, so that each card keeps to its size.
ON_ONE_CARD = 2
# Scenes of more letters than these are set closer.
LONG = 340


@dataclass(frozen=True)
class Turn:
    """A line that sends the reader on: where to, and under which rule. `otherwise`: after a rule that did not fit."""

    to: str
    rule: str = ""
    otherwise: bool = False


@dataclass(frozen=True)
class Card:
    """One card. ``part`` is what kind it is, ``node`` the scene, choice, echo or ending that it shows."""

    key: str
    part: str
    node: Any
    turns: tuple[Turn, ...]
    letter: str = ""
    back: str = ""
    marks: str = ""
    brought: bool = False
    first: tuple[Turn, ...] = field(default=())


def cards(quiz: Scenario) -> dict[str, Card]:
    """Every card by its key, in the order of the file."""
    found = [card for scene in quiz.scenes for card in _of_scene(quiz, scene)]
    rules = [(f"{END}--{ending.id}", ending.when.source if ending.when else "") for ending in quiz.endings]
    found.append(Card(END, "end", None, _turns(rules)))
    talk = (Turn(TALK),)
    found += [Card(f"{END}--{ending.id}", "ending", ending, talk) for ending in quiz.endings]
    found.append(Card(TALK, "talk", quiz.debrief, ()))
    return {card.key: card for card in found}


def _of_scene(quiz: Scenario, scene: Scene) -> Iterator[Card]:
    echoes = [(f"{scene.id}--echo-{n}", echo) for n, echo in enumerate(scene.echoes, 1)]
    looks = tuple(Turn(key, rule_words(echo.when.source)) for key, echo in echoes)
    before = entry(scene)
    choices = tuple(Turn(f"{scene.id}--{one.id}") for one in scene.choices)
    if before != scene.id:
        yield Card(before, "before", scene, (Turn(scene.id),), first=looks)
    yield Card(scene.id, "scene", scene, choices, first=looks if before == scene.id else ())
    for letter, choice in zip("ABCD", scene.choices, strict=False):
        turns = _turns(_routes(quiz, scene, choice))
        yield Card(f"{scene.id}--{choice.id}", "choice", choice, turns, letter, scene.id, _marks(choice))
    for key, echo in echoes:
        brought = any("." in flag for flag in echo.when.flags)
        yield Card(key, "echo", echo, (), "", before, _echo_marks(echo, brought), brought)


def entry(scene: Scene) -> str:
    """The card by which a reader comes to a scene."""
    return f"{scene.id}--before" if len(scene.echoes) > ON_ONE_CARD else scene.id


def _routes(quiz: Scenario, scene: Scene, choice: Choice) -> list[tuple[str, str]]:
    entries = {one.id: entry(one) for one in quiz.scenes}
    routes: list[Route] = list(quiz.routes(scene, choice))
    pairs = [(entries.get(route.to, route.to), route.when.source if route.when else "") for route in routes]
    # No dead end on paper either: where no rule fits, the story is over, as it is on the screen.
    return pairs if not pairs[-1][1] else [*pairs, (END, "")]


def _turns(routes: list[tuple[str, str]]) -> tuple[Turn, ...]:
    kept = routes[: next(n for n, (_, rule) in enumerate(routes, 1) if not rule or n == len(routes))]
    return tuple(Turn(to, rule_words(rule) if rule else "", bool(n) and not rule) for n, (to, rule) in enumerate(kept))


def _marks(choice: Choice) -> str:
    return in_words(choice.effects) + (f" Note down “{choice.flag.replace('-', ' ')}”." if choice.flag else "")


def _echo_marks(echo: Echo, brought: bool) -> str:
    """What an echo moves; what comes from another scenario moves a meter by one at most."""
    most = MEMORY_LIMIT if brought else 99
    return in_words({name: max(-most, min(most, value)) for name, value in echo.effects.items()})


def apart(quiz: Scenario, found: dict[str, Card]) -> set[tuple[str, str]]:
    """Pairs of cards that may not lie on one side, nor follow each other: a card, and what comes of it."""
    pairs = {(card.key, turn.to) for card in found.values() for turn in (*card.turns, *card.first)}
    for scene in quiz.scenes:
        keys = [f"{scene.id}--{choice.id}" for choice in scene.choices]
        pairs |= {(one, other) for one in keys for other in keys if one < other}
    return pairs


@cache
def _order(name: str, start: str, keys: tuple[str, ...], pairs: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Shuffle, then let cards that lie too near change places with others until none does: the same in each build."""
    chance = random.Random(name)  # noqa: S311 - a fixed series, not a secret
    order = [start, *sorted((key for key in keys if key != start), key=lambda _: chance.random())]
    near = _faults(order, pairs)
    for _ in range(SWAPS):
        if not near:
            break
        # `random` alone promises the same series in every Python.
        one = order.index(near[int(chance.random() * len(near))][1])
        other = 1 + int(chance.random() * (len(order) - 1))
        if one:
            order[one], order[other] = order[other], order[one]
            after = _faults(order, pairs)
            if len(after) > len(near):
                order[one], order[other] = order[other], order[one]
            else:
                near = after
    return tuple(order)


def _faults(order: list[str], pairs: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    place = {key: at for at, key in enumerate(order)}
    return [(one, other) for one, other in pairs if _near(place[one], place[other])]


def _near(one: int, other: int) -> bool:
    return abs(other - one) == 1 or one // A_SIDE == other // A_SIDE


def numbers(quiz: Scenario) -> dict[str, int]:
    """The number of each card. The story starts at 1; the rest is shuffled, so that reading on gives nothing away."""
    found = cards(quiz)
    start = next(entry(scene) for scene in quiz.scenes if scene.id == quiz.start)
    order = _order(quiz.id, start, tuple(found), tuple(sorted(apart(quiz, found))))
    return {key: number for number, key in enumerate(order, 1)}


def headline(card: Card) -> str:
    """What stands in the corner of a card; a choice says its letter alone, and not what was asked."""
    titles = {"choice": f"You chose {card.letter}", "end": "The end", "talk": "Talk it over"}
    return titles.get(card.part) or str(card.node.title)


def extras(quiz: Scenario) -> dict[str, Any]:
    """What the booklet's templates need beside the scenario."""
    found, number = cards(quiz), numbers(quiz)
    ordered = sorted(found.values(), key=lambda card: number[card.key])

    def to(turn: Turn, verb: str = "turn") -> Markup:
        return Markup('{} to <a href="#{}-{}">{}</a>').format(verb, quiz.id, number[turn.to], number[turn.to])

    return {
        "course": COURSE,
        "number": number,
        "sides": [ordered[at : at + A_SIDE] for at in range(0, len(ordered), A_SIDE)],
        "meters": METERS.values(),
        "highest": HIGHEST,
        "brings": sorted({flag.split(".")[0].replace("-", " ") for flag in flags_read(quiz) if "." in flag}),
        "notes": any(choice.flag for _, _, choice in quiz.choices()),
        "headline": headline,
        "long": lambda card: card.part == "scene" and len(card.node.text) + 100 * len(card.first) > LONG,
        "to": to,
    }
