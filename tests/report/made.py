"""Statements made up for the tests and the benchmark, in the form that the profile has; all people are fiction."""

import json
import random
import uuid
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from macros.quiz import play
from macros.quiz.model import ChoiceItem, LikertItem, Quiz, Scenario
from macros.report import profile
from macros.report.codes import ALPHABET, PathReader, check
from macros.syllabus.modules import MODULES
from macros.syllabus.render import quizzes_of
from tests.sites import ROOT

Statement = dict[str, Any]
# Different ways through each scenario that a crowd takes.
RUNS = 200
READERS: dict[str, PathReader] = {}


def statement(who: int | str, verb: str, target: str, minute: int = 0, **result: Any) -> Statement:
    """One statement; its id follows from what it says, so that the same is the same."""
    made = {
        "actor": {"account": {"homePage": "https://people.example", "name": f"person-{who}"}, "name": f"Person {who}"},
        "verb": {"id": profile.verb(verb)},
        "object": {"id": target},
        "timestamp": f"2026-03-{1 + minute // 1440:02}T{minute // 60 % 24:02}:{minute % 60:02}:00Z",
        "context": {"contextActivities": {"category": [{"id": profile.profile(ROOT)}]}},
        **({"result": result} if result else {}),
    }
    told = f"{who} {verb} {target} {minute} {result}"
    return {"id": str(uuid.uuid5(uuid.NAMESPACE_URL, told)), **made}


def answered(who: int | str, quiz: str, response: str, success: bool | None = None, minute: int = 0) -> Statement:
    """An answer to an item, or to one line of a rating as `quiz/line`."""
    result = {"response": response} | ({} if success is None else {"success": success})
    return statement(who, "answered", profile.quiz(ROOT, quiz), minute, **result)


def played(who: int | str, scenario: Scenario, picks: Iterable[str], minute: int = 0) -> Statement:
    """A scenario played to its end."""
    return _ended(who, scenario, path_code(scenario, picks), minute)


def _ended(who: int | str, scenario: Scenario, run: tuple[str, str], minute: int) -> Statement:
    code, ending = run
    said = {profile.extension(ROOT, "path-code"): code, profile.extension(ROOT, "ending"): ending}
    return statement(who, "answered", profile.quiz(ROOT, scenario.id), minute, completion=True, extensions=said)


def path_code(scenario: Scenario, picks: Iterable[str]) -> tuple[str, str]:
    """The code of a run in which nothing was brought along, and its ending."""
    state, letters = play.begin(scenario), ""
    for pick in picks:
        scene = play.scene_of(scenario, state.scene)
        assert scene
        at = next(index for index, choice in enumerate(scene.choices) if choice.id == pick)
        letters += ALPHABET[at]
        state = play.choose(scenario, state, scene, scene.choices[at])
    reader = reader_of(scenario)
    groups = -(-len(reader.read) // 4)
    body = "-".join([letters, "A" * groups] if groups else [letters])
    ending = play.ending(scenario, state)
    assert ending
    return f"{scenario.code}-{body}-{check(body, reader.digest)}", ending.id


def reader_of(scenario: Scenario) -> PathReader:
    """The reader of a scenario's codes, which takes a while to make."""
    if scenario.id not in READERS:
        READERS[scenario.id] = PathReader(scenario)
    return READERS[scenario.id]


def random_picks(scenario: Scenario, chance: random.Random) -> list[str]:
    """A way through that a learner might take."""
    state, picks = play.begin(scenario), []
    while scene := play.scene_of(scenario, state.scene):
        choice = chance.choice(scene.choices)
        picks.append(choice.id)
        state = play.choose(scenario, state, scene, choice)
    return picks


def crowd(count: int, seed: int = 1) -> Iterator[Statement]:
    """So many statements of learners who work through the course, some of whom leave on the way."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    modules = [quizzes_of(ROOT, module.name) for module in MODULES]
    runs = {
        quiz.id: [path_code(quiz, random_picks(quiz, chance)) for _ in range(RUNS)]
        for module in modules
        for quiz in module
        if isinstance(quiz, Scenario)
    }
    made, who = 0, 0
    while made < count:
        who += 1
        for one in _learner(who, modules, runs, chance):
            if made < count:
                made += 1
                yield one


def _learner(
    who: int, modules: list[list[Quiz]], runs: dict[str, list[tuple[str, str]]], chance: random.Random
) -> Iterator[Statement]:
    yield statement(who, "initialized", profile.course(ROOT))
    stays, minute = chance.randint(1, len(modules) + 4), 1
    for quiz in (quiz for module in modules[:stays] for quiz in module):
        minute += chance.randint(1, 9)
        if isinstance(quiz, Scenario):
            yield _ended(who, quiz, chance.choice(runs[quiz.id]), minute)
        elif isinstance(quiz, ChoiceItem):
            option = chance.choice(quiz.options)
            yield answered(who, quiz.id, option.id, option.stronger, minute)
        elif isinstance(quiz, LikertItem):
            for line in quiz.statements:
                yield answered(who, f"{quiz.id}/{line.id}", str(chance.randint(1, len(quiz.scale))), None, minute)
    if stays > len(modules):
        yield statement(who, "completed", profile.course(ROOT), minute + 1, completion=True)


def write_lines(path: Path, statements: Iterable[Statement]) -> Path:
    """One statement a line."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{json.dumps(one)}\n" for one in statements)
    return path
