"""`ids.js`: what the course is made of, so that the browser can write all answers down in a few letters."""

import json
from pathlib import Path
from typing import Any

from macros import assets
from macros.files import authored, changed
from macros.lms.module_routes import module_routes
from macros.problem import ProblemsFound
from macros.quiz.model import ChoiceItem, LikertItem, MatchingItem, Quiz, Scenario, SequencingItem
from macros.quiz.render import flags_read, load_named, meaning
from macros.syllabus import record
from macros.syllabus.routes import ROUTES, Route

NAME = "ids.js"
SOURCES = (("quizzes", "**/*.yml"), ("docs/modules", "**/*.md"), ("macros", "**/*.py"))


def write(root: Path) -> None:
    """Write the data where the bundles stand, when a source is newer. A broken quiz leaves it as it was."""
    file = assets.output(root) / NAME
    newest = max(changed(path) for folder, kind in SOURCES for path in authored(root / folder, kind))
    if changed(file) >= newest:
        return
    try:
        words = json.dumps(data(root), ensure_ascii=True, separators=(",", ":"))
    except ProblemsFound:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"globalThis.courseIds={words};\n", "utf-8")


def data(root: Path) -> dict[str, Any]:
    """Every quiz by its id, and what each route asks for."""
    files = authored(root / "quizzes", "**/*.yml")
    names = sorted(path.relative_to(root / "quizzes").with_suffix("") for path in files)
    found = [load_named(root, name.as_posix()) for name in names]
    return {
        "quizzes": {
            quiz.id: {"kind": quiz.kind, "hash": meaning(quiz), "met": record.met(quiz)} | parts(quiz) for quiz in found
        },
        "routes": [*(_route(root, route) for route in ROUTES), *module_routes(root)],
    }


def parts(quiz: Quiz) -> dict[str, Any]:
    """The ids inside a quiz that an answer may name."""
    if isinstance(quiz, Scenario):
        own = {choice.flag for _, _, choice in quiz.choices() if choice.flag}
        return {
            "scenes": [[scene.id, meaning(scene), [choice.id for choice in scene.choices]] for scene in quiz.scenes],
            "endings": [ending.id for ending in quiz.endings],
            "flags": sorted(own | {flag for flag in flags_read(quiz) if "." in flag}),
        }
    if isinstance(quiz, MatchingItem):
        return {"options": [one.id for one in quiz.options], "groups": [one.id for one in quiz.groups]}
    if isinstance(quiz, LikertItem):
        marks = [str(mark) for mark in range(1, len(quiz.scale) + 1)]
        return {"options": [one.id for one in quiz.statements], "groups": marks}
    return {"options": [one.id for one in quiz.options]} if isinstance(quiz, ChoiceItem | SequencingItem) else {}


def _route(root: Path, route: Route) -> dict[str, Any]:
    asked = record.conditions(root, route)
    groups = {one.id: [{"least": g.least, "parts": [part.id for part in g.parts]} for g in one.groups] for one in asked}
    return {"name": route.name, "code": route.code, "conditions": groups}
