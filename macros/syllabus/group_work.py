"""The planner's page, the routes and the tables of activities, drawn from the facilitator's pages."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros import template
from macros.syllabus.activities import FOLDER, GUIDES, PLAN, Activity, Guide, guides
from macros.syllabus.page import read_front
from macros.syllabus.sessions import Frame, Route, Sessions, Stop, in_order, parts, sessions

WEIGHTS = {3: "the heart", 2: "good to have", 1: "first to drop"}


@dataclass(frozen=True)
class Handout:
    """A sheet to print: one for every ``each`` people, with 0 one for the room. ``page`` may be empty."""

    id: str
    title: str
    page: str
    each: int


@dataclass(frozen=True)
class Row:
    """An activity with all that its row in a table says."""

    activity: Activity
    guide: Guide
    place: str
    instead: tuple[str, ...]
    handouts: tuple[Handout, ...]
    screen: str

    @property
    def weight(self) -> str:
        return WEIGHTS[self.activity.weight]


def session_plan(root: Path, url: str) -> str:
    """All activities in the order of a session, for the script to choose from."""
    plan = sessions(root)
    if plan is None:
        return ""
    return template.render(
        root,
        "session-plan",
        url,
        rows=rows(root, plan),
        first=plan.frame.first,
        modules=[GUIDES[name] for name in GUIDES],
        routes=[choice for route in plan.routes for choice in _choices(root, route)],
    )


def activities_table(root: Path, guide: str, url: str) -> str:
    """The activities of one guide's page: their minutes, sizes, materials and print."""
    plan = sessions(root)
    shown = [row for row in rows(root, plan) if row.guide.guide == guide]
    total = [sum(getattr(row.activity.minutes, key) for row in shown) for key in ("low", "high")]
    return template.render(root, "activities", url, rows=shown, total=total)


def routes_tables(root: Path, url: str) -> str:
    """The named routes, each a table whose minutes add up."""
    plan = sessions(root)
    drawn = [{"route": route, "stops": _stops(root, route)} for route in plan.routes] if plan else []
    return template.render(root, "session-routes", url, routes=drawn, plan=f"{FOLDER}/{PLAN}.md")


def rows(root: Path, plan: Sessions | None) -> list[Row]:
    """Every activity with what the planner's page says about it."""
    frame = plan.frame if plan else Frame(opening=[], closing=[], first=[])
    return [
        Row(
            one,
            guide,
            "opening" if one.id in frame.opening else "closing" if one.id in frame.closing else "",
            tuple(frame.instead.get(one.id, ())),
            tuple(_handout(root, name, frame) for name in one.print),
            _screen(root, guide, one),
        )
        for guide, one in in_order(guides(root), frame)
    ]


def _screen(root: Path, guide: Guide, one: Activity) -> str:
    """The notes from which its screen is led: those of its module, or of its own."""
    page = f"room/{guide.guide if guide.module else one.id}-notes.md"
    return page if one.screen and (root / "docs" / page).is_file() else ""


def _handout(root: Path, name: str, frame: Frame) -> Handout:
    page = f"{FOLDER}/handouts/{name}.md"
    path = root / "docs" / page
    each = next((each for start, each in frame.copies.items() if name.startswith(start)), 1)
    front = read_front(path)[0] if path.is_file() else None
    title = str(front.data["title"]) if front and "title" in front.data else name.replace("-", " ").capitalize()
    return Handout(name, title, page if front else "", 0 if each == "room" else each)


def _choices(root: Path, route: Route) -> list[dict[str, Any]]:
    """What can be picked of a route: the whole, or of a series each part."""
    if route.series:
        return [
            {"id": _part_id(route, stop), "title": f"{GUIDES[stop.module].number}. {GUIDES[stop.module].title}",
             "minutes": stop.minutes, "only": _ids(root, [stop])}
            for stop in route.stops
        ]  # fmt: skip
    return [{"id": route.id, "title": route.title, "minutes": route.minutes, "only": _ids(root, route.stops)}]


def _ids(root: Path, stops: list[Stop]) -> list[str]:
    every = guides(root)
    return [one.id for stop in stops for _, one in parts(stop, every)]


def _part_id(route: Route, stop: Stop) -> str:
    return f"{route.id}-{stop.module}"


def _stops(root: Path, route: Route) -> list[dict[str, Any]]:
    every = guides(root)
    found: list[dict[str, Any]] = []
    at = 0
    for stop in route.stops:
        held = parts(stop, every)
        shown = {"stop": stop, "title": _title(stop, held), "page": held[0][0].page if held else "", "held": held}
        found.append({**shown, "at": at, "id": _part_id(route, stop) if route.series else ""})
        at += stop.minutes
    return found


def _title(stop: Stop, held: list[tuple[Guide, Activity]]) -> str:
    if stop.pause:
        return stop.pause.capitalize()
    if stop.module:
        return f"Module {GUIDES[stop.module].number}: {GUIDES[stop.module].title}"
    return stop.title or ", ".join(one.title for _, one in held)
