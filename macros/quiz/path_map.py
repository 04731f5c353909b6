"""Where the scenes of a scenario stand on the learner's map: rows by distance from the start, drawn down the page."""

from dataclasses import dataclass

from macros.quiz.model import END, Scenario

WIDTH = 320
ROW = 58
TOP = 24


@dataclass(frozen=True)
class Spot:
    """A scene on the map; ``x`` and ``y`` are in the picture's units, its width being 320."""

    id: str
    title: str
    number: int
    x: int
    y: int


@dataclass(frozen=True)
class Line:
    """A way from one scene to another, named 'from>to'."""

    way: str
    path: str


@dataclass(frozen=True)
class PathMap:
    """The picture: spots, lines and its height; the last line ends at the bar where every play ends."""

    spots: tuple[Spot, ...]
    lines: tuple[Line, ...]
    height: int


def path_map(scenario: Scenario) -> PathMap:
    """Lay out a scenario. A scene stands one row below the lowest scene that leads to it."""
    edges = _edges(scenario)
    rows = _rows(scenario, edges)
    spots = _spots(scenario, rows)
    bottom = TOP + ROW * (max(rows.values(), default=0) + 1)
    places = {spot.id: (spot.x, spot.y) for spot in spots.values()} | {END: (WIDTH // 2, bottom)}
    lines = tuple(
        Line(f"{start}>{to}", _curve(places[start], places[to]))
        for start, to in edges
        if start in places and to in places
    )
    return PathMap(tuple(spots.values()), lines, bottom + 16)


def _edges(scenario: Scenario) -> list[tuple[str, str]]:
    edges = {
        (scene.id, route.to): None
        for _, scene, choice in scenario.choices()
        for route in scenario.routes(scene, choice)
    }
    return list(edges)


def _rows(scenario: Scenario, edges: list[tuple[str, str]]) -> dict[str, int]:
    rows = {scenario.start: 0}
    for _ in scenario.scenes:
        for start, to in edges:
            if start in rows and to not in (END, scenario.start):
                rows[to] = max(rows.get(to, 0), min(rows[start] + 1, len(scenario.scenes) - 1))
    return rows


def _spots(scenario: Scenario, rows: dict[str, int]) -> dict[str, Spot]:
    spots: dict[str, Spot] = {}
    for row in sorted(set(rows.values())):
        here = [scene for scene in scenario.scenes if rows.get(scene.id) == row]
        for column, scene in enumerate(here):
            x = round(WIDTH * (column + 1) / (len(here) + 1)) + (24 if row % 2 and len(here) == 1 else 0)
            spots[scene.id] = Spot(scene.id, scene.title, scenario.scenes.index(scene) + 1, x, TOP + ROW * row)
    return spots


def _curve(start: tuple[int, int], end: tuple[int, int]) -> str:
    """Straight to the next row; a longer way bows out, so that it passes the rows between."""
    (x1, y1), (x2, y2) = start, end
    if y2 - y1 <= ROW:
        return f"M{x1} {y1}L{x2} {y2}"
    side = -1 if x1 + x2 <= WIDTH else 1
    bow = (x1 + x2) // 2 + side * min(110, 40 + (y2 - y1) // 3)
    return f"M{x1} {y1}C{bow} {y1 + ROW // 2} {bow} {y2 - ROW // 2} {x2} {y2}"
