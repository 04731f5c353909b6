"""A page that learners read: its front matter, typed, and its prose with line numbers kept."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from macros.files import authored, changed
from macros.problem import Problem, ProblemsFound
from macros.quiz.faults import faults
from macros.quiz.model import Claim, Id, Loc, Prose
from macros.quiz.prose import blocks
from macros.quiz.source import Place, Source, parse, read_text

FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?\r?\n)---[ \t]*(?:\r?\n|\Z)", re.S)
# What is dropped from the body before its prose is measured; line ends stay, so that numbers stay right.
CODE = re.compile(r"^(```|~~~).*?(?:^\1[ \t]*$|\Z)", re.S | re.M)
DROPPED = re.compile(r"<!--.*?-->|\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|`[^`\n]*`|</?[A-Za-z][^>]*>|\{[:.#][^}\n]*\}", re.S)
# A macro that stands for the words between its last quotation marks, and is read as them.
SPOKEN = re.compile(r"""\{\{\s*(?:term|own_word)\((?:[^()\n]*,\s*)?["']([^"'\n]*)["']\s*\)\s*\}\}""")
CODE_SPAN = re.compile(r"`[^`\n]*`")
ADMONITION = re.compile(r"^[ \t]*(?:!!!|\?\?\?\+?)[ \t]*[\w-]*", re.M)
HEAD_PROSE = ("title", "description", "question")


class Front(BaseModel):
    """Front matter may hold keys of the generators too: what is not known here is theirs."""

    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)


class Minutes(Front):
    """How long a module takes, alone and in a group."""

    self: Annotated[int, Field(ge=1)]
    group: int | None = None


class Objective(Front):
    """What a learner can do after the module. The text starts with a verb."""

    id: Id
    text: Prose


class Part(Front):
    """A stretch of a module; ``activity`` is true where the learner does something."""

    name: Prose
    minutes: Annotated[int, Field(ge=0)]
    activity: bool = False


class Head(Front):
    """The front matter that the course reads."""

    title: Prose | None = None
    description: Prose | None = None
    module: int | None = None
    question: Prose | None = None
    minutes: Minutes | None = None
    objectives: list[Objective] = []
    claims: list[Claim] = []
    parts: list[Part] = []
    scripts: list[str] = []


@dataclass(frozen=True)
class Page:
    """A page: ``front`` knows where each key stands, ``body`` is its Markdown with the front matter blanked.

    A place in the body is ('body', line), or ('body', line, column)."""

    path: Path
    head: Head
    front: Source
    body: str
    sort = "page"

    @cached_property
    def texts(self) -> list[tuple[Loc, str]]:
        """Every paragraph that a learner reads; in the body the location is ('body', line)."""
        said = [((key,), value) for key in HEAD_PROSE if (value := getattr(self.head, key))]
        goals = [(("objectives", i, "text"), goal.text) for i, goal in enumerate(self.head.objectives)]
        return [*said, *goals, *((("body", line + 1), text) for line, text in blocks(prose(self.body)))]

    def problem(self, loc: Loc, rule: str, message: str) -> Problem:
        if loc[:1] == ("body",):
            line, column = (*(step for step in loc[1:] if isinstance(step, int)), 1)[:2]
            return Problem(self.path, line, column, rule, message)
        return self.front.problem(loc, rule, message)


def prose(markdown: str) -> str:
    """Markdown without code, macros, tags and attribute lists; every line keeps its number."""
    return ADMONITION.sub("", _blanked(DROPPED, SPOKEN.sub(r"\1", _blanked(CODE, markdown))))


def without_code(markdown: str) -> str:
    """Markdown without blocks and spans of code; every line keeps its number."""
    return _blanked(CODE_SPAN, _blanked(CODE, markdown))


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: "\n" * found[0].count("\n") or " ", text)


def read_page(path: Path) -> Page:
    """Read one page. Raises ProblemsFound with what is wrong in its front matter."""
    front, body = read_front(path)
    if front is None:
        return Page(path, Head(), Source(path, {}, Place(1, 1)), body)
    try:
        head = Head.model_validate(front.data)
    except ValidationError as error:
        raise ProblemsFound(faults(front, error, {})) from None
    return Page(path, head, front, body)


def read_front(path: Path) -> tuple[Source | None, str]:
    """A page's front matter, if it has any, and its Markdown with the front matter blanked."""
    return _read_front(path, changed(path))


# Many macros of a build ask for the same pages.
@lru_cache(maxsize=512)
def _read_front(path: Path, _changed: int) -> tuple[Source | None, str]:
    text = read_text(path)
    found = FRONT_MATTER.match(text)
    if not found:
        return None, text
    front = parse(path, "\n" + found[1]) if found[1].strip() else Source(path, {}, Place(1, 1))
    if not isinstance(front.data, dict):
        raise ProblemsFound([front.problem((), "wrong-type", "front matter is a list of keys, such as 'title: …'")])
    return front, "\n" * found[0].count("\n") + text[found.end() :]


def page_files(docs: Path) -> list[Path]:
    """The pages that learners and facilitators read: at the top, of modules, for the weeks after, and for groups."""
    folders = (docs / "modules", docs / "follow-up", docs / "facilitate")
    return sorted([*authored(docs, "*.md"), *(path for folder in folders for path in authored(folder, "**/*.md"))])
