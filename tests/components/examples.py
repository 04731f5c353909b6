"""The examples of each component, `overrides/components/<name>/<name>.examples.yml`, rendered as the build would."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml
from bs4 import BeautifulSoup
from markupsafe import Markup

from macros import template
from macros.handouts import booklet, call_cards, key
from macros.quiz.load import ADAPTER, load
from macros.quiz.meters import METERS
from macros.quiz.render import extras
from macros.syllabus.after import drawn
from tests.sites import ROOT

COMPONENTS = ROOT / "overrides" / "components"
# On paper a quiz takes other values than on the screen.
PAPER = {
    "booklet": lambda quiz, said: booklet.extras(quiz),
    "scenario-key": lambda quiz, said: key.extras(quiz),
    "call-cards": lambda quiz, said: call_cards.extras(quiz, said["sheet"]),
}
Steps = list[dict[str, Any]]


@dataclass(frozen=True)
class Example:
    """One example: ``component`` is whose template renders it, ``kept`` what the browser holds beforehand."""

    name: str
    component: str
    quiz: Any
    html: str
    states: dict[str, Steps]
    kept: dict[str, Any]

    @property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.html, "html.parser")

    @property
    def address(self) -> str:
        return self.name.replace(" ", "-").replace("/", "--")


@cache
def read(component: str) -> dict[str, dict[str, Any]]:
    """What a component's file says, by the name of each example."""
    path = COMPONENTS / component / f"{component}.examples.yml"
    return {f"{component}/{one['name']}": one for one in yaml.safe_load(path.read_text("utf-8"))}


@cache
def example(name: str) -> Example:
    """The example called `<component>/<name>`; one that is `of` another shows that one's quiz."""
    component, _, _ = name.partition("/")
    said = read(component)[name]
    if "of" in said:
        shown = example(said["of"])
        return Example(name, shown.component, shown.quiz, shown.html, said.get("states", {}), said.get("kept", {}))
    quiz = ADAPTER.validate_python(said["quiz"]) if "quiz" in said else None
    if "file" in said:
        quiz = load(ROOT / "quizzes" / said["file"]).quiz
    more = PAPER.get(component, lambda quiz, said: extras(quiz))
    given = (
        values(said) if quiz is None else {"q": quiz, **more(quiz, said.get("values", {})), **said.get("values", {})}
    )
    html = template.render(ROOT, component, **given)
    return Example(name, component, quiz, html, said.get("states", {}), said.get("kept", {}))


def values(said: dict[str, Any]) -> dict[str, Any]:
    """The values of a template that is not a quiz's; pictures are markup of ours."""
    if "quizzes" in said:
        return said.get("values", {}) | {"quizzes": [example(name).quiz for name in said["quizzes"]]}
    if "scenarios" in said:
        return {"scenarios": [drawn(example(name).quiz) for name in said["scenarios"]], "meters": METERS.values()}
    given = dict(said["values"])
    if "picture" in given:
        given["picture"] = Markup(given["picture"])  # noqa: S704
    return given


def every() -> list[Example]:
    folders = sorted(path.name for path in COMPONENTS.iterdir() if path.is_dir())
    return [example(name) for folder in folders for name in read(folder)]


def of_kind(*components: str) -> list[Example]:
    return [one for one in every() if one.name.split("/")[0] in components]


def states() -> list[tuple[Example, str]]:
    """Every state of every example; one without script has a single state."""
    return [(one, state) for one in every() for state in one.states or ["as it is"]]
