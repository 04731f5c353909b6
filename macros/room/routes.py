"""The planner's routes as a room runs them: which page each part has, and how long each activity lasts."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.room.read import read_room, rooms
from macros.syllabus.activities import Activity, guides
from macros.syllabus.sessions import Stop, parts, sessions


@dataclass(frozen=True)
class RoomRoute:
    """A session by its parts, each with a page of its own; ``run`` names activities and pauses with whole minutes."""

    id: str
    title: str
    parts: tuple[str, ...]
    run: tuple[tuple[str, int], ...]


def routes(root: Path) -> list[RoomRoute]:
    """The routes that are one session; in a series each part is a session of its own."""
    plan = sessions(root)
    where, every = places(root), guides(root)
    found: list[RoomRoute] = []
    for route in plan.routes if plan else []:
        if route.series:
            continue
        run = tuple(row for stop in route.stops for row in _rows(stop, [one for _, one in parts(stop, every)]))
        named = dict.fromkeys(where[name] for name, _ in run if name in where)
        found.append(RoomRoute(route.id, f"{route.title}, {route.minutes} minutes", tuple(named), run))
    return found


def places(root: Path) -> dict[str, str]:
    """The part in which each activity has its slides."""
    return {slide.activity: name for name in rooms(root) for slide in read_room(root, name).slides if slide.activity}


def _rows(stop: Stop, held: list[Activity]) -> Iterator[tuple[str, int]]:
    if stop.pause:
        return iter([(stop.pause, stop.minutes)])
    return zip([one.id for one in held], shares(stop.minutes, held), strict=True)


def shares(minutes: int, held: list[Activity]) -> list[int]:
    """Split a stop's minutes: the least that each activity takes, and of the rest more where there is more to stretch.

    The shares sum to ``minutes``, which the checker keeps between the sums of the least and of the most.
    """
    spans = [one.minutes.high - one.minutes.low for one in held]
    rest, stretch = minutes - sum(one.minutes.low for one in held), sum(spans) or 1
    # Cut points rather than shares are rounded, so that nothing is lost.
    cuts = [round(rest * sum(spans[:at]) / stretch) for at in range(len(held) + 1)]
    return [one.minutes.low + cuts[at + 1] - cuts[at] for at, one in enumerate(held)]
