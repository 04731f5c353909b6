"""A small course of one quiz a kind and one page, and edits to it: each rule's examples are such edits."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

from macros.quiz.checks import Rule, run, scopes_of
from macros.quiz.document import Course, Finding
from macros.quiz.load import Loaded, load
from macros.syllabus.page import Page, read_page

SAMPLE = Path(__file__).parent / "sample"
KINDS = ("scenario", "choice", "matching", "sequencing", "bank-call")
NAMES = ("", "north", "south", "east", "west", "hill", "lake")
# Edits that begin so are made in the second copy of the course and those after it.
COPY = "copy."
Edits = dict[str, Any]


def build(folder: Path, edits: Edits, copies: int = 1) -> tuple[Course, dict[str, list[tuple[str | int, ...]]]]:
    """The sample course with edits, and for each of its files the places that were edited."""
    places: dict[str, list[tuple[str | int, ...]]] = {kind: [] for kind in (*KINDS, "page")}
    quizzes: list[Loaded] = []
    data = {kind: yaml.safe_load((SAMPLE / f"{kind}.yml").read_text()) for kind in KINDS}
    front, body = read_front()
    of_copies = {path.removeprefix(COPY): value for path, value in edits.items() if path.startswith(COPY)}
    for path, value in edits.items():
        if path.startswith(COPY):
            continue
        kind, *steps = path.split(".")
        if path == "page.body":
            body, places["page"] = f"\n{value}\n", [("body", len(dump(front).splitlines()) + 4)]
            continue
        places[kind].append(put(front if kind == "page" else data[kind], steps, value))
    for copy in range(copies):
        for path, value in of_copies.items() if copy else ():
            kind, *steps = path.split(".")
            places[kind].append(put(data[kind], steps, value))
        for kind in KINDS:
            quizzes.append(write(folder, data[kind], copy))
    page = folder / "page.md"
    page.write_text(f"---\n{dump(front)}---\n{body}", encoding="utf-8")
    return Course(tuple(quizzes), (read_page(page),)), places


def read_front() -> tuple[dict[str, Any], str]:
    _, front, body = (SAMPLE / "page.md").read_text().split("---\n", 2)
    return yaml.safe_load(front), body


def write(folder: Path, quiz: dict[str, Any], copy: int) -> Loaded:
    own = deepcopy(quiz)
    own["id"] = "-".join([quiz["id"], *NAMES[copy : copy + 1]] if copy else [quiz["id"]])
    path = folder / f"{own['id']}.yml"
    path.write_text(dump(own), encoding="utf-8")
    return load(path)


def dump(data: Any) -> str:
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, default_flow_style=None, width=10_000)


def put(data: Any, steps: list[str], value: Any) -> tuple[str | int, ...]:
    """Set the value at a path by key and id (None: leave it out), and return its place by key and index."""
    place: list[str | int] = []
    for step in steps:
        index = find(data, step)
        place.append(index)
        if len(place) < len(steps):
            data = data[index]
    if value is not None:
        data[place[-1]] = value
    elif isinstance(data, list):
        del data[place[-1]]
        place.pop()
    else:
        data.pop(place[-1], None)
    return tuple(place)


def find(data: Any, step: str) -> str | int:
    if isinstance(data, dict):
        return step
    by_id = [index for index, part in enumerate(data) if isinstance(part, dict) and part.get("id") == step]
    return by_id[0] if by_id else int(step)


def found(rule: Rule, course: Course) -> list[tuple[Loaded | Page, Finding]]:
    """What one rule finds anywhere in a course."""
    findings: list[tuple[Loaded | Page, Finding]] = []
    for name, finding in run(course, ("course",)):
        if name == rule.name and isinstance(finding.document, (Loaded, Page)):
            findings.append((finding.document, finding))
    for document in (*course.quizzes, *course.pages):
        scopes = scopes_of(document)
        findings += [(document, finding) for name, finding in run(document, scopes) if name == rule.name]
    return findings
