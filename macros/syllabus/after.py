"""What ties the modules together: the self-check beside the first one, what is remembered, the plan on later days."""

from pathlib import Path
from typing import Any

from macros import template
from macros.quiz.document import conditions
from macros.quiz.meters import METERS
from macros.quiz.model import LikertItem, Scenario
from macros.quiz.render import extras, load_named
from macros.syllabus.modules import MODULES
from macros.syllabus.render import page, quizzes_of

COLUMNS = ("start-here/self-check-before", "put-it-to-work/self-check-after", "put-it-to-work/self-check-looking-back")
PLAN = "my-plan"
LAST = MODULES[-1].name


def self_check(root: Path, url: str) -> str:
    """The report: the statements of the first self-check, with room for the marks of all three."""
    before, *others = (load_named(root, name) for name in COLUMNS)
    assert isinstance(before, LikertItem)
    asked = [[statement.id for statement in one.statements] for one in (before, *others)]
    assert all(ids == asked[0] for ids in asked), "the three self-checks ask the same statements"
    columns = [one.id for one in (before, *others)]
    return template.render(root, "self-check", url, columns=columns, statements=before.statements, scale=before.scale)


def plan_line(root: Path, text: str, url: str) -> str:
    """The learner's own plan, shown on a page that asks about it; `text` stands where none is kept."""
    return template.render(root, "plan-line", url, quiz=PLAN, text=text, page=page(root, LAST))


def recall(root: Path, url: str) -> str:
    """Quick questions about earlier scenarios that the capstone remembers, for a learner whose browser does not: one
    for each scenario of which it reads more than one flag, in the words of that scenario's own choices."""
    capstone = next((quiz for quiz in quizzes_of(root, LAST) if isinstance(quiz, Scenario)), None)
    read = _flags_of_others(capstone) if capstone else {}
    asked = [_question(quiz, read[quiz.id]) for quiz in scenarios(root) if len(read.get(quiz.id, ())) > 1]
    return template.render(root, "recall", url, capstone=capstone, questions=asked)


def paths(root: Path, url: str) -> str:
    """Every scenario's map and choices, without what follows from them, for the codes of a group."""
    return template.render(
        root, "paths", url, scenarios=[drawn(quiz) for quiz in scenarios(root)], meters=METERS.values()
    )


def drawn(scenario: Scenario) -> dict[str, Any]:
    """A scenario with its map and what its template needs."""
    return {"q": scenario, **extras(scenario)}


def scenarios(root: Path) -> list[Scenario]:
    """The scenarios of all modules, in their order."""
    return [quiz for module in MODULES for quiz in quizzes_of(root, module.name) if isinstance(quiz, Scenario)]


def _flags_of_others(scenario: Scenario) -> dict[str, set[str]]:
    """By scenario: the flags of others that this one reads."""
    read: dict[str, set[str]] = {}
    for name in (flag for _, when in conditions(scenario) for flag in when.flags if "." in flag):
        quiz, flag = name.split(".")
        read.setdefault(quiz, set()).add(flag)
    return read


def _question(scenario: Scenario, flags: set[str]) -> dict[str, Any]:
    setting = [(scene, choice) for _, scene, choice in scenario.choices() if choice.flag in flags]
    return {"scenario": scenario, "scene": setting[0][0], "choices": [choice for _, choice in setting]}
