"""From slides to the two pages of a room: the screen, which has nothing secret in it, and the notes, which have all."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from markupsafe import Markup

from macros import template
from macros.quiz.model import Scenario
from macros.quiz.path_map import path_map
from macros.quiz.render import load_named, render_quiz
from macros.room.model import LETTERS, Slide, Step
from macros.room.qr import qr
from macros.room.read import bullets, read_room, rooms
from macros.room.routes import RoomRoute, places, routes
from macros.syllabus.modules import MODULES

SILENT = 60
HEADINGS = (("what", "What?"), ("so_what", "So what?"), ("now_what", "Now what?"))
TITLES = {one.name: one.title for one in MODULES if one.number} | {
    "welcome": "Welcome",
    "bead-demo": "Bead count",
    "plan": "One plan",
}
# What is no module stands on the first page of the facilitator.
FIRST_PAGE = "index"


def screen(root: Path, name: str, url: str) -> str:
    """The page for the projector: questions, scenes with lettered options, activities. No key, reason or note."""
    page = read_room(root, name)
    shown = [_shown(root, name, slide) for slide in _slides(page.slides)]
    return template.render(root, "room", url, room=name, title=TITLES[name], slides=shown, letters=LETTERS)


def notes(root: Path, name: str, url: str) -> str:
    """The page for the facilitator: the same slides with notes, clocks, and the whole of each scenario."""
    page = read_room(root, name)
    told = [_shown(root, name, slide) | _secret(root, name, slide, url) for slide in _slides(page.slides)]
    return template.render(
        root,
        "notes",
        url,
        room=name,
        title=TITLES[name],
        slides=told,
        letters=LETTERS,
        routes=[_route(one, name) for one in routes(root)],
        places=_places(root),
    )


def start(root: Path) -> str:
    """Where a facilitator begins, as Markdown: the routes part by part, and every page by itself."""
    rows: list[str] = []
    for route in routes(root):
        links = [f"[{TITLES[part]}](../room/{part}-notes.md#{route.id})" for part in route.parts]
        rows += ["", f"**{route.title}**: {', '.join(links)}."]
    rows += ["", "| One part by itself | For you | For the projector |", "| --- | --- | --- |"]
    there = [name for name in TITLES if name in rooms(root)]
    rows += [f"| {TITLES[name]} | [Notes](../room/{name}-notes.md) | [Screen](../room/{name}.md) |" for name in there]
    return "\n".join(rows)


def _route(route: RoomRoute, here: str) -> dict[str, Any]:
    """A route with its parts, of which ``here`` is the one on whose page it stands."""
    run = ",".join(f"{name}:{minutes}" for name, minutes in route.run)
    named = [(part, TITLES[part], part == here) for part in route.parts]
    return {"id": route.id, "title": route.title, "run": run, "parts": named}


def _places(root: Path) -> list[tuple[str, str, str]]:
    """Every activity that has slides: its id, its part, and what that part is called."""
    return [(name, part, TITLES[part]) for name, part in places(root).items()]


def _slides(slides: list[Slide]) -> Iterator[Slide]:
    """A debrief is three slides, and each begins with a silent minute."""
    for slide in slides:
        if slide.debrief is None:
            yield slide
            continue
        talk = max(60, slide.debrief.minutes * 60 // len(HEADINGS) - SILENT)
        for at, (key, title) in enumerate(HEADINGS):
            yield Slide(
                id=f"{slide.id}-{key.replace('_', '-')}",
                title=slide.title,
                activity=slide.activity,
                minutes=slide.debrief.minutes // 3 + (at < slide.debrief.minutes % 3),
                ask=title,
                points=getattr(slide.debrief, key),
                steps=[Step(name="Silent minute", seconds=SILENT), Step(name="Talk", seconds=talk)],
                notes=slide.notes,
            )


def _shown(root: Path, name: str, slide: Slide) -> dict[str, Any]:
    shown: dict[str, Any] = {"s": slide, "quiz": None}
    if slide.scenario:
        quiz = load_named(root, slide.scenario)
        assert isinstance(quiz, Scenario), f"{slide.scenario} is no scenario"
        module = slide.scenario.partition("/")[0]
        codes = {scene.id: qr(f"room/{name}.html#{quiz.id}--{scene.id}") for scene in quiz.scenes}
        shown |= {"quiz": quiz, "map": path_map(quiz), "page": f"modules/{module}/index", "qr": codes}
    return shown


def _secret(root: Path, name: str, slide: Slide, url: str) -> dict[str, Any]:
    book = render_quiz(root, slide.scenario, url) if slide.scenario else ""
    # The player of the course stays away from a room: it would put the facilitator's own progress on the page.
    plain = Markup(book.replace(' data-component="scenario"', ""))  # noqa: S704
    modules = {one.name for one in MODULES}
    own = bullets(root, name if name in modules else FIRST_PAGE, slide.activity) if slide.activity else []
    return {"book": plain, "notes": own or slide.notes}
