"""Where the boxes and arrows of a scenario's graph are drawn, whatever they are drawn with."""

from macros.quiz.layers import Layers, Spot

BOX, HIGH, GAP, DOWN = 188, 62, 30, 118
STOP = 26
Point = tuple[float, float]
Places = dict[Spot, Point]
Edge = tuple[str, str]


def width(row: list[Spot]) -> float:
    return sum(_room(spot) for spot in row) + GAP * (len(row) - 1)


def _room(spot: Spot) -> int:
    return BOX if isinstance(spot, str) else STOP


def places(drawn: Layers, wide: float, top: float) -> Places:
    """The middle of each spot; a row stands in the middle of the drawing."""
    found: Places = {}
    for index, row in enumerate(drawn.rows):
        left = (wide - 40 * len(drawn.back) - width(row)) / 2
        for spot in row:
            found[spot] = (left + _room(spot) / 2, top + DOWN * index + HIGH / 2)
            left += _room(spot) + GAP
    return found


def ports(drawn: Layers, placed: Places) -> tuple[dict[Edge, Point], dict[Edge, Point]]:
    """Where each arrow leaves and arrives: side by side along a box, in the order of where they come from and go."""
    leave: dict[Edge, Point] = {}
    arrive: dict[Edge, Point] = {}
    for name, (x, y) in placed.items():
        out = sorted((placed[stops[1]][0], edge) for edge, stops in drawn.arrows.items() if edge[0] == name)
        into = sorted((placed[stops[-2]][0], edge) for edge, stops in drawn.arrows.items() if edge[1] == name)
        for side, ends, found in ((leave, y + HIGH / 2, out), (arrive, y - HIGH / 2, into)):
            for index, (_, edge) in enumerate(found, 1):
                side[edge] = (x - BOX / 2 + BOX * index / (len(found) + 1), ends)
    return leave, arrive


def curve(points: list[Point]) -> str:
    """A curve from box to box; past the boxes of a row between it runs straight down."""
    (x, y), *others = points
    path = [f"M{x:.0f} {y:.0f}"]
    for index, (to_x, to_y) in enumerate(others, 1):
        end = to_y - (HIGH / 2 if index < len(others) else 7)
        bend = (end - y) / 2
        path.append(f"C{x:.0f} {y + bend:.0f} {to_x:.0f} {end - bend:.0f} {to_x:.0f} {end:.0f}")
        if index < len(others):
            end += HIGH
            path.append(f"V{end:.0f}")
        x, y = to_x, end
    return " ".join(path)


def round_the_side(start: Point, to: Point, side: float) -> str:
    """An arrow's way back up, round the right side."""
    x, y, to_x, to_y = start[0] + BOX / 2, start[1], to[0] + BOX / 2 + 8, to[1]
    return f"M{x:.0f} {y:.0f} C{side:.0f} {y:.0f} {side:.0f} {to_y:.0f} {to_x:.0f} {to_y:.0f}"
