"""Reads a room page's front matter, and the facilitator's bullets for its activities."""

import posixpath
import re
from functools import lru_cache
from pathlib import Path

from pydantic import ValidationError

from macros.files import authored, changed
from macros.problem import Problem, ProblemsFound
from macros.quiz.faults import faults
from macros.quiz.source import parse, read_text
from macros.room.model import RoomPage
from macros.syllabus.page import FRONT_MATTER

FOLDER = "docs/room"
KEYS = ("room", "slides")
HEADING = re.compile(r"^#{2,4} .*$", re.M)
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#]+)")
BULLET = re.compile(r"^- +(.+(?:\n(?: {2,}|\t).+)*)", re.M)


def read_room(root: Path, name: str) -> RoomPage:
    """The slides of `docs/room/<name>.md`. Raises ProblemsFound with every fault in them."""
    path = root / FOLDER / f"{name}.md"
    if not path.is_file():
        known = ", ".join(rooms(root))
        raise ProblemsFound([Problem(path, 1, 1, "unknown-room", f"there is no room page {name!r}; there are {known}")])
    return _read(path, changed(path))


def rooms(root: Path) -> list[str]:
    """The names of all room pages."""
    pages = authored(root / FOLDER, "*.md")
    return sorted(page.stem for page in pages if not page.stem.endswith("-notes"))


def problems(root: Path) -> list[Problem]:
    """What is wrong in all room pages, for `course check`."""
    found: list[Problem] = []
    for name in rooms(root):
        try:
            page = read_room(root, name)
        except ProblemsFound as stopped:
            found += stopped.problems
            continue
        path = root / FOLDER / f"{name}.md"
        for slide in page.slides:
            if slide.scenario and not (root / "quizzes" / f"{slide.scenario}.yml").is_file():
                found.append(_at(path, slide.scenario, "unknown-quiz", f"there is no quiz {slide.scenario!r}"))
            if slide.scenario and slide.id == slide.scenario.partition("/")[2]:
                message = "this is the id of the scenario itself; name what the room does with it"
                found.append(_at(path, f"id: {slide.id}", "id-taken", message))
        if not path.with_name(f"{name}-notes.md").is_file():
            found.append(
                Problem(path, 1, 1, "no-notes", f"write '{name}-notes.md' beside it: a screen needs its notes")
            )
    return found


def _at(path: Path, words: str, rule: str, message: str) -> Problem:
    rows = read_text(path).splitlines()
    line = next((number for number, row in enumerate(rows, 1) if words in row), 1)
    return Problem(path, line, rows[line - 1].find(words) + 1, rule, message)


@lru_cache(maxsize=64)
def _read(path: Path, _changed: int) -> RoomPage:
    found = FRONT_MATTER.match(read_text(path))
    source = parse(path, "\n" + found[1] if found else "")
    data = source.data if isinstance(source.data, dict) else {}
    try:
        page = RoomPage.model_validate({key: data[key] for key in KEYS if key in data})
    except ValidationError as error:
        raise ProblemsFound(faults(source, error, {})) from None
    ids = [slide.id for slide in page.slides]
    twice = [i for i, one in enumerate(ids) if one in ids[:i]]
    if twice:
        raise ProblemsFound([source.problem(("slides", i, "id"), "slide-twice", f"{ids[i]!r} is taken") for i in twice])
    return page


def bullets(root: Path, guide: str, activity: str) -> list[str]:
    """The bullets under an activity's heading on the facilitator's page; none where there is no page."""
    path = root / "docs" / "facilitate" / f"{guide}.md"
    if not path.is_file():
        return []
    text = read_text(path)
    places = [(one.start(), one.end(), one[0]) for one in HEADING.finditer(text)]
    for at, (_, begins, heading) in enumerate(places):
        if f"{{#{activity}" in heading:
            ends = places[at + 1][0] if at + 1 < len(places) else len(text)
            return [_from_docs(re.sub(r"\s+", " ", found[1])) for found in BULLET.finditer(text[begins:ends])]
    return []


def _from_docs(words: str) -> str:
    """A page's links stand as seen from its folder; templates want them as seen from `docs/`."""
    return LINK.sub(lambda found: f"]({posixpath.normpath('facilitate/' + found[1])}", words)
