"""Module heads, the course map, the progress panel and pictures, from front matter and the quizzes' files."""

from pathlib import Path
from typing import Any

from markupsafe import Markup

from macros import template
from macros.quiz.model import Quiz
from macros.quiz.render import quizzes_on
from macros.syllabus.modules import DAYS_AFTER, MODULES


def picture(root: Path, name: str) -> Markup:
    """A drawing of ours, inline so that it follows the palette; it carries its own title and description."""
    path = root / "overrides" / "pictures" / f"{name}.svg"
    return Markup("".join(line.strip() for line in path.read_text("utf-8").splitlines()))  # noqa: S704


def module_head(root: Path, meta: dict[str, Any], url: str) -> str:
    """Crumb, title, question, picture and objectives of a module's page, all from its front matter."""
    module = next(module for module in MODULES if module.number == meta["module"])
    return template.render(
        root,
        "module-head",
        url,
        module=module.number,
        question=meta["question"],
        minutes=meta["minutes"]["self"],
        objectives=meta["objectives"],
        picture=picture(root, module.name),
    )


def course_map(root: Path, url: str) -> str:
    """Every module as a stop on one line."""
    stops = [
        {
            "number": module.number,
            "title": module.title,
            "question": module.question,
            "minutes": module.minutes,
            "page": page(root, module.name),
            "picture": picture(root, module.name),
            "quizzes": [quiz.id for quiz in quizzes_of(root, module.name)],
        }
        for module in MODULES
    ]
    return template.render(root, "course-map", url, stops=stops)


def progress(root: Path, url: str) -> str:
    """Every quiz of every open module and of the days after, for the script to fill in."""
    modules = [
        {"title": module.title, "page": page(root, module.name), "quizzes": quizzes_of(root, module.name)}
        for module in MODULES
        if page(root, module.name)
    ]
    return template.render(root, "progress", url, modules=[*modules, *_days_after(root)])


def _days_after(root: Path) -> list[dict[str, Any]]:
    """The pages for the weeks after the course that show a quiz."""
    days = [(day, f"follow-up/day-{day}.md") for day in DAYS_AFTER]
    there = [(day, path) for day, path in days if (root / "docs" / path).is_file()]
    return [{"title": f"Day {day}", "page": path, "quizzes": quizzes_on(root, path)} for day, path in there]


def page(root: Path, name: str) -> str:
    """The link from `docs/` to a module's page; empty while it is being written."""
    path = f"modules/{name}/index.md"
    return path if (root / "docs" / path).is_file() else ""


def quizzes_of(root: Path, name: str) -> list[Quiz]:
    """The quizzes of a module's page, in the order in which they stand there."""
    return quizzes_on(root, page(root, name)) if page(root, name) else []
