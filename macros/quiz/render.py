"""From a quiz to hypertext: what a template needs beyond the model, and which template a kind uses."""

import hashlib
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from macros import template
from macros.bank_call import render as bank_call
from macros.bank_call.model import BankCall
from macros.files import authored
from macros.problem import Problem, ProblemsFound
from macros.quiz.load import load
from macros.quiz.meters import METERS
from macros.quiz.model import END, Choice, Effects, Quiz, Route, Scenario, Scene
from macros.quiz.path_map import path_map
from macros.quiz.paths import ways

QUIZ_MACRO = re.compile(r"""\{\{\s*quiz\(["']([^"']+)["']\)\s*\}\}""")
# Kinds that have something to look up; a scenario's cards and a rating hold theirs already.
KEYED = ("choice", "matching", "sequencing", "long-fill-in")


def render_quiz(root: Path, name: str, url: str) -> str:
    """The hypertext of `quizzes/<name>.yml` for the page at `url`. Raises ProblemsFound where it cannot be read."""
    quiz = load_named(root, name)
    return template.render(root, quiz.kind, url, q=quiz, **extras(quiz))


def render_phase(root: Path, name: str, phase: str, url: str) -> str:
    """One phase of the bank call; `quiz(…)` shows the first."""
    quiz = load_named(root, name)
    if not isinstance(quiz, BankCall) or phase not in bank_call.PHASES:
        message = f"there is no phase {phase!r} of {name!r}; a bank call has {', '.join(bank_call.PHASES)}"
        raise ProblemsFound([Problem(root / "quizzes" / f"{name}.yml", 1, 1, "unknown-phase", message)])
    return template.render(root, quiz.kind, url, **(extras(quiz) | {"q": quiz, "phase": phase}))


def render_lean(root: Path, name: str, url: str) -> str:
    """The hypertext of a scenario for a page of its own in a frame: no map, no debrief, no echo of other scenarios."""
    quiz = load_named(root, name)
    # Every byte counts here: no reader sees the line ends, and an entry of a list ends by itself.
    return template.render(root, "lean", url, q=quiz, **extras(quiz)).replace(">\n<", "><").replace("</li>", "")


def answers(root: Path, url: str) -> str:
    """The answer sheet of the page at `url`, for paper: the replies of its items, apart from their questions."""
    quizzes = quizzes_on(root, str(Path(url).with_suffix(".md")))
    return template.render(root, "answers", url, quizzes=[quiz for quiz in quizzes if quiz.kind in KEYED])


def quizzes_on(root: Path, page: str) -> list[Any]:
    """The quizzes that a page of `docs/` shows, in its order."""
    text = (root / "docs" / page).read_text("utf-8")
    return [load_named(root, name) for name in QUIZ_MACRO.findall(text)]


def load_named(root: Path, name: str) -> Any:
    path = root / "quizzes" / f"{name}.yml"
    if not path.is_file():
        known = authored(root / "quizzes", "**/*.yml")
        found = ", ".join(str(one.relative_to(root / "quizzes").with_suffix("")) for one in known)
        message = f"there is no quiz {name!r}; there are {found}"
        raise ProblemsFound([Problem(path, 1, 1, "unknown-quiz", message)])
    return _load(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=256)
def _load(path: Path, _changed: int) -> Quiz:
    return load(path).quiz


def extras(quiz: Quiz) -> dict[str, Any]:
    """What the template of a kind needs beside the quiz itself."""
    common: dict[str, Any] = {"hash": meaning(quiz)}
    if isinstance(quiz, BankCall):
        return common | bank_call.extras(quiz)
    return common | (_scenario(quiz) if isinstance(quiz, Scenario) else {})


def meaning(part: Quiz | Scene) -> str:
    """A short digest of what answers to it mean: ids, effects, routes and keys, but no prose, so that a corrected
    typo keeps every answer. Authors raise `revision` when the words change the meaning."""
    data = part.model_dump(mode="json", by_alias=True)
    return hashlib.sha256(json.dumps(_shape(data), sort_keys=True).encode()).hexdigest()[:8]


SHAPE = {"id", "kind", "effects", "flag", "goto", "if", "to", "revision", "echoes", "choices", "options", "stronger"}
SHAPE |= {"groups", "group", "order", "statements", "scale", "scenes", "endings", "start"}
# A bank call's answers: which desks, moves, kinds, changes and cards there are.
SHAPE |= {"calls", "desks", "moves", "seats", "weeks", "callers", "changes", "cards", "adds", "at"}


def _shape(data: Any) -> Any:
    if isinstance(data, dict):
        kept = {key: value for key, value in data.items() if key in SHAPE}
        return {key: value if key in ("effects", "scale") else _shape(value) for key, value in kept.items()}
    return [_shape(value) for value in data] if isinstance(data, list) else data


def _scenario(quiz: Scenario) -> dict[str, Any]:
    numbers = card_numbers(quiz)
    lengths = sorted(ways(quiz).lengths) or [0]
    return {
        "meters": METERS.values(),
        "number": numbers,
        "map": path_map(quiz),
        "brings": sorted({flag.split(".")[0] for flag in flags_read(quiz) if "." in flag}),
        "decisions": f"{lengths[0]} to {lengths[-1]}" if lengths[0] != lengths[-1] else str(lengths[0]),
        "anchor": lambda *parts: "--".join((quiz.id, *parts)),
        "in_words": in_words,
        "pairs": lambda effects: " ".join(f"{name}:{value}" for name, value in effects.items() if value),
        "goto": lambda scene, choice: ";".join(_pair(route) for route in quiz.routes(scene, choice)),
        "turns": lambda scene, choice: _turns(quiz, scene, choice, numbers),
        "rule_words": rule_words,
        "scene_hash": meaning,
        "foreign": sum("." in flag for flag in flags_read(quiz)),
        # Nothing can be brought from elsewhere into a page of its own.
        "own_echoes": [
            echo for scene in quiz.scenes for echo in scene.echoes if not any("." in flag for flag in echo.when.flags)
        ],
    }


def flags_read(quiz: Scenario) -> set[str]:
    """Flags that its echoes, routes and endings ask about; one of another scenario has that one's name before a dot."""
    echoes = (echo.when for scene in quiz.scenes for echo in scene.echoes)
    routes = (route.when for _, scene, choice in quiz.choices() for route in quiz.routes(scene, choice))
    endings = (ending.when for ending in quiz.endings)
    return {flag for rule in (*echoes, *routes, *endings) if rule for flag in rule.flags}


def card_numbers(quiz: Scenario) -> dict[str, int]:
    """The number of each card of the booklet: scenes with their consequences, then how it ended, then the endings."""
    cards: list[str] = []
    for scene in quiz.scenes:
        cards += [scene.id, *(f"{scene.id}--{choice.id}" for choice in scene.choices)]
    cards += [END, *(f"{END}--{ending.id}" for ending in quiz.endings)]
    return {card: number for number, card in enumerate(cards, 1)}


def _pair(route: Route) -> str:
    return f"{route.when.source}?{route.to}" if route.when else route.to


def _turns(quiz: Scenario, scene: Scene, choice: Choice, numbers: dict[str, int]) -> list[dict[str, str]]:
    """Where the card of a consequence sends its reader: one link a route."""
    return [
        {
            "when": rule_words(route.when.source) if route.when else "",
            "anchor": f"{quiz.id}--{route.to}",
            "number": str(numbers.get(route.to, 0)),
        }
        for route in quiz.routes(scene, choice)
    ]


def in_words(effects: Effects) -> str:
    """Effects as a sentence: 'Customer outcome up 2. Team trust down 1.'"""
    moves = [
        f"{METERS[name].label} {'up' if value > 0 else 'down'} {abs(value)}."
        for name, value in effects.items()
        if value and name in METERS
    ]
    return " ".join(moves) or "No meter moves."


def rule_words(source: str) -> str:
    """A condition as a reader would say it: 'trust is 7 or more and you wrote “promise” down'."""
    return " and ".join(_term_words(term) for term in source.split(" and "))


def _term_words(term: str) -> str:
    parts = term.split()
    if len(parts) == 3:
        name = METERS[parts[0]].label.lower() if parts[0] in METERS else parts[0]
        if parts[1] == "<=" and parts[2] == "0":
            return f"{name} stand at 0" if parts[0] == "marbles" else f"{name} is 0"
        verb, side = ("are" if parts[0] == "marbles" else "is"), ("more" if parts[1] == ">=" else "less")
        return f"{name} {verb} {parts[2]} or {side}"
    return f"you have not noted {_note(parts[1])}" if parts[0] == "not" else f"you have noted {_note(parts[0])}"


def _note(flag: str) -> str:
    """A flag as the card said it when it was noted down; one of another scenario says which."""
    quiz, _, name = flag.replace("-", " ").rpartition(".")
    return f"“{name}” in “{quiz}”" if quiz else f"“{name}”"
