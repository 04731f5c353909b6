"""The table of all claims for authors: what each says in our words, and where the course treats it."""

from pathlib import Path

from markdown.extensions.toc import slugify

from macros.quiz.checks.unmarked_claim import claims_of
from macros.quiz.load import Loaded, load, quiz_files
from macros.syllabus.claims import Mark, claims, marks
from macros.syllabus.modules import MODULES
from macros.syllabus.page import read_page

HEAD = "| Claim | In our words | Treated in the text of | Put to work in |\n| --- | --- | --- | --- |"


def table(root: Path) -> str:
    """A row a claim: links to the sections that treat it, and the quizzes that name it."""
    treated = _treated(root)
    quizzes = [load(path) for path in quiz_files(root / "quizzes")]
    return "\n".join([HEAD, *(_row(name, treated.get(name, []), quizzes) for name in claims())])


def _treated(root: Path) -> dict[str, list[str]]:
    """By claim: a link for each section that treats it, in the order of the course."""
    found: dict[str, list[str]] = {}
    for module in MODULES:
        path = f"modules/{module.name}/index.md"
        for mark in marks(read_page(root / "docs" / path)):
            link = f"[{module.number} {mark.heading}](../{path}#{_anchor(mark)})"
            if link not in found.setdefault(mark.claim, []):
                found[mark.claim].append(link)
    return found


def _anchor(mark: Mark) -> str:
    return mark.anchor or slugify(mark.heading, "-")


def _row(name: str, links: list[str], quizzes: list[Loaded]) -> str:
    named = [f"`{loaded.quiz.id}`" for loaded in quizzes if name in claims_of(loaded)]
    return f"| {name} | {claims()[name].says} | {', '.join(links)} | {', '.join(named)} |"
