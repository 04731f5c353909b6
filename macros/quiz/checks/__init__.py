"""Runs every rule over every quiz and page. A rule is one file here; its name is the file's, with hyphens."""

import gc
import importlib
import json
import os
import pkgutil
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from macros.problem import Problem, ProblemsFound, unknown
from macros.quiz.document import Course, Document, Finding
from macros.quiz.load import Loaded, load, quiz_files
from macros.quiz.model import Scenario
from macros.room.read import problems as room_problems
from macros.syllabus import activity_rules
from macros.syllabus.page import Page, page_files, read_page

SCOPES = {
    "scenario": "each scenario",
    "quiz": "each quiz",
    "prose": "each quiz and each learner page",
    "page": "each learner page",
    "course": "the whole course",
}
# Below this many files, starting a second process takes longer than it saves.
MANY = 60
PROCESSES = min(os.cpu_count() or 1, 4)


@dataclass(frozen=True)
class Rule:
    """A rule: its documentation, what it looks at, an example that passes, one that fails, and the check."""

    name: str
    docs: str
    scope: str
    passes: dict[str, Any]
    fails: dict[str, Any]
    check: Callable[[Any], Iterator[Finding]]
    copies: int = 1


def _rule(name: str) -> Rule:
    module = importlib.import_module(f"{__name__}.{name}")
    docs, copies = (module.__doc__ or "").strip(), getattr(module, "COPIES", 1)
    return Rule(name.replace("_", "-"), docs, module.SCOPE, module.PASSES, module.FAILS, module.check, copies)


RULES: dict[str, Rule] = {rule.name: rule for rule in (_rule(found.name) for found in pkgutil.iter_modules(__path__))}

Found = tuple[str, Finding]


@dataclass(frozen=True)
class Checked:
    """One file after its own rules: the document, if it could be read, and what was found."""

    document: Loaded | Page | None
    found: list[Found]
    problems: list[Problem]


def check(root: Path) -> list[Problem]:
    """Every problem of every quiz and learner page below ``root``, sorted. Never raises for what a file holds."""
    with _without_collection():
        return _check(root)


def _check(root: Path) -> list[Problem]:
    quizzes = _each(partial(_check_file, load), quiz_files(root / "quizzes"))
    pages = _each(partial(_check_file, read_page), page_files(root / "docs"))
    problems = [problem for one in [*quizzes, *pages] for problem in one.problems]
    course = Course(
        tuple(one.document for one in quizzes if isinstance(one.document, Loaded)),
        tuple(one.document for one in pages if isinstance(one.document, Page)),
    )
    of_course: dict[Path, list[Found]] = {}
    for name, finding in run(course, ("course",)):
        if finding.document:
            of_course.setdefault(finding.document.path, []).append((name, finding))
    for one in [*quizzes, *pages]:
        if one.document:
            problems += settle(one.document, [*one.found, *of_course.get(one.document.path, [])])
    return sorted({*problems, *activity_rules.problems(root), *room_problems(root)})


def check_quiz(path: Path) -> list[Problem]:
    """The problems of one quiz file alone: those of its form, and those that its own rules find."""
    one = _check_file(load, path)
    return sorted({*one.problems, *(settle(one.document, one.found, alone=True) if one.document else [])})


def run(subject: Loaded | Page | Course, scopes: tuple[str, ...]) -> Iterator[Found]:
    """What the rules of some scopes find in a document or in the course."""
    for rule in RULES.values():
        if rule.scope in scopes:
            for finding in rule.check(subject):
                yield rule.name, finding


def settle(document: Document, found: list[Found], *, alone: bool = False) -> list[Problem]:
    """Findings as problems, less those that the quiz silences; a silence that does nothing is a problem."""
    silences = list(document.quiz.silence) if isinstance(document, Loaded) else []
    silent = {silence.rule for silence in silences}
    problems = [document.problem(one.loc, name, one.message) for name, one in found if name not in silent]
    heard = {name for name, _ in found}
    for index, silence in enumerate(silences):
        loc = ("silence", index, "rule")
        if silence.rule not in RULES:
            problems.append(document.problem(loc, "unknown-rule", unknown(silence.rule, RULES)))
        elif silence.rule not in heard and not (alone and RULES[silence.rule].scope == "course"):
            message = f"{silence.rule!r} finds nothing here; remove this silence"
            problems.append(document.problem(loc, "idle-silence", message))
    return problems


def scopes_of(document: Loaded | Page) -> tuple[str, ...]:
    if isinstance(document, Page):
        return ("page", "prose")
    return ("scenario", "quiz", "prose") if isinstance(document.quiz, Scenario) else ("quiz", "prose")


def _check_file(read: Callable[[Path], Loaded | Page], path: Path) -> Checked:
    try:
        document = read(path)
    except ProblemsFound as stopped:
        return Checked(None, [], stopped.problems)
    return Checked(document, list(run(document, scopes_of(document))), [])


def _each(work: Callable[[Path], Checked], files: list[Path]) -> list[Checked]:
    """The work done for each file, by several processes where there are many."""
    if len(files) < MANY or PROCESSES == 1:
        return [work(path) for path in files]
    try:
        with ProcessPoolExecutor(PROCESSES, get_context("spawn"), gc.disable) as pool:
            return list(pool.map(work, files, chunksize=25))
    except (OSError, BrokenProcessPool):
        return [work(path) for path in files]


@contextmanager
def _without_collection() -> Iterator[None]:
    """All that a check makes lives until its end; looking for garbage in it takes a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def rules_markdown() -> str:
    """Every rule with its documentation and its two examples, for the authors' handbook."""
    return "\n\n".join(_section(rule) for rule in RULES.values())


def _section(rule: Rule) -> str:
    first, rest = rule.docs.split("\n\n", 1)
    docs = [f"## `{rule.name}`", first, rest, f"Looks at {SCOPES[rule.scope]}."]
    return "\n\n".join([*docs, "**Passes**", _example(rule.passes), "**Is reported**", _example(rule.fails)])


def _example(edits: dict[str, Any]) -> str:
    lines = [f"{place}: {_shown(value)}" for place, value in edits.items()]
    return "```yaml\n" + "\n".join(lines) + "\n```"


def _shown(value: Any) -> str:
    return "# left out" if value is None else json.dumps(value, ensure_ascii=False)
