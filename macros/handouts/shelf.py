"""The handouts that there are: what each page says of itself, and the table of them all."""

import os
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from macros import template
from macros.files import authored, changed
from macros.handouts import FOLDER
from macros.problem import Problem, ProblemsFound
from macros.quiz.faults import faults
from macros.quiz.model import Prose
from macros.quiz.source import Place, Source, parse, read_text
from macros.syllabus.page import FRONT_MATTER

# Set where the PDF files will lie beside the site's pages, such as `handouts`; without it the table has no such column.
PDFS = "PDFS"
GROUPS = {
    "write": ("To write on", "One side for each person."),
    "cut": ("To cut out", "Plain paper will do; card lasts longer. Dashed lines are for scissors."),
    "booklet": (
        "Scenarios without a screen",
        "Numbered cards, four to a side, played with a pencil. Cut them or leave them whole.",
    ),
    "key": ("For the facilitator alone", "Reasons and endings. Keep it off the tables."),
}


class Front(BaseModel):
    """Front matter holds keys of the generators too; these are ours."""

    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)


class Sort(Front):
    """What kind of paper it is: its group, what it is for, how many copies, how many sides in either size."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)
    group: Literal["write", "cut", "booklet", "key"]
    purpose: Prose
    copies: Prose
    sides: Annotated[int, Field(ge=1)] = 1


class Handout(Front):
    """One page of `docs/facilitate/handouts/`; ``id`` is its file's name."""

    id: str
    title: Prose
    description: Prose
    handout: Sort


def handouts(root: Path) -> list[Handout]:
    """Every handout, by name. Raises ProblemsFound with every fault of their front matter."""
    paths = [path for path in authored(root / "docs" / FOLDER, "*.md") if path.stem != "index"]
    found, problems = [], []
    for path in paths:
        try:
            found.append(_read(path, changed(path)))
        except ProblemsFound as stopped:
            problems += stopped.problems
    if problems:
        raise ProblemsFound(problems)
    return found


@lru_cache(maxsize=128)
def _read(path: Path, _changed: int) -> Handout:
    matter = FRONT_MATTER.match(read_text(path))
    front = parse(path, "\n" + matter[1]) if matter else Source(path, {}, Place(1, 1))
    if not isinstance(front.data, dict):
        raise ProblemsFound([Problem(path, 1, 1, "wrong-type", "front matter is a list of keys, such as 'title: …'")])
    try:
        return Handout.model_validate(front.data | {"id": path.stem})
    except ValidationError as error:
        raise ProblemsFound(faults(front, error, {})) from None


def table(root: Path, url: str) -> str:
    """Every handout with what it is for and how many to print."""
    # By module, since each says first what it is for.
    every = sorted(handouts(root), key=lambda one: one.handout.purpose)
    groups = [
        {"title": title, "text": text, "handouts": [one for one in every if one.handout.group == name]}
        for name, (title, text) in GROUPS.items()
    ]
    pdfs = os.environ.get(PDFS, "")
    base = "../" * url.strip("/").count("/")
    return template.render(root, "handouts", url, groups=groups, pdfs=pdfs and base + pdfs)
